import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Terminal } from './terminal.ts'

/** What a line is called by, so that its answer can be told from others. */
export const lineId = z.union([z.string(), z.number()])
export type LineError = { id?: string | number; error: string }

/**
 * Reads a JSON line, writes a JSON line, in order and one at a time. A line that is no JSON, or that `answer` throws at, is
 * answered with what is wrong with it and the run goes on.
 * @returns the exit code: 0, or 2 where some line was wrong or the file cannot be read.
 */
export async function answerLines(from: string, terminal: Terminal, answer: (line: unknown) => object): Promise<number> {
  let bad = false
  for await (const line of createInterface({ input: openLines(from, terminal), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const answered = answerLine(line, answer)
    bad ||= 'error' in answered
    terminal.write(`${JSON.stringify(answered)}\n`)
  }
  return bad ? 2 : 0
}

function answerLine(line: string, answer: (line: unknown) => object): object | LineError {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch (error) {
    return { error: `this line is not JSON: ${error instanceof Error ? error.message : error}` }
  }
  const itsId = z.looseObject({ id: lineId }).safeParse(given)
  try {
    return answer(given)
  } catch (error) {
    const message = error instanceof z.ZodError ? sayProblems(error) : error instanceof Error ? error.message : String(error)
    return { ...(itsId.success && { id: itsId.data.id }), error: message }
  }
}

function openLines(from: string, terminal: Terminal): NodeJS.ReadableStream {
  if (from === '-') return terminal.input
  const stream = createReadStream(from, 'utf8')
  // readline does not pass a stream's error on: it would look like an empty file.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    terminal.complain(`${from}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`)
    process.exit(2)
  })
  return stream
}

function sayProblems(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ')
}
