import { type Block, blockText, type CasewrightDocument, completenessOf, type Inline, type Section } from '../document/index.ts'

/** Nothing of these can be left: whoever marked a field without words, or a row without any, meant it all the same. */
const unmarked = <T extends { confidential?: unknown }>(all: readonly T[]): T[] => all.filter(({ confidential }) => !confidential)
const inlines = (content: readonly Inline[]): Inline[] =>
  content.filter((inline) => inline.type === 'break' || inline.confidential === undefined)

/** A block without the marks that its worker needed, and without anything that still carries one. */
function cleanBlock(block: Block): Block {
  const { carriedOver: _from, ...own } = block as Block & { carriedOver?: unknown }
  const clean = own as Block
  switch (clean.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return { ...clean, content: inlines(clean.content) }
    case 'list':
      return { ...clean, items: clean.items.map((item) => ({ ...item, content: inlines(item.content) })) }
    case 'table': {
      const rows = clean.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: inlines(cell.content) })),
      }))
      return { ...clean, rows }
    }
    case 'fields':
      return { ...clean, fields: clean.fields.map((field) => ({ ...field, content: inlines(field.content) })) }
    case 'actionPlan':
      return { ...clean, actions: unmarked(clean.actions) }
    case 'chronology': {
      const { leftOut: _leftOut, fromCase: _fromCase, ...kept } = clean
      // Whom else it is about, whose record it stands in and who disputes it was never looked through for this reader.
      return {
        ...kept,
        entries: unmarked(clean.entries).map(({ id, date, event, source, response, impact }) => ({
          id,
          date,
          event,
          source,
          response,
          impact,
        })),
      }
    }
    case 'signatures':
      return { ...clean, signatories: unmarked(clean.signatories) }
    case 'genogram':
    case 'pageBreak':
      return clean
  }
}

const hasWords = (block: Block): boolean => /[\p{L}\p{N}]/u.test(blockText(block).text)

/** Headings with nothing below them tell that something stood there. */
function withoutBareHeadings(blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const block of [...blocks].reverse()) {
    const below = kept[0]
    const isBare = block.type === 'heading' && (!below || (below.type === 'heading' && below.level <= block.level))
    if (!isBare) kept.unshift(block)
  }
  return kept
}

/**
 * The sections of a version: without what only the worker's copy holds, and without those in which nothing is left. Unlike in the
 * worker's copy an empty section is no gap to be filled.
 */
export function cleanSections(sections: readonly Section[]): Section[] {
  return sections
    .map((section) => ({
      ...section,
      blocks: withoutBareHeadings(
        section.blocks.map(cleanBlock).filter((block) => block.type === 'pageBreak' || hasWords(block)),
      ),
    }))
    .filter((section) => completenessOf(section) !== 'empty')
}

/** A document of its own, with nothing of how the worker's copy came about. */
export function cleanDocument(document: CasewrightDocument, title: string, sections: readonly Section[]): CasewrightDocument {
  const { schemaVersion, id, kind, packId, packVersion, templateId, caseId, childIds, author, dates } = document
  return {
    schemaVersion,
    id,
    kind,
    title,
    packId,
    ...(packVersion === undefined ? {} : { packVersion }),
    ...(templateId === undefined ? {} : { templateId }),
    ...(caseId === undefined ? {} : { caseId }),
    childIds,
    ...(author ? { author } : {}),
    dates: dates.documentDate === undefined ? {} : { documentDate: dates.documentDate },
    sections: cleanSections(sections),
    setAside: [],
  }
}
