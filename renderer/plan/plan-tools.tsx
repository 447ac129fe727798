import { format, parseISO } from 'date-fns'
import { CalendarPlus, History, PanelRight, Redo2, Undo2 } from 'lucide-react'
import { base64FromText, useServices } from '../client/index.ts'
import { Button, PressedButton, Select, Toolbar, ToolbarDivider, ToolbarSpace, Tooltip, useToast } from '../ui/index.ts'
import type { PlanDesk } from './desk.ts'
import { planFile } from './plan-file.ts'
import type { SaveState } from './session/keeper.ts'
import type { PlanSnapshot } from './session/plan-session.ts'

const ALL = 'all'

export interface PlanToolsProps {
  desk: PlanDesk
  snapshot: PlanSnapshot
  onOnly: (childId: string | null) => void
  historyOpen: boolean
  onHistory: () => void
  panelOpen: boolean
  onPanel: () => void
}

/** What can be done to the plan as a whole. */
export function PlanTools({ desk, snapshot, onOnly, historyOpen, onHistory, panelOpen, onPanel }: PlanToolsProps) {
  const { session, plan, caseRecord, today, children, only } = desk
  const { host } = useServices()
  const toast = useToast()
  const saveCalendar = async () => {
    const file = planFile(caseRecord, plan, today, new Date().toISOString())
    if (file.entries === 0) return toast({ text: 'No open step has a day yet.' })
    const saved = await host.saveFile({ name: file.name, base64: base64FromText(file.text) })
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Calendar file made: ${file.name}. It names nobody.` })
  }
  return (
    <>
      {children.length > 1 && (
        <Select
          aria-label="Whose plan"
          compact
          choices={[{ id: ALL, label: 'All the children' }, ...children]}
          value={only ?? ALL}
          onChange={(id) => onOnly(id === ALL ? null : id)}
        />
      )}
      <Toolbar label="Plan">
        <Tooltip text={snapshot.canUndo ? 'Undo' : 'Nothing to undo'} shortcut="Ctrl+Z">
          <Button look="plain" icon aria-label="Undo (Ctrl+Z)" isDisabled={!snapshot.canUndo} onPress={session.undo}>
            <Undo2 size={18} aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip text={snapshot.canRedo ? 'Redo' : 'Nothing to do again'} shortcut="Ctrl+Y">
          <Button look="plain" icon aria-label="Redo (Ctrl+Y)" isDisabled={!snapshot.canRedo} onPress={session.redo}>
            <Redo2 size={18} aria-hidden />
          </Button>
        </Tooltip>
        <ToolbarDivider />
        <Button look="plain" onPress={saveCalendar}>
          <CalendarPlus size={17} aria-hidden />
          Add to my calendar
        </Button>
        <PressedButton look="plain" isSelected={historyOpen} onChange={onHistory}>
          <History size={17} aria-hidden />
          History
        </PressedButton>
        <PressedButton look="plain" isSelected={panelOpen} onChange={onPanel}>
          <PanelRight size={17} aria-hidden />
          Panel
        </PressedButton>
        <ToolbarSpace />
      </Toolbar>
      <span className="plan-saved second num" role="status">
        {sayState(snapshot.save)}
      </span>
    </>
  )
}

/** "Saved 21:04", or what stands in the way of it. */
export function sayState(save: SaveState): string {
  if (save.state === 'saved') return save.at === '' ? '' : `Saved ${format(parseISO(save.at), 'HH:mm')}`
  if (save.state === 'failed') return 'Not stored yet'
  return save.state === 'conflict' ? 'Changed in another window' : 'Saving …'
}
