import type { ClipboardEvent } from 'react'
import { asHtml, asTabs, fromHtml, fromTabs } from './clipboard.ts'
import { type GridReach, isWriting } from './grid-work.ts'
import { isOneCell } from './moves.ts'
import { copied } from './pasting.ts'

/** Copying, cutting and pasting cells, to and from a spreadsheet too. */
export function clipboardOf({ work, rows, columnIds, range, rangeIds, rangeColumns }: GridReach) {
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (isWriting(event.target) || range === null) return
    const words = copied(rows, columnIds, range, work.world, work.numberOf)
    event.clipboardData.setData('text/plain', isOneCell(range) ? (words[0]?.[0] ?? '') : asTabs(words))
    event.clipboardData.setData('text/html', asHtml(words))
    event.preventDefault()
    if (event.type === 'cut') work.onClear(rangeIds(), rangeColumns())
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (isWriting(event.target)) return
    const words = fromHtml(event.clipboardData.getData('text/html')) ?? fromTabs(event.clipboardData.getData('text/plain'))
    if (words.length === 0 || (words.length === 1 && words[0]?.join('') === '')) return
    event.preventDefault()
    work.onPaste(words, range ?? { top: rows.length, bottom: rows.length, left: 1, right: 1 }, rows)
  }
  return { onCopy, onCut: onCopy, onPaste }
}
