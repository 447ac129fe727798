import { Check, X } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { newId } from '../../../shared/document/index.ts'
import { type CaseFamily, type FamilyChange, withFamilyChanges } from '../../../shared/family/index.ts'
import {
  type FamilyReading,
  parseFamilyText,
  type Removal,
  removalChanges,
  type TextProblem,
  writeFamilyText,
} from '../../../shared/family/text-form/index.ts'
import { useSignedIn } from '../../client/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'

export interface TextPaneProps {
  /** The family as it would be with what is typed, while somebody types; null when what is stored holds. */
  onPreview: (family: CaseFamily | null) => void
  onClose: () => void
}

/**
 * The family as text. While somebody types, the picture follows; Ctrl+Enter or leaving the text takes it over as one step. What the
 * text does not say any more stays until somebody says that it is to go.
 */
export function TextPane({ onPreview, onClose }: TextPaneProps) {
  const { family, change, selected, focusPicture } = useDesk()
  const mayWrite = useSignedIn().may('write')
  const [draft, setDraft] = useState<string | null>(null)
  const [asked, setAsked] = useState<readonly Removal[]>([])
  const ids = useRef(new Map<string, string>())
  const area = useRef<HTMLTextAreaElement>(null)
  const marks = useRef<HTMLPreElement>(null)
  const helpId = useId()
  const problemsId = useId()
  const stored = useMemo(() => writeFamilyText(family), [family])
  const text = draft ?? stored
  const deferred = useDeferredValue(text)
  // What is typed half-way keeps its id, so that the picture moves and does not begin anew at each key.
  const reading = useMemo(() => parseFamilyText(deferred, family, { newId: idsFrom(ids.current) }), [deferred, family])
  const isTyping = draft !== null && draft !== stored
  useEffect(() => {
    onPreview(isTyping && reading.changes.length > 0 ? withFamilyChanges(family, reading.changes) : null)
  }, [isTyping, reading, family, onPreview])
  useEffect(() => () => onPreview(null), [onPreview])

  const apply = (): void => {
    if (draft === null) return
    const now = parseFamilyText(draft, family, { newId: idsFrom(ids.current) })
    if (now.problems.length > 0) return
    if (now.changes.length > 0) change('Write the family as text', now.changes)
    setAsked(now.removed)
    setDraft(null)
    ids.current = new Map()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setDraft(null)
      focusPicture()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const keepMarksOnWords = (): void => {
    if (marks.current && area.current) marks.current.scrollTop = area.current.scrollTop
  }
  // Also when the text or its marks were drawn anew.
  useLayoutEffect(keepMarksOnWords)
  const takeOut = (): void => {
    const changes: FamilyChange[] = removalChanges(family, asked)
    if (changes.length > 0) change('Take out what the text does not say', changes)
    setAsked([])
  }
  return (
    <section className="family-text" aria-label="The family as text" data-region="text">
      <header>
        <h2>As text</h2>
        <span className="second" id={helpId}>
          {mayWrite
            ? 'Type the family; the picture follows. Ctrl+Enter takes it over, Esc leaves it.'
            : 'The family in words, to read and copy.'}
        </span>
        <span className="family-text-state" role="status" data-problems={reading.problems.length > 0 || undefined}>
          {stateWords(reading, isTyping)}
        </span>
        <Button look="plain" icon compact aria-label="Close the text" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      {asked.length > 0 && (
        <Banner
          tone="warning"
          actions={
            <>
              <Button onPress={takeOut}>Take out</Button>
              <Button onPress={() => setAsked([])}>Keep</Button>
            </>
          }
        >
          <b>The text does not say any more:</b> {asked.map(({ what }) => what).join('; ')}. Take it out of the family, or keep
          it?
        </Banner>
      )}
      <div className="family-text-area">
        <pre ref={marks} aria-hidden="true">
          <Marked text={text} reading={reading} selected={selected} />
        </pre>
        <textarea
          autoComplete="off"
          ref={area}
          className="own-undo"
          aria-label="The family as text"
          aria-describedby={`${helpId} ${problemsId}`}
          aria-invalid={reading.problems.length > 0}
          spellCheck={false}
          readOnly={!mayWrite}
          value={text}
          onChange={(event) => {
            setAsked([])
            setDraft(event.target.value)
          }}
          onScroll={keepMarksOnWords}
          onKeyDown={onKeyDown}
          onBlur={apply}
        />
      </div>
      <ul className="family-text-problems" id={problemsId}>
        {reading.problems.map((problem) => (
          <li key={`${problem.line} ${problem.start} ${problem.message}`}>
            <button type="button" onClick={() => goTo(area.current, text, problem)}>
              Line {problem.line}
            </button>
            : {problem.message}
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateWords({ problems, understood }: FamilyReading, isTyping: boolean) {
  const people = understood === 1 ? '1 person' : `${understood} people`
  if (problems.length > 0)
    return `${people}; ${problems.length === 1 ? '1 line is' : `${problems.length} lines are`} not understood`
  return (
    <>
      <Check size={14} aria-hidden /> {people}, all understood{isTyping ? ', not taken over yet' : ''}
    </>
  )
}

/** One id for each seed, the same for as long as the text is typed. */
const idsFrom = (known: Map<string, string>) => (seed: string) => {
  const id = known.get(seed) ?? newId()
  known.set(seed, id)
  return id
}

const lineStarts = (text: string): number[] => {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

function goTo(area: HTMLTextAreaElement | null, text: string, { line, start, end }: TextProblem): void {
  const from = lineStarts(text)[line - 1] ?? 0
  area?.focus()
  area?.setSelectionRange(from + start, from + end)
}

/** The text once more behind what is typed, with what is not understood underlined and whoever is selected marked. */
function Marked({ text, reading, selected }: { text: string; reading: FamilyReading; selected: string | null }) {
  const starts = lineStarts(text)
  const spots = [
    ...reading.problems.map((one) => ({ ...one, kind: 'problem' })),
    ...reading.mentions.filter(({ personId }) => personId === selected).map((one) => ({ ...one, kind: 'mention' })),
  ]
    .map(({ line, start, end, kind }) => ({ from: (starts[line - 1] ?? 0) + start, to: (starts[line - 1] ?? 0) + end, kind }))
    .filter(({ from, to }) => to > from && to <= text.length)
    .sort((one, other) => one.from - other.from)
  const parts: { key: number; text: string; kind: string }[] = []
  let at = 0
  for (const { from, to, kind } of spots) {
    if (from < at) continue
    if (from > at) parts.push({ key: at, text: text.slice(at, from), kind: '' })
    parts.push({ key: from, text: text.slice(from, to), kind })
    at = to
  }
  parts.push({ key: at, text: text.slice(at), kind: '' })
  return parts.map(({ key, text: words, kind }) =>
    kind === '' ? (
      words
    ) : (
      <mark key={key} className={kind}>
        {words}
      </mark>
    ),
  )
}
