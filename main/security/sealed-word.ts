import { unwrapKey, type WrappedKey, wrapKey, wrappedKey } from './wrapped-key.ts'

/** Locks a word inside a key, for a file that lies beside the store. `purpose` is bound to it. */
export const sealWord = (word: string, key: Buffer, purpose: string): string =>
  JSON.stringify(wrapKey(Buffer.from(word, 'utf8'), key, purpose))

/** Gives the word back; null where the key is not the one that locked it, or the file was changed. */
export function openWord(sealed: string, key: Buffer, purpose: string): string | null {
  const read = wrappedKey.safeParse(parsed(sealed))
  return read.success ? (unwrapKey(read.data satisfies WrappedKey, key, purpose)?.toString('utf8') ?? null) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
