import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import type { DocumentKind } from './kinds.ts'
import { readInlines } from './markdown-inlines.ts'
import {
  beginsWithWords,
  headingOn,
  isBlank,
  isRule,
  isTableRule,
  itemOn,
  joinLines,
  type Line,
  linesOf,
  partOf,
  quoteOn,
} from './markdown-lines.ts'
import { readQuotation } from './markdown-quotation.ts'
import { type ReadBlock, readTable } from './markdown-tables.ts'
import type { CasewrightDocument, ListItem, Section } from './schema.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { type MappedText, SourceMap } from './source-map.ts'

export interface ReadMarkdownOptions {
  /** Used where the front matter names none; then `case-note` and `base`. */
  kind?: DocumentKind | undefined
  packId?: string | undefined
  id?: string | undefined
  /** In plain text a short line in capitals, or a short numbered one, alone between blank lines, is a heading too. */
  format?: 'markdown' | 'text' | undefined
}

export interface ReadDocument {
  document: CasewrightDocument
  source: SourceMap
  frontMatter: FrontMatter
}

/**
 * Reads a report from Markdown or plain text: front matter, sections, paragraphs, lists, quotations with their
 * speakers, tables, plans and chronologies. Every character of a block's text is found again through `source`.
 *
 * The first `#` heading, when nothing stands above it, is the title. Any other `#` or `##` is a section; so is `###` or
 * deeper while no section is open, else it is a heading inside one. Lines of a paragraph are joined by one space. Ids
 * are told by place (`s2b3`), so that the same text always gives the same document.
 * @throws FrontMatterError when the front matter cannot be read.
 */
export function readMarkdown(text: string, options: ReadMarkdownOptions = {}): ReadDocument {
  const { frontMatter, bodyStart } = readFrontMatter(text)
  const reader = new BodyReader(linesOf(text, bodyStart), options.format === 'text', bodyStart)
  reader.read()
  const { title, people, author, manager, dates, others } = frontMatter
  const document: CasewrightDocument = {
    schemaVersion: SCHEMA_VERSION,
    id: options.id ?? 'document',
    kind: frontMatter.kind ?? options.kind ?? 'case-note',
    title: title ?? reader.title ?? '',
    packId: frontMatter.pack ?? options.packId ?? 'base',
    childIds: [],
    ...(author ? { author } : {}),
    ...(manager ? { manager } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(Object.keys(others).length > 0 ? { frontMatter: others } : {}),
    dates,
    sections: reader.sections,
    setAside: [],
  }
  return { document, source: reader.source, frontMatter }
}

const NOTE_LINE = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/
const PAGE_BREAK = /^ {0,3}\\(?:newpage|pagebreak)[ \t]*$/
const TEXT_HEADING =
  /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[A-Z][.)])\s+\p{Lu}[^.;!?|]{2,70}|(?=(?:.*\p{Lu}){3})[^\p{Ll}|]{3,80})$/u

class BodyReader {
  readonly sections: Section[] = []
  readonly source = new SourceMap()
  title: string | null = null
  private readonly lines: readonly Line[]
  private readonly plainText: boolean
  private readonly bodyStart: number
  private readonly notes = new Map<string, string>()
  private at = 0

  constructor(lines: readonly Line[], plainText: boolean, bodyStart: number) {
    this.lines = lines
    this.plainText = plainText
    this.bodyStart = bodyStart
    for (const line of lines) {
      const note = line.text.includes('[^') ? NOTE_LINE.exec(line.text) : null
      if (note?.[1] !== undefined) this.notes.set(note[1], (note[2] ?? '').trim())
    }
  }

  read(): void {
    while (this.at < this.lines.length) {
      const line = this.lines[this.at]
      if (line === undefined) return
      if (isBlank(line) || (line.text.includes('[^') && NOTE_LINE.test(line.text))) this.at += 1
      else if (line.text.trimStart().startsWith('<!--')) this.skipComment()
      else if (!this.readHeading(line)) this.readBlock(line)
    }
  }

  private skipComment(): void {
    while (this.at < this.lines.length && !this.lines[this.at]?.text.includes('-->')) this.at += 1
    this.at += 1
  }

  private readHeading(line: Line): boolean {
    const marked = headingOn(line)
    if (marked) {
      this.at += 1
      this.addHeading(marked.level, marked.words)
      return true
    }
    const below = this.lines[this.at + 1]
    const underlined = below === undefined || below.indent > 3 ? null : /^\s*(=+|-{3,})\s*$/.exec(below.text)
    const words = joinLines([partOf(line, 0)])
    if (underlined && !this.startsBlock(this.at)) {
      this.at += 2
      this.addHeading(underlined[1]?.startsWith('=') ? 1 : 2, words)
      return true
    }
    const alone = isBlank(this.lines[this.at - 1]) && isBlank(below)
    if (!this.plainText || !alone || !TEXT_HEADING.test(words.text)) return false
    this.at += 1
    this.addHeading(2, words)
    return true
  }

