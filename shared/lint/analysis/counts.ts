import type { BlockAnalysis, Sentence, Token } from '../rule.ts'

/** Figures, counts and days in a sentence: what somebody counted or measured, and what only says when. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const NUMBER_WORDS = words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty
  forty fifty once twice half none`)
/** What is counted by way of setting the scene rather than by way of evidence. */
const SETTING =
  words(`year years month months week weeks day days hour hours minute minutes child children sibling siblings brother
  brothers sister sisters grandchildren grandsons granddaughters nephews nieces boy boys girl girls son sons daughter daughters adults adult people parents bedroom bedrooms session
  sessions visit visits meeting meetings section paragraph page old occasions occasion times professionals boys twins`)
const MONTHS = words('january february march april may june july august september october november december')
const TERM = words('am pm st nd rd th')
const WEEKDAYS = words(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays`)

const isFigure = ({ text }: Pick<Token, 'text'>): boolean => {
  const first = text.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** True for a word, in small letters, that may be a count where it stands. */
export const mayCount = (lower: string): boolean => NUMBER_WORDS.has(lower) || isFigure({ text: lower })

/** True when the figure is a count or a measure: no date, year, time of day, age or place in the document. */
export function isCount(block: BlockAnalysis, index: number): boolean {
  const token = block.tokens[index]
  if (!token || !(NUMBER_WORDS.has(token.lower) || isFigure(token))) return false
  const next = block.tokens[index + 1]
  const after = block.tokens[index + 2]
  const previous = block.tokens[index - 1]
  if (
    next &&
    /^(?:visits|sessions|meetings|appointments|nights|days|occasions|mornings)$/.test(next.lower) &&
    previous &&
    /^(?:all|of|each|my|these|those|the)$/.test(previous.lower)
  )
    return true
  if (isAge(block, token)) return false
  if (NUMBER_WORDS.has(token.lower)) {
    if (token.lower === 'once') return false
    return (
      !(next && SETTING.has(next.lower)) &&
      !(
        next?.lower === 'of' &&
        SETTING.has(block.tokens[index + 3]?.lower ?? '') &&
        /^(?:her|his|their)$/.test(after?.lower ?? '')
      ) &&
      !(next && after && /^(?:older|younger|other|of|an|a)$/.test(next.lower) && SETTING.has(after.lower))
    )
  }
  if (/[:/]|^(?:19|20)\d\d$|st$|nd$|rd$|th$|am$|pm$/.test(token.lower)) return false
  if (next && (MONTHS.has(next.lower) || SETTING.has(next.lower) || TERM.has(next.lower))) return false
  if (
    previous &&
    (MONTHS.has(previous.lower) ||
      (/^(?:aged?|paragraph|section|page|at|number|standard|class|room|year|flat)$/.test(previous.lower) &&
        next?.lower !== 'per'))
  )
    return false
  if (next && (next.lower === 'and' || /,/.test(block.text.slice(token.end, next.start))) && after)
    return !datedList(block, index)
  return !/^\d{1,2}\.\d{2}$/.test(token.text)
}

/** "Suleiman, 4, was", "Filip (6)": how old somebody is. */
const isAge = (block: BlockAnalysis, { start, end }: Token): boolean =>
  /\p{L}(?:, | \()$|\b(?:is|was|am|turned|turns) $/u.test(block.text.slice(Math.max(0, start - 9), start)) &&
  /^(?:[,);.]|$| and\b| years)/.test(block.text.slice(end, end + 6))

/** "2, 9 and 16 May". */
function datedList(block: BlockAnalysis, index: number): boolean {
  for (let at = index; at < index + 10; at++) {
    const lower = block.tokens[at]?.lower
    if (lower === undefined) return false
    if (MONTHS.has(lower)) return true
    if (!/^\d{1,2}$|^and$/.test(lower)) return false
  }
  return false
}

/** Days named in a sentence: "2, 9 and 16 May" is three. */
export function datesIn(block: BlockAnalysis, sentence: Sentence): number {
  let count = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token) continue
    if (!isFigure(token)) {
      if (WEEKDAYS.has(token.lower)) count++
      continue
    }
    if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(token.text)) count++
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower) && datedList(block, at)) count++
  }
  return count
}
