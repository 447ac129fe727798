import { z } from 'zod'
import { call, id, nothing } from '../call.ts'
import { addedWords, dictionaryText, ownFiles, packSummary, proofing, wordOwner } from '../shapes.ts'

const oneWord = z
  .string()
  .trim()
  .regex(/^\p{L}[\p{L}\p{M}'’-]{0,59}$/u, 'give one word of up to 60 letters; apostrophes and hyphens may stand in it')

const packVersion = z.number().int().positive()

/** Packs, templates, dictionaries, and which checks of the language are on. */
export const standards = {
  packs: call('nobody', nothing, z.array(packSummary)),
  /** One pack resolved, with word lists and templates: `Standards` of shared/lint. */
  get: call(
    'signed-in',
    z.strictObject({ packId: id }),
    z.object({ pack: z.unknown(), words: z.unknown(), templates: z.unknown() }),
  ),
  /** The user's own templates folder: where it is, and what became of each file in it. */
  ownFiles: call('signed-in', nothing, ownFiles),
  /** A pack as it was under a version (`Pack` of shared/standards); null where this store never saw it. */
  keptPack: call('signed-in', z.strictObject({ packId: id, version: packVersion }), z.object({ pack: z.unknown() })),
  /** The British dictionary. Large (about 4 MB) and always the same: ask once a window. */
  dictionary: call('signed-in', nothing, dictionaryText),
  addedWords: call('signed-in', nothing, addedWords),
  /** Adds a word to the practitioner's own dictionary, or to the authority's word list, and gives both as they are then. */
  addWord: call('write', z.strictObject({ word: oneWord, to: wordOwner }), addedWords),
  removeWord: call('write', z.strictObject({ word: z.string().min(1), from: wordOwner }), addedWords),
  proofing: call('signed-in', nothing, proofing),
  setProofing: call('signed-in', z.strictObject({ proofing }), proofing),
} as const
