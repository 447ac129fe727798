import { writeWhen } from '../../dates/index.ts'
import {
  type Block,
  type CasewrightDocument,
  type ChronologyFilter,
  type ChronologyForm,
  type Inline,
  SCHEMA_VERSION,
  type Section,
  writeDay,
} from '../../document/index.ts'
import type { CaseRecord } from '../../family/index.ts'
import type { EntryCategory } from '../../standards/index.ts'
import type { CaseEntry } from '../entry.ts'
import { agenciesOf, filterDays, filtered } from '../filtering.ts'
import { byDate, orderDay } from '../order.ts'
import type { ChronologyAround } from './around.ts'
import { chronologyBlockOf } from './chronology-block.ts'
import { agencyTag } from './lines.ts'
import { sayFilter } from './say-filter.ts'

/** What a copy of the chronology is made from, beside its entries. */
export interface ChronologyCopy {
  around: ChronologyAround & { caseRecord: CaseRecord; categories: readonly EntryCategory[] }
  filter: ChronologyFilter
  form: ChronologyForm
  title?: string
  packId: string
  author?: { name: string; role: string }
  newId: () => string
}

/** What each form is called where nobody gave it a title. */
export const FORM_TITLES: Readonly<Record<ChronologyForm, string>> = {
  impact: 'Chronology of significant events',
  court: 'Social work chronology',
  'multi-agency': 'Multi-agency chronology',
}

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])

/** From the first to the last entry: "1997 to 12 March 2026"; the days of the filter where it has them. */
function periodOf(entries: readonly CaseEntry[], filter: ChronologyFilter, day: string): string {
  const { from, to } = filterDays(filter, day)
  const dated = entries.filter(({ when }) => orderDay(when) !== '')
  const [first, last] = [dated[0], dated.at(-1)]
  const begin = from === '' ? (first ? writeWhen(first.when) : '') : writeDay(from)
  const end = to === '' ? (from === '' ? (last ? writeWhen(last.when) : '') : writeDay(day)) : writeDay(to)
  return begin === end ? begin : [begin, end].filter(Boolean).join(' to ')
}

/** A temporary document that shows the chronology of a case, for a copy in Word. It is never stored. */
export function chronologyDocument(
  entries: readonly CaseEntry[],
  { around, filter, form, title, packId, author, newId }: ChronologyCopy,
): CasewrightDocument {
  const { caseRecord, day } = around
  const kept = filtered(entries, filter, day).toSorted(byDate)
  const children = caseRecord.people.filter(
    ({ id, group }) => group === 'child' && (filter.childIds.length === 0 || filter.childIds.includes(id)),
  )
  const named = new Set(kept.flatMap(agenciesOf))
  const tag = (id: string, name: string): string => (form === 'multi-agency' ? agencyTag(id, around) : name)
  const agencies = around.agencies.filter(({ id }) => named.has(id)).map(({ id, name }) => tag(id, name))
  const field = (label: string, text: string) => ({ id: newId(), label, content: words(text) })
  const fields = [
    field('Period covered', periodOf(kept, filter, day)),
    field(
      'Entries shown',
      filter.entryIds.length > 0 ? `${kept.length}, chosen one by one` : `${kept.length}: ${sayFilter(filter, around)}`,
    ),
    field('Agencies whose records are in it', agencies.join(', ')),
    field('Records as they stood on', writeDay(day)),
  ]
  const section = (name: string, blocks: Block[]): Section => ({ id: newId(), templateSection: null, title: name, blocks })
  return {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    kind: form === 'court' ? 'court-chronology' : 'chronology',
    title: title?.trim() || FORM_TITLES[form],
    packId,
    caseId: caseRecord.id,
    childIds: children.map(({ id }) => id),
    ...(author ? { author } : {}),
    ...(caseRecord.manager === '' ? {} : { manager: { name: caseRecord.manager, role: 'manager' } }),
    dates: { documentDate: day },
    sections: [
      section('About this chronology', [{ type: 'fields', id: newId(), fields }]),
      section(form === 'court' ? 'Events' : 'Significant events', [
        { type: 'chronology', id: newId(), ...chronologyBlockOf(entries, filter, form, around) },
      ]),
    ],
    setAside: [],
  }
}
