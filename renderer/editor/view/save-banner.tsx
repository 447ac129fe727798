import { Banner, Button } from '../../ui/index.ts'
import type { SaveState } from '../session/autosave.ts'

export interface SaveBannerProps {
  save: SaveState
  onShowNewest: () => void
  onKeepMine: () => void
  onRetry: () => void
}

/** Says calmly when something could not be stored, and that nothing is lost. */
export function SaveBanner({ save, onShowNewest, onKeepMine, onRetry }: SaveBannerProps) {
  if (save.state === 'failed')
    return (
      <Banner
        tone="warning"
        actions={
          <Button compact onPress={onRetry}>
            Try now
          </Button>
        }
      >
        <b>Not saved.</b> {save.failure.message} Your words are kept in memory and saving is tried again every few seconds.
      </Banner>
    )
  if (save.state !== 'conflict') return null
  return (
    <Banner
      tone="warning"
      actions={
        <>
          {save.newest && (
            <Button compact onPress={onShowNewest}>
              Show the newest
            </Button>
          )}
          <Button compact onPress={onKeepMine}>
            Go on with mine
          </Button>
        </>
      }
    >
      <b>This document was saved somewhere else in the meantime{newestBy(save)}.</b> Both texts are kept: yours is in the
      document’s history as a copy.
    </Banner>
  )
}

function newestBy(save: Extract<SaveState, { state: 'conflict' }>): string {
  const name = save.newest?.document.author?.name
  return name ? `, by ${name}` : ''
}
