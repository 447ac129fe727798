import type { DocumentReview, RequirementStanding } from '../../../shared/api/index.ts'
import {
  blockText,
  type CasewrightDocument,
  KIND_GROUPS,
  kindIsIn,
  walkBlocks,
  writeDay,
} from '../../../shared/document/index.ts'
import type { Actor, ReviewStep, Signature } from '../../../shared/review/index.ts'
import type { SignedBy, SignedCopy } from '../../../shared/word/index.ts'
import { localDay } from '../local-day.ts'

/** So many digits of a text's digest tell it from any other that somebody might hold in their hand. */
const PRINT_DIGITS = 16

/** A digest's first digits, in groups that can be read out: "3f2a 90c1 …". */
export const printOf = (digest: string): string => (digest.slice(0, PRINT_DIGITS).match(/.{4}/g) ?? []).join(' ')

/**
 * What a copy shows of how a document was signed and authorised. That a manager read it, and what they weighed, is for the file: a
 * court, and whoever has a letter, sees those who sign where the document has a place for it.
 */
export function signedCopy(review: DocumentReview, document: CasewrightDocument): SignedCopy {
  const submitted = review.steps.findLastIndex(({ action }) => action === 'submit')
  const since = submitted === -1 ? [] : review.steps.slice(submitted)
  const signatureOf = ({ signatureId }: ReviewStep) => review.signatures.find(({ id }) => id === signatureId)
  const authorised = since.filter(({ action }) => action === 'authorise')
  const writer = since.flatMap((step) => (step.action === 'submit' ? (signatureOf(step) ?? []) : []))
  return {
    signed: [
      ...writer.map((one) => written(one, document)),
      ...authorised.flatMap((step) => authoriser(review, step, signatureOf(step))),
      ...review.parties.flatMap(partyOf),
    ],
    closing: isForTheFile(document) ? closing(review, authorised, writer[0]) : [],
    showsRest: isForTheFile(document),
  }
}

const isForTheFile = ({ kind }: CasewrightDocument): boolean =>
  !kindIsIn(kind, ['court', 'to-the-child']) || (KIND_GROUPS.plans as readonly string[]).includes(kind)

const postOf = ({ jobTitle, registrationNumber }: Actor): string =>
  [jobTitle, registrationNumber && `registration ${registrationNumber}`].filter(Boolean).join(', ')

const electronically = ({ statement }: Signature): string =>
  `Signed electronically in Casewright. Text ${printOf(statement.text)}`

function written(signature: Signature, document: CasewrightDocument): SignedBy {
  const { by, at, ofTruth, declares } = signature.statement
  // The words of the statement of truth stand in the text where the template has them; else the signature brings them.
  const isInText = [...walkBlocks(document)].some(({ block }) => /contempt of court/i.test(blockText(block).text))
  const truth = ofTruth && !isInText ? ` ${declares}` : ''
  return {
    sort: 'writer',
    roles: [by.jobTitle, 'Author'],
    name: by.name,
    post: postOf(by),
    on: localDay(new Date(at)),
    how: `${electronically(signature)}${ofTruth ? `. Signed with the statement of truth.${truth}` : ''}`,
  }
}

function authoriser(review: DocumentReview, step: ReviewStep, signature: Signature | undefined): SignedBy[] {
  if (!signature) return []
  const asked = review.requirements.find(({ id }) => id === step.requirement)
  const { by } = step
  if (step.recordedFor !== null) {
    const { name, role, on, how } = step.recordedFor
    const record = `Agreed: ${how.replace(/[.\s]+$/, '')}. Recorded by ${by.name}, ${by.jobTitle}, whose signature says so. ${electronically(signature)}`
    return [{ sort: 'party', roles: [role, ...(asked?.by ?? [])].filter(Boolean), name, post: role, on, how: record }]
  }
  // Who signs off their own work stands where the writer does.
  if (asked?.ownWork && review.steps.findLast(({ action }) => action === 'submit')?.by.accountId === by.accountId) return []
  return [
    {
      sort: 'manager',
      roles: [by.jobTitle, ...(asked?.by ?? [])],
      name: by.name,
      post: postOf(by),
      on: localDay(new Date(step.at)),
      how: electronically(signature),
    },
  ]
}

function partyOf({ role, signature }: DocumentReview['parties'][number]): SignedBy[] {
  if (signature === null) return []
  const { name, signedOn, how } = signature
  return [{ sort: 'party', roles: [role], name, post: '', on: signedOn, how }]
}

function closing(
  review: DocumentReview,
  authorised: readonly ReviewStep[],
  writer: Signature | undefined,
): { label: string; lines: string[] }[] {
  const rows = authorised.map((step) => ({
    label:
      step.recordedFor === null ? `${step.by.name}, ${step.by.jobTitle}` : `${step.recordedFor.name}, ${step.recordedFor.role}`,
    lines: linesOf(
      step,
      review.requirements.find(({ id }) => id === step.requirement),
    ),
  }))
  const text = authorised.length > 0 ? writer?.statement.text : undefined
  return text === undefined ? rows : [...rows, { label: 'Text', lines: [`SHA-256 ${printOf(text)} …`] }]
}

function linesOf(step: ReviewStep, asked: RequirementStanding | undefined): string[] {
  const day = step.recordedFor?.on ?? localDay(new Date(step.at))
  const what = asked && ` ${asked.what.replace(/[.\s]+$/, '')}${asked.clause ? ` (${asked.clause.cite})` : ''}.`
  return [
    `${step.recordedFor ? 'Agreed' : 'Authorised'} on ${writeDay(day)}.${what ?? ''}`,
    ...(step.recordedFor
      ? [`Recorded by ${step.by.name}, ${step.by.jobTitle}: ${step.recordedFor.how.replace(/[.\s]+$/, '')}.`]
      : []),
    ...[step.words, step.decision && `Decision: ${step.decision}`].filter(Boolean),
    ...step.nextSteps.map(({ what, who, by }) => {
      const [whose, when] = [who && ` ${who}`, by && ` by ${writeDay(by)}`]
      return `Next: ${what.replace(/[.\s]+$/, '')}.${whose || when ? `${whose}${when ?? ''}.` : ''}`
    }),
  ]
}
