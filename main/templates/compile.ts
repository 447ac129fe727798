import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CompiledWordings } from '../../shared/lint/index.ts'
import { StandardsProblem } from '../../shared/standards/index.ts'
import type { Contents } from './contents.ts'
import { readWordings, writeWordings } from './stored-wordings.ts'
import { fingerprintOf, readTemplateFiles, stampsOf } from './template-files.ts'

/** The form of a compiled library; one of another form is not used. Raise it with every change of the schemas. */
const FORMAT = 13

interface CompiledFile {
  format: number
  /** Of what stood in the files. */
  fingerprint: string
  /** Of the files themselves. */
  stamps: string
  packs: [string, unknown][]
  templates: [string, unknown][]
  words: [string, unknown][]
  wordStyles: [string, unknown][]
  phrases: [string, unknown][]
}

/**
 * Checks a templates folder and writes all of it into one JSON file, which loads many times faster than the YAML. Throws a
 * `StandardsProblem` with every mistake of every file; then nothing is written.
 */
export async function compileTemplates(templatesFolder: string, outFile: string, ruleIds?: readonly string[]): Promise<void> {
  const [{ addFiles, emptyContents }, { compileWordings, listsOf }] = await Promise.all([
    import('./contents.ts'),
    import('../../shared/lint/index.ts'),
  ])
  const stamps = stampsOf(templatesFolder)
  const { files, problems } = readTemplateFiles(templatesFolder)
  const contents = emptyContents()
  const refusals = addFiles(contents, files, ruleIds)
  const all = [...problems, ...refusals.flatMap((refusal) => refusal.problems)]
  if (all.length > 0) throw new StandardsProblem(all)
  const fingerprint = fingerprintOf(files)
  const compiled: CompiledFile = {
    format: FORMAT,
    fingerprint,
    stamps,
    packs: [...contents.packs],
    templates: [...contents.templates],
    words: [...contents.words],
    wordStyles: [...contents.wordStyles],
    phrases: [...contents.phrases],
  }
  mkdirSync(dirname(outFile), { recursive: true })
  writeWordings(outFile, compileWordings(listsOf(Object.fromEntries(contents.words))), fingerprint)
  // Written beside and renamed, so that nobody ever reads half a file.
  writeFileSync(`${outFile}.part`, JSON.stringify(compiled))
  renameSync(`${outFile}.part`, outFile)
}

/** A library as it was compiled. */
export interface Compiled {
  contents: Contents
  /** The wordings of the word lists that rules read; null when they must be compiled anew. */
  wordings: () => CompiledWordings | null
}

/**
 * Reads a compiled library. Null when there is none, when it has another form, or when it was made from other files than the
 * folder holds: then the YAML must be read.
 */
export function readCompiled(compiledPath: string, templatesFolder: string): Compiled | null {
  if (!existsSync(compiledPath)) return null
  let compiled: CompiledFile
  try {
    compiled = JSON.parse(readFileSync(compiledPath, 'utf8')) as CompiledFile
  } catch {
    return null
  }
  if (compiled.format !== FORMAT) return null
  const { fingerprint, stamps } = compiled
  const now = stampsOf(templatesFolder)
  // Where the folder is not there the compiled library stands for it.
  const isSame = now === '' || now === stamps || fingerprint === fingerprintOf(readTemplateFiles(templatesFolder).files)
  if (!isSame) return null
  return {
    contents: {
      packs: new Map(compiled.packs) as Contents['packs'],
      templates: new Map(compiled.templates) as Contents['templates'],
      words: new Map(compiled.words) as Contents['words'],
      wordStyles: new Map(compiled.wordStyles) as Contents['wordStyles'],
      phrases: new Map(compiled.phrases) as Contents['phrases'],
    },
    wordings: () => readWordings(compiledPath, fingerprint),
  }
}
