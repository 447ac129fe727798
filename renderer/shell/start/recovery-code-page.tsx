import { useState } from 'react'
import { Button } from '../../ui/index.ts'
import { RecoveryCode } from '../accounts/recovery-code.tsx'
import { StartPage } from './start-page.tsx'

export interface RecoveryCodePageProps {
  code: string
  name: string
  onDone: () => void
  /** Whether it comes in place of one that was just used. */
  spent?: boolean
}

/** Shows a recovery code, this once, before the work begins. */
export function RecoveryCodePage({ code, name, onDone, spent = false }: RecoveryCodePageProps) {
  const [kept, setKept] = useState(false)
  return (
    <StartPage title={spent ? 'Your new recovery code' : 'Your recovery code'} toRead>
      {spent && <p className="start-note">The code you used opens nothing any more. This one takes its place.</p>}
      <RecoveryCode code={code} name={name} kept={kept} onKept={setKept} />
      <div className="sign-in-actions">
        <Button look="primary" isDisabled={!kept} onPress={onDone}>
          Start writing
        </Button>
      </div>
    </StartPage>
  )
}
