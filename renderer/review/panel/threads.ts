import type { Thread } from '../../../shared/review/index.ts'
import { placedComments } from '../../comments/index.ts'
import { type EditorSnapshot, type PageMark, placeName } from '../../editor/index.ts'

/** A thread with its number on the page and where its words stand in the text that is shown. */
export interface PlacedThread {
  thread: Thread
  number: number
  /** "9.2"; what became of the words where they are gone. */
  place: string
  mark: PageMark | null
}

type Shown = Pick<EditorSnapshot, 'document' | 'numbers'>

/** What a block is called in the text: "9.2". Empty where it is not there. */
export function blockPlace({ document, numbers }: Shown, blockId: string): string {
  const section = document.sections.find(({ blocks }) => blocks.some(({ id }) => id === blockId))
  return placeName(numbers, section, blockId)
}

/** Puts threads beside the text, in its order: those about the whole of it, or about words that are gone, come last. */
export function placedThreads(shown: Shown, threads: readonly Thread[]): PlacedThread[] {
  return placedComments(shown.document, threads).map(({ thread, number, place }) => {
    const { anchor, threadId } = thread.first
    if (!place || place.state === 'gone') return { thread, number, place: anchor ? 'Words gone' : 'Whole report', mark: null }
    const { blockId, start, end } = place
    return { thread, number, place: blockPlace(shown, blockId), mark: { id: threadId, number, blockId, start, end } }
  })
}
