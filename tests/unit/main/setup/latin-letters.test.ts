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
  ['\\\\p{L}', '\\\\p{L}'],
])('/%s/ asks for Latin letters', (pattern, expected) => {
  expect(withLatinLetters(pattern)).toBe(expected)
  if (pattern !== '\\\\p{L}') expect(() => new RegExp(withLatinLetters(pattern), 'u')).not.toThrow()
})

test.each(['L', 'Lu', 'Ll'])('\\p{%s} in its Latin letters holds those and no other', (property) => {
  const any = new RegExp(`^\\p{${property}}$`, 'u')
  const latin = new RegExp(`^${withLatinLetters(`\\p{${property}}`)}$`, 'u')
  for (let code = 0; code < 0x2000; code++) {
    const isInBlock = code < 0x250 || (code >= 0x1e00 && code < 0x1f00)
    const character = String.fromCharCode(code)
    expect(latin.test(character), character).toBe(isInBlock && any.test(character))
  }
})

test.each([
  'Ms Okafor told me that the café was closed.',
  'Łukasz Śliwiński and Zoë Nguyễn live with Mrs Ó Briain.',
  'Gwenllïan’s well-being: 3 May 2026, £40.',
])('a rewritten expression finds in “%s” what it found before', (text) => {
  for (const pattern of [
    '\\p{L}+',
    "\\p{Lu}[\\p{L}'’-]+",
    '(?<!\\p{L})(?:a|the)(?!\\p{L})',
    '[^\\p{L}\\s]+',
    '\\p{Lu}[\\p{Ll}-]*',
  ])
    expect(text.match(new RegExp(withLatinLetters(pattern), 'giu'))).toEqual(text.match(new RegExp(pattern, 'giu')))
})

test('expressions and the strings that they are put together from are rewritten, only in the files that it concerns', async () => {
  const source = [
    'export const found = /[\\p{L}-]+ \\p{L}/gu',
    "export const part = '[\\\\p{L}]+\\\\s'",
    `export const whole = new RegExp(\`^\${part}\\\\p{L}\\\\d$\`, "u")`,
    'export const raw = new RegExp(String.raw`\\p{L}\\d`, "u")',
    'export const words = [/\\p{L}/u]',
  ].join('\n')
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
    const doubled = LATIN.replaceAll('\\', '\\\\')
    expect(rewritten).toContain(`"[${doubled}]+\\\\s"`)
    expect(rewritten).toContain(`\`^\${part}[${doubled}]\\\\d$\``)
    expect(rewritten).toContain(`String.raw\`${L}\\d\``)
    expect(rewritten).toContain(`[/${L}/u]`)
    expect((await server.transformRequest('/other/one.js'))?.code).toContain('/[\\p{L}-]+ \\p{L}/gu')
  } finally {
    await server.close()
  }
})
