import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore, prepareStore, type Store } from '../../../../main/storage/index.ts'
import type { TrailEntry } from '../../../../shared/review/index.ts'
import { temporaryFolder } from '../house.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const KEY = Buffer.alloc(32, 7)
const opened = (what: TrailEntry['what']): TrailEntry => ({
  at: NOW.toISOString(),
  accountId: 'account-1',
  who: 'Jo Bell, Social worker',
  what,
  caseId: 'case-1',
  documentId: null,
  detail: {},
})

/** A store whose trail has three rows. */
async function withTrail(): Promise<Store> {
  const folder = temporaryFolder()
  await prepareStore(folder, KEY, NOW, [])
  const store = await openStore(folder, KEY, { now: NOW, checkAll: false })
  onTestFinished(() => store.close())
  await store.trail.appendAll([opened('case-made'), opened('case-opened'), opened('signed-out')])
  return store
}

const rowsOf = ({ connection }: Store) => connection.prepare('select * from trail order by number').all()

describe('the tables themselves refuse, whoever asks them and in whatever words,', () => {
  test.each([
    ['to change a row', "update trail set who = 'Somebody else' where number = 2"],
    ['to change every row', "update trail set detail = '{}'"],
    ['to take the last row out', 'delete from trail where number = 3'],
    ['to take all rows out', 'delete from trail'],
    ['to put a row in the place of another', 'insert or replace into trail select * from trail where number = 2'],
    [
      'to leave the row that is there and write over it',
      "insert into trail select * from trail where number = 3 on conflict do update set who = 'x'",
    ],
    [
      'to put a row before the others',
      'insert into trail select -1, at, account_id, who, what, case_id, document_id, detail, previous, digest from trail where number = 1',
    ],
  ])('%s', async (_what, sql) => {
    const store = await withTrail()
    const before = rowsOf(store)
    expect(() => store.connection.exec(sql)).toThrow('the trail is only added to')
    expect(rowsOf(store)).toEqual(before)
  })
})

test('a row is added behind the newest, and holds the digest of the one before it', async () => {
  const store = await withTrail()
  const head = await store.trail.head()
  expect(head.number).toBe(3)
  expect(await store.trail.append(opened('case-opened'))).toMatchObject({ number: 4, previous: head.digest })
})
