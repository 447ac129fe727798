import type { EntryDate } from '../../dates/index.ts'
import { writeWhenWithTime } from '../../dates/index.ts'
import type { ChronologyChange } from '../changes.ts'
import { type CaseChronology, type CaseEntry, type EntrySource, entrySource, KNOWN_BY, type NotTheSame } from '../entry.ts'

/** Which side a field is taken from; `both` puts one text under the other. */
export type Side = 'one' | 'other'
export type SideOrBoth = Side | 'both'

/** What somebody chose where two entries differ. What is not chosen here: the more exact date, and of the rest what the first has. */
export interface MergeChoices {
  when?: Side
  children?: SideOrBoth
  event?: SideOrBoth
  action?: SideOrBoth
  outcome?: SideOrBoth
  category?: Side
  knownBy?: Side
  bearing?: Side
  significance?: Side
}

/**
 * One entry of two that tell of the same event, under the first one's id. It keeps every source with its record as it came, all
 * children, people, links and impacts, both notes, and stays disputed or confidential where either was. Words and dates that were
 * not chosen stay with the sources that they came from: no text of either is lost. `newId` gives the id of a source where an entry has none.
 */
export function mergedEntry(one: CaseEntry, other: CaseEntry, choices: MergeChoices, newId: () => string): CaseEntry {
  const pick = <K extends 'category' | 'knownBy' | 'bearing' | 'significance'>(field: K): CaseEntry[K] => {
    const [first, second] = choices[field] === 'other' ? [other, one] : [one, other]
    return first[field] === '' ? second[field] : first[field]
  }
  const merged: CaseEntry = {
    ...other,
    ...one,
    when: chosenDate(one, other, choices.when),
    childIds: chosenChildren(one, other, choices.children),
    category: pick('category'),
    agency: one.agency || other.agency,
    event: chosenText(one.event, other.event, choices.event),
    action: chosenText(one.action, other.action, choices.action),
    outcome: chosenText(one.outcome, other.outcome, choices.outcome),
    knownBy: pick('knownBy'),
    bearing: pick('bearing'),
    significance: pick('significance'),
    impacts: joinedImpacts(one, other),
    confidential: one.confidential || other.confidential,
    confidentialBecause: joinedTexts(one.confidentialBecause, other.confidentialBecause),
    disputed: joinedDispute(one.disputed, other.disputed),
    peopleIds: union(one.peopleIds, other.peopleIds),
    documentIds: union(one.documentIds, other.documentIds),
    planIds: union(one.planIds, other.planIds),
    note: joinedTexts(one.note, other.note),
  }
  return { ...merged, sources: [...sourcesKept(one, merged, newId), ...sourcesKept(other, merged, newId)] }
}

/** The changes that make one entry of two. Decisions that the second was another event than a third hold for the merged one. */
export function mergeChanges(
  chronology: Pick<CaseChronology, 'notTheSame'>,
  one: CaseEntry,
  other: CaseEntry,
  choices: MergeChoices,
  newId: () => string,
): ChronologyChange[] {
  const decisions = chronology.notTheSame.flatMap((decision): ChronologyChange[] => {
    if (!decision.entryIds.includes(other.id)) return []
    const [first, second] = decision.entryIds.map((id) => (id === other.id ? one.id : id)) as [string, string]
    const item = first === second ? null : { ...decision, entryIds: [first, second] as [string, string] }
    return [{ list: 'notTheSame', id: decision.id, item }]
  })
  return [
    { list: 'entries', id: one.id, item: mergedEntry(one, other, choices, newId) },
    { list: 'entries', id: other.id, item: null },
    ...decisions,
  ]
}

/** The change that keeps two entries as two events, so that they are never proposed again. `at` is an ISO time. */
export function twoEventsChange(
  entryIds: readonly [string, string],
  decided: Pick<NotTheSame, 'id' | 'by' | 'at'>,
): ChronologyChange {
  return { list: 'notTheSame', id: decided.id, item: { ...decided, entryIds: [...entryIds] } }
}

/** Which of two entries has the more exact date: a day with its time before a day, a day before a month; the first where they are alike. */
export function moreExactDate(one: EntryDate, other: EntryDate): Side {
  return vagueness(other) < vagueness(one) ? 'other' : 'one'
}

