import type { RecordCheckCode } from '../check.ts'

const CONFERENCE = /\b(?:(?:initial|review)(?: child protection)? conference|child protection conference|icpc|rcpc)\b/

/** Something says whether what was decided was done. */
const FOLLOWED =
  /\b(?:carried out|not carried out|completed|implemented|in place|achieved|done|not done|outstanding|were met|was met|progress|plan ended|no longer subject|ended|stepped down|discontinued|\d+ of (?:the )?\d+|all (?:steps|points|actions))\b/

/** A conference long ago of which no entry says whether what it decided was carried out. */
export const decisionsNotFollowed: RecordCheckCode<'decisions-not-followed'> = ({ entries, todayNumber }, { days }, report) => {
  const meetings = entries.filter(({ entry }) => entry.category === 'conference-plan')
  const followUps = meetings.filter(({ words, consequence }) => FOLLOWED.test(words) || FOLLOWED.test(consequence))
  for (const meeting of meetings) {
    const { entry, words, consequence, to } = meeting
    if (to === null || !CONFERENCE.test(words) || consequence === '' || todayNumber - to < days) continue
    if (followUps.some((other) => other === meeting || (other.from !== null && other.from >= to))) continue
    const why =
      'Was what it decided carried out, in whole or in part? Say so with the decisions, or at the review that looked at them.'
    report({ message: 'Decisions of a conference: carried out or not?', why, entries: [entry], field: 'outcome' })
  }
}
