import { useCallback, useEffect, useState } from 'react'
import type { Failure, StoreStatus } from '../../shared/api/index.ts'
import { ProofingProvider, SignedInProvider, useServices } from '../client/index.ts'
import { Banner, Button, ToastProvider } from '../ui/index.ts'
import { useAppearance } from './appearance.ts'
import { clearCopied, noteCopies } from './copied.ts'
import { Frame } from './frame/frame.tsx'
import { type GivenBack, giveBack } from './give-back.ts'
import { GivenBackNotice } from './given-back-notice.tsx'
import { isHeld, type Left } from './left.ts'
import { goTo, readRoute } from './routes.ts'
import { FirstStart } from './start/first-start.tsx'
import { OwnPassword } from './start/own-password.tsx'
import { SignIn } from './start/sign-in.tsx'

/** Start, sign-in or the work itself, according to the state of the store. */
export function App() {
  const { api } = useServices()
  const [appearance, changeAppearance] = useAppearance()
  const [status, setStatus] = useState<StoreStatus | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [left, setLeft] = useState<(Left & { status: StoreStatus }) | null>(null)

  const ask = useCallback(async () => {
    const answer = await api.store.status({})
    if (answer.ok) setStatus(answer.value)
    setFailure(answer.ok ? null : answer.failure)
  }, [api])
  useEffect(() => {
    ask()
  }, [ask])

  const openExample = (ready: StoreStatus, caseId: string) => {
    setStatus(ready)
    goTo({ screen: 'case', caseId })
  }
  const [given, setGiven] = useState<GivenBack | null>(null)
  const openStore = async (ready: StoreStatus) => {
    // Before anything is opened: it has the last words in it then.
    if (ready.account?.ownPassword && !ready.trial && !isHeld(left)) setGiven(await giveBack(api))
    setStatus(ready)
    setLeft(null)
    if (left && ready.account?.id === left.accountId) return goTo(left.route)
    if (readRoute(window.location.hash).screen === 'cases') goTo({ screen: 'cases' })
  }

  const lock = useCallback(
    (locked: StoreStatus, whoLeft: Left | null) => {
      setLeft(whoLeft && status && { ...whoLeft, status })
      setStatus(locked)
      void clearCopied()
    },
    [status],
  )
  const forgetGiven = useCallback(() => setGiven(null), [])
  useEffect(noteCopies, [])
  // A dialog or a menu stands beside the window's own element, so hiding that one is not enough.
  useEffect(() => {
    document.body.classList.toggle('locked', status?.state !== 'open')
  }, [status])

  if (failure)
    return (
      <main className="screen-problem">
        <Banner tone="error">{failure.message}</Banner>
        <div>
          <Button look="primary" onPress={ask}>
            Try again
          </Button>
        </div>
      </main>
    )
  if (!status) return <main className="screen-problem" aria-busy="true" aria-label="Starting" />
  if (status.state === 'none') return <FirstStart onReady={openStore} onExample={openExample} />
  const isLocked = status.state === 'locked' || !status.account || !status.practitioner
  // What could not be stored stays in the window, unseen, until whoever wrote it is back.
  const shown = isLocked ? (left && isHeld(left) ? left.status : null) : status
  if (shown?.account && !shown.account.ownPassword) return <OwnPassword status={shown} onReady={openStore} />
  return (
    <>
      {isLocked && <SignIn status={status} left={left} onReady={openStore} />}
      {shown?.account && shown.practitioner && (
        <div className="work" hidden={isLocked}>
          <ToastProvider key={shown.account.id}>
            <SignedInProvider account={shown.account} trial={shown.trial} keychain={shown.keychain}>
              <ProofingProvider>
                {given && <GivenBackNotice given={given} onRead={forgetGiven} />}
                <Frame
                  practitioner={shown.practitioner}
                  account={shown.account}
                  trial={shown.trial}
                  appearance={appearance}
                  onAppearance={changeAppearance}
                  onStatus={setStatus}
                  onLocked={lock}
                />
              </ProofingProvider>
            </SignedInProvider>
          </ToastProvider>
        </div>
      )}
    </>
  )
}
