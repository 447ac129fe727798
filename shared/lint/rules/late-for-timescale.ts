import { daysBetween, isDay, writeDay } from '../../document/index.ts'
import type { Obligation, Pack } from '../../standards/index.ts'
import { dueOn, limitInWords, workingDaysBetween } from '../../timescales/index.ts'
import { DEADLINES, type Deadline } from '../analysis/document-deadlines.ts'
import type { DocumentReport, DocumentRule, RuleContext } from '../rule.ts'

/** Two of the document's own dates that lie further apart than the standard allows. */
export const lateForTimescale: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'late-for-timescale',
    category: 'timescale',
    title: 'Later than the standard allows',
    severity: 'warning',
    kinds: ['all'],
    why: 'A child waited longer than the standard allows, and the reader should know why.',
    setAsideWhen: 'A manager agreed to the later day, and the record says so.',
    bad: ['A strategy discussion on 13 April and a conference on 8 May.'],
    good: ['A strategy discussion on 3 March and a conference on 23 March.'],
  },
  looksAt: () => false,
  check(_blocks, context, report) {
    for (const deadline of DEADLINES) if (deadline.kinds.includes(context.kind)) checkDeadline(deadline, context, report)
  },
}

function checkDeadline(deadline: Deadline, context: RuleContext, report: (found: DocumentReport) => void): void {
  const authorities = figuresOf(deadline, context.pack)
  if (authorities.length === 0) return
  for (const { from, done, name } of pairsOf(deadline, context)) {
    const strictest = strictestBroken(authorities, from, done)
    if (!strictest) continue
    const clause = context.pack.clauses[strictest.clause]
    report({
      section: null,
      block: null,
      start: 0,
      end: 0,
      date: { name, day: done },
      message: messageOf(deadline, strictest, from, done),
      ...(clause ? { clauses: [{ pack: clause.pack ?? context.pack.id, ref: clause.cite }] } : {}),
    })
  }
}

/**
 * The figure that a day breaks and that leaves the least time, or null. Where one standard gives several figures, only what is
 * late by all of them is late; of several authorities, as in the union of all packs, each one's own limit counts.
 */
function strictestBroken(authorities: readonly (readonly Obligation[])[], from: string, done: string): Obligation | null {
  const broken = authorities.flatMap((figures) => {
    const dated = figures.map((figure) => ({ figure, due: dueOn(figure, from) }))
    const [first] = dated
    return first && dated.every(({ due }) => done > due.slice(0, done.length)) ? [first] : []
  })
  return broken.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))[0]?.figure ?? null
}

const kept = new WeakMap<Pack, Map<Deadline, readonly (readonly Obligation[])[]>>()

/** `readFigures`, read once for each pack. */
function figuresOf(deadline: Deadline, pack: Pack): readonly (readonly Obligation[])[] {
  const known = kept.get(pack) ?? new Map<Deadline, readonly (readonly Obligation[])[]>()
  kept.set(pack, known)
  const figures = known.get(deadline) ?? readFigures(deadline, pack)
  known.set(deadline, figures)
  return figures
}

/** The figures for a deadline by authority; what is only an aim, or only for some children, binds nobody here. */
function readFigures({ obligations }: Deadline, { timescales }: Pack): Obligation[][] {
  const binding = timescales.filter(
    ({ id, sort }) => obligations.includes(id.slice(id.indexOf(':') + 1)) && sort !== 'aim' && sort !== 'threshold',
  )
  const byAuthority = Map.groupBy(binding, ({ id }) => id.slice(0, id.indexOf(':') + 1))
  return [...byAuthority.values()].map((ofOne) =>
    ofOne.flatMap((one) => [
      one,
      ...(one.orElse ?? []).map((other) => ({ ...one, ...other, direction: other.direction ?? one.direction })),
    ]),
  )
}

interface Pair {
  from: string
  done: string
  /** The name of the date that is late. */
  name: string
}

/** Of a day with its time only the day counts. */
const DAY_LENGTH = 10

function daysNamed(names: readonly string[], { document }: RuleContext): { name: string; day: string }[] {
  return names.flatMap((name) => {
    const given = document.dates[name]
    const days = given === undefined ? [] : typeof given === 'string' ? [given] : given
    return days.map((day) => ({ name, day: day.slice(0, DAY_LENGTH) })).filter(({ day }) => isDay(day))
  })
}

function pairsOf(deadline: Deadline, context: RuleContext): Pair[] {
  const done = daysNamed(deadline.done, context).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  if (deadline.each)
    return done.flatMap(({ name, day }, index) => {
      const before = done[index - 1]
      return before && before.day < day ? [{ from: before.day, done: day, name }] : []
    })
  const [from] = deadline.from.map((name) => daysNamed([name], context).at(-1)).filter((one) => one !== undefined)
  if (!from) return []
  // Of several days that may show it, the first that can: the first visit after the conference, not one before it.
  const before = isBefore(deadline)
  const first = before ? done[0] : done.find(({ day }) => day >= from.day)
  return first ? [{ from: from.day, done: first.day, name: first.name }] : []
}

const isBefore = ({ obligations }: Deadline): boolean => obligations.some((id) => /report|legal/.test(id))

function messageOf({ what, since }: Deadline, obligation: Obligation, from: string, done: string): string {
  const working = obligation.unit === 'workingDays'
  const before = obligation.direction === 'before'
  const [first, last] = before ? [done, from] : [from, done]
  const count = Math.abs(working ? workingDaysBetween(first, last) : daysBetween(first, last))
  const days = `${count} ${working ? 'working ' : ''}day${count === 1 ? '' : 's'}`
  const allowed = limitInWords(obligation)
  const gap = done > from && before ? 'after' : before ? 'before' : 'after'
  return `${what} on ${writeDay(done)}, ${days} ${gap} ${since}; the standard allows ${allowed}${before ? ' it' : ''}. Why, and who agreed?`
}
