import {
  type Block,
  type BlockText,
  blockText,
  type GenogramBlock,
  type Section,
  textPrint,
  writeDay,
} from '../document/index.ts'
import { type Beside, besidesOf, withoutBesides } from './beside.ts'
import { cutBlock } from './cut.ts'
import type { FamilyVersionOf } from './family-version.ts'
import { answersIn } from './form-answers.ts'
import { reasonOf, withheldBy } from './found.ts'
import { knownDetails } from './known-details.ts'
import { type LeftOutList, textOf, whereOf } from './left-out.ts'
import { markedElsewhere, markedIn, markedPhrases, placesOf } from './marked.ts'
import type { Flagged } from './plain-words.ts'
import { type Named, names } from './reader.ts'
import type { Reason } from './reasons.ts'
import { Referrers } from './referrers.ts'
import { leavesOut } from './sections.ts'
import { type Asked, ShortWords } from './short-words.ts'
import { Siblings } from './siblings.ts'
import {
  acrossSegments,
  covers,
  type Span,
  segmentOf,
  type Withheld,
  wholeSentences,
  withoutOverlaps,
  withoutSpans,
  withoutTaken,
} from './withheld.ts'

const ASKED_REASON: Readonly<Record<Asked['about'], Reason>> = { sibling: 'other-child', word: 'marked-again', adult: 'detail' }
const SHORT_IN_TITLE = (word: string): string =>
  `“${word}” is marked to be left out in another place. Does it say too much here? It can be changed in the document.`

/** Takes out of a document, section by section, what a version for the family does not have. */
export class Cutting {
  readonly phrases: readonly string[]
  readonly broken: Flagged[] = []
  readonly asked: Flagged[] = []
  private readonly short: ShortWords
  private readonly siblings: Siblings | null
  private readonly wanted: FamilyVersionOf
  private readonly list: LeftOutList
  private readonly people: readonly Named[]
  private readonly children: readonly Named[]
  private readonly referrers: Referrers
  private readonly details: ReturnType<typeof knownDetails>
  /** True where a child lives away from the parents. */
  private readonly away: boolean

  constructor(wanted: FamilyVersionOf, list: LeftOutList) {
    this.wanted = wanted
    this.list = list
    this.people = wanted.caseRecord?.people ?? []
    this.children = this.people.filter(({ group }) => group === 'child')
    this.phrases = markedPhrases(wanted.document)
    this.short = new ShortWords(this.phrases, this.people)
    this.siblings = wanted.reader === 'parents' ? null : new Siblings(this.children, wanted.reader.childId, wanted.plan)
    this.referrers = new Referrers(this.people, wanted.plan)
    this.details = knownDetails(wanted.caseRecord, wanted.reader)
    this.away = /\b(?:looked after|in care|care order|section 20|s\.? ?20|accommodat|placement order|placed)/i.test(
      wanted.caseRecord?.legalStatus ?? '',
    )
  }

  /** A heading or a title without words that are marked elsewhere. */
  title(text: string, place = 'title', where = 'The title'): string {
    const telling = placesOf(text, this.phrases).map((span) => ({ ...span, reason: 'marked' as const }))
    const names = this.short.namesIn(text).map((span) => ({ ...span, reason: 'marked-again' as const }))
    const gone = [...telling, ...names].filter(({ start, end, reason }) =>
      this.list.takes(place, { where, text: text.slice(start, end), reason }),
    )
    const kept = withoutSpans(text, gone)
    const word = this.short.otherIn(kept)
    if (word !== null) this.ask(`word:${place}`, { where, text: kept, why: SHORT_IN_TITLE(word) }, false)
    return kept
  }

  section(section: Section): Section[] {
    for (const block of section.blocks) if (block.type === 'genogram') this.takesPicture(section, block)
    const words = section.blocks.map((block) => blockText(block).text.trim()).filter(Boolean)
    if (words.length === 0) return []
    // Somebody who asks for their record gets every section.
    const { marks, template, reader } = this.wanted
    const left = marks ? null : leavesOut(section, { template, reader, children: this.children })
    if (left && this.list.takes(`section:${section.id}`, { ...left, where: section.title, text: words.join('\n') })) return []
    const under = this.siblings?.underTheirHeadings(section)
    const blocks = section.blocks.flatMap((block) => this.block(section, block, under?.has(block.id) ?? false))
    const title = this.title(section.title, `heading:${section.id}`, section.title)
    const kept = { ...section, title, blocks }
    const gone = new Set(
      besidesOf({ ...this.wanted.document, sections: [kept] })
        .filter((beside) => this.takesBeside(beside))
        .map(({ key }) => key),
    )
    return [{ ...kept, blocks: blocks.map((block) => withoutBesides(block, gone)) }]
  }

  /** A picture of the family stays out whole; the worker is told of it once, by its name and how many are in it. */
  private takesPicture(section: Section, { id, view, title, shown }: GenogramBlock): void {
    if (shown === undefined) return
    const name = title || (view === 'ecomap' ? 'Eco-map' : 'Genogram')
    const people = shown.people.length === 1 ? '1 person' : `${shown.people.length} people`
    this.list.takes(`picture:${id}`, {
      where: section.title,
      text: `${name}, as at ${writeDay(shown.asAt)}: the picture, and the table of ${people} after it`,
      reason: 'picture',
    })
  }

  private block(section: Section, block: Block, isUnder: boolean): Block[] {
    const whole = blockText(block)
    const taken = withoutOverlaps(this.withheld(block, whole, isUnder)).filter((one) => {
      const start = one.spans[0]?.start ?? 0
      const { reason, why } = one
      const place = `${block.id}:${start}`
      return this.list.takes(place, { where: whereOf(section, block, whole, start), text: textOf(whole, one), reason, why })
    })
    for (const one of taken) this.flagBroken(section, block, whole, one)
    const chosen = this.askedOf(section, block, whole, taken)
    return [(this.wanted.marks ?? cutBlock)(block, [...taken, ...chosen])].filter((left) => left !== null)
  }

