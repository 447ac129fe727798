import { composePack, type Problem, StandardsProblem } from '../../shared/standards/index.ts'
import type { Contents } from './contents.ts'
import { idIn, readTemplateFiles, type Sort, sortOf } from './template-files.ts'

export interface CheckedFile {
  sort: Sort
  /** What is wrong with it; empty for a file that can be used. */
  problems: readonly Problem[]
}

/** Reads one pack, template, word list or Word style as if it lay in the user's own folder, beside what comes with Casewright. */
export async function checkTemplatesFile(
  name: string,
  text: string,
  templatesFolder: string,
  ruleIds: readonly string[],
): Promise<CheckedFile> {
  // Reading YAML is slow to load; most of what this folder is used for has no need of it.
  const { addFiles, emptyContents } = await import('./contents.ts')
  const contents = emptyContents()
  addFiles(contents, readTemplateFiles(templatesFolder).files)
  const sort = sortOf(text)
  const refusals = addFiles(contents, [{ sort, name, text }], ruleIds)
  const problems = refusals.flatMap((refusal) => refusal.problems)
  if (sort === 'standards' && problems.length === 0) problems.push(...compositionProblems(name, idIn(text), contents))
  return { sort, problems }
}

/** What keeps a pack that is right in itself from being used: the pack that it extends is missing or goes in a circle. */
function compositionProblems(name: string, id: string | null, contents: Contents): Problem[] {
  try {
    if (id !== null) composePack(id, contents.packs.values())
    return []
  } catch (error) {
    if (!(error instanceof StandardsProblem)) throw error
    return error.problems.map((problem) => ({ ...problem, file: name }))
  }
}
