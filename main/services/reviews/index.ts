import { CallFailure, type DocumentReview, type Implementation } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import {
  actorOf,
  type Comment,
  commentsSinceSent,
  feedbackFinding,
  frozen,
  isEditable,
  isSettled,
  type ReviewAction,
  type ReviewState,
  rationaleFinding,
  stateAfter,
  stepContent,
  thawed,
} from '../../../shared/review/index.ts'
import type { Move } from '../../storage/index.ts'
import { fieldsNow } from '../fields-now.ts'
import { handOut } from '../hand-out.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { refuseUnlessDecides } from './addressee.ts'
import { decideAside, refuseOverRefused } from './asides.ts'
import { declared } from './declaration.ts'
import { listReviews } from './list.ts'
import { openErrors } from './open-findings.ts'
import { refuseUnrecorded } from './parties.ts'
import { documentDigest, sha256, signing } from './signing.ts'
import { standingOfDocument } from './standing.ts'
import { wordOfDocument } from './word-of-document.ts'

/** How a document goes from a draft to being issued, and what is said and signed on the way. */
export function reviewService(needs: Needs): Implementation['reviews'] {
  const { session, now } = needs
  const reviews = () => session.store.reviews
  const withFieldsNow = fieldsNow(needs)
  const review = standingOfDocument(needs)
  const content = (given: Partial<ReturnType<typeof stepContent.parse>>) => {
    const { signatureId: _set, ...rest } = stepContent.parse(given)
    return rest
  }
  /** Where the action leads, for somebody who may do it. Throws `CallFailure` `refused`, saying why not. */
  const checked = async (documentId: string, action: ReviewAction): Promise<{ before: DocumentReview; to: ReviewState }> => {
    const before = await review(documentId)
    const to = stateAfter(before.state, action)
    if (to === null)
      throw new CallFailure('refused', `“${before.title}” is ${said(before.state)}, so that cannot be done with it now.`)
    if (!before.may.includes(action))
      throw new CallFailure('not-allowed', before.mayNot[action] ?? 'You may not do that with this document.')
    return { before, to }
  }
  const comment = async (documentId: string, one: Comment): Promise<DocumentReview> => {
    await reviews().standing(documentId)
    await reviews().addComment(documentId, one)
    return review(documentId)
  }
  const threadOf = async (documentId: string, threadId: string): Promise<void> => {
    if (!(await reviews().comments(documentId)).some(({ id, sort }) => id === threadId && sort === 'comment'))
      throw new CallFailure('not-found', 'The comment that this answers is not on the document. Look at it again.')
  }
  const saidNow = () => ({ id: newId(), by: session.actor, at: now().toISOString() })

  return {
    get: ({ documentId }) => review(documentId),
    list: ({ caseId }) => listReviews(needs, caseId),

    submit: ({ documentId, baseRevision, to, words, applies, ofTruth, password }) =>
      session.prove(password, async (proof) => {
        const { before, to: state } = await checked(documentId, 'submit')
        const declares = declared(before.declaration, { title: before.title, ofTruth })
        refuseUnasked(before, applies)
        await refuseUnlessDecides(needs, before, { to, applies })
        const opened = await session.store.documents.open(documentId)
        if (opened.revision !== baseRevision)
          throw new CallFailure(
            'conflict',
            `“${before.title}” was changed in another window. Look at the newest text, then submit it.`,
            {
              newest: opened,
            },
          )
        const at = now().toISOString()
        const text = frozen(await withFieldsNow(opened.document), localDay(now()))
        const open = await openErrors(needs, text, {
          team: proof.account.team,
          decisions: await session.store.asideDecisions.list(documentId),
        })
        await reviews().move({
          documentId,
          from: before.state,
          to: state,
          seen: before.steps.length,
          revision: opened.revision,
          text,
          sentFrom: await session.store.cases.find(before.caseId),
          step: { ...content({ words, to, applies, ...open }), at, by: actorOf(proof.account), action: 'submit' },
          sign: signing(proof, { document: text, purpose: 'submitted', declares, ofTruth, at }),
          trail: session.trailEntry('submitted', { caseId: before.caseId, documentId, detail: { text: documentDigest(text) } }),
        })
        return review(documentId)
      }),

    async recall({ documentId, words }) {
      return back(documentId, 'recall', words)
    },
    async return({ documentId, words }) {
      const finding = feedbackFinding(words, { comments: commentsSinceSent(await review(documentId)) })
      if (finding) throw new CallFailure('bad-input', finding.message, { feedback: finding.sort })
      return back(documentId, 'return', words)
    },

    authorise: ({ documentId, requirement, words, decision, nextSteps, recordedFor, password }) =>
      session.prove(password, async (proof) => {
        const { before, to } = await checked(documentId, 'authorise')
        const asked = before.requirements.find(({ id }) => id === requirement)
        if (asked?.applies !== true)
          throw new CallFailure('not-found', 'That is not one of the things that have to be agreed for this document.')
        refuseOverRefused(before)
        if (asked.met) throw new CallFailure('refused', `${asked.met.by.name} has agreed to this already.`)
        if (asked.mayNot !== null) throw new CallFailure('not-allowed', asked.mayNot)
        if (asked.recorded && recordedFor === null)
          throw new CallFailure(
            'bad-input',
            `Say who agreed, in what office, on which day, and how that is known: ${asked.by.join(' or ')}.`,
          )
        if (!asked.recorded && recordedFor !== null)
          throw new CallFailure(
            'bad-input',
            `This is authorised by somebody who signs in themselves: ${asked.by.join(' or ')}. Leave out for whom it is recorded.`,
          )
        if (recordedFor !== null && recordedFor.on > localDay(now()))
          throw new CallFailure('bad-input', 'The day on which it was agreed is still to come. Enter the day on which it was.')
        const isOwn = asked.ownWork && (before.authorId === proof.account.id || submittedBy(before) === proof.account.id)
        const finding = isOwn ? null : rationaleFinding(words, `${before.title} ${before.author}`)
        if (finding) throw new CallFailure('bad-input', finding.message, { rationale: finding.sort })
        if (before.nextSteps !== null && !nextSteps.some(({ by }) => by !== null))
          throw new CallFailure(
            'bad-input',
            `Say what happens next, who does it and by which day: ${before.nextSteps.cite} asks for it.`,
            { nextSteps: before.nextSteps.cite },
          )
        const open = before.requirements.filter((one) => one.applies === true && one.met === null && one.id !== requirement)
        const { document, revision } = await session.store.documents.open(documentId)
        const at = now().toISOString()
        const corrected = open.length === 0 && before.corrects ? await superseding(before.corrects, before) : []
        const authorising: Move = {
          documentId,
          from: before.state,
          to: open.length === 0 ? to : before.state,
          seen: before.steps.length,
          revision,
          step: {
            ...content({ words, decision, nextSteps, recordedFor, requirement }),
            at,
            by: actorOf(proof.account),
            action: 'authorise',
          },
          sign: signing(proof, {
            document,
            purpose: 'authorised',
            declares: 'I have read this document and authorise it.',
            requirement,
            at,
          }),
          trail: session.trailEntry('authorised', {
            caseId: before.caseId,
            documentId,
            detail: { requirement, text: documentDigest(document) },
          }),
        }
        await reviews().move(authorising, ...corrected)
        return review(documentId)
      }),

    issue: ({ documentId, givenTo, password }) =>
      session.prove(password, async (proof) => {
        const { before, to } = await checked(documentId, 'issue')
        refuseUnrecorded(before)
        const { document, revision } = await session.store.documents.open(documentId)
        const file = await wordOfDocument(needs, document, before)
        const digest = sha256(file.bytes)
        const at = now().toISOString()
        await reviews().move({
          documentId,
          from: before.state,
          to,
          seen: before.steps.length,
          revision,
          step: { ...content({ givenTo }), at, by: actorOf(proof.account), action: 'issue' },
          sign: signing(proof, {
            document,
            purpose: 'issued',
            declares: 'This is the file that was given out.',
            file: digest,
            at,
          }),
          file: { ...file, sha256: digest },
          trail: session.trailEntry('issued', { caseId: before.caseId, documentId, detail: { file: digest } }),
        })
        return { review: await review(documentId), file: { name: file.name, base64: file.bytes.toString('base64') } }
      }),

    async withdraw({ documentId, words }) {
      const { before, to } = await checked(documentId, 'withdraw')
      const { document, revision } = await session.store.documents.open(documentId)
      await reviews().move({
        documentId,
        from: before.state,
        to,
        seen: before.steps.length,
        revision,
        // What is withdrawn from its writer stays as it was on that day.
        ...(isEditable(before.state)
          ? {
              text: frozen(await withFieldsNow(document), localDay(now())),
              sentFrom: await session.store.cases.find(before.caseId),
            }
          : {}),
        step: { ...content({ words }), at: now().toISOString(), by: session.actor, action: 'withdraw' },
        trail: session.trailEntry('withdrawn', { caseId: before.caseId, documentId }),
      })
      return review(documentId)
    },

    async correct({ documentId, what }) {
      const before = await review(documentId)
      if (!isSettled(before.state) || before.state === 'superseded')
        throw new CallFailure(
          'refused',
          `Only what was authorised is corrected by a new version. “${before.title}” is ${said(before.state)}.`,
        )
      if (before.correctedBy)
        throw new CallFailure('refused', `“${before.correctedBy.title}” corrects this document already. Go on in that one.`)
      const { document } = await session.store.documents.open(documentId)
      const day = document.dates.documentDate
      const told = { documentId, title: document.title, on: typeof day === 'string' ? day : '', what }
      const copy = { ...thawed(document), id: newId(), title: correctedTitle(document.title), corrects: told }
      const corrects = { documentId, what }
      const opened = await session.store.documents.add(before.caseId, copy, { ...session.writer, now: now(), corrects })
      await session.note('document-made', { caseId: before.caseId, documentId: copy.id, detail: { corrects: documentId } })
      return opened
    },

    async issuedFile({ documentId, revision }) {
      const file = await reviews().issuedFile(documentId, revision)
      if (!file) throw new CallFailure('not-found', 'No file was issued of that revision.')
      const { caseId } = await reviews().standing(documentId)
      const copy = { name: file.name, base64: file.bytes.toString('base64') }
      return handOut(session, copy, { caseId, documentId, detail: { as: 'issued', revision } })
    },

    comment: ({ documentId, comment: { anchor, body, suggestion } }) => {
      const spoken = saidNow()
      return comment(documentId, { ...spoken, sort: 'comment', threadId: spoken.id, anchor, body, suggestion })
    },
    async reply({ documentId, threadId, body }) {
      await threadOf(documentId, threadId)
      return comment(documentId, { ...saidNow(), sort: 'reply', threadId, body })
    },
    async settle({ documentId, threadId, how, body }) {
      await threadOf(documentId, threadId)
      return comment(documentId, { ...saidNow(), sort: 'settled', threadId, how, body })
    },

    decideAside: decideAside(needs, review),

    async answerCriterion({ documentId, criterionId, answer }) {
      const before = await review(documentId)
      if (!before.criteria.some(({ id }) => id === criterionId))
        throw new CallFailure('not-found', 'That question is not one that the standard asks of this kind of document.')
      const { by, at } = saidNow()
      await reviews().setCheckAnswer(documentId, criterionId, answer && { ...answer, criterionId, by, at })
      return review(documentId)
    },

    async recordParty({ documentId, ...given }) {
      const { caseId, state, parties } = await review(documentId)
      if (state === 'withdrawn' || state === 'superseded')
        throw new CallFailure('refused', `This document is ${said(state)}, so nobody signs it any more.`)
      if (
        given.requirement !== null &&
        !parties.some(({ requirement, role }) => requirement === given.requirement && role === given.role)
      )
        throw new CallFailure('not-found', 'That is not one of those whose signature the standard asks for under this document.')
      if (given.signedOn !== null && given.name === '') throw new CallFailure('bad-input', 'Enter the name of whoever signed.')
      if (given.signedOn !== null && given.signedOn > localDay(now()))
        throw new CallFailure('bad-input', 'The day of the signature is still to come. Enter the day on which it was signed.')
      const trail = session.trailEntry('signature-recorded', { caseId, documentId, detail: { signed: given.signedOn !== null } })
      await reviews().addParty(documentId, { ...saidNow(), ...given }, trail)
      return review(documentId)
    },
  }

  /** Gives the text back to its writer, free to follow the case again. */
  async function back(documentId: string, action: 'recall' | 'return', words: string): Promise<DocumentReview> {
    const { before, to } = await checked(documentId, action)
    const { document, revision } = await session.store.documents.open(documentId)
    await reviews().move({
      documentId,
      from: before.state,
      to,
      seen: before.steps.length,
      revision,
      text: thawed(document),
      step: { ...content({ words }), at: now().toISOString(), by: session.actor, action },
      trail: session.trailEntry(action === 'recall' ? 'recalled' : 'returned', { caseId: before.caseId, documentId }),
    })
    return review(documentId)
  }

  /** The step by which a document makes room for the one that corrects it; none where it was withdrawn in the meantime. */
  async function superseding(
    { documentId, what }: NonNullable<DocumentReview['corrects']>,
    by: Pick<DocumentReview, 'documentId' | 'title'>,
  ): Promise<Move[]> {
    const { caseId, state, revision } = await reviews().standing(documentId)
    const to = stateAfter(state, 'supersede')
    if (to === null) return []
    return [
      {
        documentId,
        from: state,
        to,
        revision,
        step: {
          ...content({ words: `“${by.title}” takes its place. It corrects: ${what}` }),
          at: now().toISOString(),
          by: session.actor,
          action: 'supersede',
        },
        trail: session.trailEntry('superseded', { caseId, documentId, detail: { by: by.documentId } }),
      },
    ]
  }
}

const submittedBy = ({ steps }: DocumentReview): string | undefined =>
  steps.findLast(({ action }) => action === 'submit')?.by.accountId

/** Throws `CallFailure` `bad-input` where something is said to apply that nobody asks about. */
function refuseUnasked({ requirements, title }: DocumentReview, applies: readonly string[]): void {
  if (applies.some((id) => !requirements.some((one) => one.id === id && one.onlyIf !== null)))
    throw new CallFailure('bad-input', `The questions for “${title}” have changed. Look at them again, then send it.`)
}

const CORRECTED = ' (corrected)'
const correctedTitle = (title: string): string => (title.endsWith(CORRECTED) ? title : `${title}${CORRECTED}`)

const SAID: Readonly<Record<ReviewState, string>> = {
  draft: 'a draft',
  submitted: 'with the manager',
  returned: 'returned to its writer',
  authorised: 'authorised',
  issued: 'issued',
  withdrawn: 'withdrawn',
  superseded: 'replaced by a correction',
}
const said = (state: ReviewState) => SAID[state]
