import { useMemo, useState } from 'react'
import { type CaseEntry, writeWhen } from '../../../shared/chronology/index.ts'
import type { ChronologyForm } from '../../../shared/document/index.ts'
import { formalName } from '../../../shared/family/index.ts'
import { Banner, Button, Checkbox, Dialog, RadioCards, Select } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { usePart } from '../part.ts'
import { keepsAll } from '../use-view.ts'
import { firstWords } from '../words.ts'
import { type CopyChoice, type CopyOf, type CopyPeriod, copyOf, periodFor } from './copy-of.ts'
import { useTakeOut } from './use-take-out.ts'
import './take-out.css'

const FORMS: readonly { id: ChronologyForm; label: string; note: string }[] = [
  { id: 'impact', label: 'What it meant for the children', note: 'Event, source, what was done, impact. On its side.' },
  { id: 'court', label: 'For the court', note: 'Number, date, event, reference. No foster carer is named.' },
  { id: 'multi-agency', label: 'Several agencies', note: 'Each entry with the agency’s mark and name. On its side.' },
]

/** Copies of the chronology for Word, Excel and CSV. */
export function TakeOut({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? <TakeOutDialog onClose={onClose} /> : null
}

function TakeOutDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk()
  const { numberOf, openPanel } = usePart()
  const isFiltered = !keepsAll(desk.filter)
  const [choice, setChoice] = useState<CopyChoice>({
    form: 'impact',
    of: desk.chosen.size > 1 ? 'chosen' : isFiltered ? 'shown' : 'all',
    childIds: [],
    period: 'any',
    confidential: false,
    timeline: false,
  })
  const [seen, setSeen] = useState('')
  const copy = useMemo(() => copyOf(choice, desk), [choice, desk])
  const { make, making, problem } = useTakeOut(onClose)
  const change = (wanted: Partial<CopyChoice>) => setChoice((before) => ({ ...before, ...wanted }))
  const leftOutKey = copy.leftOut.map(({ id }) => id).join(' ')
  const isSeen = copy.leftOut.length === 0 || seen === leftOutKey
  const canMake = isSeen && copy.kept.length > 0 && making === null
  const children = desk.caseRecord.people.filter(({ group }) => group === 'child')
  const goTo = (entry: CaseEntry) => {
    onClose()
    desk.goTo(entry.id, 'event')
    openPanel('entry')
  }

  const whichOf: { id: CopyOf; label: string }[] = [
    ...(isFiltered ? [{ id: 'shown' as const, label: `Those shown now (${desk.shown.length})` }] : []),
    ...(desk.chosen.size > 0 ? [{ id: 'chosen' as const, label: `Those selected (${desk.chosen.size})` }] : []),
    { id: 'all', label: `All of them (${desk.entries.length})` },
  ]
  const periods: { id: CopyPeriod; label: string }[] = [
    { id: 'any', label: choice.of === 'shown' ? 'As shown now' : 'Any time' },
    { id: '24', label: 'Last two years' },
    { id: '12', label: 'Last year' },
  ]
  return (
    <Dialog
      title="Copy of the chronology"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={!canMake} onPress={() => void make('csv', choice, copy)}>
            CSV
          </Button>
          <Button isDisabled={!canMake} onPress={() => void make('xlsx', choice, copy)}>
            Excel
          </Button>
          <Button look="primary" isDisabled={!canMake} onPress={() => void make('docx', choice, copy)}>
            {making === 'docx' ? 'Making the copy …' : 'Word copy'}
          </Button>
        </>
      }
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      <RadioCards
        label="Form"
        choices={FORMS}
        value={choice.form}
        onChange={(form) => change({ form: form as ChronologyForm, period: periodFor(form as ChronologyForm, choice.of) })}
      />
      <div className="take-out-row">
        <Select label="Entries" choices={whichOf} value={choice.of} onChange={(of) => change({ of: of as CopyOf })} />
        {choice.of !== 'chosen' && (
          <Select
            label="Period"
            choices={periods}
            value={choice.period}
            onChange={(period) => change({ period: period as CopyPeriod })}
          />
        )}
        {children.length > 1 && choice.of !== 'chosen' && (
          <Select
            label="Children"
            choices={[
              { id: '', label: 'All' },
              ...children.map((child) => ({ id: child.id, label: `${formalName(child)} alone` })),
            ]}
            value={choice.childIds[0] ?? ''}
            onChange={(id) => change({ childIds: id === '' ? [] : [id] })}
          />
        )}
      </div>
      <div className="take-out-checks">
        <Checkbox isSelected={choice.timeline} onChange={(timeline) => change({ timeline })}>
          With the picture of the timeline, and its words (Word)
        </Checkbox>
        <Checkbox isSelected={choice.confidential} onChange={(confidential) => change({ confidential })}>
          With confidential entries
        </Checkbox>
      </div>
      {copy.leftOut.length > 0 && (
        <section className="take-out-left" aria-label="What is left out">
          <h3>
            {copy.leftOut.length === 1
              ? '1 confidential entry is left out'
              : `${copy.leftOut.length} confidential entries are left out`}
          </h3>
          <ul>
            {copy.leftOut.map((entry) => (
              <li key={entry.id}>
                <b>{writeWhen(entry.when)}</b> {firstWords(entry.event, 14)}
                {entry.confidentialBecause && <span className="second"> Confidential because: {entry.confidentialBecause}</span>}
              </li>
            ))}
          </ul>
          <p className="second">
            The copy says at its head and on every page that it is a redacted one, and how many are missing.
          </p>
          <Checkbox isSelected={isSeen} onChange={(on) => setSeen(on ? leftOutKey : '')}>
            I have looked at what is left out
          </Checkbox>
        </section>
      )}
      <p className="take-out-sum" role="status">
        <b className="num">{copy.kept.length === 1 ? '1 entry' : `${copy.kept.length} entries`}</b>, {copy.said}. About{' '}
        <b className="num">{copy.pages === 1 ? '1 page' : `${copy.pages} pages`}</b> in Word
        {copy.limit !== null &&
          (copy.pages > copy.limit ? `; ${copy.limit} are the usual limit.` : ` of the ${copy.limit} that are the usual limit.`)}
        {copy.limit === null && '.'} {copy.disputed > 0 && `${copy.disputed} disputed, marked with who and what they say. `}
        Private notes and confidential addresses are never in a copy.
      </p>
      {copy.limit !== null && copy.pages > copy.limit && (
        <section className="take-out-left" aria-label="Where to shorten it">
          <h3>The longest entries</h3>
          <ul>
            {copy.lookAt.map((entry) => (
              <li key={entry.id}>
                <Button look="quiet" compact onPress={() => goTo(entry)}>
                  {numberOf(entry.id)}. {writeWhen(entry.when)}: {firstWords(entry.event)}
                </Button>
              </li>
            ))}
          </ul>
          <p className="second">Check the direction of your court: it may allow more, or fewer.</p>
        </section>
      )}
      {!isSeen && <p className="second">A copy can be made once you have looked at what is left out.</p>}
      {copy.kept.length === 0 && <p className="second">There is nothing to copy: the choice above keeps no entry.</p>}
    </Dialog>
  )
}
