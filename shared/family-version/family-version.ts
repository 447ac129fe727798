import {
  type Block,
  type BlockText,
  blockText,
  type CasewrightDocument,
  type Section,
  textPrint,
  walkBlocks,
} from '../document/index.ts'
import type { CaseRecord } from '../family/index.ts'
import type { CasePlan } from '../plan/index.ts'
import type { DocumentTemplate } from '../standards/index.ts'
import { type Beside, besidesOf, withoutBesides } from './beside.ts'
import { cleanDocument } from './clean.ts'
import { cutBlock } from './cut.ts'
import { answersIn } from './form-answers.ts'
import { type Found, reasonOf, withheldBy } from './found.ts'
import { knownDetails } from './known-details.ts'
import { type LeftOut, LeftOutList, textOf, whereOf } from './left-out.ts'
import { markedElsewhere, markedIn, markedPhrases, placesOf, shortPhrasesIn } from './marked.ts'
import { aboutOtherChildren } from './other-children.ts'
import { type Flagged, inPlainWords, type Replaced } from './plain-words.ts'
import { type Named, names, type Reader } from './reader.ts'
import { readingAge } from './reading-age.ts'
import type { Reason } from './reasons.ts'
import { Referrers } from './referrers.ts'
import { leavesOut } from './sections.ts'
import { acrossSegments, segmentOf, type Withheld, wholeSentences, withoutOverlaps } from './withheld.ts'

export interface FamilyVersionOf {
  document: CasewrightDocument
  template: DocumentTemplate | null
  reader: Reader
  caseRecord: CaseRecord | null
  plan: CasePlan | null
  /** What was found in the document, and in `besideDocument` of it, whatever was set aside there. */
  findings: readonly Found[]
  /** Terms that a family would have to ask about, in a document as it then stands. */
  terms: (document: CasewrightDocument) => readonly Found[]
  /** The Flesch-Kincaid grade of texts; null for too few words. */
  gradeOf: (texts: readonly string[]) => number | null
  /** Ids of what the worker put back. */
  putBack: readonly string[]
  title: string
}

export interface FamilyVersion {
  document: CasewrightDocument
  leftOut: LeftOut[]
  replaced: Replaced[]
  flagged: Flagged[]
  /** For whom it is easy to read, in words: the worker's copy and this one. */
  readingAge: { before: string; after: string }
}

/**
 * The version of a document for its parents or for a child. Everything confidential is left out and listed; what may be, the worker
 * puts back one by one. Terms become plain words where the meaning stays, and what cannot be decided here is flagged.
 */
export function familyVersion(wanted: FamilyVersionOf): FamilyVersion {
  const { document, title, terms, gradeOf } = wanted
  const list = new LeftOutList(wanted.putBack)
  const cutting = new Cutting(wanted, list)
  const cut = cleanDocument(
    document,
    cutting.title(title),
    document.sections.flatMap((section) => cutting.section(section)),
  )
  const { document: plain, replaced, flagged } = inPlainWords(cut, terms)
  const short = shortPhrasesIn(plain, cutting.phrases).map(({ phrase, where }) => ({
    id: `phrase:${textPrint(phrase)}`,
    term: phrase,
    where,
    why: 'This is marked to be left out in one place and stands here too. Should it?',
  }))
  return {
    document: plain,
    leftOut: list.all,
    replaced,
    flagged: [...cutting.broken, ...short, ...flagged],
    readingAge: { before: readingAge(gradeOf(proseOf(document))), after: readingAge(gradeOf(proseOf(plain))) },
  }
}

/** What the reading age is read from: paragraphs and lists, as the rule on reading levels does. */
function proseOf(document: CasewrightDocument): string[] {
  return [...walkBlocks(document)]
    .filter(({ block }) => block.type === 'paragraph' || block.type === 'list')
    .map(({ block }) => blockText(block).text)
}

