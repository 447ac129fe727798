import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ADDRESS_WITHHELD,
  type CaseEntry,
  chronologyBlockOf,
  chronologyLines,
  FOSTER_CARER,
  sayFilter,
} from '../../../../shared/chronology/index.ts'
import { type ChronologyForm, chronologyFilter } from '../../../../shared/document/index.ts'
import { entryOf } from '../entries.ts'
import { AROUND, ENTRIES } from './copies.ts'

const FORMS: ChronologyForm[] = ['impact', 'court', 'multi-agency']
const block = (form: ChronologyForm, filter = {}) => chronologyBlockOf(ENTRIES, chronologyFilter.parse(filter), form, AROUND)
const lineOf = (form: ChronologyForm, id: string) => block(form).entries.find(({ caseEntryId }) => caseEntryId === id)

describe('the lines of a copy', () => {
  test('stand oldest first, without the confidential entry, and say how many are missing', () => {
    expect(block('impact').entries.map(({ caseEntryId }) => caseEntryId)).toEqual(['before', 'moved', 'call', 'visit'])
    expect(block('impact').leftOut).toBe(1)
    expect(block('impact', { confidential: true }).leftOut).toBeUndefined()
  })

  test('say in a chronology of impact what was done and what it meant', () => {
    expect(lineOf('impact', 'visit')).toMatchObject({
      date: '5 March 2026',
      event: 'Mia was seen alone at school',
      source: 'Children’s Services, Ms Khan, Visit record, p. 4',
      response: 'Ms Khan asked her about the weekend. Mia drew her house.',
      impact: 'She said she sleeps well.',
      about: 'Mia',
    })
  })

  test('tell a court the event with what came of it, the paper and its page', () => {
    expect(lineOf('court', 'visit')).toMatchObject({
      event: 'Mia was seen alone at school. Ms Khan asked her about the weekend. Mia drew her house.',
      source: 'Ms Khan, Visit record, p. 4',
      response: '',
      impact: '',
    })
  })

  test('mark a disputed fact with who disputes it and what they say, in every form', () => {
    for (const form of FORMS) expect(lineOf(form, 'call')?.disputed).toBe('Ms Hart says: nobody came that night.')
  })

  test('put shape and name of the agency where several stand together', () => {
    expect(lineOf('multi-agency', 'call')?.agency).toBe('▲ Police')
    expect(lineOf('impact', 'call')?.agency).toBeUndefined()
  })

  test('name no foster carer to a court, and nowhere say where a child is placed', () => {
    expect(lineOf('court', 'moved')?.event).toBe(
      `Mia moved to ${FOSTER_CARER} at ${ADDRESS_WITHHELD}. ${FOSTER_CARER} had met her twice.`,
    )
    for (const form of FORMS) {
      expect(JSON.stringify(block(form))).not.toMatch(/Orchard Rise|Rowan House|Fell Street/)
      expect(lineOf(form, 'call')?.event).toContain('4 Mill Lane')
    }
  })

  test('hold one child’s part alone where a copy is about one', () => {
    const both = entryOf('both', '1 May 2024', {
      impacts: [
        { childId: 'mia', text: 'Mia hid.' },
        { childId: 'leo', text: 'Leo cried.' },
      ],
    })
    expect(chronologyLines([both], 'impact', AROUND, ['leo'])[0]?.impact).toBe('Leo cried.')
    expect(chronologyLines([both], 'impact', AROUND)[0]?.impact).toBe('Mia: Mia hid. Leo: Leo cried.')
  })

  test('never hold a private note or what is confidential, whatever entries say', () => {
    const entry = fc.record({ event: fc.string(), action: fc.string(), outcome: fc.string(), confidential: fc.boolean() })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), fc.constantFrom(...FORMS), (all, form) => {
        const entries: CaseEntry[] = all.map((one, index) =>
          entryOf(`e${index}`, '3 May 2024', {
            ...one,
            event: one.confidential ? `hidden-${index} ${one.event}` : one.event,
            note: `kept-for-me-${index}`,
          }),
        )
        const words = JSON.stringify(chronologyBlockOf(entries, chronologyFilter.parse({}), form, AROUND))
        expect(words).not.toContain('kept-for-me')
        expect(words).not.toContain('hidden-')
      }),
    )
  })
})

test.each([
  [{}, 'all entries'],
  [{ significances: ['key'], lastMonths: 24 }, 'key events, last two years'],
  [
    { significances: ['key', 'significant'], childIds: ['mia'], lastMonths: 6 },
    'key and significant events, Mia, last six months',
  ],
  [{ from: '2025-01-01', to: '2025-12-31' }, '1 January 2025 to 31 December 2025'],
  [{ agencies: ['police'], bearings: ['risk'] }, 'risks, Police'],
])('the filter %o is said as “%s”', (filter, words) => {
  expect(sayFilter(chronologyFilter.parse(filter), AROUND)).toBe(words)
})
