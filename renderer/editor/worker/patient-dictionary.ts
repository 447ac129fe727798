import type { Dictionary } from '../../../shared/spelling/index.ts'

/** Longer than the time between two keys: a word that is half typed is never looked up. */
const PAUSE_MS = 200

export interface Asker {
  /** Those of the words that stand in the document still. */
  present(words: readonly string[]): string[]
  /** Something is suggested now for each of these words. */
  found(words: readonly string[]): void
}

/**
 * A dictionary that keeps no check waiting. Working out what may have been meant takes up to a quarter of a second a word, so
 * at first nothing is suggested (and such a word is then not told of); what was wanted is worked out once the writer pauses,
 * a word at a time, and told to whoever asked.
 */
export class PatientDictionary implements Dictionary {
  private readonly inner: Dictionary
  private readonly asker: Asker
  private readonly suggestions: Map<string, readonly string[]>
  private readonly rare: Map<string, boolean>
  private wanted = new Set<string>()
  private answered: string[] = []
  private timer: ReturnType<typeof setTimeout> | null = null

  /** `before` was made from the same dictionary with other words added: what it worked out stays true. */
  constructor(inner: Dictionary, asker: Asker, before: PatientDictionary | null) {
    this.inner = inner
    this.asker = asker
    this.suggestions = before?.suggestions ?? new Map()
    this.rare = before?.rare ?? new Map()
  }

  knows(word: string): boolean {
    return this.inner.knows(word)
  }

  british(word: string): string | null {
    return this.inner.british(word)
  }

  isCompound(word: string): boolean {
    return this.inner.isCompound(word)
  }

  isRare(word: string): boolean {
    const known = this.rare.get(word) ?? this.inner.isRare(word)
    this.rare.set(word, known)
    return known
  }

  suggest(word: string): readonly string[] {
    const known = this.suggestions.get(word)
    if (!known) this.wanted.add(word)
    return known ?? []
  }

  /** After each check: what is wanted by then is worked out in the next pause. */
  waitForPause(): void {
    this.stop()
    if (this.wanted.size > 0 || this.answered.length > 0)
      this.timer = setTimeout(() => {
        this.wanted = new Set(this.asker.present([...this.wanted]))
        this.workOutNext()
      }, PAUSE_MS)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  /** One word a turn, so that a key pressed meanwhile comes before the others. */
  private workOutNext(): void {
    const [word] = this.wanted
    if (word === undefined) {
      const answered = this.answered
      this.answered = []
      if (answered.length > 0) this.asker.found(answered)
      return
    }
    this.wanted.delete(word)
    const suggested = this.inner.suggest(word)
    this.suggestions.set(word, suggested)
    if (suggested.length > 0) this.answered.push(word)
    this.timer = setTimeout(() => this.workOutNext())
  }
}
