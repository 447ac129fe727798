import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { PhraseBank } from '../../shared/api/index.ts'
import { fieldLabels } from '../../shared/family/index.ts'
import { LONGEST_PHRASE, PHRASE_SIGN, type Phrase, phraseShortcut } from '../../shared/standards/index.ts'
import { useAnswer, useServices, useSignedIn, useWhenBack } from '../client/index.ts'
import { Banner, Button, Card, focusScreenHeading, ScreenHeading, Select, Tag, TextField, useToast } from '../ui/index.ts'
import './phrases-screen.css'

const NO_BANK: PhraseBank = { mine: [], authority: [] }

/** A phrase being written; `was` is the shortcut of the one that it takes the place of. */
interface Draft extends Phrase {
  was: string | null
}
const EMPTY: Draft = { shortcut: '', title: '', text: '', was: null }

/** Phrases that are typed by a shortcut: one's own to write and change, the authority's to read or to make one's own. */
export function PhrasesScreen({ onTitle }: { onTitle: (title: string) => void }) {
  const { api } = useServices()
  const toast = useToast()
  const mayWrite = useSignedIn().may('write')
  const { loaded } = useAnswer(useCallback(() => api.phrases.list({}), [api]))
  const [changed, setChanged] = useState<PhraseBank | null>(null)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  useWhenBack(
    useCallback(async () => {
      const answer = await api.phrases.list({})
      if (answer.ok) setChanged(answer.value)
    }, [api]),
  )
  useEffect(() => onTitle('Phrases'), [onTitle])
  const { mine, authority } = changed ?? (loaded.state === 'ready' ? loaded.value : NO_BANK)
  const own = new Set(mine.map(({ shortcut }) => shortcut))
  const begin = (next: Draft) => {
    setDraft(next)
    requestAnimationFrame(() => document.getElementById('phrase-form')?.querySelector('input')?.focus())
  }

  const save = async ({ was, ...phrase }: Draft): Promise<string | null> => {
    const answer = await api.phrases.save({ phrase, was })
    if (!answer.ok) return answer.failure.message
    setChanged(answer.value)
    setDraft(EMPTY)
    toast({ text: `Type ${PHRASE_SIGN}${phrase.shortcut} and a space to put this phrase in.` })
    focusScreenHeading()
    return null
  }
  const remove = async (phrase: Phrase) => {
    const answer = await api.phrases.remove({ shortcut: phrase.shortcut })
    if (!answer.ok) return toast({ text: answer.failure.message })
    setChanged(answer.value)
    if (draft.was === phrase.shortcut) setDraft(EMPTY)
    focusScreenHeading()
    toast({
      text: `${PHRASE_SIGN}${phrase.shortcut} was removed.`,
      action: { label: 'Undo', onPress: () => void save({ ...phrase, was: null }) },
    })
  }

  return (
    <div className="phrases" data-region="page">
      <header>
        <ScreenHeading>Phrases</ScreenHeading>
        <p className="second">
          Type {PHRASE_SIGN} and a shortcut in a document, then a space or Tab. What stands in braces is filled in from the case;
          what stands in square brackets is for you to add, and a gap that is left is found.
        </p>
      </header>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {mayWrite && (
        <Card title={draft.was === null ? 'Write a phrase' : `Change ${PHRASE_SIGN}${draft.was}`}>
          <PhraseEditor draft={draft} onDraft={setDraft} onSave={save} onCancel={() => setDraft(EMPTY)} />
        </Card>
      )}
      <Card title={`My phrases (${mine.length})`}>
        {mine.length === 0 && <p className="phrases-none">None yet. They are yours alone, kept encrypted with your cases.</p>}
        <ul aria-label="My phrases">
          {mine.map((phrase) => (
            <PhraseRow key={phrase.shortcut} phrase={phrase}>
              {mayWrite && (
                <>
                  <Button
                    compact
                    aria-label={`Change ${phrase.title}`}
                    onPress={() => begin({ ...phrase, was: phrase.shortcut })}
                  >
                    Change
                  </Button>
                  <Button compact look="quiet" aria-label={`Remove ${phrase.title}`} onPress={() => remove(phrase)}>
                    Remove
                  </Button>
                </>
              )}
            </PhraseRow>
          ))}
        </ul>
      </Card>
      <Card title={`The authority’s phrases (${authority.length})`}>
        <p className="phrases-none">
          They come with Casewright or from your own folder. Make one yours to change it: with the same shortcut, yours is used.
        </p>
        <ul aria-label="The authority’s phrases">
          {authority.map((phrase) => (
            <PhraseRow key={phrase.shortcut} phrase={phrase}>
              {own.has(phrase.shortcut) ? (
                <Tag>Yours is used</Tag>
              ) : (
                mayWrite && (
                  <Button compact aria-label={`Make mine: ${phrase.title}`} onPress={() => begin({ ...phrase, was: null })}>
                    Make mine…
                  </Button>
                )
              )}
            </PhraseRow>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function PhraseRow({ phrase, children }: { phrase: Phrase; children: React.ReactNode }) {
  return (
    <li>
      <div>
        <b>{phrase.title}</b>{' '}
        <kbd>
          {PHRASE_SIGN}
          {phrase.shortcut}
        </kbd>
        <p>{phrase.text}</p>
      </div>
      <span>{children}</span>
    </li>
  )
}

interface PhraseEditorProps {
  draft: Draft
  onDraft: (draft: Draft) => void
  /** Gives why it was not kept, or null. */
  onSave: (draft: Draft) => Promise<string | null>
  onCancel: () => void
}

function mistakesOf({ shortcut, title, text }: Draft) {
  const wrong = phraseShortcut.safeParse(shortcut).error?.issues[0]?.message
  return {
    shortcut: wrong ? `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}.` : undefined,
    title: title.trim() ? undefined : 'Say what the phrase is for.',
    text: text.trim() ? undefined : 'Write the phrase.',
  }
}

function PhraseEditor({ draft, onDraft, onSave, onCancel }: PhraseEditorProps) {
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const mistakes = tried ? mistakesOf(draft) : { shortcut: undefined, title: undefined, text: undefined }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = Object.values(mistakesOf(draft)).some(Boolean)
    setTried(wrong)
    if (wrong) return
    setFailure(await onSave(draft))
  }
  /** Puts a field where the caret is in the text, or at its end. */
  const addField = (name: string) => {
    const area = form.current?.querySelector('textarea')
    const at = area?.selectionEnd ?? draft.text.length
    onDraft({ ...draft, text: `${draft.text.slice(0, at)}{${name}}${draft.text.slice(at)}` })
  }
  const fields = Object.entries(fieldLabels()).map(([id, label]) => ({ id, label }))
  return (
    <form id="phrase-form" className="phrase-editor" ref={form} onSubmit={submit} noValidate>
      {failure && <Banner tone="error">{failure}</Banner>}
      <div className="phrase-editor-row">
        <TextField
          label="Shortcut"
          value={draft.shortcut}
          maxLength={20}
          onChange={(shortcut) => onDraft({ ...draft, shortcut: shortcut.toLowerCase().replace(/^;/, '') })}
          hint="2 to 20 letters or figures"
          error={mistakes.shortcut}
        />
        <TextField
          label="What it is for"
          value={draft.title}
          maxLength={80}
          onChange={(title) => onDraft({ ...draft, title })}
          error={mistakes.title}
        />
        <Select label="Add a field" choices={fields} value={null} placeholder="From the case" onChange={addField} />
      </div>
      <TextField
        label="Phrase"
        rows={4}
        value={draft.text}
        maxLength={LONGEST_PHRASE}
        onChange={(text) => onDraft({ ...draft, text })}
        error={mistakes.text}
      />
      <div className="phrase-editor-actions">
        <Button look="primary" type="submit">
          Keep it
        </Button>
        {(draft.was !== null || draft.text !== '') && (
          <Button
            onPress={() => {
              setTried(false)
              setFailure(null)
              onCancel()
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}
