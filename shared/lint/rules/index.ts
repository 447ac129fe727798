import type { Rule } from '../rule.ts'
import { accountNotCrossChecked } from './account-not-cross-checked.ts'
import { actionIrrelevant } from './action-irrelevant.ts'
import { actionNoDate } from './action-no-date.ts'
import { actionNoOutcome } from './action-no-outcome.ts'
import { actionNoOwner } from './action-no-owner.ts'
import { actionNotLinked } from './action-not-linked.ts'
import { actionNotMeasurable } from './action-not-measurable.ts'
import { actionNotRealistic } from './action-not-realistic.ts'
import { actionNotSpecific } from './action-not-specific.ts'
import { actionPastDate } from './action-past-date.ts'
import { actionVagueDate } from './action-vague-date.ts'
import { actionVagueOwner } from './action-vague-owner.ts'
import { adultFirstName } from './adult-first-name.ts'
import { ageContradiction } from './age-contradiction.ts'
import { analysisMissing } from './analysis-missing.ts'
import { assumesSharedKnowledge } from './assumes-shared-knowledge.ts'
import { authorAndDateMissing } from './author-and-date-missing.ts'
import { blamingLanguage } from './blaming-language.ts'
import { bottomLineMissing } from './bottom-line-missing.ts'
import { carriedOverText } from './carried-over-text.ts'
import { caseSummaryContent } from './case-summary-content.ts'
import { caseSummaryLength } from './case-summary-length.ts'
import { changeNotEvidencedByOthers } from './change-not-evidenced-by-others.ts'
import { childMayReadThis } from './child-may-read-this.ts'
import { childViewsNotBold } from './child-views-not-bold.ts'
import { childVoiceMissing } from './child-voice-missing.ts'
import { childWordsNotQuoted } from './child-words-not-quoted.ts'
import { chronologyEntryIncomplete } from './chronology-entry-incomplete.ts'
import { chronologyEntryTooLong } from './chronology-entry-too-long.ts'
import { chronologyMilestoneThin } from './chronology-milestone-thin.ts'
import { chronologyNotSignificant } from './chronology-not-significant.ts'
import { chronologyOneSided } from './chronology-one-sided.ts'
import { chronologyOutOfOrder } from './chronology-out-of-order.ts'
import { chronologyStale } from './chronology-stale.ts'
import { commentOnProfessional } from './comment-on-professional.ts'
import { conclusionUnsupported } from './conclusion-unsupported.ts'
import { consentNotRecorded } from './consent-not-recorded.ts'
import { contraction } from './contraction.ts'
import { courtPageLimit } from './court-page-limit.ts'
import { dangerStatementCount } from './danger-statement-count.ts'
import { dangerStatementStructure } from './danger-statement-structure.ts'
import { dateContradiction } from './date-contradiction.ts'
import { decisionWithoutRationale } from './decision-without-rationale.ts'
import { descriptorNoEvidence } from './descriptor-no-evidence.ts'
import { directWorkNotAnalysed } from './direct-work-not-analysed.ts'
import { disputedFactNotFlagged } from './disputed-fact-not-flagged.ts'
import { domesticAbuseQuestionMissing } from './domestic-abuse-question-missing.ts'
import { duplicateText } from './duplicate-text.ts'
import { eachChildNotCovered } from './each-child-not-covered.ts'
import { equalityDescribedNotUsed } from './equality-described-not-used.ts'
import { evaluativeWord } from './evaluative-word.ts'
import { excessData } from './excess-data.ts'
import { familyWishesMissing } from './family-wishes-missing.ts'
import { fatherMissing } from './father-missing.ts'
import { fieldWithoutValue } from './field-without-value.ts'
import { finishedActionLeft } from './finished-action-left.ts'
import { grammarSlip } from './grammar-slip.ts'
import { headingsAndParagraphNumbers } from './headings-and-paragraph-numbers.ts'
import { historyMissing } from './history-missing.ts'
import { householdMissing } from './household-missing.ts'
import { identityMissing } from './identity-missing.ts'
import { informantDetailsIncomplete } from './informant-details-incomplete.ts'
import { interimSafetyMissing } from './interim-safety-missing.ts'
import { interpreterNotRecorded } from './interpreter-not-recorded.ts'
import { interpretingChild } from './interpreting-child.ts'
import { jargonTerm } from './jargon-term.ts'
import { lateForTimescale } from './late-for-timescale.ts'
import { legalAdviceDisclosed } from './legal-advice-disclosed.ts'
import { longSentence } from './long-sentence.ts'
import { longerThanAsked } from './longer-than-asked.ts'
import { minimisingTerm } from './minimising-term.ts'
import { missingSection } from './missing-section.ts'
import { mumDad } from './mum-dad.ts'
import { networkMemberAbsent } from './network-member-absent.ts'
import { noChangeStatement } from './no-change-statement.ts'
import { noContingency } from './no-contingency.ts'
import { nonEngagement } from './non-engagement.ts'
import { notSeenNoReason } from './not-seen-no-reason.ts'
import { observationFeelingMix } from './observation-feeling-mix.ts'
import { ongoingNoReview } from './ongoing-no-review.ts'
import { onlyMotherSpokenTo } from './only-mother-spoken-to.ts'
import { opinionAsFact } from './opinion-as-fact.ts'
import { overAcademicTone } from './over-academic-tone.ts'
import { parentsViewsMissing } from './parents-views-missing.ts'
import { passiveNoActor } from './passive-no-actor.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { placementAddress } from './placement-address.ts'
import { planAsMinutes } from './plan-as-minutes.ts'
import { planReviewDateMissing } from './plan-review-date-missing.ts'
import { privateLawCommitment } from './private-law-commitment.ts'
import { punitiveTone } from './punitive-tone.ts'
import { readingLevel } from './reading-level.ts'
import { recommendationMissing } from './recommendation-missing.ts'
import { reportNotChronological } from './report-not-chronological.ts'
import { riskToolUnnamed } from './risk-tool-unnamed.ts'
import { safetyGoalWeak } from './safety-goal-weak.ts'
import { scalingMissing } from './scaling-missing.ts'
import { seenAloneNotStated } from './seen-alone-not-stated.ts'
import { sharingNotRecorded } from './sharing-not-recorded.ts'
import { signatureMissing } from './signature-missing.ts'
import { singleIssueTunnel } from './single-issue-tunnel.ts'
import { slang } from './slang.ts'
import { sourcesMissing } from './sources-missing.ts'
import { spelling } from './spelling.ts'
import { stigmatisingLabel } from './stigmatising-label.ts'
import { strengthsMissing } from './strengths-missing.ts'
import { survivorSafetyDetail } from './survivor-safety-detail.ts'
import { sweepingGeneralisation } from './sweeping-generalisation.ts'
import { terminologyForPack } from './terminology-for-pack.ts'
import { theoryOrToolUnnamed } from './theory-or-tool-unnamed.ts'
import { thirdPartyDetail } from './third-party-detail.ts'
import { threadBroken } from './thread-broken.ts'
import { trajectoryMissing } from './trajectory-missing.ts'
import { unattributedClaim } from './unattributed-claim.ts'
import { undefinedToolName } from './undefined-tool-name.ts'
import { unexplainedAcronym } from './unexplained-acronym.ts'
import { vagueTerm } from './vague-term.ts'
import { visitRecordFields } from './visit-record-fields.ts'
import { wishesVBestInterests } from './wishes-v-best-interests.ts'
import { worksWithChildrenCheckMissing } from './works-with-children-check-missing.ts'
import { writtenAgreement } from './written-agreement.ts'
import { wrongName } from './wrong-name.ts'
import { wrongPronoun } from './wrong-pronoun.ts'
import { wrongWord } from './wrong-word.ts'

