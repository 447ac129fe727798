import { CornerDownRight, EyeOff } from 'lucide-react'
import { memo } from 'react'
import { classes, SeverityLine, StatementMark } from '../../../ui/index.ts'
import type { LineMarks, Statement } from './margin-items.ts'

export interface MarginLayerProps {
  statements: readonly Statement[]
  lines: readonly LineMarks[]
  onFinding: (id: string) => void
}

/** As many marks as a line has room for; the panel has them all. */
const PLACES = [0, 1, 2, 3] as const

/** What stands beside the text: kinds of statement on the left, findings on the right. */
export const MarginLayer = memo(function MarginLayer({ statements, lines, onFinding }: MarginLayerProps) {
  return (
    <div className="margin-layer">
      {statements.map(({ id, kind, word, second, top, height }) => (
        <div key={id} className={classes('statement', kind)} style={{ top, height }}>
          <span className="statement-label">
            {kind === 'left-out' || kind === 'carried' ? (
              <span className="statement-mark">
                {kind === 'carried' ? <CornerDownRight size={13} aria-hidden /> : <EyeOff size={13} aria-hidden />}
                {word}
              </span>
            ) : (
              <StatementMark kind={kind}>{word}</StatementMark>
            )}
            <small>{second}</small>
          </span>
          {kind !== 'left-out' && kind !== 'carried' && <span className={classes('statement-bar', kind)} />}
        </div>
      ))}
      {lines.map(({ id, top, severities, findingId }) => (
        <button
          key={id}
          type="button"
          className="line-marks"
          style={{ top }}
          tabIndex={-1}
          aria-label={`${severities.length} ${severities.length === 1 ? 'finding' : 'findings'} in this line`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onFinding(findingId)}
        >
          {PLACES.map((place) => {
            const severity = severities[place]
            return severity && <SeverityLine key={place} severity={severity} />
          })}
        </button>
      ))}
    </div>
  )
})
