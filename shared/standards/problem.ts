/** One mistake in a pack, template, word list or word style, where a practitioner can find it. */
export interface Problem {
  file: string
  /** From 1. */
  line: number
  /** From 1, in characters. */
  column: number
  /** What is wrong, in one plain sentence without a full stop. */
  reason: string
  /** What would be right, when that can be said. */
  allowed: string | null
  /** The line as it stands in the file. */
  source: string
}

/** One problem as text: where, the line with a caret under the place, the reason, and what is allowed. */
export function formatProblem(problem: Problem): string {
  const margin = String(problem.line)
  const blank = ' '.repeat(margin.length)
  const lines = [`${problem.file}:${problem.line}:${problem.column}: ${problem.reason}`]
  if (problem.source.trim() !== '') {
    lines.push(`  ${margin} | ${problem.source}`)
    lines.push(`  ${blank} | ${' '.repeat(problem.column - 1)}^`)
  }
  if (problem.allowed !== null) lines.push(`  ${blank}   ${problem.allowed}`)
  return lines.join('\n')
}

/** A standards file that cannot be used, with everything that is wrong with it, in the order of the file. */
export class StandardsProblem extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const ordered = [...problems].sort((a, b) => a.line - b.line || a.column - b.column)
    super(ordered.map(formatProblem).join('\n'))
    this.name = 'StandardsProblem'
    this.problems = ordered
  }
}
