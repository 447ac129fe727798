import { accountRole, roleId } from './roles.ts'
import type { TrailEvent, TrailRow } from './trail.ts'

/** What the accounts, standards and rules are called that rows of the trail name by their ids. */
export type TrailNames = Readonly<Record<string, string>>

/** What a copy was, as people say it. */
const COPIES: Readonly<Record<string, string>> = {
  word: 'Word copy',
  'word-protected': 'Word copy, in a package with a password',
  casewright: 'Casewright file',
  issued: 'the file that was issued',
  'family-version': 'version for the family, in Word',
  'chronology-word': 'chronology, in Word',
  'chronology-xlsx': 'chronology, in Excel',
  'chronology-csv': 'chronology, as separated text',
  thread: 'golden thread, in Word',
  'family-word': 'picture of the family, in Word',
  'family-svg': 'picture of the family',
  'family-png': 'picture of the family',
  receipt: 'receipt for a deleted case, in Word',
  trail: 'the trail, as separated text',
  oversight: 'management oversight, in Word',
  waiting: 'what waits for managers',
  'waiting-xlsx': 'what waits for managers, in Excel',
  'quality-trend': 'how the writing is',
  'quality-trend-xlsx': 'how the writing is, in Excel',
}
/** What of an account was changed. */
const CHANGED: Readonly<Record<string, string>> = {
  name: 'name',
  signInName: 'name to sign in with',
  jobTitle: 'job title',
  registrationNumber: 'registration number',
  team: 'team',
  packId: 'standards',
}
const BACKUPS: Readonly<Record<string, string>> = {
  automatic: 'made by itself',
  asked: 'asked for',
  'before-restore': 'before another was put back',
  'after-deletion': 'after a case was deleted',
}

type Value = string | number | boolean
type Say = (value: Value, names: TrailNames) => string
/** A part of a row's detail, and how it is said; of some events alone, where the same word means something else in others. */
interface Part {
  name: string
  say: Say
  of?: readonly TrailEvent[]
}
const named: (before: string) => Say = (before) => (id, names) => `${before}${names[String(id)] ?? String(id)}`
const from = (known: Readonly<Record<string, string>>, value: Value) => known[String(value)] ?? String(value)
const counted =
  (one: string, more: string): Say =>
  (figure) =>
    figure === 1 ? `one ${one}` : `${figure} ${more}`

const PARTS: readonly Part[] = [
  { name: 'account', say: (id, names) => names[String(id)] ?? '' },
  { name: 'as', say: (as) => from(COPIES, as) },
  { name: 'what', say: (what) => from(COPIES, what) },
  { name: 'why', of: ['backup-made'], say: (why) => from(BACKUPS, why) },
  { name: 'revision', say: (number) => `revision ${number}` },
  { name: 'reader', say: (reader) => (reader === 'parents' ? 'for the parents' : 'for a child') },
  {
    name: 'from',
    of: ['document-made'],
    say: (given) => (given === 'file' ? 'brought in from a file' : 'begun from an earlier one'),
  },
  { name: 'from', of: ['exported'], say: (month) => `from ${monthOf(String(month))}` },
  { name: 'until', of: ['exported'], say: (month) => `until ${monthOf(String(month))}` },
  { name: 'until', of: ['retention-set'], say: (day) => (day === '' ? 'until no day any more' : `until ${dayOf(String(day))}`) },
  { name: 'corrects', say: () => 'corrects an earlier one' },
  { name: 'rule', say: named('rule: ') },
  { name: 'accepted', say: (accepted) => (accepted ? 'accepted' : 'not accepted') },
  { name: 'packBefore', say: named('standards before: ') },
  { name: 'pack', say: named('standards: ') },
  { name: 'example', say: () => 'the invented example' },
  { name: 'roleBefore', say: (role) => `role before: ${roleName(role)}` },
  { name: 'role', say: (role) => `role: ${roleName(role)}` },
  { name: 'administers', say: (does) => (does ? 'looks after the accounts' : 'does not look after the accounts') },
  {
    name: 'changed',
    say: (what) =>
      `changed: ${String(what)
        .split(', ')
        .map((one) => from(CHANGED, one))
        .join(', ')}`,
  },
  { name: 'times', say: (times) => (times === 1 ? 'once' : `${times} times`) },
  { name: 'because', say: (because) => `because: ${because}` },
  { name: 'documents', of: ['case-deleted', 'exported'], say: counted('document', 'documents') },
  { name: 'cases', say: counted('case', 'cases') },
  { name: 'files', say: counted('file', 'files') },
  { name: 'locked', say: (locked) => (locked ? 'locked by a password' : 'without a password') },
  { name: 'signed', say: (signed) => (signed ? 'signed' : 'did not sign, with the reason') },
  { name: 'madeAt', say: (at) => `of ${momentOf(String(at))}` },
  { name: 'problems', say: (problems) => (problems === 0 ? 'everything matched' : `${problems} did not match`) },
  {
    name: 'by',
    of: ['signed-in', 'signed-in-late'],
    say: (by) => (by === 'keychain' ? 'by the computer’s keychain' : 'by a first password that somebody else set'),
  },
  { name: 'failed', say: () => 'it did not come about: the key is the one from before' },
  { name: 'end', say: () => 'the end of the trail was not as it was left' },
  { name: 'written', say: (at) => `written later, ${momentOf(String(at))}: the disk took nothing before` },
]

/** What a row tells besides who, when and what, in words; empty where that is all. Digests, keys and ids are left out. */
export const trailDetail = ({ what, detail }: Pick<TrailRow, 'what' | 'detail'>, names: TrailNames): string =>
  PARTS.flatMap(({ name, say, of }) => {
    const value = detail[name]
    const said = value === undefined || (of && !of.includes(what)) ? '' : say(value, names)
    return said === '' ? [] : [said]
  }).join(' · ')

/** The ids in a row's detail that have a name worth saying. */
export const namedInDetail = ({ detail }: Pick<TrailRow, 'detail'>): string[] =>
  ['account', 'pack', 'packBefore', 'rule'].flatMap((name) => (typeof detail[name] === 'string' ? [detail[name]] : []))

function roleName(role: Value): string {
  const known = roleId.safeParse(role)
  return known.success ? accountRole(known.data).name : String(role)
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const momentOf = (at: string) => MOMENT.format(new Date(at))
const dayOf = (day: string) => DAY.format(new Date(day))
const monthOf = (month: string) => MONTH.format(new Date(`${month}-01`))

/** "Mon, 2 Mar 2026, 09:14". */
export const trailMoment = ({ at }: Pick<TrailRow, 'at'>): string => momentOf(at)
