/** What a figure of a check counts. */
interface NamedCheck {
  /** As the panel heads its findings: "Parents not recorded". */
  title: string
  /** Its figures by name, with what each means to whoever writes a pack. */
  figures: Readonly<Record<string, string>>
}

const of = <F extends string>(title: string, figures: Readonly<Record<F, string>>) => ({ title, figures })
const NONE: Readonly<Record<never, string>> = {}

/**
 * The checks of a case's family that packs may speak of, in the order in which what they find is shown. What each looks for is in
 * shared/family/checks; whether it is made, how much it weighs and with which figures is the pack's to say.
 */
export const FAMILY_CHECKS = {
  'parent-missing': of('A parent is not on the genogram', NONE),
  'parent-not-known': of('A parent is not known', NONE),
  'grandparents-missing': of('Grandparents are not on the genogram', NONE),
  'responsibility-nobody': of('Nobody with parental responsibility', NONE),
  'dates-impossible': of('Dates that cannot be', { youngest: 'under which age at a birth a date is taken for a mistake' }),
  'dates-unusual': of('Dates to look at again', {
    youngest: 'under which age a parent is asked about',
    oldest: 'from which age a mother is asked about',
    longest: 'from which age somebody who has not died is asked about',
  }),
  'twins-differ': of('Twins with different birthdays', { days: 'how far apart the birthdays of one birth may lie' }),
  'partnership-dates': of('A partnership that ended before it began', NONE),
  'two-partnerships': of('Two partnerships at once', NONE),
  'household-contradictory': of('Household to look at again', NONE),
  'child-without-home': of('Where does the child live?', NONE),
  'address-missing': of('A household without an address', NONE),
  'birth-missing': of('Date of birth missing', NONE),
  'name-spelling': of('A name spelt in two ways', NONE),
  'named-not-drawn': of('Named in a document, not on the genogram', { documents: 'in how many documents at least' }),
  'drawn-not-named': of('On the genogram, in no document', { documents: 'from how many documents on' }),
  'not-linked': of('Related to whom?', NONE),
  'not-reviewed': of('Not reviewed with the family', { days: 'how long ago the last review may be' }),
} satisfies Record<string, NamedCheck>

export type FamilyCheckId = keyof typeof FAMILY_CHECKS

/** The figures of one check, by their names. */
export type FamilyFigures<C extends FamilyCheckId> = Readonly<Record<keyof (typeof FAMILY_CHECKS)[C]['figures'], number>>

export const FAMILY_CHECK_IDS = Object.keys(FAMILY_CHECKS) as FamilyCheckId[]
