import type { RecordCheckCode } from '../check.ts'

const ASSESSMENT = /\b(?:assessment|section 47|s\.?47|enquiry)\b/
/** It is over: only then has it an outcome. */
const FINISHED = /\b(?:completed|complete|concluded|finished|authorised|signed off|closed|ended)\b/
const OUTCOME =
  /\b(?:outcome|because|conclud(?:ed|es) that|found|finding|recommend|no further|nfa|step(?:ped)? (?:up|down)|plan|threshold|substantiated|child in need|early help|no role|need(?:s|ed)?)\w*/

/** An assessment that ended, with nothing of what it concluded. */
export const assessmentOutcomeMissing: RecordCheckCode<'assessment-outcome-missing'> = ({ entries }, _figures, report) => {
  for (const { entry, words, consequence } of entries) {
    if (entry.category !== 'assessment' && entry.category !== 'enquiry') continue
    if (!ASSESSMENT.test(words) || !FINISHED.test(words) || NOT_YET.test(words)) continue
    if (OUTCOME.test(words) || consequence !== '') continue
    const why = 'What did it conclude, why, and what was planned?'
    report({ message: 'An assessment without its outcome', why, entries: [entry], field: 'outcome' })
  }
}

const NOT_YET = /\b(?:not (?:yet )?(?:been )?completed?|to be completed|due to be|overdue|until|before|should be|will be)\b/
