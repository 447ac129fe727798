import { describe, expect, test } from 'vitest'
import { eventCalled, obligationCalled } from '../../../shared/timescales/index.ts'

const EVENTS = [
  'visit',
  'lastVisit',
  'initialConference',
  'reviewConference',
  'coreGroup',
  'lookedAfter',
  'placementStarted',
  'assessmentStarted',
  'assessmentCompleted',
  'birth',
  'childInNeedMeeting',
]

describe('events go by many names', () => {
  test.each([
    ['initialConference', 'initialConference'],
    ['initial-conference', 'initialConference'],
    ['INITIAL_CONFERENCE', 'initialConference'],
    ['ICPC', 'initialConference'],
    ['date of ICPC', 'initialConference'],
    ['ICPC date', 'initialConference'],
    ['rcpc', 'reviewConference'],
    ['core groups', 'coreGroup'],
    ['lastCoreGroup', 'coreGroup'],
    ['last visit', 'lastVisit'],
    ['Visits', 'visit'],
    ['became looked after', 'lookedAfter'],
    ['placement', 'placementStarted'],
    ['placementStart', 'placementStarted'],
    ['assessment', 'assessmentStarted'],
    ['assessment completed', 'assessmentCompleted'],
    ['DOB', 'birth'],
    ['cin-meeting', 'childInNeedMeeting'],
    ['icpcc', null],
    ['', null],
    ['toString', null],
  ])('“%s” is %s', (name, event) => expect(eventCalled(name, EVENTS)).toBe(event))
})

describe('obligations go by their ids, and by what another authority calls them', () => {
  const WIRRAL = ['cin-meeting', 'cp-visit', 'placement-agreement-meeting', 'record-event']
  test.each([
    ['cpVisit', 'cp-visit'],
    ['CP visit', 'cp-visit'],
    ['cin-initial-meeting', 'cin-meeting'],
    ['placementPlanningMeeting', 'placement-agreement-meeting'],
    ['case-record', 'record-event'],
    ['cp', null],
    ['care-plan', null],
  ])('“%s” is %s', (name, id) => expect(obligationCalled(name, WIRRAL)).toBe(id))
})
