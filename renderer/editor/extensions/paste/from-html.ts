import { type Block, type Inline, type ListItem, type Mark, newId, type TextInline } from '../../../../shared/document/index.ts'
import { pastedStyle, pastedStyleText } from './pasted-page.ts'

/**
 * Pasted HTML (from Word, a browser, an e-mail; see `pastedPage`) as blocks of the model: paragraphs, headings, lists, tables, bold,
 * italic, underline and strike. Everything else, above all fonts, colours, pictures and scripts, is left behind.
 */
export function blocksFromHtml(source: Document): Block[] {
  const reader = new HtmlReader()
  reader.children(source.body, [])
  return reader.finish()
}

const TAG_MARKS: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  CITE: 'italic',
  U: 'underline',
  INS: 'underline',
  S: 'strike',
  STRIKE: 'strike',
  DEL: 'strike',
}
const IGNORED = new Set(['STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IMG', 'SVG', 'OBJECT', 'HEAD'])
const BLOCK_TAGS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'PRE',
  'FIGURE',
  'ADDRESS',
  'DD',
  'DT',
  'HEADER',
  'FOOTER',
])
/** Word writes the bullet of a list paragraph into the text; its own class says that it is one. */
const WORD_BULLET = /^\s*(?:[·•o▪§-]|\(?[0-9]{1,2}[.)]|[a-z][.)])\s+/u

function marksOf(element: HTMLElement, around: readonly Mark[]): readonly Mark[] {
  const marks = new Set(around)
  const tagged = TAG_MARKS[element.tagName]
  const { fontWeight, fontStyle, textDecoration, textDecorationLine } = pastedStyle(element)
  const normal = fontWeight === 'normal' || fontWeight === '400'
  if (tagged && !(tagged === 'bold' && normal)) marks.add(tagged)
  if (fontWeight === 'bold' || Number(fontWeight) >= 600) marks.add('bold')
  if (fontStyle === 'italic') marks.add('italic')
  const line = `${textDecoration} ${textDecorationLine}`
  if (line.includes('underline')) marks.add('underline')
  if (line.includes('line-through')) marks.add('strike')
  return [...marks]
}

class HtmlReader {
  private readonly blocks: Block[] = []
  private inlines: Inline[] = []

  finish(): Block[] {
    this.endParagraph()
    return this.blocks
  }

  children(parent: Node, marks: readonly Mark[]): void {
    for (const child of parent.childNodes) this.node(child, marks)
  }

  private node(node: Node, marks: readonly Mark[]): void {
    if (node.nodeType === 3) this.text(node.nodeValue ?? '', marks)
    else if (node.nodeType === 1) this.element(node as HTMLElement, marks)
  }

  private element(element: HTMLElement, marks: readonly Mark[]): void {
    const tag = element.tagName.toUpperCase()
    if (IGNORED.has(tag) || pastedStyle(element).display === 'none' || /mso-list:\s*Ignore/i.test(pastedStyleText(element)))
      return
    if (tag === 'BR') this.inlines.push({ type: 'break' })
    else if (/^H[1-6]$/.test(tag)) this.heading(element, tag)
    else if (tag === 'UL' || tag === 'OL') this.list(element)
    else if (tag === 'TABLE') this.table(element)
    else if (/MsoListParagraph/.test(element.className)) this.wordItem(element)
    else if (BLOCK_TAGS.has(tag)) {
      this.endParagraph()
      this.children(element, marksOf(element, marks))
      this.endParagraph()
    } else this.children(element, marksOf(element, marks))
  }

