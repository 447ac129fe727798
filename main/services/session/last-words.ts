import { randomBytes } from 'node:crypto'
import { CallFailure } from '../../../shared/api/index.ts'
import { lockOfAccount } from '../../security/index.ts'
import type { KeptWords } from './kept-words.ts'
import type { Parts } from './parts.ts'
import { loadRing } from './way-in.ts'

/**
 * The last words of a session that the store did not take. Another window of it may hand its own in a moment after the lock: it shows the
 * session's ticket, so that nobody at a locked window can put words into somebody's mouth.
 */
export class LastWords {
  private readonly kept: KeptWords
  private session: { ticket: string; accountId: string } | null = null
  private opened: string[] = []

  constructor(kept: KeptWords) {
    this.kept = kept
  }

  /** Somebody signed in: the ticket of whoever was there before is worth nothing from here on. */
  begin(accountId: string, secret: Buffer | null): void {
    this.session = { ticket: randomBytes(32).toString('hex'), accountId }
    this.opened = secret ? this.kept.open(accountId, secret) : []
  }

  /** Throws `CallFailure` `locked` where nobody is signed in. */
  ticket({ current }: Parts): string {
    const { account } = current.opened
    if (this.session?.accountId !== account.id) this.begin(account.id, null)
    return this.session?.ticket ?? ''
  }

  /** Seals words for whoever the session with this ticket is or was. Throws `CallFailure` `refused` and `not-found`. */
  keep({ current }: Parts, ticket: string, words: string): void {
    if (!this.session || this.session.ticket !== ticket || current.open?.trial)
      throw new CallFailure('refused', 'These words belong to a session that is over. Nothing was kept.')
    const ring = loadRing(current.place.directory)
    const lock = ring.version === 1 ? null : lockOfAccount(ring, this.session.accountId)
    if (!lock) throw new CallFailure('not-found', 'This account has no way into the store any more.')
    this.kept.keep(lock, words)
  }

  /** What was kept for whoever is signed in. */
  given({ current }: Parts): string[] {
    return this.session?.accountId === current.opened.account.id ? this.opened : []
  }

  forget({ current }: Parts): void {
    this.kept.forget(current.opened.account.id)
    this.opened = []
  }

  /** What was opened goes with the store that it belongs to; what is sealed stays, and so does the ticket. */
  locked(): void {
    this.opened = []
  }
}
