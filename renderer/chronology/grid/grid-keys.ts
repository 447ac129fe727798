import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { type GridReach, isWriting } from './grid-work.ts'
import { moved, nextCell } from './moves.ts'

/** What the keys of a spreadsheet do in the grid, and on its headings. */
export function keysOf(reach: GridReach): (event: KeyboardEvent<HTMLElement>) => void {
  const { work, rows, columnIds, at, here, range, rangeIds, rangeColumns, size, leaving, go, begin, selectAll, leave, focus } =
    reach
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || isWriting(event.target)) return
    const head = headOf(event.target)
    if (head === null ? !keyDone(event) : !keyInHead(event.key, head)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyDone = (event: KeyboardEvent<HTMLElement>): boolean => {
    const { key, shiftKey, altKey } = event
    const control = event.ctrlKey || event.metaKey
    if ((control && key === 'Enter') || key === 'Insert') work.onNew()
    else if (control && key.toLowerCase() === 'f' && !shiftKey && !altKey) work.onFind()
    else if (here === null) return enter(event)
    else if (altKey && key === 'Enter') work.onOpen()
    else if (control && (key === 'Delete' || key === 'Backspace')) work.onRemove(rangeIds())
    else if (control && key.toLowerCase() === 'd') fillDown()
    else if (control && key.toLowerCase() === 'a') selectAll()
    else if (key === 'Tab') return tab(shiftKey)
    else if (key === 'Escape') leave()
    else if (!control && !altKey && (key === 'Enter' || key === 'F2')) begin(false)
    else if (!control && (key === 'Delete' || key === 'Backspace')) work.onClear(rangeIds(), rangeColumns())
    else if (!control && !altKey && key.length === 1) return typed(key)
    else if (altKey) return false
    else if (key === 'ArrowUp' && at.row === 0 && !control && !shiftKey) return toHead(event)
    else {
      const next = moved(at, key, control, size())
      if (next) go(next, shiftKey)
      return next !== null
    }
    return true
  }
  /** Among the headings: Enter sorts, arrows go on, down goes back to the entries. */
  const keyInHead = (key: string, head: HTMLElement): boolean => {
    const all = [...(head.closest('.grid-head')?.querySelectorAll<HTMLElement>('button') ?? [])]
    if (key === 'ArrowLeft' || key === 'ArrowRight') all[all.indexOf(head) + (key === 'ArrowLeft' ? -1 : 1)]?.focus()
    else if (key === 'ArrowDown' || key === 'Escape') focus()
    else return false
    return true
  }
  const toHead = ({ currentTarget }: KeyboardEvent<HTMLElement>): boolean => {
    const column = columnIds[at.column]
    const heads = [...currentTarget.querySelectorAll<HTMLElement>('.grid-head button')]
    const head = heads.find(({ dataset }) => dataset.head === column) ?? heads[0]
    head?.focus()
    return head !== undefined
  }
  const enter = ({ key }: KeyboardEvent): boolean => {
    if (!['ArrowDown', 'ArrowRight', 'Enter', 'F2'].includes(key)) return false
    go({ row: 0, column: 0 })
    return true
  }
  const tab = (backwards: boolean): boolean => {
    const next = leaving ? null : nextCell(at, backwards, size())
    if (next) go(next)
    return next !== null
  }
  /** The letter itself lands in the editor, which has the focus by then. */
  const typed = (key: string): boolean => {
    if (here === null || here.column === 'number') return false
    if (key === ' ') {
      begin(false)
      return true
    }
    flushSync(() => begin(true))
    return false
  }
  const fillDown = () => {
    if (range === null) return
    const isOne = range.top === range.bottom
    const from = rows[isOne ? range.top - 1 : range.top]
    if (from) work.onFill(from.id, isOne ? rangeIds() : rangeIds().slice(1), rangeColumns())
  }
  return onKeyDown
}

/** The heading that a key was pressed on. */
const headOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.grid-head button') : null
