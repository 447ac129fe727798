import type { Pack } from '../../../../shared/standards/index.ts'
import { Banner, Button } from '../../../ui/index.ts'
import './pack.css'

/** How a document stands to the pack in force: under it, under another version that is known, or under one that is not. */
export type PackStanding =
  | { state: 'current' }
  | { state: 'other'; own: number; inForce: number; declined: boolean }
  | { state: 'unknown'; own: number; inForce: number }

/** `known` is the version that could be got ready for the document; its own where that is known. */
export function packStanding(
  { packVersion, packDeclined = 0 }: { packVersion?: number | undefined; packDeclined?: number | undefined },
  known: Pick<Pack, 'version'>,
  inForce: Pick<Pack, 'version'>,
): PackStanding {
  if (packVersion === undefined || packVersion === inForce.version) return { state: 'current' }
  const versions = { own: packVersion, inForce: inForce.version }
  if (known.version !== packVersion) return { state: 'unknown', ...versions }
  return { state: 'other', ...versions, declined: packDeclined >= inForce.version }
}

export interface PackBannerProps {
  standing: PackStanding
  authority: string
  onCompare?: (() => void) | undefined
  onUse: () => void
  onKeep: () => void
}

/** Says that the authority's standard has another version than the one that the document was begun under. */
export function PackBanner({ standing, authority, onCompare, onUse, onKeep }: PackBannerProps) {
  if (standing.state === 'current' || (standing.state === 'other' && standing.declined)) return null
  const { own, inForce } = standing
  if (standing.state === 'unknown')
    return (
      <Banner
        tone="information"
        actions={
          <Button compact onPress={onUse}>
            Go on with version {inForce}
          </Button>
        }
      >
        This was started under version {own} of {authority}’s standard. What that version said is not known on this computer, so
        it is checked against version {inForce}.
      </Banner>
    )
  return (
    <Banner
      tone="information"
      actions={
        <div className="pack-actions">
          {onCompare && (
            <Button compact look="quiet" onPress={onCompare}>
              See what would change
            </Button>
          )}
          <Button compact onPress={onUse}>
            {inForce > own ? 'Use the new version' : `Use version ${inForce}`}
          </Button>
          <Button compact onPress={onKeep}>
            Keep version {own} for this document
          </Button>
        </div>
      }
    >
      {inForce > own
        ? `${authority}’s standard has changed since this was started (version ${own} → ${inForce}).`
        : `This was started under version ${own} of ${authority}’s standard; the one in force here is version ${inForce}.`}
    </Banner>
  )
}
