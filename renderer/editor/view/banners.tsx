import type { EditorSession } from '../session/editor-session.ts'
import type { EditorSnapshot } from '../session/snapshot.ts'
import { CheckingBanner } from './checking-banner.tsx'
import { focusText, focusTextAfterMenu } from './go-to.ts'
import { PackOffer, type PackOfferProps } from './pack/pack-offer.tsx'
import { SaveBanner } from './save-banner.tsx'

export interface BannersProps extends Omit<PackOfferProps, 'document' | 'onText'> {
  session: EditorSession
  snapshot: EditorSnapshot
  readOnly: boolean
}

/** What is said above the page: about storing, about another version of the pack, about checking. */
export function Banners({ snapshot, readOnly, ...offer }: BannersProps) {
  const { session } = offer
  /** The button that was pressed goes with its banner; writing goes on where it was. */
  const andBackToText = (done: Promise<void> | void) => void Promise.resolve(done).then(() => focusText(session.editor))
  return (
    <>
      <SaveBanner
        save={snapshot.save}
        broughtIn={snapshot.broughtIn}
        onSeen={() => andBackToText(session.seenBroughtIn())}
        onShowNewest={() => andBackToText(session.showNewest())}
        onKeepMine={() => andBackToText(session.keepMine())}
        onRetry={() => andBackToText(session.retrySave())}
      />
      {!readOnly && <PackOffer {...offer} document={snapshot.document} onText={() => focusTextAfterMenu(session.editor)} />}
      <CheckingBanner checking={snapshot.checking} onCheckAgain={() => andBackToText(session.checkAgain())} />
    </>
  )
}
