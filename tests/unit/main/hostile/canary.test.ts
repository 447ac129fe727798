import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { filesWith } from '../../../hostile/files-with.ts'
import { type Ask, fillStore, MANAGER, signIn, PASSWORD as THEIRS } from '../../../hostile/filled-store.ts'
import { ACCOUNT, documentOf, House, PASSWORD, temporaryFolder } from '../house.ts'

/** Told apart wherever they turn up, in capitals or not. */
const CANARY = 'Zwitscherkanari'
const IN_A_WORD = 'zwitscherkanari'
const OTHER_PASSWORD = 'Quittenbaum by the window'

test('what people enter lies readable in no file of the store, in no temporary file and in no report', async () => {
  const temporary = temporaryFolder()
  vi.stubEnv('TMPDIR', temporary)
  const house = new House()
  const named = (what: string) => `${CANARY} ${what}`
  const account = {
    signInName: CANARY,
    name: named('name'),
    jobTitle: named('title'),
    role: ACCOUNT.role,
    registrationNumber: named('number'),
    team: named('team'),
    packId: ACCOUNT.packId,
  }
  await house.get('store', 'create', { password: PASSWORD, account })
  await house.get('accounts', 'changePassword', { password: PASSWORD, newPassword: OTHER_PASSWORD })
  const { id: caseId } = await house.get('cases', 'create', {
    caseRecord: {
      title: named('case'),
      reference: named('reference'),
      packId: 'knowsley',
      manager: named('manager'),
      socialWorker: named('worker'),
      team: named('team'),
      people: [
        { id: `${CANARY}-child`, group: 'child', title: CANARY, firstName: CANARY, lastName: CANARY, knownAs: CANARY },
        { id: 'mother', group: 'family', firstName: CANARY, lastName: CANARY, role: CANARY },
      ],
      keyDates: {},
    },
  })
  const document = { ...documentOf(named('paragraph')), title: named('document') }
  const { document: kept } = await house.get('documents', 'importFile', {
    caseId,
    name: `${CANARY}.casewright`,
    content: JSON.stringify({ casewright: 1, document }),
  })
  const documentId = kept.id
  await house.get('documents', 'rename', { id: documentId, title: named('renamed'), baseRevision: 1 })
  await house.get('reviews', 'comment', { documentId, comment: { anchor: null, body: named('comment') } })
  await house.get('standards', 'addWord', { word: CANARY, to: 'mine' })
  await house.get('phrases', 'save', {
    phrase: { shortcut: IN_A_WORD, title: named('phrase'), text: named('phrase') },
    was: null,
  })
  await house.get('documents', 'exportWord', { id: documentId })
  await house.get('documents', 'exportFile', { id: documentId })

  // What goes wrong is not told in words that somebody wrote either.
  await house.ask('documents', 'open', { id: CANARY })
  await house.ask('documents', 'importFile', { caseId, name: CANARY, content: `{"${CANARY}"` })
  await house.ask('documents', 'rename', { id: documentId, title: named('late'), baseRevision: 1 })
  await house.ask('cases', 'update', { caseRecord: { id: CANARY, title: CANARY } as never })
  await house.services.dispatch(CANARY, CANARY, { [CANARY]: CANARY })

  const words = [CANARY, IN_A_WORD, PASSWORD, OTHER_PASSWORD]
  expect(filesWith(house.folder, words)).toEqual([])
  await house.ask('store', 'lock', {})
  await house.ask('store', 'signIn', { signInName: CANARY, password: CANARY })
  expect(filesWith(house.folder, words)).toEqual([])
  expect(filesWith(temporary, words)).toEqual([])
  expect(house.reported.join('\n')).not.toMatch(new RegExp(CANARY, 'i'))
})

test('no field of any schema that can be written through the contract lies readable on the disk, nor does what is made of it', async () => {
  const temporary = temporaryFolder()
  const elsewhere = temporaryFolder()
  vi.stubEnv('TMPDIR', temporary)
  const house = new House()
  const ask: Ask = (area, call, input) => house.get(area, call, input as never) as never
  let fields = 0
  const { caseId, documents } = await fillStore(ask, {
    of: (field, longest = 1_000) => {
      fields += 1
      const why = /^(authorise|oversight)\./.test(field) ? ': two visits and the letter of her school persuade me' : ''
      return `${CANARY} ${fields}${why}`.slice(0, longest)
    },
  })
  expect(fields).toBeGreaterThan(500)
  const nowhere = (): void => {
    expect(filesWith(house.folder, [CANARY, THEIRS])).toEqual([])
    expect(filesWith(temporary, [CANARY, THEIRS])).toEqual([])
  }
  nowhere()

  await signIn(ask, MANAGER)
  const day = '2026-03-02'
  const copies = [
    await ask('documents', 'exportWord', { id: documents.draft }),
    await ask('documents', 'exportFile', { id: documents.issued }),
    await ask('documents', 'exportProtected', { id: documents.draft, packagePassword: 'three plain words' }),
    await ask('chronology', 'exportSheet', { caseId, filter: {}, form: 'impact', format: 'xlsx' }),
    await ask('family', 'exportPicture', { caseId, view: 'genogram', asAt: day, format: 'png' }),
    await ask('plans', 'exportThread', { caseId, childId: null }),
    await ask('oversight', 'exportWord', { caseId }),
    await ask('trail', 'export', {}),
    (await ask('keeping', 'giveRecord', { caseId, childId: 'person-child', packagePassword: null })).file,
  ]
  expect(copies.every(({ base64 }) => base64.length > 0)).toBe(true)
  nowhere()

  await signIn(ask, 'worker')
  const { path } = await ask('backups', 'make', { to: join(elsewhere, 'a.cwbackup') })
  await ask('backups', 'make', {})
  await ask('backups', 'check', { path })
  await ask('backups', 'preview', { path, signInName: 'worker', backupPassword: THEIRS })
  await ask('accounts', 'rotateKey', { password: THEIRS })
  nowhere()
  await ask('backups', 'restore', { path, signInName: 'worker', backupPassword: THEIRS, password: THEIRS })
  nowhere()
  expect(filesWith(elsewhere, [CANARY])).toEqual([])
  expect(house.reported.join('\n')).not.toMatch(new RegExp(CANARY, 'i'))
}, 180_000)

test('the example lies readable in no file while it is open, and in none at all once it was locked', async () => {
  const house = new House()
  const temporary = temporaryFolder()
  vi.stubEnv('TMPDIR', temporary)
  const { caseId } = await house.get('store', 'tryExample', {})
  const { people } = await house.get('cases', 'get', { id: caseId })
  const names = people.flatMap(({ firstName, lastName }) => [firstName, lastName]).filter((name) => name.length > 4)
  expect(names.length).toBeGreaterThan(2)
  const ours = () => readdirSync(temporary).filter((name) => name.startsWith('casewright'))
  expect(ours()).toHaveLength(1)
  for (const folder of ours()) expect(filesWith(join(temporary, folder), names)).toEqual([])
  await house.get('store', 'lock', {})
  expect(ours()).toEqual([])
})
