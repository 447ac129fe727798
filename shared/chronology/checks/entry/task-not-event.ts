import type { RecordCheckCode } from '../check.ts'
import { saysNothing } from '../record.ts'

/** A call, a message, a letter or a routine visit, told as a task that was done. */
const ROUTINE =
  /^(?:(?:the )?(?:sw|social worker|i|we|worker|(?:ms|mr|mrs|dr) [\p{L}'-]+|[\p{L}'-]+)\s+)?(?:rang|phoned|telephoned|called|emailed|e-mailed|texted|messaged|wrote to|spoke (?:to|with)|left (?:a )?(?:message|voicemail)|sent (?:a |an )?(?:letter|email|e-mail|text|message)|(?:tele)?phone call|t\/c|tc (?:to|from)|e-?mail (?:sent|received|to|from)|text (?:sent|received|to|from)|letter (?:sent|received|to|from)|(?:routine|planned|statutory|cin|cp|cla) (?:home )?visit|home visit(?: completed)?|visit (?:completed|made|done)|supervision|case discussion)(?![\p{L}'-])/u

/** What makes a call or a visit an event: harm, a finding, a decision, a first or last time, nobody reached for long. */
const MATTERS =
  /\b(?:hit|hurt|injur|bruis|burn|fracture|harm|abus|assault|violen|arrest|charg|police|999|hospital|ambulance|overdose|drunk|missing|found|alone|disclos|told|said|saying|ask|alleg|report(?:ed|s|ing)|moved|left home|born|died|refus|threat|weapon|naked|unconscious|exclu|evict|order|decid|decision|agreed|placed|removed|weight|lost|no (?:food|heating|contact|reply|answer)|not seen|unannounced|first|last|because|conclu|confirm|withdr|complain|emergency|referr|safe|money|help|support|clos|transfer|allocat|court)\w*/

/** A short entry that tells of a call, a message or a routine visit and of nothing that came of it. */
export const taskNotEvent: RecordCheckCode<'task-not-event'> = ({ entries }, { words: most }, report) => {
  for (const { entry, words, consequence } of entries) {
    if (entry.significance === 'key' || entry.significance === 'significant') continue
    if (!ROUTINE.test(words) || MATTERS.test(words) || wordsIn(words) > most) continue
    if (consequence !== '' || entry.impacts.some(({ text }) => !saysNothing(text))) continue
    if (entry.bearing === 'risk' || entry.bearing === 'protective' || entry.bearing === 'mixed') continue
    const why = 'What happened that matters for the child? If nothing did, it can be left to the case record.'
    report({ message: 'A task, not an event', why, entries: [entry], field: 'event' })
  }
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length
