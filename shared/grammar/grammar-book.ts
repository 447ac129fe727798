/** What a grammar check marks in a sentence, in that sentence's offsets. */
export interface GrammarMark {
  start: number
  end: number
  message: string
  /** What may have been meant, the likeliest first; empty to take the words out. */
  replacements: readonly string[]
}

/** What is known of sentences' grammar so far. */
export interface Grammar {
  /** What was marked in a sentence; null while nobody has looked. The block is where it was asked for. */
  marksIn(sentence: string, blockId: string): readonly GrammarMark[] | null
}

/** As many sentences as a document of some 300,000 words has. */
const MOST_KEPT = 20_000

/**
 * Keeps what a slow check found in each sentence, and which sentences it has still to look at. Sentences and not blocks:
 * after a keystroke one sentence is new, and the marks in the others stay where they are.
 */
export class GrammarBook implements Grammar {
  private readonly known = new Map<string, readonly GrammarMark[]>()
  private readonly asked = new Map<string, Set<string>>()
  private wanted: string[] = []

  marksIn(sentence: string, blockId: string): readonly GrammarMark[] | null {
    const marks = this.known.get(sentence)
    if (marks) return marks
    const blocks = this.asked.get(sentence)
    if (blocks) blocks.add(blockId)
    else {
      this.asked.set(sentence, new Set([blockId]))
      this.wanted.push(sentence)
    }
    return null
  }

  /** The sentences asked for since the last time, each once. */
  takeWanted(): string[] {
    const wanted = this.wanted
    this.wanted = []
    return wanted
  }

  /** The blocks where a sentence was asked for that nobody has looked at. */
  askedFrom(sentence: string): string[] {
    return [...(this.asked.get(sentence) ?? [])]
  }

  /** Takes a question back: the next one about the sentence counts as new. */
  forget(sentence: string): void {
    this.asked.delete(sentence)
  }

  /** Notes what was found, and gives the blocks where something in one of the sentences was marked. */
  learn(found: readonly (readonly [sentence: string, marks: readonly GrammarMark[]])[]): Set<string> {
    const blocks = new Set<string>()
    for (const [sentence, marks] of found) {
      if (this.known.size >= MOST_KEPT) this.known.clear()
      this.known.set(sentence, marks)
      if (marks.length > 0) for (const id of this.asked.get(sentence) ?? []) blocks.add(id)
      this.asked.delete(sentence)
    }
    return blocks
  }
}
