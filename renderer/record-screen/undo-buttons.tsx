import { Redo2, Undo2 } from 'lucide-react'
import { Button, Tooltip } from '../ui/index.ts'

export interface UndoButtonsProps {
  /** What each would do, in words; null where there is nothing. */
  undo: string | null
  redo: string | null
  onUndo: () => void
  onRedo: () => void
}

/** Undo and Redo in the toolbar of a record. */
export function UndoButtons({ undo, redo, onUndo, onRedo }: UndoButtonsProps) {
  return (
    <>
      <Tooltip text={undo ?? 'Nothing to undo'} shortcut="Ctrl+Z">
        <Button look="plain" icon aria-label="Undo (Ctrl+Z)" isDisabled={undo === null} onPress={onUndo}>
          <Undo2 size={18} aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip text={redo ?? 'Nothing to do again'} shortcut="Ctrl+Y">
        <Button look="plain" icon aria-label="Redo (Ctrl+Y)" isDisabled={redo === null} onPress={onRedo}>
          <Redo2 size={18} aria-hidden />
        </Button>
      </Tooltip>
    </>
  )
}
