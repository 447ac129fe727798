import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type CasewrightDocument, casewrightDocument, type Section } from '../../../../shared/document/index.ts'
import { createLinter, RULES } from '../../../../shared/lint/index.ts'
import { permissivePack, readWordLists } from '../rule-tester.ts'

const RULES_OF_DOCUMENTS = RULES.filter(({ scope }) => scope === 'document')
const STANDARDS = { pack: permissivePack(RULES_OF_DOCUMENTS), words: readWordLists(), templates: [] }
const CIRCUMSTANCES = { caseRecord: null, today: '2026-06-20' }

const SENTENCES = [
  'Ruby told me that she likes the quiet.',
  'Ruby said, “I count the stairs.”',
  'Kofi is in Year 4.',
  'I saw Kofi alone at school on 3 May.',
  'Mr Mensah rang me on 4 May and said that he would come.',
  'Mr Mensah lives in Hull.',
  'I think that this means Ruby is tired.',
  'I recommend a plan for each child.',
  'Signed: Leah Osei, Social Worker, 5 June 2026',
  'Authorised: Colin Marsh, Team Manager, 6 June 2026',
  'Ms Pike signed the consent form on 6 March 2026.',
  'The family is Polish, and so the letters come in Polish.',
  `The number 9 bus runs every ten minutes. ${'Two benches face a pond with ducks and reeds. '.repeat(8)}`,
]
const TITLES = ['Ruby', 'Kofi', 'Analysis', 'What is going well', 'Family history', 'The street', 'What Ruby says']

let made = 0
const paragraph = (text: string): Block => ({ type: 'paragraph', id: `b${++made}`, content: [{ type: 'text', text }] })
const section = (title: string, texts: readonly string[]): Section => ({
  id: `s${++made}`,
  templateSection: null,
  title,
  blocks: texts.map(paragraph),
})

const FIRST: CasewrightDocument = casewrightDocument.parse({
  schemaVersion: 1,
  id: 'd',
  kind: 'icpc-report',
  title: '',
  packId: 'x',
  people: [
    { name: 'Ruby Pike', role: 'child', pronouns: 'she/her', group: 'child' },
    { name: 'Kofi Pike', role: 'child', pronouns: 'he/him', group: 'child' },
    { name: 'Ms Dana Pike', role: 'mother', group: 'family' },
    { name: 'Mr Samuel Mensah', role: 'father', group: 'family' },
  ],
  dates: { strategyDiscussion: '2026-04-13', initialConference: '2026-05-08' },
  sections: [
    section('The street', SENTENCES.slice(-1)),
    section('Ruby', SENTENCES.slice(0, 3)),
    section('Notes', SENTENCES.slice(-1)),
  ],
})

type Edit = (document: CasewrightDocument) => CasewrightDocument
const place = fc.nat({ max: 20 })
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, place, fc.constantFrom(...SENTENCES)).map(
    ([at, which, text]): Edit =>
      (document) => ({
        ...document,
        sections: document.sections.map((one, index) =>
          index === at % document.sections.length
            ? { ...one, blocks: one.blocks.map((block, nth) => (nth === which % one.blocks.length ? paragraph(text) : block)) }
            : one,
        ),
      }),
  ),
  fc.tuple(place, fc.constantFrom(...TITLES)).map(
    ([at, title]): Edit =>
      (document) => ({
        ...document,
        sections: document.sections.map((one, index) => (index === at % document.sections.length ? { ...one, title } : one)),
      }),
  ),
  fc.tuple(fc.constantFrom(...TITLES), fc.subarray(SENTENCES, { minLength: 1, maxLength: 3 })).map(
    ([title, texts]): Edit =>
      (document) => ({ ...document, sections: [...document.sections, section(title, texts)] }),
  ),
  place.map(
    (at): Edit =>
      (document) =>
        document.sections.length < 2
          ? document
          : { ...document, sections: document.sections.filter((_, index) => index !== at % document.sections.length) },
  ),
)

describe('findings of document rules', () => {
  it('after any edits are those of a document read for the first time', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 8 }), (changes) => {
        const kept = createLinter(STANDARDS, { rules: RULES_OF_DOCUMENTS })
        let document = FIRST
        kept.lint(document, CIRCUMSTANCES)
        for (const change of changes) {
          document = change(document)
          const fresh = createLinter(STANDARDS, { rules: RULES_OF_DOCUMENTS })
          expect(kept.lint(document, CIRCUMSTANCES).findings).toEqual(
            fresh.lint(structuredClone(document), CIRCUMSTANCES).findings,
          )
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