function vagueness({ kind, about, first, last, time }: EntryDate): number {
  const kinds = { day: 0, range: 2, within: 3, before: 6, after: 6, unknown: 8 }
  const long = kind === 'within' && first.slice(0, 7) !== last.slice(0, 7) ? 1 : 0
  return kinds[kind] + long + (about ? 1.5 : 0) - (time === '' ? 0 : 0.5)
}

/** The chosen date, with the time of day that the other one has for the same day. */
function chosenDate(one: CaseEntry, other: CaseEntry, chosen: Side | undefined): EntryDate {
  const side = chosen ?? moreExactDate(one.when, other.when)
  const [first, second] = side === 'one' ? [one.when, other.when] : [other.when, one.when]
  const sameDay = first.kind === 'day' && second.kind === 'day' && first.first === second.first
  return sameDay && first.time === '' && second.time !== '' ? { ...first, time: second.time } : first
}

/** No child named means that it is about all of them. */
function chosenChildren(one: CaseEntry, other: CaseEntry, side: SideOrBoth = 'both'): string[] {
  if (side !== 'both') return side === 'one' ? one.childIds : other.childIds
  return one.childIds.length === 0 || other.childIds.length === 0 ? [] : union(one.childIds, other.childIds)
}

function chosenText(one: string, other: string, side: SideOrBoth = 'one'): string {
  if (side === 'both') return joinedTexts(one, other)
  const [first, second] = side === 'one' ? [one, other] : [other, one]
  return first.trim() === '' ? second : first
}

function joinedTexts(one: string, other: string): string {
  if (one.trim() === '' || other.includes(one)) return other
  return other.trim() === '' || one.includes(other) ? one : `${one}\n${other}`
}

function joinedImpacts(one: CaseEntry, other: CaseEntry): CaseEntry['impacts'] {
  const impacts = [...one.impacts]
  for (const impact of other.impacts) {
    const index = impacts.findIndex(({ childId }) => childId === impact.childId)
    const known = impacts[index]
    if (known === undefined) impacts.push(impact)
    else impacts[index] = { ...impact, ...known, text: joinedTexts(known.text, impact.text) }
  }
  return impacts
}

function joinedDispute(one: CaseEntry['disputed'], other: CaseEntry['disputed']): CaseEntry['disputed'] {
  if (one === null || other === null) return one ?? other
  return { ...other, ...one, by: joinedNames(one.by, other.by), says: joinedTexts(one.says, other.says) }
}

const joinedNames = (one: string, other: string): string => (one === other ? one : [one, other].filter(Boolean).join(', '))

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])]

/**
 * The sources of an entry that goes into another, as they were; what it said and the merged one does not say is added to its first
 * source, beside the record as it came. An entry without a source gets one for this.
 */
function sourcesKept(entry: CaseEntry, merged: CaseEntry, newId: () => string): EntrySource[] {
  const written = writeWhenWithTime(entry.when)
  const said: [title: string, text: string, kept: string][] = [
    ['Date', entry.when.typed, merged.when.typed],
    ['Date', written, writeWhenWithTime(merged.when)],
    ['What happened', entry.event, merged.event],
    ['Action', entry.action, merged.action],
    ['Outcome', entry.outcome, merged.outcome],
    ['Kind', entry.knownBy === '' ? '' : KNOWN_BY[entry.knownBy], merged.knownBy === '' ? '' : KNOWN_BY[merged.knownBy]],
  ]
  const held = new Set(entry.sources.flatMap(({ original }) => original.map(({ text }) => text)))
  const cells = said.flatMap(([title, text, kept]) => {
    if (text.trim() === '' || kept.includes(text) || held.has(text)) return []
    held.add(text)
    return [{ title: `${title}, before it was merged`, text }]
  })
  const [first, ...rest] = entry.sources
  if (first !== undefined)
    return cells.length === 0 ? [...entry.sources] : [{ ...first, original: [...first.original, ...cells] }, ...rest]
  if (cells.length === 0 && entry.agency === '') return []
  return [entrySource.parse({ id: newId(), agency: entry.agency, original: cells })]
}
