import type { Problem } from '../../shared/standards/index.ts'
import type { Contents, Refusal } from './contents.ts'
import { idIn, type Sort, type TemplateFile } from './template-files.ts'

/** A file of the user's own folder, and what became of it. */
export interface OwnFile {
  /** Its path from the folder. */
  name: string
  /** Null where it could not be read at all. */
  sort: Sort | null
  id: string | null
  /** What it calls itself; empty where that cannot be read. */
  title: string
  /** True where something with its id comes with Casewright: a sound file takes its place, a broken one leaves it there. */
  replaces: boolean
  /** What is wrong with it; with anything, it is left out. */
  problems: readonly Problem[]
}

type Shelves = Record<Sort, ReadonlyMap<string, { title?: string | undefined; name?: string }>>

const shelvesOf = ({ packs, templates, words, wordStyles, phrases }: Contents): Shelves => ({
  standards: packs,
  documents: templates,
  words,
  'word-styles': wordStyles,
  phrases,
})

/** The ids of everything that was read so far, by sort. */
export function idsOf(contents: Contents): Record<Sort, ReadonlySet<string>> {
  const shelves = Object.entries(shelvesOf(contents)).map(([sort, shelf]) => [sort, new Set(shelf.keys())])
  return Object.fromEntries(shelves) as Record<Sort, ReadonlySet<string>>
}

/** What became of each file of the user's own folder. `before` is what came with Casewright. */
export function ownFilesOf(
  files: readonly TemplateFile[],
  { contents, before, refusals }: { contents: Contents; before: Record<Sort, ReadonlySet<string>>; refusals: readonly Refusal[] },
): OwnFile[] {
  const problems = refusals.flatMap((refusal) => refusal.problems)
  const shelves = shelvesOf(contents)
  const read = files.map(({ name, sort, text }): OwnFile => {
    const id = idIn(text)
    const found = id === null ? undefined : shelves[sort].get(id)
    const own = problems.filter(({ file }) => file === name)
    const title = own.length === 0 ? (found?.title ?? found?.name ?? '') : ''
    return { name, sort, id, title, replaces: id !== null && before[sort].has(id), problems: own }
  })
  const unread = problems.filter(({ file }) => !files.some(({ name }) => name === file))
  return [
    ...read,
    ...unread.map((problem) => ({ name: problem.file, sort: null, id: null, title: '', replaces: false, problems: [problem] })),
  ]
}
