import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { CasePlan } from '../../../shared/plan/index.ts'
import { Button } from '../../ui/index.ts'
import { PART_NAMES } from '../picture/break-cards.ts'
import type { Card } from '../picture/cards.ts'
import type { Mended } from '../plan/mending.ts'
import { JoinsPanel } from './joins-panel.tsx'
import { MendForm } from './mend-form.tsx'
import './card-panel.css'

export interface CardPanelProps {
  plan: CasePlan
  card: Card
  people: CaseRecord['people']
  readOnly: boolean
  /** Where the plan itself is written. */
  planAddress: string
  onMend: (given: Mended) => Promise<boolean>
  onJoin: (other: string) => void
  onUnjoin: (other: string) => void
  onClose: () => void
}

/** Beside the picture, or below it where there is less room: one card in full, and what can be done with it. */
export function CardPanel({ plan, card, people, readOnly, planAddress, onMend, onJoin, onUnjoin, onClose }: CardPanelProps) {
  const { broken, id } = card
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    // The panel hears Escape from whatever in it has the focus.
    <aside className="thread-panel" aria-label="The card in full" data-region="panel" onKeyDown={leave}>
      <header>
        <h2 tabIndex={-1} data-panel-heading="">
          {broken ? card.title : PART_NAMES[card.column]}
          {broken && <span>{broken.message}</span>}
        </h2>
        <Button look="plain" icon compact aria-label="Close" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      {broken && !readOnly ? (
        <MendForm key={card.key} plan={plan} broken={broken} people={people} onSave={onMend} onClose={onClose} />
      ) : (
        <>
          <div className="thread-panel-text">
            {card.title && <p className="thread-card-title">{card.title}</p>}
            <p>{broken ? broken.message : card.text}</p>
            {card.change && <p className="thread-card-change">{card.change}</p>}
            {card.note && <p className="thread-note second">{card.note}</p>}
            {!readOnly && <a href={planAddress}>Change it in the plan</a>}
          </div>
          {id !== null && <JoinsPanel key={id} plan={plan} id={id} readOnly={readOnly} onJoin={onJoin} onUnjoin={onUnjoin} />}
        </>
      )}
    </aside>
  )
}
