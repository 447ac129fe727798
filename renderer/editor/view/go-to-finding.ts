import type { EditorSession } from '../session/editor-session.ts'
import { findingId } from '../session/finding-list.ts'
import { type GoToOptions, goToPlace, goToSection } from './go-to.ts'

/** Makes a finding the current one and brings its words, or its section, into view. */
export function goToFinding(session: EditorSession, id: string | null, options: GoToOptions): void {
  const { editor } = session
  const finding = session.getSnapshot().findings.find((one) => findingId(one) === id)
  if (finding?.blockId) goToPlace(editor, { ...finding, blockId: finding.blockId }, options)
  else if (finding?.sectionId) goToSection(editor, finding.sectionId, options)
  // Last, because a caret on its way may pass through another finding's words.
  session.setCurrent(id)
}
