import { $getRoot, $getState, $isElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { type Block, type CasewrightDocument, newId, type Section, sameModel } from '../../../shared/document/index.ts'
import { $blockToModel } from '../nodes/index.ts'
import { $isSectionNode, $sectionShell, type SectionNode } from '../nodes/section.ts'
import { idState } from '../nodes/state.ts'
import { $getPackChoice, $getSetAside, withPackChoice } from './load.ts'

interface Remembered {
  block: Block
  /** The block's node and all below it, as they were. Nodes are never changed in place once an update is through. */
  nodes: readonly LexicalNode[]
}

function $collect(node: LexicalNode, into: LexicalNode[]): void {
  into.push(node)
  if ($isElementNode(node)) for (const child of node.getChildren()) $collect(child, into)
}

/** Compares without collecting, so that an untouched block costs a walk and no memory. */
function $isUntouched(node: LexicalNode, nodes: readonly LexicalNode[]): boolean {
  let position = 0
  const walk = (current: LexicalNode): boolean => {
    if (nodes[position] !== current) return false
    position += 1
    return !$isElementNode(current) || current.getChildren().every(walk)
  }
  return walk(node) && position === nodes.length
}

/**
 * Reads the document out of the editor, giving back the very same objects for what did not change: linting, saving and
 * comparing rest on that.
 */
export class DocumentReader {
  private readonly remembered = new Map<NodeKey, Remembered>()
  private last: CasewrightDocument
  private readonly sections = new Map<string, Section>()
  /** Blocks that came out with an id that another block has already (after a copy); to be given their own. */
  repeated: NodeKey[] = []

  constructor(document: CasewrightDocument) {
    this.last = document
    for (const section of document.sections) this.sections.set(section.id, section)
  }

  /** To be called in the state that `$loadDocument` made: ties each node to the block it came from. */
  $remember(): void {
    this.remembered.clear()
    for (const [index, node] of $getRoot().getChildren().filter($isSectionNode).entries()) {
      const blocks = this.last.sections[index]?.blocks ?? []
      for (const [position, child] of node.getChildren().entries()) {
        const block = blocks[position]
        if (block && $getState(child, idState) === block.id) this.keep(child, block)
      }
    }
  }

  /** The document as it stands in the active editor state. */
  $read(): CasewrightDocument {
    this.repeated = []
    const seen = new Set<string>()
    const sections = $getRoot()
      .getChildren()
      .filter($isSectionNode)
      .map((node) => this.$section(node, seen))
    const setAside = $getSetAside()
    const unchanged = setAside === this.last.setAside && sameList(sections, this.last.sections)
    if (!unchanged) this.last = { ...this.last, sections, setAside: [...setAside] }
    if (!unchanged && setAside.length === this.last.setAside.length) this.last.setAside = setAside as typeof this.last.setAside
    const choice = $getPackChoice()
    if (choice.packVersion !== this.last.packVersion || choice.packDeclined !== this.last.packDeclined)
      this.last = withPackChoice(this.last, choice)
    return this.last
  }

  private $section(node: SectionNode, seen: Set<string>): Section {
    const blocks: Block[] = []
    for (const child of node.getChildren()) {
      const block = this.$block(child)
      if (!block) continue
      if (seen.has(block.id)) this.repeated.push(child.getKey())
      seen.add(block.id)
      blocks.push(block)
    }
    const shell = $sectionShell(node)
    const before = this.sections.get(shell.id)
    const wasEmpty = before?.blocks.length === 0 && blocks.every(isEmptyParagraph)
    if (before && (wasEmpty || sameList(blocks, before.blocks)) && sameModel({ ...before, blocks: [] }, { ...shell, blocks: [] }))
      return before
    const section: Section = { ...shell, blocks }
    this.sections.set(shell.id, section)
    return section
  }

  private $block(node: LexicalNode): Block | null {
    const before = this.remembered.get(node.getKey())
    if (before && $isUntouched(node, before.nodes)) return before.block
    const block = $blockToModel(node)
    if (!block) return null
    if (!block.id) block.id = newId()
    const kept = before && sameModel(before.block, block) ? before.block : block
    this.keep(node, kept)
    return kept
  }

  private keep(node: LexicalNode, block: Block): void {
    const nodes: LexicalNode[] = []
    $collect(node, nodes)
    this.remembered.set(node.getKey(), { block, nodes })
  }
}

const isEmptyParagraph = (block: Block): boolean => block.type === 'paragraph' && block.content.length === 0

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
