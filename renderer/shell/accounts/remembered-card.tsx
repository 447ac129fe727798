import { useState } from 'react'
import type { StoreStatus } from '../../../shared/api/index.ts'
import { useServices, useSignedIn } from '../../client/index.ts'
import { Card, Checkbox, useToast } from '../../ui/index.ts'
import { ProvedDialog } from './proved-dialog.tsx'

/** Whether this computer's keychain signs somebody in. Not there where the computer has none that may be relied on. */
export function RememberedCard({ onStatus }: { onStatus: (status: StoreStatus) => void }) {
  const { api } = useServices()
  const { keychain } = useSignedIn()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const change = async (on: boolean) => {
    if (on) return setAsking(true)
    const answer = await api.accounts.forgetHere({})
    if (answer.ok) onStatus(answer.value)
    toast({ text: answer.ok ? 'This computer does not remember you any more.' : answer.failure.message })
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
          <p className="second">
            <b>Lock and forget me</b>, in the menu at your name, locks and switches this off again.
          </p>
        )}
      </div>
      {asking && (
        <ProvedDialog
          title="Stay signed in on this computer?"
          doing="Stay signed in"
          act={(password) => api.accounts.rememberHere({ password })}
          onDone={(status) => {
            setAsking(false)
            onStatus(status)
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
