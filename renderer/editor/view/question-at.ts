import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import { $quotationAtCaret } from '../extensions/blocks/block-type.ts'
import { $sectionById } from '../extensions/blocks/sections.ts'
import { $isQuotationNode } from '../nodes/quotation.ts'
import { $isSectionNode, type SectionNode } from '../nodes/section.ts'
import { $isSourceNoteNode, type SourceNoteNode } from '../nodes/source-note.ts'
import { idState } from '../nodes/state.ts'
import type { EditorSession } from '../session/editor-session.ts'
import type { Question } from './asking.tsx'

/** What a press asks about: the line below a quotation, a note's number and a section's own title open what they hold. */
export function questionAt(session: EditorSession, target: Element): Question | null {
  if (!target.closest('.page-text')) return null
  return session.editor.read(() => {
    const node = $getNearestNodeFromDOMNode(target)
    if ($isSourceNoteNode(node)) return noteQuestion(node)
    if (target.closest('h2') && $isSectionNode(node)) return sectionQuestion(node)
    if (target.closest('.who') && $isQuotationNode(node)) return { about: 'speaker', key: node.getKey() }
    return null
  })
}

/** The same from the keyboard: the note beside the caret, else whose words or statement it stands in, else the section. */
export function questionAtCaret(session: EditorSession): Question | null {
  const { claim, confidential, sectionId } = session.getSnapshot().caret
  return session.editor.read(() => {
    const note = $noteAtCaret()
    if (note) return noteQuestion(note)
    const quotation = $quotationAtCaret()
    if (quotation) return { about: 'speaker', key: quotation.getKey() }
    if (claim) return { about: 'claim', claim }
    if (confidential) return { about: 'leave-out', confidential }
    const section = sectionId === null ? null : $sectionById(sectionId)
    return section && sectionQuestion(section)
  })
}

function $noteAtCaret(): SourceNoteNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { anchor } = selection
  const node = anchor.getNode()
  const beside: (LexicalNode | null)[] = $isElementNode(node)
    ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
    : [
        anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
        anchor.offset === 0 ? node.getPreviousSibling() : null,
      ]
  return beside.find($isSourceNoteNode) ?? null
}

const noteQuestion = (note: SourceNoteNode): Question => ({ about: 'note', key: note.getKey(), text: note.getNote() })

/** Only a section that the writer added has a title to change. */
function sectionQuestion(section: SectionNode): Question | null {
  if (section.getTemplateSection() !== null) return null
  return { about: 'section', id: $getState(section, idState), title: section.getTitle(), after: null }
}
