import { ArrowLeft, Download } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { FamilyProposal } from '../../shared/api/index.ts'
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

const NONE: ReadonlySet<string> = new Set()
const changed = (set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> =>
  new Set(on ? [...set, id] : [...set].filter((one) => one !== id))
const toLookAt = ({ leftOut, flagged }: FamilyProposal) => [...leftOut, ...flagged]

/** A document's version for the parents or a child: as it will read, what it leaves out, and the copy once all of that was seen. */
export function FamilyScreen({ documentId, reader, onCase, onTitle, onClose }: FamilyScreenProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const [proposal, setProposal] = useState<FamilyProposal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [seen, setSeen] = useState(NONE)
  const [putBack, setPutBack] = useState(NONE)
  const whoseId = reader === 'parents' ? ('parents' as const) : { childId: reader }

  useEffect(() => {
    let wanted = true
    const of = reader === 'parents' ? ('parents' as const) : { childId: reader }
    api.documents.familyVersion({ id: documentId, reader: of, putBack: [...putBack] }).then((answer) => {
      if (!wanted) return
      setProposal(answer.ok ? answer.value : null)
      setFailure(answer.ok ? null : answer.failure.message)
    })
    return () => {
      wanted = false
    }
  }, [api, documentId, reader, putBack])

  const whose = proposal ? (reader === 'parents' ? 'the parents' : proposal.whose) : ''
  const title = proposal?.document.title ?? ''
  const caseId = proposal?.document.caseId
  useEffect(() => {
    if (caseId) onCase(caseId)
    if (title) onTitle(`${title} · Version for ${whose}`)
  }, [caseId, onCase, onTitle, title, whose])
  const decideSeen = useCallback((id: string, on: boolean) => setSeen((before) => changed(before, id, on)), [])
  const decideBack = useCallback((id: string, on: boolean) => setPutBack((before) => changed(before, id, on)), [])

  if (!proposal)
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
  const unseen = all.filter(({ id }) => !seen.has(id)).length
  const makeCopy = async () => {
    const made = await api.documents.exportFamilyVersion({
      id: documentId,
      reader: whoseId,
      revision: proposal.revision,
      approved: all.map(({ id }) => id).filter((id) => seen.has(id)),
      putBack: [...putBack],
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
        <Banner
          tone="error"
          actions={
            // A set of its own asks for the version anew.
            <Button onPress={() => setPutBack(new Set(putBack))}>Look at the newest</Button>
          }
        >
          {failure}
        </Banner>
      )}
      <div className="family-columns">
        <VersionPage document={proposal.document} whose={whose} />
        <LookAt proposal={proposal} seen={seen} onSeen={decideSeen} onPutBack={decideBack} />
      </div>
    </div>
  )
}

/** Why there can be no copy yet, or that there can. */
function sayUnseen(unseen: number, all: number): string {
  if (unseen > 0) return `${unseen === 1 ? '1 thing has' : `${unseen} things have`} not been looked at.`
  return all === 0 ? 'Nothing to look at.' : 'Everything has been looked at.'
}
