import { join } from 'node:path'
import type { CasewrightDocument } from '../../../../shared/document/index.ts'
import { type House, PASSWORD } from '../house.ts'
import { houseOfIssued } from './tampering.ts'

export const DAY = '2026-03-02'
const WHY = 'The two visits persuade me that Temi is fed and safe at home.'
const because = 'Kept for as long as the policy says'

/** Where a call is made: on a house in which one document was issued. */
export interface Place {
  house: House
  caseId: string
  /** One that was issued. */
  documentId: string
  draft: string
  /** What `prepare` gave: an id or a code. */
  given: string
}

/** A call that leaves a line in the trail: who makes it, and what has to be there before. */
interface Done {
  /** Somebody else than the worker. */
  as?: 'sam.okoro' | 'ana.lee'
  prepare?: (at: Place) => Promise<string>
  does: (at: Place) => Promise<unknown>
}

const colleague = { name: 'Kim Ward', signInName: 'kim.ward', jobTitle: 'Social worker', role: 'practitioner' as const }
const details = { ...colleague, registrationNumber: '', team: 'Team 4', packId: 'knowsley', administers: false }
const added = async ({ house }: Place): Promise<string> =>
  (await house.get('accounts', 'add', { account: details, password: PASSWORD })).account.id
const sam = async ({ house }: Place): Promise<string> =>
  (await house.get('accounts', 'list', {})).find(({ signInName }) => signInName === 'sam.okoro')?.id ?? ''
/** Somebody who decides how long cases are kept. */
const keeper = async ({ house }: Place): Promise<string> =>
  (await house.addColleague({ signInName: 'ana.lee', name: 'Ana Lee', role: 'service-manager', jobTitle: 'Service manager' })).id
const held = async (at: Place): Promise<string> => {
  await keeper(at)
  await at.house.signIn('ana.lee')
  await at.house.get('keeping', 'hold', { caseId: at.caseId, because })
  return ''
}
const deleted = async (at: Place): Promise<string> => {
  await keeper(at)
  await at.house.signIn('ana.lee')
  return deleteCase(at)
}
const deleteCase = async ({ house, caseId }: Place): Promise<string> => {
  const { reference } = await house.get('keeping', 'get', { caseId })
  await house.get('keeping', 'deleteCase', { caseId, reference, because, password: PASSWORD })
  return reference
}
const submit = async ({ house, draft }: Place): Promise<string> => {
  const { revision } = await house.get('documents', 'open', { id: draft })
  await house.get('reviews', 'submit', { documentId: draft, baseRevision: revision, password: PASSWORD })
  const { requirements } = await house.get('reviews', 'get', { documentId: draft })
  return requirements.find(({ applies }) => applies)?.id ?? ''
}
const authorise = async (at: Place): Promise<string> => {
  const { house, draft } = at
  const first = await submit(at)
  await house.signIn('sam.okoro')
  const { requirements } = await house.get('reviews', 'get', { documentId: draft })
  for (const { id, applies } of requirements) if (applies) await agree(at, id)
  return first
}
const agree = ({ house, draft }: Place, requirement: string) =>
  house.get('reviews', 'authorise', {
    documentId: draft,
    requirement,
    words: WHY,
    decision: 'Carry on as planned.',
    nextSteps: [{ what: 'Visit again', who: 'Jo Bell', by: '2026-03-20' }],
    password: PASSWORD,
  })
const setAside = [{ key: 'k', ruleId: 'a-rule', text: 'at home', reason: 'It is so.', by: 'Jo Bell', at: DAY }]
const asideSubmitted = async (at: Place): Promise<string> => {
  const { document, revision } = await at.house.get('documents', 'open', { id: at.draft })
  await at.house.get('documents', 'save', { document: { ...document, setAside }, baseRevision: revision })
  return submit(at)
}
const note = {
  on: DAY,
  kind: 'oversight',
  considered: 'The assessment so far, both visits, and the school’s report of 25 February.',
  analysis: 'Two teachers saw Temi without lunch, and the cupboard was full on 24 February: what happens between is not known.',
  decision: 'Go on, and see the family at breakfast.',
  nextSteps: [{ what: 'Visit at breakfast', who: 'Jo Bell', by: '2026-03-06' }],
}

