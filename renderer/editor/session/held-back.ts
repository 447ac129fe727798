import type { Finding } from '../../../shared/lint/index.ts'
import type { Place } from './finding-list.ts'

/** The sentence that is being typed, as a stretch of its block's plain text. */
export interface TypedSentence {
  blockId: string
  start: number
  end: number
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** The sentence around a caret; a newline always ends one. */
export function sentenceAround(text: string, caret: Place): TypedSentence {
  const lineStart = text.lastIndexOf('\n', caret.offset - 1) + 1
  const lineEnd = text.indexOf('\n', caret.offset)
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)
  let start = lineStart
  let end = lineStart + line.length
  for (const { index, segment } of sentences.segment(line)) {
    if (lineStart + index > caret.offset - 1 && index > 0) break
    start = lineStart + index
    end = start + segment.length
  }
  return { blockId: caret.blockId, start, end }
}

/**
 * Leaves out what has newly been found in the sentence that is being typed. What was shown there before the typing
 * began stays, so that nothing blinks.
 */
export function holdBack(findings: readonly Finding[], typing: TypedSentence | null, shown: ReadonlySet<string>): Finding[] {
  if (!typing) return [...findings]
  return findings.filter(
    (finding) =>
      finding.blockId !== typing.blockId ||
      finding.start >= typing.end ||
      finding.end <= typing.start ||
      shown.has(`${finding.ruleId}|${finding.text}`),
  )
}
