import { CallFailure, type PackSummary } from '../../shared/api/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import { type Phrase, phrasesOf, StandardsProblem, type WordLists, type WordStyle } from '../../shared/standards/index.ts'
import {
  type LibraryPlaces,
  loadStandards,
  type OwnFile,
  type StandardsLibrary,
  stampsOfPlaces,
  UnknownPackError,
} from '../templates/index.ts'

/**
 * What the templates folders hold, read when it is first asked for and anew when one of their files has changed: an authority
 * hands on a new pack while people work. Everything not there is a `CallFailure`.
 */
export interface Shelf {
  packs(): Promise<PackSummary[]>
  standards(packId: string): Promise<Standards>
  wordStyle(id: string): Promise<WordStyle>
  words(): Promise<WordLists>
  /** The phrases of every list that was read, those of the user's own folder before others with the same shortcut. */
  phrases(): Promise<Phrase[]>
  /** The files of the user's own folder, and what became of each. */
  ownFiles(): Promise<readonly OwnFile[]>
}

/** A shelf over the templates folders. Throws nothing until something is asked for. */
export function createShelf(places: LibraryPlaces): Shelf {
  let held: { stamps: string; library: Promise<StandardsLibrary> } | null = null
  const read = () => {
    const stamps = stampsOfPlaces(places)
    if (held?.stamps !== stamps) held = { stamps, library: loadStandards(places) }
    return held.library
  }
  return {
    packs: async () => [...(await read()).packs],
    words: async () => (await read()).words,
    ownFiles: async () => (await read()).own,
    phrases: async () => phrasesOf((await read()).phrases),
    standards: async (packId) => namingProblems(await read(), packId),
    async wordStyle(id) {
      const { wordStyles } = await read()
      const found = Object.hasOwn(wordStyles, id) ? wordStyles[id] : undefined
      if (!found)
        throw new CallFailure(
          'not-found',
          `There is no Word style called “${id}” in templates/word-styles. Put it back, or name another in the template.`,
        )
      return found
    },
  }
}

function namingProblems(library: StandardsLibrary, packId: string): Standards {
  try {
    return library.get(packId)
  } catch (error) {
    if (error instanceof StandardsProblem)
      throw new CallFailure(
        'bad-pack',
        `The standards “${packId}” cannot be used until this is put right:\n${error.message}`,
        error.problems,
      )
    if (error instanceof UnknownPackError) throw new CallFailure('bad-pack', error.message)
    throw error
  }
}
