import type { LexicalEditor } from 'lexical'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { PHRASE_SIGN, type Phrase } from '../../../../shared/standards/index.ts'
import { classes } from '../../../ui/index.ts'
import type { OpenPhrases } from './use-phrases.ts'
import './phrases.css'

const LIST = 'phrases-to-type'
const LISTBOX = { role: 'listbox', id: LIST, 'aria-label': 'Phrases' }
const optionId = ({ shortcut }: Phrase) => `${LIST}-${shortcut}`
/** Below the words where there is room for it, else above them. */
const HEIGHT = 300

export interface PhraseListProps {
  editor: LexicalEditor
  open: OpenPhrases | null
  onChoose: (phrase: Phrase) => void
}

/** The phrases that the letters typed so far lead to. The caret stays in the text, which tells a screen reader what is chosen. */
export function PhraseList({ editor, open, onChoose }: PhraseListProps) {
  const list = useRef<HTMLDivElement>(null)
  const chosen = open?.found[open.at]
  const chosenId = chosen ? optionId(chosen) : null
  useEffect(() => {
    const text = editor.getRootElement()
    if (!text || chosenId === null) return
    text.setAttribute('aria-controls', LIST)
    text.setAttribute('aria-activedescendant', chosenId)
    list.current?.querySelector(`#${chosenId}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, chosenId])
  return (
    <>
      <div className="visually-hidden" role="status">
        {open && chosen ? sayChosen(open, chosen) : ''}
      </div>
      {open &&
        createPortal(
          <div className="phrase-list" style={placeOf(open)} {...{ onMouseDown: keepFocus }}>
            <div ref={list} {...LISTBOX}>
              {open.found.map((phrase) => (
                <Row key={phrase.shortcut} phrase={phrase} isChosen={phrase === chosen} onChoose={onChoose} />
              ))}
            </div>
            <p>
              <kbd>Tab</kbd> puts it in · <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Esc</kbd> closes
            </p>
          </div>,
          document.body,
        )}
    </>
  )
}

function Row({ phrase, isChosen, onChoose }: { phrase: Phrase; isChosen: boolean; onChoose: (phrase: Phrase) => void }) {
  const option = { role: 'option', 'aria-selected': isChosen, onClick: () => onChoose(phrase) }
  return (
    <div id={optionId(phrase)} className={classes('phrase-option', isChosen && 'chosen')} {...option}>
      <kbd>
        {PHRASE_SIGN}
        {phrase.shortcut}
      </kbd>
      <b>{phrase.title}</b>
      <small>{phrase.text}</small>
    </div>
  )
}

const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault()

function sayChosen({ found, at }: OpenPhrases, { title }: Phrase): string {
  const many = found.length === 1 ? '1 phrase' : `${found.length} phrases`
  return at === 0 ? `${many}. ${title}: Tab puts it in.` : `${title}, ${at + 1} of ${found.length}.`
}

function placeOf({ anchor }: OpenPhrases): { left: number; top?: number; bottom?: number } {
  const left = Math.max(8, Math.min(anchor.left, window.innerWidth - 388))
  const below = anchor.top + anchor.height + 6
  return below + HEIGHT <= window.innerHeight ? { left, top: below } : { left, bottom: window.innerHeight - anchor.top + 6 }
}
