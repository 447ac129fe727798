import type { CaseFamily } from '../case-family.ts'
import type { Household, HouseholdMember, TwinSet } from '../kin.ts'
import { below, type GedcomLine } from './lines.ts'
import { personAt } from './read-families.ts'
import type { Reading } from './reading.ts'
import { TIE_RELATIONS, TWIN_WORDS } from './words.ts'

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Reads what people are to each other beside couples and children: twins, ties, and who lives together. */
export function readRelations(family: CaseFamily, ids: ReadonlySet<string>, reading: Reading): void {
  const twins = new Map<string, TwinSet>()
  for (const record of reading.ofKind('INDI'))
    for (const line of below(record, 'ASSO')) readAssociation(family, twins, record.xref, line, ids, reading)
  const place = new Map(family.people.map(({ id }, at) => [id, at]))
  const order = (ids: readonly string[]): string[] =>
    [...ids].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
  family.twinSets = [...new Set(twins.values())].map((set, at) => ({
    ...set,
    id: `twins ${at + 1}`,
    personIds: order(set.personIds),
  }))
  for (const record of reading.ofKind('_HOUSEHOLD')) family.households.push(readHousehold(record, ids, reading))
}

function readAssociation(
  family: CaseFamily,
  twins: Map<string, TwinSet>,
  fromId: string,
  line: GedcomLine,
  ids: ReadonlySet<string>,
  reading: Reading,
): void {
  const toId = personAt(line, ids, reading)
  if (toId === null) return
  const relation = below(line, 'RELA')[0] ?? below(line, 'ROLE')[0]
  const phrase = relation === undefined ? undefined : below(relation, 'PHRASE')[0]
  const word = normal(phrase?.value ?? relation?.value ?? '')
  const identical = TWIN_WORDS.get(word)
  const kind = TIE_RELATIONS.get(word)
  if (toId === fromId || (identical === undefined && kind === undefined)) {
    reading.lose(line, 'It is no tie that a genogram knows.')
    return
  }
  for (const used of [line, relation, phrase]) if (used !== undefined) used.used = true
  if (identical !== undefined) joinTwins(twins, fromId, toId, identical)
  else if (kind !== undefined) {
    const text = (tag: string): string => ownText(line, tag)
    const notes = below(line, 'NOTE').flatMap((note) => reading.noteOf(note) ?? [])
    family.ties.push({
      id: `tie ${family.ties.length + 1}`,
      fromId,
      toId,
      kind,
      from: text('_FROM'),
      until: text('_UNTIL'),
      source: text('_SOURCE'),
      note: notes.join('\n\n'),
      confidential: reading.flag(line, '_CONFIDENTIAL'),
    })
  }
}

function joinTwins(twins: Map<string, TwinSet>, one: string, other: string, identical: TwinSet['identical']): void {
  const [mine, theirs] = [twins.get(one), twins.get(other)]
  const personIds = [...new Set([...(mine?.personIds ?? [one]), ...(theirs?.personIds ?? [other])])]
  const told = [identical, mine?.identical, theirs?.identical].find((word) => word !== undefined && word !== 'not-known')
  const set: TwinSet = { id: '', personIds, identical: told ?? 'not-known' }
  for (const id of personIds) twins.set(id, set)
}

function ownText(line: GedcomLine, tag: string): string {
  const [one] = below(line, tag)
  if (one !== undefined) one.used = true
  return one?.value ?? ''
}

function readHousehold(record: GedcomLine, ids: ReadonlySet<string>, reading: Reading): Household {
  record.used = true
  const members = below(record, '_MEMBER').flatMap((line): HouseholdMember[] => {
    const personId = personAt(line, ids, reading)
    if (personId === null) return []
    line.used = true
    return [{ personId, from: ownText(line, '_FROM'), until: ownText(line, '_UNTIL'), partly: reading.flag(line, '_PARTLY') }]
  })
  return {
    id: record.xref,
    name: ownText(record, 'NAME'),
    address: ownText(record, 'ADDR'),
    members,
    confidential: reading.flag(record, '_CONFIDENTIAL'),
  }
}
