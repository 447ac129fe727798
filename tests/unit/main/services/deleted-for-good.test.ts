import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { loadKeyRing, lockOfName, openByPassword, storeKeyOf } from '../../../../main/security/index.ts'
import { openStore } from '../../../../main/storage/index.ts'
import { emptyPlan } from '../../../../shared/plan/index.ts'
import { ACCOUNT, documentOf, House, PASSWORD, reworded } from '../house.ts'

/** A word for each place in which something can be written of a family, so that a failure says where. */
const PLACES = [
  'title',
  'reference',
  'forename',
  'text',
  'earlier',
  'removed',
  'comment',
  'party',
  'plan',
  'chronology',
  'oversight',
  'retention',
  'hold',
  'lifted',
] as const
const canary = (place: (typeof PLACES)[number]) => `Canary${place}Zzyzx`

/** Every page of a store as it is under its key, free ones and the log included. */
async function pagesOf(folder: string): Promise<Buffer> {
  const ring = loadKeyRing(folder)
  const lock = ring?.version === 2 ? lockOfName(ring, ACCOUNT.signInName) : null
  const secret = lock && (await openByPassword(lock, PASSWORD))
  const keys = lock && secret && storeKeyOf(lock, secret)
  if (!keys) throw new Error('the password opens the store')
  const store = await openStore(folder, keys.key, { now: new Date(), checkAll: true })
  const pages = store.connection.serialize()
  await store.close()
  return pages
}

test('a case that is deleted leaves none of its words in any file, and says in which backups it lies', async () => {
  const house = new House()
  await house.get('store', 'create', { password: PASSWORD, account: { ...ACCOUNT, role: 'service-manager' } })
  const { id: caseId } = await house.get('cases', 'create', {
    caseRecord: {
      title: canary('title'),
      reference: canary('reference'),
      packId: 'knowsley',
      people: [{ id: 'child-1', group: 'child', firstName: canary('forename'), lastName: 'Adeyemi', dateOfBirth: '2017-05-04' }],
    },
  })
  const put = async (id: string, text: string) => {
    const content = JSON.stringify({ casewright: 1, document: { ...documentOf(text), id } })
    return (await house.get('documents', 'importFile', { caseId, name: 'visit.casewright', content })).document
  }
  const document = await put('document-1', canary('earlier'))
  house.later(60)
  await house.get('documents', 'save', { document: reworded(document, canary('text')), baseRevision: 1 })
  await house.get('documents', 'remove', { id: (await put('document-2', canary('removed'))).id })
  const documentId = document.id
  await house.get('reviews', 'comment', { documentId, comment: { anchor: null, body: canary('comment') } })
  await house.get('reviews', 'recordParty', { documentId, requirement: null, role: canary('party'), signedOn: null, how: 'Ill' })
  const plan = {
    ...emptyPlan(),
    concerns: [{ id: 'c', text: canary('plan'), by: '', on: '', childIds: [], notPlannedBecause: '' }],
  }
  await house.get('plans', 'save', { caseId, plan, baseRevision: 0 })
  await house.get('chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: canary('chronology'),
    changes: [{ list: 'entries', id: 'e', item: { id: 'e', when: { from: '2026-01-01' }, event: canary('chronology') } }],
  })
  await house.get('oversight', 'add', {
    caseId,
    today: '2026-03-02',
    note: {
      kind: 'oversight',
      on: '2026-03-02',
      considered: canary('oversight'),
      analysis: 'The two visits show that she is fed and safe.',
      decision: 'The plan goes on as it is.',
    },
  })
  const retention = { basis: 'date' as const, from: null, years: null, until: '2026-03-01', because: canary('retention') }
  await house.get('keeping', 'setRetention', { caseId, retention })
  await house.get('keeping', 'hold', { caseId, because: canary('hold') })
  await house.get('keeping', 'liftHold', { caseId, because: canary('lifted') })
  await house.get('documents', 'exportWord', { id: documentId })
  const { path } = await house.get('backups', 'make', {})
  mkdirSync(join(house.folder, 'replaced-2026-03-01-10-00-00'))
  await house.services.close()
  const before = await pagesOf(house.folder)
  // What was taken out is overwritten at once: the reason of the hold went when it was lifted.
  expect(PLACES.filter((place) => !before.includes(canary(place)))).toEqual(['hold'])

  const again = new House(house.folder)
  again.later(120)
  await again.signIn(ACCOUNT.signInName)
  const left = await again.get('keeping', 'deleteCase', {
    caseId,
    reference: canary('reference'),
    because: 'Its date had come',
    password: PASSWORD,
  })
  expect(left.backups).toMatchObject([{ path, madeAt: '2026-03-02T10:00:00.000Z' }])
  expect(left.aside).toMatchObject([{ path: join(house.folder, 'replaced-2026-03-01-10-00-00') }])
  const receipt = await again.get('keeping', 'receipt', { caseId, reference: canary('reference') })
  const words = strFromU8(unzipSync(Buffer.from(receipt.base64, 'base64'))['word/document.xml'] ?? new Uint8Array())
  for (const said of [canary('reference'), 'Its date had come', 'Jo Bell, Social worker', '2 documents, 3 texts', path])
    expect(words).toContain(said)
  expect((await again.fail('keeping', 'receipt', { caseId: 'another', reference: '' })).code).toBe('not-found')
  await again.services.close()

  const after = await pagesOf(house.folder)
  expect(PLACES.filter((place) => after.includes(canary(place)))).toEqual([])
  expect(after.includes(caseId)).toBe(true)
  const files = readdirSync(house.folder).filter((name) => statSync(join(house.folder, name)).isFile())
  for (const name of files) expect(readFileSync(join(house.folder, name)).includes('Zzyzx'), name).toBe(false)
}, 60_000)
