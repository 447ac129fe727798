import { readWhen } from '../../dates/index.ts'
import type { ChronologyBlock, ChronologyEntry } from '../../document/index.ts'
import { orderDay } from '../order.ts'
import { linePrint } from './lines.ts'

/** How the lines of a block stand beside what the case's chronology has for it now. */
export interface BlockBeside {
  /** Changed in the chronology since they were brought in, and not touched here. */
  changed: ChronologyEntry[]
  /** Edited here by hand; the chronology says what it said. */
  byHand: ChronologyEntry[]
  /** Edited here by hand and changed in the chronology as well: somebody must say which stands. */
  both: { here: ChronologyEntry; there: ChronologyEntry }[]
  /** In the chronology, and not here. */
  missing: ChronologyEntry[]
  /** Here, and not in the chronology's selection any more. */
  gone: ChronologyEntry[]
  /** Written here and in no chronology. */
  own: ChronologyEntry[]
}

const isWritten = ({ date, event }: ChronologyEntry): boolean => date.trim() !== '' || event.trim() !== ''
const isTouched = (line: ChronologyEntry): boolean => line.print === undefined || linePrint(line) !== line.print

/** Tells the lines of a block apart. `now` are the lines that it would have if it were brought in today. */
export function besideCase({ entries }: Pick<ChronologyBlock, 'entries'>, now: readonly ChronologyEntry[]): BlockBeside {
  const beside: BlockBeside = { changed: [], byHand: [], both: [], missing: [], gone: [], own: [] }
  const there = new Map(now.map((line) => [line.caseEntryId, line]))
  const seen = new Set<string | undefined>()
  for (const line of entries) {
    if (line.caseEntryId === undefined) {
      if (isWritten(line)) beside.own.push(line)
      continue
    }
    seen.add(line.caseEntryId)
    const same = there.get(line.caseEntryId)
    if (!same) {
      beside.gone.push(line)
      continue
    }
    const isSame = linePrint(line) === same.print
    if (isSame) continue
    const isChanged = same.print !== line.print
    if (!isTouched(line)) beside.changed.push(line)
    else if (isChanged) beside.both.push({ here: line, there: same })
    else beside.byHand.push(line)
  }
  beside.missing = now.filter(({ caseEntryId }) => !seen.has(caseEntryId))
  return beside
}

/** How many lines the case's chronology has otherwise than the block: changed, new or gone. */
export function changedSince({ changed, both, missing, gone }: BlockBeside): number {
  return changed.length + both.length + missing.length + gone.length
}

/** The lines that bringing in again would take words away from, which nobody may lose without being asked. */
export function atStake({ both, byHand, gone }: BlockBeside): ChronologyEntry[] {
  return [...byHand, ...both.map(({ here }) => here), ...gone.filter(isTouched)]
}

/**
 * The block with what the case's chronology has for it now. Lines that were edited by hand stay as they are unless their id is in
 * `overwrite`, and so does what was written here alone. Marks of what is left out for the family stay on their lines.
 */
export function broughtInAgain(
  block: ChronologyBlock,
  fresh: Pick<ChronologyBlock, 'entries' | 'leftOut' | 'fromCase' | 'form'>,
  { overwrite, today }: { overwrite: ReadonlySet<string>; today: string },
): ChronologyBlock {
  const { carriedOver: _carriedOver, leftOut: _leftOut, ...rest } = block
  const here = new Map(block.entries.map((line) => [line.caseEntryId, line]))
  const lines = fresh.entries.map((line) => {
    const old = here.get(line.caseEntryId)
    if (!old) return line
    // From here on it is told apart from what the chronology says now.
    if (isTouched(old) && !overwrite.has(old.id)) return { ...old, print: line.print }
    const kept = old.confidential ?? line.confidential
    return { ...line, id: old.id, ...(kept ? { confidential: kept } : {}) }
  })
  const wanted = new Set(fresh.entries.map(({ caseEntryId }) => caseEntryId))
  const kept = block.entries.filter(
    (line) =>
      (line.caseEntryId === undefined && isWritten(line)) ||
      (line.caseEntryId !== undefined && !wanted.has(line.caseEntryId) && isTouched(line) && !overwrite.has(line.id)),
  )
  return { ...rest, ...fresh, entries: kept.reduce((so, line) => placed(so, line, today), lines) }
}

/** Puts a line where its date belongs, at the end where its date cannot be read. */
function placed(lines: readonly ChronologyEntry[], line: ChronologyEntry, today: string): ChronologyEntry[] {
  const dayOf = ({ date }: ChronologyEntry): string => {
    const { when } = readWhen(date, { today })
    return when === null ? '' : orderDay(when)
  }
  const day = dayOf(line)
  const before = day === '' ? -1 : lines.findIndex((other) => dayOf(other) > day)
  return before < 0 ? [...lines, line] : [...lines.slice(0, before), line, ...lines.slice(before)]
}
