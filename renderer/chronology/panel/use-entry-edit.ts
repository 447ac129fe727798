import { type CaseEntry, type EntrySource, entrySource } from '../../../shared/chronology/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { asChanges } from '../grid/pasting.ts'
import { agencyNamed } from '../grid/source-words.ts'
import { usePart } from '../part.ts'

/** Changes of one entry. What is typed in one `place` of it is undone together. */
export function useEntryEdit(entryId: string) {
  const { session, world } = usePart()
  const now = (): CaseEntry | undefined => session.getSnapshot().record.entries.find(({ id }) => id === entryId)
  const edit = (label: string, fields: Partial<CaseEntry>, place: string | null = null) => {
    const entry = now()
    if (entry) session.change(label, asChanges('entries', [{ ...entry, ...fields }]), place && `panel ${entryId} ${place}`)
  }
  const editSource = (sourceId: string, fields: Partial<EntrySource>, place: string | null = null) => {
    const sources = now()?.sources.map((source) => (source.id === sourceId ? { ...source, ...fields } : source))
    if (sources) edit('Change a source', { sources }, place)
  }
  return {
    edit,
    settle: session.settle,
    /** The entry's own agency, by name; one that the chronology does not have yet is made. */
    setAgency: (name: string) => {
      const entry = now()
      if (!entry) return
      const found = name === '' ? { id: '', made: null } : agencyNamed(name, world)
      const first = entry.sources[0]
      const sources =
        first && first.agency === entry.agency ? [{ ...first, agency: found.id }, ...entry.sources.slice(1)] : entry.sources
      const made = found.made ? asChanges('agencies', [found.made]) : []
      session.change('Change the agency', [...made, ...asChanges('entries', [{ ...entry, agency: found.id, sources }])])
    },
    editSource,
    setSourceAgency: (sourceId: string, name: string) => {
      const entry = now()
      if (!entry) return
      const found = name === '' ? { id: '', made: null } : agencyNamed(name, world)
      const sources = entry.sources.map((source) => (source.id === sourceId ? { ...source, agency: found.id } : source))
      const made = found.made ? asChanges('agencies', [found.made]) : []
      session.change('Change a source', [...made, ...asChanges('entries', [{ ...entry, sources }])])
    },
    addSource: () => {
      const entry = now()
      if (entry) edit('Add a source', { sources: [...entry.sources, entrySource.parse({ id: newId(), agency: entry.agency })] })
    },
    removeSource: (sourceId: string) => {
      const sources = now()?.sources.filter(({ id }) => id !== sourceId)
      if (sources) edit('Take out a source', { sources })
    },
    setImpact: (childId: string, text: string) => {
      const entry = now()
      if (!entry) return
      const others = entry.impacts.filter((impact) => impact.childId !== childId)
      const place = entry.impacts.findIndex((impact) => impact.childId === childId)
      const impacts = text === '' ? others : others.toSpliced(place === -1 ? others.length : place, 0, { childId, text })
      edit('Write: Impact on the child', { impacts }, `impact ${childId}`)
    },
  }
}

export type EntryEdit = ReturnType<typeof useEntryEdit>
