import { ageOn, isDay } from '../document/index.ts'
import { daysOfEvent } from './event-days.ts'
import type { EventDays } from './obligation.ts'

/** What a case's own words for its status say of it. */
const SAID: readonly (readonly [circumstance: string, words: RegExp])[] = [
  [
    'child-protection-plan',
    /child protection plan|\bcp plan\b|subject to (?:a )?child protection\b(?! (?:enquir|conference|investig))/i,
  ],
  ['child-in-need-plan', /child(?:ren)? in need|\bcin\b|section 17\b|\bs\.?\s?17\b/i],
  ['looked-after', /looked[ -]after|care order|section 20\b|\bs\.?\s?20\b|accommodated|\bin care\b|\bc[li]a\b|protection order/i],
  ['placed-with-parents', /placed (?:at home )?with (?:his |her |their )?(?:parents?|mother|father)/i],
  ['connected-carer', /connected (?:carer|person)|regulation 24\b|kinship/i],
  ['foster-care', /foster/i],
  ['residential-care', /residential|children’?'?s home/i],
  ['permanent-placement', /permanent(?:ly)? (?:placement|placed|carers?)|long[ -]term match/i],
  ['adoption-plan', /placement order|plan (?:is|of) adoption|prospective adopters?/i],
  ['early-help', /early help/i],
  ['short-breaks', /short breaks?/i],
  ['private-fostering', /private(?:ly)? foster/i],
  ['pre-proceedings', /pre-proceedings|public law outline|\bplo\b/i],
  ['care-leaver', /care leaver|leaving care|relevant child/i],
  ['disabled-child', /disab/i],
]

/** Orders that the status says there are none of: "no court or care orders". */
const NONE_OF = /\b(?:no|not|without|never|discharged?|ended)\b[^;,.]*/gi

/** What an event that has happened says of a case, until the event that ends it. */
const SHOWN: readonly (readonly [circumstance: string, events: readonly string[], endedBy: readonly string[]])[] = [
  [
    'child-protection-plan',
    ['childProtectionPlan', 'childProtectionVisit', 'firstCoreGroup', 'coreGroup'],
    ['childProtectionPlanEnded'],
  ],
  [
    'child-in-need-plan',
    ['childInNeedPlan', 'childInNeedFirstMeeting', 'childInNeedMeeting', 'childInNeedVisit'],
    ['childInNeedPlanEnded', 'childProtectionPlan'],
  ],
  ['looked-after', ['lookedAfter', 'lookedAfterVisit', 'lookedAfterReview', 'unplannedAdmission'], ['lookedAfterEnded']],
  ['care-leaver', ['careLeaverContact'], []],
  [
    'early-help',
    ['earlyHelpAllocation', 'earlyHelpVisit', 'earlyHelpPlan', 'earlyHelpPlanUpdated'],
    ['referralAccepted', 'assessmentStarted'],
  ],
  ['short-breaks', ['shortBreaksPlan', 'shortBreaksVisit'], []],
  ['private-fostering', ['privateFosteringNotified', 'privateFosteringVisit'], ['privateFosteringLeft']],
  ['pre-proceedings', ['ploAgreed', 'ploStarted', 'ploMeeting'], ['ploEnded']],
]

/**
 * What is true of a case, as far as its status in words and the days of its events show; a pack's obligations name what they
 * need in `when`. A case that says nothing of a plan is taken to have none.
 */
export function circumstancesOf(status: string, events: EventDays, today: string): Set<string> {
  const day = today.slice(0, 10)
  const said = status.replace(NONE_OF, ' ')
  const found = new Set(SAID.filter(([, words]) => words.test(said)).map(([circumstance]) => circumstance))
  const latest = (names: readonly string[]): string =>
    names
      .flatMap((name) => daysOfEvent(events, name))
      .filter((one) => one.slice(0, 10) <= day)
      .sort()
      .at(-1) ?? ''
  for (const [circumstance, begins, ends] of SHOWN) {
    const begun = latest(begins)
    if (begun !== '' && latest(ends) < begun) found.add(circumstance)
  }
  const [birth = ''] = daysOfEvent(events, 'birth')
  const age = isDay(birth) ? ageOn(birth, day) : null
  if (age !== null) for (const group of ageGroups(age)) found.add(group)
  return found
}

function ageGroups(age: number): string[] {
  if (age < 5) return ['under-5', 'up-to-5']
  return age < 6 ? ['up-to-5', '5-and-over'] : ['5-and-over']
}
