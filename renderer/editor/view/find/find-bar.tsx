import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, Checkbox, TextField } from '../../../ui/index.ts'
import type { FindState } from './use-find.ts'
import './find-bar.css'

export interface FindBarProps {
  find: FindState
  withReplace: boolean
  onClose: () => void
}

/** Find and replace, above the page. Enter goes on, Shift+Enter back, Esc returns to the text. */
export function FindBar({ find, withReplace, onClose }: FindBarProps) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    bar.current?.querySelector('input')?.select()
  }, [])
  return (
    <search
      ref={bar}
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type === 'checkbox') return
        event.preventDefault()
        if (event.target.closest('.find-replacement')) find.replace()
        else find.step(event.shiftKey ? -1 : 1)
      }}
    >
      <div className="find-query">
        <TextField label="Find" value={find.query} onChange={find.setQuery} autoFocus />
      </div>
      <span className="find-count num" role="status">
        {find.query === '' ? '' : find.count === 0 ? 'Not found' : `${find.index + 1} of ${find.count}`}
      </span>
      <Button look="plain" icon compact aria-label="Previous" onPress={() => find.step(-1)}>
        <ChevronUp size={16} aria-hidden />
      </Button>
      <Button look="plain" icon compact aria-label="Next" onPress={() => find.step(1)}>
        <ChevronDown size={16} aria-hidden />
      </Button>
      {withReplace && (
        <>
          <div className="find-replacement">
            <TextField label="Replace with" value={find.replacement} onChange={find.setReplacement} />
          </div>
          <Button compact onPress={find.replace}>
            Replace
          </Button>
          <Button compact onPress={find.replaceAll}>
            Replace all
          </Button>
        </>
      )}
      <Checkbox isSelected={find.options.matchCase} onChange={(matchCase) => find.setOptions({ ...find.options, matchCase })}>
        Match case
      </Checkbox>
      <Checkbox isSelected={find.options.wholeWords} onChange={(wholeWords) => find.setOptions({ ...find.options, wholeWords })}>
        Whole words
      </Checkbox>
      <span className="find-space" />
      <Button look="plain" icon compact aria-label="Close find" onPress={onClose}>
        <X size={15} aria-hidden />
      </Button>
    </search>
  )
}
