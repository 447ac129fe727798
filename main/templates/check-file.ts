import type { Problem } from '../../shared/standards/index.ts'
import { addFiles, emptyContents } from './contents.ts'
import { readTemplateFiles, type Sort, sortOf } from './template-files.ts'

export interface CheckedFile {
  sort: Sort
  /** What is wrong with it; empty for a file that can be used. */
  problems: readonly Problem[]
}

/** Reads one pack, template, word list or Word style as if it lay in the user's own folder, beside what comes with Casewright. */
export function checkTemplatesFile(name: string, text: string, templatesFolder: string, ruleIds: readonly string[]): CheckedFile {
  const contents = emptyContents()
  addFiles(contents, readTemplateFiles(templatesFolder).files, ruleIds)
  const sort = sortOf(text)
  const refusals = addFiles(contents, [{ sort, name, text }], ruleIds)
  return { sort, problems: refusals.flatMap(({ problems }) => problems) }
}
