import { type Block, type CasewrightDocument, frozenFields, thawedFields } from '../document/index.ts'

/**
 * The document as it stays from now on: its merge fields, and the parts that follow the case, keep what they show on `day`. What was
 * frozen before keeps its day.
 */
export function frozen(document: CasewrightDocument, day: string): CasewrightDocument {
  return eachBlock(document, (block) => {
    if (!followsCase(block)) return frozenFields(block)
    return block.frozen === undefined ? { ...block, frozen: day } : block
  })
}

/** The document free to follow the case again, as one that came back to its writer; the same object where nothing in it was frozen. */
export function thawed<Given extends Pick<CasewrightDocument, 'sections'>>(document: Given): Given {
  return eachBlock(document, (block) => {
    if (block.type !== 'chronology' && block.type !== 'genogram') return thawedFields(block)
    if (block.frozen === undefined) return block
    const { frozen: _day, ...free } = block
    return free
  })
}

const followsCase = (block: Block) => (block.type === 'chronology' && block.fromCase !== undefined) || block.type === 'genogram'

function eachBlock<Given extends Pick<CasewrightDocument, 'sections'>>(document: Given, change: (block: Block) => Block): Given {
  const sections = document.sections.map((section) => {
    const blocks = section.blocks.map(change)
    return blocks.every((block, index) => block === section.blocks[index]) ? section : { ...section, blocks }
  })
  return sections.every((section, index) => section === document.sections[index]) ? document : { ...document, sections }
}