  private text(raw: string, marks: readonly Mark[]): void {
    let text = raw.replace(/[\s\u00a0]+/gu, ' ')
    const last = this.inlines.at(-1)
    if (!last || last.type === 'break' || (last.type === 'text' && last.text.endsWith(' '))) text = text.replace(/^ /, '')
    if (text === '') return
    const same = last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)
    if (same) last.text += text
    else this.inlines.push({ type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }) })
  }

  /** The inlines gathered so far, without white space and breaks at the ends. */
  private take(): Inline[] {
    const taken = this.inlines
    this.inlines = []
    while (taken.at(-1)?.type === 'break') taken.pop()
    while (taken[0]?.type === 'break') taken.shift()
    const last = taken.at(-1) as TextInline | undefined
    if (last?.type === 'text') last.text = last.text.trimEnd()
    return taken.filter((inline) => inline.type !== 'text' || inline.text !== '')
  }

  private endParagraph(): void {
    const content = this.take()
    if (content.length > 0) this.blocks.push({ type: 'paragraph', id: newId(), content })
  }

  private inner(element: Node): Inline[] {
    const outer = new HtmlReader()
    outer.children(element, [])
    const parts = outer.finish().map(contentOf)
    return parts.flatMap((part, index): Inline[] => (index > 0 ? [{ type: 'break' }, ...part] : part))
  }

  private heading(element: HTMLElement, tag: string): void {
    this.endParagraph()
    const content = this.inner(element).map(withoutBold)
    if (content.length > 0) this.blocks.push({ type: 'heading', id: newId(), level: tag <= 'H3' ? 3 : 4, content })
  }

  private list(element: HTMLElement): void {
    this.endParagraph()
    const items = this.items(element, 0)
    if (items.length > 0) this.blocks.push({ type: 'list', id: newId(), ordered: element.tagName === 'OL', items })
  }

  private items(list: Element, level: number): ListItem[] {
    const items: ListItem[] = []
    for (const child of list.children) {
      if (child.tagName === 'UL' || child.tagName === 'OL') {
        items.push(...this.items(child, Math.min(level + 1, 8)))
        continue
      }
      const own = child.cloneNode(true) as Element
      for (const nested of own.querySelectorAll('ul, ol')) nested.remove()
      const content = this.inner(own)
      if (content.length > 0) items.push({ id: newId(), level, content })
      for (const nested of child.children)
        if (nested.tagName === 'UL' || nested.tagName === 'OL') items.push(...this.items(nested, Math.min(level + 1, 8)))
    }
    return items
  }

  private wordItem(element: HTMLElement): void {
    this.endParagraph()
    const content = this.inner(element)
    const first = content[0]
    const ordered = first?.type === 'text' && /^\s*\(?[0-9a-z]{1,2}[.)]/u.test(first.text)
    if (first?.type === 'text') first.text = first.text.replace(WORD_BULLET, '')
    const level = Math.max(0, Number(/mso-list:[^;]*level(\d)/i.exec(pastedStyleText(element))?.[1] ?? 1) - 1)
    const item = { id: newId(), level, content }
    const before = this.blocks.at(-1)
    if (before?.type === 'list') before.items.push(item)
    else this.blocks.push({ type: 'list', id: newId(), ordered, items: [item] })
  }

  private table(element: HTMLElement): void {
    this.endParagraph()
    const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element)
    const cells = rows.map((row) => [...row.children].map((cell) => this.inner(cell)))
    const width = Math.max(0, ...cells.map((row) => row.length))
    const [head, ...body] = cells
    if (width === 0 || !head) return
    const columns = Array.from({ length: width }, (_, index) => ({ id: newId(), title: plain(head[index] ?? []) }))
    this.blocks.push({
      type: 'table',
      id: newId(),
      columns,
      rows: body.map((row) => ({ id: newId(), cells: columns.map((_, index) => ({ content: row[index] ?? [] })) })),
    })
  }
}

function contentOf(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content
    case 'list':
      return block.items.flatMap((item, index): Inline[] => (index > 0 ? [{ type: 'break' }, ...item.content] : item.content))
    case 'table':
      return [{ type: 'text', text: block.rows.map((row) => row.cells.map((cell) => plain(cell.content)).join(' ')).join(' ') }]
    default:
      return []
  }
}

const plain = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'break' ? ' ' : inline.type === 'note' ? '' : inline.text)).join('')

function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text' || !inline.marks) return inline
  const marks = inline.marks.filter((mark) => mark !== 'bold')
  const { marks: _, ...rest } = inline
  return marks.length > 0 ? { ...rest, marks } : rest
}
