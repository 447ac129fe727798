import { useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Banner, Button } from '../../ui/index.ts'

export interface RememberedWayInProps {
  /** Whom this computer remembers. */
  name: string
  onReady: (status: StoreStatus) => void
}

/** Signs in whoever this computer's keychain remembers. Where that opens nothing any more, says so; the password is below. */
export function RememberedWayIn({ name, onReady }: RememberedWayInProps) {
  const { api } = useServices()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const signIn = async () => {
    setBusy(true)
    const answer = await api.store.signInRemembered({})
    setBusy(false)
    if (answer.ok) onReady(answer.value)
    else setFailure(answer.failure)
  }
  /** It opens the store for as long as it takes to forget, so that the trail says so. */
  const forget = async () => {
    setBusy(true)
    const opened = await api.store.signInRemembered({})
    const answer = opened.ok ? await api.store.lock({ forget: true }) : opened
    setBusy(false)
    if (answer.ok) onReady(answer.value)
    else setFailure(answer.failure)
  }
  if (failure?.code === 'refused') return <Banner tone="warning">{failure.message}</Banner>
  return (
    <div className="sign-in-remembered">
      {failure && <Banner tone="error">{failure.message}</Banner>}
      <Button look="primary" onPress={signIn} isDisabled={busy}>
        {busy ? 'Opening…' : `Sign in as ${name} (remembered on this computer)`}
      </Button>
      <Button look="plain" onPress={forget} isDisabled={busy}>
        Forget {name} on this computer
      </Button>
      <p className="second">Or with a password:</p>
    </div>
  )
}
