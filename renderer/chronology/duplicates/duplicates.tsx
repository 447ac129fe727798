import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { type CaseEntry, type ProposedDuplicate, writeWhenWithTime } from '../../../shared/chronology/index.ts'
import { Button, EmptyState, focusScreenHeading, useToast } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { AgencyMark, agencyLooks } from '../marks/index.ts'
import { ComparedFields } from './compared-fields.tsx'
import { writeWhy } from './duplicate-words.ts'
import { type Comparing, useComparing } from './use-comparing.ts'
import './duplicates.css'

/** Entries that may tell of one event, two by two: somebody decides whether they do, and what the one entry says. */
export function Duplicates({ proposed, onClose }: { proposed: readonly ProposedDuplicate[]; onClose: () => void }) {
  const comparing = useComparing(proposed)
  const { pair, merge, keepApart, putOffPair, move } = comparing
  const say = useToast()
  const top = useRef<HTMLHeadingElement>(null)
  const key = pair?.key ?? 'none'
  useGoingBack()
  // Each pair begins at its head: the keys work from there, and a reader aloud hears which pair it is.
  useEffect(() => {
    if (key !== '') top.current?.focus({ preventScroll: true })
  }, [key])
  const act = {
    merge: () => {
      merge()
      say({ text: 'Merged; both sources are kept. Ctrl+Z takes it back.' })
    },
    keepApart: () => {
      keepApart()
      say({ text: 'Kept as two events. They will not be shown together again.' })
    },
    later: () => putOffPair(),
  }
  return (
    <section
      className="duplicates"
      aria-label="Possible duplicates"
      onKeyDown={(event) => byKey(event, { ...act, move, close: onClose }, pair !== null)}
    >
      <Head comparing={comparing} top={top} onClose={onClose} />
      {pair === null ? (
        <NothingLeft comparing={comparing} onClose={onClose} />
      ) : (
        <>
          <div className="duplicates-sheet">
            <p className="duplicates-why">
              {writeWhy(pair.proposed)}. <span>Marked words stand on one side alone.</span>
            </p>
            <table>
              <thead>
                <tr>
                  <td />
                  <Side entry={pair.one} />
                  <Side entry={pair.other} />
                  <th scope="col">The merged entry has</th>
                </tr>
              </thead>
              <tbody>
                <ComparedFields one={pair.one} other={pair.other} choices={comparing.choices} choose={comparing.choose} />
              </tbody>
            </table>
          </div>
          <footer>
            <Button look="primary" onPress={act.merge}>
              Merge, keeping both sources <kbd>M</kbd>
            </Button>
            <Button onPress={act.keepApart}>
              Two different events <kbd>D</kbd>
            </Button>
            <Button look="plain" onPress={act.later}>
              Later <kbd>L</kbd>
            </Button>
            <p>What you don’t choose stays with its source.</p>
          </footer>
        </>
      )}
    </section>
  )
}

/** Puts the focus back where it was when this opened. */
function useGoingBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else focusScreenHeading()
    }
  }, [])
}

function Head({
  comparing: { index, count, move },
  top,
  onClose,
}: {
  comparing: Comparing
  top: RefObject<HTMLHeadingElement | null>
  onClose: () => void
}) {
  return (
    <header>
      <h2 ref={top} tabIndex={-1}>
        Possible duplicates{' '}
        {count > 0 && (
          <span className="duplicates-place">
            {index + 1} of {count}
          </span>
        )}
      </h2>
      <Button look="plain" icon compact aria-label="Pair before (K)" isDisabled={index <= 0} onPress={() => move(-1)}>
        <ChevronLeft size={18} aria-hidden />
      </Button>
      <Button look="plain" icon compact aria-label="Next pair (J)" isDisabled={index >= count - 1} onPress={() => move(1)}>
        <ChevronRight size={18} aria-hidden />
      </Button>
      <span className="duplicates-space" />
      <Button look="plain" onPress={onClose}>
        <X size={16} aria-hidden />
        Back to the entries
      </Button>
    </header>
  )
}

function Side({ entry }: { entry: CaseEntry }) {
  const { chronology, pack, entries } = useDesk()
  const look = agencyLooks(chronology.agencies, pack.chronology).get(entry.agency)
  const number = entries.findIndex(({ id }) => id === entry.id) + 1
  return (
    <th scope="col">
      {look ? <AgencyMark look={look} /> : 'No agency'}
      <small>
        Entry {number}, {writeWhenWithTime(entry.when)}
      </small>
    </th>
  )
}

function NothingLeft({ comparing: { putOff, takeBackPutOff }, onClose }: { comparing: Comparing; onClose: () => void }) {
  return (
    <div className="duplicates-none">
      <EmptyState
        title={putOff > 0 ? 'The rest was left for later' : 'No more possible duplicates'}
        action={
          <span className="duplicates-none-actions">
            {putOff > 0 && <Button onPress={takeBackPutOff}>Show {putOff === 1 ? 'it' : 'them'} again</Button>}
            <Button look={putOff > 0 ? 'plain' : 'outlined'} onPress={onClose}>
              Back to the entries
            </Button>
          </span>
        }
      >
        {putOff > 0
          ? `${putOff} ${putOff === 1 ? 'pair was' : 'pairs were'} left for later.`
          : 'No two entries seem to tell of the same event. They are looked for again whenever records come in.'}
      </EmptyState>
    </div>
  )
}

interface Acts {
  merge: () => void
  keepApart: () => void
  later: () => void
  move: (by: number) => void
  close: () => void
}

/** M, D and L decide, J and K or the arrows go on and back, Esc leaves; not while a choice between the sides has the arrows. */
function byKey(event: KeyboardEvent, acts: Acts, hasPair: boolean): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  const choosing = event.target instanceof Element && event.target.closest('[role="radiogroup"]') !== null
  const moves: Record<string, number> = choosing ? { j: 1, k: -1 } : { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const doing: Record<string, () => void> = { m: acts.merge, d: acts.keepApart, l: acts.later }
  const by = moves[key]
  if (key === 'Escape') acts.close()
  else if (hasPair && by !== undefined) acts.move(by)
  else if (hasPair && doing[key] !== undefined && !event.repeat) doing[key]?.()
  else return
  event.preventDefault()
}
