import type { BlockAnalysis, RuleContext, Sentence, Span, WordHit } from '../rule.ts'
import { lastMentioned, mentionsOf, namesProfessional } from './people-in-text.ts'

/** A hit of the list of blaming wordings with the words before and after it in its sentence. */
export interface BlameSetting {
  block: BlockAnalysis
  hit: WordHit
  sentence: Sentence
  context: RuleContext
  before: string
  after: string
}

export type BlamePlace = Span & { say?: string }
/** Gives the place of the fault, or null where the words mean something else. */
export type BlameFrame = (setting: BlameSetting) => BlamePlace | null

const PERSONAL = /\b(?:she|he|they|who|her|his|their|parents?|mother|father|family|couple|both)\b/i
/** Somebody who hurts, as the subject: what is said of him blames nobody who was hurt. */
export const MR = /^(?:Mr\b|[Ff]ather|[Dd]ad|stepfather|husband|perpetrator|abuser|m[ae]n)/

/** The words of the list themselves. */
export const atHit = ({ hit }: BlameSetting): BlamePlace => ({ start: hit.start, end: hit.end })
/** The words of the list and those after them. */
export const through = ({ hit }: BlameSetting, reached: string): BlamePlace => ({
  start: hit.start,
  end: hit.end + reached.length,
})

/** The words from the last semicolon, colon or "but" on. */
export function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf(' but ')) + 1)
}

/** A member of the family is who the clause is about; the authority, the school and the boiler are not. */
export function isAboutFamily({ before, context }: BlameSetting): boolean {
  const clause = clauseOf(before)
  const nearest = clause.trim().split(/\s+/).slice(-3).join(' ')
  if (namesProfessional(nearest) && !PERSONAL.test(nearest)) return false
  return (
    PERSONAL.test(clause) ||
    mentionsOf(clause, context.people).some(({ sort }) => sort !== 'professional') ||
    /\b(?!(?:The|An?)\s)\p{Lu}\p{Ll}+\s(?:\p{L}+\s){0,2}$/u.test(clause)
  )
}

const WOMAN = /\b(?:she|her)\b/iu

/** "back to the men's flat": a place, and not who is spoken of. */
const isPlaceOf = (before: string, start: number, end: number): boolean =>
  /^['’]/.test(before.slice(end)) &&
  /\b(?:to|at|in|into|from|near|outside)\s(?:the\s|her\s|his\s)?$/iu.test(before.slice(0, start))

/**
 * The one who hurts is who the words are said of: "Mr Mensah", or "he" after a sentence about him. A "she" since then is
 * somebody else.
 */
export function isOfWhoHurts({ block, sentence, hit, context, before }: BlameSetting): boolean {
  const last = mentionsOf(before, context.people).findLast(
    ({ sort, index, text }) => sort !== 'professional' && !isPlaceOf(before, index, index + text.length),
  )
  if (WOMAN.test(before.slice(last ? last.index + last.text.length : 0))) return false
  const subject = last ?? lastMentioned(block, sentence, hit.start, context.people)
  return subject !== null && MR.test(subject.text)
}
