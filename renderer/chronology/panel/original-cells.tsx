import type { EntrySource } from '../../../shared/chronology/index.ts'

/** A record as it came, cell by cell; nothing of it can be changed. */
export function OriginalCells({ cells }: { cells: EntrySource['original'] }) {
  const numbered = cells.map(({ title, text }, index) => ({
    title: title || `Column ${index + 1}`,
    text,
    key: `${index} ${title}`,
  }))
  return (
    <dl className="original-cells">
      {numbered.map(({ key, title, text }) => (
        <div key={key}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
