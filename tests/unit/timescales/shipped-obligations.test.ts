import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import type { Obligation } from '../../../shared/standards/index.ts'
import { dueDate, EVENT_SYNONYMS, OBLIGATION_SYNONYMS, type TimescaleUnit } from '../../../shared/timescales/index.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const AUTHORITIES = ['wirral', 'stoke-on-trent', 'st-helens', 'knowsley', 'manchester']
const timescales = (id: string): Obligation[] => library.get(id).pack.timescales

type Row = [
  id: string,
  authority: string,
  limit: number,
  unit: TimescaleUnit,
  direction: 'after' | 'before',
  on: string,
  due: string,
]

/**
 * What each standard states, read from it, and a due day counted on paper with the published bank holidays. The triggers are
 * chosen to run over Easter, Christmas, weekends, month ends and 29 February.
 */
const STATED: Row[] = [
  ['allocation', 'wirral', 24, 'hours', 'after', '2026-04-02T15:20', '2026-04-03T15:20'],
  ['child-seen-after-allocation', 'wirral', 5, 'workingDays', 'after', '2026-04-01', '2026-04-10'],
  ['child-seen-after-allocation', 'knowsley', 3, 'workingDays', 'after', '2026-04-02', '2026-04-09'],
  ['first-visit', 'manchester', 5, 'days', 'after', '2026-02-27', '2026-03-04'],
  ['assessment-review-1', 'wirral', 5, 'workingDays', 'after', '2026-12-22', '2026-12-31'],
  ['assessment-review-2', 'wirral', 15, 'workingDays', 'after', '2025-12-18', '2026-01-13'],
  ['assessment-review', 'knowsley', 10, 'workingDays', 'after', '2026-03-27', '2026-04-14'],
  ['assessment-review', 'manchester', 10, 'days', 'after', '2024-02-20', '2024-03-01'],
  ['assessment-complete', 'wirral', 45, 'workingDays', 'after', '2026-03-02', '2026-05-07'],
  ['assessment-complete', 'stoke-on-trent', 45, 'workingDays', 'after', '2025-11-03', '2026-01-08'],
  ['assessment-complete', 'st-helens', 45, 'workingDays', 'after', '2026-04-20', '2026-06-24'],
  ['assessment-complete', 'manchester', 45, 'days', 'after', '2026-01-15', '2026-03-01'],
  ['early-help-assessment', 'st-helens', 30, 'workingDays', 'after', '2026-03-16', '2026-04-29'],
  ['s47-complete', 'wirral', 5, 'workingDays', 'after', '2026-12-23', '2027-01-04'],
  ['icpc', 'wirral', 15, 'workingDays', 'after', '2026-03-19', '2026-04-13'],
  ['icpc', 'stoke-on-trent', 15, 'workingDays', 'after', '2025-12-15', '2026-01-08'],
  ['icpc-report-to-chair', 'wirral', 3, 'workingDays', 'before', '2026-04-08', '2026-04-01'],
  ['icpc-report-to-chair', 'stoke-on-trent', 3, 'workingDays', 'before', '2026-01-05', '2025-12-30'],
  ['icpc-report-to-family', 'wirral', 3, 'workingDays', 'before', '2026-04-07', '2026-03-31'],
  ['icpc-report-to-family', 'stoke-on-trent', 3, 'days', 'before', '2026-03-02', '2026-02-27'],
  ['icpc-report-to-family', 'manchester', 48, 'hours', 'before', '2026-03-02T10:00', '2026-02-28T10:00'],
  ['outline-plan-distributed', 'stoke-on-trent', 48, 'hours', 'after', '2026-05-01T12:30', '2026-05-03T12:30'],
  ['first-core-group', 'wirral', 10, 'workingDays', 'after', '2026-03-26', '2026-04-13'],
  ['first-core-group', 'stoke-on-trent', 10, 'workingDays', 'after', '2026-05-20', '2026-06-04'],
  ['first-core-group', 'manchester', 10, 'days', 'after', '2026-03-26', '2026-04-05'],
  ['core-group-interval', 'wirral', 6, 'weeks', 'after', '2026-02-23', '2026-04-06'],
  ['core-group-interval', 'stoke-on-trent', 4, 'weeks', 'after', '2026-03-09', '2026-04-06'],
  ['core-group-interval', 'manchester', 6, 'weeks', 'after', '2026-11-20', '2027-01-01'],
  ['cp-plan-updated', 'stoke-on-trent', 2, 'workingDays', 'after', '2026-05-22', '2026-05-27'],
  ['cp-plan-updated', 'manchester', 7, 'days', 'after', '2026-02-24', '2026-03-03'],
  ['cp-plan-circulated', 'stoke-on-trent', 5, 'workingDays', 'after', '2026-08-27', '2026-09-04'],
  ['cp-plan-circulated', 'manchester', 7, 'days', 'after', '2024-02-26', '2024-03-04'],
  ['first-cp-visit', 'wirral', 7, 'workingDays', 'after', '2026-03-31', '2026-04-13'],
  ['cp-visit', 'wirral', 15, 'workingDays', 'after', '2026-04-24', '2026-05-18'],
  ['cp-visit', 'stoke-on-trent', 10, 'workingDays', 'after', '2026-12-18', '2027-01-06'],
  ['cp-visit', 'st-helens', 10, 'workingDays', 'after', '2026-04-29', '2026-05-14'],
  ['first-rcpc', 'stoke-on-trent', 3, 'months', 'after', '2025-11-30', '2026-02-28'],
  ['first-rcpc', 'manchester', 3, 'months', 'after', '2026-03-16', '2026-06-16'],
  ['later-rcpc', 'stoke-on-trent', 6, 'months', 'after', '2026-08-31', '2027-02-28'],
  ['later-rcpc', 'manchester', 6, 'months', 'after', '2023-08-31', '2024-02-29'],
  ['rcpc-report', 'wirral', 5, 'workingDays', 'before', '2026-06-01', '2026-05-22'],
  ['rcpc-report', 'stoke-on-trent', 3, 'workingDays', 'before', '2026-06-01', '2026-05-27'],
  ['rcpc-report-to-family', 'wirral', 5, 'workingDays', 'before', '2026-04-13', '2026-04-02'],
  ['rcpc-report-to-family', 'stoke-on-trent', 5, 'days', 'before', '2026-03-03', '2026-02-26'],
  ['rcpc-report-to-family', 'manchester', 5, 'days', 'before', '2024-03-03', '2024-02-27'],
  ['cin-meeting', 'wirral', 10, 'workingDays', 'after', '2026-03-24', '2026-04-09'],
  ['cin-initial-meeting', 'stoke-on-trent', 15, 'workingDays', 'after', '2026-12-11', '2027-01-06'],
  ['cin-plan-updated', 'stoke-on-trent', 2, 'workingDays', 'after', '2026-04-02', '2026-04-08'],
  ['cin-plan-circulated', 'stoke-on-trent', 5, 'workingDays', 'after', '2026-03-30', '2026-04-08'],
  ['cin-review-interval', 'stoke-on-trent', 6, 'weeks', 'after', '2026-03-13', '2026-04-24'],
  ['cin-first-review', 'wirral', 8, 'weeks', 'after', '2026-11-04', '2026-12-30'],
  ['cin-second-review', 'wirral', 16, 'weeks', 'after', '2026-01-22', '2026-05-14'],
  ['cin-visit', 'wirral', 20, 'workingDays', 'after', '2026-03-16', '2026-04-15'],
  ['cin-visit', 'stoke-on-trent', 20, 'workingDays', 'after', '2025-12-08', '2026-01-08'],
  ['cin-visit', 'st-helens', 20, 'workingDays', 'after', '2026-04-13', '2026-05-12'],
  ['early-help-visit', 'st-helens', 28, 'days', 'after', '2026-02-06', '2026-03-06'],
  ['early-help-plan-update', 'st-helens', 20, 'workingDays', 'after', '2026-08-14', '2026-09-14'],
  ['early-help-plan-update', 'manchester', 30, 'workingDays', 'after', '2026-03-20', '2026-05-06'],
  ['plan-review', 'st-helens', 20, 'workingDays', 'after', '2026-12-01', '2026-12-31'],
  ['cla-first-visit', 'wirral', 3, 'workingDays', 'after', '2026-04-02', '2026-04-09'],
  ['cla-first-visit', 'stoke-on-trent', 1, 'weeks', 'after', '2026-12-19', '2026-12-26'],
  ['cla-first-visit', 'st-helens', 5, 'days', 'after', '2026-02-25', '2026-03-02'],
  ['cla-visit', 'wirral', 6, 'weeks', 'after', '2026-01-15', '2026-02-26'],
  ['cla-visit', 'stoke-on-trent', 6, 'weeks', 'after', '2026-07-21', '2026-09-01'],
  ['cla-visit', 'st-helens', 6, 'weeks', 'after', '2024-01-20', '2024-03-02'],
  ['cla-first-review', 'wirral', 20, 'workingDays', 'after', '2026-04-10', '2026-05-11'],
  ['cla-first-review', 'stoke-on-trent', 20, 'workingDays', 'after', '2026-12-07', '2027-01-07'],
  ['cla-second-review', 'wirral', 3, 'months', 'after', '2026-11-30', '2027-02-28'],
  ['cla-second-review', 'stoke-on-trent', 3, 'months', 'after', '2023-11-30', '2024-02-29'],
  ['cla-later-review', 'wirral', 6, 'months', 'after', '2025-08-31', '2026-02-28'],
  ['cla-later-review', 'stoke-on-trent', 6, 'months', 'after', '2026-03-31', '2026-09-30'],
  ['cla-review-report', 'wirral', 5, 'workingDays', 'before', '2026-04-09', '2026-03-31'],
  ['cla-review-report', 'stoke-on-trent', 3, 'workingDays', 'before', '2026-05-26', '2026-05-20'],
  ['cla-review-report', 'manchester', 48, 'hours', 'before', '2026-05-26', '2026-05-24'],
  ['cla-review-decisions', 'stoke-on-trent', 5, 'workingDays', 'after', '2026-05-01', '2026-05-11'],
  ['cla-review-record', 'stoke-on-trent', 15, 'workingDays', 'after', '2026-03-20', '2026-04-14'],
  ['cla-consultation-forms', 'stoke-on-trent', 20, 'workingDays', 'before', '2026-04-30', '2026-03-31'],
  ['cla-status-informed', 'wirral', 5, 'workingDays', 'after', '2026-04-30', '2026-05-08'],
  ['cla-status-informed', 'manchester', 5, 'workingDays', 'after', '2026-12-24', '2027-01-05'],
  ['iro-notified', 'wirral', 24, 'hours', 'after', '2026-07-10T16:45', '2026-07-11T16:45'],
  ['iro-notified', 'stoke-on-trent', 1, 'workingDays', 'after', '2026-04-02', '2026-04-07'],
  ['iro-notified', 'manchester', 2, 'workingDays', 'after', '2026-12-24', '2026-12-30'],
  ['iro-contact', 'stoke-on-trent', 15, 'days', 'before', '2026-03-10', '2026-02-23'],
  ['iro-allocated', 'stoke-on-trent', 5, 'workingDays', 'after', '2026-08-26', '2026-09-03'],
  ['care-plan', 'stoke-on-trent', 10, 'workingDays', 'after', '2026-12-21', '2027-01-07'],
  ['care-plan-recorded', 'wirral', 10, 'days', 'after', '2026-02-20', '2026-03-02'],
  ['placement-agreement-meeting', 'wirral', 72, 'hours', 'after', '2026-05-22T18:00', '2026-05-25T18:00'],
  ['placement-planning-meeting', 'stoke-on-trent', 72, 'hours', 'after', '2026-02-27', '2026-03-02'],
  ['placement-planning-meeting', 'manchester', 5, 'workingDays', 'after', '2026-05-22', '2026-06-01'],
  ['pep', 'stoke-on-trent', 10, 'workingDays', 'after', '2026-04-01', '2026-04-17'],
  ['pep-meeting', 'wirral', 10, 'workingDays', 'after', '2026-05-15', '2026-06-01'],
  ['pep-meeting', 'manchester', 5, 'days', 'after', '2026-12-29', '2027-01-03'],
  ['pep-review', 'manchester', 3, 'months', 'after', '2026-01-31', '2026-04-30'],
  ['health-assessment', 'stoke-on-trent', 28, 'days', 'after', '2026-02-10', '2026-03-10'],
  ['health-assessment', 'manchester', 5, 'days', 'after', '2024-02-27', '2024-03-03'],
  ['iha-requested', 'wirral', 5, 'workingDays', 'after', '2026-12-24', '2027-01-05'],
  ['pathway-plan', 'wirral', 189, 'months', 'after', '2010-05-31', '2026-02-28'],
  ['pathway-plan', 'manchester', 186, 'months', 'after', '2010-08-31', '2026-02-28'],
  ['pathway-plan', 'stoke-on-trent', 3, 'months', 'after', '2026-11-30', '2027-02-28'],
  ['pa-contact', 'wirral', 8, 'weeks', 'after', '2026-02-03', '2026-03-31'],
  ['pa-contact', 'stoke-on-trent', 20, 'workingDays', 'after', '2026-05-05', '2026-06-03'],
  ['private-fostering-visit', 'stoke-on-trent', 7, 'workingDays', 'after', '2026-03-30', '2026-04-10'],
  ['private-fostering-interval-year1', 'stoke-on-trent', 6, 'weeks', 'after', '2026-06-12', '2026-07-24'],
  ['private-fostering-interval-later', 'stoke-on-trent', 12, 'weeks', 'after', '2026-10-09', '2027-01-01'],
  ['visit-on-request', 'stoke-on-trent', 24, 'hours', 'after', '2026-10-24T23:10', '2026-10-25T23:10'],
  ['reassessment-cin', 'wirral', 6, 'months', 'after', '2026-02-28', '2026-08-28'],
  ['reassessment-cin', 'stoke-on-trent', 12, 'months', 'after', '2024-02-29', '2025-02-28'],
  ['reassessment-cin', 'manchester', 6, 'months', 'after', '2026-08-30', '2027-02-28'],
  ['reassessment-cp', 'wirral', 6, 'months', 'after', '2026-08-31', '2027-02-28'],
  ['reassessment-cp', 'stoke-on-trent', 12, 'months', 'after', '2026-03-31', '2027-03-31'],
  ['reassessment-cp', 'manchester', 9, 'months', 'after', '2025-05-31', '2026-02-28'],
  ['reassessment-eh', 'manchester', 6, 'months', 'after', '2026-10-31', '2027-04-30'],
  ['case-summary', 'wirral', 3, 'months', 'after', '2026-11-30', '2027-02-28'],
  ['case-summary', 'stoke-on-trent', 3, 'months', 'after', '2026-05-31', '2026-08-31'],
  ['case-summary', 'knowsley', 3, 'months', 'after', '2027-11-30', '2028-02-29'],
  ['case-summary', 'manchester', 3, 'months', 'after', '2026-12-31', '2027-03-31'],
  ['chronology-update', 'manchester', 6, 'weeks', 'after', '2026-11-27', '2027-01-08'],
  ['case-record', 'stoke-on-trent', 2, 'workingDays', 'after', '2026-12-24', '2026-12-30'],
  ['record-contact', 'wirral', 3, 'workingDays', 'after', '2026-04-02', '2026-04-09'],
  ['record-contact', 'stoke-on-trent', 2, 'workingDays', 'after', '2026-04-02', '2026-04-08'],
  ['record-event', 'wirral', 3, 'workingDays', 'after', '2026-12-24', '2026-12-31'],
  ['record-event', 'manchester', 24, 'hours', 'after', '2026-12-24T17:30', '2026-12-25T17:30'],
  ['visit-record', 'wirral', 1, 'days', 'after', '2026-02-28', '2026-03-01'],
  ['visit-record', 'stoke-on-trent', 2, 'workingDays', 'after', '2026-05-01', '2026-05-06'],
  ['visit-record', 'manchester', 24, 'hours', 'after', '2026-03-28', '2026-03-29'],
  ['supervision-record', 'wirral', 2, 'workingDays', 'after', '2026-08-28', '2026-09-02'],
  ['supervision-record', 'stoke-on-trent', 2, 'workingDays', 'after', '2026-12-31', '2027-01-05'],
  ['supervision-record', 'manchester', 1, 'weeks', 'after', '2026-12-28', '2027-01-04'],
  ['plo-letter', 'st-helens', 24, 'hours', 'after', '2026-10-30T15:00', '2026-10-31T15:00'],
  ['plo-meeting', 'st-helens', 10, 'workingDays', 'after', '2026-08-21', '2026-09-07'],
  ['plo-meeting-interval', 'st-helens', 4, 'weeks', 'after', '2026-12-07', '2027-01-04'],
  ['plo-plan-shared', 'st-helens', 5, 'workingDays', 'after', '2026-04-01', '2026-04-10'],
  ['plo-plan-to-parents', 'st-helens', 3, 'workingDays', 'before', '2026-04-09', '2026-04-02'],
  ['plo-deadline', 'st-helens', 16, 'weeks', 'after', '2026-11-16', '2027-03-08'],
  ['court-report-to-legal', 'stoke-on-trent', 5, 'workingDays', 'before', '2026-01-05', '2025-12-24'],
  ['court-report-to-legal', 'st-helens', 3, 'days', 'before', '2026-03-02', '2026-02-27'],
  ['court-documents-uploaded', 'st-helens', 3, 'workingDays', 'after', '2026-12-23', '2026-12-30'],
]