/** Every call that changes something, or hands something out, and leaves its line; by the names of the contract. */
export const DOES: Readonly<Record<string, Done>> = {
  'cases.create': { does: ({ house }) => house.newCase() },
  'cases.update': {
    async does({ house, caseId }) {
      const caseRecord = await house.get('cases', 'get', { id: caseId })
      return house.get('cases', 'update', { caseRecord: { ...caseRecord, packId: 'wirral' } })
    },
  },
  'cases.openExample': { does: ({ house }) => house.get('cases', 'openExample', {}) },
  'documents.create': {
    does: ({ house, caseId }) => house.get('documents', 'create', { caseId, templateId: 'visit-record', today: DAY }),
  },
  'documents.splitByChild': { does: ({ house, draft }) => house.get('documents', 'splitByChild', { id: draft }) },
  'documents.save': {
    async does({ house, draft }) {
      const { document, revision } = await house.get('documents', 'open', { id: draft })
      return house.get('documents', 'save', { document: { ...document, setAside }, baseRevision: revision })
    },
  },
  'documents.remove': { does: ({ house, draft }) => house.get('documents', 'remove', { id: draft }) },
  'documents.importFile': { does: (at) => importedInto(at) },
  'documents.exportWord': { does: ({ house, documentId }) => house.get('documents', 'exportWord', { id: documentId }) },
  'documents.exportProtected': {
    does: ({ house, documentId }) =>
      house.get('documents', 'exportProtected', { id: documentId, packagePassword: 'three plain words' }),
  },
  'documents.exportFile': { does: ({ house, documentId }) => house.get('documents', 'exportFile', { id: documentId }) },
  'documents.exportFamilyVersion': {
    async does({ house, documentId }) {
      const { revision, leftOut, flagged } = await house.get('documents', 'familyVersion', { id: documentId, reader: 'parents' })
      const approved = [...leftOut, ...flagged].map(({ id }) => id)
      return house.get('documents', 'exportFamilyVersion', { id: documentId, reader: 'parents', revision, approved })
    },
  },
  'plans.exportThread': { does: ({ house, caseId }) => house.get('plans', 'exportThread', { caseId, childId: null }) },
  'chronology.exportWord': {
    does: ({ house, caseId }) => house.get('chronology', 'exportWord', { caseId, filter: {}, form: 'impact' }),
  },
  'chronology.exportSheet': {
    does: ({ house, caseId }) => house.get('chronology', 'exportSheet', { caseId, filter: {}, form: 'impact', format: 'csv' }),
  },
  'family.exportWord': {
    does: ({ house, caseId }) => house.get('family', 'exportWord', { caseId, view: 'genogram', asAt: DAY }),
  },
  'family.exportPicture': {
    does: ({ house, caseId }) => house.get('family', 'exportPicture', { caseId, view: 'genogram', asAt: DAY, format: 'svg' }),
  },
  'trail.export': { does: ({ house }) => house.get('trail', 'export', {}) },
  'oversight.add': {
    as: 'sam.okoro',
    does: ({ house, caseId }) => house.get('oversight', 'add', { caseId, today: DAY, note }),
  },
  'oversight.exportWord': { does: ({ house, caseId }) => house.get('oversight', 'exportWord', { caseId }) },
  'oversight.exportTrend': {
    as: 'sam.okoro',
    does: ({ house }) => house.get('oversight', 'exportTrend', { from: '2026-03', until: '2026-03' }),
  },
  'oversight.exportWaiting': { as: 'sam.okoro', does: ({ house }) => house.get('oversight', 'exportWaiting', {}) },
  'reviews.submit': { does: submit },
  'reviews.recall': {
    prepare: submit,
    does: ({ house, draft }) => house.get('reviews', 'recall', { documentId: draft, words: 'A visit has to go in.' }),
  },
  'reviews.return': {
    as: 'sam.okoro',
    prepare: submit,
    does: ({ house, draft }) =>
      house.get('reviews', 'return', { documentId: draft, words: 'Say in the second paragraph what Temi said about her tea.' }),
  },
  'reviews.authorise': { as: 'sam.okoro', prepare: submit, does: (at) => agree(at, at.given) },
  'reviews.issue': {
    prepare: authorise,
    does: ({ house, draft }) => house.get('reviews', 'issue', { documentId: draft, password: PASSWORD }),
  },
  'reviews.withdraw': {
    prepare: submit,
    does: ({ house, draft }) => house.get('reviews', 'withdraw', { documentId: draft, words: 'It was about another family.' }),
  },
  'reviews.correct': {
    does: ({ house, documentId }) => house.get('reviews', 'correct', { documentId, what: 'The day of the visit was the 1st.' }),
  },
  'reviews.issuedFile': {
    async does({ house, documentId }) {
      const { revision } = await house.get('reviews', 'get', { documentId })
      return house.get('reviews', 'issuedFile', { documentId, revision })
    },
  },
  'reviews.decideAside': {
    as: 'sam.okoro',
    prepare: asideSubmitted,
    does: ({ house, draft }) => house.get('reviews', 'decideAside', { documentId: draft, key: 'k', accepted: true }),
  },
  'reviews.recordParty': {
    does: ({ house, documentId }) =>
      house.get('reviews', 'recordParty', {
        documentId,
        requirement: null,
        role: 'Mother',
        signedOn: null,
        how: 'She was unwell.',
      }),
  },
  'keeping.setRetention': {
    as: 'ana.lee',
    prepare: keeper,
    does: ({ house, caseId }) =>
      house.get('keeping', 'setRetention', {
        caseId,
        retention: { basis: 'date', from: null, years: null, until: '2026-06-01', because },
      }),
  },
  'keeping.hold': {
    as: 'ana.lee',
    prepare: keeper,
    does: ({ house, caseId }) => house.get('keeping', 'hold', { caseId, because }),
  },
  'keeping.liftHold': {
    as: 'ana.lee',
    prepare: held,
    does: ({ house, caseId }) => house.get('keeping', 'liftHold', { caseId, because }),
  },
  'keeping.deleteCase': { as: 'ana.lee', prepare: keeper, does: deleteCase },
  'keeping.receipt': {
    as: 'ana.lee',
    prepare: deleted,
    does: ({ house, caseId, given }) => house.get('keeping', 'receipt', { caseId, reference: given }),
  },
  'keeping.giveRecord': {
    as: 'ana.lee',
    prepare: keeper,
    does: ({ house, caseId }) => house.get('keeping', 'giveRecord', { caseId, childId: 'child-1', packagePassword: null }),
  },
  'backups.make': { does: ({ house }) => house.get('backups', 'make', { to: join(house.folder, 'chosen.cwbackup') }) },
  'accounts.add': { does: added },
  'accounts.update': {
    prepare: added,
    does: ({ house, given }) =>
      house.get('accounts', 'update', {
        id: given,
        account: { ...details, signInName: 'kim.w', team: 'Team 5' },
        password: PASSWORD,
      }),
  },
  'accounts.disable': {
    prepare: sam,
    does: ({ house, given }) => house.get('accounts', 'disable', { id: given, password: PASSWORD }),
  },
  'accounts.renew': {
    prepare: sam,
    does: ({ house, given }) => house.get('accounts', 'renew', { id: given, password: PASSWORD }),
  },
  'accounts.rotateKey': { does: ({ house }) => house.get('accounts', 'rotateKey', { password: PASSWORD }) },
  'accounts.updateOwn': {
    does: ({ house }) =>
      house.get('accounts', 'updateOwn', {
        account: {
          name: 'Jo Bell',
          jobTitle: 'Social worker',
          registrationNumber: 'SW12345',
          team: 'Team 9',
          packId: 'knowsley',
        },
      }),
  },
  'accounts.changePassword': {
    does: ({ house }) =>
      house.get('accounts', 'changePassword', { password: PASSWORD, newPassword: 'a lantern over the stairs' }),
  },
  'accounts.newRecoveryCode': { does: ({ house }) => house.get('accounts', 'newRecoveryCode', { password: PASSWORD }) },
  'store.recover': {
    prepare: async ({ house }) => (await house.get('accounts', 'newRecoveryCode', { password: PASSWORD })).recoveryCode,
    async does({ house, given }) {
      await house.get('store', 'lock', {})
      return house.get('store', 'recover', { signInName: 'jo.bell', code: given, password: 'a lantern over the stairs' })
    },
  },
}

