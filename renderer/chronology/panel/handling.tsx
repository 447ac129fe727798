import type { CaseEntry } from '../../../shared/chronology/index.ts'
import { Checkbox, TextField } from '../../ui/index.ts'
import type { EntryEdit } from './use-entry-edit.ts'

/** Whether it may go out, and whether somebody says otherwise. */
export function Handling({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  return (
    <section>
      <h3>Handling</h3>
      <Checkbox
        isSelected={entry.confidential}
        onChange={(confidential) =>
          edit.edit(confidential ? 'Mark as confidential' : 'Mark as not confidential', { confidential })
        }
      >
        Confidential: left out of every copy unless it is asked for
      </Checkbox>
      {entry.confidential && (
        <TextField
          label="Why"
          value={entry.confidentialBecause}
          onChange={(confidentialBecause) => edit.edit('Write: Why confidential', { confidentialBecause }, 'because')}
        />
      )}
      <Checkbox
        isSelected={entry.disputed !== null}
        onChange={(on) =>
          edit.edit(on ? 'Mark as disputed' : 'Mark as not disputed', { disputed: on ? { by: '', says: '' } : null })
        }
      >
        Disputed
      </Checkbox>
      {entry.disputed && (
        <>
          <TextField
            label="By whom"
            value={entry.disputed.by}
            onChange={(by) => edit.edit('Write: Disputed', { disputed: { by, says: entry.disputed?.says ?? '' } }, 'disputed by')}
          />
          <TextField
            label="What they say"
            rows={2}
            value={entry.disputed.says}
            onChange={(says) =>
              edit.edit('Write: Disputed', { disputed: { by: entry.disputed?.by ?? '', says } }, 'disputed says')
            }
          />
        </>
      )}
    </section>
  )
}
