import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Account } from '../../../shared/review/index.ts'
import { type KeyRing, type Lock, lockOfAccount, sealingKeyOf } from '../../security/index.ts'

/** What the operating system keeps for the person who is signed in to the computer. Its parts throw where the system refuses. */
export interface Keychain {
  /** Whether there is one that keeps what is sealed from other people of this computer. */
  available(): boolean
  seal(bytes: Buffer): Buffer
  open(bytes: Buffer): Buffer
}

/**
 * The account that this computer remembers. Its name is sealed as well, so that the file does not say who works here. `asksOnce` stands
 * from a lock until the next time that the password was given.
 */
const rememberedFile = z.strictObject({
  version: z.literal(1),
  accountId: z.string().min(1),
  asksOnce: z.boolean(),
  name: z.base64(),
  secret: z.base64(),
})
type RememberedFile = z.infer<typeof rememberedFile>

const sealedSecret = z.strictObject({ only: z.string(), secret: z.base64() })

/** The account whose secret the operating system's keychain keeps beside the store, if somebody asked for that. */
export class Remembered {
  private readonly directory: string
  private readonly file: string
  private readonly keychain: Keychain | null

  constructor(directory: string, keychain: Keychain | null) {
    this.directory = resolve(directory)
    this.file = join(directory, 'remembered.json')
    this.keychain = keychain
  }

  /** Whether this computer can remember anybody. */
  get isOffered(): boolean {
    return this.keychain?.available() ?? false
  }

  /** The id of the account that is remembered, whether or not it may come in by that now. */
  get accountId(): string | null {
    return this.read()?.accountId ?? null
  }

  /** The name of whoever may sign in by it now. */
  nameToSignIn(): string | null {
    const kept = this.read()
    if (!kept || kept.asksOnce || !this.isOffered) return null
    return this.opened(kept.name)?.toString('utf8') ?? null
  }

  /** The lock and the secret that opens it; null where it opens nothing here any more. The caller zeroes the secret. */
  open(ring: KeyRing): { lock: Lock; secret: Buffer } | null {
    const kept = this.read()
    const lock = kept && lockOfAccount(ring, kept.accountId)
    if (!kept || kept.asksOnce || !lock || !this.isOffered) return null
    const opened = this.opened(kept.secret)
    if (!opened) return null
    const secret = this.secretFor(opened, ring, lock)
    opened.fill(0)
    return secret && { lock, secret }
  }

  /** Seals an account's secret for this computer, this folder and the password that the account has now. */
  keep({ id, name }: Account, secret: Buffer, ring: KeyRing): void {
    const lock = lockOfAccount(ring, id)
    if (!this.keychain || !lock) throw new RangeError('there is nothing to remember it by')
    const plain = Buffer.from(JSON.stringify({ only: this.printOf(ring, lock), secret: secret.toString('base64') }))
    try {
      const sealed = this.keychain.seal(plain).toString('base64')
      const sealedName = this.keychain.seal(Buffer.from(name, 'utf8')).toString('base64')
      this.write({ version: 1, accountId: id, asksOnce: false, name: sealedName, secret: sealed })
    } finally {
      plain.fill(0)
    }
  }

  /** From here on the password has to be given once, or not any more. Where that cannot be written, nobody is remembered. */
  askOnce(accountId: string, asksOnce: boolean): void {
    const kept = this.read()
    if (!kept || kept.accountId !== accountId || kept.asksOnce === asksOnce) return
    try {
      this.write({ ...kept, asksOnce })
    } catch {
      this.tryToForget()
    }
  }

  /** Takes the file away. Throws what the disk says. */
  forget(): void {
    rmSync(this.file, { force: true })
  }

  /** The same where what is left of it opens nothing anyway. */
  tryToForget(): void {
    try {
      this.forget()
    } catch {
      // A disk that takes nothing: the file stays, and is refused when somebody tries to come in by it.
    }
  }

  private secretFor(opened: Buffer, ring: KeyRing, lock: Lock): Buffer | null {
    const read = readJson(opened.toString('utf8'), sealedSecret)
    if (!read || read.only !== this.printOf(ring, lock)) return null
    const secret = Buffer.from(read.secret, 'base64')
    if (secret.length === 32 && sealingKeyOf(secret) === lock.sealTo) return secret
    secret.fill(0)
    return null
  }

  /** Another folder, store, account or password has another print. */
  private printOf(ring: KeyRing, lock: Lock): string {
    const of = [this.directory, ring.storeId, lock.accountId, lock.password]
    return createHash('sha256').update(JSON.stringify(of)).digest('hex')
  }

  private opened(sealed: string): Buffer | null {
    try {
      return this.keychain?.open(Buffer.from(sealed, 'base64')) ?? null
    } catch {
      return null
    }
  }

  private read(): RememberedFile | null {
    if (!this.keychain) return null
    try {
      return readJson(readFileSync(this.file, 'utf8'), rememberedFile)
    } catch {
      return null
    }
  }

  private write(kept: RememberedFile): void {
    const beside = `${this.file}.new`
    const handle = openSync(beside, 'w', 0o600)
    try {
      writeFileSync(handle, `${JSON.stringify(kept, null, 2)}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, this.file)
  }
}

function readJson<T>(text: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
