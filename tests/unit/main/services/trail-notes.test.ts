import type Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { packFiles } from '../../../../main/records/index.ts'
import { contract } from '../../../../shared/api/index.ts'
import { type TrailEvent, type TrailRow, trailDetail } from '../../../../shared/review/index.ts'
import type { House } from '../house.ts'
import { everythingIn, houseOfIssued } from './tampering.ts'
import { DAY, DOES, type Place, readyFor, textOf } from './what-calls-do.ts'

vi.mock('../../../../main/records/index.ts', async (original) => {
  const records = await original<typeof import('../../../../main/records/index.ts')>()
  return { ...records, packFiles: vi.fn(records.packFiles) }
})

/**
 * What every call leaves in the trail: the event of its line; or that it only `reads`, or changes what is somebody's `own`; or that what it
 * does is `kept` by name and day with the thing itself, in a history of its own; or that somebody's window alone is concerned. A call that
 * is not in this table fails the test below.
 */
type Leaves = TrailEvent | 'reads' | 'own' | 'kept' | 'window'
const LEAVES: Readonly<Record<string, Leaves>> = {
  'store.status': 'reads',
  'store.create': 'store-made',
  'store.signIn': 'signed-in',
  'store.signInRemembered': 'signed-in',
  'store.recover': 'recovery-used',
  'store.tryExample': 'store-made',
  'store.actAs': 'window',
  'store.lock': 'signed-out',
  'presence.here': 'window',
  'presence.lockIdle': 'locked-idle',
  'presence.setIdleMinutes': 'own',
  'presence.looksAfter': 'reads',
  'presence.ticket': 'reads',
  'presence.keepWords': 'window',
  'presence.keptWords': 'reads',
  'presence.forgetWords': 'window',
  'accounts.colleagues': 'reads',
  'accounts.list': 'reads',
  'accounts.add': 'account-added',
  'accounts.update': 'account-changed',
  'accounts.disable': 'account-disabled',
  'accounts.renew': 'account-renewed',
  'accounts.rotateKey': 'key-rotated',
  'accounts.updateOwn': 'account-changed',
  'accounts.firstOpened': 'reads',
  'accounts.changePassword': 'password-changed',
  'accounts.newRecoveryCode': 'recovery-renewed',
  'accounts.rememberHere': 'keychain-on',
  'accounts.forgetHere': 'keychain-off',
  'trail.ofCase': 'reads',
  'trail.all': 'reads',
  'trail.people': 'reads',
  'trail.export': 'exported',
  'verification.store': 'verified',
  'verification.document': 'verified',
  'verification.file': 'reads',
  'cases.list': 'reads',
  'cases.get': 'case-opened',
  'cases.create': 'case-made',
  'cases.update': 'case-changed',
  'cases.due': 'reads',
  'cases.openExample': 'case-made',
  'documents.list': 'reads',
  'documents.create': 'document-made',
  'documents.splitByChild': 'document-made',
  'documents.open': 'case-opened',
  'documents.save': 'finding-set-aside',
  'documents.revisions': 'reads',
  'documents.openRevision': 'reads',
  'documents.packChanges': 'reads',
  'documents.rename': 'kept',
  'documents.remove': 'document-removed',
  'documents.exportWord': 'exported',
  'documents.exportProtected': 'exported',
  'documents.familyVersion': 'reads',
  'documents.saveFamilyLook': 'own',
  'documents.exportFamilyVersion': 'exported',
  'documents.exportFile': 'exported',
  'documents.importFile': 'document-made',
  'plans.get': 'case-opened',
  'plans.at': 'reads',
  'plans.revisions': 'reads',
  'plans.revision': 'reads',
  'plans.save': 'kept',
  'plans.exportThread': 'exported',
  'plans.tracker': 'reads',
  'chronology.get': 'case-opened',
  'chronology.at': 'reads',
  'chronology.change': 'kept',
  'chronology.history': 'reads',
  'chronology.readFile': 'reads',
  'chronology.exportWord': 'exported',
  'chronology.exportSheet': 'exported',
  'chronology.undoing': 'reads',
  'family.get': 'case-opened',
  'family.at': 'reads',
  'family.change': 'kept',
  'family.history': 'reads',
  'family.exportWord': 'exported',
  'family.exportPicture': 'exported',
  'phrases.list': 'reads',
  'phrases.save': 'own',
  'phrases.remove': 'own',
  'standards.packs': 'reads',
  'standards.get': 'reads',
  'standards.ownFiles': 'reads',
  'standards.keptPack': 'reads',
  'standards.dictionary': 'reads',
  'standards.addedWords': 'reads',
  'standards.addWord': 'own',
  'standards.removeWord': 'own',
  'standards.proofing': 'reads',
  'standards.setProofing': 'own',
  'reviews.get': 'reads',
  'reviews.list': 'reads',
  'reviews.addressees': 'reads',
  'reviews.submit': 'submitted',
  'reviews.recall': 'recalled',
  'reviews.return': 'returned',
  'reviews.authorise': 'authorised',
  'reviews.issue': 'issued',
  'reviews.withdraw': 'withdrawn',
  'reviews.correct': 'document-made',
  'reviews.issuedFile': 'exported',
  'reviews.comment': 'kept',
  'reviews.reply': 'kept',
  'reviews.settle': 'kept',
  'reviews.decideAside': 'reason-decided',
  'reviews.answerCriterion': 'kept',
  'reviews.recordParty': 'signature-recorded',
  'oversight.list': 'reads',
  'oversight.choices': 'reads',
  'oversight.add': 'oversight-noted',
  'oversight.exportWord': 'exported',
  'oversight.team': 'reads',
  'oversight.exportTrend': 'exported',
  'oversight.exportWaiting': 'exported',
  'keeping.get': 'reads',
  'keeping.due': 'reads',
  'keeping.setRetention': 'retention-set',
  'keeping.hold': 'hold-set',
  'keeping.liftHold': 'hold-lifted',
  'keeping.deleteCase': 'case-deleted',
  'keeping.removeFromBackups': 'kept',
  'keeping.receipt': 'exported',
  'keeping.giveRecord': 'record-given',
  'backups.list': 'reads',
  'backups.notice': 'reads',
  'backups.receive': 'own',
  'backups.receiveFirst': 'own',
  'backups.forgetReceived': 'own',
  'backups.make': 'backup-made',
  'backups.setSecondFolder': 'own',
  'backups.check': 'reads',
  'backups.preview': 'reads',
  'backups.restore': 'backup-restored',
  'backups.previewFirst': 'reads',
  'backups.restoreFirst': 'backup-restored',
  'backups.remove': 'kept',
}

