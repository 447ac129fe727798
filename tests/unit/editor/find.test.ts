import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches, fitCase } from '../../../renderer/editor/extensions/find/matches.ts'
import { type Block, blockText } from '../../../shared/document/index.ts'
import { anyDocument, documentOf } from './documents.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', id: 'a', content: [{ type: 'text', text }] })
const find = (text: string, query: string, options = {}) =>
  findMatches(documentOf(paragraph(text)), query, { matchCase: false, wholeWords: false, ...options }).map((match) => match.start)

describe('finding words', () => {
  it.each([
    ['any case', 'Mum, mum and MUM', 'mum', {}, [0, 5, 13]],
    ['one case', 'Mum, mum and MUM', 'mum', { matchCase: true }, [5]],
    ['parts of words', 'mum and mumps', 'mum', {}, [0, 8]],
    ['whole words', 'mum and mumps', 'mum', { wholeWords: true }, [0]],
    ['whole words behind a part', 'mumps mum', 'mum', { wholeWords: true }, [6]],
    ['either apostrophe', "didn’t and didn't", "didn't", {}, [0, 11]],
    ['words beside punctuation', '“Mum”, he said', 'mum', { wholeWords: true }, [1]],
    ['nothing for nothing', 'Mum', '', {}, []],
    ['places that do not overlap', 'aaaa', 'aa', {}, [0, 2]],
    ['true places behind a letter that grows in small', 'İ mum', 'mum', {}, [2]],
  ] as const)('finds %s', (_, text, query, options, places) => {
    expect(find(text, query, options)).toEqual([...places])
  })

  it('finds in cells, items and plans, and never across two of them', () => {
    const list: Block = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [
        { id: '1', level: 0, content: [{ type: 'text', text: 'at home' }] },
        { id: '2', level: 0, content: [{ type: 'text', text: 'home alone' }] },
      ],
    }
    const options = { matchCase: false, wholeWords: false }
    expect(findMatches(documentOf(list), 'home', options)).toHaveLength(2)
    expect(findMatches(documentOf(list), 'home\nhome', options)).toHaveLength(0)
  })

  it('gives stretches that hold what was asked for, whatever the document', () => {
    fc.assert(
      fc.property(anyDocument, fc.stringMatching(/^[a-z]{1,2}$/), (document, query) => {
        const blocks = new Map(document.sections.flatMap((section) => section.blocks).map((block) => [block.id, block]))
        for (const { blockId, start, end } of findMatches(document, query, { matchCase: false, wholeWords: false })) {
          const block = blocks.get(blockId)
          expect(block && blockText(block).text.slice(start, end).toLowerCase()).toBe(query)
        }
      }),
    )
  })
})

describe('replacing words', () => {
  it.each([
    ['Mum', 'her mother', false, 'Her mother'],
    ['mum', 'her mother', false, 'her mother'],
    ['Mum', 'her mother', true, 'her mother'],
    ['42', 'forty-two', false, 'forty-two'],
  ])('writes %s as %s (match case %s): %s', (found, replacement, matchCase, written) => {
    expect(fitCase(found, replacement, { matchCase, wholeWords: false })).toBe(written)
  })
})
