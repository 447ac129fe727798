import { Banner, Button } from '../../ui/index.ts'
import type { SaveState } from '../session/autosave.ts'

export interface SaveBannerProps {
  save: SaveState
  /** Titles of sections that were brought in from another window and not been read of yet. */
  broughtIn: readonly string[]
  onSeen: () => void
  onShowNewest: () => void
  onKeepMine: () => void
  onRetry: () => void
}

/** Says calmly when something could not be stored, and that nothing is lost. */
export function SaveBanner({ save, broughtIn, onSeen, onShowNewest, onKeepMine, onRetry }: SaveBannerProps) {
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
  if (save.state !== 'conflict') return broughtIn.length > 0 ? <BroughtIn titles={broughtIn} onSeen={onSeen} /> : null
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

function BroughtIn({ titles, onSeen }: { titles: readonly string[]; onSeen: () => void }) {
  const named = new Intl.ListFormat('en-GB').format(titles.map((title) => `“${title}”`))
  return (
    <Banner
      tone="information"
      actions={
        <Button compact onPress={onSeen}>
          Close
        </Button>
      }
    >
      <b>Changed in another window and brought in here: {named}.</b> What you wrote is as you left it. Undo begins anew from here.
    </Banner>
  )
}

function newestBy(save: Extract<SaveState, { state: 'conflict' }>): string {
  const name = save.newest?.document.author?.name
  return name ? `, by ${name}` : ''
}
