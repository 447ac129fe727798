import { z } from 'zod'

const id = z.string().min(1)
const ids = z.array(id).default([])
const text = z.string().default('')

/** How somebody lives, told by the outer shape of the symbol: circle, square, dome, or a diamond where nobody has said. */
export const GENDERS = { female: 'Female', male: 'Male', 'non-binary': 'Non-binary' } as const
export type Gender = keyof typeof GENDERS

/**
 * What a symbol of the genogram stands for: somebody; somebody of whom nothing is known but that they must be or have been ("father
 * not known"), so that the gap is seen; or a pregnancy and how it ended where no living child was born.
 */
export const PERSON_SORTS = {
  person: 'Somebody',
  'not-known': 'Not known',
  pregnancy: 'Pregnancy',
  miscarriage: 'Miscarriage',
  stillbirth: 'Stillbirth',
  termination: 'Termination',
} as const
export type PersonSort = keyof typeof PERSON_SORTS

/** What stands beside or in a symbol because it matters to the children. `past` is over, or somebody is recovering from it. */
export const MARKER_KINDS = {
  'mental-ill-health': 'Mental ill-health',
  alcohol: 'Alcohol use',
  drugs: 'Drug use',
  disability: 'Disability',
  'learning-disability': 'Learning disability',
  illness: 'Serious illness',
  imprisonment: 'In prison',
  'domestic-abuse-harmed': 'Harmed by domestic abuse',
  'domestic-abuse-harming': 'Causes harm by domestic abuse',
  'looked-after': 'Looked after',
  'child-protection-plan': 'Child protection plan',
  'child-in-need-plan': 'Child in need plan',
  carer: 'Young carer',
} as const
export type MarkerKind = keyof typeof MARKER_KINDS
export const marker = z.looseObject({
  id,
  kind: z.enum(Object.keys(MARKER_KINDS) as MarkerKind[]),
  past: z.boolean().default(false),
  note: text,
  confidential: z.boolean().default(false),
})
export type Marker = z.infer<typeof marker>

/**
 * What a person of the case is in their family, beside what the rest of the case knows of them. `born` and `died` are as typed,
 * for those whose day is not known ("about 1960", "2019"); a date of birth goes before `born`, and anything in `died` says that
 * they have died. `assignedAtBirth` is only for somebody who lives otherwise and wants it shown.
 */
export const kinFields = {
  sort: z.enum(Object.keys(PERSON_SORTS) as PersonSort[]).default('person'),
  gender: z.enum(['', ...(Object.keys(GENDERS) as Gender[])]).default(''),
  assignedAtBirth: z.enum(['', 'female', 'male']).default(''),
  born: text,
  died: text,
  occupation: text,
  ethnicity: text,
  language: text,
  religion: text,
  markers: z.array(marker).default([]),
  /** Left out of every picture that others get, with what hangs on them, unless the worker says otherwise. */
  confidential: z.boolean().default(false),
  /** Professionals and others who are in the case but not in the family's picture. */
  onGenogram: z.boolean().optional(),
} as const

export const PARTNERSHIP_KINDS = {
  married: 'Married',
  'civil-partnership': 'Civil partnership',
  cohabiting: 'Living together',
  engaged: 'Engaged',
  relationship: 'In a relationship',
  brief: 'Brief relationship',
  'not-known': 'Not known',
} as const
export type PartnershipKind = keyof typeof PARTNERSHIP_KINDS
export const PARTNERSHIP_ENDS = { separated: 'Separated', divorced: 'Divorced', widowed: 'Widowed' } as const
export type PartnershipEnd = keyof typeof PARTNERSHIP_ENDS

/** Two people who are or were a couple. `from` and `until` are as typed; `place` orders the partnerships of one person. */
export const partnership = z.looseObject({
  id,
  personIds: z.tuple([id, id]),
  kind: z.enum(Object.keys(PARTNERSHIP_KINDS) as PartnershipKind[]).default('not-known'),
  ended: z.enum(['', ...(Object.keys(PARTNERSHIP_ENDS) as PartnershipEnd[])]).default(''),
  from: text,
  until: text,
  place: z.number().default(0),
  note: text,
  confidential: z.boolean().default(false),
})
export type Partnership = z.infer<typeof partnership>

export const PARENT_KINDS = {
  birth: 'Birth parent',
  adoptive: 'Adoptive parent',
  step: 'Step-parent',
  foster: 'Foster carer',
  'special-guardian': 'Special guardian',
  kinship: 'Family and friends carer',
  donor: 'Donor',
} as const
export type ParentKind = keyof typeof PARENT_KINDS

/** That somebody is a parent of somebody, and how. A child with two parents has two of these. */
export const parentLink = z.looseObject({
  id,
  childId: id,
  parentId: id,
  kind: z.enum(Object.keys(PARENT_KINDS) as ParentKind[]).default('birth'),
  from: text,
  until: text,
  confidential: z.boolean().default(false),
})
export type ParentLink = z.infer<typeof parentLink>

