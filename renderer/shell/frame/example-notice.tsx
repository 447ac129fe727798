import { useCallback } from 'react'
import type { StoreStatus } from '../../../shared/api/index.ts'
import { useAnswer, useServices, useSignedIn } from '../../client/index.ts'
import { Banner, Button, useToast } from '../../ui/index.ts'

export interface ExampleNoticeProps {
  /** Stores what is open; false where that cannot be done. */
  stored: () => Promise<boolean>
  onStatus: (status: StoreStatus) => void
}

/** Says that it is the example, and lets somebody go on as another of its people: what one writes, another authorises. */
export function ExampleNotice({ stored, onStatus }: ExampleNoticeProps) {
  const { api } = useServices()
  const { account } = useSignedIn()
  const toast = useToast()
  const { loaded } = useAnswer(useCallback(() => api.accounts.colleagues({}), [api]))
  const others = loaded.state === 'ready' ? loaded.value.filter(({ id }) => id !== account.id) : []
  const actAs = async (accountId: string) => {
    if (!(await stored())) return toast({ text: 'Not yet: the last words are not stored. See the message above the page.' })
    const answer = await api.store.actAs({ accountId })
    if (answer.ok) onStatus(answer.value)
    else toast({ text: answer.failure.message })
  }
  return (
    <div className="frame-notice">
      <Banner
        tone="information"
        actions={others.map(({ id, name, jobTitle }) => (
          <Button key={id} compact onPress={() => actAs(id)}>
            Act as {name}, {jobTitle.toLowerCase()}
          </Button>
        ))}
      >
        <b>You are looking at the example.</b> Try anything: when you lock or close Casewright it is thrown away. What you sign
        asks for the password “example”. Lock to set up this computer.
      </Banner>
    </div>
  )
}
