import { performance } from 'node:perf_hooks'

export interface Timed {
  best: number
  median: number
  worst: number
}

/**
 * Milliseconds of several runs after a warm-up: the best, the median, and the 95th percentile as `worst`. `prepare` makes
 * what a run works on and is not timed.
 */
export async function timed<T>(work: (given: T) => unknown, runs = 9, prepare: () => T = () => undefined as T): Promise<Timed> {
  await work(prepare())
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const given = prepare()
    const start = performance.now()
    await work(given)
    taken.push(performance.now() - start)
  }
  taken.sort((a, b) => a - b)
  return {
    best: taken[0] ?? Number.NaN,
    median: taken[Math.floor(taken.length / 2)] ?? Number.NaN,
    worst: taken[Math.floor(taken.length * 0.95)] ?? Number.NaN,
  }
}

export const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`
export const ratio = (ours: number, theirs: number) => `${(ours / theirs).toFixed(ours / theirs < 0.1 ? 4 : 2)} x`

/** A line of the table: what, how long, and how that stands to the peer or the promise. */
export function line(what: string, time: string, beside = ''): void {
  console.log(`${what.padEnd(58)} ${time.padStart(10)}   ${beside}`)
}
