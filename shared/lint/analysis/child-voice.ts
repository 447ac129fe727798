import { ageOn, type CasewrightDocument, isDay, type Section } from '../../document/index.ts'
import type { BlockAnalysis, KnownPerson, RuleContext, Sentence } from '../rule.ts'
import { type NamedMention, namedIn, type Pronoun } from './gendered-mentions.ts'
import { childrenOf, dayOfDocument } from './whole-document.ts'

/** What a document gives of one child's own voice. */
export interface Voice {
  /** The child's own words stand in it. */
  quoted: boolean
  /** It says what the child said, wants, wrote or drew. */
  told: boolean
  /** It says what the child was seen to do. */
  observed: boolean
  /** A sentence or a heading is about this child and no other. */
  own: boolean
  /** The first section that is about this child. */
  section: Section | null
}

type Voices = ReadonlyMap<string, Voice>

const silent = (): Voice => ({ quoted: false, told: false, observed: false, own: false, section: null })

const keptSections = new WeakMap<Section, { people: readonly KnownPerson[]; childIds: string; voices: Voices }>()

const keptDocuments = new WeakMap<CasewrightDocument, { people: readonly KnownPerson[]; voices: Voices }>()

/**
 * Each child's voice in the document, by the child's id. Sections are read from the first until every child is heard; what one
 * gives is kept until that section is replaced.
 */
export function voicesIn(blocks: readonly BlockAnalysis[], context: RuleContext): Voices {
  const { document, people } = context
  const known = keptDocuments.get(document)
  if (known?.people === people) return known.voices
  const children = childrenOf(context)
  const together = new Map(children.map(({ id }) => [id, silent()]))
  let waiting = children
  let read = 0
  for (const section of document.sections) {
    if (waiting.length === 0) break
    const first = read
    while (blocks[read]?.section === section) read++
    for (const [id, heard] of voicesOfSection(section, blocks, first, read, children, context)) add(together.get(id), heard)
    waiting = waiting.filter((child) => !isHeardInFull(together.get(child.id), child, context))
  }
  keptDocuments.set(document, { people, voices: together })
  return together
}

/** Nothing more can be learnt of a child's voice. */
function isHeardInFull(voice: Voice | undefined, child: KnownPerson, context: RuleContext): boolean {
  if (!voice?.own) return false
  return (voice.told && voice.quoted) || (voice.observed && isTooYoungToSay(child, context))
}

function add(voice: Voice | undefined, heard: Voice): void {
  if (!voice) return
  voice.quoted ||= heard.quoted
  voice.told ||= heard.told
  voice.observed ||= heard.observed
  voice.own ||= heard.own
  voice.section ??= heard.section
}

function voicesOfSection(
  section: Section,
  blocks: readonly BlockAnalysis[],
  first: number,
  last: number,
  children: readonly KnownPerson[],
  context: RuleContext,
): Voices {
  const { people } = context
  const known = keptSections.get(section)
  const childIds = context.document.childIds.join(' ')
  if (known?.people === people && known.childIds === childIds) return known.voices
  const listener = new Listener(section, children, context)
  for (let at = first; at < last; at++) {
    const block = blocks[at]
    if (block) listener.read(block)
  }
  keptSections.set(section, { people, childIds, voices: listener.voices })
  return listener.voices
}

