import type { BreakKind } from '../../../shared/plan/index.ts'
import type { Column } from './picture-parts.ts'

/** Where what is missing would stand, at what it is missing, and what the button that mends it says. */
export const BREAK_CARDS: Record<BreakKind, { of: Column; column: Column; title: string; mend: string }> = {
  'concern-unanswered': { of: 'concern', column: 'statement', title: 'Not answered', mend: 'Say why not' },
  'statement-without-goal': { of: 'statement', column: 'goal', title: 'No goal', mend: 'Write the goal' },
  'statement-without-concern': { of: 'statement', column: 'concern', title: 'Rests on nothing', mend: 'Write the reason' },
  'goal-without-step': { of: 'goal', column: 'step', title: 'No step', mend: 'Write a step' },
  'goal-without-statement': { of: 'goal', column: 'statement', title: 'Answers no worry', mend: 'Choose the worry' },
  'step-without-goal': { of: 'step', column: 'goal', title: 'Serves no goal', mend: 'Choose the goal' },
  'concern-not-closed': { of: 'concern', column: 'closure', title: 'Not answered', mend: 'Answer it' },
}

export const COLUMN_TITLES: Record<Column, string> = {
  concern: 'Reason for referral',
  statement: 'Danger or worry',
  goal: 'Goal',
  step: 'Steps',
  progress: 'Progress and scale',
  closure: 'Closure',
}

/** What one card of each column is called. */
export const PART_NAMES: Record<Column, string> = {
  ...COLUMN_TITLES,
  step: 'Step',
  progress: 'Progress',
}

export const COLUMN_NOTES: Record<Column, string> = {
  concern: 'what began it all',
  statement: 'what it may lead to',
  goal: 'what it will look like',
  step: 'who does what, by when',
  progress: '0 to 10, line = at the start',
  closure: 'what changed',
}
