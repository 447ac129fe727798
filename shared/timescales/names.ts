/**
 * Other names by which people call the events of packs. An event may be meant by several of them, and a name may mean several
 * events: "visit" is any visit.
 */
export const EVENT_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  referral: ['referral received', 'referral date', 'contact and referral'],
  referralAccepted: ['accepted', 'referral is accepted'],
  referralOnOpenCase: ['new information', 'new referral', 'open case referral'],
  allocation: ['allocated', 'allocation to social worker', 'case allocated'],
  assessmentDecision: ['decision to assess'],
  assessmentStarted: ['assessment', 'assessment start', 'start of assessment'],
  assessmentCompleted: ['assessment complete', 'assessment finished', 'assessment end'],
  earlyHelpAllocation: ['early help', 'eh allocation'],
  earlyHelpAssessmentStarted: ['early help assessment', 'eha', 'eha started'],
  earlyHelpVisit: ['eh visit'],
  earlyHelpPlanUpdated: ['early help review', 'early help plan review'],
  teamAroundFamilyMeeting: ['taf', 'taf meeting', 'team around the family meeting'],
  returnFromMissing: ['missing', 'returned from missing', 'return from missing from care'],
  visitRequested: ['visit request', 'request for a visit'],
  strategyDiscussion: ['strategy', 'strategy meeting', 'section 47', 's47'],
  initialConference: ['icpc', 'initial child protection conference', 'conference', 'child protection conference', 'icpc held'],
  reviewConference: ['rcpc', 'review child protection conference', 'cp review'],
  childProtectionPlan: ['cp plan', 'cpp'],
  childProtectionPlanEnded: ['cp plan ended', 'step down from child protection'],
  firstCoreGroup: ['initial core group'],
  coreGroup: ['core groups', 'core group meeting', 'last core group'],
  coreGroupMissed: ['missed core group', 'core group did not happen'],
  childProtectionVisit: ['cp visit', 'child protection visits'],
  childInNeedDecision: ['cin decision', 'section 17 decision', 's17 decision', 'decision to support'],
  childInNeedFirstMeeting: ['cin initial meeting', 'initial cin meeting', 'initial child in need meeting'],
  childInNeedMeeting: ['cin meeting', 'in need meeting', 'cin review', 'child in need review'],
  childInNeedSecondReview: ['cin second review', 'second cin review'],
  childInNeedPlan: ['cin plan', 'child in need plan started'],
  childInNeedVisit: ['cin visit', 'in need visit'],
  planReviewed: ['plan review', 'plan reviewed last'],
  lookedAfter: [
    'became looked after',
    'becomes looked after',
    'child looked after',
    'entered care',
    'enters care',
    'came into care',
    'comes into care',
    'entry to care',
    'into care',
    'cla',
    'lac',
  ],
  placementStarted: ['placement', 'placed', 'placement start', 'placement date', 'start of placement'],
  unplannedAdmission: ['unplanned placement', 'emergency placement', 'emergency admission'],
  lookedAfterVisit: ['cla visit', 'lac visit', 'looked after child visit'],
  lookedAfterReview: ['cla review', 'lac review', 'review', 'child care review', 'looked after child review'],
  firstLookedAfterReview: ['cla first review', 'first cla review', 'first review', 'first lac review'],
  secondLookedAfterReview: ['cla second review', 'second cla review', 'second review', 'second lac review'],
  pepCompleted: ['pep', 'personal education plan completed'],
  healthAssessment: ['health assessment completed', 'last health assessment', 'iha'],
  placementOrder: ['placement order granted', 'authority to place'],
  adoptionPlacement: ['placed with adopters', 'placed for adoption', 'placed with prospective adopters'],
  shortBreaksPlan: ['short breaks plan started', 'short breaks', 'short breaks start'],
  shortBreaksPlacement: ['first short break', 'series of short breaks'],
  privateFosteringNotified: ['private fostering', 'private fostering notification', 'notification of private fostering'],
  birth: ['date of birth', 'dob', 'born', 'birthday'],
  sixteenthBirthday: ['16th birthday', 'sixteen'],
  becameEligible: ['eligible', 'eligible child', 'relevant child', 'became relevant'],
  pathwayPlanReviewed: ['pathway review', 'pathway plan review'],
  careLeaverContact: ['care leaver visit', 'pa contact', 'personal adviser contact'],
  legalGatewayPanel: ['legal gateway', 'legal gateway meeting', 'panel'],
  ploAgreed: ['plo', 'plo agreed by panel', 'pre-proceedings agreed'],
  ploStarted: ['plo start', 'pre-proceedings started'],
  ploLetter: ['letter before proceedings', 'plo letter agreed'],
  ploMeeting: ['plo meeting held', 'pre-proceedings meeting'],
  filing: ['filing date', 'court filing', 'filed', 'submission date', 'court deadline'],
  courtDocumentReceived: ['court document', 'court order received'],
  finalCarePlan: ['final care plan due'],
  visit: ['visits', 'statutory visit', 'home visit', 'visited'],
  lastVisit: ['last seen'],
  contact: ['contacts', 'contact made'],
  significantEvent: ['event', 'occurrence', 'significant events'],
  meeting: ['meetings', 'meeting held'],
  decision: ['management decision', 'manager decision', 'decision made'],
  urgentContact: ['emergency', 'urgent information', 'urgent event'],
  supervision: ['supervision session', 'formal supervision'],
  lastCaseSummary: ['case summary', 'last summary', 'case summary updated'],
  chronologyUpdated: ['chronology', 'chronology last updated', 'last chronology update'],
  closure: ['closed', 'case closed', 'case closure'],
  caseOpened: ['case open', 'opened'],
  transfer: ['transferred', 'case transfer'],
}

