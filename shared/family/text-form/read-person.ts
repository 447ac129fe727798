import { isDate, isMonth, spanOf } from './days.ts'
import { type MarkerSaid, NotUnderstood, type PersonSaid } from './said.ts'
import { literal, masked, type Piece, piecesAt, unescaped } from './scan.ts'
import { GENDER_WORDS, LINK_KINDS, MARKER_WORDS, normal, TITLES, UNNAMED_WORDS } from './words.ts'

type Token = Piece & { kind: 'word' | 'braces' | 'quote' | 'group' | 'marker' | 'star' }

const KINDS: Readonly<Record<string, Token['kind']>> = { '{': 'braces', '"': 'quote', '“': 'quote', '(': 'group', '[': 'marker' }

function tokensOf(text: string, offset: number): Token[] {
  const { mask, unclosed } = masked(text)
  if (unclosed >= 0)
    throw new NotUnderstood(`This ${text.charAt(unclosed)} is never closed.`, {
      start: offset + unclosed,
      end: offset + text.length,
    })
  const tokens: Token[] = []
  const found = /([([{"“]\uE000*)|(\*)|[^\s*([{"“\uE000]+/g
  for (let match = found.exec(mask); match !== null; match = found.exec(mask)) {
    const [part] = match
    const start = offset + match.index
    const kind = match[1] === undefined ? (match[2] === undefined ? 'word' : 'star') : (KINDS[part.charAt(0)] ?? 'word')
    const body = text.slice(match.index, match.index + part.length)
    tokens.push({ kind, text: kind === 'word' || kind === 'star' ? body : body.slice(1, -1), start, end: start + part.length })
  }
  return tokens
}

const ABOUT = new Set(
  'about around circa c c. roughly possibly probably before after between early mid late spring summer autumn winter'.split(' '),
)
const WITHIN_DATE = new Set(['and', 'to', '-', '–', '—', 'of', 'or', 'the'])
const BARE_LINKS = new Set(['adopted', 'adoptive', 'fostered', 'foster', 'stepchild', 'step', 'donor', 'kinship'])
const SORT_MARKS = new Set(['pregnancy', 'miscarriage', 'stillbirth', 'stillborn', 'termination'])
const WORDS_OF_DEATH = new Set(['died', 'dead', 'deceased', 'd', 'd.', '†'])
const WORDS_OF_BIRTH = new Set(['born', 'b', 'b.', '*'])

const startsDate = (word: string): boolean =>
  /^(?:[~?]|c\.?)?\d/.test(word) || /^\?[-–]/.test(word) || ABOUT.has(word) || word === 'the'
const inDate = (word: string): boolean => startsDate(word) || isMonth(word) || WITHIN_DATE.has(word)

/** Reads one person: a name, and behind it what is said of them in any order. */
export function readPerson(text: string, offset: number, line: number): PersonSaid {
  return new PersonReader(tokensOf(text, offset), { line, start: offset, end: offset + text.length }).read()
}

class PersonReader {
  private readonly tokens: Token[]
  private at = 0
  private readonly said: PersonSaid

  constructor(tokens: Token[], spot: { line: number; start: number; end: number }) {
    this.tokens = tokens
    this.said = { ...spot, name: '', unnamed: null, number: null, details: {}, markers: [], twin: null, groups: [] }
  }

  read(): PersonSaid {
    this.name()
    this.said.end = this.tokens[this.at - 1]?.end ?? this.said.end
    while (this.at < this.tokens.length) this.mark()
    return this.said
  }

  private peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead]
  }

  private name(): void {
    const { said } = this
    const first = this.peek()
    if (first === undefined) throw new NotUnderstood('A name is missing here.', said)
    said.start = first.start
    const unnamed = first.kind === 'word' ? UNNAMED_WORDS.get(first.text.toLowerCase()) : undefined
    if (unnamed !== undefined) {
      said.unnamed = unnamed
      this.at++
    } else if (first.kind === 'word' && TITLES.has(first.text.toLowerCase().replace(/\.$/, '')) && this.peek(1) !== undefined) {
      said.details.title = first.text.replace(/\.$/, '')
      this.at++
    }
    const words: string[] = []
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (token.kind === 'braces' && words.length === 0) {
        words.push(unescaped(token.text))
        this.at++
        break
      }
      if (token.kind !== 'word' || (this.isMark(token.text) && (words.length > 0 || unnamed !== undefined))) break
      if (words.length === 0 && unnamed === undefined && /^\d/.test(token.text))
        throw new NotUnderstood(`A name was expected where “${token.text}” stands.`, token)
      words.push(token.text)
      this.at++
    }
    said.name = words.join(' ').trim()
    if (said.name === '' && said.unnamed === null) throw new NotUnderstood('A name is missing here.', first)
    if (said.name !== '' && said.unnamed !== null) {
      if (said.unnamed !== 'person') said.details.sort = said.unnamed
      said.unnamed = null
    }
    const number = this.peek()
    if (number?.kind === 'group' && /^\s*\d{1,3}\s*$/.test(number.text)) {
      said.number = Number(number.text)
      if (said.number === 0) throw new NotUnderstood('People of the same name are numbered from 1.', number)
      this.at++
    }
  }

  /** Whether a word ends the name before it. */
  private isMark(word: string): boolean {
    const next = this.peek(1)
    if (GENDER_WORDS.get(word) !== undefined || /^[FM]$/.test(word) || startsDate(word)) return true
    if (isMonth(word)) return next?.kind === 'word' && /^\d/.test(next.text)
    if (word === 'special') return /^guardian/.test(next?.text ?? '')
    if (word === 'identical' || word === 'non-identical' || word === 'twin' || word === 'confidential') return true
    return SORT_MARKS.has(word) || BARE_LINKS.has(word) || WORDS_OF_DEATH.has(word) || WORDS_OF_BIRTH.has(word)
  }

  private mark(): void {
    const token = this.peek()
    if (token === undefined) return
    this.at++
    if (token.kind === 'star') this.said.details.child = true
    else if (token.kind === 'quote') this.said.details.knownAs = unescaped(token.text).trim()
    else if (token.kind === 'marker') this.said.markers.push(markerIn(token))
    else if (token.kind === 'group') this.group(token)
    else if (token.kind === 'braces')
      throw new NotUnderstood('Braces hold a name, or a date after “born” or “died”. This one is in neither place.', token)
    else this.word(token)
  }

  private word(token: Token): void {
    const { details } = this.said
    const word = token.text
    const gender = GENDER_WORDS.get(word.toLowerCase())
    const next = this.peek()
    if (gender !== undefined) {
      if (details.gender !== undefined && details.gender !== gender)
        throw new NotUnderstood(`${this.said.name} has two symbols here. Keep one of f, m and nb.`, token)
      details.gender = gender
    } else if (WORDS_OF_DEATH.has(word)) details.died = this.dateAfter() ?? 'date not known'
    else if (WORDS_OF_BIRTH.has(word)) {
      const birth = this.dateAfter()
      if (birth === null) throw new NotUnderstood(`When? Write the date after “${word}”.`, token)
      details.birth = birth
    } else if (word === 'twin') this.said.twin ??= 'not-known'
    else if ((word === 'identical' || word === 'non-identical') && next?.text === 'twin') {
      this.said.twin = word === 'identical' ? 'yes' : 'no'
      this.at++
    } else if (word === 'confidential') details.confidential = true
    else if (SORT_MARKS.has(word)) details.sort = UNNAMED_WORDS.get(word) ?? 'person'
    else if (BARE_LINKS.has(word) || (word === 'special' && /^guardian/.test(next?.text ?? ''))) {
      if (word === 'special') this.at++
      const text = word === 'special' ? 'special guardian' : word
      this.said.groups.push({ text, line: this.said.line, start: token.start, end: token.end })
    } else if (inDate(word)) {
      this.at--
      this.dates()
    } else
      throw new NotUnderstood(
        `“${word}” is not understood here. Dates, f or m, and the like come after the name; a name that looks like one of them goes in braces: {May}.`,
        token,
      )
  }

  private dateAfter(): string | null {
    const next = this.peek()
    if (next?.kind === 'braces') {
      this.at++
      return unescaped(next.text)
    }
    if (next?.kind !== 'word' || !inDate(next.text)) return null
    const run = this.run()
    if (!isDate(run.text)) throw unreadable(run)
    return run.text
  }

  private run(): Piece {
    const parts: Token[] = []
    for (let token = this.peek(); token?.kind === 'word' && inDate(token.text); token = this.peek()) {
      parts.push(token)
      this.at++
    }
    return { text: parts.map(({ text }) => text).join(' '), start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
  }

  private dates(): void {
    const { details } = this.said
    const run = this.run()
    const span = spanOf(run.text)
    if (span === null && !isDate(run.text)) throw unreadable(run)
    const birth = span === null ? run.text : span.first
    if (birth !== '') {
      if (details.birth !== undefined && details.birth !== birth)
        throw new NotUnderstood(`${this.said.name || 'This person'} has two dates of birth here.`, run)
      details.birth = birth
    }
    if (span !== null) details.died = span.last || 'date not known'
  }

  private group(token: Token): void {
    const text = normal(token.text)
    const { details } = this.said
    if (text === 'confidential') details.confidential = true
    else if (/^assigned (?:f|m|female|male)(?: at birth)?$/.test(text))
      details.assignedAtBirth = text.startsWith('assigned f') ? 'female' : 'male'
    else this.said.groups.push({ text: token.text, line: this.said.line, start: token.start, end: token.end })
  }
}

function unreadable(run: Piece): NotUnderstood {
  return new NotUnderstood(
    `“${run.text}” could not be read as a date. Write it as 14 May 1991, May 1991, 1991, about 1960 or 1958-2020.`,
    run,
  )
}

/** "alcohol use, in the past, confidential: drinks at weekends". */
function markerIn(token: Token): MarkerSaid {
  const [head = '', ...rest] = piecesAt(token.text, token.start + 1, ':').map(({ text }) => text)
  const [what = '', ...marks] = head.split(',').map((part) => normal(part))
  const kind = MARKER_WORDS.get(what)
  if (kind === undefined)
    throw new NotUnderstood(`“${what}” is no marker. There are: ${[...new Set(MARKER_WORDS.values())].join(', ')}.`, token)
  const marker: MarkerSaid = { kind, past: false, note: literal(rest.join(': ')), confidential: false }
  for (const mark of marks) {
    if (mark === 'in the past' || mark === 'past' || mark === 'recovering') marker.past = true
    else if (mark === 'confidential') marker.confidential = true
    else
      throw new NotUnderstood(
        `“${mark}” is not understood here. After a marker comes “in the past” or “confidential”, and a note after a colon.`,
        token,
      )
  }
  return marker
}

/** True for words in brackets that tell how a child belongs to its parents. */
export const isLinkWord = (text: string): boolean => [...LINK_KINDS.keys()].some((word) => text.startsWith(word))
