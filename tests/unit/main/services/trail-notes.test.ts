import type Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { packFiles } from '../../../../main/records/index.ts'
import { contract } from '../../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../../shared/document/index.ts'
import type { TrailEvent } from '../../../../shared/review/index.ts'
import { type House, PASSWORD } from '../house.ts'
import { houseOfIssued, tamper } from './tampering.ts'

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
  'keeping.receipt': 'reads',
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

const DAY = '2026-03-02'
interface Place {
  caseId: string
  /** One that was issued. */
  documentId: string
  draft: string
}

/** A call of each kind that these services note, on a house where one document was issued. */
const DOES: Readonly<Record<string, (house: House, at: Place) => Promise<unknown>>> = {
  'cases.get': (house, { caseId }) => house.get('cases', 'get', { id: caseId }),
  'plans.get': (house, { caseId }) => house.get('plans', 'get', { caseId }),
  'chronology.get': (house, { caseId }) => house.get('chronology', 'get', { caseId }),
  'family.get': (house, { caseId }) => house.get('family', 'get', { caseId }),
  'documents.open': (house, { documentId }) => house.get('documents', 'open', { id: documentId }),
  'cases.create': (house) => house.newCase(),
  'cases.update': async (house, { caseId }) => {
    const caseRecord = await house.get('cases', 'get', { id: caseId })
    return house.get('cases', 'update', { caseRecord: { ...caseRecord, packId: 'wirral' } })
  },
  'documents.create': (house, { caseId }) => house.get('documents', 'create', { caseId, templateId: 'visit-record', today: DAY }),
  'documents.splitByChild': (house, { draft }) => house.get('documents', 'splitByChild', { id: draft }),
  'documents.save': async (house, { draft }) => {
    const { document, revision } = await house.get('documents', 'open', { id: draft })
    const setAside = [{ key: 'k', ruleId: 'a-rule', text: 'at home', reason: 'It is so.', by: 'Jo Bell', at: DAY }]
    return house.get('documents', 'save', { document: { ...document, setAside }, baseRevision: revision })
  },
  'documents.remove': (house, { draft }) => house.get('documents', 'remove', { id: draft }),
  'documents.exportWord': (house, { documentId }) => house.get('documents', 'exportWord', { id: documentId }),
  'documents.exportProtected': (house, { documentId }) =>
    house.get('documents', 'exportProtected', { id: documentId, packagePassword: 'three plain words' }),
  'documents.exportFile': (house, { documentId }) => house.get('documents', 'exportFile', { id: documentId }),
  'documents.exportFamilyVersion': async (house, { documentId }) => {
    const { revision, leftOut, flagged } = await house.get('documents', 'familyVersion', { id: documentId, reader: 'parents' })
    const approved = [...leftOut, ...flagged].map(({ id }) => id)
    return house.get('documents', 'exportFamilyVersion', { id: documentId, reader: 'parents', revision, approved })
  },
  'plans.exportThread': (house, { caseId }) => house.get('plans', 'exportThread', { caseId, childId: null }),
  'chronology.exportWord': (house, { caseId }) => house.get('chronology', 'exportWord', { caseId, filter: {}, form: 'impact' }),
  'chronology.exportSheet': (house, { caseId }) =>
    house.get('chronology', 'exportSheet', { caseId, filter: {}, form: 'impact', format: 'csv' }),
  'family.exportWord': (house, { caseId }) => house.get('family', 'exportWord', { caseId, view: 'genogram', asAt: DAY }),
  'family.exportPicture': (house, { caseId }) =>
    house.get('family', 'exportPicture', { caseId, view: 'genogram', asAt: DAY, format: 'svg' }),
  'reviews.issuedFile': async (house, { documentId }) => {
    const { revision } = await house.get('reviews', 'get', { documentId })
    return house.get('reviews', 'issuedFile', { documentId, revision })
  },
  'reviews.recordParty': (house, { documentId }) =>
    house.get('reviews', 'recordParty', {
      documentId,
      requirement: null,
      role: 'Mother',
      signedOn: null,
      how: 'She was unwell.',
    }),
  'verification.store': (house) => house.get('verification', 'store', {}),
  'verification.document': (house, { documentId }) => house.get('verification', 'document', { documentId }),
  'accounts.rotateKey': (house) => house.get('accounts', 'rotateKey', { password: PASSWORD }),
  'accounts.newRecoveryCode': (house) => house.get('accounts', 'newRecoveryCode', { password: PASSWORD }),
}

/** The text of a document, got without opening its case. */
async function textOf(house: House, documentId: string): Promise<CasewrightDocument> {
  const { revision } = await house.get('reviews', 'get', { documentId })
  return (await house.get('documents', 'openRevision', { id: documentId, revision })).document
}

describe('leaves its line in the trail:', () => {
  test.each(Object.entries(DOES))('%s', async (call, does) => {
    const { house, documentId } = await houseOfIssued()
    const content = await textOf(house, documentId)
    const { caseId = '' } = content
    const file = JSON.stringify({ casewright: 1, document: content })
    const { document: draft } = await house.get('documents', 'importFile', { caseId, name: 'a.casewright', content: file })
    const before = (await house.get('trail', 'all', { limit: 1 })).rows[0]?.number ?? 0
    await does(house, { caseId, documentId, draft: draft.id })
    const { rows } = await house.get('trail', 'all', {})
    const left = rows.filter(({ number }) => number > before)
    expect(left.map(({ what }) => what)).toContain(LEAVES[call])
    // Ids and short details only: no words of a family, no name of a child.
    expect(JSON.stringify(left.map(({ detail }) => detail))).not.toMatch(/Temi|Adeyemi|Noah|tea|unwell/)
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

describe('is not done where its line cannot be written:', () => {
  const copies = Object.entries(DOES).filter(([call]) => LEAVES[call] === 'exported')
  test.each(copies)('%s', async (_call, does) => {
    const { house, documentId } = await houseOfIssued()
    const { caseId = '' } = await textOf(house, documentId)
    await tamper(house, refusing('exported'))
    await expect(does(house, { caseId, documentId, draft: '' })).rejects.toThrow('unexpected')
  })

  test.each(['documents.save', 'documents.remove'] as const)('%s', async (call) => {
    const { house, documentId } = await houseOfIssued()
    const content = await textOf(house, documentId)
    const { caseId = '' } = content
    const file = JSON.stringify({ casewright: 1, document: content })
    const { document: draft } = await house.get('documents', 'importFile', { caseId, name: 'a.casewright', content: file })
    await tamper(house, refusing(LEAVES[call] as TrailEvent))
    await expect(DOES[call]?.(house, { caseId, documentId, draft: draft.id })).rejects.toThrow('unexpected')
    expect(await house.get('documents', 'open', { id: draft.id })).toMatchObject({ document: { setAside: [] }, revision: 1 })
  })
})

test('a copy that does not come about leaves no line that says it was handed out', async () => {
  const { house, documentId } = await houseOfIssued()
  vi.mocked(packFiles).mockRejectedValueOnce(new Error('no package'))
  await house.fail('documents', 'exportProtected', { id: documentId, packagePassword: 'three plain words' })
  const { rows } = await house.get('trail', 'all', {})
  expect(rows.filter(({ what, detail }) => what === 'exported' && detail.as === 'word-protected')).toEqual([])
})
