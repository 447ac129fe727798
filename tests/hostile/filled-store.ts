import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Area, type Contract, contract } from '../../shared/api/index.ts'
import { type ChronologyChange, chronologyChange } from '../../shared/chronology/index.ts'
import { blockText, type CasewrightDocument, casewrightDocument } from '../../shared/document/index.ts'
import { type FamilyChange, familyChange, person } from '../../shared/family/index.ts'
import { casePlan } from '../../shared/plan/index.ts'
import { accountDetails, newOversightNote } from '../../shared/review/index.ts'
import { madeFrom, type Path } from './made-from-schema.ts'
import { textsFor, type Words } from './words.ts'

/** Makes a call and gives what it answers; throws where it fails. */
export type Ask = <A extends Area, C extends keyof Contract[A] & string>(
  area: A,
  call: C,
  input: Contract[A][C] extends { input: infer I extends z.ZodType } ? z.input<I> : never,
) => Promise<Contract[A][C] extends { output: infer O extends z.ZodType } ? z.output<O> : never>

export const PASSWORD = 'copper lantern otter field'
export const WORKER = 'worker'
export const MANAGER = 'manager'
const PACK = 'knowsley'
const TODAY = '2026-03-02'

export interface FilledStore {
  caseId: string
  /** One of every kind of block, in the state that its name says. */
  documents: Record<'draft' | 'submitted' | 'returned' | 'issued', string>
}

/** What fields are that name something which has to be there, by their own name. */
const REFERENCES: Readonly<Record<string, unknown>> = {
  packId: PACK,
  childId: 'person-child',
  childIds: ['person-child'],
  parentId: 'person-family',
  personId: 'person-family',
  ownerId: 'person-family',
  fromId: 'person-family',
  toId: 'person-child',
  personIds: ['person-family', 'person-child'],
  peopleIds: ['person-family'],
  systemId: 'a-systems',
  importId: 'a-imports',
  entryIds: ['a-entries', 'a-entries'],
  today: TODAY,
  asAt: '2026-03-02',
  example: false,
  sort: 'person',
  confidential: false,
  onGenogram: true,
  fromPlan: false,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="hostileRan(8)"><script>hostileRan(9)</script><foreignObject><x-hostile xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>',
}

/** Makes values with text in every field of theirs. */
class Maker {
  private readonly words: Words
  private things = 0
  constructor(words: Words) {
    this.words = words
  }

  make<S extends z.ZodType>(what: string, schema: S, own: Readonly<Record<string, unknown>> = {}): z.output<S> {
    const given = (path: Path): unknown => {
      const name = path.at(-1)
      if (typeof name !== 'string') return undefined
      if (path.length === 1 && Object.hasOwn(own, name)) return own[name]
      if (Object.hasOwn(REFERENCES, name)) return REFERENCES[name]
      if (name === 'id') {
        this.things += 1
        return `thing-${this.things}`
      }
      return undefined
    }
    return madeFrom(schema, { text: textsFor(this.words, what), given }) as z.output<S>
  }
}

/** A change of each list of a record, each of one thing that goes by the list's name: "a-systems". */
const changesOf = <T extends { id: string; list: string; item: unknown }>(
  options: readonly z.ZodType[],
  make: (option: z.ZodType) => unknown,
): T[] =>
  options.map((option) => {
    const change = make(option) as T
    const id = `a-${change.list}`
    return { ...change, id, item: { ...(change.item as object), id } }
  })

/** Makes a store with text in everything that people write, through the contract alone. Leaves the worker signed in. */
export async function fillStore(ask: Ask, words: Words): Promise<FilledStore> {
  const maker = new Maker(words)
  await ask('store', 'create', {
    password: PASSWORD,
    account: maker.make('account', accountDetails, { signInName: WORKER, role: 'practitioner' }),
  })
  await addManager(ask, maker)
  const caseId = await makeCase(ask, maker)
  const { revision: familyRevision } = await ask('family', 'get', { caseId })
  await ask('family', 'change', {
    caseId,
    baseRevision: familyRevision,
    label: words.of('family.label', 200),
    changes: changesOf<FamilyChange>(familyChange.options.slice(1), (option) => maker.make('family', option)),
  })
  await ask('chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: words.of('chronology.label', 200),
    changes: changesOf<ChronologyChange>(chronologyChange.options, (option) => maker.make('chronology', option)),
  })
  await ask('plans', 'save', { caseId, baseRevision: 0, plan: maker.make('plan', casePlan) })
  await ask('phrases', 'save', {
    was: null,
    phrase: maker.make('phrase', contract.phrases.save.input.shape.phrase, { shortcut: 'hostile' }),
  })
  const documents = {
    draft: await importDocument(ask, maker, words, caseId, 'visit-record'),
    submitted: await importDocument(ask, maker, words, caseId, 'child-and-family-assessment'),
    returned: await importDocument(ask, maker, words, caseId, 'child-and-family-assessment'),
    issued: await importDocument(ask, maker, words, caseId, 'child-and-family-assessment'),
  }
  await review(ask, maker, documents)
  await oversee(ask, maker, caseId)
  await signIn(ask, WORKER)
  return { caseId, documents }
}

export async function signIn(ask: Ask, signInName: string, password = PASSWORD): Promise<void> {
  await ask('store', 'lock', {})
  await ask('store', 'signIn', { signInName, password })
}

async function addManager(ask: Ask, maker: Maker): Promise<void> {
  const account = maker.make('manager', accountDetails, { signInName: MANAGER, role: 'head-of-service' })
  const { firstPassword } = await ask('accounts', 'add', { account, password: PASSWORD })
  await signIn(ask, MANAGER, firstPassword)
  await ask('accounts', 'changePassword', { password: firstPassword, newPassword: PASSWORD })
  await signIn(ask, WORKER)
}

