import type { AgencyKind } from '../../standards/index.ts'
import type { CaseChronology } from '../entry.ts'
import { candidatePairs, shareRow } from './candidates.ts'
import { daysApart, type Evidence, evidence, weightsOf } from './evidence.ts'
import { likenessOf } from './likeness.ts'
import { type EntryReading, type NamedPerson, readings } from './reading.ts'

export type { NamedPerson }

/** What duplicates are looked for with: the pack's kinds of agency and the people of the case. */
export interface DuplicateContext {
  agencyKinds: readonly AgencyKind[]
  people?: readonly NamedPerson[]
}

/** Why two entries are thought to be one event, in the order in which it counts. */
export type LikenessReason =
  | 'same-day'
  | 'days-apart'
  | 'date-open'
  | 'told-day'
  | 'same-time'
  | 'names-agency'
  | 'same-words'
  | 'same-numbers'
  | 'same-quote'
  | 'same-kind'

/** Two entries that seem to tell of the same event: the earlier first. */
export interface ProposedDuplicate {
  entryIds: [string, string]
  /** From 0 to 1; only for putting them in order. */
  likeness: number
  /** Days between the two dates, 0 where they may be the same. */
  daysApart: number
  because: LikenessReason[]
}

interface Scored {
  one: EntryReading
  other: EntryReading
  score: number
  evidence: Evidence
}

/** The score from which a pair is proposed. */
const PROPOSED = 0

/**
 * The pairs of entries that seem to tell of one event, most alike first: never two that somebody found to be two events, and
 * never two from one row of a record. Of the entries of one agency only the one most like an entry is proposed for it: an agency
 * tells of an event once. Where two pairs make a third (A is B and B is C), it is proposed too. Changes nothing.
 */
export function proposedDuplicates(chronology: CaseChronology, context: DuplicateContext): ProposedDuplicate[] {
  const read = readings(chronology, context.agencyKinds, context.people)
  const weights = weightsOf(read)
  const apart = new Set(chronology.notTheSame.map(({ entryIds: [one, other] }) => keyOf(one, other)))
  const scored: Scored[] = []
  const score = (one: EntryReading, other: EntryReading): Scored => {
    const found = evidence(one, other, weights)
    return { one, other, score: likenessOf(found), evidence: found }
  }
  candidatePairs(read, weights, (one, other) => {
    if (!shareAnything(one, other) || apart.has(keyOf(one.entry.id, other.entry.id))) return
    const pair = score(one, other)
    if (pair.score >= PROPOSED) scored.push(pair)
  })
  const inOrder = (one: Scored, other: Scored): number => other.score - one.score || (idsOf(one) < idsOf(other) ? -1 : 1)
  const known = new Map(scored.map((pair) => [idsOf(pair), pair]))
  const pairs = [...groups(scored.sort(inOrder))].flatMap((group) =>
    pairsOf([...group]).flatMap(([one, other]) => {
      const ids = keyOf(one.entry.id, other.entry.id)
      return apart.has(ids) || shareRow(one, other) ? [] : [known.get(ids) ?? score(one, other)]
    }),
  )
  return pairs.sort(inOrder).map(proposal)
}

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

const idsOf = ({ one, other }: Scored): string => keyOf(one.entry.id, other.entry.id)

/** Two entries with no word, number or turn in common, and neither telling of the day of the other, are not compared further. */
function shareAnything(one: EntryReading, other: EntryReading): boolean {
  const [few, many] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words]
  for (const word of few) if (many.has(word)) return true
  for (const number of one.numbers) if (other.numbers.has(number)) return true
  return false
}

/** Entries that are thought to tell of one event, grown from the most alike pairs; none holds two entries of one agency but where those are a pair. */
function groups(scored: readonly Scored[]): Set<Set<EntryReading>> {
  const groupOf = new Map<EntryReading, Set<EntryReading>>()
  const group = (one: EntryReading): Set<EntryReading> => groupOf.get(one) ?? new Set([one])
  for (const { one, other, evidence: found } of scored) {
    const [first, second] = [group(one), group(other)]
    if (first === second || (found.sameAgency === 0 && tellTwice(first, second))) continue
    const both = new Set([...first, ...second])
    for (const member of both) groupOf.set(member, both)
  }
  return new Set(groupOf.values())
}

function pairsOf<T>(members: readonly T[]): [T, T][] {
  return members.flatMap((one, index) => members.slice(index + 1).map((other): [T, T] => [one, other]))
}

/** True when an agency would tell of one event in two entries. */
function tellTwice(first: ReadonlySet<EntryReading>, second: ReadonlySet<EntryReading>): boolean {
  const agencies = new Set([...first].flatMap(({ agencies: all }) => [...all]))
  return [...second].some(({ agencies: all }) => [...all].some((agency) => agencies.has(agency)))
}

function proposal({ one, other, score, evidence: found }: Scored): ProposedDuplicate {
  const [first, second] = one.span.first <= other.span.first ? [one, other] : [other, one]
  return {
    entryIds: [first.entry.id, second.entry.id],
    likeness: 1 / (1 + Math.exp(-score)),
    daysApart: Math.min(daysApart(one.span, other.span), 10_000),
    because: reasons(found),
  }
}

function reasons(found: Evidence): LikenessReason[] {
  const all: [LikenessReason, boolean][] = [
    ['told-day', found.toldDay > 0],
    ['same-day', found.sameDay > 0],
    ['days-apart', found.dayApart + found.daysApart + found.weekApart > 0],
    ['date-open', found.looseDate + found.looserDate > 0],
    ['same-time', found.timeNear > 0],
    ['names-agency', found.namesAgency > 0],
    ['same-kind', found.sameAct > 0],
    ['same-quote', found.quote > 0],
    ['same-numbers', found.numbers > 0.4],
    ['same-words', found.sharedWeight > 0.5],
  ]
  return all.flatMap(([reason, holds]) => (holds ? [reason] : []))
}
