import { useCallback } from 'react'
import type { StoreStatus } from '../../../shared/api/index.ts'
import { useServices, useSignedIn } from '../../client/index.ts'
import { useToast } from '../../ui/index.ts'
import type { Left } from '../left.ts'
import type { Route } from '../routes.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useKeepingWords } from './use-keeping-words.ts'
import { useLockedElsewhere } from './use-locked-elsewhere.ts'

/** A disk that does not answer must not keep a window open that nobody is at. */
const LONGEST_STORING_MS = 5_000
const LOCKED: StoreStatus = { state: 'locked', practitioner: null, account: null, asks: 'name-and-password', trial: false }

/** Twice: what waited behind a write that failed is sent, or said to have failed, at the second try. */
const storedAll = async (stored: () => Promise<boolean>) => (await stored()) || stored()

export interface LockingProps {
  route: Route
  /** Stores what is open; false where that cannot be done. Must be stable. */
  stored: () => Promise<boolean>
  /** Hides everything. Must be stable. */
  onLocked: (status: StoreStatus, left: Left | null) => void
}

export interface Locking {
  lock: () => Promise<void>
  /** The same, and this computer's keychain signs them in no more. */
  lockAndForget: () => Promise<void>
}

/** Locks: when somebody asks, when another window was locked, and when nobody is there. Gives what locks when asked. */
export function useLocking({ route, stored, onLocked }: LockingProps): Locking {
  const { api } = useServices()
  const { account, trial } = useSignedIn()
  const toast = useToast()
  const { id: accountId, idleMinutes } = account

  const keep = useKeepingWords(trial)
  const followLock = useCallback(async () => {
    const answer = await api.store.status({})
    if (!answer.ok || answer.value.state === 'open') return
    if (await storedAll(stored)) return onLocked(answer.value, null)
    onLocked(answer.value, { accountId, route, minutes: null, unsaved: true, kept: await keep() })
  }, [api, accountId, route, stored, keep, onLocked])
  const tellOthers = useLockedElsewhere(followLock)

  const lockIdle = useCallback(async () => {
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_STORING_MS))
    const unsaved = !(await Promise.race([storedAll(stored), late]))
    const kept = unsaved && (await keep())
    const answer = await api.presence.lockIdle({})
    const now = answer.ok ? answer : await api.store.status({})
    tellOthers()
    const status = now.ok && now.value.state !== 'open' ? now.value : LOCKED
    onLocked(status, { accountId, route, minutes: idleMinutes, unsaved, kept })
  }, [api, accountId, idleMinutes, route, stored, keep, tellOthers, onLocked])
  useIdleLock(trial ? null : idleMinutes, lockIdle)

  const lockNow = useCallback(
    async (forget: boolean) => {
      if (!(await stored())) {
        toast({ text: 'Not locked: the last words are not stored yet. See the message above the page.' })
        return
      }
      const answer = await api.store.lock({ forget })
      if (!answer.ok) return toast({ text: answer.failure.message })
      tellOthers()
      onLocked(answer.value, null)
    },
    [api, stored, tellOthers, onLocked, toast],
  )
  return { lock: useCallback(() => lockNow(false), [lockNow]), lockAndForget: useCallback(() => lockNow(true), [lockNow]) }
}
