import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { type ChronologyFilter, SIGNIFICANCES } from '../../../shared/document/index.ts'
import { Button } from '../../ui/index.ts'
import { ShapeMark } from '../marks/index.ts'
import { keepsAll, NO_FILTER } from '../use-view.ts'
import { BEARING_WORDS, SIGNIFICANCE_WORDS } from '../words.ts'
import type { World } from '../world.ts'
import { ManyMenu } from './many-menu.tsx'
import { PeriodChip } from './period-chip.tsx'

export interface FilterBarProps {
  filter: ChronologyFilter
  onChange: (change: Partial<ChronologyFilter>) => void
  world: World
  shown: number
  all: number
  search: RefObject<HTMLInputElement | null>
  onLeave: () => void
}

/** What of the chronology is shown. */
export function FilterBar({ filter, onChange, world, shown, all, search, onLeave }: FilterBarProps) {
  const { children, agencies, looks, standard } = world
  return (
    <search className="chronology-filter" aria-label="Which entries are shown">
      {children.length > 1 && (
        <ManyMenu
          name="Children"
          label={filter.childIds.length === 0 ? 'All children' : namesOf(filter.childIds, children)}
          isOn={filter.childIds.length > 0}
          sections={[
            {
              id: 'children',
              heading: 'Children',
              choices: children.map(({ id, name }) => ({ id, label: name })),
              chosen: filter.childIds,
              onChange: (childIds) => onChange({ childIds }),
            },
          ]}
        />
      )}
      {agencies.length > 0 && (
        <ManyMenu
          name="Agencies"
          label={agenciesLabel(filter.agencies, world)}
          isOn={filter.agencies.length > 0}
          sections={[
            {
              id: 'agencies',
              heading: 'Agencies',
              choices: agencies.map(({ id, name }) => {
                const look = looks.get(id)
                return { id, label: name, mark: look && <ShapeMark shape={look.shape} tone={look.tone} /> }
              }),
              chosen: filter.agencies,
              onChange: (ids) => onChange({ agencies: ids }),
            },
          ]}
        />
      )}
      <ManyMenu
        name="Kinds"
        label={kindsLabel(filter, standard.categories)}
        isOn={filter.categories.length + filter.bearings.length + filter.significances.length > 0 || !filter.confidential}
        sections={[
          {
            id: 'bearings',
            heading: 'Bears on',
            choices: Object.entries(BEARING_WORDS).map(([id, label]) => ({ id, label })),
            chosen: filter.bearings,
            onChange: (ids) => onChange({ bearings: ids as ChronologyFilter['bearings'] }),
          },
          {
            id: 'significances',
            heading: 'Significance',
            choices: SIGNIFICANCES.map((id) => ({ id, label: SIGNIFICANCE_WORDS[id] })),
            chosen: filter.significances,
            onChange: (ids) => onChange({ significances: ids as ChronologyFilter['significances'] }),
          },
          {
            id: 'confidential',
            heading: 'Confidential entries',
            choices: [{ id: 'shown', label: 'Shown here' }],
            chosen: filter.confidential ? ['shown'] : [],
            onChange: (ids) => onChange({ confidential: ids.length > 0 }),
          },
          {
            id: 'categories',
            heading: 'Categories',
            choices: standard.categories.map(({ id, name, tone }) => ({
              id,
              label: name,
              mark: <span className="category-dot" data-tone={tone} />,
            })),
            chosen: filter.categories,
            onChange: (categories) => onChange({ categories }),
          },
        ]}
      />
      <PeriodChip filter={filter} today={world.today} onChange={onChange} />
      <SearchField
        className="chronology-words"
        aria-label="Words in the entries (Ctrl+F)"
        value={filter.words}
        onChange={(words) => onChange({ words })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || (event.key === 'Escape' && filter.words === '')) onLeave()
          else event.continuePropagation()
        }}
      >
        <Search size={14} aria-hidden />
        <Input autoComplete="off" ref={search} className="input" placeholder="Words" />
      </SearchField>
      {filter.entryIds.length > 0 && (
        <span className="period-chip on">
          <Button look="plain" compact onPress={() => onChange({ entryIds: [] })}>
            {filter.entryIds.length} chosen <X size={14} aria-hidden />
            <span className="visually-hidden">Take it off</span>
          </Button>
        </span>
      )}
      {!keepsAll(filter) && (
        <Button look="quiet" compact onPress={() => onChange(NO_FILTER)}>
          Show all
        </Button>
      )}
      <span className="chronology-count second num" role="status">
        {shown === all ? `${all} ${all === 1 ? 'entry' : 'entries'}` : `${shown} of ${all} entries`}
      </span>
    </search>
  )
}

function namesOf(ids: readonly string[], known: readonly { id: string; name: string }[]): string {
  return ids.map((id) => known.find((one) => one.id === id)?.name ?? '?').join(', ')
}

function agenciesLabel(chosen: readonly string[], { agencies }: World): string {
  if (chosen.length === 0) return agencies.length === 1 ? '1 agency' : `${agencies.length} agencies`
  return chosen.length > 2 ? `${chosen.length} of ${agencies.length} agencies` : namesOf(chosen, agencies)
}

function kindsLabel(filter: ChronologyFilter, categories: World['standard']['categories']): string {
  const words = [
    ...filter.bearings.map((id) => BEARING_WORDS[id]),
    ...filter.significances.map((id) => SIGNIFICANCE_WORDS[id]),
    ...filter.categories.map((id) => categories.find((one) => one.id === id)?.name ?? id),
    ...(filter.confidential ? [] : ['Not confidential']),
  ]
  if (words.length === 0) return 'All kinds'
  return words.length > 2 ? `${words.length} kinds` : words.join(', ')
}
