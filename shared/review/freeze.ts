import { type Block, type CasewrightDocument, frozenFields, thawedFields } from '../document/index.ts'

/** The document as it stays from now on: its merge fields, and the parts that follow the case, keep what they show on `day`. */
export function frozen(document: CasewrightDocument, day: string): CasewrightDocument {
  return eachBlock(document, (block) => {
    if (block.type === 'chronology' && block.fromCase) return { ...block, frozen: block.frozen ?? day }
    if (block.type === 'genogram') return { ...block, frozen: block.frozen ?? day }
    return frozenFields(block)
  })
}

/** The document free to follow the case again, as one that came back to its writer. */
export function thawed(document: CasewrightDocument): CasewrightDocument {
  return eachBlock(document, (block) => {
    if (block.type !== 'chronology' && block.type !== 'genogram') return thawedFields(block)
    const { frozen: _day, ...free } = block
    return free
  })
}

function eachBlock(document: CasewrightDocument, change: (block: Block) => Block): CasewrightDocument {
  return { ...document, sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(change) })) }
}
