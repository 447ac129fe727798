import { expect, onTestFinished, test } from 'vitest'
import { openStore, prepareStore } from '../../../../main/storage/index.ts'
import type { OversightNote } from '../../../../shared/review/index.ts'
import { temporaryFolder } from '../house.ts'

const KEY = Buffer.alloc(32, 7)
const NOW = new Date('2026-03-02T09:00:00Z')
const CASE = {
  id: 'case-1',
  title: 'Adeyemi',
  packId: 'knowsley',
  reference: '',
  legalStatus: '',
  socialWorker: '',
  manager: '',
  team: '',
  matters: [],
  people: [],
  keyDates: {},
  example: false,
}
const NOTE: OversightNote = {
  id: 'note-1',
  caseId: 'case-1',
  at: NOW.toISOString(),
  by: { accountId: 'account-1', name: 'Sam Okoro', jobTitle: 'Team manager', role: 'team-manager', registrationNumber: '' },
  kind: 'oversight',
  what: 'Oversight of the case',
  clause: null,
  meets: null,
  documentId: null,
  on: '2026-03-02',
  considered: 'Both visits.',
  analysis: 'She is fed on school days.',
  decision: 'Go on.',
  nextSteps: [],
  corrects: null,
}
const TRAIL = {
  at: NOW.toISOString(),
  accountId: 'account-1',
  who: 'Sam Okoro, Team manager',
  what: 'oversight-noted',
  caseId: 'case-1',
  documentId: null,
  detail: { note: 'note-1' },
} as const

async function noted() {
  const folder = temporaryFolder()
  await prepareStore(folder, KEY, NOW, [])
  const store = await openStore(folder, KEY, { now: NOW, checkAll: false })
  onTestFinished(() => store.close())
  await store.cases.add(CASE, NOW)
  await store.oversight.add(NOTE, TRAIL)
  return store
}

test('a note is given as it was added', async () => {
  const store = await noted()
  expect(await store.oversight.list('case-1')).toEqual([NOTE])
  expect((await store.trail.list({ caseId: 'case-1', limit: 5 })).rows.map(({ what }) => what)).toEqual(['oversight-noted'])
})

test('the tables refuse to change a note, and to put another in its place', async () => {
  const { connection, oversight } = await noted()
  expect(() => connection.prepare("update oversight_notes set content = '{}'").run()).toThrow(/only added to/)
  expect(() => connection.prepare('insert or replace into oversight_notes select * from oversight_notes').run()).toThrow(
    /only added to/,
  )
  await expect(oversight.add({ ...NOTE, decision: 'Something else.' }, TRAIL)).rejects.toThrow(/only added to/)
  expect(await oversight.list('case-1')).toEqual([NOTE])
})

test('a note goes with its whole case', async () => {
  const { connection } = await noted()
  connection.prepare("delete from cases where id = 'case-1'").run()
  expect(connection.prepare('select count(*) as count from oversight_notes').get()).toEqual({ count: 0 })
})
