import {
  broughtInAgain,
  type CaseEntry,
  type ChronologyAround,
  chronologyBlockOf,
  redactionWords,
} from '../../shared/chronology/index.ts'
import { type CasewrightDocument, type ChronologyBlock, walkBlocks } from '../../shared/document/index.ts'
import type { CaseRecord, Person } from '../../shared/family/index.ts'
import type { EntryCategory } from '../../shared/standards/index.ts'
import type { Needs } from './needs.ts'

/** The entries of a case's chronology with what stands around them. */
export interface EntriesAround {
  entries: readonly CaseEntry[]
  around: ChronologyAround & { caseRecord: CaseRecord; categories: readonly EntryCategory[] }
}

/** The chronology of a case as a copy or a document of some day shows it. */
export async function chronologyAround(
  { session, packVersions }: Pick<Needs, 'session' | 'packVersions'>,
  caseRecord: CaseRecord,
  day: string,
): Promise<EntriesAround> {
  const { chronology } = await session.store.chronologies.get(caseRecord.id)
  const { pack } = await packVersions.inForce(caseRecord.packId)
  const { agencies: kinds, categories } = pack.chronology
  const { agencies, periods, entries } = chronology
  return { entries, around: { caseRecord, agencies, periods, kinds, categories, day } }
}

/** The ids of some children of a case; none where they are all of them. */
export function childrenAlone({ people }: CaseRecord, chosen: readonly Person[]): string[] {
  const all = people.filter(({ group }) => group === 'child')
  return chosen.length < all.length ? chosen.map(({ id }) => id) : []
}

/** A document's own day, from which the last two years count back. */
export function dayOfDocument({ dates }: CasewrightDocument, today: string): string {
  const day = dates.documentDate
  return typeof day === 'string' && day !== '' ? day : today
}

/** One child's part of a block that shows the chronology: no line that is about another child alone. */
export function ofChild(childId: string, { entries, around }: EntriesAround): (block: ChronologyBlock) => ChronologyBlock {
  return (block) => {
    const { fromCase, form = 'impact' } = block
    if (!fromCase) return block
    const fresh = chronologyBlockOf(entries, { ...fromCase, childIds: [childId] }, form, around)
    const own = new Set(fresh.entries.map(({ caseEntryId }) => caseEntryId))
    const kept = block.entries.filter(({ caseEntryId }) => caseEntryId === undefined || own.has(caseEntryId))
    return broughtInAgain({ ...block, entries: kept }, fresh, { overwrite: new Set(), today: around.day })
  }
}

/** What a chronology's own copy says of the entries that it leaves out; a report says it below the table. */
export function redactionOf(document: CasewrightDocument): string {
  if (document.kind !== 'chronology' && document.kind !== 'court-chronology') return ''
  const leftOut = [...walkBlocks(document)].map(({ block }) => (block.type === 'chronology' ? (block.leftOut ?? 0) : 0))
  return redactionWords(leftOut.reduce((sum, one) => sum + one, 0))
}
