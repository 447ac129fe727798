import { z } from 'zod'
import { kinFields } from './kin.ts'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')

/** How a person stands in the case. `child` marks a child that the case is about. */
export const PERSON_GROUPS = ['child', 'family', 'professional'] as const

export const person = z.looseObject({
  id: z.string().min(1),
  group: z.enum(PERSON_GROUPS),
  /** Ms, Mr, Dr, PC ... as reports should call an adult. */
  title: z.string().default(''),
  firstName: z.string().default(''),
  lastName: z.string().default(''),
  knownAs: z.string().default(''),
  /** In words: "mother", "father of Ruby and Kofi", "maternal grandmother", "health visitor", "head teacher". */
  role: z.string().default(''),
  pronouns: z.string().default(''),
  dateOfBirth: isoDate.or(z.literal('')).default(''),
  parentalResponsibility: z.boolean().default(false),
  agency: z.string().default(''),
  school: z.string().default(''),
  /** Of a child: the surgery or practice with which they are registered, and whom they see there. */
  gp: z.string().default(''),
  dentist: z.string().default(''),
  optician: z.string().default(''),
  address: z.string().default(''),
  telephone: z.string().default(''),
  email: z.string().default(''),
  notes: z.string().default(''),
  /** Of a child: key dates that are not those of the siblings; empty for what happened to them and not to this child. */
  keyDates: z.record(z.string(), isoDate.or(z.literal(''))).default({}),
  ...kinFields,
})

export const caseRecord = z.looseObject({
  id: z.string().min(1),
  /** What the team calls it: "Mensah, Nowak and Pike". */
  title: z.string().trim().min(1, 'a case needs a name'),
  reference: z.string().default(''),
  packId: z.string().min(1),
  legalStatus: z.string().default(''),
  socialWorker: z.string().default(''),
  manager: z.string().default(''),
  team: z.string().default(''),
  /** What is true of the family and asks for sections of its own in documents: ids of `CASE_MATTERS` of shared/standards. */
  matters: z.array(z.string()).default([]),
  people: z.array(person).default([]),
  /** The days of the case: those of every child that has no day of its own. */
  keyDates: z.record(z.string(), isoDate).default({}),
  /** True for the invented example case. */
  example: z.boolean().default(false),
  /** The day on which the example plays: its screens take it for today. */
  exampleDay: isoDate.optional(),
})

export type Person = z.infer<typeof person>
export type PersonGroup = Person['group']
export type CaseRecord = z.infer<typeof caseRecord>

/** A person's name in full: "Amina Begum". The known-as name stands in for a missing first name. */
export function fullName(someone: Pick<Person, 'firstName' | 'lastName' | 'knownAs'>): string {
  return [someone.firstName || someone.knownAs, someone.lastName].filter(Boolean).join(' ')
}

/** How a formal report names the person: an adult by title and surname, a child by first name. */
export function formalName(someone: Pick<Person, 'group' | 'title' | 'firstName' | 'lastName' | 'knownAs'>): string {
  if (someone.group === 'child') return someone.knownAs || someone.firstName || fullName(someone)
  return someone.title && someone.lastName ? `${someone.title} ${someone.lastName}` : fullName(someone)
}
