import { describe, expect, test } from 'vitest'
import { proposeMapping, type RecordField, type SourceTable } from '../../../../shared/chronology/index.ts'
import { CASE, STANDARD, TODAY, tableOf } from './tables.ts'

const columnsOf = (table: SourceTable): RecordField[] => proposeMapping(table, STANDARD, CASE, TODAY).mapping.columns

describe('which column is what', () => {
  test.each<[string, string[], string[], RecordField[]]>([
    [
      'a police log',
      ['URN', 'Date/Time of Call', 'Opening code', 'Incident summary', 'OIC', 'Disposal', 'Beat'],
      ['NB-417', '27/12/2025 02:10', 'Domestic', 'Mr Pike had forced the door.', 'PC Bennett', 'Arrested', 'B4'],
      ['page', 'date', 'category', 'event', 'person', 'outcome', 'original'],
    ],
    [
      'a school’s safeguarding log',
      ['Student name', 'Incident Date', 'Category', 'Incident', 'Linked students', 'Action(s) taken', 'Added by', 'Assigned to'],
      ['Ruby Pike', '20/11/25', 'Concern', 'No coat, 2 degrees.', '', 'Coat lent', 'Ms Birch', 'Mr Haddad'],
      ['child', 'date', 'category', 'event', 'original', 'action', 'person', 'original'],
    ],
    [
      'a school’s behaviour log',
      ['Pupil', 'Date', 'Time', 'Behaviour type', 'Comments', 'Staff', 'Points', 'Outcome'],
      ['Zofia Nowak', '20/11/25', '09:20', 'Late', 'Late for registration again.', 'Ms Rao', '1', 'Detention'],
      ['child', 'date', 'time', 'category', 'event', 'person', 'original', 'outcome'],
    ],
    [
      'a health visitor’s contacts',
      ['NHS number', 'Date of contact', 'Type of contact', 'Details of contact', 'Plan', 'Practitioner', 'Location'],
      [
        '000 000 0000',
        '31/07/2024',
        'Home visit',
        'Seen. Kofi had four words.',
        'Refer to speech therapy',
        'Joan Reilly',
        'Home',
      ],
      ['original', 'date', 'category', 'event', 'action', 'person', 'original'],
    ],
    [
      'a case-note export',
      [
        'Case note ID',
        'Date of case note',
        'Date entered',
        'Case note type',
        'Title',
        'Case note text',
        'Recorded by',
        'Restricted',
      ],
      [
        '99123',
        '14/11/2025',
        '16/11/2025',
        'Visit',
        'Home visit',
        'Seen at home with Kofi. The kitchen was warm.',
        'Mr T. Ahmed',
        'N',
      ],
      ['page', 'date', 'original', 'category', 'original', 'event', 'person', 'confidential'],
    ],
    [
      'an e-mail list',
      ['From', 'Subject', 'Received', 'Size', 'Categories'],
      ['Hannah Birch', 'Ruby came without breakfast', '09/02/2026 08:52', '12 KB', ''],
      ['person', 'event', 'date', 'original', 'category'],
    ],
    [
      'another authority’s chronology',
      [
        'No',
        'Date',
        'Significant event',
        'Source',
        'Action taken / response',
        'Outcome',
        'Impact on child(ren)',
        'Risk / protective',
      ],
      [
        '1',
        '3 March 2024',
        'Ms Mensah asked for help.',
        'Case note',
        'Support offered',
        'Accepted',
        'Zofia took Ruby to school.',
        'Protective',
      ],
      ['page', 'date', 'event', 'document', 'action', 'outcome', 'impact', 'bearing'],
    ],
    [
      'a multi-agency chronology',
      ['Agency', 'Start date', 'End date', 'Event / incident', 'Author’s comment'],
      ['Northbrook Police', '03/03/2024', '05/03/2024', 'Called to the house three times.', 'None'],
      ['agency', 'date', 'endDate', 'event', 'original'],
    ],
    [
      'a court chronology',
      ['Serial number', 'Date', 'Event and detail', 'Witness or document reference'],
      ['1', '3 March 2024', 'Interim order made.', 'C12'],
      ['page', 'date', 'event', 'document'],
    ],
    [
      'no headings at all',
      ['3 March 2024', 'Ms Mensah asked for help with mornings.'],
      ['5 March 2024', 'A worker came.'],
      ['date', 'event'],
    ],
    [
      'titles that nobody knows',
      ['Whenever', 'Stuff that went on'],
      ['3 March 2024', 'Ms Mensah asked for help.'],
      ['date', 'event'],
    ],
  ])('%s', (_, titles, row, columns) => {
    expect(columnsOf(tableOf([titles, row]))).toEqual(columns)
  })

  test('a column that is called a date and holds none is not the date', () => {
    expect(
      columnsOf(
        tableOf([
          ['Date', 'Recorded', 'Event'],
          ['see note', '3 March 2024', 'A visit.'],
          ['as above', '4 March 2024', 'A call.'],
        ]),
      ),
    ).toEqual(['original', 'date', 'event'])
  })

  test('the headings are found below a title and a blank row; the title tells the kind of agency', () => {
    const { mapping, kind } = proposeMapping(
      tableOf([
        ['Northbrook Constabulary: calls', '<'],
        ['', ''],
        ['Date', 'Details'],
        ['3 March 2024', 'A call.'],
      ]),
      STANDARD,
      CASE,
      TODAY,
    )
    expect([mapping.header, kind?.id]).toEqual([2, 'police'])
  })
})
