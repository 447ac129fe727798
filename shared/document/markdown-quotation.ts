import { readInlines } from './markdown-inlines.ts'
import { joinLines } from './markdown-lines.ts'
import type { ReadBlock } from './markdown-tables.ts'
import type { Speaker } from './schema.ts'
import { joinMapped, type MappedText, sliceMapped, trimMapped } from './source-map.ts'

const PAIRS: Record<string, string> = { '“': '”', '"': '"', '‘': '’', '„': '“', '«': '»' }
/** "— Amina, 9": at the head of a line of its own, or behind the closing mark. */
const ATTRIBUTION = /(?:^|\n|(?<=[”"’»']\s{0,4}))(?:[—–]|--)\s*(?=\p{L})(?<who>[^\n]{1,160})$/u
const OWN_LINE = /^\s*(?:[—–]|--)\s*\p{L}/u

/** Reads the lines of a block quote, their `>` taken off: the words, without the marks around them, and who said them. */
export function readQuotation(id: string, lines: readonly MappedText[], notes: ReadonlyMap<string, string>): ReadBlock {
  const whole = trimMapped(joinParagraphs(lines))
  const found = ATTRIBUTION.exec(whole.text)
  const words = unquoted(trimMapped(found ? sliceMapped(whole, 0, found.index) : whole))
  const read = readInlines(words, notes)
  const told = found?.groups?.who === undefined ? { speaker: null } : attribution(found.groups.who)
  return { block: { type: 'quotation', id, ...told, content: read.content }, segments: [read.mapped] }
}

/** A blank quoted line, and a line that begins with a dash, stay lines of their own. */
function joinParagraphs(lines: readonly MappedText[]): MappedText {
  const groups: MappedText[][] = [[]]
  for (const line of lines) {
    if (line.text.trim() === '') groups.push([])
    else if (OWN_LINE.test(line.text)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return joinMapped(
    groups.filter((group) => group.length > 0).map((group) => joinLines(group)),
    '\n',
  )
}

function unquoted(words: MappedText): MappedText {
  const closing = PAIRS[words.text.charAt(0)]
  if (closing === undefined || words.text.length < 2 || !words.text.endsWith(closing)) return words
  return trimMapped(sliceMapped(words, 1, words.text.length - 1))
}

/** "Amina (child), at home, 5 March 2026": name, how they stand to the children, and where and when. */
function attribution(typed: string): { speaker: Speaker; circumstances?: string } {
  const parts = /^(?<name>[^,(]+)(?:\((?<relation>[^)]*)\))?\s*(?:,\s*(?<rest>.*))?$/u.exec(typed.trim())
  const { name, relation, rest } = parts?.groups ?? {}
  if (name === undefined) return { speaker: { name: typed.trim() } }
  return {
    speaker: relation ? { name: name.trim(), relation: relation.trim() } : { name: name.trim() },
    ...(rest ? { circumstances: rest.trim() } : {}),
  }
}
