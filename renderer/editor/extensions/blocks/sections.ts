import { $createParagraphNode, $getRoot, $getState } from 'lexical'
import { newId } from '../../../../shared/document/index.ts'
import { $createSectionNode, $isSectionNode, type SectionNode } from '../../nodes/section.ts'
import { idState } from '../../nodes/state.ts'

export function $sectionById(id: string): SectionNode | null {
  return (
    $getRoot()
      .getChildren()
      .filter($isSectionNode)
      .find((section) => $getState(section, idState) === id) ?? null
  )
}

/** Adds a section of the writer's own behind another and puts the caret in it. */
export function $addSection(afterId: string | null, title: string): SectionNode {
  const section = $createSectionNode({ id: newId(), templateSection: null, title })
  section.append($createParagraphNode())
  const after = afterId === null ? null : $sectionById(afterId)
  if (after) after.insertAfter(section)
  else $getRoot().append(section)
  section.selectStart()
  return section
}

/** Renames a section that the writer added. Those of the template keep their titles. */
export function $renameSection(id: string, title: string): void {
  const section = $sectionById(id)
  if (section && section.getTemplateSection() === null) section.setTitle(title)
}

/** Deletes a section that the writer added. Those of the template stay. */
export function $deleteSection(id: string): void {
  const section = $sectionById(id)
  if (!section || section.getTemplateSection() !== null) return
  const neighbour = section.getPreviousSibling() ?? section.getNextSibling()
  if (!neighbour) return
  section.remove()
  if ($isSectionNode(neighbour)) neighbour.selectEnd()
}
