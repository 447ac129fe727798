import type { Category, Finding } from './finding.ts'

/**
 * Categories that judge what is said of people, the most specific first. Where two of them mark the same words the reader
 * is told the one that says most; whatever is not listed (shorthand, a contraction, a long sentence) is a different matter
 * and stays.
 */
const MOST_SPECIFIC_FIRST: readonly Category[] = [
  'third-party-confidential',
  'minimising-term',
  'non-engagement',
  'blaming-language',
  'passive-no-actor',
  'sweeping-generalisation',
  'unattributed-claim',
  'descriptor-no-evidence',
  'opinion-as-fact',
  'evaluative-word',
  'vague-term',
]

/** Words that are only vague or empty add nothing to a finding that holds them; other categories may stand inside a longer one. */
const ADD_NOTHING: ReadonlySet<Category> = new Set<Category>(['evaluative-word', 'vague-term'])
/** A describing word inside a wording that makes harm smaller ("volatile relationship") is that same fault. */
const isPartOfMinimising = (other: Finding, finding: Finding): boolean =>
  other.category === 'minimising-term' && finding.category === 'descriptor-no-evidence'
/** "Never puts the children first", "no interest whatsoever": the absolute is the fault, and what it makes total is part of it. */
const isMadeTotal = (other: Finding, finding: Finding): boolean =>
  other.category === 'sweeping-generalisation' &&
  finding.category === 'opinion-as-fact' &&
  Math.max(other.start, finding.start) - Math.min(other.end, finding.end) <= 1
/** "reluctant to" inside "reluctant to share information with the team": one fault, told by its reason. */
const isPartOfNonEngagement = (other: Finding, finding: Finding): boolean =>
  other.category === 'non-engagement' && finding.category === 'opinion-as-fact'
/** "Making risky lifestyle choices": blame that reaches well beyond the words that make it smaller is a fault of its own. */
const reachesBeyond = (other: Finding, finding: Finding): boolean =>
  other.category === 'minimising-term' &&
  finding.category === 'blaming-language' &&
  finding.end - finding.start > 1.5 * (other.end - other.start)
/** "Difficult" inside "difficult relationship": one judgement, told by the words that hold it. */
const isPartOfJudgement = (other: Finding, finding: Finding): boolean =>
  other.category === 'evaluative-word' &&
  finding.category === 'descriptor-no-evidence' &&
  other.start <= finding.start &&
  other.end >= finding.end &&
  other.end - other.start > finding.end - finding.start
/** "Often" inside "were often left alone": who did it is one question, and how many times another. */
const asksMore = (other: Finding, finding: Finding): boolean =>
  other.category === 'passive-no-actor' &&
  finding.category === 'vague-term' &&
  other.end - other.start > 1.5 * (finding.end - finding.start)
/** "Blames everyone but herself": the absolute is part of the blame. */
const isPartOfBlame = (other: Finding, finding: Finding): boolean =>
  other.category === 'blaming-language' &&
  finding.category === 'sweeping-generalisation' &&
  other.start <= finding.start &&
  other.end >= finding.end
const MORE_THAN_HALF = 0.5

/** Leaves out findings whose words a more specific one has marked already: one phrase is said one thing about. */
export function mostSpecific(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings]
  return findings.filter(
    (finding) =>
      !findings.some(
        (other) =>
          isPartOfJudgement(other, finding) ||
          isPartOfBlame(other, finding) ||
          (saysMore(other, finding) && (onTheSameWords(other, finding) || isMadeTotal(other, finding))),
      ),
  )
}

function saysMore(other: Finding, than: Finding): boolean {
  const rank = MOST_SPECIFIC_FIRST.indexOf(other.category)
  return rank >= 0 && rank < MOST_SPECIFIC_FIRST.indexOf(than.category)
}

function onTheSameWords(other: Finding, finding: Finding): boolean {
  if (reachesBeyond(other, finding) || asksMore(other, finding)) return false
  const shared = Math.min(other.end, finding.end) - Math.max(other.start, finding.start)
  const own = finding.end - finding.start
  const whole =
    ADD_NOTHING.has(finding.category) || isPartOfMinimising(other, finding) || isPartOfNonEngagement(other, finding)
      ? own
      : Math.max(own, other.end - other.start)
  return shared > MORE_THAN_HALF * whole
}
