import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../shared/standards/index.ts'

/** The sorts of file that an authority may change, each in the folder of its name. */
export const SORTS = ['standards', 'documents', 'words', 'word-styles', 'phrases'] as const
export type Sort = (typeof SORTS)[number]

export interface TemplateFile {
  sort: Sort
  /** Its path from the folder that was read, as problems name it. */
  name: string
  text: string
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name) && !name.startsWith('.')

/** What a file dropped straight into the folder is, told by the one setting that its sort must have. */
export function sortOf(text: string): Sort {
  if (/^sections:/m.test(text)) return 'documents'
  if (/^entries:/m.test(text)) return 'words'
  if (/^page:/m.test(text)) return 'word-styles'
  if (/^phrases:/m.test(text)) return 'phrases'
  return 'standards'
}

/** The id that a file gives itself, also where the rest of it cannot be read. */
export const idIn = (text: string): string | null => /^id:\s*['"]?([a-z0-9-]+)/m.exec(text)?.[1] ?? null

/** A problem with a whole file, where no line can be named. */
export function fileProblem(file: string, reason: string): Problem {
  return { file, line: 1, column: 1, reason, allowed: null, source: '' }
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter(isYaml).sort()
}

/**
 * Reads every YAML file of a templates folder: those in the folders of `SORTS`, and those that lie in the
 * folder itself. A file that cannot be read is a problem and the others are still read. An absent folder is empty.
 */
export function readTemplateFiles(folder: string): { files: TemplateFile[]; problems: Problem[] } {
  const files: TemplateFile[] = []
  const problems: Problem[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const read = (name: string, sort: Sort | null): void => {
    try {
      const text = decoder.decode(readFileSync(join(folder, name)))
      files.push({ sort: sort ?? sortOf(text), name, text })
    } catch (error) {
      const encoding = error instanceof TypeError
      problems.push(
        fileProblem(
          name,
          encoding ? 'the file is not UTF-8 text: save it again as UTF-8' : `the file cannot be read: ${reasonOf(error)}`,
        ),
      )
    }
  }
  for (const name of namesIn(folder)) read(name, null)
  for (const sort of SORTS) for (const name of namesIn(join(folder, sort))) read(`${sort}/${name}`, sort)
  return { files, problems }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * The names, lengths and times of a templates folder's files: where none of them differs, no file needs to be read to know that
 * they are the same as before.
 */
export function stampsOf(folder: string): string {
  const stamps: string[] = []
  const note = (name: string): void => {
    // A file may be gone between the listing and the look: it is being replaced.
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    stamps.push(found ? `${name} ${found.size} ${found.mtimeMs}` : name)
  }
  for (const name of namesIn(folder)) note(name)
  for (const sort of SORTS) for (const name of namesIn(join(folder, sort))) note(`${sort}/${name}`)
  return stamps.join('\n')
}

/** Tells whether the files are the ones that a compiled library was made from. */
export function fingerprintOf(files: readonly TemplateFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.name}\n${file.text.length}\n${file.text}\n`)
  return hash.digest('hex')
}
