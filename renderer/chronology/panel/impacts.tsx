import type { CaseEntry } from '../../../shared/chronology/index.ts'
import { TextField } from '../../ui/index.ts'
import { usePart } from '../part.ts'
import type { EntryEdit } from './use-entry-edit.ts'

/** What it meant, child by child. */
export function Impacts({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  const { world } = usePart()
  const about = world.children.filter(({ id }) => entry.childIds.length === 0 || entry.childIds.includes(id))
  const others = world.children.filter(
    (child) => !about.includes(child) && entry.impacts.some(({ childId }) => childId === child.id),
  )
  const said = (childId: string): string => entry.impacts.find((impact) => impact.childId === childId)?.text ?? ''
  return (
    <section>
      <h3>Impact on the child</h3>
      {about.length !== 1 && (
        <TextField label="On all of them" rows={2} value={said('')} onChange={(text) => edit.setImpact('', text)} />
      )}
      {about.length === 1 && said('') !== '' && (
        <TextField label="Not yet put to a child" rows={2} value={said('')} onChange={(text) => edit.setImpact('', text)} />
      )}
      {[...about, ...others].map(({ id, name }) => (
        <TextField key={id} label={name} rows={2} value={said(id)} onChange={(text) => edit.setImpact(id, text)} />
      ))}
    </section>
  )
}
