import { Download, Link2, Undo2, Unlink } from 'lucide-react'
import { Group } from 'react-aria-components'
import { writeDay } from '../../shared/document/index.ts'
import { Button, DateField, PressedButton, Select, ToolbarDivider, ToolbarSegment } from '../ui/index.ts'

export type View = 'picture' | 'list'

export interface ThreadBarProps {
  siblings: readonly { id: string; name: string }[]
  childId: string | null
  onChild: (childId: string | null) => void
  today: string
  /** The day as on which the plan is shown; null: as it stands. */
  day: string | null
  onDay: (day: string | null) => void
  view: View
  onView: (view: View) => void
  /** Null where the plan cannot be changed. */
  onJoin: (() => void) | null
  onUnjoin: (() => void) | null
  isJoining: boolean
  onUndo: (() => void) | null
  /** What was done last, or is to be done next. */
  said: string
  onWord: () => void
}

const ALL = 'all'

/** Whose thread, as on which day, how it is shown, and what can be done with it. */
export function ThreadBar(bar: ThreadBarProps) {
  const { siblings, childId, onChild, today, day, onDay, view, onView } = bar
  return (
    <Group className="toolbar thread-bar" aria-label="Golden thread" data-region="toolbar">
      <Select
        aria-label="Whose thread"
        compact
        choices={[{ id: ALL, label: 'All children' }, ...siblings.map(({ id, name }) => ({ id, label: name }))]}
        value={childId ?? ALL}
        onChange={(id) => onChild(id === ALL ? null : id)}
      />
      <Select
        aria-label="As on which day"
        compact
        choices={[
          { id: 'now', label: `Now, ${writeDay(today)}` },
          { id: 'day', label: 'As it was on a day' },
        ]}
        value={day === null ? 'now' : 'day'}
        onChange={(id) => onDay(id === 'now' ? null : today)}
      />
      {day !== null && (
        <DateField
          label={<span className="visually-hidden">Day on which the plan stood like this</span>}
          value={day}
          onChange={(chosen) => chosen !== '' && onDay(chosen)}
        />
      )}
      <ToolbarDivider />
      <ToolbarSegment label="How it is shown">
        {(['picture', 'list'] as const).map((one) => (
          <PressedButton key={one} isSelected={view === one} onChange={() => onView(one)}>
            {one === 'picture' ? 'Picture' : 'List'}
          </PressedButton>
        ))}
      </ToolbarSegment>
      {(bar.onJoin || bar.onUnjoin) && <ToolbarDivider />}
      {bar.onJoin && (
        <PressedButton look="plain" isSelected={bar.isJoining} onChange={bar.onJoin} aria-keyshortcuts="J">
          <Link2 size={16} aria-hidden />
          Join
        </PressedButton>
      )}
      {bar.onUnjoin && (
        <Button look="plain" onPress={bar.onUnjoin} aria-keyshortcuts="U">
          <Unlink size={16} aria-hidden />
          Unjoin
        </Button>
      )}
      {bar.onUndo && (
        <Button look="plain" onPress={bar.onUndo} aria-keyshortcuts="Control+Z">
          <Undo2 size={16} aria-hidden />
          Undo
        </Button>
      )}
      <p className="thread-said" role="status">
        {bar.said}
      </p>
      <Button look="plain" onPress={bar.onWord}>
        <Download size={16} aria-hidden />
        Word
      </Button>
    </Group>
  )
}
