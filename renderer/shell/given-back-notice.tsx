import { useEffect } from 'react'
import { useServices } from '../client/index.ts'
import { Button, Dialog, useToast } from '../ui/index.ts'
import type { GivenBack } from './give-back.ts'

export interface GivenBackNoticeProps {
  given: GivenBack
  onRead: () => void
}

/** Says what became of the last words of before the lock; where some could not be put back, what can be done. */
export function GivenBackNotice({ given, onRead }: GivenBackNoticeProps) {
  const { api } = useServices()
  const toast = useToast()
  const { beside, failures } = given
  const failed = failures.length > 0
  useEffect(() => {
    if (failed) return
    toast({ text: beside > 0 ? BESIDE : 'Your last words from before the lock are stored now.' })
    onRead()
  }, [beside, failed, onRead, toast])
  if (!failed) return null
  const throwAway = async () => {
    await api.presence.forgetWords({})
    onRead()
  }
  return (
    <Dialog
      title="Some of your last words could not be put back"
      isOpen
      alert
      onClose={onRead}
      actions={
        <>
          <Button look="danger" onPress={throwAway}>
            Throw them away
          </Button>
          <Button look="primary" onPress={onRead}>
            Keep them for my next sign-in
          </Button>
        </>
      }
    >
      <p>They could not be stored before the lock and were kept for you, sealed. They are still kept.</p>
      <ul className="given-back">
        {[...new Set(failures.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Dialog>
  )
}

const BESIDE =
  'Your last words from before the lock are stored now. Somebody else wrote in the same place meanwhile: both are in the history.'
