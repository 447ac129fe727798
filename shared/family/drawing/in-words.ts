import { writeWhen } from '../../dates/index.ts'
import { writeDay } from '../../document/index.ts'
import type { CaseFamily } from '../case-family.ts'
import type { Person } from '../case-record.ts'
import { PARENT_KINDS, PARTNERSHIP_ENDS, PARTNERSHIP_KINDS, TIE_KINDS, type TwinSet } from '../kin.ts'
import { layOutFamily } from '../layout/index.ts'
import { wordsOf } from './genogram.ts'
import { pictureName } from './names.ts'
import { capital, listed, personWords } from './people-rows.ts'
import { childrenOf, type ShownOptions, shownOf } from './shown.ts'
import { whenOf } from './times.ts'

/** A picture told in words: headings with lines below them. */
export interface PictureWords {
  title: string
  parts: readonly { heading: string; lines: readonly string[] }[]
}

export interface HeadOptions extends ShownOptions {
  title?: string | undefined
  /** Who drew it, and on which day (`YYYY-MM-DD`). */
  author?: string | undefined
  drawnOn?: string | undefined
}

/** The line below the title: the day shown, who drew it and when, when the family last went through it, and what is left out. */
export function headLines(family: CaseFamily, leftOut: number, { asAt, author = '', drawnOn = '' }: HeadOptions): string[] {
  const review = family.reviews
    .map(({ on, with: who }) => ({ when: whenOf(on, asAt), on, who }))
    .filter(({ when }) => when === null || when.first <= asAt)
    .toSorted((one, other) => (one.when?.first ?? '').localeCompare(other.when?.first ?? ''))
    .at(-1)
  const drawn = [author === '' ? '' : `by ${author}`, drawnOn === '' ? '' : `on ${writeDay(drawnOn)}`].filter(Boolean).join(' ')
  const reviewed =
    review === undefined
      ? 'Not yet reviewed with the family'
      : `Reviewed with the family on ${review.when === null ? review.on : writeWhen(review.when)}${review.who === '' ? '' : ` (${review.who})`}`
  return [
    [`As at ${writeDay(asAt)}`, drawn === '' ? '' : `Drawn ${drawn}`, reviewed].filter(Boolean).join(' · '),
    leftOut === 0 ? '' : leftOutWords(leftOut),
  ].filter(Boolean)
}

/** That something is missing from what others get. */
export const leftOutWords = (count: number): string =>
  count === 1 ? '1 person or tie is left out.' : `${count} people or ties are left out.`

/** Everything that a genogram shows, in words: for screen readers, and for whoever would rather read. */
export function genogramInWords(whole: CaseFamily, options: HeadOptions): PictureWords {
  const { family, leftOut } = shownOf(whole, options)
  const names = new Map(family.people.map((person) => [person.id, pictureName(person)]))
  const name = (id: string): string => names.get(id) ?? ''
  const parts = [
    { heading: 'About this picture', lines: headLines(family, leftOut, options) },
    ...generations(family, options),
    { heading: 'Couples', lines: couples(family, name, options.asAt) },
    { heading: 'Parents and children', lines: parents(family, name, options.asAt) },
    { heading: 'Who lives together', lines: households(family, name, options.asAt) },
    { heading: 'How people get on', lines: ties(family, name, options.asAt) },
    {
      heading: 'Not recorded',
      lines: family.gaps.filter(({ text }) => text !== '').map(({ about, text }) => `${name(about)}: ${text}`),
    },
  ]
  return { title: options.title ?? 'Genogram', parts: parts.filter(({ lines }) => lines.length > 0) }
}

/** The words of a picture as one text. */
export const wordsAsText = ({ title, parts }: PictureWords): string =>
  [title, ...parts.map(({ heading, lines }) => `${heading}\n${lines.join('\n')}`)].join('\n\n')

const ROWS: Readonly<Record<number, string>> = {
  '-2': 'Grandchildren’s generation',
  '-1': 'The next generation',
  0: 'The children’s generation',
  1: 'Their parents’ generation',
  2: 'Their grandparents’ generation',
  3: 'Their great-grandparents’ generation',
}

