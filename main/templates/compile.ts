import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StandardsProblem } from '../../shared/standards/index.ts'
import type { Contents } from './contents.ts'
import { fingerprintOf, readTemplateFiles, type TemplateFile } from './template-files.ts'

/** The form of a compiled library; one of another form is not used. Raise it with every change of the schemas. */
const FORMAT = 3

interface CompiledFile {
  format: number
  fingerprint: string
  packs: [string, unknown][]
  templates: [string, unknown][]
  words: [string, unknown][]
  wordStyles: [string, unknown][]
}

/**
 * Checks a templates folder and writes all of it into one JSON file, which loads many times faster than the YAML. Throws a
 * `StandardsProblem` with every mistake of every file; then nothing is written.
 */
export async function compileTemplates(templatesFolder: string, outFile: string, ruleIds?: readonly string[]): Promise<void> {
  const { addFiles, emptyContents } = await import('./contents.ts')
  const { files, problems } = readTemplateFiles(templatesFolder)
  const contents = emptyContents()
  const refusals = addFiles(contents, files, ruleIds)
  const all = [...problems, ...refusals.flatMap((refusal) => refusal.problems)]
  if (all.length > 0) throw new StandardsProblem(all)
  const compiled: CompiledFile = {
    format: FORMAT,
    fingerprint: fingerprintOf(files),
    packs: [...contents.packs],
    templates: [...contents.templates],
    words: [...contents.words],
    wordStyles: [...contents.wordStyles],
  }
  mkdirSync(dirname(outFile), { recursive: true })
  // Written beside and renamed, so that nobody ever reads half a file.
  writeFileSync(`${outFile}.part`, JSON.stringify(compiled))
  renameSync(`${outFile}.part`, outFile)
}

/**
 * Reads a compiled library. Null when there is none, when it has another form, or when it was made from other files than
 * `files` (give none to take it as it is): then the YAML must be read.
 */
export function readCompiled(compiledPath: string, files: readonly TemplateFile[]): Contents | null {
  if (!existsSync(compiledPath)) return null
  let compiled: CompiledFile
  try {
    compiled = JSON.parse(readFileSync(compiledPath, 'utf8')) as CompiledFile
  } catch {
    return null
  }
  if (compiled.format !== FORMAT) return null
  if (files.length > 0 && compiled.fingerprint !== fingerprintOf(files)) return null
  return {
    packs: new Map(compiled.packs) as Contents['packs'],
    templates: new Map(compiled.templates) as Contents['templates'],
    words: new Map(compiled.words) as Contents['words'],
    wordStyles: new Map(compiled.wordStyles) as Contents['wordStyles'],
  }
}
