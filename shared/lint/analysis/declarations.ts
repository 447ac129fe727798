import type { Span } from '../rule.ts'

/** The two sentences of a statement of truth (Family Procedure Rules, Part 17), whose wording is not the writer's own. */
const STATEMENT_OF_TRUTH =
  /\bI understand that proceedings for contempt of court may be brought against anyone who makes[^.!?]*[.!?]?|\bI believe that the facts (?:stated|set out) in (?:this|my|the) [^.!?]*? are true\b[.!?]?/giu

/** Where a text says what rules of court make every witness say. */
export function findDeclarations(text: string): Span[] {
  if (!text.includes('contempt of court') && !text.includes('that the facts')) return []
  return [...text.matchAll(STATEMENT_OF_TRUTH)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}
