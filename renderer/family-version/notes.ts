import { type CasewrightDocument, type Claim, contentsOf, type Inline, walkBlocks } from '../../shared/document/index.ts'

/** The numbers and words of what stands at the foot of the pages: writers' notes, and whose statements are. */
export interface FootNotes {
  list: readonly { key: string; text: string }[]
  /** The number of the note that follows an inline; null where none does. */
  after: (inline: Inline) => number | null
}

const WORDS: Record<Claim['kind'], string> = { observed: 'Observed by', reported: 'Reported by', opinion: 'Opinion of' }

function sourceOf({ kind, by = '', on = '', basis = '' }: Claim): string {
  const whose = `${WORDS[kind]} ${by || (kind === 'reported' ? 'somebody not recorded' : 'the author')}`
  return [whose, on, basis].filter(Boolean).join(', ')
}

/** Reads the notes of a document in order. A claim over several inlines has one, behind the last of them. */
export function footNotesOf(document: CasewrightDocument): FootNotes {
  const list: { key: string; text: string }[] = []
  const numbers = new Map<Inline, number>()
  const add = (inline: Inline, key: string, text: string): void => {
    list.push({ key: `${key}-${list.length}`, text })
    numbers.set(inline, list.length)
  }
  for (const { block } of walkBlocks(document))
    for (const content of contentsOf(block))
      for (const [index, inline] of content.entries()) {
        if (inline.type === 'note') add(inline, inline.id, inline.text)
        else if (inline.type !== 'break' && inline.claim && isLast(content, index, inline.claim))
          add(inline, inline.claim.id, sourceOf(inline.claim))
      }
  return { list, after: (inline) => numbers.get(inline) ?? null }
}

function isLast(content: readonly Inline[], index: number, claim: Claim): boolean {
  for (const next of content.slice(index + 1))
    if (next.type === 'text' || next.type === 'field') return next.claim?.id !== claim.id
  return true
}
