import { ACTION_FIELDS, type ActionField, type Block, ENTRY_FIELDS, type Inline } from '../../document/index.ts'
import type { GridSource } from './grids.ts'

const ACTION_TITLES: Record<ActionField, string> = {
  action: 'What needs to happen',
  owner: 'Who',
  due: 'By when',
  reviewDate: 'Review',
  measure: 'How we will know',
  outcome: 'What it is for',
  status: 'Progress',
}
const ENTRY_TITLES = {
  date: 'Date',
  event: 'What happened',
  source: 'Source',
  response: 'What was done',
  impact: 'What it meant for the child',
  agency: 'Agency',
  about: 'About',
  disputed: 'Disputed',
} as const

/** A table as it stands. */
export function tableSource(block: Extract<Block, { type: 'table' }>): GridSource {
  const rows = block.rows.map(({ id, cells }) => ({ id, cells: cells.map(({ content }) => content), confidential: false }))
  return { title: '', headed: true, columns: block.columns, rows, keyColumn: null, says: null }
}

/** The questions of a form with their answers, a row each. */
export function formSource(block: Extract<Block, { type: 'fields' }>): GridSource {
  const columns = [
    { id: 'label', title: '' },
    { id: 'answer', title: '' },
  ]
  const rows = block.fields.map(({ id, label, content }) => ({ id, cells: [words(label), content], confidential: false }))
  return { title: block.title ?? '', headed: false, columns, rows, keyColumn: 0, says: null }
}

/** The actions of a plan; columns in which nothing is written are left out. */
export function planSource(block: Extract<Block, { type: 'actionPlan' }>): GridSource {
  const always: readonly ActionField[] = ['action', 'owner', 'due']
  const shown = ACTION_FIELDS.filter((field) => always.includes(field) || block.actions.some((one) => one[field] !== ''))
  const rows = block.actions.map((action) => ({
    id: action.id,
    cells: shown.map((field) => words(action[field])),
    confidential: action.confidential !== undefined,
  }))
  const columns = shown.map((field) => ({ id: field, title: ACTION_TITLES[field] }))
  return { title: block.title ?? '', headed: true, columns, rows, keyColumn: 0, says: ACTION_SAYS }
}

const ACTION_SAYS = {
  added: 'Action added',
  removed: 'Action taken out',
  parts: { owner: 'Who', due: 'By when', reviewDate: 'Review', status: 'Progress' },
}

/** The entries of a chronology. */
export function chronologySource(block: Extract<Block, { type: 'chronology' }>): GridSource {
  const more = (['agency', 'about', 'disputed'] as const).filter((field) => block.entries.some((one) => one[field]))
  const shown = [...ENTRY_FIELDS, ...more]
  const rows = block.entries.map((entry) => ({
    id: entry.id,
    cells: shown.map((field) => words(entry[field] ?? '')),
    confidential: entry.confidential !== undefined,
  }))
  const columns = shown.map((field) => ({ id: field, title: ENTRY_TITLES[field] }))
  return {
    title: '',
    headed: true,
    columns,
    rows,
    keyColumn: 1,
    says: { added: 'Entry added', removed: 'Entry taken out', parts: { date: 'Date' } },
  }
}

/** Those who sign. */
export function signatureSource(block: Extract<Block, { type: 'signatures' }>): GridSource {
  const columns = ['Role', 'Name', 'Date', 'Note'].map((title) => ({ id: title.toLowerCase(), title }))
  const rows = block.signatories.map(({ id, role, name, date, note, confidential }) => ({
    id,
    cells: [words(role), words(name), words(date), words(note)],
    confidential: confidential !== undefined,
  }))
  return {
    title: '',
    headed: true,
    columns,
    rows,
    keyColumn: 0,
    says: { added: 'Signatory added', removed: 'Signatory taken out', parts: {} },
  }
}

/** Plain words as inlines. */
function words(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }]
}
