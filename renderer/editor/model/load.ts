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

/** Under which version of its pack a document is written, and the newest that was offered and not taken. */
export type PackChoice = Pick<CasewrightDocument, 'packVersion' | 'packDeclined'>

const packState = createState('pack', {
  parse: (value): PackChoice => (typeof value === 'object' && value !== null ? (value as PackChoice) : {}),
  isEqual: (a, b) => a === b,
})

/** It stands in the editor's own state so that undo reaches it. */
export function $getPackChoice(): PackChoice {
  return $getState($getRoot(), packState)
}

export function $setPackChoice(choice: PackChoice): void {
  $setState($getRoot(), packState, choice)
}

/** A document with another choice; what is not chosen is left out. */
export function withPackChoice(document: CasewrightDocument, { packVersion, packDeclined }: PackChoice): CasewrightDocument {
  const { packVersion: _version, packDeclined: _declined, ...rest } = document
  return {
    ...rest,
    ...(packVersion === undefined ? {} : { packVersion }),
    ...(packDeclined === undefined ? {} : { packDeclined }),
  }
}

/** Puts the whole document into the editor, in place of what stood there. */
export function $loadDocument(document: CasewrightDocument): void {
  const root = $getRoot().clear()
  $setSetAside(document.setAside)
  $setPackChoice({ packVersion: document.packVersion, packDeclined: document.packDeclined })
  for (const section of document.sections) {
    const node = $createSectionNode(section)
    node.append(...section.blocks.map($blockFromModel))
    $keepSectionWritable(node)
    root.append(node)
  }
}
