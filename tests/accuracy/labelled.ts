import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { run } from '../../main/cli/run.ts'

/** One labelled passage or plan action. `expect` names the categories that an auditor would mark; none for a clean one. */
const labelled = z.looseObject({
  id: z.string(),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  expect: z.array(z.looseObject({ category: z.string(), span: z.string().optional(), field: z.string().optional() })),
})
export type Labelled = z.infer<typeof labelled>

const answer = z.looseObject({
  id: z.string(),
  findings: z.array(z.looseObject({ category: z.string(), text: z.string(), ruleId: z.string() })),
})
export type Answer = z.infer<typeof answer>

/** Two sets as reports are written, and two of as many wordings of each fault as could be thought of; of each, one is only scored. */
export const SETS = ['development', 'held-back', 'broad', 'broad-held-back'] as const
export type SetName = (typeof SETS)[number]
export const isHeldBack = (name: SetName): boolean => name.endsWith('held-back')

/** Where a set's passages and documents lie. */
export const folderOf = (name: SetName): string => join(import.meta.dirname, '..', 'fixtures', 'lint', name)

const isAction = (item: Labelled): boolean => 'action' in item

/** The passages of a set, or its plan actions, from all files of its folder. */
export function readSet(name: SetName, which: 'passages' | 'actions' | 'both' = 'both'): Labelled[] {
  const folder = folderOf(name)
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  const items = files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => labelled.parse(JSON.parse(line))),
  )
  return which === 'both' ? items : items.filter((item) => isAction(item) === (which === 'actions'))
}

/** What the command line finds in each, the labels left out of what it is given. */
export async function answersTo(items: readonly Labelled[]): Promise<Answer[]> {
  const input = items.map(({ expect: _expect, difficulty: _difficulty, ...line }) => JSON.stringify(line)).join('\n')
  const out: string[] = []
  await run(['lint', '--jsonl', '-'], {
    write: (text) => out.push(text),
    complain: (message) => {
      throw new Error(message)
    },
    input: Readable.from([input]),
    today: () => '2026-03-10',
  })
  return out
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => answer.parse(JSON.parse(line)))
}

export interface Tally {
  found: number
  missed: number
  /** Categories found in a passage whose labels do not name them. */
  extra: number
}

export interface Score {
  byCategory: Map<string, Tally>
  byDifficulty: Map<string, Tally>
  all: Tally
  clean: number
  /** Clean passages with any finding at all: what a user feels. */
  cleanFlagged: number
}

/** Scores by category: a label counts as found when any finding of its category is in the passage. */
export function score(items: readonly Labelled[], answers: readonly Answer[]): Score {
  const result: Score = { byCategory: new Map(), byDifficulty: new Map(), all: empty(), clean: 0, cleanFlagged: 0 }
  for (const [index, item] of items.entries()) {
    const got = new Set(answers[index]?.findings.map(({ category }) => category))
    const wanted = new Set(item.expect.map(({ category }) => category))
    for (const category of wanted) count(result, category, item.difficulty, got.has(category) ? 'found' : 'missed')
    for (const category of got) if (!wanted.has(category)) count(result, category, null, 'extra')
    if (wanted.size > 0) continue
    result.clean += 1
    if (got.size > 0) result.cleanFlagged += 1
  }
  return result
}

export const empty = (): Tally => ({ found: 0, missed: 0, extra: 0 })

function count(result: Score, category: string, difficulty: string | null, as: keyof Tally): void {
  const tallies = [result.all, entry(result.byCategory, category)]
  if (difficulty) tallies.push(entry(result.byDifficulty, difficulty))
  for (const tally of tallies) tally[as] += 1
}

function entry(map: Map<string, Tally>, key: string): Tally {
  const tally = map.get(key) ?? empty()
  map.set(key, tally)
  return tally
}

export const recall = ({ found, missed }: Tally): number => (found + missed === 0 ? 1 : found / (found + missed))
export const precision = ({ found, extra }: Tally): number => (found + extra === 0 ? 1 : found / (found + extra))

/** The harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const [right, all] = [precision(tally), recall(tally)]
  return right + all === 0 ? 0 : (2 * right * all) / (right + all)
}
