import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileTemplates, loadStandards } from '../../../main/templates/index.ts'
import { readWordings, writeWordings } from '../../../main/templates/stored-wordings.ts'
import { compileWordings, listsOf } from '../../../shared/lint/index.ts'

const LIST = `id: jargon
title: Jargon
entries:
  - { find: [safeguarding concern~, A&E, s.47, "(very) hard/difficult to reach"], notNear: [said to be] }
  - { find: multi-agency~ }
`
let folder: string
const places = () => ({ templatesFolder: join(folder, 'templates'), compiledPath: join(folder, 'templates.json') })
const listPath = () => join(folder, 'templates/words/jargon.yaml')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-wordings-'))
  mkdirSync(join(folder, 'templates/words'), { recursive: true })
  writeFileSync(listPath(), LIST)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('wordings are read as they were written, and only for the files that they were made from', async () => {
  const { words } = await loadStandards({ templatesFolder: places().templatesFolder })
  const wordings = compileWordings(listsOf(words))
  writeWordings(places().compiledPath, wordings, 'these files')
  expect(readWordings(places().compiledPath, 'these files')).toEqual(wordings)
  expect(readWordings(places().compiledPath, 'other files')).toBeNull()
  expect(readWordings(join(folder, 'elsewhere.json'), 'these files')).toBeNull()
})

test('a compiled library has them, with the numbers that its word lists would be compiled to', async () => {
  await compileTemplates(places().templatesFolder, places().compiledPath)
  const { words, wordings } = await loadStandards(places())
  expect(wordings).toEqual(compileWordings(listsOf(words)))
  expect(wordings?.lists).toEqual(['jargon'])
})

test('a library with files that were changed since, or with files of one’s own, has none', async () => {
  await compileTemplates(places().templatesFolder, places().compiledPath)
  writeFileSync(join(folder, 'mine.yaml'), 'id: slang\ntitle: Slang\nentries: [{ find: kids }]\n')
  expect((await loadStandards({ ...places(), userFolder: folder })).wordings).toBeNull()
  writeFileSync(listPath(), LIST.replace('multi-agency', 'interagency'))
  expect((await loadStandards(places())).wordings).toBeNull()
})

test('a file that was only written again, or copied, is no change', async () => {
  await compileTemplates(places().templatesFolder, places().compiledPath)
  utimesSync(listPath(), new Date(0), new Date(0))
  expect((await loadStandards(places())).wordings).not.toBeNull()
})
