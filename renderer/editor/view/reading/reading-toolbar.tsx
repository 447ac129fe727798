import { Download, Lock, Search } from 'lucide-react'
import { Button, Toolbar, ToolbarSpace } from '../../../ui/index.ts'

export interface ReadingToolbarProps {
  onFind: () => void
  onWord: (() => void) | undefined
}

/** What can be done with a text that stays as it is. */
export function ReadingToolbar({ onFind, onWord }: ReadingToolbarProps) {
  return (
    <Toolbar label="Reading">
      <span className="reading-only">
        <Lock size={15} aria-hidden />
        To read: the text stays as it is
      </span>
      <ToolbarSpace />
      <Button look="plain" onPress={onFind}>
        <Search size={16} aria-hidden />
        Find
      </Button>
      {onWord && (
        <Button look="plain" onPress={onWord}>
          <Download size={17} aria-hidden />
          Word copy
        </Button>
      )}
    </Toolbar>
  )
}
