import { useState } from 'react'
import type { OpenDocument } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { useServices } from '../client/index.ts'
import { Banner, Button, Dialog } from '../ui/index.ts'
import { writeRoute } from './routes.ts'

/** The first names of the children that a document is about, in the order of the case. */
export function childrenOf({ childIds }: Pick<CasewrightDocument, 'childIds'>, record: CaseRecord | null): string[] {
  return (record?.people ?? [])
    .filter(({ group, id }) => group === 'child' && (childIds.length === 0 || childIds.includes(id)))
    .map(({ knownAs, firstName }) => knownAs || firstName)
}

/** Why a document cannot be split by child; empty where it can. */
export function whyNotSplit(children: readonly string[]): string {
  if (children.length > 1) return ''
  return children.length === 1 ? `It is about ${children[0]} only` : 'It is about no child of the case'
}

const inWords = (names: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

export interface SplitDocumentProps {
  document: Pick<CasewrightDocument, 'id' | 'title'>
  /** Of the children that it is about. */
  names: readonly string[]
  /** Stores what is not stored yet; false where that failed. */
  flush: () => Promise<boolean>
  onClose: () => void
}

/** Makes one document for each child, and says which were made and what to read them for. */
export function SplitDocument({ document, names, flush, onClose }: SplitDocumentProps) {
  const { api } = useServices()
  const [made, setMade] = useState<readonly OpenDocument[] | null>(null)
  const [problem, setProblem] = useState('')
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    const stored = await flush()
    const answer = stored ? await api.documents.splitByChild({ id: document.id }) : null
    setMaking(false)
    if (!answer) return setProblem('The last words are not stored yet, so nothing was made. See the message above the page.')
    if (answer.ok) setMade(answer.value)
    else setProblem(answer.failure.message)
  }
  return (
    <Dialog
      title="One document for each child"
      isOpen
      onClose={onClose}
      actions={
        made ? (
          <Button onPress={onClose}>Close</Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="primary" isDisabled={isMaking} onPress={() => void make()}>
              Make {names.length} documents
            </Button>
          </>
        )
      }
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      {made ? (
        <>
          <p role="status">These were made. “{document.title}” stays as it is.</p>
          <ul className="made-documents">
            {made.map(({ document: one }) => (
              <li key={one.id}>
                <a href={writeRoute({ screen: 'document', documentId: one.id })}>{one.title}</a>
              </li>
            ))}
          </ul>
          <p>
            <b>Read each of them</b> before it goes to anybody: the names of brothers and sisters can still stand in the sections
            that were about all of them.
          </p>
        </>
      ) : (
        <p>
          {inWords(names)} each get one, with their own sections, those about all of them, and their part of the plan. “
          {document.title}” stays as it is.
        </p>
      )}
    </Dialog>
  )
}
