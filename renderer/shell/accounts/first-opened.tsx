import { useCallback } from 'react'
import { useAnswer, useServices } from '../../client/index.ts'

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const sayMoment = (iso: string) => MOMENT.format(new Date(iso))

/** When one's account was last opened by a password that somebody else set, and by whom that was given; nothing where it never was. */
export function FirstOpened() {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.accounts.firstOpened({}), [api]))
  const first = loaded.state === 'ready' ? loaded.value : null
  if (!first) return null
  return (
    <p>
      {first.givenBy !== '' && (
        <>
          On {sayMoment(first.givenAt)} <b>{first.givenBy}</b> gave this account a first password.{' '}
        </>
      )}
      It was used on <b>{sayMoment(first.usedAt)}</b>. If that was not you, tell your manager: somebody else opened your account.
    </p>
  )
}
