import type { WordEntry } from '../../standards/index.ts'
import { GAP } from '../analysis/scan.ts'
import type { Symbols } from './symbols.ts'
import type { WordingPlace, WordTest } from './wording.ts'

/** A list, and how far its hits reach in the text that is being read. */
export interface Lane {
  list: string
  /** The text that was read last, by its number. */
  reading: number
  /** The end of the last hit in it. */
  reached: number
}

export interface Ending {
  list: string
  lane: Lane
  entry: WordEntry
  /** True for a wording that must not stand near the entry's own. */
  near: boolean
}

/** How far one wording has been read: what may come next, and what has been found when it may end here. */
interface Step {
  /** What may come next and has not been met yet: turned into `next` when a text first leads here. */
  branches: Branch[] | null
  next: Map<number, Step[]> | null
  skips: Step[] | null
  ending: Ending | null
}

/** Any of these options leads to a step. */
interface Branch {
  to: Step
  options: readonly (readonly WordTest[])[]
  matchCase: boolean
}

/**
 * How far all wordings have been read that agree with the words so far. States are worked out when a text first leads to
 * them, so that a list costs what is met of it and not every wording that it stands for.
 */
export interface State {
  readonly steps: readonly Step[]
  readonly known: Map<number, State | null>
  readonly endings: readonly Ending[] | null
  /** True when some wording goes on from here. */
  readonly open: boolean
}

const GAP_OF = { joined: GAP.joined, slash: GAP.slash, stop: GAP.stop } as const
/** Lists hold thousands of steps: most have one ending and nothing else. */
const newStep = (): Step => ({ branches: null, next: null, skips: null, ending: null })

/** A word and the gap before it, as one number. */
export const keyOf = (symbol: number, gap: number): number => symbol * 4 + gap

/** All wordings, and the states that reading leads to. */
export class Wordings {
  private readonly openings: Branch[] = []
  private readonly opening: Step = { ...newStep(), branches: this.openings }
  private readonly learnt = [new Set<Branch['options']>(), new Set<Branch['options']>()] as const
  private readonly byMembers = new Map<string, State>()
  private readonly numbers = new Map<Step, number>()
  private readonly symbols: Symbols

  constructor(symbols: Symbols) {
    this.symbols = symbols
  }

  add(places: readonly WordingPlace[], ending: Ending, matchCase: boolean): void {
    const steps = places.map(newStep)
    const last = newStep()
    last.ending = ending
    let opens = true
    for (const [index, place] of places.entries()) {
      const from = steps[index]
      const to = steps[index + 1] ?? last
      if (!from) continue
      this.learn(place.options, matchCase)
      const branch: Branch = { to, options: place.options, matchCase }
      from.branches ??= []
      from.branches.push(branch)
      // A wording begins with any of its places up to the first that may not be missing.
      if (opens) this.openings.push(branch)
      if (place.optional) {
        from.skips ??= []
        from.skips.push(to)
      } else opens = false
    }
  }

  get root(): State {
    return this.stateOf([this.opening])
  }

  /** True when a wording can begin with that symbol. */
  opensWith(symbol: number): boolean {
    return this.nextOf(this.opening)?.has(keyOf(symbol, GAP.joined)) === true
  }

  /** The state after one more word; null when no wording goes on so. */
  after(state: State, key: number): State | null {
    const known = state.known.get(key)
    if (known !== undefined) return known
    const steps = state.steps.flatMap((step) => this.nextOf(step)?.get(key) ?? [])
    const found = steps.length === 0 ? null : this.stateOf(withSkips(steps))
    state.known.set(key, found)
    return found
  }

  /** Gives every test its number at once: words are asked for theirs only when they are first met. */
  private learn(options: Branch['options'], matchCase: boolean): void {
    const learnt = this.learnt[matchCase ? 1 : 0]
    if (learnt.has(options)) return
    learnt.add(options)
    for (const option of options) for (const test of option) this.symbols.numberOf(test, matchCase)
  }

  private nextOf(step: Step): Step['next'] {
    const { branches } = step
    if (branches === null) return step.next
    step.branches = null
    const first = step === this.opening
    for (const { to, options, matchCase } of branches)
      for (const option of options) this.addOption(step, to, option, matchCase, first)
    return step.next
  }

  private addOption(from: Step, to: Step, option: readonly WordTest[], matchCase: boolean, first: boolean): void {
    let here = from
    for (const [index, test] of option.entries()) {
      const key = keyOf(this.symbols.numberOf(test, matchCase), first && index === 0 ? GAP.joined : GAP_OF[test.before])
      const next = index === option.length - 1 ? to : newStep()
      here.next ??= new Map()
      const known = here.next.get(key)
      if (known) known.push(next)
      else here.next.set(key, [next])
      here = next
    }
  }

  private stateOf(steps: readonly Step[]): State {
    const members = steps.map((step) => this.numberOf(step)).join(' ')
    const known = this.byMembers.get(members)
    if (known) return known
    const endings: Ending[] = []
    for (const { ending } of steps) if (ending && !endings.some(({ list }) => list === ending.list)) endings.push(ending)
    const state: State = {
      steps,
      known: new Map(),
      endings: endings.length > 0 ? endings : null,
      open: steps.some(({ next, branches }) => next !== null || branches !== null),
    }
    this.byMembers.set(members, state)
    return state
  }

  private numberOf(step: Step): number {
    const known = this.numbers.get(step)
    if (known !== undefined) return known
    this.numbers.set(step, this.numbers.size)
    return this.numbers.size - 1
  }
}

/** The steps and those that can be reached from them without a word. */
function withSkips(steps: readonly Step[]): Step[] {
  const all = new Set<Step>()
  const pending = [...steps]
  for (const step of pending) {
    if (all.has(step)) continue
    all.add(step)
    if (step.skips) pending.push(...step.skips)
  }
  return [...all]
}