describe('each figure is the standard’s own', () => {
  test.each(STATED)('%s, %s: %i %s %s the event of %s is %s', (id, authority, limit, unit, direction, on, due) => {
    const obligation = timescales(authority).find((one) => one.id === id)
    expect(obligation).toMatchObject({ limit, unit, direction })
    expect(obligation && dueDate(obligation, on).due).toBe(due)
  })

  test.each([
    ['2026-03-10T16:00', '2026-03-10T13:00'],
    ['2026-03-10', '2026-03-10T13:00'],
  ])('what is to be filed on %s is with legal services by %s', (on, due) => {
    const copy = timescales('stoke-on-trent').find(({ id }) => id === 'court-report-final-copy')
    expect(copy && dueDate(copy, on).due).toBe(due)
  })

  test('an authority that is silent has no such obligation', () => {
    const stated = new Set(STATED.map(([id, authority]) => `${authority} ${id}`))
    const listed = new Set(STATED.map(([id]) => id))
    const unexpected = AUTHORITIES.flatMap((authority) =>
      timescales(authority)
        .filter(({ id }) => listed.has(id) && !stated.has(`${authority} ${id}`))
        .map(({ id }) => `${authority} ${id}`),
    )
    expect(unexpected).toEqual([])
  })
})

describe('where a standard gives two figures, the stricter is used and the other is at hand', () => {
  test.each([
    ['stoke-on-trent', 'cin-plan-circulated', 5, 'workingDays', 10, 'workingDays'],
    ['stoke-on-trent', 'pep', 10, 'workingDays', 20, 'workingDays'],
    ['stoke-on-trent', 'placement-plan', 72, 'hours', 5, 'workingDays'],
    ['stoke-on-trent', 'outline-plan-distributed', 48, 'hours', 2, 'workingDays'],
    ['stoke-on-trent', 'cla-review-report', 3, 'workingDays', 3, 'days'],
    ['stoke-on-trent', 'visit-record-cp', 1, 'days', 2, 'workingDays'],
    ['wirral', 'visit-record', 1, 'days', 3, 'workingDays'],
    ['wirral', 'cla-visit-later-years', 6, 'weeks', 12, 'weeks'],
    ['manchester', 'first-core-group', 10, 'days', 10, 'workingDays'],
    ['manchester', 'rcpc-report-to-family', 5, 'days', 48, 'hours'],
    ['st-helens', 'early-help-plan-update', 20, 'workingDays', 30, 'workingDays'],
  ] as const)('%s: %s is %i %s, else %i %s', (authority, id, limit, unit, otherLimit, otherUnit) => {
    const obligation = timescales(authority).find((one) => one.id === id)
    expect(obligation).toMatchObject({ limit, unit, orElse: [{ limit: otherLimit, unit: otherUnit }] })
    const clauses = library.get(authority).pack.clauses
    for (const { clause } of obligation?.orElse ?? []) expect(Object.keys(clauses)).toContain(clause)
  })
})

