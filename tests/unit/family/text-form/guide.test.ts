import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyFamily, parseFamilyText } from '../../../../shared/family/index.ts'

const guide = readFileSync(new URL('../../../../docs/user-guide.md', import.meta.url), 'utf8')
const section = guide.slice(guide.indexOf('## Typing the family'), guide.indexOf('### Family trees of other programs'))

test('the example of the user guide is understood', () => {
  const text = /```\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  const { understood, problems } = parseFamilyText(text, emptyFamily())
  expect([understood, problems]).toEqual([11, []])
})

/** Marks of the table, each after a name or as a line of its own. */
const people = 'Abena\nKofi\nGrace\nZofia\nDarren\nRuby\n'
const MARKS = [...section.matchAll(/^\| [^|]+ \| ([^|]+) \|$/gm)]
  .slice(2)
  .flatMap(([, cell = '']) => cell.match(/`[^`]+`/g) ?? [])
const examples = MARKS.map((mark) => mark.slice(1, -1)).filter((mark) => !/^(?:[=~&]|# |confidential)$/.test(mark))

test.each(examples)('the table’s “%s” is understood', (example) => {
  const tries = [
    `${people}${example}`,
    `Ann ${example}`,
    `${people}Ann = Bo ${example}`,
    `${people}Ann = Darren: Cy ${example}`,
    `Ann: Cy ${example}, Di ${example}`,
  ]
  expect(examples.length).toBeGreaterThan(40)
  expect(tries.map((text) => parseFamilyText(text, emptyFamily()).problems.length)).toContain(0)
})
