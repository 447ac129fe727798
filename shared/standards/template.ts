import { z } from 'zod'
import { documentKind } from '../document/index.ts'

const columns = z.array(z.string().min(1)).min(1)

/** What a new document starts with inside a section. */
export const templateBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: z.string().optional() }),
  z.strictObject({ type: z.literal('heading'), text: z.string() }),
  z.strictObject({ type: z.literal('quotation') }),
  z.strictObject({ type: z.literal('table'), columns, rows: z.number().int().min(0).default(1) }),
  z.strictObject({
    type: z.literal('fields'),
    title: z.string().optional(),
    fields: z.array(z.strictObject({ label: z.string().min(1), field: z.string().optional() })).min(1),
  }),
  z.strictObject({ type: z.literal('actionPlan'), title: z.string().optional() }),
  z.strictObject({ type: z.literal('chronology') }),
  z.strictObject({ type: z.literal('signatures'), signatories: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ type: z.literal('pageBreak') }),
])

/**
 * A section of a template. `title` may hold merge fields in braces ("What life is like for {child.firstName}").
 * `titles` are the headings that people really use for it, for matching Markdown and Word input by meaning.
 * `mentions` are wordings (as in word lists) that show that a document deals with the matter under another heading;
 * `{family}` is any adult of the family, `{child}` any child, `{signature}` a signature or a line for one.
 * `required` is true, false, or the ids of the packs that ask for it. `guidance` is shown while the section is empty
 * and never reaches Word.
 */
export const templateSection = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  titles: z.array(z.string()).default([]),
  mentions: z.array(z.string()).default([]),
  required: z.union([z.boolean(), z.array(z.string())]).default(true),
  perChild: z.boolean().default(false),
  guidance: z.string().min(1),
  blocks: z.array(templateBlock).default([{ type: 'paragraph' }]),
})

export const documentTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: documentKind,
  version: z.number().int().positive(),
  title: z.string().min(1),
  summary: z.string().min(1),
  writer: z.string().default(''),
  authoriser: z.string().default(''),
  audience: z.string().default(''),
  wordStyle: z.string().default('report'),
  sections: z.array(templateSection).min(1),
})

export type TemplateBlock = z.infer<typeof templateBlock>
export type TemplateSection = z.infer<typeof templateSection>
export type DocumentTemplate = z.infer<typeof documentTemplate>
