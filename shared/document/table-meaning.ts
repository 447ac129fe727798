import type { ActionField, EntryField } from './text.ts'

/** What a table is by the words of its header; `fields` says what each column is, null for one of its own kind. */
export type TableMeaning =
  | { kind: 'table' }
  | { kind: 'actionPlan'; fields: (ActionField | null)[] }
  | { kind: 'chronology'; fields: (EntryField | null)[] }
  | { kind: 'signatures'; fields: ('role' | 'name' | 'date' | 'note' | null)[] }

type Meanings<Field extends string> = readonly [Field, RegExp][]

/** Tried in order, so that "Review date" is a review before it is a date, and "How will we know" a measure before a step. */
const ACTION_COLUMNS: Meanings<ActionField> = [
  ['reviewDate', /\breview/i],
  [
    'measure',
    /\bhow (?:will|do|would|can|shall|are|is)?\b.*\b(?:know|tell|see|measured?|evidenced?)\b|\bmeasur|\bsuccess|\bindicator|\bevidence\b|\bwhat will tell us/i,
  ],
  [
    'due',
    /\bwhen\b|\btime ?-?(?:scale|frame|limit)s?\b|\b(?:target|due|completion|finish|end)\b.*\bdate|\bdeadline|\bdue\b|\bcompleted? by\b|\bdate\b/i,
  ],
  [
    'owner',
    /\bwho\b(?!.*\b(?:is worried|are we)\b| with\b| (?:comes|goes|attends|is (?:coming|going|expected)|(?:needs?|has|have) to (?:be there|come|attend))\b)|\bwhom\b|\bwhose\b|\bresponsib|\blead\b|\bowner\b|\bperson\b|\bassigned|\ballocated to\b/i,
  ],
  ['status', /\bstatus\b|\bprogress\b|\brag\b|\bupdate\b|^done\??$|\bachieved\b/i],
  [
    'outcome',
    /\boutcomes?\b|\bwhy\b|\bdifferen(?:ce|t)\b|\bgoals?\b|\baims?\b|\bobjectives?\b|\bpurpose\b|\bimpact\b|\bresult|\bwhat (?:will|should) (?:be better|change|this achieve)|\bwhat we want\b/i,
  ],
  [
    'action',
    /\bactions?\b(?!\s+(?:taken|already|to date))|\btasks?\b|\bsteps?\b|\bactivit|\bintervention|\bto do\b|\bdoing\b|\bwhat (?:needs|will|is|must|has(?! (?:been|happened|changed|helped|worked))|we(?! (?:learn(?:ed|t)|heard|saw|found|know|noticed|did|tried|offered|gave|have (?:done|tried|offered|given)))|are|should|do|help|support|do we)\b|^what\??$|\bagreed work\b|\bsupport\b(?! (?:given|offered|provided|received|so far|to date|already|in place))/i,
  ],
]

const ENTRY_COLUMNS: Meanings<EntryField> = [
  ['date', /\bdate\b|\bwhen\b|^day$/i],
  ['impact', /\bimpact\b|\beffect\b|\bsignifican(?:ce|t for)|\banalysis\b|\bmean(?:t|s|ing)?\b|\bdifference\b/i],
  ['response', /\bresponse\b|\baction|\bwhat (?:was|did|we) .*(?:done|do|did)\b|\boutcome\b|\bresult\b|\bfollow[- ]up\b/i],
  [
    'source',
    /\bsource\b|\bfrom whom\b|\brecorded by\b|\binformation from\b|\bagency\b|\bprovided by\b|\breported by\b|\bdocument\b/i,
  ],
  [
    'event',
    /\bevents?\b|\bincidents?\b|\bwhat happened\b|\bdescription\b|\bdetails?\b|\bsummary\b|\binformation\b|\bhistory\b|\bcontact\b/i,
  ],
]

const SIGNATURE_COLUMNS: Meanings<'role' | 'name' | 'date' | 'note'> = [
  ['date', /\bdate\b/i],
  ['role', /\brole\b|\bposition\b|\bjob title\b|\bdesignation\b/i],
  ['note', /\bnotes?\b|\bcomments?\b/i],
  ['name', /\bsigned by\b|\bsignature\b|\bsigned\b|\bname\b/i],
]

/** Tells by its header what a table is: an action with an owner or a date is a plan, a date with an event a chronology. */
export function tableMeaning(titles: readonly string[]): TableMeaning {
  const entry = assign(titles, ENTRY_COLUMNS)
  const action = withBareBy(titles, assign(titles, ACTION_COLUMNS))
  const isChronology = entry.includes('date') && entry.includes('event')
  const actionIsPlain =
    action.includes('action') &&
    !(isChronology && !action.includes('owner')) &&
    !isDiary(titles, action.includes('owner')) &&
    !isMoney(titles)
  if (actionIsPlain && (action.includes('owner') || action.includes('due'))) return { kind: 'actionPlan', fields: action }
  if (isChronology) return { kind: 'chronology', fields: entry }
  const signature = assign(titles, SIGNATURE_COLUMNS)
  const isSigned = titles.some((title) => /\bsign(?:ed|ature)/i.test(title))
  if (isSigned && signature.includes('role') && signature.includes('name')) return { kind: 'signatures', fields: signature }
  return { kind: 'table' }
}

/** A column called only "By" is the day where somebody else's column says who, and the person where another says when. */
function withBareBy(titles: readonly string[], fields: readonly (ActionField | null)[]): (ActionField | null)[] {
  const missing = !fields.includes('due') ? 'due' : !fields.includes('owner') ? 'owner' : null
  const bare = titles.findIndex((title, index) => fields[index] === null && /^by\b\W*$/i.test(title.trim()))
  if (missing === null || bare < 0 || (missing === 'due' && !fields.includes('owner'))) return [...fields]
  return fields.map((field, index) => (index === bare ? missing : field))
}

/** What is paid, and by whom: a table of money says what a family has, not what somebody will do. */
function isMoney(titles: readonly string[]): boolean {
  const says = (wanted: RegExp): boolean => titles.some((title) => wanted.test(title))
  return (
    says(/\bhow much\b|\bamount\b/i) && says(/\bpa(?:id|ys?|yment)\b/i) && !says(/\bactions?\b|\btasks?\b|\bsteps?\b|\bto do\b/i)
  )
}

/** "Date" and "What" or "Activity" with nobody to do it: days to come or gone, not actions. */
function isDiary(titles: readonly string[], hasOwner: boolean): boolean {
  const bare = (wanted: RegExp): boolean => titles.some((title) => wanted.test(title.trim()))
  return (
    !hasOwner &&
    bare(/^(?:what\??|activit(?:y|ies)|interventions?|what is (?:happening|planned))$/i) &&
    bare(/^(?:date|day|when|date and time)$/i)
  )
}

/** Gives each column the first meaning that fits it and is not taken by a column before it. */
function assign<Field extends string>(titles: readonly string[], meanings: Meanings<Field>): (Field | null)[] {
  const taken = new Set<Field>()
  return titles.map((title) => {
    const field = meanings.find(([name, pattern]) => !taken.has(name) && pattern.test(title))?.[0] ?? null
    if (field !== null) taken.add(field)
    return field
  })
}
