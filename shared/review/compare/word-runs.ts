import { diffArrays } from 'diff'
import type { Inline } from '../../document/index.ts'
import type { Run } from './comparison.ts'
import { inlineTokens, lookChange, looksLike, type Token, tokensOf } from './tokens.ts'

/** Some tokens that stand in both texts, or those that took the place of others: at least one side of the second is not empty. */
type Stretch = { kind: 'same'; before: Token[]; now: Token[] } | { kind: 'change'; before: Token[]; now: Token[] }

/** What was added, removed and changed in look between two plain texts. */
export const wordRuns = (before: string, now: string): Run[] => tokenRuns(tokensOf(before), tokensOf(now))

/** The same between two contents with marks, claims and notes. */
export const inlineRuns = (before: readonly Inline[], now: readonly Inline[]): Run[] =>
  before === now ? sameRuns(inlineTokens(now)) : tokenRuns(inlineTokens(before), inlineTokens(now))

/** A content that stands in one of the texts alone: all of it one change of its holder. */
export function wholeRuns(content: readonly Inline[] | string, change: 'added' | 'removed'): Run[] {
  return runsOf(typeof content === 'string' ? tokensOf(content) : inlineTokens(content), change)
}

function tokenRuns(before: readonly Token[], now: readonly Token[]): Run[] {
  return stretches(before, now).flatMap((stretch) =>
    stretch.kind === 'same'
      ? lookedAt(stretch.before, stretch.now)
      : [...runsOf(stretch.before, 'removed'), ...runsOf(stretch.now, 'added')],
  )
}

const sameRuns = (tokens: readonly Token[]): Run[] => runsOf(tokens, 'same')

/** Neighbours of one look become one run. */
function runsOf(tokens: readonly Token[], change: Run['change'], says = ''): Run[] {
  const runs: Run[] = []
  for (const { text, style, note } of tokens) {
    const last = runs.at(-1)
    if (last && !note && !last.note && looksLike(last.style, style)) last.text += text
    else runs.push({ change, text, style, note, changeId: null, says })
  }
  return runs
}

/** The same words: those that look otherwise are said to. */
function lookedAt(before: readonly Token[], now: readonly Token[]): Run[] {
  const runs: Run[] = []
  for (const [at, token] of now.entries()) {
    const was = before[at]
    const says = was && !looksLike(was.style, token.style) && token.text.trim() !== '' ? lookChange(was.style, token.style) : ''
    const change = says === '' ? 'same' : 'formatted'
    const last = runs.at(-1)
    // The space between two words that both look otherwise goes with them.
    const joins = last && !last.note && !token.note && looksLike(last.style, token.style)
    if (joins && last.change === change && last.says === says) last.text += token.text
    else if (joins && last.change === 'formatted' && token.text.trim() === '' && was && !looksLike(was.style, token.style))
      last.text += token.text
    else runs.push({ change, text: token.text, style: token.style, note: token.note, changeId: null, says })
  }
  return runs
}

/**
 * What is the same and what is not, as a person would say it: short likenesses between changes (an "and", a full stop) belong to the
 * change, and words that could have been put in at several places are shown where a sentence or a line begins.
 */
function stretches(before: readonly Token[], now: readonly Token[]): Stretch[] {
  let head = 0
  while (head < before.length && head < now.length && before[head]?.key === now[head]?.key) head += 1
  let tail = 0
  while (
    tail < before.length - head &&
    tail < now.length - head &&
    before[before.length - 1 - tail]?.key === now[now.length - 1 - tail]?.key
  )
    tail += 1
  const middle = edits(before.slice(head, before.length - tail), now.slice(head, now.length - tail))
  const ends = (count: number, from: (all: readonly Token[]) => Token[]): Stretch[] =>
    count > 0 ? [{ kind: 'same', before: from(before), now: from(now) }] : []
  const all = joined([
    ...ends(head, (tokens) => tokens.slice(0, head)),
    ...middle,
    ...ends(tail, (tokens) => tokens.slice(tokens.length - tail)),
  ])
  return joined(trimmed(atSentences(trimmed(withoutConfetti(all)))))
}

/** Texts of which more is different than this have nothing in common that a reader would look for. */
const LIMIT = { maxEditLength: 2_000 }

/** Both ways round the same: which of two equally short ways is taken depends on the texts and not on which is the later one. */
function edits(before: readonly Token[], now: readonly Token[]): Stretch[] {
  if (before.length === 0 && now.length === 0) return []
  if (before.length === 0 || now.length === 0) return [{ kind: 'change', before: [...before], now: [...now] }]
  const [one, other] = [before.map(({ key }) => key), now.map(({ key }) => key)]
  const turned = one.join('\u0001') > other.join('\u0001')
  const found: Stretch[] = []
  let [at, to] = [0, 0]
  const parts = turned ? diffArrays(other, one, LIMIT) : diffArrays(one, other, LIMIT)
  if (!parts) return [{ kind: 'change', before: [...before], now: [...now] }]
  for (const part of parts) {
    const { count } = part
    const isBefore = turned ? part.added : part.removed
    const isNow = turned ? part.removed : part.added
    if (!part.added && !part.removed) {
      found.push({ kind: 'same', before: before.slice(at, at + count), now: now.slice(to, to + count) })
      at += count
      to += count
    } else if (isBefore) {
      found.push({ kind: 'change', before: before.slice(at, at + count), now: [] })
      at += count
    } else if (isNow) {
      found.push({ kind: 'change', before: [], now: now.slice(to, to + count) })
      to += count
    }
  }
  return joined(found)
}

