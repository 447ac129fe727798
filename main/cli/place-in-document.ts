import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { Finding } from '../../shared/lint/index.ts'

/** A finding's place in words, for a document that has no lines: its heading, the paragraph's number under it, the text. */
export function placeInDocument(
  document: CasewrightDocument,
  finding: Finding,
): { heading: string; paragraph: number; text: string } {
  const section = document.sections.find(({ id }) => id === finding.sectionId)
  const paragraph = section ? section.blocks.findIndex(({ id }) => id === finding.blockId) + 1 : 0
  return { heading: section?.title ?? document.title, paragraph, text: finding.text }
}
