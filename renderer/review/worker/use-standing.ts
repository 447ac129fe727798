import { useCallback, useMemo, useState } from 'react'
import type { Answer, DocumentReview } from '../../../shared/api/index.ts'
import { type Colleague, isEditable, isSettled } from '../../../shared/review/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import type { MenuEntry } from '../../ui/index.ts'

export type Asked = 'send' | 'recall' | 'withdraw' | 'issue' | 'correct' | 'parties' | null

export interface Standing {
  asked: Asked
  ask: (what: Asked) => void
  colleagues: readonly Colleague[]
  /** What the Document menu offers as the document stands. */
  entries: readonly MenuEntry[]
}

const NOBODY: readonly Colleague[] = []

/** What may be corrected by a new version: what was authorised, and is not being corrected already. */
export const mayCorrect = ({ state, correctedBy }: Pick<DocumentReview, 'state' | 'correctedBy'>): boolean =>
  isSettled(state) && state !== 'superseded' && correctedBy === null

/** What a writer can have done with a document as it stands. */
export function useStanding(review: DocumentReview | null, mayWrite: boolean, openReview: () => void): Standing {
  const { api } = useServices()
  const [asked, ask] = useState<Asked>(null)
  const { loaded } = useAnswer<Colleague[]>(useCallback((): Promise<Answer<Colleague[]>> => api.accounts.colleagues({}), [api]))
  const colleagues = loaded.state === 'ready' ? loaded.value : NOBODY
  const entries = useMemo<readonly MenuEntry[]>(() => {
    if (!review) return []
    const entry = (id: NonNullable<Asked>, label: string, action?: 'submit' | 'recall' | 'withdraw' | 'issue'): MenuEntry => {
      const why = action && !review.may.includes(action) ? (review.mayNot[action] ?? NOT_YET[action]) : ''
      return { id, label, isDisabled: why !== '', ...(why && { note: why }), onAction: () => ask(id) }
    }
    const onlyReads: MenuEntry[] = [{ id: 'review', label: 'Comments and history', onAction: openReview }]
    if (!mayWrite) return onlyReads
    return [
      entry('send', 'Send to manager…', 'submit'),
      ...(review.state === 'submitted' ? [entry('recall', 'Take it back…', 'recall')] : []),
      ...(mayWrite ? [entry('parties', 'Signatures of the family…')] : []),
      entry('issue', 'Issue…', 'issue'),
      ...(mayCorrect(review) && mayWrite ? [entry('correct', 'Correct…')] : []),
      entry('withdraw', 'Withdraw…', 'withdraw'),
      { id: 'review', label: isEditable(review.state) ? 'Comments and history' : 'Open the review', onAction: openReview },
    ]
  }, [review, mayWrite, openReview])
  return useMemo(() => ({ asked, ask, colleagues, entries }), [asked, colleagues, entries])
}

/** Why something is not to be done as the document stands, where the services have nothing of the person to say. */
const NOT_YET = {
  submit: 'Only a draft is sent',
  recall: 'Only while it is with the manager',
  issue: 'Once it is authorised',
  withdraw: 'It has come to its end',
} as const
