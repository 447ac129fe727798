import type { CasewrightDocument, Section } from '../../../shared/document/index.ts'

/** The numbers that the page, the panel and Word give: sections 1, 2, 3; paragraphs 1.1, 1.2. Keyed by id. */
export type Numbers = ReadonlyMap<string, string>

export function numbersOf(document: Pick<CasewrightDocument, 'sections'>): Numbers {
  const numbers = new Map<string, string>()
  for (const [index, section] of document.sections.entries()) {
    numbers.set(section.id, String(index + 1))
    let paragraph = 0
    for (const block of section.blocks) {
      if (block.type !== 'paragraph') continue
      paragraph += 1
      numbers.set(block.id, `${index + 1}.${paragraph}`)
    }
  }
  return numbers
}

/** What a place in a section is called: "9.2", or the section's own number when the block has none. */
export function placeName(numbers: Numbers, section: Section | undefined, blockId: string | null): string {
  if (blockId && numbers.has(blockId)) return numbers.get(blockId) ?? ''
  return section ? (numbers.get(section.id) ?? '') : ''
}
