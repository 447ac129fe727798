import { X } from 'lucide-react'
import type { HTMLAttributes, ReactNode, Ref } from 'react'
import { Button, classes } from '../ui/index.ts'

export interface RecordPanelProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  title: string
  ref?: Ref<HTMLElement>
  /** Null: there is something in it that has to be settled first. */
  onClose: (() => void) | null
  /** Its left edge, where its width can be chosen. */
  edge?: ReactNode
  children: ReactNode
}

/** What is known of one thing, beside the record. What Escape does in it is for its own screen to say. */
export function RecordPanel({ title, className = '', onClose, edge, children, ...aside }: RecordPanelProps) {
  return (
    <aside aria-label={title} data-region="panel" {...aside} className={classes('record-panel', className)}>
      {edge}
      <header>
        <h2>{title}</h2>
        {onClose && (
          <Button look="plain" icon compact aria-label="Close the panel" onPress={onClose}>
            <X size={16} aria-hidden />
          </Button>
        )}
      </header>
      <div className="record-panel-body">{children}</div>
    </aside>
  )
}
