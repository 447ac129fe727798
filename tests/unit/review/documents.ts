import type { Block, CasewrightDocument, Inline, Section } from '../../../shared/document/index.ts'

/** Inlines of plain words. */
export const plain = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])

export const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: plain(text) })

export const section = (id: string, title: string, blocks: Block[], templateSection: string | null = null): Section => ({
  id,
  title,
  templateSection,
  blocks,
})

/** A document of these sections, or of one section with these blocks. */
export function documentOf(parts: readonly (Section | Block)[]): CasewrightDocument {
  const isSection = (part: Section | Block): part is Section => 'blocks' in part
  const sections = parts.filter(isSection)
  const blocks = parts.filter((part): part is Block => !isSection(part))
  return {
    schemaVersion: 1,
    id: 'document',
    kind: 'icpc-report',
    title: 'Conference report',
    packId: 'wirral',
    childIds: [],
    dates: {},
    sections: blocks.length > 0 ? [...sections, section('only', 'What life is like', blocks)] : sections,
    setAside: [],
  }
}
