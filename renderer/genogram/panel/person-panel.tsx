import { Plus, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import { ForWriters, RecordPanel, WrittenFields } from '../../record-screen/index.ts'
import { Button } from '../../ui/index.ts'
import { ToCheck } from '../checks/to-check.tsx'
import type { FamilyFindings } from '../checks/use-findings.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../person-words.ts'
import { QUICK_ENTRIES, type QuickEntry, wantsParent } from '../quick-entry.ts'
import { Gaps } from './gaps.tsx'
import { JoinForm } from './join-form.tsx'
import { PersonFields } from './person-fields.tsx'
import { Relationships } from './relationships.tsx'

const SHOWN: readonly QuickEntry[] = ['partner', 'child', 'parent', 'sibling']

/** Everything about whoever is selected. Escape goes back to the picture. */
export function PersonPanel({
  handle,
  findings,
  author,
  onClose,
}: {
  handle: RefObject<HTMLElement | null>
  findings: FamilyFindings
  author: string
  onClose: () => void
}) {
  const { family, selected, add, remove, focusPicture } = useDesk()
  const person = family.people.find(({ id }) => id === selected)
  return (
    <RecordPanel
      ref={handle}
      className="family-panel"
      aria-label={person ? nameOf(person) : 'Person'}
      title={person ? nameOf(person) : 'Nobody chosen'}
      onClose={onClose}
      // On the way down: fields keep their keys to themselves. An open list lies outside and closes itself.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || !(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
        event.preventDefault()
        event.stopPropagation()
        focusPicture()
      }}
    >
      {person === undefined ? (
        <>
          <p className="second">Choose somebody in the picture to see and write what is known of them.</p>
          <ToCheck findings={findings} author={author} />
        </>
      ) : (
        <>
          <WrittenFields>
            <PersonFields key={person.id} person={person} />
          </WrittenFields>
          <section aria-label="Relationships">
            <h3>Relationships</h3>
            <Relationships key={person.id} person={person} />
            <ForWriters>
              <fieldset className="family-quick" aria-label={`Add beside ${nameOf(person)}`}>
                {SHOWN.filter((entry) => entry !== 'parent' || wantsParent(family, person.id)).map((entry) => (
                  <Button key={entry} compact onPress={() => add(person.id, entry)}>
                    <Plus size={14} aria-hidden />
                    {QUICK_ENTRIES[entry].name} <kbd>{QUICK_ENTRIES[entry].key}</kbd>
                  </Button>
                ))}
              </fieldset>
              <JoinForm key={`join ${person.id}`} person={person} />
            </ForWriters>
          </section>
          <ForWriters>
            <Gaps key={`gaps ${person.id}`} person={person} />
          </ForWriters>
          <ToCheck findings={findings} author={author} />
          <ForWriters>
            <div>
              <Button compact look="plain" onPress={() => remove(person.id)}>
                <Trash2 size={14} aria-hidden />
                Take {nameOf(person)} out
              </Button>
            </div>
          </ForWriters>
        </>
      )}
    </RecordPanel>
  )
}
