import type { BlockAnalysis } from '../rule.ts'
import { PARTS, type PlanPart, partsOf } from './plan-sections.ts'
import { namesAChild } from './plan-words.ts'

const WORRIED = /\b(?:worr(?:y|ied|ies)|concern(?:ed|s)?|afraid|fear(?:s|ed)?)\b/iu
const LABELLED = /^\W*(?:(?:danger|worry|risk) statements?|DS)\b/iu
const FEWEST_WORDS = 4
const IS_A_GOAL = /\b(?:safety|well-?being) goals?\b|\b(?:safe enough|scale|scaling)\b/iu

/** The danger statements of a document: the lines under that heading, or with that label, that tell a worry. */
export function dangerStatements(blocks: readonly BlockAnalysis[]): PlanPart[] {
  const parts = partsOf(blocks, PARTS.dangerStatement)
  return parts.filter(({ text, analysis }) => {
    if (analysis.block.type === 'table' || text.split(/\s+/).length < FEWEST_WORDS || IS_A_GOAL.test(text)) return false
    return LABELLED.test(text) || WORRIED.test(text)
  })
}

/** What one danger statement leaves out, of who is worried, what has happened and what may happen to the child. */
export function dangerLacks(text: string, people: readonly string[]): ('who' | 'past' | 'future')[] {
  const lacks: ('who' | 'past' | 'future')[] = []
  if (
    !/\b(?:I|we|am|Mr|Mrs|Ms|Miss|Dr|worker|teacher|school|nurse|visitor|mother|father|gran\p{L}*|aunt|uncle|police|everyone|family|professionals|\p{Lu}\p{L}+)\b[^.]*\b(?:worr|concern|afraid|fear)\p{L}*/u.test(
      text,
    )
  )
    lacks.push('who')
  if (
    !/\b(?:because|as (?:happened|nearly|she|he|they|on)|after|since|when|has|have|had|was|were|happened|did|hit|left|on \d)\b|\p{L}+ed\b(?! (?:about|that))/u.test(
      text.replace(/\b(?:worried|concerned)\b/giu, ''),
    )
  )
    lacks.push('past')
  if (!/\b(?:will|may|might|could|would|can)\b/u.test(text) || !namesAChild(text, people)) lacks.push('future')
  return lacks
}
