import {
  MARKER_KINDS,
  PARENT_KINDS,
  PARTNERSHIP_KINDS,
  type ParentKind,
  type PartnershipKind,
  TIE_KINDS,
  type TieKind,
} from '../kin.ts'
import type { Colours } from './colours.ts'
import { CHILD_STYLES, childrenSvg, coupleSvg } from './couple-lines.ts'
import { homeMark, householdSvg } from './homes.ts'
import { element } from './markup.ts'
import { type SymbolLook, symbolSvg } from './symbols.ts'
import { tieSvg } from './tie-lines.ts'
import { written } from './written.ts'

/** The room that the sample of a sign has, in the picture's units; signs are drawn round its middle. */
export const SIGN_WIDTH = 104
export const SIGN_HEIGHT = 60
const [X, Y] = [SIGN_WIDTH / 2, SIGN_HEIGHT / 2]
/** Lines to children stand at the left of their sample, with their word beside them. */
const STEM = 18

export const SIGN_GROUPS = {
  people: 'People',
  born: 'Pregnancy and loss',
  matters: 'What matters for the children',
  couples: 'Couples',
  children: 'Parents and children',
  homes: 'Households',
  ties: 'How people get on',
} as const
export type SignGroup = keyof typeof SIGN_GROUPS

/** One thing that a picture may show, with what it means. */
export interface Sign {
  id: string
  group: SignGroup
  words: string
  draw(colours: Colours): string
}

const plain: SymbolLook = {
  sort: 'person',
  shape: 'circle',
  inner: null,
  inside: '',
  dead: false,
  ofConcern: false,
  mind: 'no',
  substance: 'no',
}
const symbol = (id: string, group: SignGroup, words: string, more: Partial<SymbolLook>): Sign => ({
  id,
  group,
  words,
  draw: (colours) => symbolSvg({ ...plain, ...more }, X, Y, colours),
})

const two = (colours: Colours, x1: number, x2: number, y: number): string =>
  symbolsSmall(
    [x1, x2].map((x, at) => ({ x, y, shape: at === 0 ? 'square' : 'circle' })),
    colours,
  )

function symbolsSmall(list: readonly { x: number; y: number; shape: 'square' | 'circle' }[], colours: Colours): string {
  return list
    .map(({ x, y, shape }) =>
      element('g', { transform: `translate(${x} ${y}) scale(0.4)` }, symbolSvg({ ...plain, shape }, 0, 0, colours)),
    )
    .join('')
}

/** What stands on the line of some couples whatever their dates. */
const COUPLE_WORDS: Readonly<Record<string, string>> = { 'civil-partnership': 'cp', 'not-known': '?' }

/** A couple in small: their line hangs from two symbols. */
function couple(colours: Colours, kind: PartnershipKind | null, ended: 'separated' | 'divorced' | 'widowed' | ''): string {
  const line = { partnershipId: null, oneId: '', otherId: '', from: 14, to: SIGN_WIDTH - 14, y: 44, level: true }
  return (
    coupleSvg(line, { kind, ended }, { top: 22 }, colours) +
    written(COUPLE_WORDS[kind ?? ''] ?? '', SIGN_WIDTH / 2, 39, { anchor: 'middle', colour: colours.quiet }) +
    two(colours, 14, SIGN_WIDTH - 14, 14)
  )
}

/** A child in small under the line of a couple. */
function child(colours: Colours, kind: ParentKind): string {
  const line = {
    parentIds: [],
    kind,
    partnershipId: null,
    stem: { x: STEM, top: 3, bottom: 40 },
    drops: [{ childId: '', fromX: STEM, x: STEM, top: 40, bottom: 41, via: [], home: true, twinSet: null }],
  }
  const top = element('path', { d: `M2 3H${STEM + 18}`, stroke: colours.ink, 'stroke-width': 2 })
  const look = { identical: new Set<string>(), further: () => 0 }
  const { word, double } = CHILD_STYLES[kind]
  return (
    top +
    childrenSvg(line, look, colours) +
    written(word, STEM + (double ? 10 : 6), 25.5, { size: 11, colour: colours.quiet }) +
    symbolsSmall([{ x: STEM, y: 50, shape: 'circle' }], colours)
  )
}

function twins(colours: Colours, identical: boolean): string {
  const drop = (x: number) => ({ childId: '', fromX: X, x, top: 4, bottom: 40, via: [], home: true, twinSet: 'set' })
  const line = {
    parentIds: [],
    kind: 'birth' as const,
    partnershipId: null,
    stem: { x: X, top: 0, bottom: 4 },
    drops: [drop(X - 22), drop(X + 22)],
  }
  const look = { identical: new Set(identical ? ['set'] : []), further: () => 0 }
  const places = [
    { x: X - 22, y: 49, shape: 'circle' as const },
    { x: X + 22, y: 49, shape: 'circle' as const },
  ]
  return childrenSvg(line, look, colours) + symbolsSmall(places, colours)
}

