import type { WordEntry, WordList } from '../../standards/index.ts'
import { type CompiledWordings, keyOf } from './compiled.ts'

/** A list, and how far its hits reach in the text that is being read. */
export interface Lane {
  list: string
  /** The text that was read last, by its number. */
  reading: number
  /** The place of the last hit in it among the text's, and the last word of that hit. */
  last: number
  reached: number
}

export interface Ending {
  list: string
  lane: Lane
  entry: WordEntry
  /** True for a wording that must not stand near the entry's own. */
  near: boolean
}

/**
 * How far all wordings have been read that agree with the words so far. States are worked out when a text first leads to
 * them, so that a list costs what is met of it and not every wording that it stands for.
 */
export interface State {
  /** In the order of the lists and their wordings. */
  readonly steps: readonly number[]
  /** By what the next word means and the gap before it. */
  readonly known: Map<number, State | null>
  readonly endings: readonly Ending[] | null
  /** True when some wording goes on from here. */
  readonly open: boolean
}

const OPENING = 0
const NUMBERS_OF_ENDING = 3

/** All wordings, and the states that reading leads to. */
export class Wordings {
  private readonly compiled: CompiledWordings
  private readonly lists: readonly WordList[]
  private readonly endings: (Ending | undefined)[] = []
  private readonly lanes = new Map<string, Lane>()
  private readonly byMembers = new Map<string, State>()
  private readonly meanings: (readonly number[])[] = []
  private readonly meaningOfSymbols = new Map<string, number>()
  readonly root: State

  /** `lists` are those that were compiled, in the same order. */
  constructor(compiled: CompiledWordings, lists: readonly WordList[]) {
    this.compiled = compiled
    this.lists = lists
    this.root = this.stateOf([OPENING])
  }

  /** A number for what a word is to these wordings: words that pass the same tests have the same. */
  meaningOf(symbols: readonly number[]): number {
    const members = symbols.join(' ')
    const known = this.meaningOfSymbols.get(members)
    if (known !== undefined) return known
    this.meaningOfSymbols.set(members, this.meanings.length)
    return this.meanings.push(symbols) - 1
  }

  /** The state after one more word; null when no wording goes on so. */
  after(state: State, meaning: number, gap: number): State | null {
    const key = keyOf(meaning, gap)
    const known = state.known.get(key)
    if (known !== undefined) return known
    const steps = (this.meanings[meaning] ?? []).flatMap((symbol) => this.withSkips(this.stepsAfter(state, keyOf(symbol, gap))))
    const found = steps.length === 0 ? null : this.stateOf([...new Set(steps)])
    state.known.set(key, found)
    return found
  }

  private stepsAfter(state: State, key: number): number[] {
    const { keys, targets } = this.compiled
    const steps: number[] = []
    for (const step of state.steps)
      for (let edge = this.firstEdge(step, key), end = this.edgesEnd(step); edge < end && keys[edge] === key; edge++)
        steps.push(targets[edge] ?? OPENING)
    return steps
  }

  private edgesEnd(step: number): number {
    return this.compiled.edges[step + 1] ?? 0
  }

  /** The first of a step's edges with that key or a higher one. */
  private firstEdge(step: number, key: number): number {
    const { edges, keys } = this.compiled
    let low = edges[step] ?? 0
    let high = this.edgesEnd(step)
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The steps and those that can be reached from them without a word. */
  private withSkips(steps: readonly number[]): number[] {
    const { skips, skipped } = this.compiled
    const all = new Set<number>()
    const pending = [...steps]
    for (const step of pending) {
      if (all.has(step)) continue
      all.add(step)
      for (let at = skips[step] ?? 0; at < (skips[step + 1] ?? 0); at++) pending.push(skipped[at] ?? OPENING)
    }
    return [...all]
  }

  private stateOf(steps: readonly number[]): State {
    const members = steps.join(' ')
    const known = this.byMembers.get(members)
    if (known) return known
    const endings: Ending[] = []
    for (const step of steps) {
      const ending = this.endingAt(step)
      if (ending && !endings.some(({ list }) => list === ending.list)) endings.push(ending)
    }
    const state: State = {
      steps,
      known: new Map(),
      endings: endings.length > 0 ? endings : null,
      open: steps.some((step) => this.edgesEnd(step) > (this.compiled.edges[step] ?? 0)),
    }
    this.byMembers.set(members, state)
    return state
  }

  private endingAt(step: number): Ending | null {
    const place = this.compiled.endsAt[step] ?? -1
    if (place < 0) return null
    const known = this.endings[place]
    if (known) return known
    const made = this.makeEnding(place * NUMBERS_OF_ENDING)
    this.endings[place] = made
    return made
  }

  private makeEnding(first: number): Ending {
    const [list = 0, index = 0, near = 0] = this.compiled.endings.subarray(first, first + NUMBERS_OF_ENDING)
    const from = this.lists[list]
    const entry = from?.entries[index]
    if (!from || !entry) throw new RangeError('The wordings were compiled from other word lists')
    // What must not stand near an entry's wordings is a list of its own: it may overlap them.
    const lane = this.laneOf(near === 0 ? from.id : `${from.id} ${index} not near`)
    return { list: lane.list, lane, entry, near: near !== 0 }
  }

  private laneOf(list: string): Lane {
    const known = this.lanes.get(list)
    if (known) return known
    const lane: Lane = { list: oneString(list), reading: 0, last: 0, reached: 0 }
    this.lanes.set(list, lane)
    return lane
  }
}

/** The same text as the one string that the engine keeps of it, so that comparing is comparing addresses. */
const oneString = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text
