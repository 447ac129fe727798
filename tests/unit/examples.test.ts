import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExample } from '../../main/services/example.ts'
import { loadStandards } from '../../main/templates/index.ts'
import {
  blockText,
  type CasewrightDocument,
  fieldsOf,
  readCasewrightFile,
  readMarkdown,
  refreshFields,
  walkBlocks,
} from '../../shared/document/index.ts'
import { caseRecord as caseSchema, fieldLabels, fieldValuesByChild, formalName, fullName } from '../../shared/family/index.ts'
import { createLinter } from '../../shared/lint/index.ts'
import { checkedNow, exampleDocuments, examplesFolder, readSidecar, TODAY } from '../examples/sidecars.ts'

const { caseRecord, documents } = await readExample(examplesFolder)
const standards = await loadStandards({ templatesFolder: join(examplesFolder, '..') })
const files = exampleDocuments().map((file) => [basename(file), file] as const)
const byKind = documents.map((document) => [document.kind, document] as const)
const personIds = new Set(caseRecord.people.map(({ id }) => id))

/** Everything that a document says, a line for each place. */
const wordsOf = (document: CasewrightDocument) => [...walkBlocks(document)].map(({ block }) => blockText(block).text).join('\n')

/** Every value in a tree that stands under one of these names. */
function valuesNamed(tree: unknown, names: readonly string[]): string[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => valuesNamed(one, names))
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([name, value]) =>
    names.includes(name) && typeof value === 'string' ? [value] : valuesNamed(value, names),
  )
}

describe('what the checker says of the example documents', () => {
  it.each(files)('is what is listed beside %s', async (_name, file) => {
    expect(await checkedNow(file)).toEqual(readSidecar(file))
  })

  it('is little where a document is meant to be good and much where it is meant to be flawed', () => {
    const found = new Map(files.map(([name, file]) => [name, readSidecar(file).findings.length]))
    for (const good of ['case-summary.casewright', 'cp-plan.casewright', 'knowsley-case-summary.md'])
      expect(found.get(good), good).toBeLessThanOrEqual(2)
    for (const flawed of ['icpc-report.casewright', 'child-and-family-assessment.casewright', 'stoke-on-trent-icpc-report.md'])
      expect(found.get(flawed), flawed).toBeGreaterThanOrEqual(10)
  })
})

describe('the example case', () => {
  it('is the example, and holds everybody by an id of their own', () => {
    expect(caseRecord.example).toBe(true)
    expect(personIds.size).toBe(caseRecord.people.length)
    expect(caseRecord.people.filter(({ group }) => group === 'child').map(fullName)).toEqual([
      'Zofia Nowak',
      'Ruby Pike',
      'Kofi Pike',
    ])
  })

  it('has no telephone number that could be somebody’s', () => {
    for (const { telephone } of caseRecord.people) expect(telephone).toMatch(/^(?:|01632 960\d{3})$/)
  })

  it('has a document of each sort that its screens speak of, each made from a template', () => {
    const ids = standards.get(caseRecord.packId).templates.map(({ id }) => id)
    const kinds = documents.map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['case-summary', 'chronology', 'child-and-family-assessment', 'cp-plan', 'icpc-report'].sort())
    expect(ids).toEqual(expect.arrayContaining(documents.map(({ templateId }) => templateId)))
  })
})

describe.each(byKind)('the example %s', (kind, document) => {
  const { pack, templates } = standards.get(document.packId)
  const template = templates.find(({ id }) => id === document.templateId)

  it('belongs to the case and carries it', () => {
    const carried = readCasewrightFile(readFileSync(join(examplesFolder, 'documents', `${kind}.casewright`), 'utf8')).case
    expect(document.caseId).toBe(caseRecord.id)
    const read = caseSchema.pick({ people: true, keyDates: true }).parse(carried)
    expect(read).toMatchObject({ people: caseRecord.people, keyDates: caseRecord.keyDates })
  })

  it('has sections of its template in their order, those about one child once for each, and all that every such document needs', () => {
    const inOrder = (template?.sections ?? []).flatMap((section) =>
      (section.perChild ? document.childIds : [undefined]).map((child) => ({ section, key: `${section.id} ${child ?? ''}` })),
    )
    const own = document.sections.map(({ templateSection, childId }) => `${templateSection} ${childId ?? ''}`)
    expect(own).toEqual(inOrder.map(({ key }) => key).filter((key) => own.includes(key)))
    const needed = inOrder.filter(({ section }) => section.required === true && section.onlyFor === undefined)
    expect(own).toEqual(expect.arrayContaining(needed.map(({ key }) => key)))
  })

  it('uses no id twice', () => {
    const own = valuesNamed(
      document.sections.map(({ blocks }) => blocks.map(({ type: _type, ...block }) => withoutClaims(block))),
      ['id'],
    )
    expect(own.filter((id, index) => own.indexOf(id) !== index)).toEqual([])
  })

  it('has every merge field known and filled in as the case would', () => {
    const { id, name, authority } = pack
    expect(id).toBe(caseRecord.packId)
    const values = fieldValuesByChild({
      caseRecord,
      author: document.author,
      manager: document.manager,
      authority: authority ?? name,
      documentTitle: document.title,
      documentDate: String(document.dates.documentDate),
      childIds: document.childIds,
    })
    const labels = Object.keys(fieldLabels())
    for (const { field } of fieldsOf(document)) {
      expect(labels).toContain(field.name)
      expect(field.text, field.name).not.toBe('')
    }
    expect(refreshFields(document, values)).toBe(document)
  })

  it('names nobody who is not in the case', () => {
    const known = new Set(caseRecord.people.map(formalName))
    const named = wordsOf(document).matchAll(/\b(?:Mr|Mrs|Ms|Miss|Dr|PC)(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)+/gu)
    const inFull = new Set(caseRecord.people.map((one) => `${one.title} ${fullName(one)}`))
    for (const [name] of named) expect(known.has(name) || inFull.has(name), name).toBe(true)
    for (const id of valuesNamed(document.sections, ['personId', 'ownerId', 'childId'])) expect(personIds).toContain(id)
  })

  it('has only findings set aside that are still there, each with a reason', () => {
    const { setAside } = createLinter(standards.get(document.packId)).lint(document, { caseRecord, today: TODAY })
    expect(setAside.map(({ record }) => record)).toEqual(document.setAside)
  })
})

describe('the example documents in Markdown', () => {
  it.each(files.filter(([name]) => name.endsWith('.md')))('%s says what it is and of whom it speaks', (_name, file) => {
    const { document, frontMatter } = readMarkdown(readFileSync(file, 'utf8'))
    expect(frontMatter.kind).toBe(document.kind)
    expect(standards.get(String(frontMatter.pack)).pack.id).not.toBe(caseRecord.packId)
    expect(document.people?.some(({ group }) => group === 'child')).toBe(true)
    const theirs = new Set(document.people?.map(({ name }) => name.split(' ').at(-1)))
    for (const { lastName } of caseRecord.people) expect(theirs).not.toContain(lastName)
  })
})

/** A claim may be carried by several neighbouring inlines; its id stands on each. */
function withoutClaims(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutClaims)
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) => (name === 'claim' ? [] : [[name, withoutClaims(value)]])),
  )
}
