import { useEffect, useState } from 'react'
import type { WordOwner } from '../../shared/api/index.ts'
import { useProofing, useSignedIn } from '../client/index.ts'
import { Button, Card, Checkbox, focusScreenHeading, ScreenHeading, TextField } from '../ui/index.ts'
import './spelling-screen.css'

/** What is checked of the language itself, and the words that were added to the dictionary. */
export function SpellingScreen({ onTitle }: { onTitle: (title: string) => void }) {
  const { proofing, words, change } = useProofing()
  useEffect(() => onTitle('Spelling and grammar'), [onTitle])
  return (
    <div className="spelling" data-region="page">
      <ScreenHeading>Spelling and grammar</ScreenHeading>
      <Card title="What is checked">
        <div className="spelling-choices">
          <Checkbox isSelected={proofing?.spelling ?? true} isDisabled={!proofing} onChange={(spelling) => change({ spelling })}>
            Spelling, British, with the words of the field and the names of the case
          </Checkbox>
          <Checkbox isSelected={proofing?.grammar ?? false} isDisabled={!proofing} onChange={(grammar) => change({ grammar })}>
            Grammar, a few rules that are nearly always right
          </Checkbox>
          <p className="second">
            Quoted words are left as they were said. Grammar needs about 250 MB of memory while a document is open and takes a few
            seconds to begin. Nothing that you write leaves this computer.
          </p>
        </div>
      </Card>
      <WordList
        owner="mine"
        title={`My dictionary (${words.mine.length})`}
        about="Yours alone, kept encrypted with your cases."
        words={words.mine}
      />
      <WordList
        owner="authority"
        title={`The authority’s dictionary (${words.authority.length})`}
        about="A plain list in your own templates folder, which others may be given: terms and places, never names of people."
        words={words.authority}
      />
    </div>
  )
}

const LABEL: Record<WordOwner, string> = {
  mine: 'Add a word to my dictionary',
  authority: 'Add a word to the authority’s dictionary',
}

interface WordListProps {
  owner: WordOwner
  title: string
  about: string
  words: readonly string[]
}

function WordList({ owner, title, about, words }: WordListProps) {
  const { addWord, removeWord } = useProofing()
  const mayWrite = useSignedIn().may('write')
  const [word, setWord] = useState('')
  const [missing, setMissing] = useState(false)
  const add = () => {
    setMissing(word.trim() === '')
    if (word.trim() === '') return
    addWord(word.trim(), owner, focusScreenHeading)
    setWord('')
  }
  return (
    <Card title={title}>
      <div className="spelling-list">
        <p className="second">{about}</p>
        {mayWrite && (
          <form
            noValidate
            className="spelling-add"
            onSubmit={(event) => {
              event.preventDefault()
              add()
            }}
          >
            <TextField label={LABEL[owner]} value={word} onChange={setWord} error={missing ? 'Write the word.' : undefined} />
            <Button type="submit">Add</Button>
          </form>
        )}
        {words.length === 0 && <p>No word was added yet.</p>}
        <ul aria-label={title}>
          {words.map((one) => (
            <li key={one}>
              <span>{one}</span>
              {mayWrite && (
                <Button
                  compact
                  look="quiet"
                  aria-label={`Remove ${one}`}
                  onPress={() => {
                    removeWord(one, owner)
                    focusScreenHeading()
                  }}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