const PRONOUN = /\b(he|she|they)\b/gi
const VIEWS_HEADING = /\b(?:views?|voice|words|says?|said|told|tells|wish\w*|feel\w*|thinks?|wants?|own)\b/i
const QUOTE = /["“”‘«]|(?<![\p{L}])'/u

/** Whose age at the document's day is less than this need not speak: what they do counts. */
const SPEAKS_FROM = 4

/** True for a child who is too young to put a wish into words at the day of the document, or who is not yet born. */
export function isTooYoungToSay(child: KnownPerson, context: RuleContext): boolean {
  if (/\bunborn\b|\bbaby\b/i.test(`${child.role} ${child.firstName}`)) return true
  const age = isDay(child.dateOfBirth) ? ageOn(child.dateOfBirth, dayOfDocument(context)) : null
  return age === null ? child.dateOfBirth > dayOfDocument(context) : age < SPEAKS_FROM
}

/** A sentence with what it quotes blanked out: whoever is named in somebody's words is not who speaks. */
function withoutQuotes(block: BlockAnalysis, { start, end, text, quoted }: Sentence): string {
  if (quoted) return text
  let own = text
  for (const span of block.quotedSpans) {
    const from = Math.max(span.start, start) - start
    const to = Math.min(span.end, end) - start
    if (from < to) own = own.slice(0, from) + ' '.repeat(to - from) + own.slice(to)
  }
  return own
}

/** Reads a section from its top and notes what it gives of each child. */
class Listener {
  readonly voices = new Map<string, Voice>()
  private readonly section: Section
  private readonly children: readonly KnownPerson[]
  private readonly people: readonly KnownPerson[]
  private readonly names: readonly string[]
  /** Whom the heading names. */
  private subject: KnownPerson | null
  private underViews: boolean
  /** Everybody named so far, the last one last. */
  private named: NamedMention[] = []
  /** Whom the sentence before begins with: often who "she" is in the next. */
  private opened: NamedMention | null = null

  constructor(section: Section, children: readonly KnownPerson[], { people }: RuleContext) {
    this.section = section
    this.children = children
    this.people = people
    this.names = children.flatMap(({ firstName, knownAs }) => [firstName, knownAs]).filter(Boolean)
    for (const { id } of children) this.voices.set(id, silent())
    this.subject = children.find(({ id }) => id === section.childId) ?? null
    this.underViews = false
    this.heading(section.title)
  }

  read(block: BlockAnalysis): void {
    const { type } = block.block
    // What is still to be done is nobody's voice yet.
    if (type === 'actionPlan' || type === 'signatures') return
    if (type === 'heading') {
      this.heading(block.text)
      return
    }
    if (type === 'quotation') {
      this.quotation(block)
      return
    }
    const names = this.names.some((name) => block.text.includes(name))
    const speaks = block.holds('speaking') || QUOTE.test(block.text)
    if (!names && !speaks && !this.underViews) this.passOver(block)
    else for (const sentence of block.sentences) this.sentence(block, sentence)
  }

  /** Whoever is named in a block that says nothing of a child is still the last one named. */
  private passOver(block: BlockAnalysis): void {
    if (block.tokensLike('title').length > 0) this.remember(namedIn(block.text, this.people, this.children))
  }

  private remember(named: readonly NamedMention[]): void {
    if (named.length > 0) this.named = [...this.named, ...named].slice(-8)
  }

  private heading(title: string): void {
    const named = namedIn(title, this.people, this.children).flatMap(({ child }) => child ?? [])
    const [only] = named
    this.subject = named.length === 1 && only ? only : named.length > 1 ? null : this.subject
    if (this.subject) this.note(this.subject, { section: this.section, own: this.section.blocks.length > 0 })
    this.underViews = VIEWS_HEADING.test(title) && (named.length > 0 || /\bchild|\byoung p/i.test(title))
    this.remember(namedIn(title, this.people, this.children))
  }

  private quotation(block: BlockAnalysis): void {
    const { speaker } = block.block as { speaker?: { name: string; personId?: string; relation?: string } | null }
    if (block.text.trim() === '') return
    if (speaker) {
      for (const child of this.children)
        if (child.id === speaker.personId || speaker.name.includes(child.firstName) || speaker.relation === 'child')
          this.note(child, { quoted: true, told: true })
      return
    }
    for (const child of this.whoIsMeant(null)) this.note(child, { quoted: true, told: true })
  }

  private sentence(block: BlockAnalysis, sentence: Sentence): void {
    const { start, end } = sentence
    const text = withoutQuotes(block, sentence)
    const here = namedIn(text, this.people, this.children)
    const childrenHere = new Set(here.flatMap(({ child }) => child ?? []))
    const [only] = childrenHere
    if (childrenHere.size === 1 && only) this.note(only, { own: true, section: this.section })
    const quotes = block.quotedSpans.some((span) => span.start < end && span.end > start && span.end - span.start > 4)
    if (sentence.quoted && this.underViews)
      for (const child of this.whoIsMeant(null)) this.note(child, { quoted: true, told: true })
    let told = false
    let telling = false
    if (block.holds('speaking'))
      for (const hit of block.hits('speaking', { quoted: false })) {
        if (hit.start < start || hit.end > end) continue
        const tells = hit.entry.tags?.includes('tells') ?? false
        telling ||= tells
        for (const child of this.subjectsOf(hit.start - start, text, here)) {
          if (tells) {
            told = true
            this.note(child, { told: true, ...(quotes ? { quoted: true } : {}) })
          }
          this.note(child, { observed: true })
        }
      }
    if (this.underViews && !told && sentence.words > 2 && !quotes)
      for (const child of childrenHere.size > 0 ? childrenHere : this.whoIsMeant(null)) this.note(child, { told: true })
    this.remember(here)
    this.opened = here[0] ?? this.opened
    if (quotes && !telling) for (const child of this.whoIsMeant(null)) this.note(child, { quoted: true, told: true })
  }

  /** The children who do what the verb says: the last one named before it, or whoever the pronoun before it means. */
  private subjectsOf(at: number, text: string, here: readonly NamedMention[]): readonly KnownPerson[] {
    const before = text.slice(0, at)
    const pronoun = [...before.matchAll(PRONOUN)].at(-1)
    const lastNamed = here.findLast(({ index }) => index < at)
    if (pronoun && (!lastNamed || pronoun.index > lastNamed.index))
      return this.whoIsMeant(
        pronoun[1]?.toLowerCase() as Pronoun,
        here.filter(({ index }) => index < pronoun.index),
      )
    if (/\b(?:I|we)\s+(?:\p{L}+\s+){0,2}$/u.test(before)) return []
    if (lastNamed) return this.childrenMeantBy(lastNamed)
    return before.trim() === '' ? this.whoIsMeant(null) : []
  }

  private childrenMeantBy({ child, all, sort, text }: NamedMention): readonly KnownPerson[] {
    if (child) return [child]
    if (all) return this.children
    const [only] = this.children
    return sort === 'child' && this.children.length === 1 && only && /^(?:the )?(?:child|young|girl|boy|baby)/i.test(text)
      ? [only]
      : []
  }

  /** The children whom a pronoun (or none) means here: the last one named whom it fits, else the one the heading names. */
  private whoIsMeant(pronoun: Pronoun | null, before: readonly NamedMention[] = []): readonly KnownPerson[] {
    const fits = (one: NamedMention): boolean =>
      pronoun === null || pronoun === 'they' || (!one.all && (one.pronoun === null || one.pronoun === pronoun))
    const last = before.findLast(fits) ?? this.named.findLast(fits)
    const opened = before.length === 0 && pronoun !== null && this.opened?.child && fits(this.opened) ? this.opened.child : null
    if (last) return last.child === null && opened ? [opened] : this.childrenMeantBy(last)
    return this.subject ? [this.subject] : this.children
  }

  private note(child: KnownPerson, heard: Partial<Voice>): void {
    const voice = this.voices.get(child.id)
    if (voice) add(voice, { ...silent(), ...heard })
  }
}
