import { useCallback, useEffect, useState } from 'react'
import type { StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Button, Card, Checkbox, useToast } from '../../ui/index.ts'
import { goTo } from '../routes.ts'
import { ProvedDialog } from './proved-dialog.tsx'

/** Whether this computer's keychain signs somebody in. Not there where the computer has none that may be relied on. */
export function RememberedCard({ onStatus }: { onStatus: (status: StoreStatus) => void }) {
  const { api } = useServices()
  const toast = useToast()
  const [keychain, setKeychain] = useState<StoreStatus['keychain']>()
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    void api.store.status({}).then((answer) => answer.ok && setKeychain(answer.value.keychain))
  }, [api])

  const change = useCallback(
    async (on: boolean) => {
      if (on) return setAsking(true)
      const answer = await api.accounts.forgetHere({})
      if (answer.ok) setKeychain(answer.value.keychain)
      toast({ text: answer.ok ? 'This computer does not remember you any more.' : answer.failure.message })
    },
    [api, toast],
  )
  const lockAndForget = async () => {
    const answer = await api.store.lock({ forget: true })
    if (!answer.ok) return toast({ text: answer.failure.message })
    goTo({ screen: 'cases' })
    onStatus(answer.value)
  }

  if (!keychain) return null
  const isOn = keychain.remembers !== null
  return (
    <Card title="On this computer">
      <div className="account-card">
        <Checkbox isSelected={isOn} onChange={change}>
          Stay signed in on this computer
        </Checkbox>
        <p className="second">
          Casewright then opens without your password when it starts: whoever can sign in to this computer as you can open it too.
          After a lock it asks for your password once. Signing always asks for it.
        </p>
        {isOn && (
          <div className="accounts-actions">
            <Button onPress={lockAndForget}>Lock and forget</Button>
          </div>
        )}
      </div>
      {asking && (
        <ProvedDialog
          title="Stay signed in on this computer?"
          doing="Stay signed in"
          act={(password) => api.accounts.rememberHere({ password })}
          onDone={(status) => {
            setAsking(false)
            setKeychain(status.keychain)
            toast({ text: 'This computer remembers you from now on.' })
          }}
          onClose={() => setAsking(false)}
        >
          <p>Only on a computer that nobody else signs in to as you. Whoever else was remembered here is not any more.</p>
        </ProvedDialog>
      )}
    </Card>
  )
}
