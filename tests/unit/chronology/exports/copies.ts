import {
  type CaseEntry,
  type ChronologyAround,
  type ChronologyPeriod,
  chronologyPeriod,
} from '../../../../shared/chronology/index.ts'
import { type CaseRecord, caseRecord } from '../../../../shared/family/index.ts'
import type { AgencyKind, EntryCategory } from '../../../../shared/standards/index.ts'
import { entryOf } from '../entries.ts'

export const DAY = '2026-03-12'

export const RECORD: CaseRecord = caseRecord.parse({
  id: 'case',
  title: 'Hart and Lowe',
  packId: 'base',
  manager: 'Ana Reyes',
  people: [
    { id: 'mia', group: 'child', firstName: 'Mia', lastName: 'Hart', address: '9 Orchard Rise, Bury' },
    { id: 'leo', group: 'child', firstName: 'Leo', lastName: 'Hart', address: '4 Mill Lane' },
    { id: 'mother', group: 'family', title: 'Ms', firstName: 'Jade', lastName: 'Hart', role: 'mother', address: '4 Mill Lane' },
    {
      id: 'carer',
      group: 'professional',
      title: 'Mrs',
      firstName: 'Winifred',
      lastName: 'Okello',
      role: 'foster carer',
      address: '9 Orchard Rise, Bury',
    },
  ],
})

export const AGENCIES = [
  { id: 'social-care', name: 'Children’s Services', kind: 'social-care' },
  { id: 'police', name: 'Police', kind: 'police' },
]
export const KINDS: AgencyKind[] = [
  { id: 'social-care', name: 'Social care', shape: 'circle', tone: 'green', words: [] },
  { id: 'police', name: 'Police', shape: 'triangle', tone: 'blue', words: [] },
]
export const CATEGORIES: EntryCategory[] = [{ id: 'visit', name: 'Visit and child seen', tone: 'teal', words: [] }]
export const PERIODS: ChronologyPeriod[] = [
  chronologyPeriod.parse({ id: 'home', lane: 'placement', what: 'Rowan House, 2 Fell Street', when: {}, confidential: true }),
]

export const AROUND: ChronologyAround & { caseRecord: CaseRecord; categories: readonly EntryCategory[] } = {
  caseRecord: RECORD,
  agencies: AGENCIES,
  kinds: KINDS,
  categories: CATEGORIES,
  periods: PERIODS,
  day: DAY,
}

const source = (agency: string, more: Partial<CaseEntry['sources'][number]> = {}): CaseEntry['sources'] => [
  { id: `s-${agency}`, agency, person: '', document: '', page: '', received: '', original: [], ...more },
]

/** A few entries of every sort. */
export const ENTRIES: CaseEntry[] = [
  entryOf('visit', '5 March 2026', {
    agency: 'social-care',
    category: 'visit',
    childIds: ['mia'],
    event: 'Mia was seen alone at school',
    action: 'Ms Khan asked her about the weekend',
    outcome: 'Mia drew her house.',
    impacts: [{ childId: 'mia', text: 'She said she sleeps well.' }],
    sources: source('social-care', { person: 'Ms Khan', document: 'Visit record', page: '4' }),
    significance: 'key',
    note: 'PRIVATE ask the school again',
  }),
  entryOf('call', '27 December 2025 02:10', {
    agency: 'police',
    event: 'Police were called to 4 Mill Lane.',
    disputed: { by: 'Ms Hart', says: 'nobody came that night.' },
    sources: source('police', { person: 'PC Bell', document: 'Log 2211' }),
  }),
  entryOf('moved', 'June 2025', {
    agency: 'social-care',
    event: 'Mia moved to Mr and Mrs Okello at 9 Orchard Rise. Winifred had met her twice.',
    sources: source('social-care', { document: 'Placement plan' }),
  }),
  entryOf('before', 'about 2019', { event: 'Ms Hart lived at Rowan House, 2 Fell Street.', agency: 'social-care' }),
  entryOf('secret', '1 February 2026', {
    event: 'CONFIDENTIAL informant rang',
    confidential: true,
    confidentialBecause: 'asked',
  }),
]
