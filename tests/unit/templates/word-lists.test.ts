import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { RULES } from '../../../shared/lint/index.ts'
import type { WordEntry } from '../../../shared/standards/index.ts'
import { lintCase } from '../lint/rule-tester.ts'

/** Each entry of a word list carries its own examples: what it should find, and what looks like it and is right. */
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
const nameOf = (entry: WordEntry): string => listed(entry.find)[0] ?? ''

for (const [id, list] of Object.entries(library.words)) {
  const rules = RULES.filter((rule) => rule.scope === 'block' && rule.lists?.includes(id))
  const flags = list.entries.flatMap((entry) => listed(entry.flags).map((text) => [nameOf(entry), text] as const))
  const passes = list.entries.flatMap((entry) => listed(entry.passes).map((text) => [nameOf(entry), text] as const))
  if (rules.length === 0 || flags.length + passes.length === 0) continue
  const findings = (text: string) => rules.flatMap((rule) => lintCase(rule, text, library.words))

  describe(`the word list “${id}” finds what its entries say`, () => {
    if (flags.length > 0)
      test.each(flags)('%s: finds something in “%s”', (_entry, text) => {
        expect(findings(text)).not.toEqual([])
      })
    if (passes.length > 0)
      test.each(passes)('%s: passes “%s”', (_entry, text) => {
        expect(findings(text).map((finding) => finding.text)).toEqual([])
      })
  })
}
