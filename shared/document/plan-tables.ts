/** The parts of a case's plan that a document can show as a table, with the columns that each has, in order. */
export const PLAN_TABLES = {
  referrals: ['Referred on', 'By whom', 'What they were worried about', 'For'],
  'danger-statements': ['Danger or worry statement', 'For', 'Answers the referral of'],
  goals: ['Goal', 'Sort', 'For', 'Answers'],
  'bottom-lines': ['What must always be so', 'What happens the same day if it is not'],
  contingency: ['If', 'Then', 'Who will see to it'],
  scales: ['What was scaled', 'By whom', 'On', '0 to 10', 'Why that number'],
  progress: ['Step', 'How it stands', 'What happened', 'What changed for the child'],
  changes: ['What is different', 'Before', 'Now', 'Why'],
  'golden-thread': ['Why we became involved', 'Danger or worry', 'Goal', 'Steps', 'Progress', 'What changed for the child'],
} as const satisfies Record<string, readonly string[]>

export type PlanTable = keyof typeof PLAN_TABLES
export const PLAN_TABLE_NAMES = Object.keys(PLAN_TABLES) as PlanTable[]
