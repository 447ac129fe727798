import { writeDay } from '../../../shared/document/index.ts'
import {
  type CasePlan,
  firstWords,
  type PlanStep,
  planOfChild,
  proposedJoins,
  STEP_STATES,
  type Strand,
  scaledBy,
  strandsOf,
  type ThreadBreak,
  threadBreaks,
} from '../../../shared/plan/index.ts'
import { BREAK_CARDS } from './break-cards.ts'
import { type Card, COLUMNS, type Column, type Link, type Picture, type Shown } from './picture-parts.ts'

export * from './picture-parts.ts'

const blank = { id: null, title: '', text: '', note: '', change: '', status: null, scales: [], broken: null } as const
const written = (text: string): string => (text.trim() === '' ? 'Nothing is written here yet.' : text)
/** Each on a line of its own. */
const noteOf = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n')
const listed = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(', ')

/** The cards and lines of a child's thread, from what a plan says. */
export function pictureOf(plan: CasePlan, shown: Shown): Picture {
  const own = planOfChild(plan, shown.childId)
  const strands = strandsOf(plan, shown.childId)
  const drawing = new Drawing(own, shown)
  for (const [index, strand] of strands.entries()) drawing.draw(strand, index)
  drawing.join()
  drawing.breakAt(threadBreaks(plan))
  const overall = scaledBy(plan.scales.filter(({ goalId }) => goalId === ''))
  if (overall.length > 0)
    drawing.cards.push({
      ...blank,
      key: 'scale:',
      column: 'progress',
      strand: strands.length,
      sort: 'written',
      text: 'How safe things are altogether',
      scales: overall,
    })
  drawing.propose()
  const { cards, links } = drawing
  return { strands, cards, links, breaks: cards.filter(({ sort }) => sort === 'broken').sort((a, b) => a.strand - b.strand) }
}

class Drawing {
  readonly cards: Card[] = []
  readonly links: Link[] = []
  private readonly plan: CasePlan
  private readonly shown: Shown

  constructor(plan: CasePlan, shown: Shown) {
    this.plan = plan
    this.shown = shown
  }

  draw({ concerns, statements, goals, steps }: Strand, strand: number): void {
    const put = (column: Column, id: string, card: Partial<Card>): void => {
      this.cards.push({ ...blank, scales: [], sort: 'written', ...card, key: `${column}:${id}`, column, strand, id })
    }
    for (const { id, text, by, on, childIds } of concerns)
      put('concern', id, { text: written(text), note: noteOf(listed(by, on && writeDay(on)), this.forWhom(childIds)) })
    for (const { id, text, kind, childIds } of statements)
      put('statement', id, {
        text: written(text),
        note: noteOf(kind === 'danger' ? 'Danger statement' : 'Worry statement', this.forWhom(childIds)),
      })
    for (const { id, text, kind, childIds } of goals)
      put('goal', id, { text: written(text), note: noteOf(GOAL_SORT[kind], this.forWhom(childIds)) })
    for (const { id, action, owner, agency, due, childIds, status } of steps)
      put('step', id, {
        sort: status === 'dropped' ? 'waiting' : 'written',
        text: written(action),
        note: noteOf(listed(owner, owner.includes(agency) ? '' : agency), due, this.forWhom(childIds)),
      })
    for (const goal of goals) this.drawScale(goal.id, strand)
    for (const step of steps) this.drawProgress(step, strand)
    this.drawClosure(concerns, strand)
  }

  /** "For Ruby", where that is not all of the children that are shown. */
  private forWhom(childIds: readonly string[]): string {
    const { childId, childNames } = this.shown
    if (childIds.length === 0 || (childId !== null && childIds.includes(childId))) return ''
    const names = childIds.flatMap((id) => childNames[id] ?? [])
    return names.length === 0 ? '' : `For ${new Intl.ListFormat('en-GB').format(names)}`
  }

  private drawScale(goalId: string, strand: number): void {
    const scales = scaledBy(this.plan.scales.filter((scale) => scale.goalId === goalId))
    if (scales.length === 0) return
    const key = `scale:${goalId}`
    const text = `How near this goal is: “${firstWords(this.plan.goals.find(({ id }) => id === goalId)?.text ?? '', 6)}”`
    this.cards.push({ ...blank, key, column: 'progress', strand, sort: 'written', text, scales })
    const step = this.plan.steps.find(({ goalIds }) => goalIds.includes(goalId))
    if (step) this.links.push({ key: `${step.id}>${key}`, from: `step:${step.id}`, to: key, strand, sort: 'joined' })
  }

  private drawProgress({ id, status, progress, measure, droppedBecause }: PlanStep, strand: number): void {
    const notes = progress.toSorted((one, other) => (one.on < other.on ? -1 : 1))
    const last = notes.at(-1)
    const key = `progress:${id}`
    const waits = status === 'dropped' || (status === 'to-do' && last === undefined)
    this.cards.push({
      ...blank,
      key,
      column: 'progress',
      strand,
      sort: waits ? 'waiting' : 'written',
      scales: [],
      title: STEP_STATES[status],
      status,
      text: status === 'dropped' ? droppedBecause : (last?.text ?? (measure && `We will know by this: ${measure}`)),
      note: listed(last?.by ?? '', last?.on ? writeDay(last.on) : ''),
      change: notes.findLast(({ change }) => change.trim() !== '')?.change ?? '',
    })
    const sort = status === 'dropped' ? 'waiting' : 'joined'
    this.links.push({ key: `${id}>${key}`, from: `step:${id}`, to: key, strand, sort })
  }

