import type { SourceCell, SourceRow } from '../../../shared/chronology/index.ts'
import { childNamed, elementsOf, type XmlElement } from '../xml.ts'
import { type Asides, paragraphText } from './paragraph-text.ts'

/** A table of a Word file: its rows, tables that stood in it as in a frame, and rows that were struck out. */
export interface WordTable {
  rows: SourceRow[]
  framed: XmlElement[]
  struckOut: number
}

/** What stands in a body or a cell, in order, with content controls and tracked additions opened. */
export function blocksOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === 'p' || child.name === 'tbl') return [child]
    if (child.name === 'AlternateContent') return blocksOf(elementsOf(child)[0] ?? child)
    return ['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'altChunk'].includes(child.name) ? blocksOf(child) : []
  })
}

const inside = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return ['sdt', 'sdtContent', 'customXml', 'smartTag'].includes(child.name) ? inside(child, name) : []
  })

/** Reads a table. One of a single column is a frame: tables inside it are read as tables of their own. `count` may throw. */
export function wordTable(table: XmlElement, asides: Asides, count: (cells: number) => void): WordTable {
  const rows = inside(table, 'tr')
  const frame = rows.every((row) => inside(row, 'tc').length <= 1)
  const read: WordTable = { rows: [], framed: [], struckOut: 0 }
  rows.forEach((row, index) => {
    const properties = childNamed(row, 'trPr')
    if (childNamed(properties, 'del') !== undefined) {
      read.struckOut += 1
      return
    }
    const cells: SourceCell[] = blankCells(Number(childNamed(properties, 'gridBefore')?.attributes.val ?? 0))
    for (const cell of inside(row, 'tc')) {
      const framed = frame ? blocksOf(cell).filter(({ name }) => name === 'tbl') : []
      read.framed.push(...framed)
      const own = cellsOf(cell, asides, framed)
      count(own.length)
      for (const one of own) cells.push(one)
    }
    read.rows.push({ place: `row ${index + 1}`, cells })
  })
  return read
}

const blankCells = (count: number): SourceCell[] => Array.from({ length: Math.min(count, 100) }, () => ({ text: '' }))

function cellsOf(cell: XmlElement, asides: Asides, leaveOut: readonly XmlElement[]): SourceCell[] {
  const properties = childNamed(cell, 'tcPr')
  const text = cellText(cell, asides, leaveOut)
  const span = Math.min(Number(childNamed(properties, 'gridSpan')?.attributes.val ?? 1), 100)
  const covered = text.trim() === '' ? coverOf(properties) : undefined
  const first: SourceCell = covered === undefined ? { text } : { text: '', covered }
  return [first, ...Array.from({ length: Math.max(0, span - 1) }, (): SourceCell => ({ text: '', covered: 'left' }))]
}

function coverOf(properties: XmlElement | undefined): 'above' | 'left' | undefined {
  const down = childNamed(properties, 'vMerge')
  if (down !== undefined && down.attributes.val !== 'restart') return 'above'
  const across = childNamed(properties, 'hMerge')
  return across !== undefined && across.attributes.val !== 'restart' ? 'left' : undefined
}

/** Paragraphs on lines of their own; a table inside a cell as lines whose cells are parted by tabs. */
function cellText(cell: XmlElement, asides: Asides, leaveOut: readonly XmlElement[]): string {
  const lines = blocksOf(cell).flatMap((block) => {
    if (leaveOut.includes(block)) return []
    if (block.name === 'p') return [paragraphText(block, asides)]
    const { rows } = wordTableInside(block, asides)
    return rows.map((row) => row.map(({ text }) => text).join('\t'))
  })
  return lines.join('\n').replace(/^\n+|\n+$/g, '')
}

function wordTableInside(table: XmlElement, asides: Asides): { rows: SourceCell[][] } {
  const rows = inside(table, 'tr').filter((row) => childNamed(childNamed(row, 'trPr'), 'del') === undefined)
  return { rows: rows.map((row) => inside(row, 'tc').flatMap((cell) => cellsOf(cell, asides, []))) }
}
