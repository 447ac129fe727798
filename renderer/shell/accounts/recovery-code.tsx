import { Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox } from '../../ui/index.ts'
import { copyOwn } from '../copied.ts'
import './accounts.css'

export interface RecoveryCodeProps {
  code: string
  /** Whose it is: it stands on what is printed. */
  name: string
  kept: boolean
  onKept: (kept: boolean) => void
}

/** A recovery code, to be printed, copied or written down; nothing goes on until somebody says that it was. */
export function RecoveryCode({ code, name, kept, onKept }: RecoveryCodeProps) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyOwn(code)) ? 'Copied. It leaves the clipboard when you lock.' : COULD_NOT)
  return (
    <div className="recovery">
      <p>
        If you forget your password, this code lets you choose a new one. It is shown this once, and Casewright keeps no copy.
      </p>
      <p className="recovery-for">Casewright recovery code of {name}</p>
      <output className="recovery-code" aria-label="Recovery code">
        {code.split('-').slice(0, 3).join(' ')}
        <br />
        {code.split('-').slice(3).join(' ')}
      </output>
      <div className="recovery-actions">
        <Button onPress={() => window.print()}>
          <Printer size={16} aria-hidden />
          Print
        </Button>
        <Button onPress={copy}>
          <Copy size={16} aria-hidden />
          Copy
        </Button>
        <span role="status">{said}</span>
      </div>
      <p>
        Keep it away from this computer: in a locked drawer, or in a password manager. Whoever has it can open what you can open.
      </p>
      <Checkbox isSelected={kept} onChange={onKept}>
        I have written it down
      </Checkbox>
    </div>
  )
}

const COULD_NOT = 'This window may not use the clipboard. Print the code, or write it down.'
