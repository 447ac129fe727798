import type { Category } from './finding.ts'

/** What the categories of findings are called where they are counted. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  'jargon-acronym': 'Letters nobody explains',
  'jargon-term': 'Jargon',
  'vague-term': 'Vague words',
  'evaluative-word': 'Judging words',
  'descriptor-no-evidence': 'Descriptions without evidence',
  'opinion-as-fact': 'Opinion given as fact',
  'unattributed-claim': 'Claims nobody is named for',
  'sweeping-generalisation': 'Generalisations',
  'blaming-language': 'Blaming words',
  'slang-contraction': 'Slang and short forms',
  'adult-familiar-name': 'Adults called by familiar names',
  'minimising-term': 'Words that make harm small',
  'non-engagement': '“Did not engage”',
  'passive-no-actor': 'Nobody is said to have done it',
  'long-sentence': 'Long sentences',
  'third-party-confidential': 'What belongs to somebody else',
  'wrong-name': 'Wrong names',
  'spelling-grammar': 'Spelling and grammar',
  'missing-owner': 'Actions with nobody to do them',
  'vague-owner': 'Actions with a vague owner',
  'missing-date': 'Actions without a day',
  'vague-date': 'Actions with a vague day',
  'past-date': 'Actions whose day is past',
  'ongoing-no-review': 'Ongoing actions without a review',
  'not-specific': 'Actions that are not specific',
  'not-measurable': 'Actions nobody can measure',
  'not-realistic': 'Actions that are not realistic',
  'irrelevant-going-well': 'Strengths that do not bear on it',
  'no-outcome': 'Actions without an outcome',
  'no-contingency': 'No contingency',
  'missing-section': 'Sections that are missing',
  'missing-content': 'Matters that are missing',
  'missing-signature': 'Signatures that are missing',
  timescale: 'Time limits',
  length: 'Length',
  'chronology-entry': 'Chronology entries',
  'golden-thread': 'The golden thread',
}

/** A category's name; one that is not known any more goes by its id. */
export function categoryName(id: string): string {
  return Object.hasOwn(CATEGORY_NAMES, id) ? CATEGORY_NAMES[id as Category] : id
}
