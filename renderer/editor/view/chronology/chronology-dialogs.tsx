import { FilterDialog } from './filter-dialog.tsx'
import { OverwriteDialog } from './overwrite-dialog.tsx'
import { ToEntryDialog } from './to-entry-dialog.tsx'
import type { ChronologyBlocks } from './use-chronology-blocks.ts'
import './chronology-bars.css'

/** What is asked about the chronologies of a document. */
export function ChronologyDialogs({ blocks, today }: { blocks: ChronologyBlocks; today: string }) {
  const { question, shown, close } = blocks
  if (!question || !shown) return null
  if (question.about === 'filter') {
    const { block } = question
    return (
      <FilterDialog
        title={block ? 'What the chronology shows' : 'Chronology from the case'}
        action={block ? 'Show these' : 'Put it in'}
        shown={shown}
        filter={block?.fromCase ?? null}
        form={block?.form ?? 'impact'}
        onChoose={blocks.choose}
        onClose={close}
      />
    )
  }
  if (question.about === 'overwrite') {
    const { block } = question
    const { fromCase, form = 'impact' } = block
    const standing = blocks.standings.get(block.id)
    if (!fromCase || !standing) return null
    return (
      <OverwriteDialog
        beside={standing.beside}
        now={shown.of(fromCase, form).entries}
        onBringIn={(overwrite) => blocks.bringIn(block, fromCase, form, overwrite)}
        onClose={close}
      />
    )
  }
  const [first, ...rest] = question.waiting
  if (!first) return null
  return (
    <ToEntryDialog
      key={first.lineId ?? 'sentence'}
      toEntry={first}
      more={rest.length}
      today={today}
      source={first.lineId === null ? `“${blocks.source.title}”` : 'as the line says, and this document'}
      problem={blocks.problem}
      onAdd={(text, when) => void blocks.add(text, when)}
      onClose={close}
    />
  )
}
