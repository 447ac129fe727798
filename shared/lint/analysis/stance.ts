import type { Span, Stance } from '../rule.ts'

/**
 * Whose statement a clause is, read from the wording. Each marker says how far it reaches: to the end of the clause
 * that it opens, or over the whole clause in which it stands.
 */
interface Marker extends Span {
  stance: Exclude<Stance, 'bare'>
}

/** Where a new statement begins: the stance before it does not reach across. */
const BOUNDARY = /;\s|\s[–—]\s|[,\s]\s?(?:but|however|whereas|although|though|yet)\s|\.\s+(?=\p{Lu})/gu

const OWNED = [
  /\b(?:in|on) (?:my|our) (?:own |professional |considered |overall )*(?:opinion|view|judge?ment|assessment|analysis|experience|understanding)\b/giu,
  /\b(?:my|our) (?:own |professional |main |overall |initial |current |working |biggest |greatest )*(?:opinion|view|judge?ment|assessment|analysis|hypothesis|conclusion|concern|worry|fear|impression|recommendation|understanding|belief)s?\b/giu,
  /\b(?:I|[Ww]e)(?: am| are|'m|’m| was| were| have been| remain| do| also| therefore| still| would| have| had| \p{L}+ly)* (?:think|thought|believe|believed|consider|considered|assess|assessed|conclude|concluded|judge|judged|feel|felt|suspect|hypothesise|wonder|wondered|hope|fear|doubt|recommend|infer|interpret|understood|understand|worried|concerned|satisfied|confident|unsure|uncertain|convinced|of the (?:view|opinion)|minded|not (?:sure|certain|convinced|clear))\b/gu,
  /\b(?:suggests?|indicates?|seems?|appears?|looks?) to (?:me|us)\b|\bit is (?:my|our)\b|\bas I see it\b|\bleads? me to\b|\btells me that\b(?<=\bthis tells me that)/giu,
]
const SPEECH =
  'told|tells|said|says|reported|reports|stated|states|explained|explains|described|describes|disclosed|shared|informed|wrote|writes|recalled|recalls|added|adds|confirmed|confirms|recorded|records|noted|notes|alleged|alleges|denied|denies|mentioned|advised|advises|commented|expressed|replied|answered|acknowledged|accepted|agreed|asserted|insisted|maintains|maintained|complained|spoke|speaks|talked|gave|clarified|identified|shows?|showed|sets? out|documents?|documented|maintain'
const UNNAMED =
  '(?:it|there|this|that|which|these|those|neighbours?|professionals?|people|others?|some|someone|somebody|everyone|everybody|one|agencies|sources?|friends?|members|family|relatives?|locals?|residents|anyone|many|all|staff|workers|evidence|they say)'
const ATTRIBUTED = [
  new RegExp(
    `\\b(?!${UNNAMED}\\s)(?:\\p{L}[\\p{L}'’-]*)(?<!\\b(?:I|We|we|is|was|are|were|been|be|being|to|of|it|It))(?:\\s\\([^)]*\\))?,?\\s(?:has |had |have |also |then |later |previously |further |both |again |\\p{L}+ly )*(?:${SPEECH})\\b(?!\\s+(?:concerns?|signs?|insight|of support)\\b)`,
    'giu',
  ),
  /\baccording to (?!(?:neighbours?|professionals?|people|others?|some|reports|sources?|agencies|friends|staff)\b)/giu,
  /\bin (?!(?:my|our|the|some|many|this)\b)(?:\p{L}[\p{L}'’]*\s?){1,4}['’]s? (?:opinion|view|judge?ment|words|account)\b|\bin (?:his|her|their) (?:own )?(?:opinion|view|judge?ment|words|account)\b/giu,
  /\bon \p{L}+(?:['’]s)? (?:own )?account\b|\b(?:as|was|were|been) (?:told|reported|described|recorded|stated|noted|confirmed|disclosed|said|explained|observed|assessed) (?:\p{L}+ )?by (?!(?:neighbours?|professionals?|people|others?|some|agencies|friends|staff)\b)/giu,
]
const HEDGED =
  /\b(?:may|might|could|perhaps|possibly|potentially|probably|likely|unlikely|appears?|appeared|seems?|seemed|suggests?|suggested|indicates?|it is possible|as if|as though|whether|if)\b(?!\s+\d)/giu
const KINDS: readonly (readonly [Marker['stance'], readonly RegExp[]])[] = [
  ['attributed', ATTRIBUTED],
  ['owned', OWNED],
  ['hedged', [HEDGED]],
]

/** "On 2 May", "since May": with its capital inside a sentence it is the month. Where it opens one it may be the verb. */
const isMonth = (word: string, before: string): boolean => word === 'May' && /[\p{L}\d]/u.test(before)

/** Markers in a sentence with the stretch that each governs; the first kind that covers a place decides. */
export class SentenceStance {
  private readonly sentence: string
  private readonly markers: Marker[] = []
  /** How many of the kinds have been looked for: most questions are answered by the first. */
  private read = 0
  private knownClauses: readonly Span[] | null = null

  constructor(sentence: string) {
    this.sentence = sentence
  }

  /** Stance of the clause that holds the offset (within the sentence). */
  at(offset: number): Stance {
    return this.first(({ start, end }) => offset >= start && offset < end)
  }

  /** Stance of the sentence as a whole: that of its first clause. */
  get main(): Stance {
    return this.first(({ start }) => start === 0)
  }

  private first(covers: (marker: Marker) => boolean): Stance {
    for (let found = this.markers.find(covers); ; found = this.markers.find(covers)) {
      if (found) return found.stance
      if (this.read === KINDS.length) return 'bare'
      this.readNextKind()
    }
  }

  private readNextKind(): void {
    const [stance, patterns] = KINDS[this.read++] ?? []
    if (!stance || !patterns) return
    const { sentence } = this
    for (const pattern of patterns)
      for (const { 0: word, index } of sentence.matchAll(pattern)) {
        if (isMonth(word, sentence.slice(0, index))) continue
        const clause = this.clauses.find(({ end }) => index < end) ?? { start: 0, end: sentence.length }
        this.markers.push({ stance, start: clause.start, end: clause.end })
      }
  }

  private get clauses(): readonly Span[] {
    this.knownClauses ??= clausesOf(this.sentence)
    return this.knownClauses
  }
}

function clausesOf(sentence: string): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const { index } of sentence.matchAll(BOUNDARY)) {
    if (index <= start) continue
    clauses.push({ start, end: index })
    start = index
  }
  clauses.push({ start, end: sentence.length })
  return clauses
}
