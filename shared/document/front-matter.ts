import { isNode, parseDocument } from 'yaml'
import { z } from 'zod'
import { dayFrom, MONTH_NAMES } from './day.ts'
import { DOCUMENT_KINDS, type DocumentKind } from './kinds.ts'
import type { DocumentPerson } from './schema.ts'
import { lineAndColumn } from './source-map.ts'

/** The front matter could not be read; `line` counts from 1 in the whole input. */
export class FrontMatterError extends Error {
  override readonly name = 'FrontMatterError'
  readonly line: number
  readonly reason: string

  constructor(line: number, reason: string) {
    super(`Front matter, line ${line}: ${reason}`)
    this.line = line
    this.reason = reason
  }
}

const words = z.string({ error: 'write words here, in quotation marks if they look like a number' })
const someone = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.looseObject(
    {
      name: z.string({ error: 'a person needs a name, in words' }).trim().min(1, 'a person needs a name'),
      role: words.nullish(),
      dob: words.nullish(),
      pronouns: words.nullish(),
      group: z.enum(['child', 'family', 'professional']).nullish(),
    },
    { error: 'write a name, or name: and what is known of the person' },
  ),
)
const typedDay = z.union([z.string(), z.array(z.string()), z.null()], { error: 'write a day as YYYY-MM-DD, or a list of days' })

const frontMatter = z.looseObject(
  {
    title: words.nullish(),
    kind: z
      .enum(DOCUMENT_KINDS, { error: (issue) => `“${issue.input}” is not a kind of document that Casewright knows` })
      .nullish(),
    pack: words.nullish(),
    children: z.array(someone, { error: 'write a list of children, one to a line, each after a hyphen' }).nullish(),
    adults: z.array(someone, { error: 'write a list of adults, one to a line, each after a hyphen' }).nullish(),
    author: words.nullish(),
    authorRole: words.nullish(),
    manager: words.nullish(),
    dates: z.record(z.string(), typedDay, { error: 'write each date on its own line: name, colon, day' }).nullish(),
  },
  { error: 'write each fact on its own line: name, colon, value' },
)
const KNOWN = new Set(Object.keys(frontMatter.shape))

export interface FrontMatter {
  title: string | null
  kind: DocumentKind | null
  pack: string | null
  people: DocumentPerson[]
  author: { name: string; role?: string } | null
  manager: { name: string } | null
  dates: Record<string, string | string[]>
  /** Keys that Casewright does not know, as they stood. */
  others: Record<string, unknown>
}

export interface FrontMatterFound {
  frontMatter: FrontMatter
  /** Where the text below the front matter begins. */
  bodyStart: number
}

const NOTHING: FrontMatter = {
  title: null,
  kind: null,
  pack: null,
  people: [],
  author: null,
  manager: null,
  dates: {},
  others: {},
}
const OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m
const LOOKS_LIKE_YAML = /^\s*(?:#.*\n\s*)*[\w-]+[ \t]*:/

/**
 * Reads the facts that stand between two lines of three hyphens at the head of a text. A text without them has none.
 * @throws FrontMatterError with the line and the reason when they are not YAML, never end, or are of the wrong kind.
 */
export function readFrontMatter(text: string): FrontMatterFound {
  const opening = OPENING.exec(text)
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  if (!opening) return { frontMatter: NOTHING, bodyStart: bom }
  const start = opening[0].length
  const closing = CLOSING.exec(text.slice(start).replaceAll('\r\n', ' \n'))
  if (!closing) {
    if (!LOOKS_LIKE_YAML.test(text.slice(start))) return { frontMatter: NOTHING, bodyStart: bom }
    throw new FrontMatterError(1, 'it begins with --- and never ends. Put a line of three hyphens below it.')
  }
  const lineEnd = text.indexOf('\n', start + closing.index)
  return {
    frontMatter: parse(text, start, text.slice(start, start + closing.index)),
    bodyStart: lineEnd === -1 ? text.length : lineEnd + 1,
  }
}

function parse(text: string, start: number, source: string): FrontMatter {
  const yaml = parseDocument(source, { prettyErrors: false })
  const lineOf = (offset: number): number => lineAndColumn(text, start + offset).line
  const wrong = yaml.errors[0]
  if (wrong) throw new FrontMatterError(lineOf(wrong.pos[0]), `this is not YAML (${wrong.message}).`)
  const result = frontMatter.safeParse(yaml.toJS() ?? {})
  if (result.success) return tidy(result.data)
  const issue = result.error.issues[0]
  const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step))
  throw new FrontMatterError(
    lineOf(offsetOf(yaml, path)),
    `${path.join('.') || 'front matter'}: ${issue?.message ?? 'cannot be read'}.`,
  )
}

/** Where in the YAML the value stands, or the nearest one round it when it is missing. */
function offsetOf(yaml: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = yaml.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return yaml.contents?.range?.[0] ?? 0
}

function tidy(read: z.infer<typeof frontMatter>): FrontMatter {
  return {
    title: read.title ?? null,
    kind: read.kind ?? null,
    pack: read.pack ?? null,
    people: [
      ...(read.children ?? []).map((child) => person(child, 'child')),
      ...(read.adults ?? []).map((adult) => person(adult, FAMILY.test(adult.role ?? '') ? 'family' : 'professional')),
    ],
    author: read.author ? { name: read.author, ...(read.authorRole ? { role: read.authorRole } : {}) } : null,
    manager: read.manager ? { name: read.manager } : null,
    dates: Object.fromEntries(
      Object.entries(read.dates ?? {}).flatMap(([name, value]) =>
        value === null ? [] : [[name, Array.isArray(value) ? value.map(isoIfDay) : isoIfDay(value)]],
      ),
    ),
    others: Object.fromEntries(Object.entries(read).filter(([key]) => !KNOWN.has(key))),
  }
}

const FAMILY =
  /\b(?:step|half|foster|birth|maternal|paternal|grand|great)?-?(?:mother|father|mum|dad|parent|grandmother|grandfather|grandparent|aunt|uncle|cousin|brother|sister|sibling|partner|husband|wife|carer|guardian|nan|relative|boyfriend|girlfriend|friend|neighbour|lodger)s?\b/i

function person(read: z.infer<typeof someone>, group: DocumentPerson['group']): DocumentPerson {
  const known = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null && value !== undefined))
  return { ...known, name: read.name, group: read.group ?? group, ...(read.dob ? { dob: isoIfDay(read.dob) } : {}) }
}

const WORDED = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\s+(\d{4})$/
const FIGURED = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/

/** "5 March 2026" and "05/03/2026" as `YYYY-MM-DD`; anything else as it stands. */
function isoIfDay(typed: string): string {
  const text = typed.trim()
  const worded = WORDED.exec(text)
  if (worded) {
    const month = MONTH_NAMES.findIndex((name) => name.slice(0, 3).toLowerCase() === worded[2]?.slice(0, 3).toLowerCase()) + 1
    return dayFrom(Number(worded[3]), month, Number(worded[1])) ?? text
  }
  const figured = FIGURED.exec(text)
  return figured ? (dayFrom(Number(figured[3]), Number(figured[2]), Number(figured[1])) ?? text) : text
}
