import { CallFailure, type DocumentReview, type Implementation } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import {
  actorOf,
  type Comment,
  frozen,
  isSettled,
  type ReviewAction,
  type ReviewState,
  stateAfter,
  stepContent,
  thawed,
} from '../../../shared/review/index.ts'
import { fieldsNow } from '../fields-now.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { listReviews } from './list.ts'
import { openErrors } from './open-findings.ts'
import { documentDigest, sha256, signing } from './signing.ts'
import { standingOfDocument } from './standing.ts'
import { wordOfIssue } from './word-of-issue.ts'

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
        const open = await openErrors(needs, text, proof.account.team)
        const declares = ofTruth
          ? 'I believe that the facts stated in this document are true. I understand that proceedings for contempt of court may be brought against anyone who makes, or causes to be made, a false statement in a document verified by a statement of truth without an honest belief in its truth.'
          : 'This is my own work. What I saw, what others told me and what I think are told apart in it.'
        await reviews().move({
          documentId,
          from: before.state,
          to: state,
          revision: opened.revision,
          text,
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
      return back(documentId, 'return', words)
    },

    authorise: ({ documentId, requirement, words, decision, nextSteps, recordedFor, password }) =>
      session.prove(password, async (proof) => {
        const { before, to } = await checked(documentId, 'authorise')
        const asked = before.requirements.find(({ id }) => id === requirement)
        if (!asked || asked.applies !== true)
          throw new CallFailure('not-found', 'That is not one of the things that have to be agreed for this document.')
        if (asked.met) throw new CallFailure('refused', `${asked.met.by.name} has agreed to this already.`)
        if (asked.mayNot !== null) throw new CallFailure('not-allowed', asked.mayNot)
        if (asked.recorded && recordedFor === null)
          throw new CallFailure(
            'bad-input',
            `Say who agreed, in what office, on which day, and how that is known: ${asked.by.join(' or ')}.`,
          )
        const open = before.requirements.filter((one) => one.applies === true && one.met === null && one.id !== requirement)
        const { document, revision } = await session.store.documents.open(documentId)
        const at = now().toISOString()
        await reviews().move({
          documentId,
          from: before.state,
          to: open.length === 0 ? to : before.state,
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
        })
        if (open.length === 0 && before.corrects) await supersede(before.corrects.documentId, documentId)
        return review(documentId)
      }),

    issue: ({ documentId, givenTo, password }) =>
      session.prove(password, async (proof) => {
        const { before, to } = await checked(documentId, 'issue')
        const { document, revision } = await session.store.documents.open(documentId)
        const file = await wordOfIssue(needs, document, before)
        const digest = sha256(file.bytes)
        const at = now().toISOString()
        await reviews().move({
          documentId,
          from: before.state,
          to,
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
      await reviews().move({
        documentId,
        from: before.state,
        to,
        revision: before.revision,
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
      const copy = { ...thawed(document), id: newId(), title: `${document.title} (corrected)` }
      const opened = await session.store.documents.add(before.caseId, copy, { ...session.writer, now: now() })
      await reviews().setCorrects(copy.id, { documentId, what })
      await session.note('document-made', { caseId: before.caseId, documentId: copy.id, detail: { corrects: documentId } })
      return opened
    },

    async issuedFile({ documentId, revision }) {
      const file = await reviews().issuedFile(documentId, revision)
      if (!file) throw new CallFailure('not-found', 'No file was issued of that revision.')
      return { name: file.name, base64: file.bytes.toString('base64') }
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

    async answerCriterion({ documentId, criterionId, answer }) {
      const before = await review(documentId)
      if (!before.criteria.some(({ id }) => id === criterionId))
        throw new CallFailure('not-found', 'That question is not one that the standard asks of this kind of document.')
      const { by, at } = saidNow()
      await reviews().setCheckAnswer(documentId, criterionId, answer && { ...answer, criterionId, by, at })
      return review(documentId)
    },

    async recordParty({ documentId, ...given }) {
      const { caseId } = await reviews().standing(documentId)
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
      revision,
      text: thawed(document),
      step: { ...content({ words }), at: now().toISOString(), by: session.actor, action },
      trail: session.trailEntry(action === 'recall' ? 'recalled' : 'returned', { caseId: before.caseId, documentId }),
    })
    return review(documentId)
  }

  async function supersede(documentId: string, by: string): Promise<void> {
    const before = await review(documentId)
    const to = stateAfter(before.state, 'supersede')
    if (to === null) return
    await reviews().move({
      documentId,
      from: before.state,
      to,
      revision: before.revision,
      step: { ...content({ words: by }), at: now().toISOString(), by: session.actor, action: 'supersede' },
      trail: session.trailEntry('superseded', { caseId: before.caseId, documentId, detail: { by } }),
    })
  }
}

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
