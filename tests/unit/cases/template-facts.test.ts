import { describe, expect, it } from 'vitest'
import {
  authorisersOf,
  carriedInWords,
  lengthSaid,
  limitSaid,
  recipientsOf,
} from '../../../renderer/cases/documents/template-facts.ts'
import type { DocumentTemplate, Obligation, Pack } from '../../../shared/standards/index.ts'
import { shipped } from './shipped-templates.ts'

const template = (id: string): DocumentTemplate => {
  const found = shipped.templates.get(id)
  if (!found) throw new Error(`no template ${id}`)
  return found
}
const pack = (id: string): Pack => shipped.get(id).pack
const nobody = { clauses: {}, roles: [], signOff: [], timescales: [] }

describe('who authorises a document', () => {
  it('is the role that the authority names, with its clause', () => {
    const lines = authorisersOf(template('icpc-report'), pack('stoke-on-trent'))
    expect(lines.map(({ who }) => who)).toContain('Team Manager')
    for (const { cite } of lines) expect(cite).toMatch(/^Stoke-on-Trent, /)
  })

  it('is who is usual where the authority does not say', () => {
    expect(authorisersOf(template('icpc-report'), nobody)).toEqual([
      { who: template('icpc-report').authoriser, what: '', cite: '' },
    ])
  })
})

describe('who is given a document', () => {
  it('says by when, in words, where the authority sets a limit', () => {
    const lines = recipientsOf(template('icpc-report'), pack('stoke-on-trent'))
    expect(lines.some(({ what }) => /working day/.test(what))).toBe(true)
  })

  it('says only who where it sets none', () => {
    for (const { what, cite } of recipientsOf(template('icpc-report'), nobody)) expect([what, cite]).toEqual(['', ''])
  })
})

describe('a limit in words', () => {
  const limit = (fields: Partial<Obligation>): Obligation => ({
    id: 'x',
    event: 'initialConference',
    what: 'Something',
    limit: 15,
    unit: 'workingDays',
    direction: 'after',
    repeats: false,
    clause: 'a',
    ...fields,
  })
  it.each([
    [limit({}), 'within 15 working days of the initial conference'],
    [limit({ limit: 1 }), 'within 1 working day of the initial conference'],
    [limit({ limit: 3, direction: 'before' }), 'at least 3 working days before the initial conference'],
    [limit({ limit: 3, direction: 'before', at: '12:00' }), 'at least 3 working days before the initial conference, by 12:00'],
    [limit({ limit: 0 }), 'on the day of the initial conference'],
    [limit({ limit: 0, direction: 'before' }), 'by the day of the initial conference'],
    [limit({ limit: 6, unit: 'weeks', repeats: true }), 'every 6 weeks'],
  ])('%#', (obligation, words) => {
    expect(limitSaid(obligation)).toBe(words)
  })
})

describe('how long it is and what comes along', () => {
  it('says the words asked for', () => {
    expect(lengthSaid({ length: { words: 1800 } })).toBe('About 1,800 words')
    expect(lengthSaid({})).toBe('')
  })

  it('names what comes along or what does not, no merge field left in it', () => {
    for (const one of shipped.templates.values()) expect(carriedInWords(one)).toMatch(/^[^{}]+\.$/)
    expect(carriedInWords(template('core-group-record'))).toMatch(/^(Comes along|Begun afresh): “/)
  })

  it('says so where all of it comes along, or nothing', () => {
    const [section] = template('core-group-record').sections
    if (!section) throw new Error('no section')
    expect(carriedInWords({ sections: [{ ...section, carries: 'over' }] })).toBe('Everything that was written comes along.')
    expect(carriedInWords({ sections: [{ ...section, carries: 'fresh' }] })).toContain('every section is begun afresh')
  })
})
