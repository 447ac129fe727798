import { $getRoot, $getState, $setState, createState } from 'lexical'
import type { CasewrightDocument, Section, SetAside } from '../../../shared/document/index.ts'
import { $blockFromModel } from '../nodes/index.ts'
import { $createSectionNode, $isSectionNode, $keepSectionWritable, $sectionShell, type SectionNode } from '../nodes/section.ts'

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
  root.append(...document.sections.map($sectionFromModel))
}

/** Puts the document into the editor where it is another, and leaves the sections alone that are not `changed`: the caret stays in them. */
export function $bringIn(document: CasewrightDocument, changed: ReadonlySet<string>): void {
  const root = $getRoot()
  $setSetAside(document.setAside)
  $setPackChoice({ packVersion: document.packVersion, packDeclined: document.packDeclined })
  const shown = root.getChildren().filter($isSectionNode)
  const kept = new Map(shown.map((node) => [$sectionShell(node).id, node]))
  const wanted = document.sections.map(
    (section) => (changed.has(section.id) ? undefined : kept.get(section.id)) ?? $sectionFromModel(section),
  )
  for (const node of shown) if (!wanted.includes(node)) node.remove(true)
  for (const [index, node] of wanted.entries()) {
    const there = root.getChildAtIndex(index)
    if (there === null) root.append(node)
    else if (!there.is(node)) there.insertBefore(node, false)
  }
}

function $sectionFromModel(section: Section): SectionNode {
  const node = $createSectionNode(section)
  node.append(...section.blocks.map($blockFromModel))
  $keepSectionWritable(node)
  return node
}
