import type { CaseRecord } from '../../family/index.ts'
import { citations, type Pack, RECORD_CHECK_IDS, type RecordCheckId } from '../../standards/index.ts'
import type { CaseChronology } from '../entry.ts'
import type { RecordCheckCode } from './check.ts'
import { assessmentOutcomeMissing } from './entry/assessment-outcome-missing.ts'
import { consequenceMissing } from './entry/consequence-missing.ts'
import { dateImpossible } from './entry/date-impossible.ts'
import { dateMissing } from './entry/date-missing.ts'
import { decisionsMissing } from './entry/decisions-missing.ts'
import { decisionsNotFollowed } from './entry/decisions-not-followed.ts'
import { entryTooLong } from './entry/entry-too-long.ts'
import { impactMissing } from './entry/impact-missing.ts'
import { impactOnEachChild } from './entry/impact-on-each-child.ts'
import { pastedNotes } from './entry/pasted-notes.ts'
import { sourceMissing } from './entry/source-missing.ts'
import { taskNotEvent } from './entry/task-not-event.ts'
import { twoDates } from './entry/two-dates.ts'
import { visitAfterClosure } from './entry/visit-after-closure.ts'
import type { Found, RecordFinding } from './finding.ts'
import { keyOf } from './key.ts'
import { appointmentsMissed } from './pattern/appointments-missed.ts'
import { assessedAgain } from './pattern/assessed-again.ts'
import { beforeReviews } from './pattern/before-reviews.ts'
import { cluster } from './pattern/cluster.ts'
import { gap } from './pattern/gap.ts'
import { notKeptUp } from './pattern/not-kept-up.ts'
import { oneAgency } from './pattern/one-agency.ts'
import { oneSided } from './pattern/one-sided.ts'
import { personAbsent } from './pattern/person-absent.ts'
import { referredAgain } from './pattern/referred-again.ts'
import { repeatedEvents } from './pattern/repeated-events.ts'
import { workerDates } from './pattern/worker-dates.ts'
import { type CheckedRecord, recordToCheck } from './record.ts'

const CHECKS: { readonly [C in RecordCheckId]: RecordCheckCode<C> } = {
  gap,
  'not-kept-up': notKeptUp,
  'repeated-events': repeatedEvents,
  cluster,
  'referred-again': referredAgain,
  'assessed-again': assessedAgain,
  'appointments-missed': appointmentsMissed,
  'before-reviews': beforeReviews,
  'one-sided': oneSided,
  'one-agency': oneAgency,
  'person-absent': personAbsent,
  'worker-dates': workerDates,
  'date-impossible': dateImpossible,
  'visit-after-closure': visitAfterClosure,
  'two-dates': twoDates,
  'date-missing': dateMissing,
  'source-missing': sourceMissing,
  'consequence-missing': consequenceMissing,
  'impact-missing': impactMissing,
  'impact-on-each-child': impactOnEachChild,
  'decisions-missing': decisionsMissing,
  'decisions-not-followed': decisionsNotFollowed,
  'assessment-outcome-missing': assessmentOutcomeMissing,
  'task-not-event': taskNotEvent,
  'pasted-notes': pastedNotes,
  'entry-too-long': entryTooLong,
}

/** What is known beside the chronology. */
export interface RecordCircumstances {
  pack: Pack
  caseRecord: CaseRecord
  /** `YYYY-MM-DD`. */
  today: string
}

/**
 * What the checks that the pack asks for find in a case's chronology: check by check as `RECORD_CHECKS` has them, each in the
 * order of the entries. A check of which the pack says nothing is not made. What was set aside is in it still.
 */
export function checkRecord(chronology: CaseChronology, circumstances: RecordCircumstances): RecordFinding[] {
  const record = recordToCheck(chronology, circumstances)
  return RECORD_CHECK_IDS.flatMap((checkId) => findingsOf(checkId, record))
}

function findingsOf(checkId: RecordCheckId, record: CheckedRecord): RecordFinding[] {
  const stated = record.pack.chronology.checks[checkId]
  if (stated === undefined || stated.applies === false) return []
  const { severity = 'suggestion', clauses = [], figures = {} } = stated
  const cited = citations(record.pack, clauses)
  const findings: RecordFinding[] = []
  // Packs are checked when they are read: base.yaml has every figure of every check.
  const check = CHECKS[checkId] as (
    record: CheckedRecord,
    figures: Record<string, number>,
    report: (found: Found) => void,
  ) => void
  check(record, figures, (found) => {
    findings.push({
      checkId,
      key: keyOf(checkId, found),
      severity,
      message: found.message,
      why: found.why,
      clauses: cited,
      entryIds: found.entries.map(({ id }) => id),
      field: found.field ?? null,
      periodIds: [...(found.periodIds ?? [])],
      figure: found.figure ?? null,
      sentence: found.sentence ?? null,
    })
  })
  return findings
}
