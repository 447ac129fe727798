import { type CasewrightDocument, type GenogramBlock, isDay, walkBlocks, writeDay } from '../../../../shared/document/index.ts'
import { type CaseFamily, FAMILY_FILTERS, hasChangedSince, isDrawn } from '../../../../shared/family/index.ts'

/** What stands above a picture of the family in a document, and which buttons are there. */
export interface FamilyStanding {
  words: string
  differs: boolean
  /** What the button that brings it in says; empty where there is none. */
  bringIn: string
  choose: boolean
  open: boolean
}

/** The day of which a document shows the family where nobody chose another: its own, as long as that is not to come. */
export function dayOfPictures({ dates }: CasewrightDocument, today: string): string {
  const day = dates.documentDate
  return typeof day === 'string' && isDay(day) && day < today ? day : today
}

/** The case's family beside the pictures of it in a document. What a picture says is compared once. */
export class FamilyBesidePictures {
  private readonly family: CaseFamily
  private readonly childIds: readonly string[]
  private readonly day: string
  private readonly today: string
  private readonly known = new WeakMap<GenogramBlock, FamilyStanding>()

  /** `day` is the one that pictures are of; `today` is told apart from a day that the document was given. */
  constructor(family: CaseFamily, childIds: readonly string[], day: string, today: string) {
    this.family = family
    this.childIds = childIds
    this.day = day
    this.today = today
  }

  standingOf(block: GenogramBlock): FamilyStanding {
    const known = this.known.get(block) ?? this.workedOut(block)
    this.known.set(block, known)
    return known
  }

  private workedOut(block: GenogramBlock): FamilyStanding {
    const { shown, frozen, view, filter, asAt } = block
    const canDraw = isDrawn(this.family)
    if (shown === undefined) {
      const words = canDraw ? 'Of the case’s family; not brought in yet' : 'The case’s family is not drawn yet'
      return { words, differs: false, bringIn: canDraw ? 'Bring in' : '', choose: canDraw, open: true }
    }
    const part = view === 'ecomap' || filter === 'everybody' ? '' : FAMILY_FILTERS[filter].toLowerCase()
    const day = `as at ${writeDay(shown.asAt)}`
    if (frozen !== undefined) {
      const words = ['From the case’s family', part, day, `signed off on ${writeDay(frozen)}, so it stays as it is`]
      return { words: words.filter(Boolean).join(' · '), differs: false, bringIn: '', choose: false, open: true }
    }
    const changed = hasChangedSince(block, this.family, this.childIds)
    const wanted = asAt ?? this.day
    // A day that goes by is no reason to draw a draft anew; one that was written into the document is.
    const otherDay = shown.asAt !== wanted && wanted !== this.today
    const words = [
      'From the case’s family',
      part,
      day,
      changed ? 'changed since' : '',
      otherDay ? `the document is of ${writeDay(wanted)}` : '',
    ]
    const differs = changed || otherDay
    return { words: words.filter(Boolean).join(' · '), differs, bringIn: 'Bring in again', choose: true, open: true }
  }
}

/** What stands above each picture of the family in a document. */
export function familyStandings(document: CasewrightDocument, beside: FamilyBesidePictures): ReadonlyMap<string, FamilyStanding> {
  const standings = new Map<string, FamilyStanding>()
  for (const { block } of walkBlocks(document)) if (block.type === 'genogram') standings.set(block.id, beside.standingOf(block))
  return standings
}
