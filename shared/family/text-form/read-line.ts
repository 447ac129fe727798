import type { CaseFamily } from '../case-family.ts'
import { TIE_KINDS, type TwinSet } from '../kin.ts'
import { isDate, spanOf } from './days.ts'
import { readPerson } from './read-person.ts'
import type { ChildSaid, CoupleSaid, LineSaid, LinkSaid, MemberSaid, PersonSaid, Spot, TieSaid } from './said.ts'
import { NotUnderstood } from './said.ts'
import { isLiteral, literal, masked, type Piece, piecesAt, trimmed } from './scan.ts'
import { COUPLE_ENDS, COUPLE_KINDS, isPlace, LINK_KINDS, normal, startingWith, TIE_WORDS, UNNAMED_WORDS } from './words.ts'

const TIE_SIGN = /<->|<-|->|--/
const COUPLE_SIGN = /=|(?<=^|\s)[~&](?=\s|$)/g
export const TWINS = /^(?:(identical|non-identical)\s+)?(?:twins|triplets)$/i

/** Knows the households that there are, by name or address. */
export function householdsOf({ households }: Pick<CaseFamily, 'households'>): (name: string) => boolean {
  const known = new Set(households.flatMap(({ name, address }) => [normal(name), normal(address)]))
  // “unnamed” and the like are people, whatever a household is called.
  return (name) => name !== '' && known.has(normal(name)) && !UNNAMED_WORDS.has(normal(name))
}

/**
 * Reads one line; null for an empty one or a remark. `isHousehold` knows the households that there are. Throws `NotUnderstood`,
 * whose place is in the line.
 */
export function readLine(text: string, line: number, isHousehold: (name: string) => boolean): LineSaid | null {
  const { mask } = masked(text)
  const remark = /(?:^|\s)#(?:\s|$)|^\s*#|(?:^|\s)\/\//.exec(mask)
  const body = trimmed(remark === null ? text : text.slice(0, remark.index), 0)
  if (body.text === '') return null
  const spot: Spot = { line, start: body.start, end: body.end }
  const inner = mask.slice(body.start, body.end)
  const colon = inner.indexOf(':')
  const head = colon < 0 ? body : trimmed(body.text.slice(0, colon), body.start)
  const tail = colon < 0 ? null : trimmed(body.text.slice(colon + 1), body.start + colon + 1)
  const twins = TWINS.exec(head.text)
  if (twins && tail !== null) return { ...spot, says: 'twins', people: peopleIn(tail, line), identical: twinsAre(twins[1]) }
  const tie = TIE_SIGN.exec(inner.slice(0, head.end - body.start))
  if (tie) return { ...spot, ...tieIn(head, tie.index - (head.start - body.start), tie[0], tail, line) }
  const signs = [...masked(head.text).mask.matchAll(COUPLE_SIGN)]
  const household = signs.length === 0 && tail !== null ? householdHead(head, isHousehold) : null
  if (household !== null && tail !== null) return { ...spot, says: 'household', ...household, members: membersIn(tail, line) }
  return { ...spot, ...familyIn(head, signs, tail, line) }
}

const twinsAre = (word: string | undefined): TwinSet['identical'] =>
  word === undefined ? 'not-known' : word.toLowerCase() === 'identical' ? 'yes' : 'no'

function peopleIn(piece: Piece, line: number): PersonSaid[] {
  if (piece.text === '') return []
  return filled(piecesAt(piece.text, piece.start, ',')).map(({ text, start }) => readPerson(text, start, line))
}

/** A comma at the end is one that somebody is typing behind. */
function filled(pieces: Piece[]): Piece[] {
  const kept = pieces.at(-1)?.text === '' ? pieces.slice(0, -1) : pieces
  const empty = kept.find(({ text }) => text === '')
  if (empty !== undefined)
    throw new NotUnderstood('A name is missing between two commas.', { start: Math.max(0, empty.start - 1), end: empty.end + 1 })
  return kept
}

type Body<S extends LineSaid['says']> = Omit<Extract<LineSaid, { says: S }>, keyof Spot>

