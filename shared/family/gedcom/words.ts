import type { Person } from '../case-record.ts'
import { type ParentKind, type PartnershipKind, TIE_KINDS, type TieKind, type TwinSet } from '../kin.ts'

/** Where our own tags are explained to other programs, as 7.0 asks for it; each is followed by the tag. */
export const TAG_SPACE = 'https://casewright.example/gedcom/'

/** What GEDCOM has no tag for, and a case tells of somebody in words. */
export const PERSON_TAGS = {
  _ROLE: 'role',
  _PRONOUNS: 'pronouns',
  _AGENCY: 'agency',
  _SCHOOL: 'school',
  _GP: 'gp',
  _DENTIST: 'dentist',
  _OPTICIAN: 'optician',
  _LANGUAGE: 'language',
} as const satisfies Record<string, keyof Person>

/** Every tag of our own, with what it says. */
export const OWN_TAGS: Readonly<Record<string, string>> = {
  _ROLE: 'how somebody stands in the case',
  _PRONOUNS: 'pronouns',
  _AGENCY: 'the agency that somebody works for',
  _SCHOOL: 'school',
  _GP: 'the practice where somebody is registered',
  _DENTIST: 'dentist',
  _OPTICIAN: 'optician',
  _LANGUAGE: 'language',
  _GROUP: 'child, family or professional',
  _SORT: 'what a symbol stands for: not-known, pregnancy, miscarriage, stillbirth or termination',
  _ASSIGNED: 'female or male, as assigned at birth',
  _PR: 'that somebody has parental responsibility',
  _SHOWN: 'whether somebody stands in the genogram',
  _MARKER: 'what matters to the children beside somebody’s symbol',
  _PAST: 'that a marker is over',
  _CONFIDENTIAL: 'that the line above is not for everybody',
  _LINK: 'how a child belongs to one parent of the family',
  _FROM: 'since when',
  _UNTIL: 'until when',
  _SOURCE: 'where it is known from',
  _PLACE: 'the order of somebody’s partnerships',
  _HOUSEHOLD: 'a household',
  _MEMBER: 'who lives or lived in a household',
  _PARTLY: 'that somebody is there for some of the week',
}

export const SEXES: ReadonlyMap<string, Person['gender']> = new Map([
  ['F', 'female'],
  ['M', 'male'],
  ['X', 'non-binary'],
  ['U', ''],
  ['N', ''],
] as const)
export const SEX_SIGNS = { female: 'F', male: 'M', 'non-binary': 'X' } as const

/** How a child belongs to parents: PEDI of both versions, and what vendors write to _FREL and _MREL. */
export const PEDIGREES: ReadonlyMap<string, ParentKind> = new Map([
  ['birth', 'birth'],
  ['natural', 'birth'],
  ['biological', 'birth'],
  ['adopted', 'adoptive'],
  ['adoptive', 'adoptive'],
  ['foster', 'foster'],
  ['step', 'step'],
  ['stepchild', 'step'],
  ['special guardianship', 'special-guardian'],
  ['kinship care', 'kinship'],
  ['donor', 'donor'],
] as const)
export const PEDIGREE_WORDS: Readonly<Record<ParentKind, string>> = {
  birth: 'birth',
  adoptive: 'adopted',
  foster: 'foster',
  step: 'step',
  'special-guardian': 'special guardianship',
  kinship: 'kinship care',
  donor: 'donor',
}
/** The kinds that PEDI knows by itself. */
export const STANDARD_PEDIGREES: ReadonlySet<ParentKind> = new Set(['birth', 'adoptive', 'foster'] as const)

/** Events of a couple by their TYPE. */
export const COUPLE_EVENTS: ReadonlyMap<string, PartnershipKind> = new Map([
  ['cohabitation', 'cohabiting'],
  ['living together', 'cohabiting'],
  ['relationship', 'relationship'],
  ['brief relationship', 'brief'],
  ['partnership', 'not-known'],
] as const)
export const COUPLE_TYPES: Readonly<Partial<Record<PartnershipKind, string>>> = {
  cohabiting: 'Cohabitation',
  relationship: 'Relationship',
  brief: 'Brief relationship',
  'not-known': 'Partnership',
}

export const TWIN_WORDS: ReadonlyMap<string, TwinSet['identical']> = new Map([
  ['twin', 'not-known'],
  ['triplet', 'not-known'],
  ['identical twin', 'yes'],
  ['non-identical twin', 'no'],
  ['fraternal twin', 'no'],
] as const)
export const TWIN_RELATIONS = { yes: 'Identical twin', no: 'Non-identical twin', 'not-known': 'Twin' } as const

export const TIE_RELATIONS: ReadonlyMap<string, TieKind> = new Map(
  (Object.keys(TIE_KINDS) as TieKind[]).map((kind) => [TIE_KINDS[kind].name.toLowerCase(), kind]),
)

/** Names that say that there is none. */
export const isNoName = (name: string): boolean =>
  /^(?:[?.…\s/-]+|unknown|not known|unbekannt|n\.?\s?n\.?|\[?unknown\]?)$/i.test(name.trim())
