import {
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { type Block, type CasewrightDocument, type Claim, writeDay } from '../../../../shared/document/index.ts'
import type { Severity } from '../../../../shared/standards/index.ts'
import type { LintMarks } from '../../extensions/lint-marks/lint-marks.ts'
import { standsCarriedOver } from '../../model/carried.ts'
import { $isQuotationNode, type QuotationNode } from '../../nodes/quotation.ts'
import { claimState, idState } from '../../nodes/state.ts'
import { SEVERITIES } from '../../session/finding-list.ts'
import type { LeftOutPlace } from './draw-left-out.ts'

export type StatementKind = Claim['kind'] | 'voice' | 'left-out' | 'carried'

/** A bar in the left margin with its word and whose statement it is, or a label alone for what is left out or was carried over. In page pixels. */
export interface Statement {
  id: string
  kind: StatementKind
  word: string
  second: string
  top: number
  height: number
}

/** The marks beside one line of text in the right margin. */
export interface LineMarks {
  id: string
  top: number
  severities: readonly Severity[]
  /** The finding that a click goes to. */
  findingId: string
}

interface Frame {
  top: number
  zoom: number
}

const WORDS: Record<Claim['kind'], string> = { observed: 'Observed', reported: 'Reported', opinion: 'Opinion' }

const TITLE = /^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|PC|DC|DS|Sgt|Rev)\.?$/

/** A name of more than this is more than one line of the margin. */
const ONE_LINE = 12

/**
 * A name as the narrow margin says it: "Ms Sunita Rao" is "Ms Rao"; what is still too long is "Priya R.", as is
 * "Priya Ramanathan".
 */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', ...others] = words
  const last = others.at(-1)
  if (last === undefined || name.length <= ONE_LINE) return name
  const [given = '', ...family] = others
  if (!TITLE.test(first)) return words.length === 2 ? `${first} ${last.charAt(0)}.` : name
  const formal = `${first} ${last}`
  return formal.length <= ONE_LINE || family.length === 0 ? formal : `${given} ${last.charAt(0)}.`
}

function secondLine(claim: Claim): string {
  if (claim.kind === 'observed') return claim.on ?? ''
  return claim.by ? shortName(claim.by) : 'by whom?'
}

/** Reads where claims and quotations stand. To be called when the page has been laid out. */
export function readStatements(editor: LexicalEditor, keys: Iterable<NodeKey>, frame: Frame): Statement[] {
  return editor.read(() => {
    const statements: Statement[] = []
    for (const key of keys) {
      const node = $getNodeByKey(key)
      if ($isQuotationNode(node)) statements.push(...$ownWords(editor, node, frame))
      else if ($isElementNode(node)) statements.push(...$claims(editor, node, frame))
    }
    return statements
  })
}

function $ownWords(editor: LexicalEditor, node: QuotationNode, frame: Frame): Statement[] {
  const rect = editor.getElementByKey(node.getKey())?.getBoundingClientRect()
  if (!rect) return []
  const speaker = node.getSpeaker()
  const second = speaker?.relation && speaker.relation !== 'child' ? speaker.relation : 'own words'
  const word = speaker ? shortName(speaker.name) : 'Whose?'
  return [{ id: node.getKey(), kind: 'voice', word, second, ...place(rect.top, rect.bottom, frame) }]
}

function $claims(editor: LexicalEditor, block: ElementNode, frame: Frame): Statement[] {
  const spans = new Map<string, { claim: Claim; top: number; bottom: number }>()
  for (const text of block.getAllTextNodes()) {
    const claim = $isTextNode(text) ? $getState(text, claimState) : null
    if (!claim) continue
    for (const rect of editor.getElementByKey(text.getKey())?.getClientRects() ?? []) {
      const span = spans.get(claim.id)
      if (!span) spans.set(claim.id, { claim, top: rect.top, bottom: rect.bottom })
      else {
        span.top = Math.min(span.top, rect.top)
        span.bottom = Math.max(span.bottom, rect.bottom)
      }
    }
  }
  return [...spans.values()].map(({ claim, top, bottom }) => ({
    id: `${block.getKey()}-${claim.id}`,
    kind: claim.kind,
    word: WORDS[claim.kind],
    second: secondLine(claim),
    ...place(top, bottom, frame),
  }))
}

