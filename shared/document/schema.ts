import { z } from 'zod'
import { chronologyFilter, chronologyForm } from './chronology-filter.ts'
import { documentKind } from './kind-schema.ts'
import { PLAN_TABLE_NAMES } from './plan-tables.ts'
import { SCHEMA_VERSION } from './schema-version.ts'

/**
 * The stored form of a document. It is Casewright's own and outlives any editor library: small, versioned, readable.
 *
 * Every object is loose: a field that this version does not know survives reading and writing.
 * Positions are UTF-16 offsets into a block's plain text (see `text.ts`), end exclusive.
 */

/** A day, `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')

const id = z.string().min(1)

export const mark = z.enum(['bold', 'italic', 'underline', 'strike'])

/**
 * What kind of statement a span is. `by` is the person who reported it or whose opinion it is; `on` is the day it was
 * seen or told, as typed; `basis` is the document it was read in, or what an opinion rests on.
 * Neighbouring inlines with the same claim id are one span.
 */
export const claim = z.looseObject({
  id,
  kind: z.enum(['observed', 'reported', 'opinion']),
  by: z.string().optional(),
  personId: z.string().optional(),
  on: z.string().optional(),
  basis: z.string().optional(),
})

/**
 * On words that no version for the family may hold, and on a whole action, entry or signatory; `why` is for the worker alone.
 * Neighbouring inlines with the same id are one span. `was` are the words that were marked before the plan was brought in again
 * with others in their place: all that stands there now is left out until somebody has looked at it.
 */
export const confidential = z.looseObject({ id, why: z.string().optional(), was: z.array(z.string()).optional() })
const kept = { confidential: confidential.optional() }

/**
 * Of a block that came with its text from an earlier document: from which, of which day, and a print of the text as it came.
 * While the text still has that print, nobody has touched it.
 */
export const carriedOver = z.looseObject({ documentId: id, title: z.string(), on: z.string(), print: z.string() })
const provenance = { carriedOver: carriedOver.optional() }

const styled = { marks: z.array(mark).optional(), claim: claim.optional(), ...kept }

export const textInline = z.looseObject({ type: z.literal('text'), text: z.string(), ...styled })
/**
 * A merge field, for example `child.fullName`. `text` is its value when last filled in; empty when the case does not know it.
 * `frozen` is set when the document is signed off: the value of that day, which `text` keeps whatever the case says later.
 */
export const fieldInline = z.looseObject({
  type: z.literal('field'),
  name: z.string().min(1),
  text: z.string(),
  frozen: z.string().optional(),
  ...styled,
})
/** A line break inside a block. It counts as one character, a newline. */
export const breakInline = z.looseObject({ type: z.literal('break') })
/** A numbered note; it has no width in the block's plain text. */
export const noteInline = z.looseObject({ type: z.literal('note'), id, text: z.string(), ...kept })

export const inline = z.discriminatedUnion('type', [textInline, fieldInline, breakInline, noteInline])
export const inlines = z.array(inline)

export const paragraph = z.looseObject({ type: z.literal('paragraph'), id, ...provenance, content: inlines })
/** A heading inside a section; level 3 stands directly below the section's own heading. */
export const heading = z.looseObject({
  type: z.literal('heading'),
  id,
  ...provenance,
  level: z.union([z.literal(3), z.literal(4)]),
  content: inlines,
})
export const listItem = z.looseObject({ id, level: z.number().int().min(0).max(8).default(0), content: inlines })
export const list = z.looseObject({ type: z.literal('list'), id, ...provenance, ordered: z.boolean(), items: z.array(listItem) })

/** Somebody's own words. `relation` is how they stand to the children, or `child` for a child of the case. */
export const speaker = z.looseObject({ name: z.string(), personId: z.string().optional(), relation: z.string().optional() })
export const quotation = z.looseObject({
  type: z.literal('quotation'),
  id,
  ...provenance,
  speaker: speaker.nullable(),
  /** Where, when and with whom it was said, as typed: "at home, seen alone, 5 March 2026". */
  circumstances: z.string().optional(),
  content: inlines,
})

export const tableCell = z.looseObject({ content: inlines })
export const tableRow = z.looseObject({ id, cells: z.array(tableCell) })
export const tableColumn = z.looseObject({ id, title: z.string(), width: z.number().positive().optional() })
/** What a list of changes in the case's plan begins from: the version of the plan that an earlier document showed. */
export const changesSince = z.looseObject({
  documentId: id,
  title: z.string(),
  on: z.string(),
  revision: z.number().int().min(0),
})
/**
 * A table with one header row. Every row has as many cells as there are columns. `shows` is the part of the case's plan that
 * it is filled from, until somebody writes in it; `since` is what its changes begin from, where it shows those.
 */
