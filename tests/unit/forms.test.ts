import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The forms of a screen, each as its opening tag. */
function formsOf(source: string): string[] {
  const found: string[] = []
  for (const { index } of source.matchAll(/<form\b/g)) {
    let depth = 0
    let end = index
    for (; end < source.length; end += 1) {
      const letter = source[end]
      if (letter === '{') depth += 1
      else if (letter === '}') depth -= 1
      else if (letter === '>' && depth === 0) break
    }
    found.push(source.slice(index, end + 1))
  }
  return found
}

test('every form says itself what is wrong, where a screen reader hears it, and never leaves that to the browser', () => {
  const screens = globSync('renderer/**/*.tsx')
  const forms = screens.flatMap((file) => formsOf(readFileSync(file, 'utf8')).map((form) => ({ file, form })))
  expect(forms.length).toBeGreaterThan(25)
  expect(forms.filter(({ form }) => !/\bnoValidate\b/.test(form))).toEqual([])
})