function familyIn(head: Piece, signs: RegExpMatchArray[], tail: Piece | null, line: number): Body<'family'> | Body<'people'> {
  const [sign, second] = signs
  if (second !== undefined)
    throw new NotUnderstood('One couple goes on one line. Write the second partner on a line of their own.', {
      start: head.start + (second.index ?? 0),
      end: head.start + (second.index ?? 0) + 1,
    })
  const children = tail === null ? [] : childrenIn(tail, line)
  if (sign === undefined) {
    const people = peopleIn(head, line)
    for (const one of people) nothingLeft(one)
    const [parent, other] = people
    if (parent === undefined) throw new NotUnderstood('Who are the parents? Write a name before the colon.', head)
    if (tail === null) return { says: 'people', people }
    if (other !== undefined)
      throw new NotUnderstood('Write two parents with a sign between them: = married, ~ not married, & not known.', head)
    return { says: 'family', parents: [parent], couple: null, children }
  }
  const at = sign.index ?? 0
  const parents = [trimmed(head.text.slice(0, at), head.start), trimmed(head.text.slice(at + 1), head.start + at + 1)].map(
    (half) => {
      if (half.text === '') throw new NotUnderstood(`The other partner is missing. Write ? where they are not known.`, head)
      return readPerson(half.text, half.start, line)
    },
  )
  const kind = sign[0] === '=' ? 'married' : sign[0] === '~' ? 'relationship' : 'not-known'
  const couple: CoupleSaid = { kind, ended: '', from: '', until: '', confidential: false }
  for (const group of parents.flatMap(({ groups }) => groups)) coupleGroup(couple, group)
  return { says: 'family', parents, couple, children }
}

const KEPT = 'What stands in brackets here is not understood'
function nothingLeft(person: PersonSaid): void {
  const [left] = person.groups
  if (left !== undefined) throw new NotUnderstood(`${KEPT}: “${left.text}”.`, left)
}

/** A date in brackets: one that can be read, or anything in braces. */
function dateIn(text: string, spot: { start: number; end: number }): string {
  if (isLiteral(text)) return literal(text)
  if (!isDate(text))
    throw new NotUnderstood(`“${text}” could not be read as a date. Write it as 5 March 2026, March 2026, or 2026.`, spot)
  return text
}

/** Takes one date or span out of a list in brackets: "2018", "from 2018", "2018-2020", "until 2020". False where it is none. */
function takeDates(item: string, into: { from: string; until: string }, spot: { start: number; end: number }): boolean {
  const worded = /^(from|since|until|till|to|ended)\s+(.+)$/is.exec(item)
  if (worded) {
    const day = dateIn(worded[2] ?? '', spot)
    if (/^(?:from|since)$/i.test(worded[1] ?? '')) into.from = day
    else into.until = day
    return true
  }
  const span = isLiteral(item) ? null : spanOf(item)
  if (span !== null) {
    into.from = span.first
    into.until = span.last
    return true
  }
  if (!isLiteral(item) && !/\d/.test(item)) return false
  into.from = dateIn(item, spot)
  return true
}

const itemsOf = (text: string): string[] => piecesAt(text, 0, ',').map(({ text }) => text)

function coupleGroup(couple: CoupleSaid, group: Spot & { text: string }): void {
  for (const item of itemsOf(group.text)) {
    if (normal(item) === 'confidential') {
      couple.confidential = true
      continue
    }
    const end = startingWith(item, COUPLE_ENDS)
    const kind = end === null ? (startingWith(item, COUPLE_KINDS) ?? marriedIn(item)) : null
    if (end !== null) {
      couple.ended = end.kind
      if (end.rest !== '') couple.until = dateIn(end.rest.replace(/^(?:in|on)\s+/i, ''), group)
    } else if (kind !== null) {
      couple.kind = kind.kind
      const rest = kind.rest.replace(/^(?:in|on)\s+/i, '')
      if (rest !== '' && !takeDates(rest, couple, group)) throw new NotUnderstood(`“${item}” is not understood here.`, group)
    } else if (!takeDates(item, couple, group))
      throw new NotUnderstood(
        `“${item}” is not understood. In brackets of a couple stand the kind and dates: (married 2011, divorced 2018).`,
        group,
      )
  }
}

const marriedIn = (item: string): { kind: 'married'; rest: string } | null => {
  const match = /^m\.? (\S.*)$/.exec(item)
  return match === null ? null : { kind: 'married', rest: match[1] ?? '' }
}

function childrenIn(tail: Piece, line: number): ChildSaid[] {
  return peopleIn(tail, line).map((person) => ({ person, links: person.groups.map((group) => linkIn(group)) }))
}

function linkIn(group: Spot & { text: string }): LinkSaid {
  const [first = '', ...others] = itemsOf(group.text)
  const start = startingWith(first, LINK_KINDS)
  if (start === null)
    throw new NotUnderstood(
      `“${group.text}” is not understood. A child may be (adopted), (fostered), (stepchild), (special guardianship), (kinship care) or (donor).`,
      group,
    )
  const link: LinkSaid = { kind: start.kind, by: null, from: '', until: '', confidential: false }
  const named = /^(?:by|of|with|to)\s+(.+)$/is.exec(start.rest)
  if (named) link.by = readPerson(named[1] ?? '', group.start + 1, group.line)
  else if (start.rest !== '' && !takeDates(start.rest, link, group))
    throw new NotUnderstood(`“${start.rest}” is not understood after “${first}”.`, group)
  for (const item of others) {
    if (normal(item) === 'confidential') link.confidential = true
    else if (!takeDates(item, link, group)) throw new NotUnderstood(`“${item}” is not understood here.`, group)
  }
  return link
}

