import { useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, TextField, useFilter } from 'react-aria-components'
import { PHRASE_SIGN, type Phrase } from '../../../../shared/standards/index.ts'
import '../phrases/phrases.css'

export interface PhraseFormProps {
  phrases: readonly Phrase[]
  /** Where phrases are written and changed. */
  address: string | undefined
  onChoose: (phrase: Phrase) => void
}

/** Every phrase, found by a few letters of its title, its shortcut or its words. */
export function PhraseForm({ phrases, address, onChoose }: PhraseFormProps) {
  const [query, setQuery] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <div className="phrase-form">
      <Autocomplete filter={contains} inputValue={query} onInputChange={setQuery}>
        <TextField aria-label="Find a phrase" autoFocus>
          <Input autoComplete="off" className="input" placeholder="A few letters of it" role="combobox" aria-expanded />
        </TextField>
        <ListBox
          className="menu"
          aria-label="Phrases"
          items={phrases.map((phrase) => ({ id: phrase.shortcut, phrase }))}
          selectionMode="none"
          onAction={(key) => {
            const chosen = phrases.find(({ shortcut }) => shortcut === key)
            if (chosen) onChoose(chosen)
          }}
          renderEmptyState={() => <p className="menu-heading">No phrase has these letters.</p>}
        >
          {({ phrase }) => (
            <ListBoxItem className="menu-item" textValue={`${phrase.title} ${phrase.shortcut} ${phrase.text}`}>
              <span>{phrase.title}</span>
              <kbd>
                {PHRASE_SIGN}
                {phrase.shortcut}
              </kbd>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {address !== undefined && <a href={address}>Write or change phrases</a>}
    </div>
  )
}
