import { newId } from '../../../shared/document/index.ts'
import { type NewOversightNote, type NextStep, type OversightNote, rationaleFinding } from '../../../shared/review/index.ts'

/** A step while it is being written; the id only tells the rows of the form apart. */
export type StepDraft = NextStep & { id: string }

/** A note while it is being written. */
export interface NoteDraft extends Omit<NewOversightNote, 'nextSteps'> {
  nextSteps: StepDraft[]
}

export const emptyStep = (): StepDraft => ({ id: newId(), what: '', who: '', by: null })

/** What the form begins with: nothing but the day and the kind, or the note that is being corrected. */
export function draftFor(today: string, kind: string, corrected: OversightNote | null): NoteDraft {
  if (!corrected)
    return { kind, documentId: null, on: today, considered: '', analysis: '', decision: '', nextSteps: [], corrects: null }
  const { kind: same, documentId, on, considered, analysis, decision, id } = corrected
  const nextSteps = corrected.nextSteps.map((step) => ({ ...step, id: newId() }))
  return { kind: same, documentId, on, considered, analysis, decision, nextSteps, corrects: id }
}

/** What the form says is wrong, field by field; empty where the note can be kept. */
export type Mistakes = Partial<Record<'on' | 'considered' | 'analysis' | 'decision', string>>

export function mistakesIn({ on, considered, analysis, decision }: NoteDraft, today: string): Mistakes {
  const mistakes: Mistakes = {}
  if (on === '') mistakes.on = 'Give the day of the oversight.'
  else if (on > today) mistakes.on = 'This day is still to come. Oversight is noted once it happened.'
  if (considered.trim() === '') mistakes.considered = 'Say what you read, and whom you spoke to.'
  const empty = rationaleFinding(analysis)
  if (empty) mistakes.analysis = empty.message
  if (decision.trim() === '') mistakes.decision = 'Say what you decided, or what is to be done.'
  return mistakes
}

/** The note as it is kept: rows of steps that nothing was written in are left out. */
export const noteOf = (draft: NoteDraft): NewOversightNote => ({
  ...draft,
  nextSteps: draft.nextSteps.filter(({ what }) => what.trim() !== '').map(({ what, who, by }) => ({ what, who, by })),
})