/** Children of one birth. */
export const twinSet = z.looseObject({ id, personIds: ids, identical: z.enum(['yes', 'no', 'not-known']).default('not-known') })
export type TwinSet = z.infer<typeof twinSet>

/** Who lives or lived in a household, and when; `partly` for somebody who is there for some of the week. */
export const householdMember = z.looseObject({ personId: id, from: text, until: text, partly: z.boolean().default(false) })
export const household = z.looseObject({
  id,
  name: text,
  address: text,
  members: z.array(householdMember).default([]),
  confidential: z.boolean().default(false),
})
export type HouseholdMember = z.infer<typeof householdMember>
export type Household = z.infer<typeof household>

/** What runs between two people; `directed` ones go from the first to the second. */
export const TIE_KINDS = {
  close: { name: 'Close', directed: false },
  'very-close': { name: 'Very close', directed: false },
  distant: { name: 'Distant', directed: false },
  hostile: { name: 'Hostile', directed: false },
  conflict: { name: 'Conflict', directed: false },
  'cut-off': { name: 'Cut off', directed: false },
  'cut-off-repaired': { name: 'Cut off, repaired', directed: false },
  controlling: { name: 'Controlling', directed: true },
  'physical-abuse': { name: 'Physical abuse', directed: true },
  'emotional-abuse': { name: 'Emotional abuse', directed: true },
  'sexual-abuse': { name: 'Sexual abuse', directed: true },
  neglect: { name: 'Neglect', directed: true },
  caring: { name: 'Caring for', directed: true },
} as const
export type TieKind = keyof typeof TIE_KINDS
export const tie = z.looseObject({
  id,
  fromId: id,
  toId: id,
  kind: z.enum(Object.keys(TIE_KINDS) as TieKind[]),
  from: text,
  until: text,
  source: text,
  note: text,
  confidential: z.boolean().default(false),
})
export type Tie = z.infer<typeof tie>

/** What stands round a household in the eco-map. */
export const SYSTEM_KINDS = {
  school: 'School or nursery',
  health: 'GP and health',
  faith: 'Faith',
  friends: 'Friends and neighbours',
  work: 'Work',
  family: 'Wider family',
  agency: 'Agency',
  club: 'Club or hobby',
  other: 'Something else',
} as const
export type SystemKind = keyof typeof SYSTEM_KINDS
export const ecoSystem = z.looseObject({
  id,
  kind: z.enum(Object.keys(SYSTEM_KINDS) as SystemKind[]).default('other'),
  name: text,
  note: text,
  confidential: z.boolean().default(false),
})
export type EcoSystem = z.infer<typeof ecoSystem>

export const ECO_STRENGTHS = {
  strong: 'Strong',
  ordinary: 'Ordinary',
  weak: 'Weak',
  stressful: 'Stressful',
  broken: 'Broken',
} as const
export type EcoStrength = keyof typeof ECO_STRENGTHS
/** How somebody of the household, or (with an empty `personId`) the whole of it, stands to a system; `flow` is where the good of it goes. */
export const ecoTie = z.looseObject({
  id,
  personId: text,
  systemId: id,
  strength: z.enum(Object.keys(ECO_STRENGTHS) as EcoStrength[]).default('ordinary'),
  flow: z.enum(['none', 'to-family', 'from-family', 'both']).default('none'),
  note: text,
  confidential: z.boolean().default(false),
})
export type EcoTie = z.infer<typeof ecoTie>

/** Where somebody was put by hand; `id` is the person's. */
export const pin = z.looseObject({ id, x: z.number(), y: z.number() })
export type Pin = z.infer<typeof pin>

/** That the picture was gone through with somebody of the family. */
export const familyReview = z.looseObject({ id, on: text, with: text, note: text })
export type FamilyReview = z.infer<typeof familyReview>

/** Why somebody who would be expected is not there: "father: Ms Begum does not want to say"; `about` is the person without them. */
export const gapNote = z.looseObject({
  id,
  about: id,
  what: z.enum(['mother', 'father', 'parents', 'other']).default('other'),
  text,
})
export type GapNote = z.infer<typeof gapNote>
/** A finding about the family that a professional put aside, with why. */
export const familySetAside = z.looseObject({
  id,
  key: id,
  reason: z.string().trim().min(1, 'a reason is needed'),
  by: text,
  at: text,
})
export type FamilySetAside = z.infer<typeof familySetAside>

/** The lists of a case's family beside its people. */
export const KIN_LISTS = {
  partnerships: partnership,
  parentLinks: parentLink,
  twinSets: twinSet,
  households: household,
  ties: tie,
  systems: ecoSystem,
  systemTies: ecoTie,
  pins: pin,
  reviews: familyReview,
  gaps: gapNote,
  setAside: familySetAside,
} as const
export type KinList = keyof typeof KIN_LISTS
