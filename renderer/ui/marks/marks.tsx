import { classes } from '../classes.ts'
import './marks.css'

export type SeverityName = 'error' | 'warning' | 'suggestion'

const SEVERITY_WORD = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion' } as const

/** The line that stands for a severity everywhere: wavy, dashed, dotted. Shape first, colour second. */
export function SeverityLine({ severity }: { severity: SeverityName }) {
  return (
    <svg className={classes('severity-line', severity)} viewBox="0 0 22 8" aria-hidden="true">
      {severity === 'error' && <path d="M1 4c2-4 3-4 5 0s3 4 5 0 3-4 5 0 3 4 5 0" />}
      {severity === 'warning' && <path d="M1 4h20" strokeDasharray="5 3" />}
      {severity === 'suggestion' && <path d="M2 4h20" strokeDasharray="0.1 4.5" strokeLinecap="round" strokeWidth="3" />}
    </svg>
  )
}

/** The line and its word. */
export function SeverityMark({ severity, wordHidden = false }: { severity: SeverityName; wordHidden?: boolean }) {
  return (
    <span className={classes('severity-mark', severity)}>
      <SeverityLine severity={severity} />
      <span className={wordHidden ? 'visually-hidden' : undefined}>{SEVERITY_WORD[severity]}</span>
    </span>
  )
}

export type StatementKind = 'observed' | 'reported' | 'opinion' | 'voice'

/** The glyph of a kind of statement: filled dot, speech, diamond, quotation marks. */
export function StatementGlyph({ kind }: { kind: StatementKind }) {
  return (
    <svg className={classes('statement-glyph', kind)} viewBox="0 0 14 14" aria-hidden="true">
      {kind === 'observed' && <circle cx="7" cy="7" r="4.5" fill="currentColor" />}
      {kind === 'reported' && <path d="M2 2.5h10v7H7l-3 3v-3H2z" fill="none" stroke="currentColor" strokeWidth="1.6" />}
      {kind === 'opinion' && <path d="M7 1.8L12.2 7 7 12.2 1.8 7z" fill="none" stroke="currentColor" strokeWidth="1.6" />}
      {kind === 'voice' && (
        <path
          d="M2 11c1.5-1 2-2.5 2-4H1.5V3H6v4c0 2-1.5 4-4 5zM9 11c1.5-1 2-2.5 2-4H8.5V3H13v4c0 2-1.5 4-4 5z"
          fill="currentColor"
        />
      )}
    </svg>
  )
}

export function StatementMark({ kind, children }: { kind: StatementKind; children: React.ReactNode }) {
  return (
    <span className={classes('statement-mark', kind)}>
      <StatementGlyph kind={kind} />
      {children}
    </span>
  )
}

export type Completion = 'complete' | 'started' | 'empty'

const COMPLETION_WORD = { complete: 'Complete', started: 'Started', empty: 'Not started' } as const

/** Tick, half disc or dashed ring. */
export function CompletionMark({ state }: { state: Completion }) {
  return (
    <svg className={classes('completion-mark', state)} viewBox="0 0 16 16" role="img" aria-label={COMPLETION_WORD[state]}>
      <circle cx="8" cy="8" r="7" />
      {state === 'complete' && <path d="M4.5 8.3l2.5 2.5 4.6-5.2" />}
      {state === 'started' && <path d="M8 1a7 7 0 010 14z" />}
    </svg>
  )
}
