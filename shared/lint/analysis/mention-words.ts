import type { DocumentTemplate } from '../../standards/index.ts'
import type { WordingPlace, WordTest } from '../matcher/wording.ts'
import type { BlockAnalysis } from '../rule.ts'
import { PerWord, type Word } from './vocabulary.ts'

/** What a wording must have somewhere: one of its own words, and somebody where it holds `{family}`. */
const OWN = 1
const WITH_FAMILY = 2
const FAMILY = 4
const ALWAYS = 8

/** A word that a section's mentions need, and what for. */
interface Need {
  place: number
  bits: number
}

const NONE: readonly Need[] = []
const PARTS = /[^\p{L}\p{N}]+/u
const FAMILY_WORDS =
  /^(?:(?:step|foster)(?:mother|father|mum|dad)?|mother|father|mum|dad|parents?|great.*|grand.*|nan|aunt|uncle|carers?|family|mr|mrs|ms|miss|mx|dr)$/
const SIGNATURE_WORDS = /^(?:counter)?sign(?:ed|atures?)$|^(?:authorised|approved)$/

/** The words that stand for somebody while a mention is read. */
export interface StandIns {
  family: string
  child: string
  signature: string
}

/**
 * The words that the mentions of a template's sections need, so that a block without them is not read for those sections. It
 * says only what cannot be there.
 */
export class MentionWords {
  private readonly words = new Map<string, Need[]>()
  private readonly prefixes: { prefix: string; need: Need }[] = []
  private readonly standIns: StandIns
  private readonly familyNames: ReadonlySet<string>
  private readonly has: Uint8Array
  private readonly always: Uint8Array

  /** `familyNames` are the first names of the family, in small letters. */
  constructor(
    template: DocumentTemplate,
    standIns: StandIns,
    familyNames: readonly string[],
    read: (mention: string) => readonly WordingPlace[],
  ) {
    this.standIns = standIns
    this.familyNames = new Set(familyNames.flatMap((name) => name.toLowerCase().split(PARTS)))
    this.has = new Uint8Array(template.sections.length)
    this.always = new Uint8Array(template.sections.length)
    for (const [place, { mentions }] of template.sections.entries())
      for (const mention of mentions) this.add(place, read(mention))
  }

  /** Notes which sections a block may mention, to be asked with `mayMention` until another block is read. */
  read(block: BlockAnalysis): void {
    this.has.set(this.always)
    const { forms } = block
    let family = false
    for (let at = 0; at < forms.length; at++) {
      const known = needsPerWord.of(forms[at] as Word)
      if (known.by !== this) this.readWord(forms[at] as Word, known)
      if (known.needs.length === 0) continue
      for (const { place, bits } of known.needs)
        if (bits === FAMILY) family = true
        else this.has[place] = (this.has[place] ?? 0) | bits
    }
    if (family) for (let place = 0; place < this.has.length; place++) this.has[place] = (this.has[place] ?? 0) | FAMILY
  }

  mayMention(place: number): boolean {
    const bits = this.has[place] ?? 0
    return (bits & (OWN | ALWAYS)) !== 0 || (bits & (WITH_FAMILY | FAMILY)) === (WITH_FAMILY | FAMILY)
  }

  private readWord({ lower }: Word, known: KnownNeeds): void {
    const needs: Need[] = []
    for (const part of lower.split(PARTS)) {
      if (FAMILY_WORDS.test(part) || this.familyNames.has(part)) needs.push({ place: 0, bits: FAMILY })
      needs.push(...(this.words.get(SIGNATURE_WORDS.test(part) ? this.standIns.signature : part) ?? []))
      needs.push(...(this.words.get(part) ?? []))
      for (const { prefix, need } of this.prefixes) if (part.startsWith(prefix)) needs.push(need)
    }
    known.by = this
    known.needs = needs.length > 0 ? needs : NONE
  }

  /** One place that may not be missing is enough to go by: the last, which says most. */
  private add(place: number, wording: readonly WordingPlace[]): void {
    const required = wording.filter(({ optional }) => !optional)
    const holdsFamily = required.some((one) => this.isOnly(one, this.standIns.family))
    const plain = required.findLast(
      (one) => !this.isOnly(one, this.standIns.family) && !one.options.some(([first]) => first?.text === this.standIns.child),
    )
    const bits = holdsFamily ? WITH_FAMILY : OWN
    if (plain?.options.every(([first]) => first !== undefined && !this.standsForSomebody(first)))
      for (const [first] of plain.options) this.addWord(first as WordTest, { place, bits })
    else this.always[place] = ALWAYS
  }

  private isOnly({ options }: WordingPlace, standIn: string): boolean {
    return options.length === 1 && options[0]?.[0]?.text === standIn
  }

  private standsForSomebody({ text }: WordTest): boolean {
    return text === this.standIns.family || text === this.standIns.child
  }

  /** A word with an apostrophe or a point is met in parts. */
  private addWord({ text, kind }: WordTest, need: Need): void {
    const part =
      text
        .toLowerCase()
        .split(PARTS)
        .find((one) => one !== '') ?? ''
    if (kind === 'prefix' || part === '') this.prefixes.push({ prefix: part, need })
    else this.words.set(part, [...(this.words.get(part) ?? []), need])
  }
}

interface KnownNeeds {
  /** Whose needs they are: of other people or another template they are others. */
  by: MentionWords | null
  needs: readonly Need[]
}

const needsPerWord = new PerWord<KnownNeeds>(() => ({ by: null, needs: NONE }))
