import {
  MARKER_KINDS,
  type MarkerKind,
  type ParentKind,
  type PartnershipEnd,
  type PartnershipKind,
  type PersonSort,
  TIE_KINDS,
  type TieKind,
} from '../kin.ts'

/** How names, kinds and places are compared: without capitals and doubled spaces. */
export const normal = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

export const GENDER_WORDS: ReadonlyMap<string, 'female' | 'male' | 'non-binary'> = new Map(
  Object.entries({
    f: 'female',
    female: 'female',
    m: 'male',
    male: 'male',
    nb: 'non-binary',
    'non-binary': 'non-binary',
  } as const),
)
export const GENDER_SIGNS = { female: 'f', male: 'm', 'non-binary': 'nb' } as const

/** Who has no name is called by what they are. */
export const UNNAMED_WORDS: ReadonlyMap<string, PersonSort> = new Map(
  Object.entries({
    '?': 'not-known',
    unnamed: 'person',
    pregnancy: 'pregnancy',
    miscarriage: 'miscarriage',
    stillbirth: 'stillbirth',
    stillborn: 'stillbirth',
    termination: 'termination',
  } as const),
)
export const SORT_WORDS: Readonly<Record<PersonSort, string>> = {
  'not-known': '?',
  person: 'unnamed',
  pregnancy: 'pregnancy',
  miscarriage: 'miscarriage',
  stillbirth: 'stillbirth',
  termination: 'termination',
}

export const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'rev'])

/** How a child belongs to the parents of a line, as the child is called for it. The first word of each is written. */
const LINKS: Readonly<Record<ParentKind, readonly string[]>> = {
  birth: ['birth', 'born to'],
  adoptive: ['adopted', 'adoptive'],
  step: ['stepchild', 'step'],
  foster: ['fostered', 'foster'],
  'special-guardian': ['special guardianship', 'special guardian', 'sgo'],
  kinship: ['kinship care', 'kinship', 'family and friends care'],
  donor: ['donor', 'by donor'],
}
const COUPLES: Readonly<Record<PartnershipKind, readonly string[]>> = {
  married: ['married', 'marriage'],
  'civil-partnership': ['civil partnership', 'civil partners', 'civil'],
  cohabiting: ['living together', 'cohabiting', 'live together'],
  engaged: ['engaged'],
  relationship: ['relationship', 'in a relationship', 'dating', 'together'],
  brief: ['brief', 'brief relationship'],
  'not-known': ['not known', 'unknown'],
}
const ENDS: Readonly<Record<PartnershipEnd, readonly string[]>> = {
  separated: ['separated', 'sep'],
  divorced: ['divorced', 'div', 'dissolved'],
  widowed: ['widowed'],
}
const MARKERS: Readonly<Partial<Record<MarkerKind, readonly string[]>>> = {
  'mental-ill-health': ['mental health', 'mental illness', 'depression'],
  alcohol: ['alcohol', 'drinking'],
  drugs: ['drugs', 'substance use', 'substance misuse'],
  'learning-disability': ['learning difficulty', 'learning difficulties'],
  illness: ['illness', 'ill'],
  imprisonment: ['prison', 'imprisonment', 'imprisoned'],
  'domestic-abuse-harmed': ['harmed', 'victim of domestic abuse', 'survivor of domestic abuse'],
  'domestic-abuse-harming': ['domestic abuse', 'perpetrator of domestic abuse', 'perpetrator'],
  'looked-after': ['in care', 'looked-after'],
  'child-protection-plan': ['cp plan', 'cpp'],
  'child-in-need-plan': ['cin plan'],
  carer: ['carer'],
}
const TIES: Readonly<Partial<Record<TieKind, readonly string[]>>> = {
  'cut-off': ['estranged', 'no contact'],
  'cut-off-repaired': ['cut off repaired'],
  controlling: ['control', 'controls', 'coercive control'],
  caring: ['caring', 'cares for', 'looks after', 'carer'],
  neglect: ['neglects'],
}

const turned = <K extends string>(words: Readonly<Partial<Record<K, readonly string[]>>>): ReadonlyMap<string, K> =>
  new Map((Object.keys(words) as K[]).flatMap((kind) => (words[kind] ?? []).map((word): [string, K] => [word, kind])))
const named = <K extends string>(name: (kind: K) => string, kinds: readonly K[]): [string, K][] =>
  kinds.flatMap((kind): [string, K][] => [
    [name(kind).toLowerCase(), kind],
    [kind, kind],
  ])

export const LINK_KINDS = turned(LINKS)
export const COUPLE_KINDS = turned(COUPLES)
export const COUPLE_ENDS = turned(ENDS)
export const MARKER_WORDS: ReadonlyMap<string, MarkerKind> = new Map([
  ...turned(MARKERS),
  ...named((kind) => MARKER_KINDS[kind], Object.keys(MARKER_KINDS) as MarkerKind[]),
])
export const TIE_WORDS: ReadonlyMap<string, TieKind> = new Map([
  ...turned(TIES),
  ...named((kind) => TIE_KINDS[kind].name, Object.keys(TIE_KINDS) as TieKind[]),
])
export const linkWord = (kind: ParentKind): string => LINKS[kind][0] ?? kind
export const coupleWord = (kind: PartnershipKind): string => COUPLES[kind][0] ?? kind
export const markerWord = (kind: MarkerKind): string => MARKER_KINDS[kind].toLowerCase()
export const tieWord = (kind: TieKind): string => TIE_KINDS[kind].name.toLowerCase().replaceAll(',', '')

/** The kind that the words begin with, and what is left of them; the longest that fits. */
export function startingWith<K extends string>(text: string, kinds: ReadonlyMap<string, K>): { kind: K; rest: string } | null {
  const low = text.toLowerCase()
  let best: { kind: K; length: number } | null = null
  for (const [word, kind] of kinds)
    if (low.startsWith(word) && !/[\p{L}\d-]/u.test(low.charAt(word.length)) && word.length > (best?.length ?? 0))
      best = { kind, length: word.length }
  return best === null ? null : { kind: best.kind, rest: text.slice(best.length).trim() }
}

/** A household is told from a parent by its number, by the word "household", or by how streets and houses are called. */
const PLACES =
  /\b(?:road|rd|street|st|walk|close|avenue|ave|lane|drive|court|crescent|terrace|place|way|house|home|flat|grove|gardens|hostel|refuge|unit|placement|prison|hospital)\.?$/i
export const isPlace = (text: string): boolean =>
  /^(?:\d+\s?[a-z]?|flat|unit|room|apartment)[\s,]/i.test(text) || PLACES.test(text)
