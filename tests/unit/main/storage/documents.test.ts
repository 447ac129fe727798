import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenDocument } from '../../../../shared/api/index.ts'
import { documentOf, House, reworded, wordsOf } from '../house.ts'

const PAGE = 'Temi showed me her drawings. '.repeat(40)

/** Whether every character of `text` stands in `copy`, in order: the copy is the text or grew out of it. */
function holds(copy: string, text: string): boolean {
  let at = 0
  for (const character of copy) if (text.startsWith(character, at)) at += character.length
  return at === text.length
}

async function opened(text: string) {
  const house = new House()
  await house.create()
  const { document } = await house.newDocument(text)
  return { house, document, id: document.id }
}

describe('saving', () => {
  test('gives the next revision, and opening gives it back', async () => {
    const { house, document, id } = await opened('One.')
    const saved = await house.get('documents', 'save', {
      document: reworded(document, 'One. Two.'),
      baseRevision: 1,
      findings: { error: 1, warning: 2, suggestion: 0 },
    })
    expect(saved.revision).toBe(2)
    const now = await house.get('documents', 'open', { id })
    expect(wordsOf(now.document)).toBe('One. Two.')
    expect(now.revision).toBe(2)
    const [summary] = await house.get('documents', 'list', { caseId: document.caseId ?? '' })
    expect(summary).toMatchObject({ revision: 2, words: 2, findings: { error: 1, warning: 2, suggestion: 0 }, author: 'Jo Bell' })
  })

  test('the same text again takes no new revision', async () => {
    const { house, document } = await opened('One.')
    expect((await house.get('documents', 'save', { document, baseRevision: 1 })).revision).toBe(1)
  })

  test('keeps fields that this version does not know', async () => {
    const { house, document, id } = await opened('One.')
    await house.get('documents', 'save', {
      document: { ...reworded(document, 'Two.'), fromTheFuture: { a: [1] } },
      baseRevision: 1,
    })
    expect((await house.get('documents', 'open', { id })).document).toMatchObject({ fromTheFuture: { a: [1] } })
  })

  test('typing on is one revision of the history; ten minutes later another begins', async () => {
    const { house, document, id } = await opened('One.')
    let text = 'One.'
    for (let revision = 1; revision <= 25; revision += 1) {
      house.later(1)
      text += ' More.'
      await house.get('documents', 'save', { document: reworded(document, text), baseRevision: revision })
    }
    const kept = await house.get('documents', 'revisions', { id })
    expect(kept.map((row) => row.revision)).toEqual([26, 20, 10])
    expect(wordsOf((await house.get('documents', 'openRevision', { id, revision: 20 })).document)).toBe(
      `One.${' More.'.repeat(19)}`,
    )
    expect(await house.fail('documents', 'openRevision', { id, revision: 19 })).toMatchObject({ code: 'not-found' })
  })

  test('what was there before a page was deleted stays in the history', async () => {
    const { house, document, id } = await opened(PAGE)
    house.later(1)
    await house.get('documents', 'save', { document: reworded(document, ''), baseRevision: 1 })
    expect((await house.get('documents', 'revisions', { id })).map((row) => row.revision)).toEqual([2, 1])
    expect(wordsOf((await house.get('documents', 'openRevision', { id, revision: 1 })).document)).toBe(PAGE)
  })

  test('what was exported stays in the history', async () => {
    const { house, document, id } = await opened('One.')
    await house.get('documents', 'exportFile', { id })
    await house.get('documents', 'save', { document: reworded(document, 'One. Two.'), baseRevision: 1 })
    expect((await house.get('documents', 'revisions', { id })).map((row) => row.revision)).toEqual([2, 1])
  })
})