test('every call of the contract says what it leaves in the trail', () => {
  const calls = Object.entries(contract).flatMap(([area, of]) => Object.keys(of).map((call) => `${area}.${call}`))
  expect(calls.filter((call) => !(call in LEAVES))).toEqual([])
})

/** What is noted of those who only read. */
const READS: Readonly<Record<string, (at: Place) => Promise<unknown>>> = {
  'cases.get': ({ house, caseId }) => house.get('cases', 'get', { id: caseId }),
  'plans.get': ({ house, caseId }) => house.get('plans', 'get', { caseId }),
  'chronology.get': ({ house, caseId }) => house.get('chronology', 'get', { caseId }),
  'family.get': ({ house, caseId }) => house.get('family', 'get', { caseId }),
  'documents.open': ({ house, documentId }) => house.get('documents', 'open', { id: documentId }),
  'verification.store': ({ house }) => house.get('verification', 'store', {}),
  'verification.document': ({ house, documentId }) => house.get('verification', 'document', { documentId }),
}

/** The lines that were written behind the newest of before, as whoever may read them all sees them. */
async function linesOf(house: House, does: () => Promise<unknown>, as: string): Promise<TrailRow[]> {
  if (as !== 'jo.bell') await house.signIn('jo.bell')
  const before = (await house.get('trail', 'all', { limit: 1 })).rows[0]?.number ?? 0
  if (as !== 'jo.bell') await house.signIn(as)
  await does()
  const { account } = await house.get('store', 'status', {})
  if (account?.signInName !== 'jo.bell') await house.signIn('jo.bell')
  const { rows } = await house.get('trail', 'all', { limit: 200 })
  return rows.filter(({ number }) => number > before)
}

describe('leaves its line in the trail:', () => {
  test.each(Object.entries(READS))('%s', async (call, reads) => {
    const at = await readyFor('cases.create')
    expect((await linesOf(at.house, () => reads(at), at.as)).map(({ what }) => what)).toContain(LEAVES[call])
  })

  test('a finding that is brought back', async () => {
    const { house, documentId } = await houseOfIssued()
    const content = await textOf(house, documentId)
    const { caseId = '' } = content
    const setAside = [{ key: 'k', ruleId: 'a-rule', text: 'at home', reason: 'It is so.', by: 'Jo Bell', at: DAY }]
    const file = JSON.stringify({ casewright: 1, document: { ...content, setAside } })
    const { document, revision } = await house.get('documents', 'importFile', { caseId, name: 'a.casewright', content: file })
    await house.get('documents', 'save', { document: { ...document, setAside: [] }, baseRevision: revision })
    const [row] = (await house.get('trail', 'ofCase', { caseId, limit: 1 })).rows
    expect(row).toMatchObject({ what: 'finding-brought-back', documentId: document.id, detail: { rule: 'a-rule' } })
  })

  test('an open case once for each time that somebody signs in', async () => {
    const { house, documentId } = await houseOfIssued()
    const { caseId = '' } = (await house.get('documents', 'open', { id: documentId })).document
    await house.get('cases', 'get', { id: caseId })
    await house.get('plans', 'get', { caseId: 'no such case' })
    const { rows } = await house.get('trail', 'all', {})
    const [signedIn] = rows.filter(({ what }) => what === 'signed-in')
    const opened = rows.filter(({ what, number }) => what === 'case-opened' && number > (signedIn?.number ?? 0))
    expect(opened.map((row) => row.caseId)).toEqual([caseId])
  })
})

