import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, blockText, type CasewrightDocument, type Inline } from '../../../shared/document/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { CASE, conferenceReport, PACK, STYLE } from './conference-report.ts'
import { firstMissing, firstUnbalanced, openWord, paragraphsOf, words } from './reading-word.ts'

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom('CURRENT', '{sections-0}', '<w:t>', '&amp;', 'Ł'.repeat(400), 'a\tb', '\u0000', '\uD83D', '👩‍👧‍👦'),
)
const id = fc.constantFrom('a', 'b', 'c')
const styled = {
  marks: fc.subarray(['bold', 'italic', 'underline', 'strike'] as const),
  claim: fc.option(fc.record({ id, kind: fc.constantFrom('observed', 'reported', 'opinion') }), { nil: undefined }),
}
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), text: typed, ...styled }) },
  fc.record({ type: fc.constant('field' as const), name: fc.constant('child.school'), text: typed, ...styled }),
  fc.record({ type: fc.constant('break' as const) }),
  fc.record({ type: fc.constant('note' as const), id, text: typed }),
)
const content = fc.array(inline, { maxLength: 5 }) as fc.Arbitrary<Inline[]>
const level = fc.integer({ min: 0, max: 8 })

const block = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), id, content }),
  fc.record({ type: fc.constant('heading'), id, level: fc.constantFrom(3, 4), content }),
  fc.record({ type: fc.constant('list'), id, ordered: fc.boolean(), items: fc.array(fc.record({ id, level, content })) }),
  fc.record({
    type: fc.constant('quotation'),
    id,
    speaker: fc.option(fc.record({ name: typed, relation: fc.constantFrom('child', 'mother') })),
    circumstances: typed,
    content,
  }),
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4 })).chain(([columns, rows]) =>
    fc.record({
      type: fc.constant('table'),
      id,
      columns: fc.array(fc.record({ id, title: typed }), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.record({ id, cells: fc.array(fc.record({ content }), { minLength: columns, maxLength: columns }) }), {
        maxLength: rows,
      }),
    }),
  ),
  fc.record({ type: fc.constant('fields'), id, title: typed, fields: fc.array(fc.record({ id, label: typed, content })) }),
  fc.record({
    type: fc.constant('actionPlan'),
    id,
    actions: fc.array(
      fc.record({
        id,
        action: typed,
        owner: typed,
        due: typed,
        reviewDate: typed,
        measure: typed,
        outcome: typed,
        status: typed,
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    type: fc.constant('chronology'),
    id,
    entries: fc.array(fc.record({ id, date: typed, event: typed, source: typed, response: typed, impact: typed }), {
      maxLength: 4,
    }),
  }),
  fc.record({
    type: fc.constant('signatures'),
    id,
    signatories: fc.array(fc.record({ id, role: typed, name: typed, date: typed, note: typed }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('pageBreak'), id }),
) as fc.Arbitrary<Block>

const document: fc.Arbitrary<CasewrightDocument> = fc
  .array(fc.record({ id, templateSection: fc.constant(null), title: typed, blocks: fc.array(block, { maxLength: 5 }) }), {
    maxLength: 4,
  })
  .map((sections) => ({ ...conferenceReport(), sections }))

const style = fc
  .record({ landscapeTables: fc.boolean(), numberedSections: fc.boolean(), numberedParagraphs: fc.boolean() })
  // Wide enough for every column of a plan: on a narrow page some move into the main one.
  .map((chosen) => ({ ...STYLE, page: { ...STYLE.page, size: 'A3' as const }, ...chosen }))

/** Quotations get marks where they have none, so marks are left out of the comparison. */
const QUOTATION_MARKS = /[“”]/g

test('every word of any document is in its Word file, in order, and the file is well-formed', async () => {
  await fc.assert(
    fc.asyncProperty(document, style, async (one, wordStyle) => {
      const file = openWord(await exportWord(one, { pack: PACK, style: wordStyle, caseRecord: CASE, exportedOn: '2026-03-10' }))
      for (const name of file.names) expect(firstUnbalanced(file.part(name))).toBeNull()
      const printed = words(
        paragraphsOf(file.body)
          .map(({ text }) => text)
          .join('\n')
          .replaceAll('[not recorded]', '')
          .replaceAll(QUOTATION_MARKS, ''),
      )
      const wanted = one.sections.flatMap(({ title, blocks }) => [
        ...words(title.replaceAll(QUOTATION_MARKS, '')),
        ...blocks.flatMap((part) => {
          const { text, segments } = blockText(part)
          return segments.flatMap(({ start, end }) => words(text.slice(start, end).replaceAll(QUOTATION_MARKS, '')))
        }),
      ])
      expect(firstMissing(wanted, printed)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})