export const table = z.looseObject({
  type: z.literal('table'),
  id,
  ...provenance,
  shows: z.enum(PLAN_TABLE_NAMES).optional(),
  since: changesSince.optional(),
  columns: z.array(tableColumn).min(1),
  rows: z.array(tableRow),
})

export const formField = z.looseObject({ id, label: z.string(), content: inlines })
/** Labelled answers, drawn as a two-column form. */
export const fieldGroup = z.looseObject({
  type: z.literal('fields'),
  id,
  ...provenance,
  title: z.string().optional(),
  fields: z.array(formField),
})

/**
 * One action of a plan. Every value is the text as typed; dates are read out of it by `shared/plan`.
 * `ownerId` is set when the owner was chosen from the case's people.
 */
export const planAction = z.looseObject({
  id,
  action: z.string(),
  owner: z.string().default(''),
  ownerId: z.string().optional(),
  due: z.string().default(''),
  reviewDate: z.string().default(''),
  measure: z.string().default(''),
  outcome: z.string().default(''),
  status: z.string().default(''),
  ...kept,
})
/** `fromPlan` is set where the actions are those of the case's plan. */
export const actionPlan = z.looseObject({
  type: z.literal('actionPlan'),
  id,
  ...provenance,
  fromPlan: z.boolean().optional(),
  title: z.string().optional(),
  actions: z.array(planAction),
})

/**
 * One line of a chronology, each value as typed. `caseEntryId` is the entry of the case's chronology that it was brought in
 * from, and `print` is of its words as they came: while it still has that, nobody has touched them. `agency` and `about` (the
 * children) are shown where a chronology has columns for them, `disputed` is who disputes it and what they say.
 */
export const chronologyEntry = z.looseObject({
  id,
  date: z.string(),
  event: z.string(),
  source: z.string().default(''),
  response: z.string().default(''),
  impact: z.string().default(''),
  caseEntryId: z.string().optional(),
  print: z.string().optional(),
  agency: z.string().optional(),
  about: z.string().optional(),
  disputed: z.string().optional(),
  ...kept,
})
/**
 * `fromCase` says which entries of the case's chronology it shows; `form` how it is laid out, and `leftOut` how many entries that a
 * reader might expect were kept out of it. `frozen` is set when the document is signed off: the day as of which it shows the
 * chronology, whatever the case says later.
 */
export const chronologyBlock = z.looseObject({
  type: z.literal('chronology'),
  id,
  ...provenance,
  fromCase: chronologyFilter.optional(),
  form: chronologyForm.optional(),
  leftOut: z.number().int().nonnegative().optional(),
  frozen: z.string().optional(),
  entries: z.array(chronologyEntry),
})

/** Somebody in a picture of the family, as the table that follows it has them. */
export const pictured = z.looseObject({
  id,
  name: z.string(),
  born: z.string().default(''),
  died: z.string().default(''),
  relationship: z.string().default(''),
})
export const GENOGRAM_VIEWS = ['genogram', 'ecomap'] as const
export const GENOGRAM_FILTERS = ['everybody', 'family', 'household', 'three-generations'] as const
/**
 * A picture of the case's family: its genogram or eco-map, as it was when it was brought in (`shown`), with the same in words and a
 * table of the people. Nothing that is confidential is in it. `asAt` is a day that somebody chose for it; without one it is of the
 * document's own day. `frozen` is the day on which the document was signed off: what it showed then it shows from then on, whatever the
 * case says later. `height` and `width` are in units of which 96 are an inch.
 */
export const genogramBlock = z.looseObject({
  type: z.literal('genogram'),
  id,
  ...provenance,
  view: z.enum(GENOGRAM_VIEWS).default('genogram'),
  filter: z.enum(GENOGRAM_FILTERS).default('everybody'),
  title: z.string().optional(),
  asAt: isoDate.optional(),
  frozen: isoDate.optional(),
  shown: z
    .looseObject({
      asAt: isoDate,
      svg: z.string(),
      width: z.number().positive(),
      height: z.number().positive(),
      words: z.string(),
      people: z.array(pictured),
    })
    .optional(),
})

