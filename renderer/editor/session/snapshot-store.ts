import type { EditorSnapshot } from './snapshot.ts'

/** The one truth that the screen draws, and whoever listens for the next one. */
export class SnapshotStore {
  private readonly listeners = new Set<() => void>()
  private snapshot: EditorSnapshot
  private frame = 0

  constructor(first: EditorSnapshot) {
    this.snapshot = first
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly get = (): EditorSnapshot => this.snapshot

  /** Tells the screen once a frame at most, so that a keystroke is painted before the panels follow. Gives false, for a command's listener. */
  become(part: Partial<EditorSnapshot>): false {
    this.snapshot = { ...this.snapshot, ...part }
    if (this.frame === 0)
      this.frame = requestAnimationFrame(() => {
        this.frame = 0
        for (const listener of this.listeners) listener()
      })
    return false
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    this.listeners.clear()
  }
}
