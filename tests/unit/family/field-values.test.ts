import { describe, expect, test } from 'vitest'
import { caseRecord, fieldLabels, fieldValue, fieldValues, fieldValuesByChild } from '../../../shared/family/index.ts'

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
    expect(document['child.gp']).toBe('Mill Road Surgery')
  })

  test('of dates of a child in care, known though the case has none', () => {
    const names = ['permanencePlan', 'placementMeeting', 'pathwayPlan'].map((name) => `keyDates.${name}`)
    expect(Object.keys(fieldValues(sources))).toEqual(expect.arrayContaining(names))
    const lookedAfter = { ...record, keyDates: { permanencePlan: '2026-04-01' } }
    expect(fieldValues({ ...sources, caseRecord: lookedAfter })['keyDates.permanencePlan']).toBe('1 April 2026')
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
