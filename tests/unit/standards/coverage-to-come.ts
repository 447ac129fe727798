/**
 * Clauses that wait for a rule which is still being written, by the rule's id: "pack/clause".
 * Goes when the last of these rules is in the packs.
 */
export const CLAUSES_OF_RULES_TO_COME: Readonly<Record<string, readonly string[]>> = {
  'action-not-measurable': ['knowsley/measurable-action', 'stoke-on-trent/progress-measured'],
  'action-not-realistic': [
    'knowsley/achievable-action',
    'knowsley/realistic-action',
    'st-helens/realistic-plan',
    'wirral/realistic-outcome',
  ],
  'case-summary-length': ['stoke-on-trent/case-summary-length', 'stoke-on-trent/summary-300-words'],
  'court-page-limit': ['st-helens/court-page-limit'],
  'danger-statement-count': ['manchester/four-danger-statements'],
  'date-contradiction': ['stoke-on-trent/data-accurate', 'stoke-on-trent/report-chronological'],
  'finished-action-left': ['st-helens/plo-actions-reviewed', 'wirral/plan-kept-live'],
  'headings-and-numbers': ['stoke-on-trent/headings', 'stoke-on-trent/report-layout'],
  'no-contingency': ['stoke-on-trent/review-contingency', 'stoke-on-trent/parallel-planning'],
  'plan-as-minutes': ['stoke-on-trent/plan-not-minutes'],
  'plan-review-date-missing': [
    'knowsley/plans-reviewed',
    'stoke-on-trent/in-need-next-date',
    'stoke-on-trent/core-group-next-date',
    'wirral/plan-reviewed',
  ],
  'signature-missing': ['wirral/records-complete'],
  'third-party-detail': ['manchester/third-party-care'],
  'undefined-tool': ['wirral/research-named'],
  'written-agreement': ['knowsley/no-written-agreements'],
  'wrong-name': [
    'manchester/genogram-accurate',
    'manchester/details-accurate',
    'stoke-on-trent/names-right',
    'stoke-on-trent/same-child',
  ],
}