type Head = Omit<Body<'household'>, 'says' | 'members'>

function householdHead(head: Piece, isHousehold: (name: string) => boolean): Head | null {
  const { mask } = masked(head.text)
  const open = mask.indexOf('(')
  const body = trimmed(open < 0 ? head.text : head.text.slice(0, open), head.start)
  const worded = /^(?:household|home)(?=\s|$|\{)\s*(.*)$/is.exec(body.text)
  const name = worded ? (worded[1] ?? '') : body.text
  // A name in braces is somebody's, whatever it looks like.
  if (worded === null && (name.startsWith('{') || !(isPlace(name) || isHousehold(name)))) return null
  const said: Head = { head: literal(name), isName: worded !== null, address: null, number: null, confidential: false }
  if (open < 0) return said
  for (const match of mask.slice(open).matchAll(/\(\uE000*/g)) {
    const start = open + match.index
    const inside = head.text.slice(start + 1, start + match[0].length - 1).trim()
    const address = /^at\s+(.*)$/is.exec(inside)
    if (/^\d{1,3}$/.test(inside)) said.number = Number(inside)
    else if (normal(inside) === 'confidential') said.confidential = true
    else if (address) said.address = literal(address[1] ?? '')
    else throw new NotUnderstood(`${KEPT}: “${inside}”. A household may be (confidential) or (at 27 Larch Walk).`, head)
  }
  return said
}

function membersIn(tail: Piece, line: number): MemberSaid[] {
  return peopleIn(tail, line).map((person) => {
    const member: MemberSaid = { person, from: '', until: '', partly: false }
    for (const group of person.groups)
      for (const item of itemsOf(group.text)) {
        if (/^(?:partly|part of the week|some of the week|part-time|weekends)$/i.test(item)) member.partly = true
        else if (!takeDates(item, member, group))
          throw new NotUnderstood(
            `“${item}” is not understood. Somebody may live there (since 2019), (2019-2023) or (partly).`,
            group,
          )
      }
    return member
  })
}

function tieIn(head: Piece, at: number, sign: string, tail: Piece | null, line: number): Body<'tie'> {
  const [one, other] = [
    trimmed(head.text.slice(0, at), head.start),
    trimmed(head.text.slice(at + sign.length), head.start + at + sign.length),
  ].map((half) => {
    if (half.text === '') throw new NotUnderstood('A name is missing beside the arrow.', head)
    const person = readPerson(half.text, half.start, line)
    nothingLeft(person)
    return person
  }) as [PersonSaid, PersonSaid]
  if (tail === null || tail.text === '')
    throw new NotUnderstood('What runs between them? Write it after a colon: “Grace -- Zofia: close”.', head)
  const ties = filled(piecesAt(tail.text.replace(/\b(cut.off),(?=\s*repaired)/gi, '$1 '), tail.start, ',')).map((piece) =>
    oneTie(piece, sign),
  )
  return sign === '<-' ? { says: 'tie', from: other, to: one, ties } : { says: 'tie', from: one, to: other, ties }
}

function oneTie(piece: Piece, sign: string): TieSaid {
  const { mask } = masked(piece.text)
  const open = mask.indexOf('(')
  const word = normal(open < 0 ? piece.text : piece.text.slice(0, open))
  const kind = TIE_WORDS.get(word)
  if (kind === undefined)
    throw new NotUnderstood(
      `“${word}” is no tie. There are: ${Object.values(TIE_KINDS)
        .map(({ name }) => name.toLowerCase())
        .join(', ')}.`,
      piece,
    )
  if (TIE_KINDS[kind].directed && (sign === '--' || sign === '<->'))
    throw new NotUnderstood(`Who does it to whom? Write an arrow: “Darren -> Abena: ${word}”.`, piece)
  const tie: TieSaid = { kind, from: '', until: '', source: '', note: '', confidential: false }
  if (open < 0) return tie
  if (!/^\(\uE000*$/.test(mask.slice(open)) || !piece.text.endsWith(')'))
    throw new NotUnderstood('After a tie comes one pair of brackets, closed at the end.', piece)
  for (const item of itemsOf(piece.text.slice(open + 1, -1))) {
    const worded = /^(source|note):\s*(.*)$/is.exec(item)
    if (worded) tie[normal(worded[1] ?? '') as 'source' | 'note'] = literal(worded[2] ?? '')
    else if (normal(item) === 'confidential') tie.confidential = true
    else if (!takeDates(item, tie, piece)) throw new NotUnderstood(`“${item}” is not understood here.`, piece)
  }
  return tie
}
