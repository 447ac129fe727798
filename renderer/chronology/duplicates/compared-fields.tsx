import { Fragment, useMemo } from 'react'
import {
  type CaseEntry,
  type ComparedField,
  differences,
  type FieldDifference,
  type MergeChoices,
  moreExactDate,
  type SideOrBoth,
  type TextPart,
} from '../../../shared/chronology/index.ts'
import { formalName } from '../../../shared/family/index.ts'
import { useDesk } from '../desk.ts'
import { FIELD_NAMES, KEPT } from './duplicate-words.ts'
import { FieldChoice } from './field-choice.tsx'

const WITH_BOTH: readonly ComparedField[] = ['children', 'event', 'action', 'outcome']

/** The fields of two entries beside each other, what is on one side alone marked word by word, and a choice where they differ. */
export function ComparedFields({
  one,
  other,
  choices,
  choose,
}: {
  one: CaseEntry
  other: CaseEntry
  choices: MergeChoices
  choose: (choices: MergeChoices) => void
}) {
  const { caseRecord, chronology, pack } = useDesk()
  const names = useMemo(() => {
    const children = new Map(caseRecord.people.map((person) => [person.id, formalName(person)]))
    const agencies = new Map(chronology.agencies.map(({ id, name }) => [id, name]))
    const categories = new Map(pack.chronology.categories.map(({ id, name }) => [id, name]))
    return {
      child: (id: string) => children.get(id) ?? id,
      agency: (id: string) => agencies.get(id) ?? id,
      category: (id: string) => categories.get(id) ?? id,
    }
  }, [caseRecord.people, chronology.agencies, pack.chronology.categories])
  const fields = useMemo(() => differences(one, other, names), [one, other, names])
  const sides = { one: names.agency(one.agency), other: names.agency(other.agency) }
  return (
    <>
      {fields.map((field) => (
        <Fragment key={field.field}>
          <tr className={field.same ? 'is-same' : undefined}>
            <th scope="row">{FIELD_NAMES[field.field]}</th>
            <td>{field.one.length === 0 ? <Absent field={field.field} /> : <Parts parts={field.one} />}</td>
            <td>{field.other.length === 0 ? <Absent field={field.field} /> : <Parts parts={field.other} />}</td>
            <td className="duplicate-taken">
              {offersChoice(field) ? (
                <FieldChoice
                  field={field.field}
                  sides={sides}
                  value={chosenSide(field.field, choices, one, other)}
                  withBoth={WITH_BOTH.includes(field.field)}
                  choose={choose}
                />
              ) : (
                <span>{keptWords(field)}</span>
              )}
            </td>
          </tr>
        </Fragment>
      ))}
    </>
  )
}

/** A field in which only one says anything keeps that, but for the children: none named means all. */
function offersChoice({ field, one, other, same }: FieldDifference): boolean {
  if (same || KEPT[field] !== undefined) return false
  return field === 'children' || (one.length > 0 && other.length > 0)
}

function keptWords({ field, one, other, same }: FieldDifference): string {
  if (same) return 'The same'
  const isOnBoth = one.length > 0 && other.length > 0
  return isOnBoth || field === 'disputed' || field === 'confidential' ? (KEPT[field] ?? 'Both are kept') : 'It is kept'
}

function chosenSide(field: ComparedField, choices: MergeChoices, one: CaseEntry, other: CaseEntry): SideOrBoth {
  const chosen = choices[field as keyof MergeChoices]
  if (chosen !== undefined) return chosen
  if (field === 'when') return moreExactDate(one.when, other.when)
  return field === 'children' ? 'both' : 'one'
}

function Absent({ field }: { field: ComparedField }) {
  return <span className="duplicate-absent">{field === 'children' ? 'All children' : 'Nothing'}</span>
}

function Parts({ parts }: { parts: readonly TextPart[] }) {
  let at = 0
  return (
    <>
      {parts.map(({ text, only }) => {
        const key = at
        at += text.length
        return only ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>
      })}
    </>
  )
}
