import { useCallback, useEffect } from 'react'
import type { CasewrightDocument } from '../../../../shared/document/index.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import { PackBanner, packStanding } from './pack-banner.tsx'
import { PackChangesDialog } from './pack-changes-dialog.tsx'

export interface PackOfferProps extends Pick<DocumentEditorProps, 'standards' | 'inForce' | 'onComparePacks' | 'onPackVersion'> {
  session: EditorSession
  document: CasewrightDocument
  comparing: boolean
  onComparing: (comparing: boolean) => void
  /** Gives the focus back to the text: the button that was pressed goes with its banner. */
  onText: () => void
}

/** Offers another version of the pack than the document is written under, and lets the writer look into it first. */
export function PackOffer(props: PackOfferProps) {
  const {
    session,
    document,
    standards,
    inForce = standards,
    onComparePacks,
    onPackVersion,
    comparing,
    onComparing,
    onText,
  } = props
  const { packVersion } = document
  useEffect(() => onPackVersion?.(packVersion), [onPackVersion, packVersion])

  const standing = packStanding(document, standards.pack, inForce.pack)
  const authority = inForce.pack.name
  const use = () => {
    session.choosePack({ packVersion: inForce.pack.version })
    onText()
  }
  const keep = () => {
    session.choosePack({ packVersion, packDeclined: inForce.pack.version })
    onText()
  }
  const compare = useCallback(async () => {
    await session.flush()
    return onComparePacks ? onComparePacks() : Promise.reject(new Error('Nothing compares packs here.'))
  }, [session, onComparePacks])

  return (
    <>
      <PackBanner
        standing={standing}
        authority={authority}
        onCompare={onComparePacks && (() => onComparing(true))}
        onUse={use}
        onKeep={keep}
      />
      {comparing && standing.state === 'other' && (
        <PackChangesDialog
          authority={authority}
          own={standing.own}
          compare={compare}
          onUse={use}
          onKeep={keep}
          onClose={() => onComparing(false)}
        />
      )}
    </>
  )
}
