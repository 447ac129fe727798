import type { RecordCheckCode } from '../check.ts'

/** A meeting that decides. */
export const MEETING =
  /\b(?:(?:child protection |initial |review |case )+conference|icpc|rcpc|core group|(?:child in need|cin|cla|lac|looked.after|care team|statutory|permanence|pathway|first|second) (?:review|meeting)|review (?:of the plan|meeting)|strategy (?:discussion|meeting)|legal (?:gateway|planning) meeting)\b/

/** It did not take place, or this is about its papers. */
const NOT_HELD =
  /\b(?:cancelled|postponed|adjourned|did not take place|did not go ahead|rearranged|invited|invitation|booked|arranged for|planned for|due|request(?:ed)? for|papers|minutes (?:sent|received)|report (?:sent|shared|received)|apologies|not held)\b/

const DECIDED =
  /\b(?:plan|because|decid|decision|agreed|outcome|conclud|no further|category|made subject|ended|end of|continu|recommend|so that|closed|step|threshold|registered|unanimous|remain|action|enquiry|actions)\w*/

/** A conference, review or strategy meeting with nothing of what was decided. */
export const decisionsMissing: RecordCheckCode<'decisions-missing'> = ({ entries }, _figures, report) => {
  for (const { entry, words, consequence } of entries) {
    if (entry.category !== 'conference-plan' && entry.category !== 'enquiry') continue
    if (!MEETING.test(words) || NOT_HELD.test(words) || consequence !== '') continue
    if (DECIDED.test(words.replace(MEETING, ' '))) continue
    const why = 'What was decided, in a few points, and why?'
    report({ message: 'A meeting without its decisions', why, entries: [entry], field: 'outcome' })
  }
}
