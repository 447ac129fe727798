/** The key dates of one part of the work, by the names that packs give their events. */
export interface KeyDateGroup {
  id: string
  title: string
  /** Dates that every case is asked for. */
  always: readonly string[]
  /** The circumstances (`circumstancesOf` of the timescales) in which its `usual` dates are asked for too. */
  when: readonly string[]
  usual: readonly string[]
  dates: Readonly<Record<string, string>>
}

const referral: KeyDateGroup = {
  id: 'referral',
  title: 'Referral and assessment',
  always: ['referral', 'allocation', 'assessmentStarted', 'assessmentCompleted', 'firstVisit', 'lastVisit', 'lastSeenAlone'],
  when: [],
  usual: [],
  dates: {
    referral: 'Referral received',
    referralAccepted: 'Referral accepted',
    referralOnOpenCase: 'New referral on the open case',
    allocation: 'Allocated to a social worker',
    assessmentDecision: 'Decision to assess',
    assessmentStarted: 'Assessment started',
    assessmentReview: 'Assessment reviewed by the manager',
    secondAssessmentReview: 'Assessment reviewed by the manager again',
    assessmentCompleted: 'Assessment completed',
    firstVisit: 'First visit',
    lastVisit: 'Last visit',
    lastSeenAlone: 'Last seen alone',
    visit: 'Visit to be written up',
    visitRecorded: 'Visit written up',
    visitRequested: 'Visit asked for by child or carer',
    plannedVisit: 'Planned visit',
    appointment: 'Appointment',
    bedroomSeen: 'Bedroom last seen',
    exceptionalVisitingAgreed: 'Other visiting pattern agreed',
    worryAtVisit: 'Worry raised at a visit',
    returnFromMissing: 'Return from being missing',
    planReviewed: 'Plan last reviewed',
    supervisionOrderEnds: 'Supervision order ends',
  },
}

const earlyHelp: KeyDateGroup = {
  id: 'early-help',
  title: 'Early help',
  always: [],
  when: ['early-help'],
  usual: ['earlyHelpAllocation', 'earlyHelpVisit', 'earlyHelpPlan', 'earlyHelpPlanUpdated'],
  dates: {
    earlyHelpAllocation: 'Early help allocated',
    earlyHelpAssessmentStarted: 'Early help assessment started',
    earlyHelpAssessmentCompleted: 'Early help assessment completed',
    earlyHelpVisit: 'Last early help visit',
    earlyHelpPlan: 'Early help plan made',
    earlyHelpPlanUpdated: 'Early help plan updated',
    teamAroundFamilyMeeting: 'Team around the family meeting',
  },
}

const protection: KeyDateGroup = {
  id: 'child-protection',
  title: 'Child protection',
  always: ['strategyDiscussion', 'initialConference'],
  when: ['child-protection-plan'],
  usual: [
    'section47Completed',
    'reviewConference',
    'childProtectionPlan',
    'firstCoreGroup',
    'coreGroup',
    'nextCoreGroup',
    'childProtectionVisit',
  ],
  dates: {
    harmDisclosed: 'Harm disclosed',
    strategyDiscussion: 'Strategy discussion',
    section47Completed: 'Section 47 enquiry finished',
    allegationAgainstProfessional: 'Allegation against a professional',
    initialConference: 'Initial child protection conference',
    reviewConference: 'Review child protection conference',
    childProtectionPlan: 'Child protection plan started',
    childProtectionPlanEnded: 'Child protection plan ended',
    outlinePlanRecorded: 'Outline plan recorded',
    outlinePlanDistributed: 'Outline plan sent out',
    legalPlanningConsidered: 'Legal planning considered',
    firstCoreGroup: 'First core group',
    coreGroup: 'Last core group',
    nextCoreGroup: 'Next core group',
    coreGroupMissed: 'Core group that did not happen',
    childProtectionVisit: 'Last child protection visit',
    planUpdated: 'Plan last updated',
    planCirculated: 'Plan last sent out',
  },
}

