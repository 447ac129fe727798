import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What a schema's complaint says to a practitioner. `missing` is true when there is nothing at the place at all. */
export interface Complaint {
  reason: string
  allowed: string | null
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings, each on its own line',
  record: 'a group of named entries',
  null: 'nothing',
}
const kindName = (kind: string): string => KINDS[kind] ?? kind

const quoted = (value: unknown): string => `“${String(value)}”`

/** “a, b or c” of up to a dozen values; longer lists are cut. */
export function listOf(values: readonly unknown[], most = 12): string {
  const shown = values.slice(0, most).map(String)
  if (values.length > most) return `${shown.join(', ')} and ${values.length - most} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    previous = row
  }
  return previous[b.length] ?? 0
}

/** The candidate that a mistyped word was probably meant to be, or null when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  // Two slips in a word of four letters or more; a third of a long word.
  let bestDistance = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** The candidates nearest to a mistyped word, nearest first, also those that hold it; none where nothing is near. */
export function nearestOf(word: string, candidates: readonly string[], most: number): string[] {
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const wanted = bare(word)
  const allowed = Math.max(2, Math.floor(wanted.length / 3))
  const far = candidates
    .map((candidate) => {
      const holds = wanted.length > 2 && bare(candidate).includes(wanted)
      return { candidate, distance: holds ? 1 : editDistance(wanted, bare(candidate)) }
    })
    .filter(({ distance }) => distance <= allowed)
  return far
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** “Did you mean …?” when a candidate is near, else what is allowed. */
export function suggestion(word: string, candidates: readonly string[]): string | null {
  const near = nearest(word, candidates)
  if (near !== null) return `Did you mean ${quoted(near)}?`
  return candidates.length > 0 ? `Allowed here: ${listOf(candidates)}.` : null
}

function describeValue(issue: Extract<Issue, { code: 'invalid_value' }>, value: unknown): Complaint {
  const values = issue.values.map(String)
  return {
    reason: `${quoted(value)} is not one of the values allowed here`,
    allowed: typeof value === 'string' ? suggestion(value, values) : `Allowed here: ${listOf(values)}.`,
  }
}

function describeSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Complaint {
  const least = issue.code === 'too_small'
  const limit = String(least ? issue.minimum : issue.maximum)
  if (issue.origin === 'string')
    return { reason: least ? 'this must not be empty' : `this is longer than ${limit} characters`, allowed: null }
  if (issue.origin === 'array')
    return {
      reason: least ? `this list needs at least ${limit} entry` : `this list has more than ${limit} entries`,
      allowed: null,
    }
  const bound = least
    ? issue.inclusive
      ? `${limit} or more`
      : `more than ${limit}`
    : issue.inclusive
      ? `${limit} or less`
      : `less than ${limit}`
  return { reason: `this number must be ${bound}`, allowed: null }
}

/**
 * A schema's complaint in plain English. `value` is what stands at the place, undefined when nothing does; `name` is the
 * last part of the place's path.
 */
export function describeIssue(issue: Issue, value: unknown, name: string): Complaint {
  if (value === undefined && issue.code !== 'unrecognized_keys' && issue.code !== 'custom') {
    const wanted = issue.code === 'invalid_type' ? `: it holds ${kindName(issue.expected)}` : ''
    const choice = issue.code === 'invalid_value' ? `Allowed here: ${listOf(issue.values)}.` : null
    return { reason: `${quoted(name)} is missing${wanted}`, allowed: choice }
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        reason: `${quoted(name)} must be ${kindName(issue.expected)}`,
        allowed: value === null ? 'Nothing is written after the colon.' : null,
      }
    case 'invalid_value':
      return describeValue(issue, value)
    case 'too_small':
    case 'too_big':
      return describeSize(issue)
    case 'invalid_format':
      return {
        reason: issue.message.startsWith('Invalid') ? `${quoted(value)} is not written as it should be` : issue.message,
        allowed: null,
      }
    default:
      return {
        reason: issue.message.startsWith('Invalid') ? `${quoted(name)} is not written as it should be` : issue.message,
        allowed: null,
      }
  }
}
