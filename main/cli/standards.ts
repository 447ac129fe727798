import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLinter, type Linter, RULES, type Standards } from '../../shared/lint/index.ts'
import { createDictionary, fieldWords } from '../../shared/spelling/index.ts'
import { StandardsProblem } from '../../shared/standards/index.ts'
import { readDictionary } from '../spelling/index.ts'
import { loadStandards, type StandardsLibrary, UnknownPackError } from '../templates/index.ts'
import { UsageError } from './terminal.ts'

/** The repository's or the installed program's own folder, above wherever this code was built to. */
function ownFolder(folder: string): string {
  const above = dirname(folder)
  return above === folder || existsSync(join(folder, 'templates', 'standards')) ? folder : ownFolder(above)
}

const root = ownFolder(dirname(fileURLToPath(import.meta.url)))

/** The folder that comes with Casewright. */
export const templatesFolder = join(root, 'templates')

/** Where `npm run build` wrote the dictionary. */
export const dictionaryFolder = join(root, 'out', 'spelling')

/** Where a store's standards are: those that come with Casewright, and its own beside it. */
export const standardsPlaces = (store: string) => ({
  templatesFolder,
  compiledPath: join(root, 'out', 'templates.json'),
  userFolder: join(store, 'templates'),
})

/** The packs, templates and word lists that come with Casewright, and those of a folder of one's own where given. */
export function openStandards(userFolder?: string): Promise<StandardsLibrary> {
  return loadStandards({
    compiledPath: join(root, 'out', 'templates.json'),
    templatesFolder,
    ruleIds: RULES.map(({ meta }) => meta.id),
    ...(userFolder !== undefined && { userFolder }),
  })
}

/** @throws UsageError when there is no such pack, naming those there are, or when its file is broken, saying where. */
export function standardsFor(library: StandardsLibrary, packId: string): Standards {
  try {
    return library.get(packId)
  } catch (error) {
    if (error instanceof UnknownPackError || error instanceof StandardsProblem) throw new UsageError(error.message)
    throw error
  }
}

/**
 * Makes the linters of packs, each once, all with the same dictionary.
 * @throws UsageError as `standardsFor` does.
 */
export function linters(library: StandardsLibrary): (packId: string) => Linter {
  const dictionary = createDictionary(readDictionary(dictionaryFolder), fieldWords(library.words))
  const { wordings: compiled } = library
  const made = new Map<string, Linter>()
  return (packId) => {
    const linter = made.get(packId) ?? createLinter(standardsFor(library, packId), { dictionary, compiled })
    made.set(packId, linter)
    return linter
  }
}
