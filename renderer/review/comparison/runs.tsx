import { createContext, useContext } from 'react'
import type { Run } from '../../../shared/review/index.ts'
import { classes } from '../../ui/index.ts'

/** The change that is looked at. */
export const CurrentChange = createContext<string | null>(null)

/** Words as they were and are: taken out struck through, added underlined, so that it can be read in grey. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const current = useContext(CurrentChange)
  return runs.map((run, at) => {
    const key = `${at} ${run.change}`
    const words = <Words run={run} />
    const mark = {
      'data-change': run.changeId ?? undefined,
      className: classes(run.changeId !== null && run.changeId === current && 'current') || undefined,
    }
    if (run.change === 'added')
      return (
        <ins key={key} {...mark}>
          {words}
        </ins>
      )
    if (run.change === 'removed')
      return (
        <del key={key} {...mark}>
          {words}
        </del>
      )
    if (run.change === 'formatted')
      return (
        <span key={key} data-change={mark['data-change']} className={classes('looks-otherwise', mark.className)} title={run.says}>
          {words}
        </span>
      )
    return <span key={key}>{words}</span>
  })
}

function Words({ run }: { run: Run }) {
  if (run.note) return <small className="compared-note">[note: {run.text}]</small>
  const { marks, claim } = run.style
  return (
    <span
      className={classes(...marks.map((mark) => `mark-${mark}`), claim !== null && 'compared-claim') || undefined}
      title={claim ? [CLAIMS[claim.kind], claim.by, claim.on].filter(Boolean).join(', ') : undefined}
    >
      {run.text}
    </span>
  )
}

const CLAIMS = { observed: 'Observed', reported: 'Reported', opinion: 'Opinion' } as const
