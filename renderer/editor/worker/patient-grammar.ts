import { type Grammar, GrammarBook, type GrammarMark } from '../../../shared/grammar/index.ts'

export type Found = readonly (readonly [sentence: string, marks: readonly GrammarMark[]])[]

/** Looks at sentences elsewhere, in its own time. */
export interface Grammarian {
  ask(sentences: readonly string[]): void
  close(): void
}
/** Begins to look at grammar. `answer` is told what was found, `fail` once when it cannot go on. */
export type OpenGrammarian = (answer: (found: Found) => void, fail: () => void) => Grammarian

export interface GrammarAsker {
  /** Whether the sentence stands in that block still. */
  holds(blockId: string, sentence: string): boolean
  /** Something is marked now in each of these blocks. */
  found(blockIds: ReadonlySet<string>): void
  failed(): void
}

/** As with spelling: nothing is looked at between two keys. */
const PAUSE_MS = 200
/** What a slow computer does in a fifth of a second: a key pressed meanwhile waits for no more than that. */
const AT_A_TIME = 20
/** Marks are shown some at a time: each time the window has to draw its lists anew. */
const BATCHES_TOLD_TOGETHER = 10

/** Grammar that keeps no check waiting and takes no time from typing: sentences are looked at while the writer pauses. */
export class PatientGrammar implements Grammar {
  private readonly book = new GrammarBook()
  private readonly grammarian: Grammarian
  private readonly asker: GrammarAsker
  /** What is new goes before what was there. */
  private queue: string[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private isPause = false
  private isAsking = false
  private marked = new Set<string>()
  private untold = 0

  constructor(open: OpenGrammarian, asker: GrammarAsker) {
    this.asker = asker
    this.grammarian = open(
      (found) => this.learn(found),
      () => asker.failed(),
    )
  }

  marksIn(sentence: string, blockId: string): readonly GrammarMark[] | null {
    return this.book.marksIn(sentence, blockId)
  }

  /** After each check: what is wanted by then is looked at in the next pause. */
  waitForPause(): void {
    this.queue = [...this.book.takeWanted(), ...this.queue]
    this.isPause = false
    this.stop()
    if (this.queue.length > 0)
      this.timer = setTimeout(() => {
        this.isPause = true
        this.askNext()
      }, PAUSE_MS)
  }

  close(): void {
    this.stop()
    this.grammarian.close()
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private askNext(): void {
    if (this.isAsking) return
    const sentences: string[] = []
    while (sentences.length < AT_A_TIME) {
      const sentence = this.queue.shift()
      if (sentence === undefined) break
      if (this.book.askedFrom(sentence).some((id) => this.asker.holds(id, sentence))) sentences.push(sentence)
      else this.book.forget(sentence)
    }
    this.isAsking = sentences.length > 0
    if (this.isAsking) this.grammarian.ask(sentences)
  }

  private learn(found: Found): void {
    this.isAsking = false
    for (const id of this.book.learn(found)) this.marked.add(id)
    if (this.isPause) this.askNext()
    this.untold += 1
    if (this.isAsking && this.untold < BATCHES_TOLD_TOGETHER) return
    this.untold = 0
    const { marked } = this
    this.marked = new Set()
    if (marked.size > 0) this.asker.found(marked)
  }
}
