import { SavedState } from '../record-screen/index.ts'
import { useDesk } from './desk.ts'
import { FindingCounts } from './findings/index.ts'
import { usePart } from './part.ts'
import type { ChronologySnapshot } from './session.ts'

/** The foot of the screen: where one is, and what is stored. */
export function StatusLine({ snapshot: { save } }: { snapshot: ChronologySnapshot }) {
  const { current, entries, chosen } = useDesk()
  const { numberOf, openPanel } = usePart()
  const number = current === null ? 0 : numberOf(current)
  return (
    <footer className="status-bar" data-region="status">
      <span className="num">{number > 0 ? `Entry ${number} of ${entries.length}` : `${entries.length} in all`}</span>
      <FindingCounts onOpen={() => openPanel('findings')} />
      {chosen.size > 1 && <span className="num">{chosen.size} selected</span>}
      <span className="status-space" />
      <SavedState save={save} />
    </footer>
  )
}
