import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import {
  type CasewrightDocument,
  DOCUMENT_KINDS,
  type DocumentKind,
  type LineAndColumn,
  lineFinder,
  readMarkdown,
  type SourceMap,
} from '../../shared/document/index.ts'
import type { Circumstances, Finding } from '../../shared/lint/index.ts'
import { prepareForText } from './long-text.ts'
import { UsageError } from './terminal.ts'

/** Where a finding stands in its input: for Markdown and text offsets, for a document of our own the place in words. */
export type SourcePlace =
  | { start: number; end: number; line: number; column: number }
  | { heading: string; paragraph: number; text: string }

export interface InputFile {
  document: CasewrightDocument
  caseRecord: Circumstances['caseRecord']
  /** What the file itself says it is and goes by; the command line's options win over it. */
  kind: DocumentKind | null
  pack: string | null
  place(finding: Finding): SourcePlace
}

/** @throws UsageError naming the file when it is missing, of another sort, or cannot be understood. */
export async function readInputFile(file: string): Promise<InputFile> {
  const ending = extname(file).toLowerCase()
  const reader = READERS[ending]
  if (!reader)
    throw new UsageError(
      `${file}: files ending in ${Object.keys(READERS).join(', ')} can be read, not “${ending || 'no ending'}”`,
    )
  try {
    const text = readText(file)
    prepareForText(text.length)
    return await reader(text)
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`)
  }
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Error('there is no such file')
    if (code === 'EISDIR') throw new Error('this is a folder; name the files in it')
    if (code === 'EACCES') throw new Error('you are not allowed to read it')
    if (error instanceof TypeError) throw new Error('it is not text in UTF-8; save it as UTF-8 and try again')
    throw error
  }
}

const READERS: Record<string, (text: string) => InputFile | Promise<InputFile>> = {
  '.md': (text) => fromMarkdown(text, 'markdown'),
  '.txt': (text) => fromMarkdown(text, 'text'),
  // Loaded when there is one: a text needs no schema of our own files.
  '.casewright': async (text) => (await import('./casewright-file.ts')).fromCasewrightFile(text),
}

function fromMarkdown(text: string, format: 'markdown' | 'text'): InputFile {
  const { document, source, frontMatter } = readMarkdown(text, { format })
  const { kind } = frontMatter
  const lineOf = lineFinder(text)
  return {
    document,
    caseRecord: null,
    kind: DOCUMENT_KINDS.find((known) => known === kind) ?? null,
    pack: typeof frontMatter.pack === 'string' ? frontMatter.pack : null,
    place: (finding) => placeInText(finding, text, source, lineOf),
  }
}

type LineOf = (offset: number) => LineAndColumn

function placeInText(finding: Finding, text: string, source: SourceMap, lineOf: LineOf): SourcePlace {
  if (finding.date) return placeOfDate(finding.date, text, lineOf)
  const id = finding.blockId ?? finding.sectionId
  const found = (id ? source.locate(id, finding.start, finding.end) : null) ?? { start: 0, end: 0 }
  return { ...found, ...lineOf(found.start) }
}

/** Where one of the document's dates stands in the front matter; the beginning of the text when it does not. */
function placeOfDate({ name, day }: NonNullable<Finding['date']>, text: string, lineOf: LineOf): SourcePlace {
  const named = new RegExp(`^\\s*["']?${name}["']?\\s*:[^:]*?(?:\\n\\s*-[^:\\n]*?)*?(?=${day})`, 'm').exec(text)
  const start = named ? named.index + named[0].length : 0
  return { start, end: named ? start + day.length : 0, ...lineOf(start) }
}
