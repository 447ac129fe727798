import { nearestOf, type Obligation, type Pack } from '../../shared/standards/index.ts'
import { dueDate, dueOn, eventCalled, obligationCalled, wordsForEvents } from '../../shared/timescales/index.ts'
import type { StandardsLibrary } from '../templates/index.ts'
import { UsageError } from './terminal.ts'

/** What is asked: an authority (or `all`), an event or an obligation, and the day of what sets the time running. */
export interface DueQuestion {
  pack: string
  event?: string | null | undefined
  obligation?: string | null | undefined
  on: string
}

/** One thing that is due, as the command line says it. Optional parts are left out where there is nothing to say. */
export interface DueAnswer {
  /** Only where every authority was asked. */
  pack?: string
  obligation: string
  what: string
  due: string
  limit: number
  unit: Obligation['unit']
  direction: Obligation['direction']
  /** The clause as it is cited. */
  clause: string
  repeats?: boolean
  at?: string
  /** `aim` or `threshold`; an ordinary limit says nothing. */
  sort?: string
  /** What must be true of the case for it to apply. */
  when?: readonly string[]
  /** Where the due day is a weekend or a bank holiday. */
  lastWorkingDay?: string
  note?: string
  /** What the standard's other figures would make of it. */
  orElse?: { due: string; limit: number; unit: Obligation['unit']; clause: string; note?: string }[]
}

const BASE = 'base'
const ALL = 'all'

/** Answers what is due by the packs of a library. */
export class DueAnswers {
  private readonly packs: readonly Pack[]
  private readonly events: readonly string[]
  private readonly obligations: readonly string[]

  constructor(library: StandardsLibrary) {
    this.packs = library.packs.filter(({ id, problem }) => id !== BASE && !problem).map(({ id }) => library.get(id).pack)
    const all = this.packs.flatMap((pack) => pack.timescales)
    this.events = [...new Set(all.flatMap(({ event, orFrom = [] }) => [event, ...orFrom]))]
    this.obligations = [...new Set(all.map(({ id }) => id))]
  }

  /**
   * Everything that the event sets running, soonest first, or the one obligation; nothing where the authority is silent. For
   * `all`, authority by authority.
   * @throws UsageError for a pack, event or obligation that nobody has, naming the nearest; TriggerError for what is no day.
   */
  ask(question: DueQuestion): DueAnswer[] {
    const packs = this.packsCalled(question.pack)
    const chosen = this.chooser(question)
    return packs.flatMap((pack) =>
      chosen(pack)
        .map((one) => answered(pack, one.obligation, one.id, question.on))
        .map((answer) => (packs.length > 1 ? { pack: pack.id, ...answer } : answer))
        .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)),
    )
  }

  private packsCalled(name: string): readonly Pack[] {
    const wanted = plain(name)
    if (wanted === ALL) return this.packs
    const found = this.packs.find(({ id, name: authority }) => plain(id) === wanted || plain(authority) === wanted)
    if (found) return [found]
    const ids = [...this.packs.map(({ id }) => id), ALL]
    throw new UsageError(`there is no pack “${name}”; ${meant(name, ids) ?? `there are ${ids.join(', ')}`}`)
  }

  private chooser({ event, obligation }: DueQuestion): (pack: Pack) => { obligation: Obligation; id: string }[] {
    if (obligation) {
      const known = obligationCalled(obligation, this.obligations)
      if (known === null) throw unknown('obligation', obligation, this.obligations)
      return (pack) => {
        const id = obligationCalled(
          obligation,
          pack.timescales.map((one) => one.id),
        )
        const found = pack.timescales.find((one) => one.id === id)
        // What was asked for by another authority's word for it is answered under that word.
        return found ? [{ obligation: found, id: plain(known) === plain(obligation) ? known : found.id }] : []
      }
    }
    if (!event) throw new UsageError('say which “event” happened, or which “obligation” is asked about')
    const known = eventCalled(event, this.events)
    if (known === null) throw unknown('event', event, wordsForEvents(this.events))
    return (pack) =>
      pack.timescales
        .filter((one) => one.event === known || one.orFrom?.includes(known))
        .map((one) => ({ obligation: one, id: one.id }))
  }
}

function answered(pack: Pack, obligation: Obligation, id: string, on: string): DueAnswer {
  const { due, lastWorkingDay } = dueDate(obligation, on)
  const { what, limit, unit, direction, at, sort, when, note, repeats, orElse } = obligation
  return {
    obligation: id,
    what,
    due,
    limit,
    unit,
    direction,
    clause: cite(pack, obligation.clause),
    ...(repeats && { repeats }),
    ...(at !== undefined && { at }),
    ...(sort !== undefined && sort !== 'limit' && { sort }),
    ...(when !== undefined && { when }),
    ...(lastWorkingDay !== null && { lastWorkingDay }),
    ...(note !== undefined && { note }),
    ...(orElse !== undefined && {
      orElse: orElse.map((other) => ({
        due: dueOn({ limit: other.limit, unit: other.unit, direction: other.direction ?? direction }, on),
        limit: other.limit,
        unit: other.unit,
        clause: cite(pack, other.clause),
        ...(other.note !== undefined && { note: other.note }),
      })),
    }),
  }
}

const cite = (pack: Pack, key: string): string => pack.clauses[key]?.cite ?? key

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

function unknown(sort: 'event' | 'obligation', name: string, known: readonly string[]): UsageError {
  return new UsageError(
    `no pack has the ${sort} “${name}”; ${meant(name, known) ?? '“casewright packs --format json” lists them all'}`,
  )
}

function meant(name: string, known: readonly string[]): string | null {
  const near = nearestOf(name, known, 3)
  return near.length === 0 ? null : `did you mean ${near.map((one) => `“${one}”`).join(' or ')}?`
}