function generations(family: CaseFamily, options: ShownOptions): { heading: string; lines: string[] }[] {
  const children = childrenOf(family, options.childIds)
  const { people, rows } = layOutFamily(family, wordsOf(family, options.asAt), children[0] ?? null)
  const anchor = people.find(({ id }) => id === children[0])?.row ?? rows.length - 1
  const byId = new Map<string, Person>(family.people.map((person) => [person.id, person]))
  return rows.map((_, row) => ({
    heading: ROWS[anchor - row] ?? `Generation ${row + 1}`,
    lines: people
      .filter((place) => place.row === row)
      .toSorted((one, other) => one.x - other.x)
      .flatMap(({ id }) => {
        const person = byId.get(id)
        return person === undefined ? [] : [personWords(family, children, person, options.asAt)]
      }),
  }))
}

const between = (from: string, until: string, asAt: string): string =>
  [from === '' ? '' : `from ${dated(from, asAt)}`, until === '' ? '' : `until ${dated(until, asAt)}`].filter(Boolean).join(' ')

function dated(typed: string, asAt: string): string {
  const when = whenOf(typed, asAt)
  return when === null ? typed : writeWhen(when)
}

function couples(family: CaseFamily, name: (id: string) => string, asAt: string): string[] {
  return family.partnerships.map(({ personIds: [one, other], kind, ended, from, until }) => {
    const facts = [
      kind === 'not-known' ? 'couple' : PARTNERSHIP_KINDS[kind].toLowerCase(),
      from === '' ? '' : `from ${dated(from, asAt)}`,
      ended === '' ? '' : PARTNERSHIP_ENDS[ended].toLowerCase(),
      until === '' ? '' : ended === '' ? `until ${dated(until, asAt)}` : dated(until, asAt),
    ]
    return `${name(one)} and ${name(other)}: ${facts
      .filter(Boolean)
      .join(', ')
      .replace(/(separated|divorced|widowed), /, '$1 ')}.`
  })
}

function parents(family: CaseFamily, name: (id: string) => string, asAt: string): string[] {
  const twins = family.twinSets.map((set) => `${listed(set.personIds.map(name))} are ${twinWords(set)}.`)
  const ofChild = Map.groupBy(family.parentLinks, ({ childId }) => childId)
  return [
    ...[...ofChild].map(([child, links]) => {
      const list = links.map(({ parentId, kind, from, until }) => {
        const time = between(from, until, asAt)
        return `${name(parentId)} (${[PARENT_KINDS[kind].toLowerCase(), time].filter(Boolean).join(', ')})`
      })
      return `${name(child)}: child of ${listed(list)}.`
    }),
    ...twins,
  ]
}

function twinWords({ personIds, identical }: TwinSet): string {
  if (personIds.length > 2)
    return { yes: 'of one birth, identical', no: 'of one birth, not identical', 'not-known': 'of one birth' }[identical]
  return { yes: 'identical twins', no: 'twins, not identical', 'not-known': 'twins' }[identical]
}

function households(family: CaseFamily, name: (id: string) => string, asAt: string): string[] {
  return family.households.map(({ name: called, address, members }) => {
    const list = members.map(({ personId, from, partly }) => {
      const notes = [partly ? 'part of the week' : '', from === '' ? '' : `since ${dated(from, asAt)}`].filter(Boolean).join(', ')
      return `${name(personId)}${notes === '' ? '' : ` (${notes})`}`
    })
    return `${called || address || 'A household'}: ${listed(list)}.`
  })
}

function ties(family: CaseFamily, name: (id: string) => string, asAt: string): string[] {
  return family.ties.map(({ fromId, toId, kind, from, until, source }) => {
    const { name: words, directed } = TIE_KINDS[kind]
    const more = [between(from, until, asAt), source === '' ? '' : `source: ${source}`].filter(Boolean).join('; ')
    const who = directed ? `From ${name(fromId)} to ${name(toId)}` : `${name(fromId)} and ${name(toId)}`
    return `${capital(who)}: ${words.toLowerCase()}${more === '' ? '' : ` (${more})`}.`
  })
}
