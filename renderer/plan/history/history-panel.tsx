import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'
import { useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PlanRevision, StoredPlan } from '../../../shared/api/index.ts'
import { planChanges } from '../../../shared/plan/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, useToast } from '../../ui/index.ts'
import type { PlanDesk } from '../desk.ts'
import { ChangesList } from './changes-list.tsx'
import { changesText } from './changes-text.ts'
import { sittingsOf } from './sittings.ts'

const when = (moment: string) => format(parseISO(moment), 'EEE d MMMM yyyy, HH:mm', { locale: enGB })

/** Who saved the plan when, and what is different since. */
export function HistoryPanel({ desk, savedAt }: { desk: PlanDesk; savedAt: string }) {
  const { api } = useServices()
  const caseId = desk.caseRecord.id
  // Asked again after each save, which adds a version.
  const ask = useCallback(async () => {
    const answer = await api.plans.revisions({ caseId })
    return answer.ok ? { ok: true as const, value: { asOf: savedAt, sittings: sittingsOf(answer.value) } } : answer
  }, [api, caseId, savedAt])
  const { loaded } = useAnswer(ask)
  const [since, setSince] = useState<PlanRevision | null>(null)
  if (loaded.state === 'failed') return <Banner tone="error">{loaded.failure.message}</Banner>
  if (loaded.state === 'loading') return <div aria-busy="true" />
  const { sittings } = loaded.value
  if (since) return <ChangesSince desk={desk} since={since} onBack={() => setSince(null)} />
  if (sittings.length === 0) return <p className="panel-note">Nothing of this plan is stored yet.</p>
  return (
    <ul className="plan-versions" aria-label="Versions">
      {sittings.map(({ newest, versions }) => (
        <li key={newest.revision}>
          <b>{when(newest.savedAt)}</b>
          <span className="second">{newest.author}</span>
          <SinceButton version={newest} onSince={setSince} />
          {versions.length > 1 && (
            <details>
              <summary>{versions.length} versions in this sitting</summary>
              <ul>
                {versions.slice(1).map((version) => (
                  <li key={version.revision}>
                    {when(version.savedAt)}
                    <SinceButton version={version} onSince={setSince} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function SinceButton({ version, onSince }: { version: PlanRevision; onSince: (version: PlanRevision) => void }) {
  return (
    <Button
      compact
      look="quiet"
      aria-label={`What changed since version ${version.revision}, ${when(version.savedAt)}`}
      onPress={() => onSince(version)}
    >
      What changed since
    </Button>
  )
}

function ChangesSince({ desk, since, onBack }: { desk: PlanDesk; since: PlanRevision; onBack: () => void }) {
  const { api } = useServices()
  const toast = useToast()
  const caseId = desk.caseRecord.id
  const { loaded } = useAnswer<StoredPlan>(
    useCallback(() => api.plans.revision({ caseId, revision: since.revision }), [api, caseId, since]),
  )
  const changes = useMemo(() => (loaded.state === 'ready' ? planChanges(loaded.value.plan, desk.plan) : []), [loaded, desk.plan])
  if (loaded.state === 'failed') return <Banner tone="error">{loaded.failure.message}</Banner>
  if (loaded.state === 'loading') return <div aria-busy="true" />
  const title = `What changed in the plan since ${when(since.savedAt)}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(changesText(title, changes))
      toast({ text: 'Copied. Paste it into the core group’s record or a mail.' })
    } catch {
      toast({ text: 'This window may not copy. Select the words and press Ctrl+C.' })
    }
  }
  return (
    <div className="changes-since">
      <div className="panel-actions">
        <Button compact look="quiet" onPress={onBack}>
          All versions
        </Button>
        <Button compact onPress={copy}>
          Copy
        </Button>
        <Button compact onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <h3>{title}</h3>
      <ChangesList changes={changes} />
      {createPortal(
        <div className="plan-paper" aria-hidden>
          <h1>{title}</h1>
          <p>{desk.caseRecord.title}</p>
          <ChangesList changes={changes} />
        </div>,
        document.body,
      )}
    </div>
  )
}
