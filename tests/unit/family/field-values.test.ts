import { describe, expect, test } from 'vitest'
import {
  caseRecord,
  fieldLabels,
  fieldValue,
  fieldValues,
  fieldValuesByChild,
  fieldValuesOf,
} from '../../../shared/family/index.ts'

const record = caseRecord.parse({
  id: 'c',
  title: 'Begum and Pike',
  reference: 'W-104',
  packId: 'wirral',
  socialWorker: 'Ms Ada Hale',
  manager: 'Mr Jo Stone',
  keyDates: { initialConference: '2026-03-26' },
  people: [
    {
      id: 'amina',
      group: 'child',
      firstName: 'Amina',
      lastName: 'Begum',
      dateOfBirth: '2016-05-02',
      pronouns: 'she/her',
      school: 'Hill School',
      gp: 'Mill Road Surgery',
      dentist: 'Park Dental',
    },
    { id: 'ruby', group: 'child', firstName: 'Ruby', lastName: 'Pike', knownAs: 'Roo', dateOfBirth: '2025-07-20' },
    { id: 'mum', group: 'family', title: 'Ms', firstName: 'Farida', lastName: 'Begum', role: 'mother' },
    { id: 'dad', group: 'family', firstName: 'Tom', lastName: 'Pike', role: 'father of Ruby' },
    { id: 'nurse', group: 'professional', title: 'Nurse', lastName: 'Jones', role: 'school nurse' },
  ],
})
const sources = {
  caseRecord: record,
  author: { name: 'Ms Ada Hale', role: 'Social worker' },
  authority: 'Wirral',
  documentDate: '2026-03-05',
}

