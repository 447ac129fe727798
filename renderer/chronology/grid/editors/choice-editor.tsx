import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { type EditorProps, leaves, useFocusAtEnd } from './editor.ts'

export interface ChoiceEditorProps extends EditorProps {
  choices: readonly string[]
  /** Several of them, with commas between; `head`: one, with more words after a colon. */
  many?: boolean
  head?: boolean
}

/** A cell that takes one or more of a list: what is typed finds them, arrows choose, Enter takes. */
export function ChoiceEditor({ label, text, choices, many = false, head = false, onDone, onCancel }: ChoiceEditorProps) {
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(text)
  const [touched, setTouched] = useState(false)
  const [active, setActive] = useState(-1)
  const left = useRef(false)
  useFocusAtEnd(field)
  useLayoutEffect(() => {
    if (text !== '') field.current?.select()
  }, [text])
  const token = (many ? words.slice(words.lastIndexOf(',') + 1) : words).trim().toLowerCase()
  const isFree = head && words.includes(':')
  const offered = isFree ? [] : touched ? found(choices, token) : choices
  const withChoice = (choice: string): string => {
    if (!many || !touched) return choice
    const before = words.slice(0, words.lastIndexOf(',') + 1)
    return before === '' ? choice : `${before} ${choice}`
  }
  const leave = (act: () => void) => {
    if (left.current) return
    left.current = true
    act()
  }
  const taken = (): string => {
    const choice = offered[active]
    return choice === undefined ? words : withChoice(choice)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const then = leaves(event)
    if (event.key === 'Escape') leave(onCancel)
    else if (then) leave(() => onDone(taken(), then))
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, offered.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1))
    else return
    event.preventDefault()
  }
  const write = (next: string) => {
    setWords(next)
    setTouched(true)
    const typed = (many ? next.slice(next.lastIndexOf(',') + 1) : next).trim().toLowerCase()
    setActive(typed === '' || found(choices, typed).length === 0 ? -1 : 0)
  }
  return (
    <>
      <input
        autoComplete="off"
        ref={field}
        className="own-undo cell-editor"
        role="combobox"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(offered[active] !== undefined && { 'aria-activedescendant': `${listId}-${active}` })}
        value={words}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => leave(() => onDone(words, 'stay'))}
      />
      <div
        id={listId}
        className={offered.length > 0 ? 'cell-list' : 'cell-list empty'}
        role="listbox"
        aria-label={label}
        ref={intoView}
      >
        {offered.map((choice, index) => (
          <div
            key={choice}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              leave(() => onDone(withChoice(choice), 'stay'))
            }}
          >
            {choice}
          </div>
        ))}
      </div>
    </>
  )
}

/** Those that begin with it, then those that have it elsewhere. */
function found(choices: readonly string[], typed: string): string[] {
  const beginning = choices.filter((choice) => choice.toLowerCase().startsWith(typed))
  return [...beginning, ...choices.filter((choice) => !beginning.includes(choice) && choice.toLowerCase().includes(typed))]
}

/** Opens upwards where there is no room below. */
export function intoView(list: HTMLElement | null): void {
  if (!list) return
  const room = list.closest('.chronology-grid')?.getBoundingClientRect().bottom ?? window.innerHeight
  const cell = list.parentElement?.getBoundingClientRect()
  list.classList.toggle('upwards', cell !== undefined && cell.bottom + Math.min(list.scrollHeight, 240) > room)
  list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
}
