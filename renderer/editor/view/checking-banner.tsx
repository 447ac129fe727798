import { Banner, Button } from '../../ui/index.ts'
import type { CheckingState } from '../props.ts'

export interface CheckingBannerProps {
  checking: CheckingState
  onCheckAgain: () => void
}

/** Says when findings may be out of date because checking broke off. Writing and saving go on as ever. */
export function CheckingBanner({ checking, onCheckAgain }: CheckingBannerProps) {
  if (checking === 'again') return <Banner tone="information">Checking stopped and is being tried again.</Banner>
  if (checking !== 'stopped') return null
  return (
    <Banner
      tone="warning"
      actions={
        <Button compact onPress={onCheckAgain}>
          Check again
        </Button>
      }
    >
      <b>Checking has stopped.</b> What is shown may be out of date. What you write is saved as before.
    </Banner>
  )
}
