import type { PlanChange } from '../../../shared/plan/index.ts'
import { changeTitle } from './changes-text.ts'

/** What is different between two versions of the plan, with the words before and now. */
export function ChangesList({ changes }: { changes: readonly PlanChange[] }) {
  if (changes.length === 0) return <p className="second">Nothing is different.</p>
  return (
    <ul className="plan-changes">
      {changes.map((change) => (
        <li key={[change.id, change.change, change.part].join(' ')}>
          <b>{changeTitle(change)}</b>
          {(change.part !== '' || change.change !== 'changed') && <p>{change.text || <i>Nothing written</i>}</p>}
          {change.change === 'changed' && (
            <p>
              {change.before && <del>{change.before}</del>} {change.now && <ins>{change.now}</ins>}
            </p>
          )}
          {change.why && <p className="second">Because: {change.why}</p>}
        </li>
      ))}
    </ul>
  )
}
