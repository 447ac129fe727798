import { describe, expect, test } from 'vitest'
import { placedComments } from '../../../renderer/comments/placed-comments.ts'
import { whyNotAccepted } from '../../../renderer/editor/view/comments/why-not-accepted.ts'
import type { Block } from '../../../shared/document/index.ts'
import { anchorAt, type Comment, threadsOf } from '../../../shared/review/index.ts'
import { documentOf, paragraph } from '../review/documents.ts'

const TEXT = 'Kofi shares the back bedroom with Ruby. His school bag was packed and hung on the door.'
const by = {
  accountId: 'm',
  name: 'Gareth Llewellyn',
  jobTitle: 'Team manager',
  role: 'team-manager' as const,
  registrationNumber: '',
}

function said(id: string, block: Block, words: string | null, replacement: string | null = null): Comment {
  const start = words === null ? 0 : TEXT.indexOf(words)
  return {
    id,
    threadId: id,
    by,
    at: '2026-03-10T12:00:00.000Z',
    sort: 'comment',
    anchor: words === null ? null : anchorAt(block, 1, start, start + words.length),
    body: 'Say more.',
    suggestion: replacement === null ? null : { replacement },
  }
}

describe('comments beside the text', () => {
  const block = paragraph('a', TEXT)

  test('are numbered in the order of the text; those about the whole, or about words that are gone, come last', () => {
    const threads = threadsOf([
      said('whole', block, null),
      said('late', block, 'hung on the door'),
      said('early', block, 'back bedroom'),
      said('gone', block, 'school bag was packed'),
    ])
    const now = paragraph('a', TEXT.replace(' school bag was packed and', ' coat was'))
    const placed = placedComments(documentOf([now]), threads)
    expect(placed.map(({ thread, number, place }) => [thread.first.id, number, place?.state ?? 'whole'])).toEqual([
      ['early', 1, 'found'],
      ['late', 2, 'found'],
      ['whole', 3, 'whole'],
      ['gone', 4, 'gone'],
    ])
  })

  test('words that somebody suggests can be put in where theirs still stand, and nowhere else', () => {
    const threads = threadsOf([said('s', block, 'school bag was packed', 'bag stood ready')])
    const why = (text: string): string | null | undefined => {
      const [placed] = placedComments(documentOf([paragraph('a', text)]), threads)
      return placed && whyNotAccepted(placed)
    }
    expect(why(`On 5 March: ${TEXT}`)).toBeNull()
    expect(why(TEXT.replace('school bag', 'school satchel'))).toMatch(/changed since/)
    expect(why('Ruby likes school.')).toMatch(/are gone/)
  })
})
