import { X } from 'lucide-react'
import { newId } from '../../../shared/document/index.ts'
import { MARKER_KINDS, type Marker, type MarkerKind, type Person } from '../../../shared/family/index.ts'
import { Button, Checkbox, Select } from '../../ui/index.ts'
import { nameOf } from '../person-words.ts'

/** What matters to the children about somebody and stands with their symbol. */
export function Markers({ person, onChange }: { person: Person; onChange: (markers: Marker[]) => void }) {
  const { markers } = person
  const free = (Object.keys(MARKER_KINDS) as MarkerKind[]).filter((kind) => !markers.some((one) => one.kind === kind))
  const put = (marker: Marker): void => onChange(markers.map((one) => (one.id === marker.id ? marker : one)))
  return (
    <fieldset className="family-markers">
      <legend className="field-label">Shown with the symbol</legend>
      {markers.map((marker) => (
        <div key={marker.id} className="family-marker">
          <b>{MARKER_KINDS[marker.kind]}</b>
          <Checkbox isSelected={marker.past} onChange={(past) => put({ ...marker, past })}>
            In the past
          </Checkbox>
          <Checkbox isSelected={marker.confidential} onChange={(confidential) => put({ ...marker, confidential })}>
            Confidential
          </Checkbox>
          <Button
            look="plain"
            icon
            compact
            aria-label={`Take out: ${MARKER_KINDS[marker.kind]}`}
            onPress={() => onChange(markers.filter(({ id }) => id !== marker.id))}
          >
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
      <Select
        aria-label={`Something to show with ${nameOf(person)}`}
        compact
        choices={free.map((id) => ({ id, label: MARKER_KINDS[id] }))}
        value={null}
        placeholder="Add something to show"
        onChange={(kind) =>
          onChange([...markers, { id: newId(), kind: kind as MarkerKind, past: false, note: '', confidential: false }])
        }
      />
    </fieldset>
  )
}