/** The labels beside what no version for the family has. */
export function leftOutLabels(places: readonly LeftOutPlace[], frame: Frame): Statement[] {
  return places.map(({ id, confidential, top, bottom }) => ({
    id,
    kind: 'left-out',
    word: 'Left out',
    second: confidential.was ? 'look at it' : (confidential.why ?? 'for the family'),
    ...place(top, bottom, frame),
  }))
}

const place = (top: number, bottom: number, frame: Frame) => ({
  top: (top - frame.top) / frame.zoom,
  height: Math.max(18, (bottom - top) / frame.zoom),
})

/** Reads where blocks stand that came from an earlier document and that nobody has touched since. */
export function readCarried(
  editor: LexicalEditor,
  keys: Iterable<NodeKey>,
  document: CasewrightDocument,
  frame: Frame,
): Statement[] {
  const carried = new Map<string, Block>()
  for (const { blocks } of document.sections)
    for (const block of blocks) if (standsCarriedOver(block)) carried.set(block.id, block)
  if (carried.size === 0) return []
  return editor.read(() => {
    const marks: Statement[] = []
    for (const key of keys) {
      const node = $getNodeByKey(key)
      const block = node && carried.get($getState(node, idState))
      const rect = block && editor.getElementByKey(key)?.getBoundingClientRect()
      if (!rect) continue
      const second = dayAndMonth(block.carriedOver?.on ?? '', document)
      marks.push({ id: `${key}-carried`, kind: 'carried', word: 'Carried over', second, ...place(rect.top, rect.bottom, frame) })
    }
    return marks
  })
}

/** "3 March", with the year where it is not the document's own. */
export function dayAndMonth(day: string, { dates }: Pick<CasewrightDocument, 'dates'>): string {
  if (day === '') return ''
  const own = dates.documentDate
  const said = writeDay(day)
  return typeof own === 'string' && own.slice(0, 4) === day.slice(0, 4) ? said.replace(/ \d{4}$/, '') : said
}

/** A word and the line below it. */
const LABEL_HEIGHT = 34

/** Bars that would lie over one another are moved down to follow. */
export function separate(statements: readonly Statement[]): Statement[] {
  let floor = Number.NEGATIVE_INFINITY
  return [...statements]
    .sort((a, b) => a.top - b.top)
    .map((statement) => {
      const top = Math.max(statement.top, floor)
      const height = Math.max(18, statement.height - (top - statement.top))
      floor = top + Math.max(height, LABEL_HEIGHT) + 2
      return { ...statement, top, height }
    })
}

/** Marks whose tops are nearer than this stand beside the same line. */
const SAME_LINE = 12

/** Reads which lines have findings, one entry a line. */
export function readLineMarks(marks: LintMarks, keys: Iterable<NodeKey>, frame: Frame): LineMarks[] {
  const found: { top: number; severity: Severity; findingId: string }[] = []
  for (const key of keys)
    for (const { finding, id, range, cell } of marks.in(key)) {
      const rect = range?.getClientRects()[0] ?? cell?.getBoundingClientRect()
      if (!rect || rect.height === 0) continue
      found.push({ top: (rect.top - frame.top) / frame.zoom, severity: finding.severity, findingId: id })
    }
  return gatherLines(found)
}

/** Puts marks of one line together, the most severe first. */
export function gatherLines(found: readonly { top: number; severity: Severity; findingId: string }[]): LineMarks[] {
  const lines: (LineMarks & { severities: Severity[] })[] = []
  for (const { top, severity, findingId } of [...found].sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1)
    if (line && top - line.top < SAME_LINE) line.severities.push(severity)
    else lines.push({ id: findingId, top: Math.round(top), severities: [severity], findingId })
  }
  for (const line of lines) line.severities.sort((a, b) => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b))
  return lines
}
