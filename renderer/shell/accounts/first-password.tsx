import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { Account } from '../../../shared/review/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { copyOwn } from '../copied.ts'

export interface FirstPasswordProps {
  account: Account
  firstPassword: string
  onClose: () => void
}

/** A first password, this once, to be handed over by word or on paper. */
export function FirstPassword({ account, firstPassword, onClose }: FirstPasswordProps) {
  const [said, setSaid] = useState('')
  const copy = async () =>
    setSaid(
      (await copyOwn(firstPassword))
        ? 'Copied. It leaves the clipboard when you lock.'
        : 'This window may not use the clipboard.',
    )
  return (
    <Dialog
      title={`A first password for ${account.name}`}
      isOpen
      onClose={onClose}
      alert
      actions={
        <Button look="primary" onPress={onClose}>
          I have handed it over
        </Button>
      }
    >
      <div className="recovery">
        <p>
          They sign in as <b>{account.signInName}</b> with this password. It opens the account once: they choose their own at
          once, and the trail says that it was used. It is shown this once: hand it over in person or by telephone, not in an
          email.
        </p>
        <output className="recovery-code" aria-label="First password">
          {firstPassword}
        </output>
        <div className="recovery-actions">
          <Button onPress={copy}>
            <Copy size={16} aria-hidden />
            Copy
          </Button>
          <span role="status">{said}</span>
        </div>
      </div>
    </Dialog>
  )
}
