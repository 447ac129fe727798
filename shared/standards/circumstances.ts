import { z } from 'zod'

/** What can be true of a child's case, so that an obligation applies; `when` of an obligation names them. */
export const CIRCUMSTANCES = [
  'early-help',
  'child-in-need-plan',
  'child-protection-plan',
  'short-breaks',
  'private-fostering',
  'pre-proceedings',
  'looked-after',
  'care-leaver',
  'planned-placement',
  'before-first-review',
  'first-four-weeks',
  'after-first-year',
  'permanent-placement',
  'foster-care',
  'residential-care',
  'out-of-area-home',
  'connected-carer',
  'placed-with-parents',
  'adoption-plan',
  'plan-changed',
  'disabled-child',
  'under-5',
  'up-to-5',
  '5-and-over',
] as const
export type Circumstance = (typeof CIRCUMSTANCES)[number]

/** What can be true of a family beside what the time limits ask about, in the words that practitioners tick. */
export const CASE_MATTERS = {
  'domestic-abuse': 'Domestic abuse',
  'harm-outside-home': 'Harm outside the home: exploitation, missing episodes',
  'disabled-child': 'A disabled child',
  interpreter: 'An interpreter or other help with communication',
  'substance-misuse': 'An adult’s use of alcohol or drugs',
  'mental-health': 'An adult’s mental health',
} as const
export type CaseMatter = keyof typeof CASE_MATTERS
const matters = Object.keys(CASE_MATTERS) as CaseMatter[]

/** What the people of a case show: how many children there are, and whether one is not born yet. */
const SHOWN_BY_PEOPLE = ['several-children', 'unborn-child'] as const

/** A condition under which a section of a template belongs into a new document. */
export const sectionCondition = z.enum([...CIRCUMSTANCES, ...matters, ...SHOWN_BY_PEOPLE])
export type SectionCondition = z.infer<typeof sectionCondition>
