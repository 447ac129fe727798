import { memo, type ReactNode, useContext } from 'react'
import type {
  BlockBody,
  BlockComparison,
  Compared,
  Comparison,
  GridRow,
  SectionComparison,
} from '../../../shared/review/index.ts'
import { classes } from '../../ui/index.ts'
import { CurrentChange, Runs } from './runs.tsx'
import './comparison.css'

export interface ComparisonPageProps {
  comparison: Comparison
  /** The change that is looked at: it carries `data-change` with its id, and is outlined. */
  current: string | null
  /** The numbers of sections and paragraphs of the later text, by id. */
  numbers: ReadonlyMap<string, string>
  zoom?: number
}

/** For what a compared page scrolls in: nothing on the page takes the focus, so that the room itself has to. */
export const SCROLLED_BY_KEYS = 0

/** Two texts of a document as one page to read, with what was added, taken out and moved. */
export const ComparisonPage = memo(function ComparisonPage({ comparison, current, numbers, zoom = 1 }: ComparisonPageProps) {
  return (
    <CurrentChange value={current}>
      <article className="page compared-page" style={{ zoom }} aria-label="What was changed">
        <div className="page-head">
          <h1>
            <Runs runs={comparison.title} />
          </h1>
        </div>
        {comparison.sections.map((section) => (
          <Section key={section.id} section={section} numbers={numbers} />
        ))}
      </article>
    </CurrentChange>
  )
})

function Section({ section, numbers }: { section: SectionComparison; numbers: ComparisonPageProps['numbers'] }) {
  return (
    <section className={classes('compared-section', section.change)}>
      <Whole part={section} what="section" />
      <h2 data-number={section.change === 'removed' ? '' : numbers.get(section.id)}>
        <Runs runs={section.title} />
      </h2>
      {section.blocks.map((block) => (
        <Block key={`${block.change} ${block.id}`} block={block} number={numbers.get(block.id)} />
      ))}
    </section>
  )
}

function Block({ block, number }: { block: BlockComparison; number: string | undefined }) {
  const current = useContext(CurrentChange)
  return (
    <div
      className={classes('compared-block', block.change, block.changeId !== null && block.changeId === current && 'current')}
      data-change={block.changeId ?? undefined}
      data-number={block.change === 'removed' ? undefined : number}
    >
      <Whole part={block} what="paragraph" />
      <Body body={block.body} type={block.type} />
    </div>
  )
}

/** What became of a part as a whole, in words. */
function Whole({ part, what }: { part: Compared; what: string }) {
  const said = [
    part.change === 'added' && what === 'section' ? 'New section' : '',
    part.change === 'removed' && what === 'section' ? 'Section taken out' : '',
    part.movedFrom ? `Moved ${part.movedFrom}` : '',
    part.laidOut,
  ].filter(Boolean)
  if (said.length === 0) return null
  return <p className="compared-said">{said.join('. ')}</p>
}

function Body({ body, type }: { body: BlockBody; type: BlockComparison['type'] }): ReactNode {
  switch (body.form) {
    case 'text': {
      if (type === 'quotation')
        return (
          <blockquote>
            <Runs runs={body.runs} />
            <footer>
              <Runs runs={body.said} />
            </footer>
          </blockquote>
        )
      const words = <Runs runs={body.runs} />
      return type === 'heading' ? body.level === 3 ? <h3>{words}</h3> : <h4>{words}</h4> : <p>{words}</p>
    }
    case 'list': {
      const items = body.items.map((item) => (
        <li
          key={`${item.change} ${item.id}`}
          style={{ marginInlineStart: item.level * 24 }}
          data-change={item.changeId ?? undefined}
        >
          <Whole part={item} what="item" />
          <Runs runs={item.runs} />
        </li>
      ))
      return body.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'grid':
      return <Grid body={body} />
    case 'picture':
      return (
        <div className="compared-picture">
          <p>
            <b>
              <Runs runs={body.title} />
            </b>{' '}
            (the picture, in words)
          </p>
          <p>
            <Runs runs={body.words} />
          </p>
        </div>
      )
    case 'break':
      return <p className="compared-said">Page break</p>
  }
}

function Grid({ body }: { body: Extract<BlockBody, { form: 'grid' }> }) {
  const shown = body.columns.map((_, at) => at)
  return (
    <>
      {body.title.length > 0 && (
        <h4>
          <Runs runs={body.title} />
        </h4>
      )}
      <table className="compared-table">
        {body.headed && (
          <thead>
            <tr>
              {body.columns.map((column) => (
                <th key={`${column.change} ${column.id}`} scope="col">
                  <Runs runs={column.title} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.rows.map((row) => (
            <Row key={`${row.change} ${row.id}`} row={row} columns={shown} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ row, columns }: { row: GridRow; columns: readonly number[] }) {
  const current = useContext(CurrentChange)
  const said = [...row.says, ...(row.movedFrom ? [`Moved ${row.movedFrom}`] : []), ...(row.laidOut ? [row.laidOut] : [])]
  return (
    <>
      <tr
        className={classes(row.change, row.changeId !== null && row.changeId === current && 'current') || undefined}
        data-change={row.changeId ?? undefined}
      >
        {columns.map((at) => (
          <td key={at}>
            <Runs runs={row.cells[at] ?? []} />
          </td>
        ))}
      </tr>
      {said.length > 0 && (
        <tr className="compared-row-said">
          <td colSpan={columns.length}>{said.join('. ')}</td>
        </tr>
      )}
    </>
  )
}
