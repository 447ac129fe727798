import type { Gender, MarkerKind, ParentKind, PartnershipEnd, PartnershipKind, PersonSort, TieKind, TwinSet } from '../kin.ts'

/** Where something stands: the line counts from 1, columns from 0. */
export interface Spot {
  line: number
  start: number
  end: number
}
/** What could not be understood of a line, in a sentence for whoever is typing. */
export interface TextProblem extends Spot {
  message: string
}

export interface MarkerSaid {
  kind: MarkerKind
  past: boolean
  note: string
  confidential: boolean
}

/** What may be said of somebody; what is not said is undefined. */
export interface Details {
  gender?: Gender
  assignedAtBirth?: 'female' | 'male'
  birth?: string
  died?: string
  knownAs?: string
  sort?: PersonSort
  child?: true
  confidential?: true
  title?: string
}

/** Somebody as a line names them. `sort` is what stands in for a name where there is none. */
export interface PersonSaid extends Spot {
  name: string
  unnamed: PersonSort | null
  number: number | null
  details: Details
  markers: MarkerSaid[]
  twin: TwinSet['identical'] | null
  /** What stands in brackets and is not about the person alone. */
  groups: (Spot & { text: string })[]
}

export interface LinkSaid {
  kind: ParentKind
  /** The parent whom it is about; both parents of the line where null. */
  by: PersonSaid | null
  from: string
  until: string
  confidential: boolean
}
export interface ChildSaid {
  person: PersonSaid
  links: LinkSaid[]
}
export interface CoupleSaid {
  kind: PartnershipKind
  ended: PartnershipEnd | ''
  from: string
  until: string
  confidential: boolean
}
export interface MemberSaid {
  person: PersonSaid
  from: string
  until: string
  partly: boolean
}
export interface TieSaid {
  kind: TieKind
  from: string
  until: string
  source: string
  note: string
  confidential: boolean
}

export type LineSaid = Spot &
  (
    | { says: 'people'; people: PersonSaid[] }
    | { says: 'family'; parents: PersonSaid[]; couple: CoupleSaid | null; children: ChildSaid[] }
    | { says: 'twins'; people: PersonSaid[]; identical: TwinSet['identical'] }
    | {
        says: 'household'
        /** What it is called, or where it is: what stands first on the line. */
        head: string
        isName: boolean
        address: string | null
        number: number | null
        confidential: boolean
        members: MemberSaid[]
      }
    | { says: 'tie'; from: PersonSaid; to: PersonSaid; ties: TieSaid[] }
  )

/** Thrown while a line is read, and told as its problem. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood'
  readonly spot: { start: number; end: number }

  constructor(message: string, spot: { start: number; end: number }) {
    super(message)
    this.spot = { start: spot.start, end: spot.end }
  }
}
