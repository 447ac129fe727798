import { useEffect, useMemo, useState } from 'react'
import type { Failure, FindingUnderPacks } from '../../../../shared/api/index.ts'
import { isEmptyChange } from '../../../../shared/standards/index.ts'
import { Banner, Button, Dialog, SeverityMark } from '../../../ui/index.ts'
import type { ComparePacks, PackComparison } from '../../props.ts'
import { ruleTitle, sayPackChanges } from './say-pack-changes.ts'
import './pack.css'

export interface PackChangesDialogProps {
  authority: string
  own: number
  compare: ComparePacks
  onUse: () => void
  onKeep: () => void
  onClose: () => void
}

/** What the newer version of the standard says otherwise, and what that means for this document. */
export function PackChangesDialog({ authority, own, compare, onUse, onKeep, onClose }: PackChangesDialogProps) {
  const [comparison, setComparison] = useState<PackComparison | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let wanted = true
    compare().then((answer) => {
      if (!wanted) return
      if (answer.ok) setComparison(answer.value)
      else setFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [compare])
  const leaveWith = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Dialog
      title={`What would change in ${authority}’s standard`}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Decide later</Button>
          <Button onPress={leaveWith(onKeep)}>Keep version {own}</Button>
          <Button look="primary" isDisabled={comparison === null} onPress={leaveWith(onUse)}>
            Use the new version
          </Button>
        </>
      }
    >
      {failure && <Banner tone="error">{failure.message}</Banner>}
      {!failure && !comparison && <p role="status">Both versions are being compared…</p>}
      {comparison && <Compared comparison={comparison} />}
    </Dialog>
  )
}

function Compared({ comparison: { from, to, changes, findings } }: { comparison: PackComparison }) {
  const parts = useMemo(() => sayPackChanges(changes), [changes])
  const { come, go, change } = findings
  return (
    <div className="pack-changes">
      <section>
        <h3>In this document</h3>
        {come.length + go.length + change.length === 0 && <p>Nothing: it has the same findings under both versions.</p>}
        <FindingsSaid heading={`${counted(come.length)} would come`} findings={come} />
        <FindingsSaid heading={`${counted(go.length)} would go`} findings={go} />
        <FindingsSaid heading={`${counted(change.length)} would weigh otherwise`} findings={change} />
      </section>
      {isEmptyChange(changes) && (
        <p>
          Version {to} says the same as version {from}.
        </p>
      )}
      {parts.map(({ heading, lines }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const counted = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`)

/** More than these would hide what else changes. */
const SHOWN = 12

function FindingsSaid({ heading, findings }: { heading: string; findings: readonly (FindingUnderPacks & { was?: string })[] }) {
  if (findings.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul className="pack-findings">
        {findings.slice(0, SHOWN).map(({ key, ruleId, severity, text, message, section, was }) => (
          <li key={key}>
            <SeverityMark severity={severity} />
            <span>
              {text === '' ? message : `“${text}”`} · {ruleTitle(ruleId)}
              {section && ` · ${section}`}
              {was && ` (before: ${was})`}
            </span>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && <p>And {findings.length - SHOWN} more.</p>}
    </>
  )
}
