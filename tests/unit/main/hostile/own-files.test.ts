import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { House, temporaryFolder } from '../house.ts'

const laughs = [
  'a: &a ["ha","ha","ha","ha","ha","ha","ha","ha","ha"]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => {
    const before = String.fromCharCode('a'.charCodeAt(0) + at)
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`
  }),
].join('\n')

describe('a file of the user’s own folder', () => {
  const hostile: [string, string][] = [
    ['aliases that grow', laughs],
    ['a merge of itself', 'a: &a\n  <<: *a\n'],
    ['names that every object has', '__proto__:\n  polluted: 1\nconstructor:\n  prototype:\n    polluted: 1\nid: knowsley\n'],
    ['a tag that makes things', 'id: !!js/function "function () {}"\n'],
    ['brackets past all use', `a: ${'['.repeat(20_000)}\n`],
    ['one line of a megabyte', `id: ${'x'.repeat(1_000_000)}\n`],
    ['null bytes', 'id: a\0b\n'],
    ['nothing', ''],
  ]
  test.each(hostile)('with %s is refused by name and line, and the rest is there', async (_what, text) => {
    const folder = temporaryFolder()
    const house = new House(folder)
    for (const sort of ['standards', 'documents', 'words', 'word-styles', 'phrases']) {
      mkdirSync(join(folder, 'templates', sort), { recursive: true })
      writeFileSync(join(folder, 'templates', sort, 'hostile.yaml'), text)
    }
    await house.create()
    const { files } = await house.get('standards', 'ownFiles', {})
    expect(files).toHaveLength(5)
    for (const { problems } of files) {
      expect(problems.length).toBeGreaterThan(0)
      for (const { reason } of problems) expect(reason).toMatch(/\w/)
    }
    const packs = await house.get('standards', 'packs', {})
    expect(packs.length).toBeGreaterThanOrEqual(5)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(house.reported).toEqual([])
  })
})
