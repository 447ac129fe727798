import type { ReactNode } from 'react'
import { type Block, ENTRY_FIELDS, type Inline } from '../../shared/document/index.ts'
import type { FootNotes } from './notes.ts'

const ACTION_TITLES = [
  ['action', 'What needs to happen'],
  ['owner', 'Who'],
  ['due', 'By when'],
  ['measure', 'How we will know'],
  ['outcome', 'What it is for'],
  ['status', 'Progress'],
] as const
const ENTRY_TITLES: Record<(typeof ENTRY_FIELDS)[number], string> = {
  date: 'Date',
  event: 'What happened',
  source: 'Source',
  response: 'What was done',
  impact: 'What it meant for the child',
}

interface TextProps {
  content: readonly Inline[]
  notes: FootNotes
}

/** Words with their marks, and the numbers of notes behind them. */
function Text({ content, notes }: TextProps) {
  return content.map((inline, index) => {
    const number = notes.after(inline)
    const key = `${index}-${inline.type}`
    return (
      <span key={key}>
        {inline.type === 'break' ? <br /> : inline.type !== 'note' && marked(inline)}
        {number !== null && <sup>{number}</sup>}
      </span>
    )
  })
}

function marked(inline: Extract<Inline, { type: 'text' | 'field' }>): ReactNode {
  const text = inline.type === 'field' && inline.text === '' ? '[not recorded]' : inline.text
  const has = (mark: string): boolean => inline.marks?.some((one) => one === mark) ?? false
  const bold = has('bold') ? <b>{text}</b> : text
  return has('italic') ? <i>{bold}</i> : bold
}

interface Column {
  id: string
  title: string
}
interface GridProps {
  columns: readonly Column[]
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
}

function Grid({ columns, rows }: GridProps) {
  return (
    <div className="version-grid">
      <table>
        <thead>
          <tr>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ id }, index) => (
                <td key={id}>{row.cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A table of records without the columns in which none of them says anything. */
function Records<Row extends { id: string }>({
  rows,
  titles,
}: {
  rows: readonly Row[]
  titles: readonly (readonly [keyof Row & string, string])[]
}) {
  const shown = titles.filter(([field]) => rows.some((row) => String(row[field] ?? '') !== ''))
  return (
    <Grid
      columns={shown.map(([id, title]) => ({ id, title }))}
      rows={rows.map((row) => ({ id: row.id, cells: shown.map(([field]) => String(row[field] ?? '')) }))}
    />
  )
}

/** One block of a version, to be read. */
export function VersionBlock({ block, notes }: { block: Block; notes: FootNotes }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Text content={block.content} notes={notes} />
        </p>
      )
    case 'heading': {
      const Heading = block.level === 3 ? 'h4' : 'h5'
      return (
        <Heading>
          <Text content={block.content} notes={notes} />
        </Heading>
      )
    }
    case 'quotation':
      return (
        <blockquote>
          <Text content={block.content} notes={notes} />
          <footer>{[block.speaker?.name, block.circumstances].filter(Boolean).join(', ')}</footer>
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li key={item.id} style={{ marginInlineStart: `${item.level * 20}px` }}>
              <Text content={item.content} notes={notes} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <Grid
          columns={block.columns}
          rows={block.rows.map((row) => ({
            id: row.id,
            cells: row.cells.map((cell) => <Text key={row.id} content={cell.content} notes={notes} />),
          }))}
        />
      )
    case 'fields':
      return (
        <dl>
          {block.fields.map((field) => (
            <div key={field.id}>
              <dt>{field.label}</dt>
              <dd>
                <Text content={field.content} notes={notes} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'actionPlan':
      return <Records rows={block.actions} titles={ACTION_TITLES} />
    case 'chronology':
      return <Records rows={block.entries} titles={ENTRY_FIELDS.map((field) => [field, ENTRY_TITLES[field]] as const)} />
    case 'signatures':
      return (
        <ul>
          {block.signatories.map((one) => (
            <li key={one.id}>{[one.role, one.name, one.date, one.note].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      )
    case 'genogram':
    case 'pageBreak':
      return null
  }
}
