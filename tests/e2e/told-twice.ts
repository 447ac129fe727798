import type { Page } from '@playwright/test'
import { type ChronologyChange, caseEntry, chronologyAgency, readWhen } from '../../shared/chronology/index.ts'
import { ask, madeCase, madeStore } from './arrange.ts'

const AGENCIES = [
  { id: 'police', name: 'Police', kind: 'police' },
  { id: 'school', name: 'Fernhill School', kind: 'school' },
  { id: 'social', name: 'Children’s Services', kind: 'social-care' },
]
const ROWS: [id: string, agency: string, when: string, event: string][] = [
  [
    'log',
    'police',
    '14/11/2025 23:40',
    'DV. F caller, ex-partner has kicked front door in. M arr crim dam 2355. 2 x juvs upstairs. PPN subm.',
  ],
  [
    'notice',
    'social',
    '17 November 2025',
    'Police notification: on Friday night Mr Yates kicked the front door in and was arrested for criminal damage.',
  ],
  ['visit', 'social', '18 November 2025', 'Home visit. Amina showed me her room.'],
  ['coat', 'school', '12 January 2026', 'Idris came without a coat, 2 degrees. Ms Birch lent him one.'],
  ['call', 'social', '13 January 2026', 'School rang: yesterday Idris had no coat and Ms Birch gave him one.'],
  ['late', 'school', '13 January 2026', 'Amina late 9.20.'],
]

/** A case into which three agencies' entries came; two of the events were told twice. */
export async function madeChronologyTwiceTold(page: Page): Promise<string> {
  await madeStore(page)
  const caseId = await madeCase(page)
  await ask(page, 'chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: 'Bring in three records',
    changes: [
      ...AGENCIES.map((agency): ChronologyChange => ({ list: 'agencies', id: agency.id, item: chronologyAgency.parse(agency) })),
      ...ROWS.map(([id, agency, typed, event]): ChronologyChange => {
        const { when } = readWhen(typed, { today: '2026-03-13' })
        const sources = [{ id: `${id}-source`, agency, original: [{ title: 'Record', text: event }] }]
        return { list: 'entries', id, item: caseEntry.parse({ id, agency, when, event, sources }) }
      }),
    ],
  })
  return caseId
}
