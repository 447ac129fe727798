/** What a figure of a check counts. */
interface NamedCheck {
  /** As the panel heads its findings: "Impact on the child missing". */
  title: string
  /** Its figures by name, with what each means to whoever writes a pack. */
  figures: Readonly<Record<string, string>>
}

const of = <F extends string>(title: string, figures: Readonly<Record<F, string>>) => ({ title, figures })
const NONE: Readonly<Record<never, string>> = {}

/**
 * The checks of a case's chronology that packs may speak of, in the order in which what they find is shown. What each looks
 * for is in shared/chronology/checks; whether it is made, how much it weighs and with which figures is the pack's to say.
 */
export const RECORD_CHECKS = {
  gap: of('Nothing recorded for long', { days: 'the longest time without an entry that is not asked about' }),
  'not-kept-up': of('Not kept up', { weeks: 'how old the newest entry may be' }),
  'repeated-events': of('The same again', { entries: 'how many events of one kind', days: 'within how many days' }),
  cluster: of('Much at once', { entries: 'how many events of risk', days: 'within how many days' }),
  'referred-again': of('Referred again', { days: 'how soon after the referral before' }),
  'assessed-again': of('Assessed again', { entries: 'how many assessments', days: 'within how many days' }),
  'appointments-missed': of('Appointments missed', { entries: 'how many', days: 'within how many days' }),
  'before-reviews': of('Before reviews', { reviews: 'before how many reviews', days: 'how many days before each' }),
  'one-sided': of('One side only', { entries: 'how many entries of risk in a row', days: 'over at least how many days' }),
  'one-agency': of('One agency only', { entries: 'from how many entries on' }),
  'person-absent': of('Somebody is not in it', { days: 'for how long', entries: 'from how many entries on' }),
  'worker-dates': of('Dates of the workers', { entries: 'from how many entries on' }),
  'date-impossible': of('A date that cannot be', NONE),
  'visit-after-closure': of('Visit after the case closed', NONE),
  'two-dates': of('One event, two dates', { days: 'how far apart the dates of one event may lie' }),
  'date-missing': of('Date missing', NONE),
  'source-missing': of('Source missing', NONE),
  'consequence-missing': of('Action or outcome missing', NONE),
  'impact-missing': of('Impact on the child missing', NONE),
  'impact-on-each-child': of('Impact on one of the children missing', NONE),
  'decisions-missing': of('Decisions of a meeting missing', NONE),
  'decisions-not-followed': of('Decisions: carried out or not?', { days: 'how long after the meeting it is asked' }),
  'assessment-outcome-missing': of('Outcome of an assessment missing', NONE),
  'task-not-event': of('A task, not an event', { words: 'the longest entry that is looked at' }),
  'pasted-notes': of('Pasted from case notes', { words: 'the shortest text that counts as pasted' }),
  'entry-too-long': of('Entry too long', { words: 'the longest entry' }),
} satisfies Record<string, NamedCheck>

export type RecordCheckId = keyof typeof RECORD_CHECKS

/** The figures of one check, by their names. */
export type RecordFigures<C extends RecordCheckId> = Readonly<Record<keyof (typeof RECORD_CHECKS)[C]['figures'], number>>

export const RECORD_CHECK_IDS = Object.keys(RECORD_CHECKS) as RecordCheckId[]