describe('values of merge fields', () => {
  test('of a document about every child', () => {
    expect(fieldValues(sources)).toMatchObject({
      'children.firstNames': 'Amina and Roo',
      'children.fullNames': 'Amina Begum and Ruby Pike',
      'child.firstName': 'Amina and Roo',
      'family.names': 'Ms Begum and Tom Pike',
      'author.role': 'Social worker',
      'manager.name': 'Mr Jo Stone',
      'case.reference': 'W-104',
      'authority.name': 'Wirral',
      documentDate: '5 March 2026',
      'keyDates.initialConference': '26 March 2026',
      'keyDates.referral': '',
    })
  })

  test('of dates on which the children differ: whose day it is, and in a section of one child that child’s', () => {
    const people = record.people.map((one) =>
      one.id === 'ruby' ? { ...one, keyDates: { initialConference: '2026-03-20' } } : one,
    )
    const { document, byChild } = fieldValuesByChild({ ...sources, caseRecord: { ...record, people } })
    expect(document['keyDates.initialConference']).toBe('20 March 2026 (Roo) and 26 March 2026 (Amina)')
    expect(byChild.amina?.['keyDates.initialConference']).toBe('26 March 2026')
    expect(byChild.ruby?.['keyDates.initialConference']).toBe('20 March 2026')
  })

  test('of one child: names, age at the document’s date, a baby’s in months', () => {
    const { byChild } = fieldValuesByChild(sources)
    expect(byChild.amina).toMatchObject({
      'child.fullName': 'Amina Begum',
      'child.age': '9',
      'child.dateOfBirth': '2 May 2016',
      'child.pronouns': 'she/her',
    })
    expect(byChild.ruby).toMatchObject({ 'child.firstName': 'Roo', 'child.age': '7 months', 'child.school': '' })
    expect(fieldValues({ ...sources, childIds: ['ruby'] })).toMatchObject({
      'children.firstNames': 'Roo',
      'child.firstName': 'Roo',
    })
    expect(fieldValues({ ...sources, childId: 'ruby', documentDate: '2025-07-19' })['child.age']).toBe('unborn')
  })

  test('of one child: with whom they are registered, empty where that is not known', () => {
    const { document, byChild } = fieldValuesByChild(sources)
    expect(byChild.amina).toMatchObject({
      'child.gp': 'Mill Road Surgery',
      'child.dentist': 'Park Dental',
      'child.optician': '',
    })
    expect(byChild.ruby).toMatchObject({ 'child.gp': '', 'child.dentist': '' })
    expect(document['child.gp'], 'whose it is, where it is not everybody’s').toBe('Mill Road Surgery (Amina)')
  })

  test('of dates of a child in care, known though the case has none', () => {
    const names = ['permanencePlan', 'placementMeeting', 'pathwayPlan'].map((name) => `keyDates.${name}`)
    expect(Object.keys(fieldValues(sources))).toEqual(expect.arrayContaining(names))
    const lookedAfter = { ...record, keyDates: { permanencePlan: '2026-04-01' } }
    expect(fieldValues({ ...sources, caseRecord: lookedAfter })['keyDates.permanencePlan']).toBe('1 April 2026')
  })

  test('of what the children share, once; of what they do not, with whose it is', () => {
    const people = record.people.map((one) => (one.group === 'child' ? { ...one, address: '4 Mill Road' } : one))
    const { document } = fieldValuesByChild({ ...sources, caseRecord: { ...record, people } })
    expect(document['child.address']).toBe('4 Mill Road')
    expect(document['child.school']).toBe('Hill School (Amina)')
  })

  test('of all the children with their ages at the document’s date and their dates of birth', () => {
    expect(fieldValues(sources)).toMatchObject({
      'children.ages': 'Amina (9) and Roo (7 months)',
      'children.datesOfBirth': 'Amina (2 May 2016) and Roo (20 July 2025)',
    })
    expect(fieldValues({ ...sources, documentDate: '2026-05-02' })['children.ages']).toBe('Amina (10) and Roo (9 months)')
  })

  test('of a document without a date: ages as they are today', () => {
    const undated = fieldValues({ ...sources, documentDate: undefined, today: '2026-05-02' })
    expect(undated).toMatchObject({ 'children.ages': 'Amina (10) and Roo (9 months)', documentDate: '' })
  })

  test('of who has parental responsibility', () => {
    const people = record.people.map((one) => (one.id === 'mum' ? { ...one, parentalResponsibility: true } : one))
    expect(fieldValues({ ...sources, caseRecord: { ...record, people } })['family.parentalResponsibility']).toBe('Ms Begum')
  })

  test('of the last visit of any kind up to the document’s date, and the next review after it', () => {
    const keyDates = {
      lastVisit: '2026-02-03',
      childProtectionVisit: '2026-03-02',
      lookedAfterVisit: '2026-03-20',
      initialConference: '2026-01-10',
      reviewConference: '2026-04-08',
      lookedAfterReview: '2026-06-01',
    }
    const value = (documentDate: string) => {
      const values = fieldValues({ ...sources, caseRecord: { ...record, keyDates }, documentDate })
      return [values['case.lastVisit'], values['case.nextReview']]
    }
    expect(value('2026-03-05')).toEqual(['2 March 2026', '8 April 2026'])
    expect(value('2026-04-08')).toEqual(['20 March 2026', '1 June 2026'])
    expect(value('2026-07-01')).toEqual(['20 March 2026', ''])
    expect(value('2026-01-01')).toEqual(['', '10 January 2026'])
  })

  test('of the last visit where it was not on one day for all', () => {
    const people = record.people.map((one) => (one.id === 'ruby' ? { ...one, keyDates: { lastVisit: '2026-03-01' } } : one))
    const { document, byChild } = fieldValuesByChild({
      ...sources,
      caseRecord: { ...record, people, keyDates: { lastVisit: '2026-02-20' } },
    })
    expect(document['case.lastVisit']).toBe('20 February 2026 (Amina) and 1 March 2026 (Roo)')
    expect(byChild.ruby?.['case.lastVisit']).toBe('1 March 2026')
  })

  test('of a document: its own writer, day and children, and the case’s manager as it is now', () => {
    const document = {
      schemaVersion: 1 as const,
      id: 'd',
      kind: 'icpc-report' as const,
      title: 'Report',
      packId: 'wirral',
      author: { name: 'Ms Kay Noble', role: 'Student' },
      manager: { name: 'Mr Before' },
      childIds: ['ruby'],
      dates: { documentDate: '2025-12-20' },
      sections: [],
      setAside: [],
    }
    const { document: values } = fieldValuesOf(document, { caseRecord: record, authority: 'Wirral', today: '2026-03-05' })
    expect(values).toMatchObject({
      'author.name': 'Ms Kay Noble',
      'manager.name': 'Mr Jo Stone',
      'children.ages': 'Roo (5 months)',
      'document.title': 'Report',
      documentDate: '20 December 2025',
    })
    const none = fieldValuesOf(document, { caseRecord: { ...record, manager: '' }, authority: '', today: '2026-03-05' })
    expect(none.document['manager.name']).toBe('Mr Before')
  })

  test('one at a time, empty for what nobody knows', () => {
    const value = fieldValue({ ...sources, today: '2026-05-02' })
    const asked = [
      value('child.age', 'amina'),
      value('child.firstName', null),
      value('nobody.knows', null),
      value('constructor', null),
    ]
    expect(asked).toEqual(['9', 'Amina and Roo', '', ''])
  })

  test('without a case everything of the case is empty', () => {
    expect(fieldValues({ caseRecord: null, author: { name: 'Ms Hale' } })).toMatchObject({
      'child.fullName': '',
      'case.title': '',
      'author.name': 'Ms Hale',
    })
  })

  test('every field has a label', () => {
    expect(Object.keys(fieldValues(sources)).filter((name) => !(name in fieldLabels()))).toEqual([])
  })
})
