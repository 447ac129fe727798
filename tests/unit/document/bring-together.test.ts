import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { broughtTogether, type CasewrightDocument, type Section, type SetAside } from '../../../shared/document/index.ts'
import { documentOf } from '../editor/documents.ts'

const section = (id: string, words: string): Section => ({
  id,
  templateSection: null,
  title: `About ${id}`,
  blocks: [{ type: 'paragraph', id: `${id}-p`, content: words === '' ? [] : [{ type: 'text', text: words }] }],
})
const aside = (key: string, reason = 'It is a quotation.'): SetAside => ({
  key,
  ruleId: 'jargon',
  text: key,
  reason,
  by: 'Jo Bell',
  at: '2026-03-05T21:04:00Z',
})
const written = (sections: Section[], rest: Partial<CasewrightDocument> = {}): CasewrightDocument => ({
  ...documentOf(),
  ...rest,
  sections,
})
const a = section('a', 'Amina reads.')
const b = section('b', 'Idris sings.')
const c = section('c', '')
const before = written([a, b, c])

describe('bringing two texts together', () => {
  it('takes each section as whoever changed it left it', () => {
    const mine = written([section('a', 'Amina reads every day.'), b, c])
    const theirs = written([a, b, section('c', 'Seen on Tuesday.')])
    const together = broughtTogether(before, mine, theirs)
    expect(together?.document.sections).toEqual([mine.sections[0], b, theirs.sections[2]])
    expect(together?.document.sections[0]).toBe(mine.sections[0])
    expect(together?.brought).toEqual(['About c'])
    expect([...(together?.changed ?? [])]).toEqual(['c'])
  })

  it('takes a section in that the other added, and out that the other deleted', () => {
    const mine = written([section('a', 'Amina reads every day.'), b, c])
    const theirs = written([section('new', 'A visit.'), a, c])
    const together = broughtTogether(before, mine, theirs)
    expect(together?.document.sections.map(({ id }) => id)).toEqual(['new', 'a', 'c'])
    expect(together?.document.sections[1]).toBe(mine.sections[0])
    expect(together?.brought).toEqual(['About new', 'About b'])
  })

  it('keeps what both say alike, and what only one set aside', () => {
    const mine = written([section('a', 'Both.'), b, c], { setAside: [aside('one')], title: 'Report' })
    const theirs = written([section('a', 'Both.'), b, c], { setAside: [aside('two')] })
    const together = broughtTogether(before, mine, theirs)
    expect(together?.document.title).toBe('Report')
    expect(together?.document.setAside.map(({ key }) => key)).toEqual(['one', 'two'])
    expect(together?.brought).toEqual([])
  })

  it.each([
    ['the same section', [section('a', 'Mine.'), b, c], [section('a', 'Theirs.'), b, c], {}, {}],
    ['a section that the other deleted', [section('a', 'Mine.'), b, c], [b, c], {}, {}],
    ['a section that I deleted', [b, c], [section('a', 'Theirs.'), b, c], {}, {}],
    ['the order of sections', [b, a, c], [a, c, b], {}, {}],
    ['the title', [a, b, c], [a, b, c], { title: 'Mine' }, { title: 'Theirs' }],
    ['why something is set aside', [a, b, c], [a, b, c], { setAside: [aside('one')] }, { setAside: [aside('one', 'Other.')] }],
  ])('gives nothing where both changed %s', (_what, mine, theirs, own, other) => {
    expect(broughtTogether(before, written(mine, own), written(theirs, other))).toBeNull()
  })

  it('loses no change of either, or gives nothing', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const words = fc.constantFrom('', 'One.', 'Two.', 'Three.')
    const texts = fc.record({ was: words, mine: words, theirs: words })
    fc.assert(
      fc.property(fc.array(texts, { minLength: 5, maxLength: 5 }), (all) => {
        const of = (which: 'was' | 'mine' | 'theirs') => written(ids.map((id, index) => section(id, all[index]?.[which] ?? '')))
        const wordsOf = (one: Section | undefined) => JSON.stringify(one?.blocks)
        const [was, mine, theirs] = [of('was'), of('mine'), of('theirs')]
        const together = broughtTogether(was, mine, theirs)
        const clashes = all.some((one) => one.mine !== one.was && one.theirs !== one.was && one.mine !== one.theirs)
        expect(together === null).toBe(clashes)
        for (const [index, { was: old, mine: own, theirs: other }] of together ? all.entries() : []) {
          const holds = own === old ? other : own
          expect(wordsOf(together?.document.sections[index])).toBe(wordsOf(section(ids[index] ?? '', holds)))
        }
        expect(broughtTogether(was, theirs, mine)?.document.sections).toEqual(together?.document.sections)
      }),
    )
  })
})