const PARTNERS: readonly [PartnershipKind | null, string][] = [
  ...Object.entries(PARTNERSHIP_KINDS).map(([kind, name]): [PartnershipKind, string] => [
    kind as PartnershipKind,
    kind === 'not-known' ? 'Couple, kind not known (?)' : name,
  ]),
  [null, 'Child together, nothing else recorded'],
]

/** Every symbol and every kind of line that a picture may hold. */
export const SIGNS: readonly Sign[] = [
  symbol('female', 'people', 'Female', {}),
  symbol('male', 'people', 'Male', { shape: 'square' }),
  symbol('non-binary', 'people', 'Non-binary', { shape: 'dome' }),
  symbol('not-said', 'people', 'Gender not said', { shape: 'diamond' }),
  symbol('inner', 'people', 'Outer shape: how they live; inner: recorded at birth', { inner: 'square', inside: '17' }),
  symbol('age', 'people', 'Age on the day', { inside: '34' }),
  symbol('age-not-known', 'people', 'Age not known', { inside: '?' }),
  symbol('not-known', 'people', 'Person not known', { sort: 'not-known', shape: 'square', inside: '?' }),
  symbol('of-concern', 'people', 'Child this is about', { shape: 'square', ofConcern: true, inside: '6' }),
  symbol('dead', 'people', 'Has died, with age at death', { shape: 'square', dead: true, inside: '62' }),
  symbol('pregnancy', 'born', 'Pregnancy', { sort: 'pregnancy' }),
  symbol('miscarriage', 'born', 'Miscarriage', { sort: 'miscarriage' }),
  symbol('stillbirth', 'born', 'Stillbirth', { sort: 'stillbirth' }),
  symbol('termination', 'born', 'Termination', { sort: 'termination' }),
  symbol('mind', 'matters', MARKER_KINDS['mental-ill-health'], { mind: 'now' }),
  symbol('mind-past', 'matters', 'Mental ill-health, in the past or recovering', { mind: 'past' }),
  symbol('substance', 'matters', 'Alcohol or drug use', { shape: 'square', substance: 'now' }),
  symbol('substance-past', 'matters', 'Alcohol or drug use, in the past or recovering', { shape: 'square', substance: 'past' }),
  symbol('mind-substance', 'matters', 'Mental ill-health and alcohol or drug use', { mind: 'now', substance: 'now' }),
  ...PARTNERS.map(
    ([kind, words]): Sign => ({
      id: `couple-${kind ?? 'child'}`,
      group: 'couples',
      words,
      draw: (colours) => couple(colours, kind, ''),
    }),
  ),
  { id: 'separated', group: 'couples', words: 'Separated', draw: (colours) => couple(colours, 'married', 'separated') },
  { id: 'divorced', group: 'couples', words: 'Divorced', draw: (colours) => couple(colours, 'married', 'divorced') },
  ...Object.entries(PARENT_KINDS).map(
    ([kind, words]): Sign => ({
      id: `child-${kind}`,
      group: 'children',
      words: words,
      draw: (colours) => child(colours, kind as ParentKind),
    }),
  ),
  { id: 'twins', group: 'children', words: 'Twins', draw: (colours) => twins(colours, false) },
  { id: 'twins-identical', group: 'children', words: 'Identical twins', draw: (colours) => twins(colours, true) },
  {
    id: 'household',
    group: 'homes',
    words: 'Live together, with the name of the home',
    draw: (colours) => householdSvg(OUTLINE_OF_SAMPLE, colours) + two(colours, X - 18, X + 18, Y),
  },
  {
    id: 'home-mark',
    group: 'homes',
    words: 'Lives in the home of this name',
    draw: (colours) =>
      element('g', { transform: `translate(${X - 14} ${Y - 14}) scale(2)` }, homeMark('', { x: 0, y: 0 }, colours)),
  },
  ...Object.entries(TIE_KINDS).map(
    ([kind, { name, directed }]): Sign => ({
      id: `tie-${kind}`,
      group: 'ties',
      words: directed ? `${name}: from one to the other` : name,
      draw: (colours) =>
        tieSvg(
          kind as TieKind,
          [
            { x: 4, y: Y },
            { x: SIGN_WIDTH - 4, y: Y },
          ],
          colours,
        ),
    }),
  ),
]

const OUTLINE_OF_SAMPLE = `M18 6H${SIGN_WIDTH - 18}a10 10 0 0 1 10 10V${SIGN_HEIGHT - 16}a10 10 0 0 1 -10 10H18a10 10 0 0 1 -10 -10V16a10 10 0 0 1 10 -10Z`
const BY_ID = new Map(SIGNS.map((sign) => [sign.id, sign]))

/** The signs with these ids, in the order in which a key has them. */
export const signsOf = (ids: ReadonlySet<string>): Sign[] => [...BY_ID.values()].filter(({ id }) => ids.has(id))