/** Lets no line of an event be written any more. */
const refusing = (what: TrailEvent) => (database: Database.Database) => {
  database.exec(
    `create trigger no_line before insert on trail when new.what = '${what}' begin select raise(abort, 'no line'); end`,
  )
}

/**
 * Calls whose line tells of what is done by then, and why. Every other call that leaves a line is in `DOES`, and is not done where the
 * line cannot be written.
 */
const DONE_ALL_THE_SAME: Readonly<Record<string, string>> = {
  'store.create': 'the store is made with its first line',
  'store.tryExample': 'it is thrown away',
  'store.signIn': 'reading goes on where nothing can be saved; the line waits',
  'store.signInRemembered': 'as signing in',
  'store.lock': 'a store is locked whatever happens',
  'presence.lockIdle': 'a store is locked whatever happens',
  'accounts.rememberHere': 'taken back where the line cannot be written',
  'accounts.forgetHere': 'what lets somebody in is taken away whatever happens',
  'backups.restore': 'the line is written into the store that is put back',
  'backups.restoreFirst': 'the line is written into the store that is put back',
}

test('every call that changes something or hands something out is tried below', () => {
  const leaves = Object.entries(LEAVES).filter(
    ([, left]) => !['reads', 'own', 'kept', 'window', 'case-opened', 'verified'].includes(left),
  )
  const untried = leaves.filter(([call]) => !(call in DOES) && !(call in DONE_ALL_THE_SAME))
  expect(untried).toEqual([])
})

test('every call that gives bytes away leaves a line that says so', () => {
  const handsOut = Object.entries(contract).flatMap(([area, of]) =>
    Object.entries(of).flatMap(([call, { output }]) => (givesBytes(output) ? [`${area}.${call}`] : [])),
  )
  expect(handsOut.length).toBeGreaterThan(15)
  expect(handsOut.filter((call) => !['exported', 'issued', 'record-given'].includes(LEAVES[call] ?? ''))).toEqual([])
  expect(handsOut.filter((call) => !(call in DOES))).toEqual([])
})

/** Whether the shape of an answer has a file in it. */
const givesBytes = (output: z.ZodType): boolean =>
  JSON.stringify(z.toJSONSchema(output, { unrepresentable: 'any' })).includes('"base64"')

describe('is done with its line in the trail or not at all:', () => {
  test.each(Object.keys(DOES))('%s', async (call) => {
    const { house, does, as } = await readyFor(call)
    const before = await everythingIn(house, refusing(LEAVES[call] as TrailEvent))
    await house.signIn(as)
    await expect(does()).rejects.toThrow('unexpected')
    expect(await everythingIn(house, (database) => database.exec('drop trigger no_line'))).toEqual(before)

    await house.signIn(as)
    const left = await linesOf(house, does, as)
    expect(left.map(({ what }) => what)).toContain(LEAVES[call])
    // Ids and short details only: no words of a family, no name of a child.
    expect(JSON.stringify(left.map(({ detail }) => detail))).not.toMatch(/Temi|Adeyemi|Noah|\btea\b|unwell/)
    // Said in words: no id, digest, code or name of a field.
    const { names } = await house.get('trail', 'all', { limit: 500 })
    const said = left.map((row) => trailDetail(row, names)).join('\n')
    expect(said).not.toMatch(/[0-9a-f]{8}|\b[a-z]+-[a-z]+-[a-z]+\b|[a-z][A-Z]|\b(?:true|false|undefined|null)\b|knowsley|wirral/)
  })
})

test('a copy that does not come about leaves no line that says it was handed out', async () => {
  const { house, documentId } = await houseOfIssued()
  vi.mocked(packFiles).mockRejectedValueOnce(new Error('no package'))
  await house.fail('documents', 'exportProtected', { id: documentId, packagePassword: 'three plain words' })
  const { rows } = await house.get('trail', 'all', {})
  expect(rows.filter(({ what, detail }) => what === 'exported' && detail.as === 'word-protected')).toEqual([])
})
