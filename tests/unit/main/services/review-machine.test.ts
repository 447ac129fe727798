import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSigned } from '../../../../main/security/index.ts'
import { documentDigest } from '../../../../main/services/reviews/signing.ts'
import type { DocumentReview } from '../../../../shared/api/index.ts'
import {
  isEditable,
  isSettled,
  type ReviewAction,
  type ReviewState,
  stateAfter,
  statementText,
} from '../../../../shared/review/index.ts'
import { House, PASSWORD, reworded } from '../house.ts'

/** Everybody who tries, by the name that they sign in with. */
const PEOPLE = ['jo.bell', 'ana.ruiz', 'sam.okoro', 'hana.lind', 'lee.marsh'] as const
type Who = (typeof PEOPLE)[number]
type Doing = Exclude<ReviewAction, 'resume' | 'supersede'> | 'write'
const DOINGS: readonly Doing[] = ['write', 'submit', 'submit', 'recall', 'return', 'authorise', 'authorise', 'issue', 'withdraw']

/** What ought to be true of a document, kept beside the program. */
interface Model {
  state: ReviewState
  /** The sign-in names of those who wrote in it or submitted it. */
  writers: Set<Who>
  steps: number
}
interface Real {
  house: House
  documentId: string
}

const WHY = 'Temi is fed and safe: both visits and her school say so.'

class Act implements fc.AsyncCommand<Model, Real> {
  readonly who: Who
  readonly doing: Doing
  readonly pick: number

  constructor(who: Who, doing: Doing, pick: number) {
    this.who = who
    this.doing = doing
    this.pick = pick
  }
  check = () => true
  toString = () => `${this.who} ${this.doing}`

  async run(model: Model, real: Real): Promise<void> {
    const { house, documentId } = real
    await house.signIn(this.who)
    const before = await house.get('reviews', 'get', { documentId })
    expect(before.state).toBe(model.state)
    const text = await house.get('documents', 'open', { id: documentId })
    const ok = await this.attempt(real, before)
    const after = await house.get('reviews', 'get', { documentId })
    if (ok) this.expectMoved(model, { before, after })
    else expect([after, await house.get('documents', 'open', { id: documentId })]).toEqual([before, text])
    if (this.doing !== 'write' && ok) expect(before.may).toContain(this.doing)
    await hold(after, real)
    model.state = after.state
    model.steps = after.steps.length
  }

  private async attempt({ house, documentId }: Real, before: DocumentReview): Promise<boolean> {
    const signed = { documentId, password: PASSWORD }
    const words = 'Say who told you, and on which day.'
    const { document, revision } = await house.get('documents', 'open', { id: documentId })
    const open = before.requirements.filter(({ applies, met }) => applies === true && met === null)
    const requirement = open[this.pick % Math.max(open.length, 1)]?.id ?? 'nothing'
    const asked = before.requirements.flatMap(({ id, onlyIf }) => (onlyIf === null ? [] : [id]))
    switch (this.doing) {
      case 'write': {
        const said = `I saw Temi at home on 2 March 2026. She ate ${this.pick + 2} slices of toast.`
        return (await house.ask('documents', 'save', { document: reworded(document, said), baseRevision: revision })).ok
      }
      case 'submit':
        return (await house.ask('reviews', 'submit', { ...signed, baseRevision: revision, applies: this.pick % 2 ? asked : [] }))
          .ok
      case 'authorise':
        return (await house.ask('reviews', 'authorise', { ...signed, requirement, words: WHY })).ok
      case 'issue':
        return (await house.ask('reviews', 'issue', signed)).ok
      default:
        return (await house.ask('reviews', this.doing, { documentId, words })).ok
    }
  }

  private expectMoved(model: Model, { before, after }: { before: DocumentReview; after: DocumentReview }): void {
    if (this.doing === 'write') {
      expect(isEditable(model.state)).toBe(true)
      // The first change to what was returned takes it up again; a save that changes nothing does not.
      expect(after.state).toBe(model.state === 'returned' && after.steps.length > model.steps ? 'draft' : model.state)
      if (after.revision !== before.revision) model.writers.add(this.who)
      return
    }
    const to = stateAfter(model.state, this.doing)
    const left = after.requirements.some(({ applies, met }) => applies === true && met === null)
    expect(after.state).toBe(this.doing === 'authorise' && left ? 'submitted' : to)
    expect(after.steps.length).toBe(model.steps + 1)
    if (this.doing === 'authorise') expect(model.writers.has(this.who)).toBe(false)
    if (this.doing === 'submit') model.writers.add(this.who)
  }
}

/** What holds of a document after everything that anybody does. */
async function hold(review: DocumentReview, { house, documentId }: Real): Promise<void> {
  expect(review.steps.map(({ number }) => number)).toEqual(review.steps.map((_step, index) => index + 1))
  for (const { statement, signature, key } of review.signatures)
    expect(isSigned(statementText(statement), signature, key)).toBe(true)
  for (const step of review.steps.filter(({ action }) => ['submit', 'authorise', 'issue'].includes(action)))
    expect(review.signatures.filter(({ id }) => id === step.signatureId)).toHaveLength(1)
  if (!isSettled(review.state)) return
  const { document } = await house.get('documents', 'openRevision', { id: documentId, revision: review.revision })
  const digest = documentDigest(document)
  const since = review.steps.slice(review.steps.findLastIndex(({ action }) => action === 'submit'))
  for (const { id } of review.requirements.filter(({ applies }) => applies === true)) {
    const step = since.find(({ action, requirement }) => action === 'authorise' && requirement === id)
    const signed = review.signatures.find((one) => one.id === step?.signatureId)
    expect(signed?.statement).toMatchObject({
      documentId,
      purpose: 'authorised',
      requirement: id,
      text: digest,
      revision: review.revision,
    })
  }
}

