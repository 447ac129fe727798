import type { Block, CasewrightDocument, Inline, Section } from '../../../shared/document/index.ts'

/** The numbers that the page, the panel and Word give: sections 1, 2, 3; paragraphs 1.1, 1.2; notes 1, 2. Keyed by id. */
export type Numbers = ReadonlyMap<string, string>

export function numbersOf(document: Pick<CasewrightDocument, 'sections'>): Numbers {
  const numbers = new Map<string, string>()
  let note = 0
  for (const [index, section] of document.sections.entries()) {
    numbers.set(section.id, String(index + 1))
    let paragraph = 0
    for (const block of section.blocks) {
      for (const id of noteIds(block)) {
        note += 1
        numbers.set(id, String(note))
      }
      if (block.type !== 'paragraph') continue
      paragraph += 1
      numbers.set(block.id, `${index + 1}.${paragraph}`)
    }
  }
  return numbers
}

const notes = new WeakMap<Block, readonly string[]>()

function noteIds(block: Block): readonly string[] {
  const known = notes.get(block)
  if (known) return known
  const ids = inlinesOf(block).flatMap((inline) => (inline.type === 'note' ? [inline.id] : []))
  notes.set(block, ids)
  return ids
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return block.content
    case 'list':
      return block.items.flatMap((item) => item.content)
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))
    case 'fields':
      return block.fields.flatMap((field) => field.content)
    default:
      return []
  }
}

/** What a place in a section is called: "9.2", or the section's own number when the block has none. */
export function placeName(numbers: Numbers, section: Section | undefined, blockId: string | null): string {
  if (blockId && numbers.has(blockId)) return numbers.get(blockId) ?? ''
  return section ? (numbers.get(section.id) ?? '') : ''
}

/** Whether everything has the number that it had. */
export function sameNumbers(a: Numbers, b: Numbers): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}