const inNeed: KeyDateGroup = {
  id: 'child-in-need',
  title: 'Child in need',
  always: [],
  when: ['child-in-need-plan'],
  usual: ['childInNeedDecision', 'childInNeedPlan', 'childInNeedFirstMeeting', 'childInNeedMeeting', 'childInNeedVisit'],
  dates: {
    childInNeedDecision: 'Decision to support as a child in need',
    childInNeedPlan: 'Child in need plan started',
    childInNeedPlanEnded: 'Child in need plan ended',
    childInNeedFirstMeeting: 'First child in need meeting',
    childInNeedMeeting: 'Last child in need meeting',
    childInNeedFirstReview: 'First child in need review',
    childInNeedSecondReview: 'Second child in need review',
    childInNeedVisit: 'Last child in need visit',
    shortBreaksPlan: 'Short breaks plan started',
    shortBreaksReview: 'Last short breaks review',
    shortBreaksReviewFaceToFace: 'Last short breaks review face to face',
    shortBreaksVisit: 'Last short breaks visit',
    shortBreaksPlacement: 'First short break in placement',
    shortBreaksPlacementReview: 'Last review of short breaks in placement',
    privateFosteringNotified: 'Private fostering notified',
    privateFosteringVisit: 'Last private fostering visit',
    privateFosteringLeft: 'Left the private foster carer',
  },
}

const lookedAfter: KeyDateGroup = {
  id: 'looked-after',
  title: 'Looked after and leaving care',
  always: [],
  when: ['looked-after', 'care-leaver'],
  usual: [
    'lookedAfter',
    'placementStarted',
    'lookedAfterVisit',
    'firstLookedAfterReview',
    'lookedAfterReview',
    'carePlan',
    'healthAssessment',
    'pepMeeting',
    'pepReview',
  ],
  dates: {
    lookedAfter: 'Became looked after',
    lookedAfterEnded: 'Stopped being looked after',
    lookedAfterAfter16: 'Became looked after when over 16',
    unplannedAdmission: 'Unplanned admission',
    placementStarted: 'Placement started',
    placementMeeting: 'Placement meeting',
    placementPlan: 'Placement plan made',
    carePlan: 'Care plan made',
    carePlanUpdated: 'Care plan updated',
    permanencePlan: 'Permanence plan made',
    statusInformed: 'Others told of the legal status',
    iroNotified: 'Safeguarding Unit told',
    iroAllocated: 'IRO allocated',
    lifeStoryWork: 'Life story work begun',
    lookedAfterVisit: 'Last looked after visit',
    firstLookedAfterReview: 'First looked after review',
    secondLookedAfterReview: 'Second looked after review',
    lookedAfterReview: 'Looked after review (last, or the next one booked)',
    reviewAdjourned: 'Looked after review adjourned',
    reviewDecisions: 'Review decisions sent out',
    reviewRecord: 'Review record finished',
    reviewRecordDistributed: 'Review record sent out',
    lookedAfterDocumentsUpdated: 'Looked after documents updated',
    significantChange: 'Significant change in care',
    healthAssessmentRequested: 'Health assessment asked for',
    healthAssessment: 'Last health assessment',
    pepMeeting: 'First personal education plan meeting',
    pepCompleted: 'Personal education plan made',
    pepRecorded: 'Personal education plan recorded',
    pepReview: 'Last personal education plan review',
    schoolChanged: 'School changed',
    placementOrder: 'Placement order',
    placementOrderReview: 'Last review under the placement order',
    adoptionPlacement: 'Placed for adoption',
    firstAdoptionReview: 'First review with the adopters',
    adoptionReview: 'Last review with the adopters',
    adoptionOrder: 'Adoption order',
    becameEligible: 'Became an eligible young person',
    pathwayNeedsAssessment: 'Pathway needs assessment',
    pathwayPlan: 'Pathway plan made',
    pathwayPlanReviewed: 'Pathway plan last reviewed',
    personalAdviser: 'Personal adviser allocated',
    careLeaverContact: 'Last contact with the young person',
    transitionPlan: 'Plan for the move to adult services',
  },
}