/** Neighbours of one kind become one; nothing is empty. */
function joined(parts: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const { kind, before, now } of parts) {
    const last = out.at(-1)
    if (before.length === 0 && now.length === 0) continue
    if (last?.kind === kind) {
      last.before.push(...before)
      last.now.push(...now)
    } else out.push({ kind, before: [...before], now: [...now] })
  }
  return out
}

const isWord = (token: Token): boolean => !token.note && /[\p{L}\p{N}]/u.test(token.text)
const wordsIn = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + (isWord(token) ? 1 : 0), 0)
const size = ({ before, now }: Stretch): number => Math.max(wordsIn(before), wordsIn(now))
const MOST_DISSOLVED = 3

/** Dissolves likenesses of a few words between two changes that are both longer than they. */
function withoutConfetti(parts: readonly Stretch[]): Stretch[] {
  let now = [...parts]
  for (let again = true; again; ) {
    again = false
    for (let at = 1; at < now.length - 1; at += 1) {
      const [left, likeness, right] = [now[at - 1], now[at], now[at + 1]]
      if (likeness?.kind !== 'same' || left?.kind !== 'change' || right?.kind !== 'change') continue
      const words = wordsIn(likeness.now)
      if (
        words > MOST_DISSOLVED ||
        words > Math.min(size(left), size(right)) ||
        holdsNote(likeness) ||
        bothOneSided(left, right, words)
      )
        continue
      now.splice(at, 1, { ...likeness, kind: 'change' })
      now = joined(now)
      again = true
      break
    }
  }
  return now
}

const holdsNote = ({ now }: Stretch): boolean => now.some(({ note }) => note)

/** Two words put in apart from each other with words between them that stayed read better apart. */
function bothOneSided(left: Stretch, right: Stretch, between: number): boolean {
  const addedOnly = left.before.length === 0 && right.before.length === 0
  const removedOnly = left.now.length === 0 && right.now.length === 0
  return between > 0 && (addedOnly || removedOnly)
}

/** What a change begins and ends with on both sides alike is no part of it. */
function trimmed(parts: readonly Stretch[]): Stretch[] {
  return parts.flatMap((part): Stretch[] => {
    if (part.kind === 'same' || part.before.length === 0 || part.now.length === 0) return [part]
    const { before, now } = part
    let head = 0
    while (head < before.length && head < now.length && before[head]?.key === now[head]?.key) head += 1
    let tail = 0
    while (
      tail < before.length - head &&
      tail < now.length - head &&
      before[before.length - 1 - tail]?.key === now[now.length - 1 - tail]?.key
    )
      tail += 1
    return [
      { kind: 'same', before: before.slice(0, head), now: now.slice(0, head) },
      { kind: 'change', before: before.slice(head, before.length - tail), now: now.slice(head, now.length - tail) },
      { kind: 'same', before: before.slice(before.length - tail), now: now.slice(now.length - tail) },
    ]
  })
}

/** Slides words that were only put in, or only taken out, to where they read as one thing: a sentence, or words with their space. */
function atSentences(parts: readonly Stretch[]): Stretch[] {
  const out = joined(parts)
  for (let at = 0; at < out.length; at += 1) {
    const [left, change, right] = [out[at - 1], out[at], out[at + 1]]
    if (change?.kind !== 'change' || left?.kind !== 'same' || (right && right.kind !== 'same')) continue
    const side = change.before.length === 0 ? 'now' : change.now.length === 0 ? 'before' : null
    if (side === null) continue
    const rightPart: Stretch = right ?? { kind: 'same', before: [], now: [] }
    if (!right) out.push(rightPart)
    slide(left, change, rightPart, side)
  }
  return joined(out)
}

function slide(left: Stretch, change: Stretch, right: Stretch, side: 'before' | 'now'): void {
  const other = side === 'now' ? 'before' : 'now'
  const back = (): boolean => {
    const [last, end] = [left[side].at(-1), change[side].at(-1)]
    if (!last || !end || last.key !== end.key) return false
    change[side].unshift(last)
    left[side].pop()
    change[side].pop()
    right[side].unshift(end)
    const [kept] = left[other].splice(-1)
    if (kept) right[other].unshift(kept)
    return true
  }
  const forward = (): boolean => {
    const [first, next] = [change[side][0], right[side][0]]
    if (!first || !next || first.key !== next.key) return false
    change[side].push(next)
    right[side].shift()
    change[side].shift()
    left[side].push(first)
    const [kept] = right[other].splice(0, 1)
    if (kept) left[other].push(kept)
    return true
  }
  while (back());
  let [best, bestAt, at] = [reads(left, change, side), 0, 0]
  while (forward()) {
    at += 1
    const score = reads(left, change, side)
    if (score >= best) [best, bestAt] = [score, at]
  }
  while (at > bestAt && back()) at -= 1
}

/** How well a stretch reads where it stands: from the beginning of a sentence to its end best, then with its own space behind it. */
function reads(left: Stretch, change: Stretch, side: 'before' | 'now'): number {
  const [before, first, last] = [left[side].at(-1), change[side][0], change[side].at(-1)]
  const beforeThat = left[side].at(-2)
  const atStart = !before || before.text === '\n' || (before.text.trim() === '' && /^[.!?”]$/.test(beforeThat?.text ?? ''))
  const afterSentence = /^[.!?]$/.test(before?.text ?? '') && first?.text.trim() === '' && /^[.!?]$/.test(last?.text ?? '')
  return (atStart || afterSentence ? 4 : 0) + (first?.text.trim() === '' ? 0 : 2) + (last?.text.trim() === '' ? 1 : 0)
}
