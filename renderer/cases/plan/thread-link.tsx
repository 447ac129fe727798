import { type CasePlan, threadBreaks } from '../../../shared/plan/index.ts'

/** The way to the golden thread, and whether it is broken. */
export function ThreadLink({ caseId, plan }: { caseId: string; plan: CasePlan }) {
  const breaks = threadBreaks(plan).length
  return (
    <p className="card-note">
      <a href={`#/thread/${encodeURIComponent(caseId)}`}>Golden thread</a>
      {breaks > 0 && (breaks === 1 ? ': 1 broken link' : `: ${breaks} broken links`)}
    </p>
  )
}
