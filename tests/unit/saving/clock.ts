/** A clock that moves when it is told to. */
export class Clock {
  private now = 0
  private next = 1
  private readonly waiting = new Map<number, { at: number; run: () => void }>()
  set(run: () => void, ms: number): unknown {
    this.waiting.set(this.next, { at: this.now + ms, run })
    this.next += 1
    return this.next - 1
  }
  clear(timer: unknown): void {
    this.waiting.delete(timer as number)
  }
  async pass(ms: number): Promise<void> {
    this.now += ms
    for (const [id, { at, run }] of [...this.waiting])
      if (at <= this.now) {
        this.waiting.delete(id)
        run()
      }
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
  }
}
