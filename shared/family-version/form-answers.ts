import type { Block, BlockText, Inline, Segment } from '../document/index.ts'
import { contentsOf } from '../document/index.ts'
import { INSTEAD, type Reason } from './reasons.ts'
import type { Withheld } from './withheld.ts'

const ASKS_ADDRESS = /\b(?:address|postcode)\b|\bwhere\b.*\bliv(?:e|es|ing)\b|\blives at\b/i
const ASKS_PLACEMENT = /\b(?:placement|placed|carers?|foster)\b/i
const ASKS_NUMBER =
  /\b(?:telephone|phone|mobile|e-?mail|NHS|UPN|national insurance|passport)\b|\b(?:case|file|record|reference|client|person|system|unique)\b.*\b(?:number|no|ref(?:erence)?|id)\b|^reference$/i
/** The reader is to be able to ring the worker and the school. */
const OF_AN_OFFICE =
  /\b(?:social worker|worker|author|office|team|duty|school|nursery|gp|doctor|surgery|dentist|optician|health visitor|manager|court|solicitor|advocate|chair|out of hours|emergency|complaints?)\b/i

/** The merge fields that hold what somebody can be found or traced by. */
const FIELDS: Readonly<Record<string, Reason>> = { 'child.address': 'address', 'case.reference': 'detail' }

/**
 * Answers of forms and cells of tables that are asked for an address or a number, and the merge fields that give one: the checks
 * of what is written leave them alone, since a form that asks is answered. `isAllowed` is true for what the case knows and the
 * reader may have.
 */
export function answersIn(
  block: Block,
  { text, segments }: BlockText,
  away: boolean,
  isAllowed: (segment: Segment) => boolean,
): Withheld[] {
  const labels = labelsOf(block)
  const contents = contentsOf(block)
  const cells = segments.filter(({ role }) => role !== 'label' && role !== 'action' && role !== 'entry' && role !== 'signature')
  return cells.flatMap((segment, index): Withheld[] => {
    if (segment.end === segment.start || isAllowed(segment)) return []
    const label = labels(segment)
    const asked = label === null ? null : reasonFor(label, text.slice(segment.start, segment.end), away)
    if (asked) return [{ ...asked, spans: [{ start: segment.start, end: segment.end }] }]
    return fieldsIn(contents[index] ?? [], segment.start, away)
  })
}

function labelsOf(block: Block): (segment: Segment) => string | null {
  if (block.type === 'fields') {
    const labels = new Map(block.fields.map(({ id, label }) => [id, label]))
    return ({ place }) => labels.get(place.fieldId ?? '') ?? null
  }
  if (block.type === 'table') return ({ place }) => block.columns[place.column ?? -1]?.title ?? null
  return () => null
}

function reasonFor(label: string, answer: string, away: boolean): Pick<Withheld, 'reason' | 'instead'> | null {
  if (answer.trim() === '' || OF_AN_OFFICE.test(label)) return null
  if (ASKS_ADDRESS.test(label) && !/e-?mail/i.test(label)) {
    const reason = ASKS_PLACEMENT.test(label) || (away && /\bchild|address$/i.test(label)) ? 'placement-address' : 'address'
    return { reason, instead: INSTEAD.address }
  }
  return ASKS_NUMBER.test(label) && /[\d@]/.test(answer) ? { reason: 'detail', instead: INSTEAD.number } : null
}

function fieldsIn(content: readonly Inline[], from: number, away: boolean): Withheld[] {
  const found: Withheld[] = []
  let at = from
  for (const inline of content) {
    const length = inline.type === 'note' ? 0 : inline.type === 'break' ? 1 : inline.text.length
    const reason = inline.type === 'field' && length > 0 ? FIELDS[inline.name] : undefined
    if (reason)
      found.push({
        reason: reason === 'address' && away ? 'placement-address' : reason,
        spans: [{ start: at, end: at + length }],
        instead: reason === 'address' ? INSTEAD.address : INSTEAD.number,
      })
    at += length
  }
  return found
}
