import { Archive, CornerUpLeft, FilePen, MailCheck, PenLine, Replace, UserCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import './state-mark.css'

export type ReviewStateName = 'draft' | 'submitted' | 'returned' | 'authorised' | 'issued' | 'withdrawn' | 'superseded'

const ICON = {
  draft: PenLine,
  submitted: UserCheck,
  returned: CornerUpLeft,
  authorised: FilePen,
  issued: MailCheck,
  withdrawn: Archive,
  superseded: Replace,
} as const satisfies Record<ReviewStateName, unknown>

/** Where a document stands on its way: a shape, its word, and only then a border that is dashed, plain or filled. */
export function StateMark({ state, children }: { state: ReviewStateName; children: ReactNode }) {
  const Icon = ICON[state]
  return (
    <span className={classes('state-mark', state)}>
      <Icon size={13} aria-hidden />
      {children}
    </span>
  )
}
