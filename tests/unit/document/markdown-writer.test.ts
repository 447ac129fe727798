import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockText, readMarkdown, writeMarkdown } from '../../../shared/document/index.ts'
import { someDocument, withoutIds } from './generate.ts'

test('what Markdown can hold is read back as it was written', () => {
  fc.assert(
    fc.property(someDocument, (document) => {
      expect(withoutIds(readMarkdown(writeMarkdown(document)).document)).toEqual(withoutIds(document))
    }),
    { numRuns: 1000 },
  )
})

test('every character of a block is found again in the text that it was read from', () => {
  fc.assert(
    fc.property(someDocument, (document) => {
      const written = writeMarkdown(document)
      const read = readMarkdown(written)
      for (const section of read.document.sections) {
        for (const block of section.blocks) {
          const { text } = blockText(block)
          for (let at = 0; at < text.length; at += 1) {
            const span = read.source.locate(block.id, at, at + 1)
            const found = written.slice(span?.start, span?.end)
            if (text.charAt(at).trim() !== '') expect(found).toBe(text.charAt(at))
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a plan, a quotation and a list look as a person would have typed them', () => {
  const typed = `---
title: Plan for Amina
kind: cp-plan
pack: wirral
---

## Amina’s words

> “I like it when Gran is there.” — Amina (child), at home, 5 March 2026

- Ms Begum takes **Amina** to school
    - every day

| What needs to happen | Who | By when | Review | How we will know | Difference for the child | Status |
| --- | --- | --- | --- | --- | --- | --- |
| Take Amina to school | Ms Begum | 5 June 2026 |  | School register |  |  |
`
  expect(writeMarkdown(readMarkdown(typed).document)).toBe(typed)
})

test('notes go to the end and come back', () => {
  const typed = '## One\n\nSeen at home[^1] and at school[^2].\n\n[^1]: Visit, 5 March 2026\n\n[^2]: Call to school\n'
  const { document } = readMarkdown(typed)
  expect(blockText(document.sections[0]?.blocks[0] ?? { type: 'pageBreak', id: '' }).text).toBe('Seen at home and at school.')
  expect(writeMarkdown(document)).toContain(typed)
})

test('a picture of the family is said to be missing, and its people stand there as a table', () => {
  const { document } = readMarkdown('## The family\n\nWe are two.\n')
  const person = { id: 'a', name: 'Amina Begum', born: '2 April 2016 (9)', died: '', relationship: 'The child' }
  const shown = { asAt: '2026-03-03', svg: '<svg/>', width: 640, height: 400, words: 'Genogram', people: [person] }
  const picture = { type: 'genogram', id: 'g', view: 'genogram', filter: 'everybody', title: 'Our family', shown } as const
  const sections = document.sections.map((section) => ({ ...section, blocks: [...section.blocks, picture] }))
  const written = writeMarkdown({ ...document, sections })
  expect(written).toContain(
    'Our family, as at 3 March 2026. The picture is not in this copy; these people are in it.\n\n| Name |',
  )
  expect(written).toContain('| Amina Begum | 2 April 2016 (9) |  | The child |')
  const { shown: _shown, ...empty } = picture
  expect(writeMarkdown({ ...document, sections: sections.map((one) => ({ ...one, blocks: [empty] })) })).not.toContain('|')
})
