import { CalendarPlus, History, PanelRight } from 'lucide-react'
import { base64FromText, useServices } from '../client/index.ts'
import { ForWriters, sayState, UndoButtons } from '../record-screen/index.ts'
import { Button, PressedButton, Select, Toolbar, ToolbarDivider, ToolbarSpace, useToast } from '../ui/index.ts'
import type { PlanDesk } from './desk.ts'
import { planFile } from './plan-file.ts'
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
        <ForWriters>
          <UndoButtons
            undo={snapshot.canUndo ? 'Undo' : null}
            redo={snapshot.canRedo ? 'Redo' : null}
            onUndo={session.undo}
            onRedo={session.redo}
          />
          <ToolbarDivider />
        </ForWriters>
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
