import { ForWriters } from '../record-screen/index.ts'
import { Button, EmptyState } from '../ui/index.ts'

/** Before the first entry. Pasting works here too, through the first entry. */
export function NoEntries({ onAdd, onBringIn }: { onAdd: () => void; onBringIn: () => void }) {
  return (
    <div className="chronology-empty">
      <EmptyState
        title="No entries yet"
        action={
          <ForWriters>
            <Button look="primary" onPress={onAdd}>
              Write the first entry
            </Button>
            <Button onPress={onBringIn}>Bring in records…</Button>
          </ForWriters>
        }
      >
        One row for each event that matters: when, to whom, what happened, who says so, what was done and what it meant for the
        child. Rows can be copied from Excel or a Word table and pasted into the grid.
      </EmptyState>
    </div>
  )
}
