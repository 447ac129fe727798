import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { LATIN, latinLetters, withLatinLetters } from '../../../../main/setup/latin-letters.mjs'

const L = `[${LATIN}]`

test('the class holds the Latin letters, and nothing that is no letter', () => {
  const latin = new RegExp(`^${L}$`, 'u')
  const isLatin = (character: string): boolean => /^\p{L}$/u.test(character) && /^\p{Script=Latin}$/u.test(character)
  for (let code = 0; code < 0x2000; code++) {
    const character = String.fromCharCode(code)
    if (latin.test(character)) expect(/^\p{L}$/u.test(character), character).toBe(true)
    // Phonetic signs stand in blocks of their own, and in nobody's name.
    else if (code < 0x250 || code >= 0x1e00) expect(isLatin(character), character).toBe(false)
  }
})

test.each([
  ['\\p{L}+ly', `${L}+ly`],
  ["[\\p{L}'’-]+", `[${LATIN}'’-]+`],
  ['(?<!\\p{L})[^\\p{L}\\p{N}]', `(?<!${L})[^${LATIN}\\p{N}]`],
  ['\\[\\p{L}\\]', `\\[${L}\\]`],
  ['[\\]\\p{L}]', `[\\]${LATIN}]`],
  ['\\p{Lu}\\p{Ll}', '\\p{Lu}\\p{Ll}'],
  ['\\\\p{L}', '\\\\p{L}'],
])('/%s/ asks for Latin letters', (pattern, expected) => {
  expect(withLatinLetters(pattern)).toBe(expected)
  if (pattern !== '\\\\p{L}') expect(() => new RegExp(withLatinLetters(pattern), 'u')).not.toThrow()
})

test.each([
  'Ms Okafor told me that the café was closed.',
  'Łukasz Śliwiński and Zoë Nguyễn live with Mrs Ó Briain.',
  'Gwenllïan’s well-being: 3 May 2026, £40.',
])('a rewritten expression finds in “%s” what it found before', (text) => {
  for (const pattern of ['\\p{L}+', "\\p{Lu}[\\p{L}'’-]+", '(?<!\\p{L})(?:a|the)(?!\\p{L})', '[^\\p{L}\\s]+'])
    expect(text.match(new RegExp(withLatinLetters(pattern), 'giu'))).toEqual(text.match(new RegExp(pattern, 'giu')))
})

test('only expressions are rewritten, and only in the files that it concerns', async () => {
  const source = "export const found = /[\\p{L}-]+ \\p{L}/gu\nexport const said = '\\\\p{L}'\nexport const words = [/\\p{L}/u]\n"
  const files: Record<string, string> = { '/lint/one.js': source, '/other/one.js': source }
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
    plugins: [
      { name: 'files', resolveId: (id) => (id in files ? id : null), load: (id) => files[id] ?? null },
      latinLetters((file) => file.startsWith('/lint/')),
    ],
  })
  try {
    const rewritten = (await server.transformRequest('/lint/one.js', { ssr: false }))?.code
    expect(rewritten).toContain(`/[${LATIN}-]+ ${L}/gu`)
    expect(rewritten).toContain("'\\\\p{L}'")
    expect(rewritten).toContain(`[/${L}/u]`)
    expect((await server.transformRequest('/other/one.js'))?.code).toContain('/[\\p{L}-]+ \\p{L}/gu')
  } finally {
    await server.close()
  }
})
