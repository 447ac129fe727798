import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../../main/templates/index.ts'
import {
  type CaseChronology,
  type CaseEntry,
  caseChronology,
  caseEntry,
  checkRecord,
  type RecordFinding,
  readWhen,
} from '../../../../shared/chronology/index.ts'
import { type CaseRecord, caseRecord } from '../../../../shared/family/index.ts'
import type { Pack, RecordCheckId } from '../../../../shared/standards/index.ts'

export const TODAY = '2026-03-12'
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../../templates') })
export const standardsOf = (id: string) => library.get(id)
export const packOf = (id: string): Pack => library.get(id).pack
export const PACK = packOf('manchester')

const person = (
  id: string,
  group: string,
  title: string,
  firstName: string,
  lastName: string,
  role: string,
  dateOfBirth = '',
) => ({
  id,
  group,
  title,
  firstName,
  lastName,
  role,
  dateOfBirth,
})

/** Twins of 2018, their sister of 2021, both parents, and a grandmother. Everybody is invented. */
export const CASE: CaseRecord = caseRecord.parse({
  id: 'case',
  title: 'Okoro and Reed',
  packId: 'manchester',
  people: [
    person('ada', 'child', '', 'Ada', 'Okoro', 'child', '2018-05-05'),
    person('ben', 'child', '', 'Ben', 'Okoro', 'child', '2018-05-05'),
    person('cleo', 'child', '', 'Cleo', 'Reed', 'child', '2021-03-01'),
    person('mother', 'family', 'Ms', 'Chidi', 'Okoro', 'mother', '1990-01-01'),
    person('father', 'family', 'Mr', 'Tom', 'Reed', 'father of Cleo', '1988-01-01'),
    person('gran', 'family', 'Mrs', 'Joy', 'Okoro', 'maternal grandmother'),
  ],
})

const AGENCIES = ['social-care', 'police', 'school', 'health', 'early-help'].map((id) => ({ id, name: id, kind: id }))

type More = Partial<Omit<CaseEntry, 'impacts' | 'sources'>> & { impacts?: unknown; sources?: unknown }

let count = 0
/** One entry: its date as typed, its category, what happened, and what else it says. */
export function e(typed: string, category: string, event: string, more: More = {}): CaseEntry {
  const { when, problem } = readWhen(typed, { today: TODAY })
  if (when === null && typed !== '') throw new Error(problem ?? typed)
  count += 1
  return caseEntry.parse({
    id: `e${count}`,
    when: when ?? { kind: 'unknown', typed },
    category,
    event,
    agency: 'social-care',
    ...more,
  })
}

/** The same entry on each of the days. */
export const each = (days: readonly string[], category: string, event: string, more: More = {}): CaseEntry[] =>
  days.map((day) => e(day, category, event, more))

/** A chronology of these entries. */
export const recordOf = (entries: readonly CaseEntry[], more: Partial<CaseChronology> = {}): CaseChronology =>
  caseChronology.parse({ entries, agencies: AGENCIES, ...more })

/** What one check finds in it. */
export function found(
  checkId: RecordCheckId,
  chronology: CaseChronology,
  { pack = PACK, caseRecord = CASE, today = TODAY }: { pack?: Pack; caseRecord?: CaseRecord; today?: string } = {},
): RecordFinding[] {
  return checkRecord(chronology, { pack, caseRecord, today }).filter((finding) => finding.checkId === checkId)
}

type Row = readonly [what: string, record: CaseChronology | readonly CaseEntry[]]
const isList = (record: Row[1]): record is readonly CaseEntry[] => Array.isArray(record)
const FEWEST = 20

/**
 * A check's table: records that are fine though they look alike (twenty at least), and records in which it finds something,
 * each with the messages in order.
 */
export function tableOf(
  checkId: RecordCheckId,
  { fine, flagged }: { fine: readonly Row[]; flagged: readonly (readonly [...Row, messages: readonly string[]])[] },
): void {
  const chronologyOf = (record: Row[1]): CaseChronology => (isList(record) ? recordOf(record) : record)
  const all = [...fine, ...COMMON]
  describe(checkId, () => {
    test('has twenty look-alikes that are fine', () => expect(all.length).toBeGreaterThanOrEqual(FEWEST))
    test.each(all)('fine: %s', (_what, record) => {
      expect(found(checkId, chronologyOf(record)).map(({ message }) => message)).toEqual([])
    })
    test.each(flagged)('flagged: %s', (_what, record, messages) => {
      expect(found(checkId, chronologyOf(record)).map(({ message }) => message)).toEqual(messages)
    })
  })
}

const WELL = { action: 'Seen the same day.', outcome: 'No further call.', impacts: [{ childId: '', text: 'All slept well.' }] }
const WEEKLY = [
  '5 Jan 2026',
  '12 Jan 2026',
  '19 Jan 2026',
  '26 Jan 2026',
  '2 Feb 2026',
  '9 Feb 2026',
  '16 Feb 2026',
  '23 Feb 2026',
  '2 Mar 2026',
  '9 Mar 2026',
]

/** Records that no check has anything to say of. */
const COMMON: readonly Row[] = [
  ['a record in which nobody has written', []],
  ['a birth alone', [e('5 May 2018', 'family', 'Ada and Ben were born.')]],
  ['a court order and what it says', [e('2 March 2026', 'legal', 'Interim supervision order made until 30 May 2026.')]],
  ['the childhood of a parent', [e('1999', 'family', 'Ms Okoro was in foster care from nine to eleven.', { bearing: 'risk' })]],
  [
    'a closed case of long ago',
    [
      e('3 May 2019', 'contact-referral', 'Referral from school about lateness.', { outcome: 'Assessment.' }),
      e('20 June 2019', 'assessment', 'Assessment completed: no further need.', { outcome: 'Case closed on 20 June 2019.' }),
    ],
  ],
  [
    'weekly visits that were planned',
    [
      e('2 Jan 2026', 'allocation', 'Allocated to Ms Vale.'),
      ...each(
        WEEKLY,
        'visit',
        'Planned weekly visit with Ms Okoro and Mr Reed. Ada and Ben were seen alone and told of school.',
        {
          bearing: 'neutral',
          ...WELL,
        },
      ),
    ],
  ],
  [
    'twins seen on one day',
    each(['9 Mar 2026', '9 Mar 2026'], 'visit', 'Seen alone at home; calm.', { bearing: 'protective', ...WELL }),
  ],
  [
    'a quiet time in which somebody looked',
    [
      e('2 Sep 2025', 'visit', 'First visit; the house was warm.', { bearing: 'protective' }),
      e('10 Dec 2025', 'allocation', 'Chronology checked with Ms Okoro: nothing of weight since September.'),
      e('9 Mar 2026', 'visit', 'Ada read a book aloud to her worker.', { bearing: 'protective' }),
    ],
  ],
  [
    'one event as two agencies have it',
    [
      e('8 Mar 2026', 'domestic-abuse', 'Police came at 23:10 after shouting. Mr Reed left.', {
        agency: 'police',
        bearing: 'risk',
        ...WELL,
      }),
      e(
        '9 Mar 2026',
        'domestic-abuse',
        'Ada told Ms Lane that the police had come in the night. She had slept at school by noon.',
        { agency: 'school', bearing: 'risk', ...WELL },
      ),
    ],
  ],
]
