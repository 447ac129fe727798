import type { DocumentReview } from '../../../../shared/api/index.ts'
import type { DocumentKind } from '../../../../shared/document/index.ts'
import type { CaseRecord } from '../../../../shared/family/index.ts'
import { House, PASSWORD } from '../house.ts'

export const WHY = 'The two visits persuade me that Temi is fed and safe at home.'
const TEXT = 'I saw Temi at home on 2 March 2026. She ate her tea.'

export interface Arranged {
  packId?: string
  kind?: DocumentKind
  keyDates?: CaseRecord['keyDates']
  socialWorker?: string
}

/** A house with a worker signed in, a manager and a colleague, and one document of the worker's of some kind under some standard. */
export async function arranged({
  packId = 'knowsley',
  kind = 'child-and-family-assessment',
  keyDates = {},
  socialWorker = '',
}: Arranged = {}) {
  const house = new House()
  await house.create()
  const manager = await house.addColleague({
    signInName: 'sam.okoro',
    name: 'Sam Okoro',
    role: 'team-manager',
    jobTitle: 'Team Manager',
  })
  const other = await house.addColleague({ signInName: 'ana.ruiz', name: 'Ana Ruiz' })
  const { id: caseId } = await house.get('cases', 'create', { caseRecord: { title: 'Adeyemi', packId, keyDates, socialWorker } })
  const document = {
    schemaVersion: 1,
    id: 'd',
    kind,
    title: 'The report',
    packId,
    sections: [
      {
        id: 's',
        templateSection: null,
        title: 'What was seen',
        blocks: [
          {
            type: 'paragraph',
            id: 'b',
            content: [
              { type: 'text', text: TEXT },
              { type: 'field', name: 'case.title', text: 'Adeyemi' },
            ],
          },
        ],
      },
    ],
  }
  const opened = await house.get('documents', 'importFile', {
    caseId,
    name: 'report.casewright',
    content: JSON.stringify({ casewright: 1, document }),
  })
  return { house, documentId: opened.document.id, caseId, manager, other }
}

export const open = (house: House, documentId: string) => house.get('documents', 'open', { id: documentId })
export const get = (house: House, documentId: string): Promise<DocumentReview> => house.get('reviews', 'get', { documentId })

/** Sets aside whatever stands open, as a worker would with a reason, and submits. */
export async function submit(
  house: House,
  documentId: string,
  more: { applies?: string[]; ofTruth?: boolean; to?: string } = {},
) {
  const { revision } = await open(house, documentId)
  return house.get('reviews', 'submit', { documentId, baseRevision: revision, password: PASSWORD, ...more })
}
export const authorise = (documentId: string, requirement: string, more: Record<string, unknown> = {}) => ({
  documentId,
  requirement,
  words: WHY,
  password: PASSWORD,
  ...more,
})
