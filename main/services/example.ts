import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CallFailure } from '../../shared/api/index.ts'
import {
  type CaseChronology,
  CHRONOLOGY_LISTS,
  type ChronologyChange,
  type ChronologyList,
  caseChronology,
} from '../../shared/chronology/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import {
  type CaseFamily,
  type CaseRecord,
  caseFamily,
  caseRecord,
  type FamilyChange,
  KIN_LISTS,
  type KinList,
} from '../../shared/family/index.ts'
import { type CasePlan, casePlan } from '../../shared/plan/index.ts'
import type { TrailEntry } from '../../shared/review/index.ts'
import type { Store } from '../storage/index.ts'
import type { Checker } from './check.ts'
import { readDocumentFile } from './document-file.ts'
import { localDay } from './local-day.ts'

/** The invented case that comes with Casewright, and its documents. */
export interface Example {
  caseRecord: CaseRecord
  plan: CasePlan
  chronology: CaseChronology
  family: CaseFamily
  documents: CasewrightDocument[]
}

/** Reads `case.json`, `plan.json`, `chronology.json`, `family.json` and `documents/*.casewright` of the examples folder. Throws `CallFailure` `unreadable-file`. */
export async function readExample(folder: string): Promise<Example> {
  try {
    const record = caseRecord.parse(JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')))
    const plan = casePlan.parse(JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')))
    const chronology = caseChronology.parse(JSON.parse(await readFile(join(folder, 'chronology.json'), 'utf8')))
    const family = caseFamily.parse(JSON.parse(await readFile(join(folder, 'family.json'), 'utf8')))
    const names = (await readdir(join(folder, 'documents'))).filter((name) => name.endsWith('.casewright')).sort()
    const documents = await Promise.all(
      names.map(async (name) => readDocumentFile(await readFile(join(folder, 'documents', name), 'utf8'), name)),
    )
    return { caseRecord: record, plan, chronology, family, documents }
  } catch (error) {
    if (error instanceof CallFailure) throw error
    throw new CallFailure(
      'unreadable-file',
      `The example case in ${folder} is missing or damaged. Install Casewright again to get it back.`,
    )
  }
}

/**
 * Puts the invented example case into a store, or gives it when it is already there. `packId` has it checked against
 * another authority's standards than its own; `line` is the one of the trail that says that it was made.
 */
export async function addExample(
  store: Store,
  example: Example,
  options: { author: string; now: Date; checker: Checker; packId?: string; line?: TrailEntry },
): Promise<CaseRecord> {
  const there = await store.cases.find(example.caseRecord.id)
  const packId = there?.packId ?? options.packId ?? example.caseRecord.packId
  const record = there ?? (await store.cases.add({ ...example.caseRecord, packId, example: true }, options.now, options.line))
  const { revision } = await store.plans.get(record.id)
  if (revision === 0) {
    const author = example.caseRecord.socialWorker || options.author
    await store.plans.save(record.id, example.plan, { baseRevision: 0, author, now: options.now })
  }
  const by = { author: example.caseRecord.socialWorker || options.author, now: options.now }
  await addChronology(store, record, example.chronology, by)
  await addFamily(store, record, example, by)
  // Also where the case is there: an earlier attempt may have been cut short between two documents.
  for (const document of example.documents) {
    if (await store.documents.has(document.id)) continue
    const author = document.author?.name ?? options.author
    const placed = { ...document, caseId: record.id, packId }
    const findings = await options.checker.count(placed, {
      caseRecord: record,
      plan: (await store.plans.get(record.id)).plan,
      today: record.exampleDay ?? localDay(options.now),
    })
    await store.documents.add(record.id, placed, { author, now: options.now, findings })
  }
  return record
}

async function addChronology(
  store: Store,
  { id: caseId }: CaseRecord,
  chronology: CaseChronology,
  { author, now }: { author: string; now: Date },
): Promise<void> {
  const { revision } = await store.chronologies.get(caseId)
  if (revision > 0) return
  const changes = (Object.keys(CHRONOLOGY_LISTS) as ChronologyList[]).flatMap((list) =>
    chronology[list].map((item) => ({ list, id: item.id, item }) as ChronologyChange),
  )
  await store.chronologies.change(caseId, changes, { baseRevision: 0, author, label: 'The example’s chronology', now })
}

/** How the people belong together; with those of them whom a store of an earlier version does not have. */
async function addFamily(
  store: Store,
  { id: caseId, people }: CaseRecord,
  { family, caseRecord: { people: all } }: Pick<Example, 'family' | 'caseRecord'>,
  { author, now }: { author: string; now: Date },
): Promise<void> {
  const { revision } = await store.families.get(caseId)
  if (revision > 0) return
  const there = new Set(people.map(({ id }) => id))
  const changes = [
    ...all.filter(({ id }) => !there.has(id)).map((item): FamilyChange => ({ list: 'people', id: item.id, item })),
    ...(Object.keys(KIN_LISTS) as KinList[]).flatMap((list) =>
      family[list].map((item) => ({ list, id: item.id, item }) as FamilyChange),
    ),
  ]
  await store.families.change(caseId, changes, { baseRevision: 0, author, label: 'The example’s family', now })
}