const court: KeyDateGroup = {
  id: 'court',
  title: 'Before proceedings and court',
  always: [],
  when: ['pre-proceedings'],
  usual: ['legalGatewayPanel', 'ploAgreed', 'ploStarted', 'ploLetter', 'ploMeeting', 'filing', 'hearing'],
  dates: {
    planNotProgressing: 'Plan found not to be working',
    caseDiscussion: 'Case discussed with a senior manager',
    legalGatewayPanel: 'Legal Gateway panel',
    ploAgreed: 'Public Law Outline agreed',
    ploStarted: 'Public Law Outline started',
    ploEnded: 'Public Law Outline ended',
    ploLetter: 'Letter before proceedings agreed',
    ploLetterShared: 'Letter before proceedings given to the parents',
    ploMeeting: 'Public Law Outline meeting',
    ploPlanShared: 'Plan shared after the meeting',
    ploGatewayReview: 'Reviewed at the Legal Gateway panel',
    filing: 'Filing date',
    hearing: 'Hearing',
    finalCarePlan: 'Final care plan',
    courtDelay: 'Court date that cannot be met',
    courtDocumentReceived: 'Court document received',
    courtDocumentUploaded: 'Court document on the file',
  },
}

const records: KeyDateGroup = {
  id: 'records',
  title: 'Records and supervision',
  always: ['lastCaseSummary', 'chronologyUpdated', 'supervision'],
  when: [],
  usual: [],
  dates: {
    caseOpened: 'Case opened',
    lastCaseSummary: 'Last case summary',
    previousSummary: 'Case summary before the last',
    summary: 'Case summary',
    chronologyStarted: 'Chronology begun',
    chronologyUpdated: 'Chronology last updated',
    supervision: 'Last supervision',
    adHocSupervision: 'Last ad hoc supervision',
    groupSupervision: 'Last group supervision',
    contact: 'Contact to be written up',
    supervisedContact: 'Supervised contact to be written up',
    urgentContact: 'Emergency to be written up',
    significantEvent: 'Significant event to be written up',
    meeting: 'Meeting to be written up',
    decision: 'Decision to be written up',
    notesLost: 'Notes lost or stolen',
    transfer: 'Transfer to another worker',
    closure: 'Closure',
  },
}

/** Every key date that a case can keep, in the order in which a case is worked. */
export const KEY_DATE_GROUPS: readonly KeyDateGroup[] = [referral, earlyHelp, protection, inNeed, lookedAfter, court, records]

/** Key dates that timescales know by name, with what people call them; a case may hold others. */
export const KEY_DATES: Readonly<Record<string, string>> = Object.assign({}, ...KEY_DATE_GROUPS.map((group) => group.dates))

/** What plans and reviews of looked-after children and care leavers speak of, though not every such case is asked for it. */
const LOOKED_AFTER_REPORT_DATES = [
  'placementMeeting',
  'placementPlan',
  'permanencePlan',
  'secondLookedAfterReview',
  'becameEligible',
  'personalAdviser',
  'pathwayNeedsAssessment',
  'pathwayPlan',
  'pathwayPlanReviewed',
]

/** Visits to the children, of every kind of plan. */
export const VISIT_DATES: readonly string[] = [
  'firstVisit',
  'lastVisit',
  'earlyHelpVisit',
  'childProtectionVisit',
  'childInNeedVisit',
  'shortBreaksVisit',
  'lookedAfterVisit',
  'privateFosteringVisit',
]

/** Conferences and reviews that may be booked. */
export const REVIEW_DATES: readonly string[] = [
  'initialConference',
  'reviewConference',
  'childInNeedFirstReview',
  'childInNeedSecondReview',
  'shortBreaksReview',
  'firstLookedAfterReview',
  'secondLookedAfterReview',
  'lookedAfterReview',
]

/** The key dates that a report may take in as a merge field. */
export const REPORT_DATES: readonly string[] = [
  ...KEY_DATE_GROUPS.flatMap((group) => [...group.always, ...group.usual]),
  ...LOOKED_AFTER_REPORT_DATES,
  'shortBreaksPlan',
  'shortBreaksVisit',
  'shortBreaksReview',
  'closure',
]

/**
 * The names of the dates to show of a group: those that every case or one in these circumstances is asked for, and every
 * one that has a day, in the group's own order.
 */
export function datesToShow(
  group: KeyDateGroup,
  keyDates: Readonly<Record<string, unknown>>,
  circumstances: ReadonlySet<string>,
): string[] {
  const applies = group.when.some((one) => circumstances.has(one))
  const asked = new Set(applies ? [...group.always, ...group.usual] : group.always)
  return Object.keys(group.dates).filter((name) => keyDates[name] !== undefined || asked.has(name))
}
