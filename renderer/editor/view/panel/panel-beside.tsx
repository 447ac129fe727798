import { useCallback, useMemo } from 'react'
import type { Finding } from '../../../../shared/lint/index.ts'
import type { Pack } from '../../../../shared/standards/index.ts'
import type { CasePlace } from '../../merge-fields/case-place.ts'
import type { EditorSnapshot } from '../../session/snapshot.ts'
import { CommentsList } from '../comments/comments-list.tsx'
import type { EditorComments } from '../comments/use-comments.ts'
import type { AddedWords } from '../use-added-words.ts'
import type { Review } from '../use-review.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { usePanelView } from './panel-view.ts'

export interface PanelBesideProps {
  snapshot: EditorSnapshot
  pack: Pack
  review: Review
  comments: EditorComments | null
  readOnly: boolean
  /** Opens the window that asks who will do it, at the caret. */
  onOwner: () => void
  onCase: ((place: CasePlace) => void) | undefined
  onAddWord: AddedWords['add']
}

/** The panel beside the page, where it is open: what was found, what was set aside, what was said. */
export function PanelBeside({ snapshot, pack, review, comments, readOnly, onOwner, onCase, onAddWord }: PanelBesideProps) {
  const view = usePanelView(snapshot)
  const { go } = review
  const choosePerson = useCallback(
    (about: Finding) => {
      go(about)
      requestAnimationFrame(onOwner)
    },
    [go, onOwner],
  )
  const tab = useMemo(
    () =>
      comments
        ? { open: comments.open, content: <CommentsList comments={comments} numbers={view.numbers} readOnly={readOnly} /> }
        : undefined,
    [comments, view.numbers, readOnly],
  )
  if (!review.isOpen) return null
  return (
    <FindingsPanel
      snapshot={view}
      pack={pack}
      shown={review.shown}
      filter={review.filter}
      tab={review.tab}
      settingAside={review.settingAside}
      onTab={review.setTab}
      onFilter={review.toggle}
      onClose={review.close}
      onOpen={review.open}
      onGo={go}
      onChoosePerson={choosePerson}
      onFix={review.fix}
      onCase={onCase}
      onAddWord={onAddWord}
      onStillTrue={review.stillTrue}
      onAskAside={review.askAside}
      onSetAside={review.setAside}
      onBringBack={review.bringBack}
      readOnly={readOnly}
      comments={tab}
    />
  )
}
