import type { BlockAnalysis, Report } from '../rule.ts'

const FURTHEST = 30

/** Adds a finding, or lengthens the last one when only a word or two stand between: "obviously does not want" is one. */
export function addJoined(block: BlockAnalysis, found: Report[], next: Report, mostWords: number): void {
  const last = found.at(-1)
  const gap = last ? block.text.slice(last.end, Math.max(last.end, next.start)) : ''
  const words = gap.trim() === '' ? 0 : gap.trim().split(/\s+/).length
  if (last && gap.length < FURTHEST && words <= mostWords && !/[.,;:\n]|\b(?:and|but|or|who|because|as)\b/.test(gap)) {
    last.start = Math.min(last.start, next.start)
    last.end = Math.max(last.end, next.end)
  } else found.push(next)
}
