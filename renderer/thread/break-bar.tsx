import { Link2 } from 'lucide-react'
import type { RuleInForce } from '../../shared/standards/index.ts'
import { Button, SeverityLine } from '../ui/index.ts'
import type { Card } from './picture/cards.ts'

export interface BreakBarProps {
  breaks: readonly Card[]
  /** Key of the card that is looked at. */
  current: string | null
  /** How the authority's standard asks for an unbroken thread. */
  asked: { plan: RuleInForce | null; closing: RuleInForce | null }
  onPrevious: () => void
  onNext: () => void
}

/** How many breaks there are, the one that is looked at with the clause that asks, and the way to the next. */
export function BreakBar({ breaks, current, asked, onPrevious, onNext }: BreakBarProps) {
  const at = breaks.findIndex(({ key }) => key === current)
  const shown = breaks[at] ?? breaks[0]
  const rule = shown?.broken?.kind === 'concern-not-closed' ? asked.closing : asked.plan
  const severity = rule?.severity ?? 'suggestion'
  if (!shown)
    return (
      <div className="break-bar" data-region="breaks">
        <Link2 size={15} aria-hidden />
        <span>No break: each reason leads to a goal, each goal to a step.</span>
      </div>
    )
  return (
    <div className="break-bar" data-region="breaks">
      <span className={`severity-mark ${severity}`}>
        <SeverityLine severity={severity} />
        {breaks.length === 1 ? '1 broken link' : `${breaks.length} broken links`}
      </span>
      <span className="break-bar-text">
        {at >= 0 && breaks.length > 1 && <span className="visually-hidden">{`${at + 1} of ${breaks.length}: `}</span>}
        {shown.broken?.message}{' '}
        {rule && rule.clauses.length > 0 && <span className="quiet">{rule.clauses.map(({ ref }) => ref).join('; ')}</span>}
      </span>
      <Button compact onPress={onPrevious}>
        Previous
      </Button>
      <Button compact onPress={onNext}>
        Next break <kbd>F8</kbd>
      </Button>
    </div>
  )
}
