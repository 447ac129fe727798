import fc from 'fast-check'
import type { Block, CasewrightDocument, Inline, Mark, TextInline } from '../../../shared/document/index.ts'

/** Words with every sign that Markdown could take for more than itself, and some that only look like it. */
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Amina',
      'told',
      'me',
      'that',
      'school',
      'is',
      'a',
      'good',
      'place',
      '5',
      'March',
      '2026',
      'café',
      '👩‍👧',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '*',
      '**a',
      '_b_',
      'c_d',
      '~~e',
      '\\',
      '<b>',
      '</i>',
      '<br>',
      '[^1]',
      '[x]',
      '|',
      '#',
      '1.',
      '2)',
      '-',
      '>',
      '=',
      '•',
      'g#',
      '“Stop”',
      '!',
      '<!--',
    ),
  },
)

/** Running text as people leave it: single spaces inside, none around. */
export const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '))

const marks = fc.subarray<Mark>(['bold', 'italic', 'underline', 'strike'])
const marked = fc
  .tuple(words, marks)
  .map(([text, set]): TextInline => (set.length > 0 ? { type: 'text', text, marks: set } : { type: 'text', text }))
const plain = words.map((text): TextInline => ({ type: 'text', text }))

const seldom = fc.nat(9).map((number) => number === 0)

/** Inlines of which no two neighbours have the same marks, apart by a space or not at all. */
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(fc.tuple(fc.oneof(marked, plain), fc.boolean(), fc.boolean(), seldom), { minLength: 1, maxLength: 4 })
  .map((parts) => {
    const content: Inline[] = []
    for (const [part, spaced, broken, noted] of parts) {
      const last = content.at(-1)
      if (last && broken) content.push({ type: 'break' })
      const sameMarks = last?.type === 'text' && (last.marks ?? []).join() === (part.marks ?? []).join()
      if (last?.type === 'text' && sameMarks && !broken) last.text += ` ${part.text}`
      else if (last?.type === 'text' && spaced && !broken) content.push({ ...part, text: ` ${part.text}` })
      else content.push({ ...part })
      if (noted) content.push({ type: 'note', id: 'x', text: part.text })
    }
    return content
  })

const short = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: words })
const id = fc.constant('x')
const type = <T extends string>(name: T) => fc.constant(name)
const speaker = fc.option(
  fc.record(
    { name: fc.constantFrom('Amina', 'Ms Begum'), relation: fc.constantFrom('child', 'mother') },
    { requiredKeys: ['name'] },
  ),
)
const steppedLevels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }).map((levels) => {
  let before = -1
  return levels.map((level) => {
    before = Math.min(level, before + 1)
    return before
  })
})

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: type('paragraph'), id, content: inlines }),
  fc.record({ type: type('heading'), id, level: fc.constantFrom(3 as const, 4 as const), content: inlines }),
  fc.record({
    type: type('quotation'),
    id,
    speaker,
    content: fc.constantFrom('I like it.', 'Stop <b> * it, “now”', 'No').map((text) => [{ type: 'text' as const, text }]),
  }),
  fc.tuple(fc.boolean(), steppedLevels, fc.array(inlines, { minLength: 6, maxLength: 6 })).map(
    ([ordered, levels, contents]): Block => ({
      type: 'list',
      id: 'x',
      ordered,
      items: levels.map((level, index) => ({ id: 'x', level, content: contents[index] ?? [] })),
    }),
  ),
  fc.array(fc.tuple(inlines, inlines), { maxLength: 3 }).map(
    (rows): Block => ({
      type: 'table',
      id: 'x',
      columns: ['Alpha', 'Beta | gamma'].map((title) => ({ id: 'x', title })),
      rows: rows.map((cells) => ({ id: 'x', cells: cells.map((content) => ({ content })) })),
    }),
  ),
  fc.record({
    type: type('actionPlan'),
    id,
    actions: fc.array(
      fc.record({
        id,
        action: short,
        owner: short,
        due: short,
        reviewDate: short,
        measure: short,
        outcome: short,
        status: short,
      }),
    ),
  }),
  fc.record({
    type: type('chronology'),
    id,
    entries: fc.array(fc.record({ id, date: short, event: short, source: short, response: short, impact: short })),
  }),
  fc.record({
    type: type('signatures'),
    id,
    signatories: fc.array(fc.record({ id, role: short, name: short, date: short, note: short })),
  }),
  fc.record({ type: type('pageBreak'), id }),
)

const day = fc.constantFrom('2026-03-05', '2025-12-31')

/** Documents of what Markdown can hold. */
export const someDocument: fc.Arbitrary<CasewrightDocument> = fc.record(
  {
    schemaVersion: fc.constant(1 as const),
    id: fc.constant('document'),
    kind: fc.constantFrom('icpc-report' as const, 'cp-plan' as const),
    title: short,
    packId: fc.constant('wirral'),
    childIds: fc.constant([]),
    author: fc.constant({ name: 'Ms Ada Pike', role: 'Social worker' }),
    manager: fc.constant({ name: 'Mr Jo Hale' }),
    people: fc.constant([
      { name: 'Amina', dob: '2016-05-02', pronouns: 'she/her', group: 'child' as const },
      { name: 'Ms Begum', role: 'mother', group: 'family' as const },
      { name: 'Dr No', role: 'doctor', group: 'professional' as const },
    ]),
    frontMatter: fc.constant({ colour: 'blue', shelf: [1, 2] }),
    dates: fc
      .constantFrom({})
      .chain(() => fc.dictionary(fc.constantFrom('conference', 'plan'), fc.oneof(day, fc.array(day, { minLength: 1 })))),
    sections: fc.array(
      fc.record({ id, templateSection: fc.constant(null), title: words, blocks: fc.array(block, { maxLength: 5 }) }),
      { maxLength: 3 },
    ),
    setAside: fc.constant([]),
  },
  { requiredKeys: ['schemaVersion', 'id', 'kind', 'title', 'packId', 'childIds', 'dates', 'sections', 'setAside'] },
)

/** The document with every id of its parts made the same. */
export function withoutIds(document: CasewrightDocument): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'id' && value !== 'document' ? 'x' : value)))
}