export const signatory = z.looseObject({
  id,
  role: z.string(),
  name: z.string().default(''),
  date: z.string().default(''),
  note: z.string().default(''),
  ...kept,
})
export const signatureBlock = z.looseObject({ type: z.literal('signatures'), id, ...provenance, signatories: z.array(signatory) })
export const pageBreak = z.looseObject({ type: z.literal('pageBreak'), id, ...provenance })

export const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  quotation,
  table,
  fieldGroup,
  actionPlan,
  chronologyBlock,
  genogramBlock,
  signatureBlock,
  pageBreak,
])

export const section = z.looseObject({
  id,
  /** The template's section that this one stands for; null for one that the writer added. */
  templateSection: z.string().nullable(),
  title: z.string(),
  /** Set when the section is about one child. */
  childId: z.string().optional(),
  blocks: z.array(block),
})

/** A finding put aside by a professional. It is found again by its rule and words (`key`), not by its position. */
export const setAside = z.looseObject({
  key: z.string().min(1),
  ruleId: z.string(),
  text: z.string(),
  reason: z.string().trim().min(1, 'a reason is needed'),
  by: z.string(),
  at: z.string(),
})

/** A person as a document names them on its own account, where there is no case to ask (a Markdown or Word file). */
export const namedPerson = z.looseObject({
  name: z.string(),
  role: z.string().optional(),
  dob: z.string().optional(),
  pronouns: z.string().optional(),
})

/** A person whom the document itself names, so that it can be checked where there is no case. */
export const documentPerson = namedPerson.extend({ group: z.enum(['child', 'family', 'professional']) })

export const casewrightDocument = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id,
  kind: documentKind,
  title: z.string(),
  packId: z.string().min(1),
  /** The version of that pack under which it is written; absent until it is first opened where packs are known. */
  packVersion: z.number().int().positive().optional(),
  /** The newest version that was offered for this document and not taken. */
  packDeclined: z.number().int().positive().optional(),
  templateId: z.string().optional(),
  templateVersion: z.number().int().optional(),
  caseId: z.string().optional(),
  /** The earlier document that it was begun from. */
  startedFrom: z.looseObject({ documentId: id, title: z.string(), on: z.string() }).optional(),
  /** The authorised document that this version corrects, and what in it was wrong. */
  corrects: z.looseObject({ documentId: id, title: z.string(), on: z.string(), what: z.string() }).optional(),
  /** Ids of the children it is about; empty means every child of the case. */
  childIds: z.array(z.string()).default([]),
  author: namedPerson.optional(),
  manager: namedPerson.optional(),
  people: z.array(documentPerson).optional(),
  /** Named days: `documentDate`, `conference`, `strategyDiscussion` ... `YYYY-MM-DD`. Lists for repeated ones (`coreGroups`). */
  dates: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  sections: z.array(section),
  setAside: z.array(setAside).default([]),
})

export type IsoDate = z.infer<typeof isoDate>
export type Mark = z.infer<typeof mark>
export type Claim = z.infer<typeof claim>
export type ClaimKind = Claim['kind']
export type Confidential = z.infer<typeof confidential>
export type TextInline = z.infer<typeof textInline>
export type FieldInline = z.infer<typeof fieldInline>
export type NoteInline = z.infer<typeof noteInline>
export type Inline = z.infer<typeof inline>
export type Paragraph = z.infer<typeof paragraph>
export type Heading = z.infer<typeof heading>
export type ListItem = z.infer<typeof listItem>
export type List = z.infer<typeof list>
export type Speaker = z.infer<typeof speaker>
export type Quotation = z.infer<typeof quotation>
export type Table = z.infer<typeof table>
export type FieldGroup = z.infer<typeof fieldGroup>
export type PlanAction = z.infer<typeof planAction>
export type ActionPlan = z.infer<typeof actionPlan>
export type ChronologyEntry = z.infer<typeof chronologyEntry>
export type ChronologyBlock = z.infer<typeof chronologyBlock>
export type Pictured = z.infer<typeof pictured>
export type GenogramBlock = z.infer<typeof genogramBlock>
export type Signatory = z.infer<typeof signatory>
export type SignatureBlock = z.infer<typeof signatureBlock>
export type PageBreak = z.infer<typeof pageBreak>
export type Block = z.infer<typeof block>
export type BlockType = Block['type']
export type Section = z.infer<typeof section>
export type SetAside = z.infer<typeof setAside>
export type NamedPerson = z.infer<typeof namedPerson>
export type DocumentPerson = z.infer<typeof documentPerson>
export type CasewrightDocument = z.infer<typeof casewrightDocument>
