import { pastedPage } from '../../editor/index.ts'

/** The words of cells, row by row. */
export type Words = readonly (readonly string[])[]

/** Cells as a spreadsheet takes them: tabs between cells, quotation marks round what has a tab, a line or a mark in it. */
export function asTabs(rows: Words): string {
  const cell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}

/** Cells as Word and Outlook take them. */
export function asHtml(rows: Words): string {
  const cell = (text: string): string => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Reads cells as a spreadsheet writes them. Rows may differ in length. */
export function fromTabs(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell === '' && closes(text, at)) quoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1
      endCell()
      rows.push([])
    } else cell += letter
  }
  endCell()
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows.map((row) => row.map((one) => one.replaceAll('\r\n', '\n')))
}

/** True where a quotation mark that begins a cell also ends one: else it belongs to the words. */
function closes(text: string, start: number): boolean {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '')
  }
  return false
}

/** The cells of the first table in a piece of HTML; null where there is none. A cell over several columns leaves the others empty. */
export function fromHtml(html: string): string[][] | null {
  const table = pastedPage(html).querySelector('table')
  if (!table) return null
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [wordsOf(cell).trim(), ...Array<string>(Math.max(cell.colSpan, 1) - 1).fill('')]),
  )
  return rows.some((row) => row.length > 0) ? rows.filter((row) => row.length > 0) : null
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'TR'])

function wordsOf(node: Node): string {
  let words = ''
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) words += (child.textContent ?? '').replace(/\s+/g, ' ')
    else if (child.nodeName === 'BR') words += '\n'
    else if (BLOCKS.has(child.nodeName)) words = `${words.trimEnd()}${words.trim() === '' ? '' : '\n'}${wordsOf(child).trim()}\n`
    else if (child.nodeType === Node.ELEMENT_NODE && child.nodeName !== 'STYLE') words += wordsOf(child)
  }
  return words
}
