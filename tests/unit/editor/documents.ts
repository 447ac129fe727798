import fc from 'fast-check'
import type { Block, CasewrightDocument, Inline } from '../../../shared/document/index.ts'

/** Generated documents in the form in which the editor itself writes them: no empty text, no two alike side by side. */

const id = fc.uuid()
const words = fc.stringMatching(/^[A-Za-z’“” .,\u{1F600}]{1,24}$/u).filter((text) => text.length > 0)
const plain = fc.oneof(
  fc.constant(''),
  words,
  fc.tuple(words, words).map((lines) => lines.join('\n')),
)
const marks = fc.subarray(['bold', 'italic', 'underline', 'strike'] as const, { minLength: 1 })
const claim = fc.record(
  { id, kind: fc.constantFrom('observed' as const, 'reported' as const, 'opinion' as const), by: words, later: fc.integer() },
  { requiredKeys: ['id', 'kind'] },
)
const confidential = fc.record({ id, why: words }, { requiredKeys: ['id'] })
const style = fc.record({ marks, claim, confidential, kept: fc.integer() }, { requiredKeys: [] })
const frozen = fc.record({ frozen: words }, { requiredKeys: [] })

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.tuple(words, style).map(([text, rest]): Inline => ({ ...rest, type: 'text', text }) as Inline),
  fc
    .tuple(fc.constantFrom('child.fullName', 'author.role', 'case.unknown'), fc.oneof(fc.constant(''), words), style, frozen)
    .map(([name, text, rest, then]): Inline => ({ ...rest, ...then, type: 'field', name, text }) as Inline),
  fc.constant<Inline>({ type: 'break' }),
  fc.tuple(id, words).map(([key, text]): Inline => ({ type: 'note', id: key, text })),
)

const without = (one: Inline): string => JSON.stringify({ ...one, text: '' })
const settled = (all: Inline[]): Inline[] =>
  all.filter((one, index) => {
    const before = all[index - 1]
    return !(before && one.type === 'text' && before.type === 'text' && without(one) === without(before))
  })
const content = fc.array(inline, { maxLength: 5 }).map((all) => settled(settled(settled(all))))

const record = <T extends Record<string, fc.Arbitrary<unknown>>>(shape: T, optional: readonly string[] = []) =>
  fc.record(
    { ...shape, kept: fc.integer() },
    { requiredKeys: Object.keys(shape).filter((key) => !optional.includes(key)) as never },
  )

const carriedOver = fc.record({
  documentId: id,
  title: words,
  on: fc.constant('2026-03-03'),
  print: fc.constant('0123456789abcdef'),
})

const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  record(
    {
      type: fc.constant('table'),
      id,
      carriedOver,
      shows: fc.constantFrom('goals', 'referrals'),
      columns: fc.array(record({ id, title: words, width: fc.integer({ min: 1, max: 90 }) }, ['width']), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(record({ id, cells: fc.array(record({ content }), { minLength: columns, maxLength: columns }) }), {
        maxLength: 3,
      }),
    },
    ['carriedOver', 'shows'],
  ),
)

const block = fc.oneof(
  record({ type: fc.constant('paragraph'), id, carriedOver, content }, ['carriedOver']),
  record({ type: fc.constant('heading'), id, level: fc.constantFrom(3, 4), content }),
  record({
    type: fc.constant('list'),
    id,
    ordered: fc.boolean(),
    items: fc.array(record({ id, level: fc.integer({ min: 0, max: 8 }), content }), { minLength: 1, maxLength: 4 }),
  }),
  record(
    {
      type: fc.constant('quotation'),
      id,
      speaker: fc.oneof(fc.constant(null), record({ name: words, personId: id, relation: words }, ['personId', 'relation'])),
      circumstances: words,
      content,
    },
    ['circumstances'],
  ),
  table,
  record(
    {
      type: fc.constant('fields'),
      id,
      title: words,
      fields: fc.array(record({ id, label: words, content }), { maxLength: 3 }),
    },
    ['title'],
  ),
  record(
    {
      type: fc.constant('actionPlan'),
      id,
      carriedOver,
      fromPlan: fc.constant(true),
      title: words,
      actions: fc.array(
        record(
          {
            id,
            action: plain,
            owner: plain,
            ownerId: id,
            due: plain,
            reviewDate: plain,
            measure: plain,
            outcome: plain,
            status: plain,
          },
          ['ownerId'],
        ),
        { maxLength: 3 },
      ),
    },
    ['title', 'carriedOver', 'fromPlan'],
  ),
  record({
    type: fc.constant('chronology'),
    id,
    entries: fc.array(record({ id, date: plain, event: plain, source: plain, response: plain, impact: plain }), { maxLength: 3 }),
  }),
  record({
    type: fc.constant('signatures'),
    id,
    signatories: fc.array(record({ id, role: plain, name: plain, date: plain, note: plain }), { maxLength: 2 }),
  }),
  record(
    {
      type: fc.constant('genogram'),
      id,
      view: fc.constantFrom('genogram', 'ecomap'),
      filter: fc.constantFrom('everybody', 'household'),
      title: plain,
      shown: record({
        asAt: fc.constant('2026-03-10'),
        svg: plain,
        width: fc.constant(640),
        height: fc.constant(400),
        words: plain,
        people: fc.array(record({ id, name: plain, born: plain, died: plain, relationship: plain }), { maxLength: 2 }),
      }),
    },
    ['title', 'shown'],
  ),
  record({ type: fc.constant('pageBreak'), id }),
) as fc.Arbitrary<Block>

const section = record(
  {
    id,
    templateSection: fc.oneof(fc.constant(null), words),
    title: words,
    childId: id,
    blocks: fc.array(block, { maxLength: 4 }),
  },
  ['childId'],
)

export const anyBlock = block
export const anyDocument = record({
  schemaVersion: fc.constant(1),
  id,
  kind: fc.constant('icpc-report'),
  title: words,
  packId: fc.constant('wirral'),
  childIds: fc.constant([]),
  dates: fc.constant({}),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  setAside: fc.constant([]),
}) as unknown as fc.Arbitrary<CasewrightDocument>

/** A document of one section around the given blocks. */
export function documentOf(...blocks: Block[]): CasewrightDocument {
  return {
    schemaVersion: 1,
    id: 'document',
    kind: 'icpc-report',
    title: 'Report to the conference',
    packId: 'wirral',
    childIds: [],
    dates: {},
    sections: [{ id: 'section', templateSection: 'why', title: 'Why we are meeting', blocks }],
    setAside: [],
  }
}
