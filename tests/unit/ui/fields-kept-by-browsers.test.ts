import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url))

/** Every field of the window that takes text, as it is written: where it stands, and its tag with all that it is given. */
const fields = readdirSync(renderer, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [...readFileSync(join(renderer, file), 'utf8').matchAll(/<(?:input|textarea|Input|TextArea)\s(?:[^>]|=>)*>/g)].map(
      ([tag]) => ({ file: file.replaceAll('\\', '/'), tag }),
    ),
  )

test('no field lets a browser keep what is typed in it: each says so, or is one of those that are told by the field round them', () => {
  expect(fields.length).toBeGreaterThan(10)
  const silent = fields.filter(({ file, tag }) => !tag.includes('autoComplete') && file !== 'ui/fields/text-field.tsx')
  expect(silent).toEqual([])
})

test('a field of the gallery of parts says so itself', () => {
  const source = readFileSync(join(renderer, 'ui/fields/text-field.tsx'), 'utf8')
  expect(source).toContain('<AriaTextField autoComplete="off" {...rest}')
})
