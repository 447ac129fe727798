import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Answer } from '../../shared/api/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import { useAnswer, useServices } from '../client/index.ts'
import { Banner, ScreenHeading, Select, TextField } from '../ui/index.ts'
import { OwnFilesCard } from './own-files-card.tsx'
import { ruleRows } from './rule-rows.ts'
import { RulesTable } from './rules-table.tsx'
import { TemplatesList } from './templates-list.tsx'
import './standards.css'

export interface StandardsScreenProps {
  packId: string
  onTitle: (title: string) => void
}

/** What an authority's pack says: each rule, how severe, and the clause that asks for it. To read, not to change. */
export function StandardsScreen({ packId, onTitle }: StandardsScreenProps) {
  const { api } = useServices()
  const [chosen, setChosen] = useState(packId)
  const [query, setQuery] = useState('')
  const packs = useAnswer(useCallback(() => api.standards.packs({}), [api]))
  const ask = useCallback(async () => (await api.standards.get({ packId: chosen })) as Answer<Standards>, [api, chosen])
  const { loaded, reload } = useAnswer(ask)
  const ownFiles = useAnswer(useCallback(() => api.standards.ownFiles({}), [api]))
  const lookAgain = () => {
    packs.reload()
    reload()
    ownFiles.reload()
  }
  useEffect(() => onTitle('The practice standards'), [onTitle])
  const standards = loaded.state === 'ready' ? loaded.value : null
  const rows = useMemo(() => (standards ? ruleRows(standards.pack, query) : []), [standards, query])
  const broken = packs.loaded.state === 'ready' ? packs.loaded.value.filter((pack) => pack.problem) : []

  return (
    <div className="standards" data-region="page">
      <header>
        <ScreenHeading>The practice standards</ScreenHeading>
        {standards && (
          <p className="second">
            {[standards.pack.title, standards.pack.published, standards.pack.practiceModel].filter(Boolean).join(' · ')}
          </p>
        )}
      </header>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {broken.map((pack) => (
        <Banner key={pack.id} tone="error">
          <b>{pack.name} could not be read.</b> <span className="standards-problem">{pack.problem}</span>
        </Banner>
      ))}
      <div className="standards-tools">
        <Select
          label="Authority"
          choices={
            packs.loaded.state === 'ready'
              ? packs.loaded.value.filter((pack) => pack.authority).map((pack) => ({ id: pack.id, label: pack.name }))
              : []
          }
          value={chosen}
          onChange={setChosen}
        />
        <TextField label="Find a rule or a clause" type="search" value={query} onChange={setQuery} />
      </div>
      <OwnFilesCard loaded={ownFiles.loaded} onLookAgain={lookAgain} />
      {standards && <RulesTable rows={rows} query={query} />}
      {standards && <TemplatesList templates={standards.templates} packId={standards.pack.id} />}
    </div>
  )
}
