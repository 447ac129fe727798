import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CaseSummary, Practitioner } from '../../../shared/api/index.ts'
import { useAnswer, useServices, useSignedIn } from '../../client/index.ts'
import { Banner, Button, DataTable, EmptyState, ScreenHeading, Tag, TextField, useToast } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'
import { NewCase } from './new-case.tsx'
import './case-list.css'

export interface CaseListProps {
  practitioner: Practitioner
  creating: boolean
  onCreating: (creating: boolean) => void
  onOpen: (caseId: string) => void
  onTitle: (title: string) => void
}

const matches = (found: CaseSummary, query: string) => {
  const text = [found.title, found.reference, ...found.children].join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export function CaseList({ practitioner, creating, onCreating, onOpen, onTitle }: CaseListProps) {
  const { api } = useServices()
  const toast = useToast()
  const mayWrite = useSignedIn().may('write')
  const { loaded, reload } = useAnswer(useCallback(() => api.cases.list({}), [api]))
  const [query, setQuery] = useState('')
  useEffect(() => onTitle('Cases'), [onTitle])
  const cases = loaded.state === 'ready' ? loaded.value : []
  const found = useMemo(() => cases.filter((item) => matches(item, query)), [cases, query])

  const openExample = async () => {
    const answer = await api.cases.openExample({})
    if (answer.ok) onOpen(answer.value.id)
    else toast({ text: answer.failure.message })
  }

  return (
    <div className="case-list" data-region="page">
      <header className="screen-head">
        <div>
          <ScreenHeading>Cases</ScreenHeading>
          <p className="second">{cases.length === 1 ? '1 case on this computer' : `${cases.length} cases on this computer`}</p>
        </div>
        {mayWrite && (
          <Button look="primary" onPress={() => onCreating(true)}>
            <Plus size={16} aria-hidden />
            New case
          </Button>
        )}
      </header>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && cases.length === 0 && (
        <EmptyState title="No cases yet" action={mayWrite && <Button onPress={openExample}>Open the example case</Button>}>
          {mayWrite
            ? 'Begin with a new case: the family name and the children are enough. Or look round the example first, an invented family with some faults to find.'
            : 'Whoever writes begins one. It is here to be read from then on.'}
        </EmptyState>
      )}
      {cases.length > 0 && (
        <>
          <div className="case-list-find">
            <TextField label="Find a case" value={query} onChange={setQuery} placeholder="A name or a reference" type="search" />
            {mayWrite && !cases.some((item) => item.example) && <Button onPress={openExample}>Open the example case</Button>}
          </div>
          <div className="card">
            <DataTable<CaseSummary>
              label="Cases"
              rows={found}
              rowId={(row) => row.id}
              rowText={(row) => row.title}
              onOpen={(row) => onOpen(row.id)}
              whenEmpty={`No case matches “${query}”.`}
              columns={[
                {
                  id: 'title',
                  title: 'Case',
                  isRowHeader: true,
                  cell: (row) => (
                    <>
                      <b>{row.title}</b> {row.example && <Tag tone="waiting">Example</Tag>}
                    </>
                  ),
                },
                { id: 'children', title: 'Children', cell: (row) => row.children.join(', ') || 'None recorded' },
                { id: 'reference', title: 'Reference', cell: (row) => row.reference },
                { id: 'documents', title: 'Documents', cell: (row) => row.documents },
                { id: 'updated', title: 'Last changed', cell: (row) => sayDate(row.updatedAt) },
              ]}
            />
          </div>
        </>
      )}
      <NewCase
        isOpen={creating}
        practitioner={practitioner}
        onClose={() => onCreating(false)}
        onCreated={(caseId) => {
          onCreating(false)
          reload()
          onOpen(caseId)
        }}
      />
    </div>
  )
}
