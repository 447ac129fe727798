import { countWords } from '../../document/index.ts'
import { entriesIn, saysNothing } from '../analysis/chronology-entries.ts'
import type { DocumentRule } from '../rule.ts'

const MOST_WORDS = 12
/** A call, a message, a letter or a routine visit, told as a task that was done. */
const ROUTINE =
  /^(?:(?:the )?(?:sw|social worker|i|we|worker|ms|mr|mrs|dr|\p{Lu}\p{Ll}+)\b[^.,;:]{0,25}?\b)?(?:rang|phoned|telephoned|called|emailed|e-mailed|texted|messaged|wrote to|spoke (?:to|with)|left (?:a )?(?:message|voicemail)|sent (?:a |an )?(?:letter|email|e-mail|text|message)|(?:tele)?phone call|t\/c|email (?:sent|received|to|from)|e-mail (?:sent|received|to|from)|text (?:sent|received|to|from)|letter (?:sent|received|to|from)|(?:routine|planned|statutory|cin|cp|cla) (?:home )?visit|home visit(?: completed)?|visit (?:completed|made|done)|supervision|case discussion)\b/iu
/** What makes a call or a visit an event: harm, a finding, a decision, nobody reached for long. */
const MATTERS =
  /\b(?:hit|hurt|injur|bruis|burn|fracture|harm|abus|assault|violen|arrest|charg|police|hospital|ambulance|overdose|drunk|missing|found|alone|disclos|told|said|alleg|report(?:ed|s) that|moved|left|born|died|refus|threat|weapon|naked|unconscious|exclu|evict|order|decid|decision|placed|removed|weight|lost|no (?:food|heating|contact)|first|last)\w*/i

/** A line of a chronology that lists a task and not an event. */
export const chronologyNotSignificant: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'chronology-not-significant',
    category: 'chronology-entry',
    title: 'A task, not a significant event',
    severity: 'suggestion',
    kinds: ['chronology', 'court-chronology'],
    why: 'Calls and routine visits bury the events that show what happened to the child.',
    setAsideWhen: 'That there was a call, or none, is what matters.',
    bad: ['14 June 2024: SW rang GP.', '16 June 2024: routine visit.'],
    good: ['15 June 2024: Dr Vane confirmed that Ayo has had no health check since 2022 and has lost 1.5 kg.'],
  },
  looksAt: ({ block }) => block.type === 'chronology',
  check(blocks, context, report) {
    for (const { entry, block, place } of entriesIn(blocks, context)) {
      const { event } = entry
      if (countWords(event) > MOST_WORDS || !ROUTINE.test(event) || MATTERS.test(event)) continue
      if (!saysNothing(entry.impact) && entry.impact.trim() !== '') continue
      report({
        section: block.section,
        block: block.block,
        ...place('event'),
        message: 'What happened that matters for the child? If nothing did, leave this line out.',
      })
    }
  },
}
