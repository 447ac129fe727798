import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCasewrightFile } from '../../../../shared/document/index.ts'
import { readGedcom } from '../../../../shared/family/index.ts'
import { documentOf, House, wordsOf } from '../house.ts'

const fileOf = (document: unknown) => JSON.stringify({ casewright: 1, document })
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** What lies on the disk of a store, as one digest. */
function onDisk(folder: string): string {
  const hash = createHash('sha256')
  for (const name of ['casewright.db', 'casewright.db-wal', 'store.json'])
    if (existsSync(join(folder, name))) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

describe('a .casewright file', () => {
  const whole = fileOf(documentOf('Temi was at home.'))
  const refused: [string, string][] = [
    ['nothing', ''],
    ['brackets a million deep', '['.repeat(1_000_000)],
    ['a part nested past all use', whole.replace('"sections"', `"extra":${nested(100_000)},"sections"`)],
    ['the same outside of the document', whole.replace('"document"', `"extra":${nested(100_000)},"document"`)],
    ['null bytes', `\0${whole}`],
    ['half of itself', whole.slice(0, whole.length / 2)],
    ['a list of sections that is no list', fileOf({ ...documentOf('x'), sections: { length: 1e9 } })],
    ['a version past all', fileOf({ ...documentOf('x'), schemaVersion: 1e308 })],
    ['a kind that is no kind', fileOf({ ...documentOf('x'), kind: '__proto__' })],
  ]
  test.each(refused)('that holds %s is refused by name, and nothing on the disk changes', async (_what, content) => {
    const house = new House()
    await house.create()
    const { id: caseId } = await house.newCase()
    const before = onDisk(house.folder)
    const failure = await house.fail('documents', 'importFile', { caseId, name: 'visit.casewright', content })
    expect(['unreadable-file', 'newer-file']).toContain(failure.code)
    expect(failure.message).toMatch(/^visit\.casewright: /)
    expect(onDisk(house.folder)).toBe(before)
    expect(house.reported).toEqual([])
  })

  test('that names what every object has changes none of them', () => {
    const file = whole.replace('"sections"', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"sections"')
    readCasewrightFile(file)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('of words that turn the writing round, null signs and halves of letters comes back as it was', async () => {
    const words = 'a\0b \u202Egnirts\u202C \uD800 \u0301 end'
    const house = new House()
    await house.create()
    const { document } = await house.newDocument(words)
    const opened = await house.get('documents', 'open', { id: document.id })
    expect(wordsOf(opened.document)).toBe(words)
    expect((await house.ask('documents', 'exportWord', { id: document.id })).ok).toBe(true)
  })

  test('with a paragraph of a megabyte without a space is read and checked', async () => {
    const house = new House()
    await house.create()
    const { document } = await house.newDocument('x'.repeat(1_000_000))
    expect(wordsOf(document)).toHaveLength(1_000_000)
  })
})

describe('a family tree of another program', () => {
  test.each([
    ['a line of 10 MB', `0 HEAD\n0 @I1@ INDI\n1 NAME ${'x'.repeat(10_000_000)}\n0 TRLR\n`],
    ['levels without end', `0 HEAD\n${Array.from({ length: 5_000 }, (_, at) => `${at + 1} NOTE x`).join('\n')}\n0 TRLR\n`],
    [
      'people who are their own parents',
      '0 HEAD\n0 @I1@ INDI\n1 FAMC @F1@\n1 FAMS @F1@\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I1@\n0 TRLR\n',
    ],
    ['ids that every object has', '0 HEAD\n0 @__proto__@ INDI\n1 NAME A /B/\n0 @constructor@ FAM\n1 HUSB @__proto__@\n0 TRLR\n'],
  ])('with %s is read to its end', (_what, text) => {
    expect(readGedcom(text)).toBeTypeOf('object')
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false)
  })
})
