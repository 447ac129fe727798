import { type KeyboardEvent, useCallback } from 'react'

/** What the keys of the editor do; each is named as the help says it. */
export interface ShortcutActions {
  nextFinding: (direction: 1 | -1) => void
  applyFirstFix: () => void
  askAside: () => void
  addWord: () => void
  section: (direction: 1 | -1) => void
  claim: (kind: 'observed' | 'reported' | 'opinion') => void
  ownWords: () => void
  leaveOut: () => void
  find: (withReplace: boolean) => void
  saveNow: () => void
  addRow: () => void
  moveRow: (direction: 1 | -1) => void
  /** Opens what stands at the caret: an owner, a heading, a note, who said or saw it, a section's own title. */
  editHere: () => void
  note: () => void
  addToChronology: () => void
  rowTools: () => void
  comment: () => void
  nextComment: (direction: 1 | -1) => void
  backToText: () => void
}

type Binding = [key: string, modifiers: string, act: (actions: ShortcutActions) => void]

const BINDINGS: readonly Binding[] = [
  ['F8', '', (actions) => actions.nextFinding(1)],
  ['F8', 'shift', (actions) => actions.nextFinding(-1)],
  ['Enter', 'alt', (actions) => actions.applyFirstFix()],
  ['s', 'alt', (actions) => actions.askAside()],
  ['a', 'alt', (actions) => actions.addWord()],
  ['ArrowUp', 'alt', (actions) => actions.section(-1)],
  ['ArrowDown', 'alt', (actions) => actions.section(1)],
  ['o', 'ctrl+shift', (actions) => actions.claim('opinion')],
  ['r', 'ctrl+shift', (actions) => actions.claim('reported')],
  ['b', 'ctrl+shift', (actions) => actions.claim('observed')],
  ['v', 'ctrl+shift', (actions) => actions.ownWords()],
  ['l', 'ctrl+shift', (actions) => actions.leaveOut()],
  ['f', 'ctrl', (actions) => actions.find(false)],
  ['h', 'ctrl', (actions) => actions.find(true)],
  ['s', 'ctrl', (actions) => actions.saveNow()],
  ['Enter', 'ctrl', (actions) => actions.addRow()],
  ['ArrowUp', 'alt+shift', (actions) => actions.moveRow(-1)],
  ['ArrowDown', 'alt+shift', (actions) => actions.moveRow(1)],
  ['F2', '', (actions) => actions.editHere()],
  ['f', 'ctrl+alt', (actions) => actions.note()],
  ['e', 'ctrl+shift', (actions) => actions.addToChronology()],
  ['F10', 'alt', (actions) => actions.rowTools()],
  ['m', 'ctrl+alt', (actions) => actions.comment()],
  ['F9', '', (actions) => actions.nextComment(1)],
  ['F9', 'shift', (actions) => actions.nextComment(-1)],
]

/** What can be done to a text that stays as it is. */
const READING: ReadonlySet<string> = new Set([
  'F8',
  'F9',
  'm ctrl+alt',
  'ArrowUp alt',
  'ArrowDown alt',
  'f ctrl',
  'h ctrl',
  's ctrl',
])

function modifiersOf(event: KeyboardEvent): string {
  return [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '']
    .filter(Boolean)
    .join('+')
}

/**
 * Listens in the capture phase, before the text does. Esc goes back to the text from anywhere around it; fields use it
 * for themselves first.
 */
export function useShortcuts(
  to: 'writing' | 'reading',
  actions: ShortcutActions,
): {
  onKeyDownCapture: (event: KeyboardEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
} {
  const onKeyDownCapture = useCallback(
    (event: KeyboardEvent) => {
      const pressed = modifiersOf(event)
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const binding = BINDINGS.find(([wanted, modifiers]) => wanted === key && modifiers === pressed)
      if (!binding || (to === 'reading' && !READING.has(key) && !READING.has(`${key} ${pressed}`))) return
      event.preventDefault()
      event.stopPropagation()
      binding[2](actions)
    },
    [actions, to],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const inText = event.target instanceof Element && event.target.closest('.page-text')
      if (event.key === 'Escape' && !inText && !event.defaultPrevented) actions.backToText()
    },
    [actions],
  )
  return { onKeyDownCapture, onKeyDown }
}
