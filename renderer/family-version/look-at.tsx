import type { FamilyProposal } from '../../shared/api/index.ts'
import { REASON_NAMES, REASONS } from '../../shared/family-version/index.ts'
import { Button, Checkbox } from '../ui/index.ts'

export interface LookAtProps {
  proposal: FamilyProposal
  seen: ReadonlySet<string>
  onSeen: (id: string, seen: boolean) => void
  onPutBack: (id: string, back: boolean) => void
  onLeaveOut: (id: string) => void
}

type LeftOut = FamilyProposal['leftOut'][number]

/** What the worker looks at before a copy is made: what is left out, by why; what may stay; the words to look at, and those changed. */
export function LookAt({ proposal, ...decide }: LookAtProps) {
  const { leftOut, flagged, replaced, readingAge } = proposal
  const groups = REASON_NAMES.map((reason) => ({ reason, items: leftOut.filter((one) => one.reason === reason) })).filter(
    ({ items }) => items.length > 0,
  )
  const [sentences, words] = [flagged.filter(({ canLeaveOut }) => canLeaveOut), flagged.filter(({ canLeaveOut }) => !canLeaveOut)]
  return (
    <aside className="look-at" aria-label="What to look at" data-region="panel">
      <p className="look-at-reading">
        Easy to read for <b>{readingAge.after}</b>. The document itself: {readingAge.before}.
      </p>
      <h2>Left out</h2>
      {groups.length === 0 && <p className="quiet">Nothing was left out.</p>}
      {groups.map(({ reason, items }) => (
        <section key={reason} aria-label={REASONS[reason].title} className="look-at-group">
          <h3>
            {REASONS[reason].title} <span className="quiet">{items.length}</span>
          </h3>
          <p className="quiet">{REASONS[reason].why}</p>
          <ul>
            {items.map((item) => (
              <LeftOutItem key={item.id} item={item} why={REASONS[reason].why} {...decide} />
            ))}
          </ul>
        </section>
      ))}
      {sentences.length > 0 && (
        <>
          <h2>May this stay?</h2>
          <ul aria-label="What may stay">
            {sentences.map((one) => (
              <FlaggedItem key={one.id} item={one} {...decide} />
            ))}
          </ul>
        </>
      )}
      <h2>Words to look at</h2>
      {words.length === 0 && <p className="quiet">None.</p>}
      <ul>
        {words.map((one) => (
          <FlaggedItem key={one.id} item={one} {...decide} />
        ))}
      </ul>
      <h2>Words changed</h2>
      {replaced.length === 0 && <p className="quiet">None.</p>}
      <ul className="look-at-changed">
        {changesOf(replaced).map(({ key, from, to, where, times }) => (
          <li key={key}>
            <del>{from}</del> <span className="visually-hidden">became</span> <ins>{to}</ins>
            <span className="quiet">
              {' '}
              {where}
              {times > 1 && `, ${times} times`}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** Each change once, with how often it was made in its section. */
function changesOf(replaced: FamilyProposal['replaced']) {
  const changes = new Map<string, FamilyProposal['replaced'][number] & { key: string; times: number }>()
  for (const one of replaced) {
    const key = `${one.from} ${one.to} ${one.where}`
    changes.set(key, { ...one, key, times: (changes.get(key)?.times ?? 0) + 1 })
  }
  return [...changes.values()]
}

interface FlaggedItemProps extends Omit<LookAtProps, 'proposal'> {
  item: FamilyProposal['flagged'][number]
}

function FlaggedItem({ item: { id, term, where, why, canLeaveOut }, seen, onSeen, onLeaveOut }: FlaggedItemProps) {
  return (
    <li className="look-at-item">
      <q>{term}</q>
      <p className="quiet">{where}</p>
      <p>{why}</p>
      <div className="look-at-ticks">
        <Checkbox isSelected={seen.has(id)} onChange={(now) => onSeen(id, now)}>
          {canLeaveOut ? 'Seen, it may stay' : 'Seen'}
          <span className="visually-hidden"> {term}</span>
        </Checkbox>
        {canLeaveOut && (
          <Button compact onPress={() => onLeaveOut(id)}>
            Leave it out<span className="visually-hidden"> {term}</span>
          </Button>
        )}
      </div>
    </li>
  )
}

interface LeftOutItemProps extends Omit<LookAtProps, 'proposal'> {
  item: LeftOut
  /** What the group says already. */
  why: string
}

function LeftOutItem({ item, why, seen, onSeen, onPutBack }: LeftOutItemProps) {
  const { id, text, where, canPutBack, decision } = item
  return (
    <li className="look-at-item">
      <q className={decision === 'left-out' ? 'gone' : 'back'}>{text}</q>
      <p className="quiet">{where}</p>
      {item.why !== why && <p>{item.why}</p>}
      <div className="look-at-ticks">
        <Checkbox isSelected={seen.has(id)} onChange={(now) => onSeen(id, now)}>
          Seen<span className="visually-hidden"> {text}</span>
        </Checkbox>
        {canPutBack && (
          <Checkbox isSelected={decision === 'put-back'} onChange={(back) => onPutBack(id, back)}>
            Put it back<span className="visually-hidden"> {text}</span>
          </Checkbox>
        )}
      </div>
    </li>
  )
}
