import { useEffect } from 'react'
import type { Severity } from '../../../shared/standards/index.ts'
import { ENTRY_FIELDS, type EntryFieldName } from '../desk.ts'
import { useFindings } from './findings-context.tsx'
import type { RecordItem } from './record-items.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion']
const isField = (name: string | undefined): name is EntryFieldName => ENTRY_FIELDS.some((field) => field === name)

/**
 * Underlines in the cells that are drawn what is found there: words, or the whole cell where a finding is about the field. The
 * rows themselves are not touched, so that scrolling costs no more than it did.
 */
export function CellMarks({ within }: { within: string }) {
  const { findingsOf, current } = useFindings()
  useEffect(() => {
    const grid = document.querySelector(within)
    if (grid === null || !('highlights' in CSS)) return
    let waiting = 0
    const mark = () => {
      waiting = 0
      const ranges: Record<Severity, Range[]> = { error: [], warning: [], suggestion: [] }
      const here: Range[] = []
      for (const cell of grid.querySelectorAll<HTMLElement>('[data-entry] [data-column]')) {
        const { column } = cell.dataset
        const entryId = cell.closest<HTMLElement>('[data-entry]')?.dataset.entry
        if (entryId === undefined || !isField(column) || cell.querySelector('textarea, input') !== null) continue
        for (const item of findingsOf(entryId, column)) {
          const range = rangeOf(cell, item)
          if (range === null) continue
          ranges[item.severity].push(range)
          if (item.key === current?.key) here.push(range)
        }
      }
      for (const severity of SEVERITIES) CSS.highlights.set(`record-${severity}`, new Highlight(...ranges[severity]))
      CSS.highlights.set('record-current', new Highlight(...here))
    }
    const soon = () => {
      waiting ||= requestAnimationFrame(mark)
    }
    soon()
    const watcher = new MutationObserver(soon)
    watcher.observe(grid, { childList: true, subtree: true, characterData: true })
    return () => {
      watcher.disconnect()
      cancelAnimationFrame(waiting)
      for (const severity of SEVERITIES) CSS.highlights.delete(`record-${severity}`)
      CSS.highlights.delete('record-current')
    }
  }, [within, findingsOf, current])
  return null
}

function rangeOf(cell: HTMLElement, { words }: RecordItem): Range | null {
  if (cell.textContent === '') return null
  const range = document.createRange()
  if (words === null) {
    range.selectNodeContents(cell)
    return range
  }
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const start = text.startsWith(words.text, words.start) ? words.start : text.indexOf(words.text)
    if (start < 0) continue
    range.setStart(node, start)
    range.setEnd(node, start + words.text.length)
    return range
  }
  return null
}
