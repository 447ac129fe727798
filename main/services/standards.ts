import { type AddedWords, CallFailure, type Implementation } from '../../shared/api/index.ts'
import { AUTHORITY_WORDS } from '../../shared/spelling/index.ts'
import { formatProblem, StandardsProblem } from '../../shared/standards/index.ts'
import { addAuthorityWord, removeAuthorityWord } from '../templates/index.ts'
import type { Needs } from './needs.ts'

/** The authorities' standards as the templates folder holds them, and the dictionary with what was added to it. */
export function standardsService({
  session,
  shelf,
  packVersions,
  speller,
  ownTemplates,
  now,
}: Needs): Implementation['standards'] {
  const addedWords = async (): Promise<AddedWords> => {
    const entries = (await shelf.words())[AUTHORITY_WORDS]?.entries ?? []
    return { mine: await session.store.ownWords.list(), authority: entries.flatMap(({ find }) => find) }
  }
  const inAuthoritysList = async (change: (folder: string) => Promise<void>): Promise<void> => {
    if (ownTemplates === null || session.status().trial)
      throw new CallFailure(
        'refused',
        'The authority’s dictionary belongs to a store of your own, and this is only the example. Add the word to your dictionary, or set up this computer first.',
      )
    try {
      await change(ownTemplates)
    } catch (error) {
      if (!(error instanceof StandardsProblem)) throw error
      const why = error.problems.map(formatProblem).join('\n')
      throw new CallFailure(
        'bad-pack',
        `The authority’s word list in ${ownTemplates} was not changed. Put this right first:\n${why}`,
      )
    }
  }
  return {
    packs: () => shelf.packs(),
    get: ({ packId }) => packVersions.inForce(packId),
    keptPack: async ({ packId, version }) => ({ pack: (await packVersions.at(packId, version))?.pack ?? null }),
    async ownFiles() {
      const files = await shelf.ownFiles()
      return {
        folder: ownTemplates,
        files: files.map(({ id: _, problems, ...file }) => ({
          ...file,
          problems: problems.map(({ line, reason, allowed, source }) => ({ line, reason, allowed, source })),
        })),
      }
    },
    dictionary: async () => speller.text(),
    addedWords,
    async addWord({ word, to }) {
      const plain = word.replaceAll('’', "'")
      if (to === 'mine') await session.store.ownWords.add(plain, now())
      else await inAuthoritysList((folder) => addAuthorityWord(folder, plain))
      return addedWords()
    },
    async removeWord({ word, from }) {
      if (from === 'mine') await session.store.ownWords.remove(word)
      else await inAuthoritysList((folder) => removeAuthorityWord(folder, word))
      return addedWords()
    },
    proofing: () => session.store.settings.proofing(),
    async setProofing({ proofing }) {
      await session.store.settings.setProofing(proofing)
      return proofing
    },
  }
}
