import { X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { coloursOf, listed, SIGNS } from '../../../shared/family/drawing/index.ts'
import {
  type CaseFamily,
  type FamilyChange,
  PARENT_KINDS,
  PARTNERSHIP_ENDS,
  PARTNERSHIP_KINDS,
  type ParentKind,
  type ParentLink,
  type Partnership,
  type Person,
  TIE_KINDS,
  type Tie,
  type TieKind,
  type TwinSet,
} from '../../../shared/family/index.ts'
import { WrittenFields } from '../../record-screen/index.ts'
import { Button, Checkbox, Select } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { nameOf, tieWords } from '../person-words.ts'
import { Piece } from '../picture/piece.tsx'
import { TypedField, WhenTyped } from './typed-field.tsx'

const choicesOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([id, label]) => ({ id, label }))
const END_CHOICES = [{ id: 'no', label: 'Still together, or not known' }, ...choicesOf(PARTNERSHIP_ENDS)]
const COLOURS = coloursOf({ themed: true })

/** Everybody to whom somebody belongs, and what runs between them. Each line opens to its fields. */
export function Relationships({ person }: { person: Person }) {
  const { family } = useDesk()
  const name = (id: string): string => {
    const other = family.people.find((one) => one.id === id)
    return other ? nameOf(other) : ''
  }
  const couples = family.partnerships.filter(({ personIds }) => personIds.includes(person.id))
  const parents = family.parentLinks.filter(({ childId }) => childId === person.id)
  const children = family.parentLinks.filter(({ parentId }) => parentId === person.id)
  const twins = family.twinSets.filter(({ personIds }) => personIds.includes(person.id))
  const ties = family.ties.filter(({ fromId, toId }) => fromId === person.id || toId === person.id)
  if (couples.length + parents.length + children.length + twins.length + ties.length === 0)
    return <p className="second">Nothing says yet how {nameOf(person)} belongs to the family.</p>
  return (
    <ul className="family-relations">
      {couples.map((couple) => (
        <CoupleRow key={couple.id} couple={couple} name={name(couple.personIds.find((id) => id !== person.id) ?? '')} />
      ))}
      {parents.map((link) => (
        <ParentRow key={link.id} link={link} name={name(link.parentId)} words={parentWords(family, link)} />
      ))}
      {children.map((link) => (
        <ParentRow key={link.id} link={link} name={name(link.childId)} words={childWords(link)} />
      ))}
      {twins.map((set) => (
        <TwinRow key={set.id} set={set} name={listed(set.personIds.filter((id) => id !== person.id).map(name))} />
      ))}
      {ties.map((tie) => (
        <TieRow key={tie.id} tie={tie} words={tieWords(family, tie.id, person.id)} />
      ))}
    </ul>
  )
}

function parentWords(family: CaseFamily, { parentId, kind }: ParentLink): string {
  const gender = family.people.find(({ id }) => id === parentId)?.gender
  if (kind !== 'birth') return PARENT_KINDS[kind].toLowerCase()
  return gender === 'female' ? 'mother' : gender === 'male' ? 'father' : 'parent'
}
const childWords = ({ kind }: ParentLink): string => (kind === 'birth' ? 'child' : `child (${PARENT_KINDS[kind].toLowerCase()})`)

interface RowProps {
  sign: string
  name: string
  words: string
  onRemove: () => void
  children: ReactNode
}

/** One line of the list: its sign in the picture, with whom, and what; opened, its fields. */
function Row({ sign, name, words, onRemove, children }: RowProps) {
  const [isOpen, setOpen] = useState(false)
  const fields = useId()
  const drawn = SIGNS.find(({ id }) => id === sign)
  return (
    <li>
      <button
        type="button"
        className="family-relation"
        aria-expanded={isOpen}
        aria-controls={fields}
        onClick={() => setOpen(!isOpen)}
      >
        <svg width="42" height="24" viewBox="0 0 104 60" aria-hidden="true">
          {drawn && <Piece svg={drawn.draw(COLOURS)} />}
        </svg>
        <span>{name}</span>
        <span className="second">{words}</span>
      </button>
      {isOpen && (
        <div className="family-fields" id={fields}>
          <WrittenFields>
            {children}
            <div>
              <Button compact onPress={onRemove}>
                <X size={14} aria-hidden />
                Take out
              </Button>
            </div>
          </WrittenFields>
        </div>
      )}
    </li>
  )
}

function useItem<T extends { id: string }>(list: FamilyChange['list'], item: T) {
  const { change } = useDesk()
  const label = 'Change a relationship'
  return {
    set: (fields: Partial<T>, place: string | null = null) =>
      change(
        label,
        [{ list, id: item.id, item: { ...item, ...fields } } as unknown as FamilyChange],
        place && `${item.id} ${place}`,
      ),
    remove: () => change('Take out a relationship', [{ list, id: item.id, item: null } as FamilyChange]),
  }
}

