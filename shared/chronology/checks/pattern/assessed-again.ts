import type { RecordCheckCode } from '../check.ts'
import { type CheckedEntry, isPlaced, shareAChild } from '../record.ts'
import { datesForReport, lengthInWords, listed, numberWord, ordinalWord } from '../words.ts'

/** Assessments of something else than what children's services assess, or by somebody else. */
const ANOTHER =
  /\b(?:health|speech|language|sensory|cognitive|risk|viability|kinship|connected|foster|carers?|ehc|education|dental|paediatric|psycholog|psychiatr|medical|mental|capacity|occupational|sibling|specialist|hair strand|age|financial|housing|placement|parenting|pre-?birth|early help|graded care|audit|needs assessed|court)\w*[^.]{0,20}\bassess|\bassess\w*[^.]{0,12}\b(?:of (?:risk|mr|mrs|ms|the carers?)|centre|unit|tool)\b/
const ASSESSMENT = /\b(?:assessment|assessed)\b/
const NOT_MADE =
  /\b(?:not assessed|no assessment|cancelled|declined|refused|request(?:ed)? an? assessment|assessment (?:requested|due|overdue|late|shared|discussed))\b/
/** Begun, reviewed and completed within this time it is one. */
const ONE_ASSESSMENT = 90

/** Assessment after assessment of the same children within the time. */
export const assessedAgain: RecordCheckCode<'assessed-again'> = ({ entries }, figures, report) => {
  const assessments: CheckedEntry[][] = []
  for (const checked of entries) {
    if (!isAssessment(checked)) continue
    const before = assessments.at(-1)
    const last = before?.at(-1)
    if (last !== undefined && (checked.from ?? 0) - (last.from ?? 0) <= ONE_ASSESSMENT) before?.push(checked)
    else assessments.push([checked])
  }
  for (const run of runsWithin(assessments, figures.entries, figures.days)) {
    const firsts = run.map(([first]) => first?.entry).filter((entry) => entry !== undefined)
    const years = [...new Set(firsts.map(({ when }) => when.first.slice(0, 4)))]
    report({
      message:
        run.length === figures.entries
          ? `${ordinalWord(run.length)} assessment in ${lengthInWords(figures.days)}`
          : `${numberWord(run.length)} assessments, no ${ordinalWord(figures.entries).toLowerCase()} later than ${lengthInWords(figures.days)} after the first`,
      why: `${listed(years)}: what changed after each?`,
      entries: run.flat().map(({ entry }) => entry),
      figure: `${run.length} assessments`,
      sentence: `The chronology has ${numberWord(run.length).toLowerCase()} assessments: ${datesForReport(firsts)}.`,
    })
  }
}

function isAssessment(checked: CheckedEntry): boolean {
  const { entry, words, agencyKind, isHistory } = checked
  if (entry.category !== 'assessment' || isHistory || !isPlaced(checked)) return false
  if (agencyKind !== '' && agencyKind !== 'social-care') return false
  return ASSESSMENT.test(words) && !ANOTHER.test(words) && !NOT_MADE.test(words)
}

function runsWithin(all: readonly CheckedEntry[][], fewest: number, days: number): CheckedEntry[][][] {
  const runs: CheckedEntry[][][] = []
  let end = -1
  for (let start = 0; start + fewest <= all.length; start += 1) {
    const window = all.slice(start, start + fewest)
    const [first, last] = [window[0]?.[0], window.at(-1)?.[0]]
    if (first === undefined || last === undefined || (last.from ?? 0) - (first.from ?? 0) > days) continue
    if (window.some(([one]) => one === undefined || !shareAChild(one.entry, first.entry))) continue
    const run = runs.at(-1)
    if (run !== undefined && start <= end) run.push(...all.slice(end + 1, start + fewest))
    else runs.push(window)
    end = start + fewest - 1
  }
  return runs
}
