import { CallFailure, type DocumentReview } from '../../../shared/api/index.ts'
import type { DocumentTemplate } from '../../../shared/standards/index.ts'

type Declaration = DocumentReview['declaration']

const OWN_WORK = 'This is my own work. What I saw, what others told me and what I think are told apart in it.'

/** What somebody declares on submitting a document of this template. */
export function declarationOf(template: DocumentTemplate | null): Declaration {
  const truth = template?.statementOfTruth
  return { declares: template?.declares ?? OWN_WORK, truth: truth?.words ?? null, truthAsked: truth?.asked ?? 'never' }
}

/** The words that are signed. Throws `CallFailure` `bad-input` where the statement of truth is missing, or there is none to give. */
export function declared(
  { declares, truth, truthAsked }: Declaration,
  { title, ofTruth }: { title: string; ofTruth: boolean },
): string {
  if (!ofTruth && truthAsked === 'always')
    throw new CallFailure('bad-input', `“${title}” goes to a court with a statement of truth. Read it, and sign it with that.`)
  if (ofTruth && truth === null)
    throw new CallFailure('bad-input', `“${title}” is not a document for a court, so it is not signed with a statement of truth.`)
  return ofTruth && truth !== null ? truth : declares
}
