import { ArrowLeft, Download } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FamilyLook, FamilyProposal } from '../../shared/api/index.ts'
import { useServices } from '../client/index.ts'
import { Banner, Button, ScreenHeading, useToast } from '../ui/index.ts'
import { LookAt } from './look-at.tsx'
import { VersionPage } from './version-page.tsx'
import './family-screen.css'

export interface FamilyScreenProps {
  documentId: string
  /** `parents`, or a child's id. */
  reader: string
  onCase: (caseId: string) => void
  onTitle: (title: string) => void
  /** Back to the document. */
  onClose: () => void
}

const changed = (list: readonly string[], id: string, on: boolean): string[] =>
  on ? [...new Set([...list, id])] : list.filter((one) => one !== id)
const toLookAt = ({ leftOut, flagged }: FamilyProposal) => [...leftOut, ...flagged]

/** A document's version for the parents or a child: as it will read, what it leaves out, and the copy once all of that was seen. */
export function FamilyScreen(props: FamilyScreenProps) {
  return <Version key={`${props.documentId} ${props.reader}`} {...props} />
}

function Version({ documentId, reader, onCase, onTitle, onClose }: FamilyScreenProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const [proposal, setProposal] = useState<FamilyProposal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [look, setLook] = useState<FamilyLook | null>(null)
  const kept = useRef<Promise<unknown>>(Promise.resolve())
  const whoseId = reader === 'parents' ? ('parents' as const) : { childId: reader }

  const load = useCallback(
    async (isWanted: () => boolean) => {
      const of = reader === 'parents' ? ('parents' as const) : { childId: reader }
      const answer = await api.documents.familyVersion({ id: documentId, reader: of })
      if (!isWanted()) return
      setProposal(answer.ok ? answer.value : null)
      if (answer.ok) setLook((before) => before ?? answer.value.look)
      setFailure(answer.ok ? null : answer.failure.message)
    },
    [api, documentId, reader],
  )
  useEffect(() => {
    let isHere = true
    void load(() => isHere)
    return () => {
      isHere = false
    }
  }, [load])

  const whose = proposal ? (reader === 'parents' ? 'the parents' : proposal.whose) : ''
  const title = proposal?.document.title ?? ''
  const caseId = proposal?.document.caseId
  useEffect(() => {
    if (caseId) onCase(caseId)
    if (title) onTitle(`${title} · Version for ${whose}`)
  }, [caseId, onCase, onTitle, title, whose])
  /** Keeps a decision for the next visit, one after the other, and has the version made anew where it says something else then. */
  const decide = useCallback(
    (next: FamilyLook, redraw: boolean) => {
      const of = reader === 'parents' ? ('parents' as const) : { childId: reader }
      setLook(next)
      kept.current = kept.current.then(async () => {
        const answer = await api.documents.saveFamilyLook({ id: documentId, reader: of, look: next })
        if (!answer.ok) setFailure(answer.failure.message)
        else if (redraw) await load(() => true)
      })
    },
    [api, documentId, reader, load],
  )

  if (!proposal || !look)
    return failure === null ? (
      <div aria-busy="true" />
    ) : (
      <div className="screen-problem">
        <Banner tone="error" actions={<Button onPress={onClose}>Back to the document</Button>}>
          {failure}
        </Banner>
      </div>
    )

  const all = toLookAt(proposal)
  const unseen = all.filter(({ id }) => !look.seen.includes(id)).length
  const makeCopy = async () => {
    const made = await api.documents.exportFamilyVersion({
      id: documentId,
      reader: whoseId,
      revision: proposal.revision,
      approved: all.map(({ id }) => id).filter((id) => look.seen.includes(id)),
      putBack: look.putBack,
      leaveOut: look.leaveOut,
    })
    if (!made.ok) {
      setFailure(made.failure.message)
      return
    }
    const saved = await host.saveFile(made.value)
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Word copy made: ${made.value.name}` })
  }

  return (
    <div className="family-screen">
      <div className="family-bar" data-region="toolbar">
        <Button look="plain" onPress={onClose}>
          <ArrowLeft size={16} aria-hidden />
          Back to the document
        </Button>
        <ScreenHeading>Version for {whose}</ScreenHeading>
        <span className="family-bar-space" />
        <span className="family-reason" role="status">
          {sayUnseen(unseen, all.length)}
        </span>
        <Button look="primary" isDisabled={unseen > 0} onPress={makeCopy}>
          <Download size={16} aria-hidden />
          Word copy for {whose}
        </Button>
      </div>
      {failure !== null && (
        <Banner tone="error" actions={<Button onPress={() => void load(() => true)}>Look at the newest</Button>}>
          {failure}
        </Banner>
      )}
      <div className="family-columns">
        <VersionPage document={proposal.document} whose={whose} />
        <LookAt
          proposal={proposal}
          seen={new Set(look.seen)}
          onSeen={(id, on) => decide({ ...look, seen: changed(look.seen, id, on) }, false)}
          onPutBack={(id, on) =>
            decide(
              look.leaveOut.includes(id)
                ? { ...look, leaveOut: changed(look.leaveOut, id, !on) }
                : { ...look, putBack: changed(look.putBack, id, on) },
              true,
            )
          }
          onLeaveOut={(id) => decide({ ...look, leaveOut: changed(look.leaveOut, id, true) }, true)}
        />
      </div>
    </div>
  )
}

/** Why there can be no copy yet, or that there can. */
function sayUnseen(unseen: number, all: number): string {
  if (unseen > 0) return `${unseen === 1 ? '1 thing has' : `${unseen} things have`} not been looked at.`
  return all === 0 ? 'Nothing to look at.' : 'Everything has been looked at.'
}
