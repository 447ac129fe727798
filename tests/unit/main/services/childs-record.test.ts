import { writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { RecordGiven } from '../../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../../shared/document/index.ts'
import { documentOf, House, PASSWORD, reworded } from '../house.ts'

const paragraph = (id: string, text: string) => ({ type: 'paragraph' as const, id, content: [{ type: 'text' as const, text }] })

/** One report about both children, with a part about each and one about both. */
const forBoth = (): CasewrightDocument => ({
  ...documentOf(''),
  id: 'document-both',
  kind: 'child-and-family-assessment',
  title: 'Assessment of the children',
  childIds: ['child-1', 'child-2'],
  sections: [
    { id: 's1', templateSection: null, title: 'Temi', blocks: [paragraph('b1', 'Temi reads to her teacher every day.')] },
    { id: 's2', templateSection: null, title: 'Noah', blocks: [paragraph('b2', 'Noah was seen about his eczema in May.')] },
    {
      id: 's3',
      templateSection: null,
      title: 'Home',
      blocks: [paragraph('b3', 'Temi and Noah share a room. Mum is a liar. Mum reads to Temi every night.')],
    },
  ],
})

interface Given {
  given: RecordGiven
  /** The words of each file. */
  words: Map<string, string>
}

let made: Promise<Given> | null = null
const theRecord = (): Promise<Given> => {
  made ??= makeRecord()
  return made
}

/** The record of a child from a case in which everything happened that leaves something about a child. */
async function makeRecord(): Promise<Given> {
  const house = new House()
  await house.create()
  const manager = { signInName: 'sam.okoro', name: 'Sam Okoro', role: 'service-manager' as const, jobTitle: 'Service manager' }
  await house.addColleague(manager)
  const { document } = await house.newDocument('Temi was afraid of the stairs at first.')
  const caseId = document.caseId ?? ''
  house.later(60)
  await house.get('documents', 'save', { document: reworded(document, 'Temi climbed the stairs alone today.'), baseRevision: 1 })
  await house.get('reviews', 'comment', { documentId: document.id, comment: { anchor: null, body: 'Ask Noah what he saw.' } })
  await house.get('reviews', 'recordParty', {
    documentId: document.id,
    requirement: null,
    role: 'Grandmother',
    name: 'Ife Adeyemi',
    signedOn: null,
    how: 'She was in hospital.',
  })
  const put = async (one: CasewrightDocument, name: string) =>
    (await house.get('documents', 'importFile', { caseId, name, content: JSON.stringify({ casewright: 1, document: one }) }))
      .document
  const both = await put(forBoth(), 'both.casewright')
  const { revision } = await house.get('documents', 'open', { id: both.id })
  await house.get('reviews', 'submit', { documentId: both.id, baseRevision: revision, password: PASSWORD })
  const mistaken = await put(
    { ...documentOf('Temi lives with an aunt, it was thought.'), id: 'document-gone', title: 'Mistaken' },
    'gone.casewright',
  )
  await house.get('documents', 'remove', { id: mistaken.id })
  await put({ ...documentOf('Noah alone.'), id: 'document-noah', childIds: ['child-2'] }, 'noah.casewright')
  await house.signIn('sam.okoro')
  await house.get('reviews', 'comment', { documentId: both.id, comment: { anchor: null, body: 'Who told you of the room?' } })
  await house.get('oversight', 'add', {
    caseId,
    today: '2026-03-02',
    note: {
      kind: 'oversight',
      on: '2026-03-02',
      considered: 'The record of the visit.',
      analysis: 'Temi was seen alone, and her room was seen; the aunt was a mistake.',
      decision: 'The plan goes on as it is.',
    },
  })
  const given = await house.get('keeping', 'giveRecord', { caseId, childId: 'child-1', packagePassword: null })
  const files = unzipSync(Buffer.from(given.file.base64, 'base64'))
  const folder = process.env.CASEWRIGHT_LOOK
  if (folder) for (const [name, bytes] of Object.entries(files)) writeFileSync(`${folder}/${name}`, bytes)
  const words = new Map(
    Object.entries(files).map(([name, bytes]) => {
      const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
      return [name, xml.replace(/<w:p[ >]/g, '\n$&').replace(/<[^>]+>/g, '')]
    }),
  )
  return { given, words }
}

function partOf(words: Map<string, string>, part: string): string {
  const found = [...words].find(([name]) => name.includes(part))
  if (!found) throw new Error(`nothing is called ${part}: ${[...words.keys()].join('; ')}`)
  return found[1]
}

describe('a child’s record', () => {
  test('begins with what is in it and what was left out, and why', async () => {
    const { given, words } = await theRecord()
    expect(given.files.slice(0, 2)).toEqual([
      '000 What is in this record - read first.docx',
      '001 Passages about others - go through first.docx',
    ])
    const index = partOf(words, '000 ')
    for (const name of given.files.slice(2)) expect(index).toContain(name.replace('.docx', ''))
    expect(index).toContain('marked as being about another child alone')
    expect(index).toMatch(/Management oversight of the case\s+1 note\s/)
    expect(index).toContain('Backups')
  })

  test('names no file after anybody', async () => {
    const { given } = await theRecord()
    expect(given.files.join()).not.toMatch(/Temi|Noah|Adeyemi|Frost|Mistaken/)
  })

  test('holds earlier texts and removed documents, and says what they are', async () => {
    const { words } = await theRecord()
    expect(partOf(words, 'visit-record - earlier texts')).toContain('afraid of the stairs')
    expect(partOf(words, 'visit-record.docx')).not.toContain('afraid of the stairs')
    expect(partOf(words, 'visit-record (removed).docx')).toContain('lives with an aunt')
    expect(partOf(words, '000 ')).toContain('Removed from the case on')
    expect([...words.values()].join()).not.toContain('Noah alone.')
  })

  test('holds comments, signatures with who, when and as what, and who of the family did not sign', async () => {
    const { words } = await theRecord()
    const review = partOf(words, 'child-and-family-assessment - review and signatures')
    expect(review).toContain('Who told you of the room?')
    expect(review).toContain('Sam Okoro, Service manager')
    expect(review).toMatch(/Jo Bell, Social worker, SW12345\. As its writer/)
    expect(review).toMatch(/SHA-256 of the text: [0-9a-f]{64}/)
    const visit = partOf(words, 'visit-record - review and signatures')
    expect(visit).toContain('Ife Adeyemi, Grandmother')
    expect(visit).toContain('She was in hospital.')
  })

  test('marks what is about a brother or sister in a document that is about both', async () => {
    const { given, words } = await theRecord()
    const both = partOf(words, 'child-and-family-assessment.docx')
    expect(both).toContain('⟦Noah was seen about his eczema in May.⟧')
    expect(both).not.toContain('Noah Frost')
    expect(both).not.toContain('⟦Temi reads')
    expect(both).toContain('Temi reads to her teacher every day.')
    const { why } = given.passages.find(({ text }) => text.includes('eczema')) ?? {}
    expect(why).toBe('It is about a brother or sister alone. What one child lived through is not for another to read.')
    expect(given.passages).toContainEqual(expect.objectContaining({ where: 'Heading', text: 'Noah' }))
    expect(partOf(words, '001 ')).toContain('Noah was seen about his eczema in May.')
  })

  test('marks what is about a parent alone, and not what a parent does for the child', async () => {
    const { given, words } = await theRecord()
    const both = partOf(words, 'child-and-family-assessment.docx')
    expect(both).toContain('⟦Mum is a liar.⟧')
    expect(both).toMatch(/(?<!⟦)Mum reads to Temi every night\./)
    const { why } = given.passages.find(({ text }) => text === 'Mum is a liar.') ?? {}
    expect(why).toBe('It is about the mother alone: decide whether the child may have it.')
    expect(partOf(words, '001 ')).toContain('Mum is a liar.')
    expect(partOf(words, '000 ')).toContain('Casewright marks what it recognises')
  })

  test('marks others in comments and in the list of people, and the child nowhere', async () => {
    const { words } = await theRecord()
    expect(partOf(words, 'visit-record - review')).toContain('⟦Ask Noah what he saw.⟧')
    const people = partOf(words, 'the case.docx')
    expect(people).toContain('⟦Noah Frost⟧')
    expect(people).toMatch(/(?<!⟦)Temi Adeyemi(?!⟧)/)
  })
})
