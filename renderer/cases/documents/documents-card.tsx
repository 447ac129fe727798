import { Ellipsis, Upload } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { Answer, DocumentSummary, FileContent } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { ProtectedCopyDialog, textFromBase64, useAnswer, useServices } from '../../client/index.ts'
import { afterDialog, Banner, Button, Card, DataTable, focusScreenHeading, Menu, Select, useToast } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'
import { DeleteDocument } from './delete-document.tsx'
import { DocumentState } from './document-state.tsx'
import { FindingCounts } from './finding-counts.tsx'
import { kindName } from './kind-names.ts'
import { RenameDocument } from './rename-document.tsx'

export interface DocumentsCardProps {
  caseRecord: CaseRecord
  onOpen: (documentId: string) => void
  /** Absent for whoever only reads. */
  onNew?: (() => void) | undefined
}

type Asking = { what: 'rename' | 'delete' | 'protect'; document: DocumentSummary } | null

export function DocumentsCard({ caseRecord, onOpen, onNew }: DocumentsCardProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const { loaded, reload } = useAnswer(useCallback(() => api.documents.list({ caseId: caseRecord.id }), [api, caseRecord.id]))
  const reviews = useAnswer(useCallback(() => api.reviews.list({ caseId: caseRecord.id }), [api, caseRecord.id]))
  const standing = useMemo(
    () => new Map(reviews.loaded.state === 'ready' ? reviews.loaded.value.map((one) => [one.documentId, one]) : []),
    [reviews.loaded],
  )
  const [wanted, setKind] = useState('all')
  const [asking, setAsking] = useState<Asking>(null)
  const [problem, setProblem] = useState('')
  const documents = loaded.state === 'ready' ? loaded.value : []
  const kinds = useMemo(() => [...new Set(documents.map((document) => document.kind))].sort(), [documents])
  // The last of its kind may have been deleted while only that kind was shown.
  const kind = kinds.some((known) => known === wanted) ? wanted : 'all'
  const shown = kind === 'all' ? documents : documents.filter((document) => document.kind === kind)

  const hand = async (making: Promise<Answer<FileContent>>, done: string) => {
    const made = await making
    if (!made.ok) return setProblem(made.failure.message)
    const saved = await host.saveFile(made.value)
    if (!saved.ok) setProblem(saved.failure.message)
    else if (saved.value) toast({ text: `${done}: ${made.value.name}` })
  }
  const bringIn = async () => {
    setProblem('')
    const picked = await host.openFile(['casewright'])
    if (!picked.ok) return setProblem(picked.failure.message)
    if (!picked.value) return
    const answer = await api.documents.importFile({
      caseId: caseRecord.id,
      name: picked.value.name,
      content: textFromBase64(picked.value.base64),
    })
    if (!answer.ok) return setProblem(answer.failure.message)
    reload()
    toast({
      text: `Opened ${picked.value.name} as a new document.`,
      action: { label: 'Show it', onPress: () => onOpen(answer.value.document.id) },
    })
  }

  const menuOf = (document: DocumentSummary) => (
    <Menu
      label={`More for ${document.title}`}
      trigger={
        <Button look="plain" icon compact aria-label={`More for ${document.title}`}>
          <Ellipsis size={16} aria-hidden />
        </Button>
      }
      groups={[
        {
          id: 'open',
          entries: [
            { id: 'open', label: 'Open', onAction: () => onOpen(document.id) },
            {
              id: 'word',
              label: 'Word copy',
              onAction: () => hand(api.documents.exportWord({ id: document.id }), 'Word copy made'),
            },
            {
              id: 'protected',
              label: 'Word copy with a password…',
              onAction: () => setAsking({ what: 'protect', document }),
            },
            {
              id: 'file',
              label: 'Save as a Casewright file',
              onAction: () => hand(api.documents.exportFile({ id: document.id }), 'Saved'),
            },
            ...(onNew ? [{ id: 'rename', label: 'Rename…', onAction: () => setAsking({ what: 'rename', document }) }] : []),
          ],
        },
        {
          id: 'delete',
          entries: onNew
            ? [{ id: 'delete', label: 'Delete…', danger: true, onAction: () => setAsking({ what: 'delete', document }) }]
            : [],
        },
      ]}
    />
  )

  return (
    <Card
      title="Documents"
      end={
        <div className="document-tools">
          {kinds.length > 1 && (
            <Select
              aria-label="Kind of document"
              compact
              choices={[{ id: 'all', label: 'All kinds' }, ...kinds.map((id) => ({ id, label: kindName(id) }))]}
              value={kind}
              onChange={setKind}
            />
          )}
          {onNew && (
            <Button compact onPress={bringIn}>
              <Upload size={15} aria-hidden />
              Open a file…
            </Button>
          )}
        </div>
      }
    >
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {problem && (
        <Banner
          tone="error"
          actions={
            <Button compact onPress={() => setProblem('')}>
              Close
            </Button>
          }
        >
          {problem}
        </Banner>
      )}
      {loaded.state === 'ready' && (
        <DataTable<DocumentSummary>
          label="Documents"
          rows={shown}
          rowId={(row) => row.id}
          rowText={(row) => row.title}
          onOpen={(row) => onOpen(row.id)}
          whenEmpty={
            <>
              No documents yet.{' '}
              {onNew && (
                <Button look="quiet" compact onPress={onNew}>
                  Begin one from a template
                </Button>
              )}
            </>
          }
          columns={[
            {
              id: 'document',
              title: 'Document',
              isRowHeader: true,
              cell: (row) => (
                <>
                  <b>{row.title}</b>
                  <small>
                    {row.words.toLocaleString('en-GB')} {row.words === 1 ? 'word' : 'words'}, changed {sayDate(row.updatedAt)}
                  </small>
                </>
              ),
            },
            { id: 'by', title: 'By', cell: (row) => row.author },
            { id: 'state', title: 'State', cell: (row) => <DocumentState standing={standing.get(row.id) ?? null} /> },
            { id: 'findings', title: 'Findings', cell: (row) => <FindingCounts counts={row.findings} /> },
            { id: 'more', title: '', width: '44px', cell: menuOf },
          ]}
        />
      )}
      {asking?.what === 'protect' && (
        <ProtectedCopyDialog documentId={asking.document.id} title={asking.document.title} onClose={() => setAsking(null)} />
      )}
      {asking?.what === 'rename' && (
        <RenameDocument
          document={asking.document}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            reload()
          }}
        />
      )}
      {asking?.what === 'delete' && (
        <DeleteDocument
          document={asking.document}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            afterDialog(focusScreenHeading)
            reload()
          }}
        />
      )}
    </Card>
  )
}
