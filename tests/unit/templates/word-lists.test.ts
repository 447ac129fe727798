import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { DOCUMENT_KINDS, type DocumentKind, kindIsIn } from '../../../shared/document/index.ts'
import { RULES } from '../../../shared/lint/index.ts'
import type { WordEntry } from '../../../shared/standards/index.ts'
import { lintCase } from '../lint/rule-tester.ts'

/** Each entry of a word list carries its own examples: what it should find, and what looks like it and is right. */
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
const nameOf = (entry: WordEntry): string => listed(entry.find)[0] ?? ''

for (const [id, list] of Object.entries(library.words)) {
  // A rule of what is missing from a document finds something where a list has no hit: its lists give no examples.
  const rules = RULES.filter((rule) => rule.scope !== 'action' && rule.lists?.includes(id))
  const flags = list.entries.flatMap((entry) => listed(entry.flags).map((text) => [nameOf(entry), text] as const))
  const passes = list.entries.flatMap((entry) => listed(entry.passes).map((text) => [nameOf(entry), text] as const))
  if (rules.length === 0 || flags.length + passes.length === 0) continue
  const findings = (text: string, kind?: DocumentKind) =>
    rules.flatMap((rule) => lintCase(rule, kind === undefined ? text : { text, kind }, library.words))
  const rightIn = list.entries.flatMap((entry) =>
    listed(entry.flags).flatMap((text) => (entry.rightIn ?? []).map((where) => [nameOf(entry), text, where] as const)),
  )

  describe(`the word list “${id}” finds what its entries say`, () => {
    if (flags.length > 0)
      test.each(flags)('%s: finds something in “%s”', (_entry, text) => {
        expect(findings(text)).not.toEqual([])
      })
    if (passes.length > 0)
      test.each(passes)('%s: passes “%s”', (_entry, text) => {
        expect(findings(text).map((finding) => finding.text)).toEqual([])
      })
    if (rightIn.length > 0)
      test.each(rightIn)('%s: passes “%s” in documents of the kind “%s”', (_entry, text, where) => {
        const kind = DOCUMENT_KINDS.find((one) => kindIsIn(one, [where]))
        expect(findings(text, kind).map((finding) => finding.text)).toEqual([])
      })
  })
}

describe('the shipped lists are as full as the field’s language', () => {
  const entriesOf = (id: string) => library.words[id]?.entries.filter(({ tags }) => !tags?.includes('known')) ?? []
  const withBoth = (id: string) => entriesOf(id).filter(({ flags, passes }) => flags !== undefined && passes !== undefined)

  test('at least 400 acronyms, all with their words in full', () => {
    const acronyms = entriesOf('acronyms')
    expect(acronyms.length).toBeGreaterThanOrEqual(400)
    expect(acronyms.filter(({ expansion }) => expansion === undefined).map(nameOf)).toEqual([])
  })

  test('acronyms of several meanings have a flagged and a clean example', () => {
    const several = entriesOf('acronyms').filter(({ say }) => say !== undefined)
    expect(several.filter(({ flags, passes }) => flags === undefined || passes === undefined).map(nameOf)).toEqual([])
  })

  test('no initials stand twice', () => {
    const all = library.words.acronyms?.entries.flatMap(({ find }) => listed(find)) ?? []
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([])
  })

  test('at least 250 professional terms, each with plain words or a question', () => {
    const terms = entriesOf('jargon')
    expect(terms.length).toBeGreaterThanOrEqual(250)
    expect(terms.filter(({ say, ask }) => say === undefined && ask === undefined).map(nameOf)).toEqual([])
  })

  test.each([['jargon'], ['vague']])('most entries of “%s” have a flagged and a clean example', (id) => {
    expect(withBoth(id).length).toBeGreaterThan(entriesOf(id).length / 2)
  })
})
