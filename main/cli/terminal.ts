import { parseArgs } from 'node:util'
import { askHidden } from './ask-hidden.ts'

/** Where a command reads and writes: the process, or a test's own. */
export interface Terminal {
  write(text: string): void
  complain(message: string): void
  input: NodeJS.ReadableStream
  /** Today on this computer, `YYYY-MM-DD`. */
  today(): string
  /** Asks for something that is not shown while it is typed; gives undefined where nobody sits at a keyboard. */
  askHidden?(question: string): Promise<string | undefined>
}

/** A mistake in the command line or an input that cannot be read: said in one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const processTerminal: Terminal = {
  write: (text) => {
    process.stdout.write(text)
  },
  complain: (message) => {
    process.stderr.write(`casewright: ${message}\n`)
  },
  input: process.stdin,
  askHidden,
  today: () => {
    const now = new Date()
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  },
}

/** What a terminal takes for an order, or what turns the writing round. */
const ORDERS = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu

/**
 * The same terminal, for words that somebody else may have written: a sign that would give it orders is written as its number. In JSON
 * that is the same text.
 */
export function withoutOrders(terminal: Terminal): Terminal {
  const shown = (text: string) => text.replace(ORDERS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return {
    ...terminal,
    write: (text) => terminal.write(shown(text)),
    complain: (message) => terminal.complain(shown(message)),
  }
}

/** What somebody else wrote never begins a line of its own here: it could read like an answer. */
export const oneLine = (words: string): string => words.replace(/[\n\v\f\r\u0085\u2028\u2029]/g, ' ')

type Options = Record<string, 'string' | 'boolean'>

export interface Arguments {
  files: string[]
  values: Record<string, string | boolean | undefined>
  text(name: string): string | undefined
}

/**
 * Reads options and files out of a command's arguments.
 * @throws UsageError for an option that the command does not have, or one without its value.
 */
export function readArguments(args: string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }])),
      allowPositionals: true,
      strict: true,
    })
    const given = values as Record<string, string | boolean | undefined>
    return { files: positionals, values: given, text: (name) => (typeof given[name] === 'string' ? given[name] : undefined) }
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message.split('\n')[0] : error}; “casewright --help” lists the options`,
    )
  }
}

/** @throws UsageError unless the value is one of the choices. */
export function oneOf<T extends string>(value: string | undefined, choices: readonly T[], option: string, usual: T): T {
  if (value === undefined) return usual
  const found = choices.find((choice) => choice === value)
  if (!found) throw new UsageError(`${option} takes ${choices.join(', ')}, not “${value}”`)
  return found
}

/** @throws UsageError unless the value is a real day written `YYYY-MM-DD`. */
export function dayOption(value: string | undefined, usual: string): string {
  if (value === undefined) return usual
  const read = new Date(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value)
    throw new UsageError(`--today takes a day written YYYY-MM-DD, not “${value}”`)
  return value
}
