import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newSecret } from '../../../../main/security/account-secret.ts'
import { Current } from '../../../../main/services/session/current.ts'
import { Session } from '../../../../main/services/session/index.ts'
import { KeptWords } from '../../../../main/services/session/kept-words.ts'
import { LastWords } from '../../../../main/services/session/last-words.ts'
import { Remembered } from '../../../../main/services/session/remembered.ts'
import { SignInThrottle } from '../../../../main/services/session/sign-in-throttle.ts'
import { signIn } from '../../../../main/services/session/signing-in.ts'
import { TrailNotes } from '../../../../main/services/session/trail-notes.ts'
import { checkTrail } from '../../../../main/services/verification/trail-check.ts'
import type { Store } from '../../../../main/storage/index.ts'
import { caseRecord } from '../../../../shared/family/index.ts'
import { ACCOUNT, PASSWORD, temporaryFolder } from '../house.ts'

/** A place whose clock stands still until it is moved, with a store of one case. */
async function place() {
  let time = Date.parse('2026-03-02T09:00:00Z')
  const at = { directory: temporaryFolder(), now: () => new Date(time), passwordCost: 10 }
  const session = new Session(at)
  await session.create(PASSWORD, ACCOUNT)
  await session.store.cases.add(caseRecord.parse({ id: 'case-1', title: 'Adeyemi', packId: 'knowsley' }), at.now())
  onTestFinished(() => session.close())
  const later = (minutes: number) => {
    time += minutes * 60_000
  }
  return { at, session, later }
}

const takesNothing = (store: Store) => store.connection.pragma('query_only = ON')
const takesAll = (store: Store) => store.connection.pragma('query_only = OFF')
const told = async (store: Store) => {
  const { rows } = await store.trail.list({ limit: 100 })
  return rows.toReversed().map(({ what, at, detail }) => [what, at.slice(11, 16), detail.written])
}

test('a case that was opened while the disk took nothing is in the trail as soon as it takes anything, with its own time', async () => {
  const { session, later } = await place()
  expect(session.cannotSave).toBeNull()
  takesNothing(session.store)
  later(1)
  await session.noteOpened('case-1')
  expect(session.cannotSave).toBe('read-only')
  await session.writeLate()
  expect(session.cannotSave).toBe('read-only')
  takesAll(session.store)
  later(4)
  await session.writeLate()
  expect(session.cannotSave).toBeNull()
  await session.noteOpened('case-1')
  await session.note('case-changed', { caseId: 'case-1' })
  expect(await told(session.store)).toEqual([
    ['store-made', '09:00', undefined],
    ['case-opened', '09:01', '2026-03-02T09:05:00.000Z'],
    ['case-changed', '09:05', undefined],
  ])
  expect((await checkTrail(session.store.evidence.trail())).problems).toEqual([])
})

test('what could not be written before the store was locked comes before the next who signs in', async () => {
  const { session, later } = await place()
  takesNothing(session.store)
  await session.noteOpened('case-1')
  later(1)
  await session.lock()
  later(1)
  await session.signIn('', PASSWORD)
  expect(session.cannotSave).toBeNull()
  expect(await told(session.store)).toEqual([
    ['store-made', '09:00', undefined],
    ['case-opened', '09:00', '2026-03-02T09:02:00.000Z'],
    ['signed-out', '09:01', '2026-03-02T09:02:00.000Z'],
    ['signed-in', '09:02', undefined],
  ])
  expect((await checkTrail(session.store.evidence.trail())).problems).toEqual([])
})

test('a fault that has nothing to do with the disk is not taken for one', async () => {
  const { session } = await place()
  await expect(session.noteReading('case-opened', { detail: { much: 'x'.repeat(301) } })).rejects.toThrow()
  expect(session.cannotSave).toBeNull()
})

/** Signs in to a store that opens and takes nothing after that. */
async function signedInLate(at: Awaited<ReturnType<typeof place>>['at']) {
  const current = new Current(at)
  const trail = new TrailNotes(current)
  const parts = {
    current,
    trail,
    throttle: new SignInThrottle(at.directory, at),
    remembered: new Remembered(at.directory, null),
    lastWords: new LastWords(new KeptWords(at.directory)),
  }
  await signIn(parts, '', PASSWORD)
  const { store } = current.opened
  onTestFinished(() => current.close())
  return {
    store,
    async signInOnFullDisk() {
      takesNothing(store)
      await trail.signedIn('signed-in', { secret: newSecret(), refused: 2 })
      takesAll(store)
      await trail.writeLate()
    },
  }
}

test('whoever signs in while the disk takes nothing is in the trail afterwards, and it is whole', async () => {
  const { at, session } = await place()
  await session.lock()
  const { store, signInOnFullDisk } = await signedInLate(at)
  await signInOnFullDisk()
  expect((await told(store)).slice(-2)).toEqual([
    ['sign-in-refused', '09:00', '2026-03-02T09:00:00.000Z'],
    ['signed-in-late', '09:00', '2026-03-02T09:00:00.000Z'],
  ])
  expect((await checkTrail(store.evidence.trail())).problems).toEqual([])
})

test('a trail that was cut is told of by whoever signs in then, too', async () => {
  const { at, session } = await place()
  await session.lock()
  const { store, signInOnFullDisk } = await signedInLate(at)
  rmSync(join(at.directory, 'trail-head.json'))
  await signInOnFullDisk()
  expect((await checkTrail(store.evidence.trail())).problems.map(({ code }) => code)).toEqual(['trail-end-unknown'])
})
