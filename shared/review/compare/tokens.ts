import type { Inline } from '../../document/index.ts'
import type { RunStyle } from './comparison.ts'

/** A word, a space, a sign or a note, as two texts are held against each other. */
export interface Token {
  /** Two tokens with the same key read the same. */
  key: string
  text: string
  style: RunStyle
  note: boolean
}

export const NO_STYLE: RunStyle = { marks: [], claim: null, confidential: false }

const PIECE = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\S\n]+|\n|[^\p{L}\p{N}\s]/gu

/** The tokens of plain words, all of one look. */
export function tokensOf(text: string, style: RunStyle = NO_STYLE): Token[] {
  return (text.match(PIECE) ?? []).map((piece) => ({ key: piece, text: piece, style, note: false }))
}

/** The tokens of inlines; a word of which one half looks otherwise is one token with the look of its beginning. */
export function inlineTokens(content: readonly Inline[]): Token[] {
  const tokens: Token[] = []
  let text = ''
  let styles: { at: number; style: RunStyle }[] = []
  const finish = (): void => {
    let from = 0
    for (const token of tokensOf(text)) {
      tokens.push({ ...token, style: styles.findLast(({ at }) => at <= from)?.style ?? NO_STYLE })
      from += token.text.length
    }
    text = ''
    styles = []
  }
  for (const inline of content) {
    if (inline.type === 'note') {
      finish()
      const style = { ...NO_STYLE, confidential: inline.confidential !== undefined }
      tokens.push({ key: `\u0000${inline.text}`, text: inline.text, style, note: true })
      continue
    }
    styles.push({ at: text.length, style: inline.type === 'break' ? NO_STYLE : styleOf(inline) })
    text += inline.type === 'break' ? '\n' : inline.text
  }
  finish()
  return tokens
}

function styleOf({ marks, claim, confidential }: Extract<Inline, { type: 'text' | 'field' }>): RunStyle {
  return {
    marks: [...(marks ?? [])].sort(),
    claim: claim ? { kind: claim.kind, by: claim.by ?? '', on: claim.on ?? '', basis: claim.basis ?? '' } : null,
    confidential: confidential !== undefined,
  }
}

/** Whether words look the same to a reader. */
export function looksLike(one: RunStyle, other: RunStyle): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

const KINDS = { observed: 'observed', reported: 'reported', opinion: 'opinion' } as const

/** How words look otherwise than they did: "now bold, no longer marked as reported". */
export function lookChange(before: RunStyle, now: RunStyle): string {
  const parts = [
    ...now.marks.filter((mark) => !before.marks.includes(mark)).map((mark) => `now ${MARKS[mark]}`),
    ...before.marks.filter((mark) => !now.marks.includes(mark)).map((mark) => `no longer ${MARKS[mark]}`),
  ]
  if (now.claim && now.claim.kind !== before.claim?.kind) parts.push(`now marked as ${KINDS[now.claim.kind]}`)
  else if (before.claim && !now.claim) parts.push(`no longer marked as ${KINDS[before.claim.kind]}`)
  else if (now.claim && JSON.stringify(now.claim) !== JSON.stringify(before.claim))
    parts.push(
      `marked as ${KINDS[now.claim.kind]} ${[now.claim.by, now.claim.on, now.claim.basis].filter(Boolean).join(', ')}`.trim(),
    )
  if (now.confidential !== before.confidential)
    parts.push(now.confidential ? 'now left out for the family' : 'no longer left out for the family')
  return parts.join(', ')
}

const MARKS = { bold: 'bold', italic: 'italic', underline: 'underlined', strike: 'struck through' } as const
