import type { DictionaryText } from '../../shared/api/index.ts'
import { createDictionary, type Dictionary, fieldWords, type StoredDictionary } from '../../shared/spelling/index.ts'
import type { WordLists } from '../../shared/standards/index.ts'
import { readDictionary } from '../spelling/index.ts'
import type { Session } from './session/index.ts'

/** The British dictionary, read when it is first needed. */
export interface Speller {
  /** The whole of it, for a window to check with. */
  text(): DictionaryText
  /** It with the lists' words and the practitioner's own; null where the practitioner wants no spelling. */
  dictionary(words: WordLists): Promise<Dictionary | null>
}

/** Spells by the dictionary in a folder, as whoever is signed in set it. */
export function createSpeller(dictionaryFolder: string, session: Session): Speller {
  let read: StoredDictionary | null = null
  let made: { words: WordLists; own: string; dictionary: Dictionary } | null = null
  const stored = (): StoredDictionary => {
    read ??= readDictionary(dictionaryFolder)
    return read
  }
  return {
    text() {
      const { forms, rare, common, files } = stored()
      return { forms: [...forms].join('\n'), rare: rare(), common: common(), ...files() }
    },
    async dictionary(words) {
      if (!(await session.store.settings.proofing()).spelling) return null
      const list = await session.store.ownWords.list()
      const own = list.join('\n')
      if (made?.words !== words || made.own !== own)
        made = { words, own, dictionary: createDictionary(stored(), [...fieldWords(words), ...list]) }
      return made.dictionary
    },
  }
}
