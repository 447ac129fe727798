import { type Block, type BlockText, inlineText, type Section, type Segment } from '../document/index.ts'
import { type CasePlan, isFor } from '../plan/index.ts'
import { type Named, namesChild } from './reader.ts'
import type { Asked } from './short-words.ts'
import { type Span, sentencesIn, type Withheld } from './withheld.ts'

/** What siblings live through together is every one's own life. */
const TOGETHER =
  /\b(?:both|together|each other|one another|all (?:of )?(?:the|them|three|four|five|six)|(?:the|her|his|their|these|two|three|four|five|six) (?:children|siblings|boys|girls|brothers|sisters|twins)|everyone|everybody)\b/i
const RELATION = /(?<whose>\p{L}+)(?:['’]s?)? (?:\p{L}+ )?(?:(?:half|step)-?)?(?:brother|sister|sibling|twin)s?\b/giu
const BEGINS_WITH_PRONOUN = /^[\s“"‘'(]*(?:he|she|they|his|her|hers|their|theirs|him|them|it|its|this|that)\b/i
const HOLDS_PRONOUN = /\b(?:he|she|they|his|her|hers|their|theirs|him|them)\b/i
const OF_THE_HOUSEHOLD = /\b(?:brothers?|sisters?|siblings?|family|household|children|who (?:else )?lives?)\b/i

interface Judged {
  span: Span
  text: string
  is: 'own' | 'shared' | 'other'
  /** Why it is asked about, where no name says so. */
  why?: string
}

/**
 * What a child's own version says of the other children of the case. Whatever is about another child alone is left out: sentences
 * that name a brother or sister and not the reader, and those that go on about them; rows, and all that stands under a heading with
 * their name; their own words. What they live through together stays, and the worker is asked about each sentence that names them.
 */
export class Siblings {
  private readonly own: readonly Named[]
  private readonly others: readonly Named[]
  private readonly childId: string
  private readonly plan: CasePlan | null
  private readonly reader: string

  constructor(children: readonly Named[], childId: string, plan: CasePlan | null) {
    this.own = children.filter(({ id }) => id === childId)
    this.others = children.filter(({ id }) => id !== childId)
    this.childId = childId
    this.plan = plan
    this.reader = this.own.map(({ knownAs, firstName }) => knownAs || firstName)[0] ?? 'the child'
  }

  /** True for a text that is about other children and not about the reader. */
  isAboutOthers(text: string): boolean {
    return namesChild(text, this.others) && !namesChild(text, this.own) && !TOGETHER.test(text)
  }

  /** Blocks that stand under a heading which names another child alone, the heading among them. */
  underTheirHeadings({ blocks }: Section): ReadonlySet<string> {
    const under = new Set<string>()
    let level: number | null = null
    for (const block of blocks) {
      if (block.type === 'heading' && (level === null || block.level <= level))
        level = this.isAboutOthers(inlineText(block.content)) ? block.level : null
      if (level !== null) under.add(block.id)
    }
    return under
  }

  withheldIn(block: Block, whole: BlockText, isUnder: boolean): Withheld[] {
    if (this.others.length === 0) return []
    if (isUnder || this.isTheirOwnWords(block)) return whole.text.trim() === '' ? [] : [leftOut(filled(whole.segments))]
    const rows = this.rowsOf(block, whole)
    if (rows) return rows.filter(({ is }) => is === 'other').map(({ segments }) => leftOut(filled(segments)))
    const sentences = this.sentencesOf(block, whole).filter(({ is }) => is === 'other')
    return oneAfterAnother(whole, sentences).map((span) => leftOut([span]))
  }

  /** The sentences and rows that stay and speak of another child. */
  askedIn(block: Block, whole: BlockText): Asked[] {
    if (this.others.length === 0 || this.isTheirOwnWords(block)) return []
    const rows = this.rowsOf(block, whole)
    const shared: Pick<Judged, 'span' | 'text' | 'why'>[] = rows
      ? rows
          .filter(({ is }) => is === 'shared')
          .flatMap(({ segments }) => segments)
          .map(
            (segment): Pick<Judged, 'span' | 'text' | 'why'> => ({
              span: segment,
              text: whole.text.slice(segment.start, segment.end),
            }),
          )
          .filter(({ text }) => namesChild(text, this.others))
      : this.sentencesOf(block, whole).filter(({ is }) => is === 'shared')
    return shared.map(({ span: { start, end }, text, why }) => ({
      about: 'sibling',
      span: { start, end },
      why: why ?? this.question(text),
    }))
  }

  private question(text: string): string {
    const named = this.others.filter((child) => namesChild(text, [child])).map(({ knownAs, firstName }) => knownAs || firstName)
    const whom = named.length > 0 ? `names ${new Intl.ListFormat('en-GB').format(named)}` : 'speaks of a brother or sister'
    return `This ${whom}. May ${this.reader} read it?`
  }

  private isTheirOwnWords(block: Block): boolean {
    if (block.type !== 'quotation' || !block.speaker) return false
    const { personId, name } = block.speaker
    return this.others.some(({ id }) => id === personId) || (namesChild(name, this.others) && !namesChild(name, this.own))
  }

  private isOwnWords(block: Block): boolean {
    if (block.type !== 'quotation' || !block.speaker) return false
    const { personId, name } = block.speaker
    return personId === this.childId || namesChild(name, this.own)
  }

  /** The rows of a plan, a chronology or a table, each judged as a whole; null for a block that has none. */
  private rowsOf(block: Block, { text, segments }: BlockText): { is: Judged['is']; segments: Segment[] }[] | null {
    const of = (
      rowOf: (segment: Segment) => string | undefined,
      ids: readonly string[],
      judge: (id: string, said: string) => Judged['is'],
    ) =>
      ids.map((id) => {
        const inRow = segments.filter((segment) => rowOf(segment) === id)
        const said = inRow.map(({ start, end }) => text.slice(start, end)).join('\n')
        return { is: judge(id, said), segments: inRow }
      })
    if (block.type === 'actionPlan')
      return of(
        ({ place }) => place.actionId,
        block.actions.map(({ id }) => id),
        (id, said) => this.judgeStep(id, said),
      )
    if (block.type === 'chronology')
      return of(
        ({ place }) => place.entryId,
        block.entries.map(({ id }) => id),
        (_id, said) => this.judge(said),
      )
    if (block.type !== 'table') return null
    const whom = block.columns.findIndex(({ title }) => /^(?:for|for whom|child|which child|whose)$/i.test(title.trim()))
    const rows = new Map(block.rows.map(({ id, cells }) => [id, inlineText(cells[whom]?.content ?? [])]))
    return of(
      ({ place }) => place.rowId,
      [...rows.keys()],
      (id, said) => {
        const named = rows.get(id) ?? ''
        if (namesChild(named, this.others)) return namesChild(named, this.own) ? 'shared' : 'other'
        return namesChild(named, this.own) ? 'shared' : this.judge(said)
      },
    )
  }

  private judgeStep(id: string, said: string): Judged['is'] {
    const step = this.plan?.steps.find((one) => one.id === id)
    if (step && !isFor(this.childId, step)) return 'other'
    return step?.childIds.includes(this.childId) ? 'shared' : this.judge(said)
  }

  private judge(said: string): Judged['is'] {
    if (this.isAboutOthers(said)) return 'other'
    return namesChild(said, this.others) || this.speaksOfSiblings(said) ? 'shared' : 'own'
  }

  /** "her brother", "Idris’s sister"; not "Ms Begum’s sister", who is an aunt. */
  private speaksOfSiblings(text: string): boolean {
    return [...text.matchAll(RELATION)].some(({ 0: found, groups }) => {
      const whose = groups?.whose ?? ''
      return !/['’]/.test(found) || namesChild(whose, [...this.own, ...this.others])
    })
  }

  private sentencesOf(block: Block, whole: BlockText): Judged[] {
    if (this.isOwnWords(block)) return []
    const labels = block.type === 'fields' ? new Map(block.fields.map(({ id, label }) => [id, label])) : null
    return whole.segments
      .filter(({ role }) => role !== 'label')
      .flatMap((segment) => {
        const ofTheHousehold = OF_THE_HOUSEHOLD.test(labels?.get(segment.place.fieldId ?? '') ?? '')
        let before: Judged['is'] = 'own'
        return sentencesIn(whole, segment).map((span): Judged => {
          const text = whole.text.slice(span.start, span.end)
          const alone = this.judge(text)
          const mayGoOn = before === 'other' && alone === 'own' && !namesChild(text, this.own) && HOLDS_PRONOUN.test(text)
          const goesOn = mayGoOn && BEGINS_WITH_PRONOUN.test(text)
          const is = goesOn ? 'other' : mayGoOn || (alone === 'other' && ofTheHousehold) ? 'shared' : alone
          before = is
          return {
            span,
            text,
            is,
            ...(mayGoOn && !goesOn && { why: `This may go on about a brother or sister. May ${this.reader} read it?` }),
          }
        })
      })
  }
}

/** Sentences that follow one another, as one stretch: they are about the same thing. */
function oneAfterAnother({ text }: BlockText, sentences: readonly Judged[]): Span[] {
  const spans: Span[] = []
  for (const { span } of sentences) {
    const last = spans.at(-1)
    if (last && !/[^ ]/.test(text.slice(last.end, span.start))) last.end = span.end
    else spans.push({ ...span })
  }
  return spans
}

const filled = (segments: readonly Segment[]): Span[] =>
  segments.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end }))
const leftOut = (spans: Span[]): Withheld => ({ reason: 'other-child', spans, instead: '' })
