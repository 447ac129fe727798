import type { RefObject } from 'react'
import type { EditorSession } from '../session/editor-session.ts'
import { findingId } from '../session/finding-list.ts'
import type { EditorSnapshot } from '../session/snapshot.ts'
import type { Question } from './asking.tsx'
import type { ChronologyBlocks } from './chronology/use-chronology-blocks.ts'
import type { EditorComments } from './comments/use-comments.ts'
import type { FamilyPictures } from './family/use-family-pictures.tsx'
import { focusText } from './go-to.ts'
import { isSpelling } from './panel/finding-card.tsx'
import { questionAtCaret } from './question-at.ts'
import type { AddedWords } from './use-added-words.ts'
import type { Review } from './use-review.ts'
import { useShortcuts } from './use-shortcuts.ts'
import type { Writing } from './use-writing.ts'

/** What the keys of the workspace reach. */
export interface UnderKeys {
  session: EditorSession
  snapshot: EditorSnapshot
  frame: RefObject<HTMLElement | null>
  readOnly: boolean
  review: Review
  writing: Writing
  comments: EditorComments | null
  pictures: FamilyPictures
  addSentence: ChronologyBlocks['addSentence']
  addWord: AddedWords['add']
  addNote: () => void
  ask: (question: Question) => void
  goSection: (id: string) => void
  openFind: (what: 'find' | 'replace') => void
}

/** The keys of the whole workspace, for its outermost element. */
export function useWorkspaceKeys(reach: UnderKeys): ReturnType<typeof useShortcuts> {
  const { session, snapshot, readOnly, review, writing, comments, ask } = reach
  const { document, caret } = snapshot
  return useShortcuts(readOnly ? 'reading' : 'writing', {
    nextFinding: review.step,
    applyFirstFix: review.fixCurrent,
    askAside: review.askAsideCurrent,
    addWord: () => {
      const current = snapshot.findings.find((one) => findingId(one) === snapshot.current)
      if (current && isSpelling(current)) reach.addWord?.(current, 'mine')
    },
    section: (direction) => {
      const at = document.sections.findIndex((section) => section.id === caret.sectionId)
      const next = document.sections[at + direction]
      if (next) reach.goSection(next.id)
    },
    claim: writing.claim,
    ownWords: writing.ownWords,
    leaveOut: writing.leaveOut,
    find: (withReplace) => reach.openFind(withReplace && !readOnly ? 'replace' : 'find'),
    saveNow: () => void session.flush(),
    addRow: writing.addRow,
    moveRow: writing.moveRow,
    editHere: () => {
      if (caret.gridKind === 'actionPlan') writing.chooseOwner()
      else if (caret.gridKind === 'table') writing.nameColumn()
      else if (!reach.pictures.chooseSelected()) {
        const question = questionAtCaret(session)
        if (question) ask(question)
      }
    },
    note: reach.addNote,
    addToChronology: () => reach.addSentence?.(),
    rowTools: () => reach.frame.current?.querySelector<HTMLElement>('.grid-tools button')?.focus(),
    comment: () => {
      if (comments?.maySay) comments.begin()
    },
    nextComment: (direction) => {
      if (comments?.step(direction)) review.showComments()
    },
    backToText: () => focusText(session.editor),
  })
}
