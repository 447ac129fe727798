import type { EntryReading } from './reading.ts'
import type { DaySpan } from './told-days.ts'

/** What speaks for and against two entries telling of the same event; each from 0 to about 1 (some to 3). */
export interface Evidence {
  sameDay: number
  dayApart: number
  daysApart: number
  weekApart: number
  looseDate: number
  looserDate: number
  toldDay: number
  otherDay: number
  sharedWeight: number
  sharedShare: number
  matters: number
  namesAgency: number
  namesPerson: number
  numbers: number
  quote: number
  timeNear: number
  timeFar: number
  childrenApart: number
  childrenSame: number
  sameAgency: number
  category: number
  bothTimed: number
  sameAct: number
  otherAct: number
  oneAct: number
  sameInformant: number
  treated: number
}

/** How unusual each word is in this chronology, and what the words of each entry weigh together. */
export interface Weights {
  words: ReadonlyMap<string, number>
  totals: ReadonlyMap<EntryReading, number>
}

const MAX_WEIGHT = 3.4

/** Weighs words by how few entries of the chronology have them, the same in a short chronology and a long one. */
export function weightsOf(read: readonly EntryReading[]): Weights {
  const counts = new Map<string, number>()
  for (const { words, numbers } of read) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const number of numbers) counts.set(`#${number}`, (counts.get(`#${number}`) ?? 0) + 1)
  }
  const weights = new Map<string, number>()
  for (const [word, count] of counts)
    weights.set(word, Math.min(MAX_WEIGHT, Math.max(0.2, Math.log((read.length + 10) / (count + 1)))))
  const totals = new Map(read.map((one) => [one, [...one.words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)]))
  return { words: weights, totals }
}

/** Days between two spans, 0 where they meet. */
export const daysApart = (one: DaySpan, other: DaySpan): number => Math.max(0, one.first - other.last, other.first - one.last)

const meets = (spans: readonly DaySpan[], other: DaySpan): boolean => spans.some((span) => daysApart(span, other) === 0)
const lengthOf = ({ first, last }: DaySpan): number => last - first

/** Compares two entries. */
export function evidence(one: EntryReading, other: EntryReading, weights: Weights): Evidence {
  const apart = daysApart(one.span, other.span)
  const loose = Math.max(lengthOf(one.span), lengthOf(other.span))
  const tight = one.exact && other.exact
  const told = apart > 0 && (meets(one.days, other.span) || meets(other.days, one.span))
  const elsewhere = apart > 0 && !told && (one.days.length > 0 || other.days.length > 0)
  const words = shared(one, other, weights)
  const clock = clocks(one, other)
  return {
    sameDay: tight && apart === 0 ? 1 : 0,
    dayApart: tight && apart === 1 ? 1 : 0,
    daysApart: apart > 1 && apart <= 3 ? 1 : 0,
    weekApart: apart > 3 ? (tight ? 1 : 2) : 0,
    looseDate: !tight && apart === 0 && loose <= 45 ? 1 : 0,
    looserDate: !tight && loose > 45 ? 1 : 0,
    toldDay: told ? 1 : 0,
    otherDay: elsewhere ? 1 : 0,
    ...words,
    namesAgency: names(one, other) || names(other, one) ? 1 : 0,
    namesPerson: namesWriter(one, other) || namesWriter(other, one) ? 1 : 0,
    quote: one.quotes.some((quote) => other.quotes.some((second) => quote.includes(second) || second.includes(quote))) ? 1 : 0,
    ...clock,
    sameAct: some(one.acts, other.acts) || some(one.turns, other.turns) ? 1 : 0,
    otherAct: one.acts.size > 0 && other.acts.size > 0 && !some(one.acts, other.acts) ? 1 : 0,
    oneAct: one.acts.size > 0 !== other.acts.size > 0 ? 1 : 0,
    sameInformant: some(one.namesKinds, other.namesKinds) ? 1 : 0,
    treated: treatedAfter(one, other) || treatedAfter(other, one) ? 1 : 0,
    childrenApart: one.children.size > 0 && other.children.size > 0 && !some(one.children, other.children) ? 1 : 0,
    childrenSame:
      one.children.size > 0 && one.children.size === other.children.size && every(one.children, other.children) ? 1 : 0,
    sameAgency: some(one.agencies, other.agencies) ? 1 : 0,
    category: one.entry.category === '' || other.entry.category === '' ? 0 : one.entry.category === other.entry.category ? 1 : -1,
  }
}

function shared(one: EntryReading, other: EntryReading, { words: weights, totals }: Weights) {
  const [few, many] = one.words.size <= other.words.size ? [one, other] : [other, one]
  let both = 0
  let matters = 0
  for (const word of few.words) {
    if (!many.words.has(word)) continue
    both += weights.get(word) ?? 0
    if (word.startsWith('=')) matters += 1
  }
  let numbers = 0
  for (const number of one.numbers) if (other.numbers.has(number)) numbers += (weights.get(`#${number}`) ?? 0) / MAX_WEIGHT
  return {
    sharedWeight: Math.min(3, both / 5),
    sharedShare: both / Math.max(6, Math.min(totals.get(one) ?? 0, totals.get(other) ?? 0)),
    matters: Math.min(3, matters),
    numbers: Math.min(2, numbers),
  }
}

/** Times that both tell of count for them; two entries that were each timed, hours from each other, speak of two events. */
function clocks(one: EntryReading, other: EntryReading) {
  const firsts = one.time === null ? one.times : [one.time, ...one.times]
  const seconds = other.time === null ? other.times : [other.time, ...other.times]
  const near = firsts.some((first) => seconds.some((second) => Math.abs(first - second) <= 20))
  const bothTimed = one.time !== null && other.time !== null ? Math.abs(one.time - other.time) : 0
  return { timeNear: near ? 1 : 0, timeFar: !near && bothTimed > 90 ? 1 : 0, bothTimed: bothTimed > 0 && bothTimed <= 90 ? 1 : 0 }
}

/** The note of who treated somebody beside a record that says nothing of it: what was done for them after the event. */
const treatedAfter = (one: EntryReading, other: EntryReading): boolean =>
  one.treats && !other.words.has('=hospital') && !other.kinds.has('health') && !other.namesKinds.has('health')

const names = (one: EntryReading, other: EntryReading): boolean => some(one.namesKinds, other.kinds)
const namesWriter = (one: EntryReading, other: EntryReading): boolean =>
  other.writers.some((writer) => one.said.has(writer) && !one.writers.includes(writer))
const some = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const thing of one) if (other.has(thing)) return true
  return false
}
const every = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const thing of one) if (!other.has(thing)) return false
  return true
}
