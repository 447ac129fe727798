import { $getRoot, $getState, $setState, createState } from 'lexical'
import type { CasewrightDocument, SetAside } from '../../../shared/document/index.ts'
import { $blockFromModel } from '../nodes/index.ts'
import { $createSectionNode, $keepSectionWritable } from '../nodes/section.ts'

const asideState = createState('setAside', {
  parse: (value): readonly SetAside[] => (Array.isArray(value) ? (value as SetAside[]) : []),
  isEqual: (a, b) => a === b,
})

/** What has been set aside in the document. It stands in the editor's own state so that undo reaches it. */
export function $getSetAside(): readonly SetAside[] {
  return $getState($getRoot(), asideState)
}

export function $setSetAside(records: readonly SetAside[]): void {
  $setState($getRoot(), asideState, records)
}

/** Puts the whole document into the editor, in place of what stood there. */
export function $loadDocument(document: CasewrightDocument): void {
  const root = $getRoot().clear()
  $setSetAside(document.setAside)
  for (const section of document.sections) {
    const node = $createSectionNode(section)
    node.append(...section.blocks.map($blockFromModel))
    $keepSectionWritable(node)
    root.append(node)
  }
}