/** Obligations that authorities call by different names: who asks for one is given another of its row where a pack has no such id. */
export const OBLIGATION_SYNONYMS: readonly (readonly string[])[] = [
  ['cin-meeting', 'cin-initial-meeting'],
  ['placement-agreement-meeting', 'placement-planning-meeting'],
  ['care-plan', 'care-plan-recorded'],
  ['record-event', 'case-record', 'record-contact'],
  ['s47-complete', 'section-47-complete', 'section-47-enquiry-complete'],
  ['icpc', 'initial-child-protection-conference', 'initial-conference'],
  ['pep', 'personal-education-plan'],
  ['case-summary', 'quarterly-summary'],
]

/** A name without its capitals, hyphens and spaces, so that `initialConference`, "Initial conference" and `initial-conference` are one. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** What people put before or behind an event's name without meaning another: "last", "date of", "held", "started". */
const TRIMMINGS = /^(?:the|last|previous|dateof)|(?:date|day|held|started|start|happened|agreed|begun)$/g

/** The event of the packs that a name means (`icpc`, `initial-conference`, `InitialConference`, "date of ICPC"), or null. */
export function eventCalled(name: string, known: readonly string[]): string | null {
  const wanted = plain(name)
  const same = (read: (text: string) => string): string | undefined =>
    known.find((event) => read(event) === read(wanted)) ??
    known.find((event) => EVENT_SYNONYMS[event]?.some((other) => read(other) === read(wanted)))
  return same(plain) ?? same((text) => plain(text).replaceAll(TRIMMINGS, '')) ?? null
}

/** These events and what people call them besides, to look for the nearest of in a name that is none. */
export const wordsForEvents = (known: readonly string[]): string[] =>
  known.flatMap((event) => [event, ...(EVENT_SYNONYMS[event] ?? [])])

/** The id among these that a name means, whatever its capitals and hyphens, or null. */
export function obligationCalled(name: string, known: readonly string[]): string | null {
  const wanted = plain(name)
  const own = known.find((id) => plain(id) === wanted)
  if (own !== undefined) return own
  const row = OBLIGATION_SYNONYMS.find((ids) => ids.some((id) => plain(id) === wanted))
  return known.find((id) => row?.includes(id)) ?? null
}