  private addHeading(level: number, words: MappedText): void {
    const read = readInlines(words, this.notes)
    const isTitle = level === 1 && this.sections.length === 0 && this.title === null
    if (isTitle) this.title = read.mapped.text
    else if (level <= 2 || !this.sections.some((section) => section.title !== '')) this.openSection(read.mapped)
    else
      this.add((id) => ({
        block: { type: 'heading', id, level: level === 3 ? 3 : 4, content: read.content },
        segments: [read.mapped],
      }))
  }

  private openSection(words: MappedText): void {
    const id = `s${this.sections.length + 1}`
    const start = words.pieces[1] ?? this.bodyStart
    this.sections.push({ id, templateSection: null, title: words.text, blocks: [] })
    this.source.addSection(id, { start, end: start + words.text.length })
  }

  private add(make: (id: string) => ReadBlock): void {
    if (this.sections.length === 0) this.openSection({ text: '', pieces: [0, this.bodyStart] })
    const section = this.sections.at(-1)
    if (section === undefined) return
    const { block, segments } = make(`${section.id}b${section.blocks.length + 1}`)
    section.blocks.push(block)
    this.source.addBlock(block.id, segments)
  }

  private readBlock(line: Line): void {
    if (PAGE_BREAK.test(line.text)) {
      this.at += 1
      this.add((id) => ({ block: { type: 'pageBreak', id }, segments: [{ text: '', pieces: [0, line.start] }] }))
    } else if (isRule(line)) this.at += 1
    else if (line.text.includes('|') && isTableRule(this.lines[this.at + 1])) this.readTable(line)
    else if (quoteOn(line) !== null) this.readQuotation()
    else if (itemOn(line)) this.readList()
    else this.readParagraph()
  }

  /** True where a line begins something that is no paragraph. */
  private startsBlock(at: number): boolean {
    const line = this.lines[at]
    if (line === undefined) return true
    const isTable = line.text.includes('|') && isTableRule(this.lines[at + 1])
    if (beginsWithWords(line)) return isTable
    return (
      isTable ||
      headingOn(line) !== null ||
      quoteOn(line) !== null ||
      itemOn(line) !== null ||
      isRule(line) ||
      PAGE_BREAK.test(line.text)
    )
  }

  /** Takes lines until a blank one or the start of something else. */
  private takeLines(): Line[] {
    const taken: Line[] = []
    do {
      const line = this.lines[this.at]
      if (line !== undefined) taken.push(line)
      this.at += 1
    } while (
      !isBlank(this.lines[this.at]) &&
      !this.startsBlock(this.at) &&
      !this.lines[this.at]?.text.trimStart().startsWith('<!--')
    )
    return taken
  }

  private readParagraph(): void {
    const words = joinLines(this.takeLines().map((line) => partOf(line, 0)))
    const read = readInlines(words, this.notes)
    this.add((id) => ({ block: { type: 'paragraph', id, content: read.content }, segments: [read.mapped] }))
  }

  private readQuotation(): void {
    const parts: MappedText[] = []
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
      const wordsAt = quoteOn(line)
      if (wordsAt === null) break
      parts.push(partOf(line, wordsAt))
      this.at += 1
    }
    this.add((id) => readQuotation(id, parts, this.notes))
  }

  private readTable(header: Line): void {
    this.at += 2
    const rows: Line[] = []
    for (let line = this.lines[this.at]; line?.text.includes('|'); line = this.lines[this.at]) {
      rows.push(line)
      this.at += 1
    }
    this.add((id) => readTable(id, header, rows, this.notes))
  }

  private readList(): void {
    const ordered = this.itemHere()?.ordered ?? false
    const items: { level: number; words: MappedText }[] = []
    const indents: number[] = []
    for (let item = this.itemHere(); item !== null; item = this.itemHere()) {
      while (indents.length > 1 && item.indent < (indents.at(-1) ?? 0)) indents.pop()
      if (indents.length === 0 || (item.indent >= (indents.at(-1) ?? 0) + 2 && indents.length < 9)) indents.push(item.indent)
      else indents[indents.length - 1] = item.indent
      const level = indents.length - 1
      if (level === 0 && item.ordered !== ordered) break
      const { wordsAt } = item
      const words = joinLines(this.takeLines().map((line, index) => partOf(line, index === 0 ? wordsAt : 0)))
      items.push({ level, words })
    }
    this.add((id) => {
      const read = items.map(({ words }) => readInlines(words, this.notes))
      const listItems: ListItem[] = read.map(({ content }, index) => ({
        id: `${id}i${index + 1}`,
        level: items[index]?.level ?? 0,
        content,
      }))
      return { block: { type: 'list', id, ordered, items: listItems }, segments: read.map((item) => item.mapped) }
    })
  }

  /** The list item that stands next, over blank lines; the reader moves on to it. */
  private itemHere(): { ordered: boolean; wordsAt: number; indent: number } | null {
    let at = this.at
    while (at < this.lines.length && isBlank(this.lines[at])) at += 1
    const line = this.lines[at]
    const item = line === undefined || isRule(line) ? null : itemOn(line)
    if (line === undefined || item === null) return null
    this.at = at
    return { ...item, indent: line.indent }
  }
}
