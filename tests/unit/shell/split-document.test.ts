import { describe, expect, it } from 'vitest'
import { childrenOf, whyNotSplit } from '../../../renderer/shell/split-document.tsx'
import { caseRecord } from '../../../shared/family/index.ts'

const record = caseRecord.parse({
  id: 'c',
  title: 'Pike',
  packId: 'wirral',
  people: [
    { id: 'r', group: 'child', firstName: 'Ruby' },
    { id: 'm', group: 'family', firstName: 'Abena' },
    { id: 'k', group: 'child', firstName: 'Kofi', knownAs: 'Kof' },
  ],
})

describe('splitting a document by child', () => {
  it('is for the children that it is about: all of the case where it names none', () => {
    expect(childrenOf({ childIds: [] }, record)).toEqual(['Ruby', 'Kof'])
    expect(childrenOf({ childIds: ['k'] }, record)).toEqual(['Kof'])
    expect(childrenOf({ childIds: [] }, null)).toEqual([])
  })

  it('says why it cannot be', () => {
    expect(whyNotSplit(['Ruby', 'Kof'])).toBe('')
    expect(whyNotSplit(['Kof'])).toBe('It is about Kof only')
    expect(whyNotSplit([])).toBe('It is about no child of the case')
  })
})
