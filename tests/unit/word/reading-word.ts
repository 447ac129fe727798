import { strFromU8, unzipSync } from 'fflate'
import { safeText } from '../../../shared/word/export/safe-text.ts'

/** A Word file taken apart: its parts by name, as text. */
export interface WordFile {
  names: string[]
  part(name: string): string
  /** `word/document.xml`. */
  body: string
}

/** Unzips a Word file. */
export function openWord(bytes: Uint8Array): WordFile {
  const files = unzipSync(bytes)
  const part = (name: string) => {
    const data = files[name]
    if (!data) throw new Error(`the file has no part ${name}`)
    return strFromU8(data)
  }
  return { names: Object.keys(files), part, body: part('word/document.xml') }
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const decode = (xml: string) => xml.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity)

export interface WordParagraph {
  xml: string
  style: string
  text: string
}

/** The paragraphs of a part in order, those in tables too, with their style and text. Note numbers are left out. */
export function paragraphsOf(xml: string): WordParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([found]) => {
    const pieces = [...found.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
      .map(([, run = '']) => run)
      .filter((run) => !run.includes('"FootnoteReference"'))
      .flatMap((run) => [...run.matchAll(/<w:t[^>]*>(.*?)<\/w:t>|<w:br\/>|<w:tab\/>/gs)])
      .map(([whole, words]) => (words === undefined ? (whole.startsWith('<w:t ') ? '' : '\n') : decode(words)))
    return { xml: found, style: /<w:pStyle w:val="([^"]*)"/.exec(found)?.[1] ?? '', text: pieces.join('') }
  })
}

/** The words of a text as a reader meets them. */
export function words(text: string): string[] {
  return safeText(text.replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' '))
    .split(/\s+/)
    .filter(Boolean)
}

/** The first of `wanted` that does not follow the ones before it in `found`; undefined when all are there in order. */
export function firstMissing(wanted: readonly string[], found: readonly string[]): string | undefined {
  let at = 0
  return wanted.find((word) => {
    at = found.indexOf(word, at) + 1
    return at === 0
  })
}

/** The name of the first tag that XML would refuse, for a part without comments or CDATA; null when every tag is closed. */
export function firstUnbalanced(xml: string): string | null {
  const open: string[] = []
  for (const [, closing, name = '', selfClosed] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (selfClosed) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return name
  }
  return open.at(-1) ?? null
}

/** The tables of a body, each as its rows of cell texts. */
export const tablesOf = (body: string) =>
  [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => ({
    xml,
    rows: [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        paragraphsOf(cell)
          .map(({ text }) => text)
          .join('\n'),
      ),
    ),
    headers: [...xml.matchAll(/<w:tr>(?:(?!<w:tc>).)*<w:tblHeader\/>/gs)].length,
  }))

/** How often a piece of XML occurs. */
export const count = (xml: string, part: string) => xml.split(part).length - 1
