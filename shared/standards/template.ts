import { z } from 'zod'
import {
  chronologyFilter,
  chronologyForm,
  documentKind,
  GENOGRAM_FILTERS,
  GENOGRAM_VIEWS,
  PLAN_TABLE_NAMES,
} from '../document/index.ts'
import { sectionCondition } from './circumstances.ts'

const columns = z.array(z.string().min(1)).min(1)

/**
 * What a new document starts with inside a section. An `actionPlan` with `fromPlan` begins with the actions of the case's
 * plan, and a `planTable` shows another part of it. A `chronology` with `fromCase` begins with the entries of the case's chronology
 * that the filter keeps, laid out in the `form`.
 */
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
  z.strictObject({ type: z.literal('actionPlan'), title: z.string().optional(), fromPlan: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('planTable'), shows: z.enum(PLAN_TABLE_NAMES) }),
  z.strictObject({
    type: z.literal('chronology'),
    fromCase: z.strictObject(chronologyFilter.shape).optional(),
    form: chronologyForm.optional(),
  }),
  /** The family of the case as a picture, brought in when somebody asks for it. */
  z.strictObject({
    type: z.literal('genogram'),
    view: z.enum(GENOGRAM_VIEWS).default('genogram'),
    filter: z.enum(GENOGRAM_FILTERS).default('everybody'),
  }),
  z.strictObject({ type: z.literal('signatures'), signatories: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ type: z.literal('pageBreak') }),
])

/** What becomes of a section's text when the next document is begun from this one. */
export const carriedOver = z.enum(['over', 'fresh'])

/** What becomes of a section in the version for somebody of the family. */
const forReader = z.enum(['keep', 'leave-out']).default('keep')

/**
 * A section of a template. `title` may hold merge fields in braces ("What life is like for {child.firstName}").
 * `titles` are the headings that people really use for it, for matching Markdown and Word input by meaning.
 * `mentions` are wordings (as in word lists) that show that a document deals with the matter under another heading;
 * `{family}` is any adult of the family, `{child}` any child, `{signature}` a signature or a line for one.
 * `required` is true, false, or the ids of the packs that ask for it. `guidance` is shown while the section is empty
 * and never reaches Word.
 * `onlyFor` names circumstances of the case (any one of them) without which a new document begins without the section; the
 * writer can still add it. `length` is how much is asked for. `carries` says whether the next document begins with this
 * one's text (marked as carried over) or with an empty section. `parents` and `child` say whether their versions have it.
 */
export const templateSection = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  titles: z.array(z.string()).default([]),
  mentions: z.array(z.string()).default([]),
  required: z.union([z.boolean(), z.array(z.string())]).default(true),
  perChild: z.boolean().default(false),
  onlyFor: z.array(sectionCondition).min(1).optional(),
  length: z.strictObject({ words: z.number().int().positive() }).optional(),
  carries: carriedOver.default('over'),
  parents: forReader,
  child: forReader,
  guidance: z.string().min(1),
  blocks: z.array(templateBlock).default([{ type: 'paragraph' }]),
})

/** Under which heading the list of new documents shows a template. */
export const TEMPLATE_GROUPS = {
  assessments: 'Assessments and enquiries',
  conferences: 'Child protection',
  plans: 'Plans',
  'looked-after': 'Looked-after children and care leavers',
  court: 'Court and pre-proceedings',
  summaries: 'Summaries, transfer and closure',
  records: 'Records',
  family: 'For children and families',
} as const
const templateGroups = Object.keys(TEMPLATE_GROUPS) as (keyof typeof TEMPLATE_GROUPS)[]

/** Who is given the document, and the obligations of packs that say by when ("icpc-report-to-chair"). */
const recipient = z.strictObject({ who: z.string().min(1), by: z.array(z.string()).default([]) })

/**
 * A kind of document: what it is for, who writes it, and its sections in order. `writer`, `authoriser` and `receives` are what
 * is usual; what an authority says of them is in its pack. `startsFrom` are the kinds of an earlier document that it can be
 * begun from, the likeliest first. `declares` is what its writer declares on submitting it, where that is not what it usually is, and
 * `statementOfTruth` what they declare besides for a court: always, or where the court asks for it.
 */
export const documentTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: documentKind,
  version: z.number().int().positive(),
  title: z.string().min(1),
  summary: z.string().min(1),
  writer: z.string().default(''),
  authoriser: z.string().default(''),
  audience: z.string().default(''),
  group: z.enum(templateGroups).default('records'),
  receives: z.array(recipient).default([]),
  startsFrom: z.array(documentKind).default([]),
  length: z.strictObject({ words: z.number().int().positive() }).optional(),
  wordStyle: z.string().default('report'),
  declares: z.string().min(1).optional(),
  statementOfTruth: z.strictObject({ words: z.string().min(1), asked: z.enum(['always', 'where-asked']) }).optional(),
  sections: z.array(templateSection).min(1),
})

export type TemplateGroup = keyof typeof TEMPLATE_GROUPS
export type TemplateBlock = z.infer<typeof templateBlock>
/**
 * `clauses` are those that ask for the section, where the template was laid under an authority's pack (`templateUnder`); `added`
 * is set on one that the pack has and the template itself has not.
 */
export type TemplateSection = z.infer<typeof templateSection> & { clauses?: readonly string[]; added?: true }
/**
 * `own` is set on one from the user's own folder; `length.clauses` are those that ask for it, where the template was laid under
 * an authority's pack.
 */
export type DocumentTemplate = Omit<z.infer<typeof documentTemplate>, 'sections' | 'length'> & {
  sections: TemplateSection[]
  length?: { words: number; clauses?: readonly string[] | undefined } | undefined
  own?: true
}

/**
 * The template that a document was made from; for one made elsewhere the user's own of its kind, else the template that goes
 * by the name of the kind, else any: a kind may have another beside its own, as the outline of a child protection plan is
 * beside the plan.
 */
export function templateOf<Template extends Pick<DocumentTemplate, 'id' | 'kind' | 'own'>>(
  templates: readonly Template[],
  { templateId, kind }: { templateId?: string | undefined; kind: DocumentTemplate['kind'] },
): Template | null {
  const tests: ((one: Template) => boolean)[] = [
    ({ id }) => id === templateId,
    (one) => one.kind === kind && one.own === true,
    ({ id }) => id === kind,
    (one) => one.kind === kind,
  ]
  return tests.map((test) => templates.find(test)).find((found) => found !== undefined) ?? null
}
