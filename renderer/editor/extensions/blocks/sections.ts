import { $createParagraphNode, $getRoot, $getState } from 'lexical'
import { newId, type Section } from '../../../../shared/document/index.ts'
import { $blockFromModel } from '../../nodes/index.ts'
import { $createSectionNode, $isSectionNode, $keepSectionWritable, type SectionNode } from '../../nodes/section.ts'
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

/** Puts a section in its place, behind another one or, for null, first, with the caret in it. */
export function $insertSection(section: Section, afterId: string | null): void {
  const node = $createSectionNode(section)
  node.append(...section.blocks.map($blockFromModel))
  $keepSectionWritable(node)
  const after = afterId === null ? null : $sectionById(afterId)
  const first = $getRoot().getFirstChild()
  if (after) after.insertAfter(node)
  else if (first) first.insertBefore(node)
  else $getRoot().append(node)
  node.selectStart()
}

/** Takes a section out; the last one stays. Whether it is empty and may go is for the caller to know. */
export function $takeOutSection(id: string): void {
  const section = $sectionById(id)
  const neighbour = section?.getPreviousSibling() ?? section?.getNextSibling()
  if (!section || !$isSectionNode(neighbour)) return
  section.remove()
  neighbour.selectEnd()
}

/** Renames a section that the writer added. Those of the template keep their titles. */
export function $renameSection(id: string, title: string): void {
  const section = $sectionById(id)
  if (section && section.getTemplateSection() === null) section.setTitle(title)
}

/** Deletes a section that the writer added. Those of the template stay. */
export function $deleteSection(id: string): void {
  if ($sectionById(id)?.getTemplateSection() === null) $takeOutSection(id)
}