function CoupleRow({ couple, name }: { couple: Partnership; name: string }) {
  const { set, remove } = useItem('partnerships', couple)
  const { kind, ended, from, until } = couple
  const words = [
    ended === '' ? PARTNERSHIP_KINDS[kind].toLowerCase() : PARTNERSHIP_ENDS[ended].toLowerCase(),
    ended === '' ? from : until,
  ]
  return (
    <Row
      sign={ended === '' || ended === 'widowed' ? `couple-${kind}` : ended}
      name={name}
      words={words.filter(Boolean).join(' ')}
      onRemove={remove}
    >
      <Select
        label="Couple"
        choices={choicesOf(PARTNERSHIP_KINDS)}
        value={kind}
        onChange={(id) => set({ kind: id as Partnership['kind'] })}
      />
      <Select
        label="Ended"
        choices={END_CHOICES}
        value={ended || 'no'}
        onChange={(id) => set({ ended: id === 'no' ? '' : (id as Partnership['ended']) })}
      />
      <div className="family-pair">
        <WhenTyped label="From" value={from} onChange={(typed) => set({ from: typed }, 'from')} />
        <WhenTyped label="Until" value={until} onChange={(typed) => set({ until: typed }, 'until')} />
      </div>
      <Checkbox isSelected={couple.confidential} onChange={(confidential) => set({ confidential })}>
        Confidential
      </Checkbox>
    </Row>
  )
}

function ParentRow({ link, name, words }: { link: ParentLink; name: string; words: string }) {
  const { set, remove } = useItem('parentLinks', link)
  return (
    <Row sign={`child-${link.kind}`} name={name} words={words} onRemove={remove}>
      <Select
        label="Parent by"
        choices={choicesOf(PARENT_KINDS)}
        value={link.kind}
        onChange={(id) => set({ kind: id as ParentKind })}
      />
      {link.kind !== 'birth' && (
        <div className="family-pair">
          <WhenTyped label="From" value={link.from} onChange={(typed) => set({ from: typed }, 'from')} />
          <WhenTyped label="Until" value={link.until} onChange={(typed) => set({ until: typed }, 'until')} />
        </div>
      )}
      <Checkbox isSelected={link.confidential} onChange={(confidential) => set({ confidential })}>
        Confidential
      </Checkbox>
    </Row>
  )
}

const IDENTICAL = [
  { id: 'not-known', label: 'Not known whether identical' },
  { id: 'yes', label: 'Identical' },
  { id: 'no', label: 'Not identical' },
]

function TwinRow({ set: twins, name }: { set: TwinSet; name: string }) {
  const { set, remove } = useItem('twinSets', twins)
  return (
    <Row
      sign={twins.identical === 'yes' ? 'twins-identical' : 'twins'}
      name={name}
      words={twins.personIds.length > 2 ? 'of one birth' : 'twin'}
      onRemove={remove}
    >
      <Select
        label="Born together"
        choices={IDENTICAL}
        value={twins.identical}
        onChange={(id) => set({ identical: id as TwinSet['identical'] })}
      />
    </Row>
  )
}

function TieRow({ tie, words }: { tie: Tie; words: string }) {
  const { set, remove } = useItem('ties', tie)
  const { directed } = TIE_KINDS[tie.kind]
  return (
    <Row sign={`tie-${tie.kind}`} name={words} words={tie.source} onRemove={remove}>
      <Select
        label="What runs between them"
        choices={Object.entries(TIE_KINDS).map(([id, { name }]) => ({ id, label: name }))}
        value={tie.kind}
        onChange={(id) => set({ kind: id as TieKind })}
      />
      {directed && (
        <div>
          <Button compact onPress={() => set({ fromId: tie.toId, toId: tie.fromId })}>
            Turn it round
          </Button>
        </div>
      )}
      <div className="family-pair">
        <WhenTyped label="From" value={tie.from} onChange={(typed) => set({ from: typed }, 'from')} />
        <WhenTyped label="Until" value={tie.until} onChange={(typed) => set({ until: typed }, 'until')} />
      </div>
      <TypedField label="Where that is known from" value={tie.source} onChange={(source) => set({ source }, 'source')} />
      <TypedField label="Note" rows={2} value={tie.note} onChange={(note) => set({ note }, 'note')} />
      <Checkbox isSelected={tie.confidential} onChange={(confidential) => set({ confidential })}>
        Confidential
      </Checkbox>
    </Row>
  )
}
