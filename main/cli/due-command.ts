import { z } from 'zod'
import { writeDay } from '../../shared/document/index.ts'
import { limitInWords, TriggerError } from '../../shared/timescales/index.ts'
import { type DueAnswer, DueAnswers, type DueQuestion } from './due-answers.ts'
import { answerLines, lineId } from './json-lines.ts'
import { openStandards } from './standards.ts'
import { oneOf, readArguments, type Terminal, UsageError } from './terminal.ts'

const OPTIONS = {
  pack: 'string',
  event: 'string',
  obligation: 'string',
  on: 'string',
  format: 'string',
  jsonl: 'string',
  templates: 'string',
} as const

const line = z.looseObject({
  id: lineId,
  pack: z.string().nullish(),
  event: z.string().nullish(),
  obligation: z.string().nullish(),
  on: z.string(),
})

/** `casewright due`: what a pack makes due after an event, in a table or as JSON, or a stream of JSON lines. */
export async function runDue(args: string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, OPTIONS)
  if (given.files.length > 0) throw new UsageError('due takes no files; a file of lines is named with --jsonl')
  const answers = new DueAnswers(await openStandards(given.text('templates')))
  const lines = given.text('jsonl')
  if (lines !== undefined) return answerLines(lines, terminal, (one) => lineAnswered(one, given.text('pack'), answers))
  const format = oneOf(given.text('format'), ['text', 'json'], '--format', 'text')
  const question = questionAsked(given.text)
  const due = answered(answers, question)
  terminal.write(format === 'json' ? `${JSON.stringify({ ...question, due }, null, 2)}\n` : asTable(due, question))
  return 0
}

function lineAnswered(given: unknown, usualPack: string | undefined, answers: DueAnswers): object {
  const { id, pack, event, obligation, on } = line.parse(given)
  const whose = pack ?? usualPack
  if (!whose) throw new UsageError('say whose timescales to go by: “pack”')
  return { id, due: answers.ask({ pack: whose, event, obligation, on }) }
}

/** @throws UsageError where the pack, the day, or both event and obligation are missing. */
function questionAsked(text: (name: string) => string | undefined): DueQuestion {
  const [pack, on, event, obligation] = [text('pack'), text('on'), text('event'), text('obligation')]
  if (!pack) throw new UsageError('say whose timescales to go by with --pack, or --pack all')
  if (!event && !obligation) throw new UsageError('say which event happened with --event, or ask for one --obligation')
  if (!on) throw new UsageError('say when it happened with --on YYYY-MM-DD, or with the time YYYY-MM-DDTHH:MM')
  return { pack, ...(event && { event }), ...(obligation && { obligation }), on }
}

/** @throws UsageError also for what is no day. */
function answered(answers: DueAnswers, question: DueQuestion): DueAnswer[] {
  try {
    return answers.ask(question)
  } catch (error) {
    if (error instanceof TriggerError || error instanceof RangeError) throw new UsageError(error.message)
    throw error
  }
}

function asTable(due: readonly DueAnswer[], { pack, event, obligation, on }: DueQuestion): string {
  if (due.length === 0) return `${pack} asks nothing by the ${event ? `event “${event}”` : `obligation “${obligation}”`}.\n`
  const rows = due.map((one) => ({
    cells: [one.due.replace('T', ' '), one.obligation, limitOf(one), ...(one.pack === undefined ? [] : [one.pack]), one.clause],
    below: remarks(one),
  }))
  const widths = rows[0]?.cells.map((_, column) => Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0))) ?? []
  const indent = ' '.repeat((widths[0] ?? 0) + 2)
  const written = rows.flatMap(({ cells, below }) => [
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
    ...below.map((remark) => indent + remark),
  ])
  return [`From ${writeDay(on.slice(0, 10), true)}${on.length > 10 ? ` at ${on.slice(11, 16)}` : ''}`, '', ...written, ''].join(
    '\n',
  )
}

function limitOf({ limit, unit, direction, repeats = false, at, sort }: DueAnswer): string {
  const words = limitInWords({ limit, unit, direction, repeats, ...(at && { at }), ...(sort === 'threshold' && { sort }) })
  return sort === 'aim' ? `${words} (aim)` : words
}

function remarks(one: DueAnswer): string[] {
  return [
    one.what,
    ...(one.lastWorkingDay ? [`That is no working day; the last one before is ${writeDay(one.lastWorkingDay, true)}.`] : []),
    ...(one.note ? [one.note] : []),
    ...(one.when ? [`Where it applies: ${one.when.join(', ')}.`] : []),
    ...(one.orElse ?? []).map(
      (other) => `Otherwise ${other.due.replace('T', ' ')}, by ${other.clause}.${other.note ? ` ${other.note}` : ''}`,
    ),
  ]
}
