import type { DocumentKind } from '../../document/index.ts'

/** Two of a document's dates that an obligation of a pack ties together, by the names that documents give them. */
export interface Deadline {
  /** Ids of the pack's obligations that say how long it may take; whichever the pack has. */
  obligations: readonly string[]
  kinds: readonly DocumentKind[]
  /** The date that time runs from, or up to; the first that the document has. */
  from: readonly string[]
  /** The date by which it was done. `each` takes every date of the list after the one before it. */
  done: readonly string[]
  each?: true
  /** What was done, for the message. */
  what: string
  /** What time runs from, for the message. */
  since: string
}

const CONFERENCES: readonly DocumentKind[] = [
  'icpc-report',
  'section-47-enquiry',
  'strategy-record',
  'child-and-family-assessment',
]
const PROTECTION: readonly DocumentKind[] = ['core-group-record', 'cp-plan', 'rcpc-report']
const PROTECTION_VISITS: readonly DocumentKind[] = [...PROTECTION, 'visit-record']
const IN_NEED: readonly DocumentKind[] = ['cin-plan', 'cin-meeting-record']
const ASSESSMENT: readonly DocumentKind[] = ['child-and-family-assessment']

export const DEADLINES: readonly Deadline[] = [
  {
    obligations: ['icpc'],
    kinds: CONFERENCES,
    from: ['strategyDiscussion'],
    done: ['initialConference', 'conference'],
    what: 'The conference is',
    since: 'the strategy discussion',
  },
  {
    obligations: ['icpc-report-to-family'],
    kinds: ['icpc-report'],
    from: ['initialConference', 'conference'],
    done: ['sharedWithFamily'],
    what: 'The family has the report',
    since: 'the conference',
  },
  {
    obligations: ['icpc-report-to-chair'],
    kinds: ['icpc-report'],
    from: ['initialConference', 'conference'],
    done: ['sharedWithChair'],
    what: 'The chair has the report',
    since: 'the conference',
  },
  {
    obligations: ['rcpc-report-to-family'],
    kinds: ['rcpc-report'],
    from: ['reviewConference', 'conference'],
    done: ['sharedWithFamily'],
    what: 'The family has the report',
    since: 'the conference',
  },
  {
    obligations: ['rcpc-report'],
    kinds: ['rcpc-report'],
    from: ['reviewConference', 'conference'],
    done: ['sharedWithChair'],
    what: 'The chair has the report',
    since: 'the conference',
  },
  {
    obligations: ['first-core-group'],
    kinds: PROTECTION,
    from: ['initialConference'],
    done: ['firstCoreGroup', 'coreGroups'],
    what: 'The first core group is',
    since: 'the conference',
  },
  {
    obligations: ['core-group-interval'],
    kinds: PROTECTION,
    from: [],
    done: ['coreGroups', 'nextCoreGroup'],
    each: true,
    what: 'A core group is',
    since: 'the one before',
  },
  {
    obligations: ['first-cp-visit'],
    kinds: PROTECTION_VISITS,
    from: ['initialConference'],
    done: ['visits', 'firstVisit'],
    what: 'The first visit is',
    since: 'the conference',
  },
  {
    obligations: ['cp-visit'],
    kinds: PROTECTION,
    from: [],
    done: ['visits'],
    each: true,
    what: 'A visit is',
    since: 'the one before',
  },
  {
    obligations: ['cin-visit'],
    kinds: IN_NEED,
    from: [],
    done: ['visits'],
    each: true,
    what: 'A visit is',
    since: 'the one before',
  },
  {
    obligations: ['early-help-visit'],
    kinds: ['early-help-assessment', 'early-help-plan'],
    from: [],
    done: ['visits'],
    each: true,
    what: 'A visit is',
    since: 'the one before',
  },
  {
    obligations: ['early-help-assessment'],
    kinds: ['early-help-assessment'],
    from: ['earlyHelpAssessmentStarted', 'earlyHelpAllocation', 'allocation', 'referral'],
    done: ['earlyHelpAssessmentCompleted', 'assessmentCompleted'],
    what: 'The assessment is finished',
    since: 'it began',
  },
  {
    obligations: ['assessment-complete'],
    kinds: ASSESSMENT,
    from: ['assessmentStarted', 'allocation', 'managerDecision', 'referral'],
    done: ['assessmentCompleted'],
    what: 'The assessment is finished',
    since: 'it began',
  },
  {
    obligations: ['child-seen-after-allocation'],
    kinds: ASSESSMENT,
    from: ['allocation'],
    done: ['firstVisit', 'visits'],
    what: 'The child is first seen',
    since: 'allocation',
  },
  {
    obligations: ['first-visit'],
    kinds: ASSESSMENT,
    from: ['referral'],
    done: ['firstVisit', 'visits'],
    what: 'The family is first visited',
    since: 'the referral',
  },
  {
    obligations: ['cp-plan-circulated'],
    kinds: ['core-group-record', 'cp-plan'],
    from: ['coreGroups', 'coreGroup', 'firstCoreGroup'],
    done: ['circulated', 'planCirculated'],
    what: 'The plan is sent round',
    since: 'the core group',
  },
  {
    obligations: ['cin-plan-circulated'],
    kinds: IN_NEED,
    from: ['cinMeeting', 'childInNeedMeeting'],
    done: ['circulated', 'planCirculated'],
    what: 'The plan is sent round',
    since: 'the meeting',
  },
  {
    obligations: ['visit-record'],
    kinds: ['visit-record'],
    from: ['visit', 'lastVisit'],
    done: ['recorded', 'visitRecorded'],
    what: 'The visit is written up',
    since: 'it took place',
  },
  {
    obligations: ['case-summary'],
    kinds: ['case-summary'],
    from: ['previousSummary', 'lastCaseSummary'],
    done: ['summary', 'documentDate'],
    what: 'The summary is',
    since: 'the last one',
  },
  {
    obligations: ['court-report-to-legal'],
    kinds: ['court-statement', 'section-7-report', 'section-37-report', 'court-chronology', 'care-plan'],
    from: ['filing'],
    done: ['sentToLegal'],
    what: 'Legal has the papers',
    since: 'they are filed',
  },
]