describe.each(AUTHORITIES)('%s', (authority) => {
  const all = timescales(authority)

  test('says beside every figure in plain days how they are read', () => {
    const silent = all.filter(
      ({ unit, limit, note }) => unit === 'days' && limit > 0 && !/calendar day|next morning/.test(note ?? ''),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('says what “immediately” is read as', () => {
    const atOnce = all.filter(({ limit, unit, direction }) => limit === 0 && unit === 'days' && direction === 'after')
    const silent = atOnce.filter(({ note, what }) => !/same day/.test(note ?? '') && !/on the day/.test(what))
    expect(silent.map(({ id }) => id)).toEqual([])
  })
})

test('every id is written once in each pack, and every pack but the silent base has some', () => {
  for (const authority of AUTHORITIES) {
    const ids = timescales(authority).map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids.length).toBeGreaterThan(0)
  }
  expect(timescales('base')).toEqual([])
})

describe('names', () => {
  const all = AUTHORITIES.flatMap(timescales)
  const runsFrom = new Set(all.flatMap(({ event, orFrom = [] }) => [event, ...orFrom]))
  /** Events that only show that something was done, and set nothing running. */
  const ONLY_SHOWS = [
    'assessmentReview',
    'carePlan',
    'carePlanUpdated',
    'caseDiscussion',
    'childInNeedFirstReview',
    'chronologyStarted',
    'courtDocumentUploaded',
    'earlyHelpAssessmentCompleted',
    'firstVisit',
    'healthAssessmentRequested',
    'iroAllocated',
    'iroNotified',
    'legalPlanningConsidered',
    'lifeStoryWork',
    'nextCoreGroup',
    'outlinePlanDistributed',
    'outlinePlanRecorded',
    'pathwayNeedsAssessment',
    'pepRecorded',
    'permanencePlan',
    'personalAdviser',
    'placementMeeting',
    'placementPlan',
    'planCirculated',
    'planUpdated',
    'ploEnded',
    'ploGatewayReview',
    'ploLetterShared',
    'ploPlanShared',
    'reviewDecisions',
    'reviewRecord',
    'reviewRecordDistributed',
    'secondAssessmentReview',
    'section47Completed',
    'statusInformed',
    'transitionPlan',
    'visitRecorded',
  ]

  test('what shows that a duty was met is an event that sets another running, or one of a known few', () => {
    const shown = new Set(all.flatMap(({ metBy = [] }) => metBy))
    expect([...shown].filter((event) => !runsFrom.has(event)).sort()).toEqual(ONLY_SHOWS)
  })

  test('every event that goes by other names is one that a pack has, and no name means two', () => {
    for (const event of Object.keys(EVENT_SYNONYMS)) expect([...runsFrom]).toContain(event)
    const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
    const names = [...Object.values(EVENT_SYNONYMS).flat(), ...runsFrom].map(plain)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('every obligation that goes by another name is one that a pack has', () => {
    const ids = all.map(({ id }) => id)
    for (const row of OBLIGATION_SYNONYMS) expect([row, row.some((id) => ids.includes(id))]).toEqual([row, true])
  })
})
