import { useCallback, useEffect, useState } from 'react'
import type { Failure, StoreStatus } from '../../shared/api/index.ts'
import { ProofingProvider, useServices } from '../client/index.ts'
import { Banner, Button, ToastProvider } from '../ui/index.ts'
import { useAppearance } from './appearance.ts'
import { Frame } from './frame/frame.tsx'
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
  const openStore = (ready: StoreStatus) => {
    setStatus(ready)
    if (readRoute(window.location.hash).screen === 'cases') goTo({ screen: 'cases' })
  }

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
  if (status.state === 'locked' || !status.practitioner || !status.account) return <SignIn status={status} onReady={openStore} />
  if (!status.account.ownPassword) return <OwnPassword status={status} onReady={openStore} />
  return (
    <ToastProvider>
      <ProofingProvider>
        <Frame
          practitioner={status.practitioner}
          account={status.account}
          trial={status.trial}
          appearance={appearance}
          onAppearance={changeAppearance}
          onStatus={setStatus}
        />
      </ProofingProvider>
    </ToastProvider>
  )
}