class Cutting {
  readonly phrases: readonly string[]
  readonly broken: Flagged[] = []
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
    this.referrers = new Referrers(this.people, wanted.plan)
    this.details = knownDetails(wanted.caseRecord, wanted.reader)
    this.away = /\b(?:looked after|in care|care order|section 20|s\.? ?20|accommodat|placement order|placed)/i.test(
      wanted.caseRecord?.legalStatus ?? '',
    )
  }

  /** A heading or a title without words that are marked elsewhere. */
  title(text: string, place = 'title', where = 'The title'): string {
    const [first] = placesOf(text, this.phrases)
    if (!first) return text
    this.list.takes(place, { where, text: text.slice(first.start, first.end), reason: 'marked' })
    return this.title(`${text.slice(0, first.start)}${text.slice(first.end)}`.replace(/\s{2,}/g, ' ').trim(), place, where)
  }

  section(section: Section): Section[] {
    const words = section.blocks.map((block) => blockText(block).text.trim()).filter(Boolean)
    if (words.length === 0) return []
    const left = leavesOut(section, { template: this.wanted.template, reader: this.wanted.reader, children: this.children })
    if (left && this.list.takes(`section:${section.id}`, { ...left, where: section.title, text: words.join('\n') })) return []
    const blocks = section.blocks.flatMap((block) => this.block(section, block))
    const title = this.title(section.title, `heading:${section.id}`, section.title)
    const kept = { ...section, title, blocks }
    const gone = new Set(
      besidesOf({ ...this.wanted.document, sections: [kept] })
        .filter((beside) => this.takesBeside(beside))
        .map(({ key }) => key),
    )
    return [{ ...kept, blocks: blocks.map((block) => withoutBesides(block, gone)) }]
  }

  private block(section: Section, block: Block): Block[] {
    const whole = blockText(block)
    const taken = withoutOverlaps(this.withheld(block, whole)).filter((one) => {
      const start = one.spans[0]?.start ?? 0
      const { reason, why } = one
      const place = `${block.id}:${start}`
      return this.list.takes(place, { where: whereOf(section, block, whole, start), text: textOf(whole, one), reason, why })
    })
    for (const one of taken) this.flagBroken(section, block, whole, one)
    return [cutBlock(block, taken)].filter((left) => left !== null)
  }

  private withheld(block: Block, whole: BlockText): Withheld[] {
    const { findings, reader, plan } = this.wanted
    const known = this.details(whole.text)
    const allowed = known.filter(({ reason }) => reason === null)
    const found = findings
      .filter(({ blockId }) => blockId === block.id)
      .flatMap((one) => withheldBy(one, whole) ?? [])
      .filter(
        ({ reason, spans }) =>
          reason !== 'detail' || !spans.every((span) => allowed.some(({ start, end }) => start <= span.start && end >= span.end)),
      )
    return [
      ...markedIn(block, whole),
      ...markedElsewhere(whole, this.phrases),
      ...known.flatMap(({ reason, instead, ...span }): Withheld[] =>
        reason === null ? [] : [{ reason, instead, spans: acrossSegments(whole.segments, span) }],
      ),
      ...answersIn(block, whole, this.away, (segment) =>
        allowed.some(({ start, end }) => start < segment.end && end > segment.start),
      ),
      ...this.referrers.in(block, whole),
      ...found,
      ...(reader === 'parents' ? [] : aboutOtherChildren(block, whole, reader.childId, this.children, plan)),
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
      })
    }
  }

  private takesBeside(beside: Beside): boolean {
    const reason = this.reasonBeside(beside)
    const { key, text, section, what } = beside
    return reason !== null && this.list.takes(key, { where: `${section.title}, ${what}`, text, reason })
  }

  private reasonBeside({ key, text, claim, isMarked }: Beside): Reason | null {
    if (isMarked || placesOf(text, this.phrases).length > 0) return 'marked'
    const found = this.wanted.findings.find((one) => one.blockId === key && reasonOf(one) !== null)
    if (found) return reasonOf(found)
    const known = this.details(text).find(({ reason }) => reason !== null)
    if (known) return known.reason
    if (this.referrers.isNamedIn(text)) return 'referrer'
    const { author, manager } = this.wanted.document
    const by = claim?.by?.trim() ?? ''
    const isKnown = by === '' || by === author?.name || by === manager?.name || names(by, this.people)
    return isKnown ? null : 'source'
  }
}