async function importedInto({ house, caseId, documentId }: Pick<Place, 'house' | 'caseId' | 'documentId'>): Promise<string> {
  const content = JSON.stringify({ casewright: 1, document: await textOf(house, documentId) })
  return (await house.get('documents', 'importFile', { caseId, name: 'a.casewright', content })).document.id
}

/** The text of a document, got without opening its case. */
export async function textOf(house: House, documentId: string): Promise<CasewrightDocument> {
  const { revision } = await house.get('reviews', 'get', { documentId })
  return (await house.get('documents', 'openRevision', { id: documentId, revision })).document
}

/** A house that is ready for a call to be made in it, by whoever makes it. */
export async function readyFor(call: string): Promise<Place & { does: () => Promise<unknown>; as: string }> {
  const doing = DOES[call]
  if (!doing) throw new RangeError(`nothing is known of ${call}`)
  const { house, documentId } = await houseOfIssued()
  const { caseId = '' } = await textOf(house, documentId)
  const draft = await importedInto({ house, caseId, documentId })
  const at = { house, caseId, documentId, draft, given: '' }
  const place = { ...at, given: (await doing.prepare?.(at)) ?? '' }
  const as = doing.as ?? 'jo.bell'
  await house.signIn(as)
  return { ...place, as, does: () => doing.does(place) }
}