async function makeCase(ask: Ask, maker: Maker): Promise<string> {
  const { caseRecord } = maker.make('case', contract.cases.create.input, { people: [] })
  const { exampleDay: _none, ...record } = caseRecord
  const people = (['child', 'family', 'professional'] as const).map((group) =>
    maker.make(`person.${group}`, person, { group, id: `person-${group}`, keyDates: {} }),
  )
  return (await ask('cases', 'create', { caseRecord: { ...record, people } })).id
}

async function importDocument(ask: Ask, maker: Maker, words: Words, caseId: string, kind: string): Promise<string> {
  const made = maker.make(`document.${kind}`, casewrightDocument, {
    kind,
    caseId,
    templateId: kind,
    packVersion: 1,
    packDeclined: 1,
  })
  const { corrects: _corrects, startedFrom: _started, ...rest } = made
  const document = { ...rest, sections: rest.sections.map(asTyped) }
  const content = JSON.stringify({ casewright: 1, document })
  const { document: kept } = await ask('documents', 'importFile', { caseId, name: words.of('file name', 300), content })
  return kept.id
}

/** The section with blocks that stand on their own: what is filled from elsewhere would take the place of what was typed. */
function asTyped(section: CasewrightDocument['sections'][number]): CasewrightDocument['sections'][number] {
  const blocks = section.blocks.map((block) => {
    const { fromCase: _fromCase, shows: _shows, since: _since, ...own } = block as typeof block & Record<string, unknown>
    return own as typeof block
  })
  return { ...section, blocks }
}

/** Takes the documents as far as they are to go, with comments on each. */
async function review(ask: Ask, maker: Maker, { submitted, returned, issued }: FilledStore['documents']): Promise<void> {
  const inputs = contract.reviews
  const own = { password: PASSWORD, requirement: null, to: null, applies: [], ofTruth: false }
  for (const documentId of [submitted, returned, issued]) {
    const { document, revision } = await ask('documents', 'open', { id: documentId })
    const [block] = document.sections[0]?.blocks ?? []
    const text = block ? blockText(block).text : ''
    const anchor = { revision, blockId: block?.id ?? '', start: 0, end: text.length, text, before: '', after: '' }
    await ask('reviews', 'recordParty', { ...maker.make('party', inputs.recordParty.input, own), documentId })
    await ask('reviews', 'submit', {
      ...maker.make('submit', inputs.submit.input, own),
      documentId,
      baseRevision: revision,
    })
    await signIn(ask, MANAGER)
    const { comments } = await ask('reviews', 'comment', {
      documentId,
      comment: maker.make('comment', inputs.comment.input.shape.comment, { anchor, suggestion: null }),
    })
    const threadId = comments[0]?.id ?? ''
    await ask('reviews', 'reply', { ...maker.make('reply', inputs.reply.input), documentId, threadId })
    if (documentId === issued)
      await ask('reviews', 'settle', { ...maker.make('settle', inputs.settle.input), documentId, threadId, how: 'resolved' })
    const { criteria } = await ask('reviews', 'get', { documentId })
    for (const { id: criterionId } of criteria.slice(0, 1))
      await ask('reviews', 'answerCriterion', {
        ...maker.make('criterion', inputs.answerCriterion.input),
        documentId,
        criterionId,
      })
    if (documentId === returned) await ask('reviews', 'return', { ...maker.make('return', inputs.return.input), documentId })
    if (documentId === issued) await issue(ask, maker, documentId)
    await signIn(ask, WORKER)
  }
}

async function issue(ask: Ask, maker: Maker, documentId: string): Promise<void> {
  const own = { password: PASSWORD, recordedFor: null }
  const { requirements } = await ask('reviews', 'get', { documentId })
  for (const { id: requirement, applies } of requirements)
    if (applies)
      await ask('reviews', 'authorise', {
        ...maker.make('authorise', contract.reviews.authorise.input, own),
        documentId,
        requirement,
      })
  await ask('reviews', 'issue', { ...maker.make('issue', contract.reviews.issue.input, own), documentId })
}

/** What a manager writes about the case itself. */
async function oversee(ask: Ask, maker: Maker, caseId: string): Promise<void> {
  await signIn(ask, MANAGER)
  const note = maker.make('oversight', newOversightNote, { kind: 'oversight', documentId: null, corrects: null })
  await ask('oversight', 'add', { caseId, today: TODAY, note })
  const { retention } = maker.make('retention', contract.keeping.setRetention.input)
  await ask('keeping', 'setRetention', { caseId, retention })
  await ask('keeping', 'hold', { ...maker.make('hold', contract.keeping.hold.input), caseId })
}

/** Writes files into the folder of an authority's own: one of phrases, and one that cannot be read. */
export function writeOwnFiles(folder: string, words: Words): void {
  mkdirSync(join(folder, 'phrases'), { recursive: true })
  mkdirSync(join(folder, 'words'), { recursive: true })
  const phrase = { shortcut: 'authority', title: words.of('authority phrase.title', 80), text: words.of('authority phrase.text') }
  const list = { id: 'own', title: words.of('authority phrases.title'), phrases: [phrase] }
  writeFileSync(join(folder, 'phrases', 'own.yaml'), JSON.stringify(list))
  writeFileSync(join(folder, 'words', '‹0›<x-hostile> onload=hostileRan(10).yaml'), `id: ${words.of('broken file')}\n`)
}
