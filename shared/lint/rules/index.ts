import type { Rule } from '../rule.ts'
import { actionIrrelevant } from './action-irrelevant.ts'
import { actionNoDate } from './action-no-date.ts'
import { actionNoOutcome } from './action-no-outcome.ts'
import { actionNoOwner } from './action-no-owner.ts'
import { actionNotMeasurable } from './action-not-measurable.ts'
import { actionNotRealistic } from './action-not-realistic.ts'
import { actionNotSpecific } from './action-not-specific.ts'
import { actionPastDate } from './action-past-date.ts'
import { actionVagueDate } from './action-vague-date.ts'
import { actionVagueOwner } from './action-vague-owner.ts'
import { adultFirstName } from './adult-first-name.ts'
import { blamingLanguage } from './blaming-language.ts'
import { contraction } from './contraction.ts'
import { descriptorNoEvidence } from './descriptor-no-evidence.ts'
import { evaluativeWord } from './evaluative-word.ts'
import { jargonTerm } from './jargon-term.ts'
import { longSentence } from './long-sentence.ts'
import { minimisingTerm } from './minimising-term.ts'
import { missingSection } from './missing-section.ts'
import { mumDad } from './mum-dad.ts'
import { nonEngagement } from './non-engagement.ts'
import { ongoingNoReview } from './ongoing-no-review.ts'
import { opinionAsFact } from './opinion-as-fact.ts'
import { passiveNoActor } from './passive-no-actor.ts'
import { slang } from './slang.ts'
import { sweepingGeneralisation } from './sweeping-generalisation.ts'
import { unattributedClaim } from './unattributed-claim.ts'
import { unexplainedAcronym } from './unexplained-acronym.ts'
import { vagueTerm } from './vague-term.ts'

/** Every rule, in the order of its id. A new rule is one import, one line here, and a table of examples. */
export const RULES: readonly Rule[] = [
  actionNoDate,
  actionNoOwner,
  actionIrrelevant,
  actionNoOutcome,
  actionNotMeasurable,
  actionNotRealistic,
  actionNotSpecific,
  actionPastDate,
  actionVagueDate,
  actionVagueOwner,
  adultFirstName,
  blamingLanguage,
  contraction,
  descriptorNoEvidence,
  evaluativeWord,
  jargonTerm,
  longSentence,
  minimisingTerm,
  missingSection,
  mumDad,
  nonEngagement,
  ongoingNoReview,
  opinionAsFact,
  passiveNoActor,
  slang,
  sweepingGeneralisation,
  unattributedClaim,
  unexplainedAcronym,
  vagueTerm,
]
