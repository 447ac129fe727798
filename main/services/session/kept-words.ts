import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Lock, openSealedKey, type SealedKey, sealedKey, sealKey } from '../../security/index.ts'

const WORDS = 'casewright words that were not stored'
/** More than these are no longer the last words before a lock. */
const MOST = 50

const keptFile = z.strictObject({
  version: z.literal(1),
  kept: z.array(z.strictObject({ accountId: z.string(), sealed: sealedKey })),
})
type Kept = z.infer<typeof keptFile>['kept'][number]

/**
 * Words that could not be stored before a lock, sealed to whoever wrote them: no other account, and nobody with the file alone, opens them.
 * They lie beside the store; where the disk takes nothing, in memory until the program ends.
 */
export class KeptWords {
  private readonly file: string
  private inMemory: Kept[] | null = null

  constructor(directory: string) {
    this.file = join(directory, 'kept-words.json')
  }

  /** Adds to what is kept for the account of a lock. */
  keep({ accountId, sealTo }: Lock, words: string): void {
    const plain = Buffer.from(words, 'utf8')
    const sealed: SealedKey = sealKey(plain, sealTo, WORDS)
    plain.fill(0)
    this.write([...this.read(), { accountId, sealed }].slice(-MOST))
  }

  /** What is kept for an account, oldest first. What its secret does not open is left out: it was sealed before the account was renewed. */
  open(accountId: string, secret: Buffer): string[] {
    return this.read().flatMap((one) => {
      const plain = one.accountId === accountId ? openSealedKey(one.sealed, secret, WORDS) : null
      const words = plain?.toString('utf8')
      plain?.fill(0)
      return words === undefined ? [] : [words]
    })
  }

  forget(accountId: string): void {
    const kept = this.read()
    const left = kept.filter((one) => one.accountId !== accountId)
    if (left.length < kept.length) this.write(left)
  }

  private read(): Kept[] {
    if (this.inMemory) return this.inMemory
    try {
      return keptFile.parse(JSON.parse(readFileSync(this.file, 'utf8'))).kept
    } catch {
      return []
    }
  }

  private write(kept: Kept[]): void {
    this.inMemory = kept
    try {
      if (kept.length === 0) rmSync(this.file, { force: true })
      else this.writeFile(kept)
      this.inMemory = null
    } catch (error) {
      // The disk that did not take the words may not take these either: memory then holds them.
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }

  private writeFile(kept: Kept[]): void {
    const beside = `${this.file}.new`
    const handle = openSync(beside, 'w', 0o600)
    try {
      writeFileSync(handle, JSON.stringify({ version: 1, kept }))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, this.file)
  }
}
