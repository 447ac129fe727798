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
import { type CaseRecord, caseRecord } from '../../shared/family/index.ts'
import { type CasePlan, casePlan } from '../../shared/plan/index.ts'
import type { Store } from '../storage/index.ts'
import type { Checker } from './check.ts'
import { readDocumentFile } from './document-file.ts'
import { localDay } from './local-day.ts'

/** The invented case that comes with Casewright, and its documents. */
export interface Example {
  caseRecord: CaseRecord
  plan: CasePlan
  chronology: CaseChronology
  documents: CasewrightDocument[]
}

/** Reads `case.json`, `plan.json`, `chronology.json` and `documents/*.casewright` of the examples folder. Throws `CallFailure` `unreadable-file`. */
export async function readExample(folder: string): Promise<Example> {
  try {
    const record = caseRecord.parse(JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')))
    const plan = casePlan.parse(JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')))
    const chronology = caseChronology.parse(JSON.parse(await readFile(join(folder, 'chronology.json'), 'utf8')))
    const names = (await readdir(join(folder, 'documents'))).filter((name) => name.endsWith('.casewright')).sort()
    const documents = await Promise.all(
      names.map(async (name) => readDocumentFile(await readFile(join(folder, 'documents', name), 'utf8'), name)),
    )
    return { caseRecord: record, plan, chronology, documents }
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
 * another authority's standards than its own.
 */
export async function addExample(
  store: Store,
  example: Example,
  options: { author: string; now: Date; checker: Checker; packId?: string },
): Promise<CaseRecord> {
  const there = await store.cases.find(example.caseRecord.id)
  const packId = there?.packId ?? options.packId ?? example.caseRecord.packId
  const record = there ?? (await store.cases.add({ ...example.caseRecord, packId, example: true }, options.now))
  const { revision } = await store.plans.get(record.id)
  if (revision === 0) {
    const author = example.caseRecord.socialWorker || options.author
    await store.plans.save(record.id, example.plan, { baseRevision: 0, author, now: options.now })
  }
  await addChronology(store, record, example.chronology, {
    author: example.caseRecord.socialWorker || options.author,
    now: options.now,
  })
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
