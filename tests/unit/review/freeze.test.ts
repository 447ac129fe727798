import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CasewrightDocument, fieldsOf, refreshFields, walkBlocks } from '../../../shared/document/index.ts'
import { frozen, thawed } from '../../../shared/review/index.ts'
import { someDocument } from '../document/generate.ts'

const DAY = '2026-03-02'
const LATER = '2026-06-01'

/** A document with whatever follows the case: fields, its chronology and a picture of the family. */
const following = someDocument.map((document): CasewrightDocument => {
  const free = thawed(document)
  const [first, ...rest] = free.sections
  if (!first) return free
  const added = [
    { type: 'paragraph' as const, id: 'x-1', content: [{ type: 'field' as const, name: 'case.title', text: 'Adeyemi' }] },
    { type: 'chronology' as const, id: 'x-2', fromCase: {}, entries: [] },
    { type: 'chronology' as const, id: 'x-3', entries: [] },
    { type: 'genogram' as const, id: 'x-4', view: 'genogram' as const, filter: 'everybody' as const },
  ]
  return { ...free, sections: [{ ...first, blocks: [...first.blocks, ...added] }, ...rest] } as CasewrightDocument
})

const values = fc.dictionary(fc.constantFrom('case.title', 'child.fullName', 'author.name', 'documentDate'), fc.string())

describe('a frozen text', () => {
  test('stays what it was, whatever the case says', () => {
    fc.assert(
      fc.property(following, values, (document, said) => {
        const kept = frozen(document, DAY)
        expect(refreshFields(kept, said)).toEqual(kept)
        expect(fieldsOf(kept).every(({ field }) => field.frozen === field.text)).toBe(true)
      }),
    )
  })
  test('says the same words as before', () => {
    fc.assert(fc.property(following, (document) => void expect(thawed(frozen(document, DAY))).toEqual(document)))
  })
  test('is frozen once: a later day changes nothing', () => {
    fc.assert(
      fc.property(following, (document) => {
        const kept = frozen(document, DAY)
        expect(frozen(kept, LATER)).toEqual(kept)
      }),
    )
  })
  test('notes the day on what follows the case, and on nothing else', () => {
    fc.assert(
      fc.property(following, (document) => {
        for (const { block } of walkBlocks(frozen(document, DAY))) {
          const follows = block.type === 'genogram' || (block.type === 'chronology' && block.fromCase !== undefined)
          expect([block.type, (block as { frozen?: string }).frozen]).toEqual([block.type, follows ? DAY : undefined])
        }
      }),
    )
  })
})

describe('a text that came back', () => {
  test('has nothing frozen in it', () => {
    fc.assert(
      fc.property(following, (document) => void expect(JSON.stringify(thawed(frozen(document, DAY)))).not.toContain('"frozen":')),
    )
  })
  test('follows the case again', () => {
    fc.assert(
      fc.property(
        following,
        values,
        (document, said) =>
          void expect(refreshFields(thawed(frozen(document, DAY)), said)).toEqual(refreshFields(document, said)),
      ),
    )
  })
  test('is the same object where nothing was frozen', () => {
    fc.assert(fc.property(following, (document) => void expect(thawed(document)).toBe(document)))
  })
})
