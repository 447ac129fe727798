import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { formsOf, rareWords, SortedForms, type StoredDictionary } from '../../shared/spelling/index.ts'

const NAMES = { forms: 'sorted-forms.txt', rare: 'rare.txt', common: 'common.txt', aff: 'en-GB.aff', dic: 'en-GB.dic' } as const

/** Writes the British dictionary into a folder in the form that loads fast. Each file is written beside and renamed. */
export function writeDictionary(folder: string): void {
  const { forms, rare, common, files } = packaged()
  mkdirSync(folder, { recursive: true })
  const contents = { forms: SortedForms.of(forms).text, rare: rare(), common: common(), ...files() }
  // The forms come last: where they are, the others are too.
  for (const name of ['aff', 'dic', 'rare', 'common', 'forms'] as const) {
    const path = join(folder, NAMES[name])
    writeFileSync(`${path}.part`, contents[name])
    renameSync(`${path}.part`, path)
  }
}

/** The British dictionary, from the folder that `writeDictionary` filled or, where there is none, from its packages. */
export function readDictionary(folder: string): StoredDictionary {
  if (!existsSync(join(folder, NAMES.forms))) return packaged()
  const read = (name: keyof typeof NAMES): string => readFileSync(join(folder, NAMES[name]), 'utf8')
  return {
    forms: new SortedForms(read('forms')),
    rare: () => read('rare'),
    common: () => read('common'),
    files: () => ({ aff: read('aff'), dic: read('dic') }),
  }
}

function packaged(): StoredDictionary {
  const { resolve } = createRequire(import.meta.url)
  const folder = dirname(resolve('dictionary-en-gb'))
  const files = { aff: readFileSync(join(folder, 'index.aff'), 'utf8'), dic: readFileSync(join(folder, 'index.dic'), 'utf8') }
  const forms = formsOf(files)
  const words = JSON.parse(readFileSync(resolve('an-array-of-english-words/index.json'), 'utf8')) as string[]
  return { forms, rare: () => rareWords(words, forms), common: () => commonWords(forms), files: () => files }
}

const SHORTEST_COMMON = 3

/** The words of the templates that come with Casewright: clauses, guidance and word lists are what the field writes every day. */
function commonWords(forms: readonly string[]): string {
  const templates = join(import.meta.dirname, '..', '..', 'templates')
  const known = new Set(forms)
  const found = new Set<string>()
  for (const name of readdirSync(templates, { recursive: true })) {
    if (!String(name).endsWith('.yaml')) continue
    for (const [word] of readFileSync(join(templates, String(name)), 'utf8').matchAll(/\b[a-z]+\b/g))
      if (word.length >= SHORTEST_COMMON && known.has(word)) found.add(word)
  }
  return [...found].sort().join('\n')
}
