import { countWords } from '../../document/index.ts'
import { entriesIn } from '../analysis/chronology-entries.ts'
import type { DocumentRule } from '../rule.ts'

const MOST_WORDS = 8
const CONFERENCE = /\b(?:conference|core group|review|strategy (?:discussion|meeting)|legal (?:gateway|planning) meeting)\b/i
const ASSESSMENT = /\b(?:assessment|enquiry)\b/i
/** An outcome stands in the line itself. */
const OUTCOME =
  /\b(?:plan|because|decid|decision|agreed|outcome|conclud|no further|category|made subject|ended|continu|recommend|found|so that|closed|step)\w*/i

/** A conference or an assessment in a chronology with nothing of what was decided. */
export const chronologyMilestoneThin: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'chronology-milestone-thin',
    category: 'chronology-entry',
    title: 'A conference or assessment without its outcome',
    severity: 'suggestion',
    kinds: ['chronology', 'court-chronology'],
    why: 'The reader cannot see what was decided, nor later whether it was done.',
    setAsideWhen: 'What was decided stands in the line that follows.',
    bad: ['1 March 2024: conference held.', '3 February 2024: assessment completed.'],
    good: ['1 March 2024: initial conference. Four steps agreed; three were done by June.'],
  },
  looksAt: ({ block }) => block.type === 'chronology',
  check(blocks, context, report) {
    for (const { entry, block, place } of entriesIn(blocks, context)) {
      const { event, response, impact } = entry
      if (countWords(event) > MOST_WORDS || OUTCOME.test(event) || `${response}${impact}`.trim() !== '') continue
      const isConference = CONFERENCE.test(event)
      if (!isConference && !ASSESSMENT.test(event)) continue
      const message = isConference
        ? 'What was decided, and was it carried out?'
        : 'What did it conclude, why, and what was planned?'
      report({ section: block.section, block: block.block, ...place('event'), message })
    }
  },
}
