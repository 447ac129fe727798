import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AUTHORITY_WORDS } from '../../shared/spelling/index.ts'
import { StandardsProblem } from '../../shared/standards/index.ts'
import { fileProblem, readTemplateFiles } from './template-files.ts'

const NEW_FILE = `words/${AUTHORITY_WORDS}.yaml`
const HEADER = `# Words of this authority that are rightly spelt and that a general dictionary does not hold. Casewright adds to this list
# and takes from it; it may be written by hand too. Never names of families: those are known from the case.
id: ${AUTHORITY_WORDS}
title: Words of the authority that are rightly spelt
entries: []
`
const NO_ENTRIES = /^entries:[ \t]*\[[ \t]*\][ \t]*$/m

/**
 * Adds a word to the authority's list in the user's own templates folder, which is made where it is missing.
 * @throws StandardsProblem when the list that is there cannot be read; then nothing is written.
 */
export async function addAuthorityWord(userFolder: string, word: string): Promise<void> {
  const { name, text } = listIn(userFolder)
  if ((await wordsOf(text, name)).includes(word)) return
  const opened = text.replace(NO_ENTRIES, 'entries:')
  const added = `${opened}${opened.endsWith('\n') ? '' : '\n'}${entryFor(word)}\n`
  if (!(await wordsOf(added, name)).includes(word))
    throw new StandardsProblem([fileProblem(name, `the word “${word}” could not be put at the end of this list`)])
  write(join(userFolder, name), added)
}

/**
 * Takes a word out of the authority's list again.
 * @throws StandardsProblem when the list cannot be read, or holds the word in a line of words that was written by hand.
 */
export async function removeAuthorityWord(userFolder: string, word: string): Promise<void> {
  const { name, text } = listIn(userFolder)
  if (!(await wordsOf(text, name)).includes(word)) return
  const lines = text.split('\n').filter((line) => line.trimEnd() !== entryFor(word))
  const isEmpty = !lines.some((line) => /^\s*-/.test(line))
  const removed = isEmpty ? lines.join('\n').replace(/^entries:[ \t]*$/m, 'entries: []') : lines.join('\n')
  if ((await wordsOf(removed, name)).includes(word))
    throw new StandardsProblem([
      fileProblem(name, `the word “${word}” stands in a line that was written by hand: take it out there`),
    ])
  write(join(userFolder, name), removed)
}

const entryFor = (word: string): string => `  - find: '${word.replaceAll("'", "''")}'`

/** The list as it stands, whatever its file is called. */
function listIn(userFolder: string): { name: string; text: string } {
  const isList = new RegExp(`^id:\\s*['"]?${AUTHORITY_WORDS}['"]?\\s*$`, 'm')
  const found = readTemplateFiles(userFolder).files.find(({ sort, text }) => sort === 'words' && isList.test(text))
  return found ?? { name: NEW_FILE, text: HEADER }
}

async function wordsOf(text: string, name: string): Promise<string[]> {
  const { parseWordList } = await import('../../shared/standards/reading/index.ts')
  return parseWordList(text, name).entries.flatMap(({ find }) => find)
}

/** Written beside and renamed, so that nobody ever reads half a list. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}