describe('a stale save', () => {
  test('is refused, overwrites nothing and is kept as a copy', async () => {
    const { house, document, id } = await opened('One.')
    await house.get('documents', 'save', { document: reworded(document, 'Mine.'), baseRevision: 1 })
    const failure = await house.fail('documents', 'save', { document: reworded(document, 'Theirs.'), baseRevision: 1 })
    expect(failure).toMatchObject({ code: 'conflict', details: { newest: { revision: 2 }, kept: 3 } })
    expect(wordsOf((await house.get('documents', 'open', { id })).document)).toBe('Mine.')
    const kept = await house.get('documents', 'openRevision', { id, revision: 3 })
    expect(wordsOf(kept.document)).toBe('Theirs.')
    expect((await house.get('documents', 'revisions', { id })).find((row) => row.revision === 3)?.setAsideCopy).toBe(true)
  })

  test('is kept nowhere where the window brings both together itself', async () => {
    const { house, document, id } = await opened('One.')
    await house.get('documents', 'save', { document: reworded(document, 'Mine.'), baseRevision: 1 })
    const late = { document: reworded(document, 'Theirs.'), baseRevision: 1, keepCopy: false }
    const failure = await house.fail('documents', 'save', late)
    expect(failure.code).toBe('conflict')
    const { newest, kept } = failure.details as { newest: OpenDocument; kept?: number }
    expect(kept).toBeUndefined()
    expect([newest.revision, wordsOf(newest.document)]).toEqual([2, 'Mine.'])
    expect((await house.get('documents', 'revisions', { id })).filter(({ setAsideCopy }) => setAsideCopy)).toEqual([])
  })

  test('does not move the newest: saving on it goes on', async () => {
    const { house, document } = await opened('One.')
    await house.get('documents', 'save', { document: reworded(document, 'Mine.'), baseRevision: 1 })
    await house.fail('documents', 'save', { document: reworded(document, 'Theirs.'), baseRevision: 1 })
    expect((await house.get('documents', 'save', { document: reworded(document, 'Mine too.'), baseRevision: 2 })).revision).toBe(
      4,
    )
  })

  test('that repeats or only adds has one copy; another text has its own', async () => {
    const { house, document, id } = await opened('One.')
    const stale = (text: string) => house.fail('documents', 'save', { document: reworded(document, text), baseRevision: 1 })
    await house.get('documents', 'save', { document: reworded(document, 'Mine.'), baseRevision: 1 })
    for (const text of ['Theirs', 'Theirs', 'Theirs and', 'Theirs and more']) await stale(text)
    await stale('Something else')
    const copies = (await house.get('documents', 'revisions', { id })).filter((row) => row.setAsideCopy)
    const texts = await Promise.all(
      copies.map(async ({ revision }) => wordsOf((await house.get('documents', 'openRevision', { id, revision })).document)),
    )
    expect(texts).toEqual(['Something else', 'Theirs and more'])
  })

  test('whoever saves, in whatever order: the newest is the last accepted text and no refused text is lost', async () => {
    const action = fc.record({
      window: fc.integer({ min: 0, max: 2 }),
      text: fc.string({ minLength: 1, maxLength: 12 }),
      reload: fc.boolean(),
    })
    const { house } = await opened('Another one.')
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
        const { document } = await house.newDocument('Start')
        const { id } = document
        const bases = [1, 1, 1]
        let newest = { revision: 1, text: 'Start' }
        const refused: string[] = []
        for (const { window, text, reload } of actions) {
          if (reload) bases[window] = newest.revision
          const answer = await house.ask('documents', 'save', {
            document: reworded(document, text),
            baseRevision: bases[window] ?? 1,
          })
          expect(answer.ok).toBe(bases[window] === newest.revision)
          if (answer.ok) {
            newest = { revision: answer.value.revision, text }
            bases[window] = newest.revision
          } else refused.push(text)
        }
        expect(wordsOf((await house.get('documents', 'open', { id })).document)).toBe(newest.text)
        const rows = await house.get('documents', 'revisions', { id })
        const copies = await Promise.all(
          rows
            .filter((row) => row.setAsideCopy)
            .map(async ({ revision }) => wordsOf((await house.get('documents', 'openRevision', { id, revision })).document)),
        )
        for (const text of refused) expect(copies.some((copy) => holds(copy, text))).toBe(true)
      }),
      { numRuns: 20 },
    )
  }, 300_000)
})

describe('a document', () => {
  test('that was removed is off the list and cannot be opened; its number is not used again', async () => {
    const { house, document, id } = await opened('One.')
    await house.get('documents', 'remove', { id })
    expect(await house.get('documents', 'list', { caseId: document.caseId ?? '' })).toEqual([])
    expect(await house.fail('documents', 'open', { id })).toMatchObject({ code: 'not-found' })
  })

  test('is renamed as a revision; a stale rename changes nothing', async () => {
    const { house, id } = await opened('One.')
    const renamed = await house.get('documents', 'rename', { id, title: '  Visit of 3 March ', baseRevision: 1 })
    expect(renamed).toMatchObject({ revision: 2, document: { title: 'Visit of 3 March' } })
    expect(await house.fail('documents', 'rename', { id, title: 'Other', baseRevision: 1 })).toMatchObject({
      code: 'conflict',
      details: { newest: { revision: 2 } },
    })
  })

  test('goes out as a file and comes back as another document', async () => {
    const { house, document, id } = await opened('One.')
    const file = await house.get('documents', 'exportFile', { id })
    expect(file.name).toBe('Visit of 2 March.casewright')
    const content = Buffer.from(file.base64, 'base64').toString('utf8')
    const back = await house.get('documents', 'importFile', { caseId: document.caseId ?? '', name: file.name, content })
    expect(back.document.id).not.toBe(id)
    expect(wordsOf(back.document)).toBe('One.')
  })

  test.each([
    ['cut short', '{"casewright":1,"document":{"sche', 'unreadable-file'],
    ['of another program', '<html></html>', 'unreadable-file'],
    ['empty', '', 'unreadable-file'],
    ['from a newer Casewright', '{"casewright":2,"document":{}}', 'newer-file'],
    [
      'with a newer document',
      JSON.stringify({ casewright: 1, document: { ...documentOf('x'), schemaVersion: 99 } }),
      'newer-file',
    ],
  ])('%s is refused by name and nothing is put in', async (_what, content, code) => {
    const { house, document } = await opened('One.')
    const caseId = document.caseId ?? ''
    const failure = await house.fail('documents', 'importFile', { caseId, name: 'report.casewright', content })
    expect(failure).toMatchObject({ code, message: expect.stringContaining('report.casewright') })
    expect(await house.get('documents', 'list', { caseId })).toHaveLength(1)
  })
})