  /** Asks about what may stay, and gives what the worker said is to be left out: as far as it is not left out already. */
  private askedOf(section: Section, block: Block, whole: BlockText, taken: readonly Withheld[]): Withheld[] {
    const gone = taken.flatMap(({ spans }) => spans)
    const isMarked = (span: Span): boolean => gone.some(({ start, end }) => start < span.end && end > span.start)
    const adults = (this.wanted.adults ?? [])
      .filter(({ blockId }) => blockId === block.id)
      .map(({ start, end, why }): Asked => ({ about: 'adult', span: { start, end }, why }))
    const asked = [...(this.siblings?.askedIn(block, whole) ?? []), ...this.short.askedIn(whole, isMarked), ...adults]
    const chosen: Span[] = []
    for (const { about, span, why } of asked) {
      const left = withoutTaken(span, [...gone, ...chosen])
      if (!left.some(({ start, end }) => /[\p{L}\p{N}]/u.test(whole.text.slice(start, end)))) continue
      const where = whereOf(section, block, whole, span.start)
      const text = whole.text.slice(span.start, span.end)
      if (this.ask(`${about}:${block.id}:${span.start}`, { where, text, why, reason: ASKED_REASON[about] })) chosen.push(...left)
    }
    return chosen.map((span): Withheld => ({ reason: 'other-child', spans: [span], instead: '' }))
  }

  /** Takes down something that may stay; true where the worker said that it is to be left out. */
  private ask(
    place: string,
    { where, text, why, reason = 'marked-again' }: { where: string; text: string; why: string; reason?: Reason },
    canLeaveOut = true,
  ): boolean {
    const id = `${place}:${textPrint(text)}`
    // A working copy marks what may stay as well: whoever goes through it decides.
    if (canLeaveOut && (this.wanted.marks || this.wanted.leaveOut.includes(id))) {
      this.list.takes(place, { where, text, reason, ...(this.wanted.marks ? { why } : {}) })
      return true
    }
    if (!this.asked.some((known) => known.id === id)) this.asked.push({ id, term: text, where, why, canLeaveOut })
    return false
  }

  private withheld(block: Block, whole: BlockText, isUnder: boolean): Withheld[] {
    const { findings } = this.wanted
    const known = this.details(whole.text)
    const allowed = known.filter(({ reason }) => reason === null)
    const found = findings
      .filter(({ blockId }) => blockId === block.id)
      .flatMap((one) => withheldBy(one, whole) ?? [])
      .filter(
        ({ reason, spans }) =>
          reason !== 'detail' || !spans.every((span) => allowed.some(({ start, end }) => start <= span.start && end >= span.end)),
      )
    const marked = markedIn(block, whole)
    return [
      ...marked,
      ...markedElsewhere(whole, this.phrases),
      ...known.flatMap(({ reason, instead, ...span }): Withheld[] =>
        reason === null ? [] : [{ reason, instead, spans: acrossSegments(whole.segments, span) }],
      ),
      ...answersIn(block, whole, this.away, (segment) =>
        allowed.some(({ start, end }) => start < segment.end && end > segment.start),
      ),
      ...this.referrers.in(block, whole),
      ...found,
      ...this.short.withheldIn(whole, (place) => marked.some(({ spans }) => covers(spans, [place]))),
      ...(this.siblings?.withheldIn(block, whole, isUnder) ?? []),
    ].filter(({ spans }) => spans.length > 0)
  }

  /** A sentence of which a part is left may tell what is gone, or nothing at all. */
  private flagBroken(section: Section, block: Block, whole: BlockText, { reason, spans, instead }: Withheld): void {
    if (reason !== 'marked' || instead !== '') return
    for (const span of spans) {
      if (!segmentOf(whole.segments, span)) continue
      const sentence = wholeSentences(whole, span)
      const rest = `${whole.text.slice(sentence.start, span.start)} … ${whole.text.slice(span.end, sentence.end)}`.trim()
      if (!/\p{L}{2}/u.test(rest)) continue
      this.broken.push({
        id: `sentence:${block.id}:${span.start}:${textPrint(rest)}`,
        term: rest,
        where: section.title,
        why: 'Words were left out of this sentence. Does the rest read well, and give nothing away?',
        canLeaveOut: false,
      })
    }
  }

  private takesBeside(beside: Beside): boolean {
    const { key, text, section, what } = beside
    const known = this.reasonBeside(beside)
    const why = known === null ? this.wanted.adults?.find(({ blockId }) => blockId === key)?.why : undefined
    const reason = known ?? (why === undefined ? null : 'source')
    return reason !== null && this.list.takes(key, { where: `${section.title}, ${what}`, text, reason, why })
  }

  private reasonBeside({ key, text, claim, isMarked }: Beside): Reason | null {
    if (isMarked || placesOf(text, this.phrases).length > 0) return 'marked'
    if (this.short.namesIn(text).length > 0) return 'marked-again'
    const found = this.wanted.findings.find((one) => one.blockId === key && reasonOf(one) !== null)
    if (found) return reasonOf(found)
    const known = this.details(text).find(({ reason }) => reason !== null)
    if (known) return known.reason
    if (this.referrers.isNamedIn(text)) return 'referrer'
    if (this.siblings?.isAboutOthers(text)) return 'other-child'
    const { author, manager } = this.wanted.document
    const by = claim?.by?.trim() ?? ''
    const isKnown = by === '' || by === author?.name || by === manager?.name || names(by, this.people)
    return isKnown ? null : 'source'
  }
}