const acts = DOINGS.map((doing) =>
  fc.tuple(fc.constantFrom(...PEOPLE), fc.nat({ max: 5 })).map(([who, pick]) => new Act(who, doing, pick)),
)
/** People who do what is theirs to do, most of the time. */
const likely = fc.constantFrom<readonly [Who, Doing]>(
  ['jo.bell', 'write'],
  ['jo.bell', 'submit'],
  ['sam.okoro', 'return'],
  ['sam.okoro', 'authorise'],
  ['hana.lind', 'authorise'],
  ['jo.bell', 'issue'],
)
const likelyAct = fc.tuple(likely, fc.nat({ max: 5 })).map(([[who, doing], pick]) => new Act(who, doing, pick))

test('whatever anybody tries, a document goes only where its standard lets it', async () => {
  const house = new House()
  await house.create()
  await house.addColleague({ signInName: 'ana.ruiz', name: 'Ana Ruiz' })
  await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team Manager' })
  await house.addColleague({ signInName: 'hana.lind', name: 'Hana Lind', role: 'head-of-service', jobTitle: 'Head of Service' })
  await house.addColleague({ signInName: 'lee.marsh', name: 'Lee Marsh', role: 'legal', jobTitle: 'Solicitor' })
  const { id: caseId } = await house.get('cases', 'create', { caseRecord: { title: 'Adeyemi', packId: 'st-helens' } })
  const file = {
    schemaVersion: 1,
    id: 'd',
    kind: 'cin-plan',
    title: 'The plan',
    packId: 'st-helens',
    sections: [
      {
        id: 's',
        templateSection: null,
        title: 'Seen',
        blocks: [{ type: 'paragraph', id: 'b', content: [{ type: 'text', text: 'I saw Temi at home on 2 March 2026.' }] }],
      },
    ],
  }
  const content = JSON.stringify({ casewright: 1, document: file })
  const reached = new Set<ReviewState>()
  const runs = fc.asyncProperty(
    fc.commands([...acts, likelyAct, likelyAct, likelyAct], { maxCommands: 14 }),
    async (commands) => {
      await house.signIn('jo.bell')
      const { document } = await house.get('documents', 'importFile', { caseId, name: 'plan.casewright', content })
      const model: Model = { state: 'draft', writers: new Set(['jo.bell']), steps: 0 }
      await fc.asyncModelRun(() => ({ model, real: { house, documentId: document.id } }), commands)
      reached.add(model.state)
      await house.signIn('jo.bell')
      const { rows } = await house.get('trail', 'ofCase', { caseId, limit: 500 })
      const moves = rows.filter(
        ({ what, documentId }) =>
          documentId === document.id &&
          ['submitted', 'recalled', 'returned', 'resumed', 'authorised', 'issued', 'withdrawn'].includes(what),
      )
      expect(moves).toHaveLength(model.steps)
    },
  )
  await fc.assert(runs, { numRuns: 12, seed: 20260302, endOnFailure: true })
  expect([...reached].length).toBeGreaterThan(2)
}, 300_000)

test('of two windows that submit, or decide, at once one is told that it came too late', async () => {
  const house = new House()
  await house.create()
  await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team Manager' })
  const { document } = await house.newDocument('I saw Temi at home on 2 March 2026. She ate her tea.')
  const report = { ...document, kind: 'child-and-family-assessment' as const }
  const { revision } = await house.get('documents', 'save', { document: report, baseRevision: 1 })
  const documentId = document.id
  const codes = (answers: readonly { ok: boolean; failure?: { code: string } }[]) =>
    answers.map((one) => (one.ok ? 'ok' : one.failure?.code)).toSorted()
  const submit = () => house.ask('reviews', 'submit', { documentId, baseRevision: revision, password: PASSWORD })
  const write = house.ask('documents', 'save', {
    document: reworded(report, 'Written at the same moment.'),
    baseRevision: revision,
  })
  const answers = await Promise.all([submit(), submit(), write])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  if (answers[2]?.ok)
    await house.get('reviews', 'submit', { documentId, baseRevision: answers[2].value.revision, password: PASSWORD })
  await house.signIn('sam.okoro')
  const { steps } = await house.get('reviews', 'get', { documentId })
  expect(steps.map(({ action }) => action)).toEqual(['submit'])
  const authorise = () =>
    house.ask('reviews', 'authorise', { documentId, requirement: 'otherwise', words: WHY, password: PASSWORD })
  const giveBack = () => house.ask('reviews', 'return', { documentId, words: 'Say who told you.' })
  const decided = await Promise.all([authorise(), giveBack(), authorise(), giveBack()])
  expect(codes(decided).filter((code) => code === 'ok')).toHaveLength(1)
  expect((await house.get('reviews', 'get', { documentId })).steps).toHaveLength(2)
}, 60_000)