/** Every rule, in the order of its id. A new rule is one import, one line here, and a table of examples. */
export const RULES: readonly Rule[] = [
  accountNotCrossChecked,
  actionIrrelevant,
  actionNoDate,
  actionNoOutcome,
  actionNoOwner,
  actionNotLinked,
  actionNotMeasurable,
  actionNotRealistic,
  actionNotSpecific,
  actionPastDate,
  actionVagueDate,
  actionVagueOwner,
  adultFirstName,
  ageContradiction,
  analysisMissing,
  assumesSharedKnowledge,
  authorAndDateMissing,
  blamingLanguage,
  bottomLineMissing,
  carriedOverText,
  caseSummaryContent,
  caseSummaryLength,
  changeNotEvidencedByOthers,
  childMayReadThis,
  childViewsNotBold,
  childVoiceMissing,
  childWordsNotQuoted,
  chronologyEntryIncomplete,
  chronologyEntryTooLong,
  chronologyMilestoneThin,
  chronologyNotSignificant,
  chronologyOneSided,
  chronologyOutOfOrder,
  chronologyStale,
  commentOnProfessional,
  conclusionUnsupported,
  consentNotRecorded,
  contraction,
  courtPageLimit,
  longerThanAsked,
  dangerStatementCount,
  dangerStatementStructure,
  dateContradiction,
  decisionWithoutRationale,
  descriptorNoEvidence,
  directWorkNotAnalysed,
  disputedFactNotFlagged,
  domesticAbuseQuestionMissing,
  duplicateText,
  eachChildNotCovered,
  equalityDescribedNotUsed,
  evaluativeWord,
  excessData,
  familyWishesMissing,
  fatherMissing,
  finishedActionLeft,
  grammarSlip,
  headingsAndParagraphNumbers,
  historyMissing,
  householdMissing,
  identityMissing,
  informantDetailsIncomplete,
  interimSafetyMissing,
  interpreterNotRecorded,
  interpretingChild,
  jargonTerm,
  lateForTimescale,
  legalAdviceDisclosed,
  longSentence,
  minimisingTerm,
  missingSection,
  mumDad,
  networkMemberAbsent,
  noChangeStatement,
  noContingency,
  nonEngagement,
  notSeenNoReason,
  observationFeelingMix,
  ongoingNoReview,
  onlyMotherSpokenTo,
  opinionAsFact,
  overAcademicTone,
  parentsViewsMissing,
  passiveNoActor,
  placeholderLeft,
  fieldWithoutValue,
  placementAddress,
  planAsMinutes,
  planReviewDateMissing,
  privateLawCommitment,
  punitiveTone,
  readingLevel,
  recommendationMissing,
  reportNotChronological,
  riskToolUnnamed,
  safetyGoalWeak,
  scalingMissing,
  seenAloneNotStated,
  sharingNotRecorded,
  signatureMissing,
  singleIssueTunnel,
  slang,
  sourcesMissing,
  spelling,
  stigmatisingLabel,
  strengthsMissing,
  survivorSafetyDetail,
  sweepingGeneralisation,
  terminologyForPack,
  theoryOrToolUnnamed,
  thirdPartyDetail,
  threadBroken,
  trajectoryMissing,
  unattributedClaim,
  undefinedToolName,
  unexplainedAcronym,
  vagueTerm,
  visitRecordFields,
  wishesVBestInterests,
  worksWithChildrenCheckMissing,
  writtenAgreement,
  wrongName,
  wrongPronoun,
  wrongWord,
]