  private drawClosure(concerns: Strand['concerns'], strand: number) {
    const { closure } = this.plan
    if (concerns.length === 0) return
    const from = this.firstProgress(strand)
    const put = (key: string, card: Partial<Card>): void => {
      this.cards.push({ ...blank, scales: [], key, column: 'closure', strand, sort: 'written', ...card })
      if (from) this.links.push({ key: `${from}>${key}`, from, to: key, strand, sort: closure ? 'joined' : 'waiting' })
    }
    if (!closure) {
      const names = concerns.map(({ text }) => `“${firstWords(text, 6)}”`)
      const text = `Closure must come back to ${new Intl.ListFormat('en-GB').format(names)}.`
      return put(`closure:${concerns[0]?.id}`, { sort: 'waiting', title: 'Not yet', text })
    }
    for (const { id, text } of concerns) {
      const answer = closure.answers.find(({ concernId }) => concernId === id)?.text.trim() ?? ''
      if (answer !== '')
        put(`closure:${id}`, {
          text: answer,
          note: noteOf(`On “${firstWords(text, 6)}”`, closure.on && writeDay(closure.on)),
        })
    }
  }

  private firstProgress(strand: number): string | undefined {
    return this.cards.find((card) => card.strand === strand && card.column === 'progress')?.key
  }

  private strandOf(key: string): number | undefined {
    return this.cards.find((card) => card.key === key)?.strand
  }

  /** The lines between what the plan joins. A goal that answers a concern directly passes a card in the column between. */
  join(): void {
    const { statements, goals, steps, concerns } = this.plan
    const link = (from: string, to: string, strandOf: string, sort: Link['sort'] = 'joined'): void => {
      const strand = this.strandOf(strandOf)
      if (strand !== undefined && this.strandOf(from) !== undefined && this.strandOf(to) !== undefined)
        this.links.push({ key: `${from}>${to}`, from, to, strand, sort })
    }
    for (const { id, concernIds } of statements)
      for (const concernId of concernIds) link(`concern:${concernId}`, `statement:${id}`, `statement:${id}`)
    for (const { id, statementIds, concernIds, kind } of goals) {
      for (const statementId of statementIds) link(`statement:${statementId}`, `goal:${id}`, `statement:${statementId}`)
      const direct = concernIds.filter((one) => this.strandOf(`concern:${one}`) !== undefined)
      const strand = this.strandOf(`goal:${id}`)
      if (direct.length === 0 || strand === undefined) continue
      const key = `through:${id}`
      const text =
        kind === 'wellbeing' ? 'Answered by a wellbeing goal, without a statement.' : 'Answered by a goal, without a statement.'
      this.cards.push({ ...blank, scales: [], key, column: 'statement', strand, sort: 'waiting', text })
      for (const concernId of direct) link(`concern:${concernId}`, key, `goal:${id}`)
      link(key, `goal:${id}`, `goal:${id}`)
    }
    for (const { id, goalIds, status } of steps)
      for (const goalId of goalIds)
        link(`goal:${goalId}`, `step:${id}`, `goal:${goalId}`, status === 'dropped' ? 'waiting' : 'joined')
    const answered = new Set([...statements, ...goals].flatMap(({ concernIds }) => concernIds))
    for (const { id, notPlannedBecause } of concerns) {
      const strand = this.strandOf(`concern:${id}`)
      if (strand === undefined || answered.has(id) || notPlannedBecause.trim() === '') continue
      const key = `because:${id}`
      this.cards.push({
        ...blank,
        scales: [],
        key,
        column: 'statement',
        strand,
        sort: 'waiting',
        title: 'Not in the plan, because',
        text: notPlannedBecause,
      })
      link(`concern:${id}`, key, `concern:${id}`)
    }
  }

  /** A card for each thing that is missing, with a broken line to what misses it. */
  breakAt(breaks: readonly ThreadBreak[]): void {
    for (const broken of breaks) {
      const { at, kind } = broken
      const { of, column, title } = BREAK_CARDS[kind]
      const strand = this.strandOf(`${of}:${at}`)
      if (strand === undefined) continue
      const key = `break:${kind}:${at}`
      const isDanger = this.plan.statements.find(({ id }) => id === at)?.kind === 'danger'
      this.cards.push({
        ...blank,
        scales: [],
        key,
        column,
        strand,
        sort: 'broken',
        title: kind === 'statement-without-goal' && isDanger ? 'No safety goal' : title,
        text: broken.ask,
        broken,
      })
      const other = kind === 'concern-not-closed' ? this.firstProgress(strand) : `${of}:${at}`
      if (other === undefined) continue
      const isLater = COLUMNS.indexOf(column) > COLUMNS.indexOf(of) || kind === 'concern-not-closed'
      const [from, to] = isLater ? [other, key] : [key, other]
      this.links.push({ key: `${from}>${to}`, from, to, strand, sort: 'broken' })
    }
  }

  /** Joins that the words of two cards suggest. */
  propose(): void {
    const keyOf = (id: string): Card | undefined => this.cards.find((card) => card.id === id)
    for (const { from, to } of proposedJoins(this.plan)) {
      const [later, earlier] = [keyOf(from), keyOf(to)]
      if (later && earlier)
        this.links.push({
          key: `proposed:${earlier.key}>${later.key}`,
          from: earlier.key,
          to: later.key,
          strand: earlier.strand,
          sort: 'proposed',
        })
    }
  }
}

const GOAL_SORT = { safety: 'Safety goal', wellbeing: 'Wellbeing goal', 'childs-own': 'The child’s own goal' } as const
