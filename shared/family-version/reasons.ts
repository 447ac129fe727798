/** Why something is left out. `fixed`: it can only be brought back in the document itself, never in a version. */
export const REASONS = {
  marked: {
    title: 'Marked to be left out',
    why: 'It is marked in the document. To bring it back, take the mark off there.',
    fixed: true,
  },
  'marked-again': {
    title: 'Marked in another place',
    why: 'The same name or place is marked somewhere else in this document.',
    fixed: false,
  },
  'placement-address': {
    title: 'Address of a placement',
    why: 'Where a child is placed is never told in a version for the family.',
    fixed: true,
  },
  'survivor-safety': {
    title: 'Somebody’s safety',
    why: 'Whoever did harm could read where to go, and when.',
    fixed: true,
  },
  'legal-advice': { title: 'Legal advice', why: 'Legal advice is confidential to whoever took it.', fixed: true },
  'other-child': {
    title: 'About another child',
    why: 'It is about a brother or sister alone. What one child lived through is not for another to read.',
    fixed: false,
  },
  picture: {
    title: 'Picture of the family',
    why: 'A picture cannot be cut, and it tells what is known of each person to all the others. Who may see which part only you know: go through it with them under Family, and make a copy there of the part that is theirs.',
    fixed: true,
  },
  section: {
    title: 'Sections that this version does not have',
    why: 'The template leaves this section out for this reader.',
    fixed: false,
  },
  referrer: {
    title: 'Who made a referral',
    why: 'Nobody has said here that this person or agency agreed to be named.',
    fixed: false,
  },
  address: { title: 'Somebody’s address', why: 'Not everybody who reads this version lives there.', fixed: false },
  detail: {
    title: 'Numbers and private details',
    why: 'The reader does not need it, and it cannot be taken back.',
    fixed: false,
  },
  colleague: {
    title: 'About colleagues',
    why: 'A remark about another professional is not for the family’s copy.',
    fixed: false,
  },
  source: {
    title: 'Notes and sources',
    why: 'The note or source may name somebody who did not agree to be named.',
    fixed: false,
  },
} as const

export type Reason = keyof typeof REASONS
export const REASON_NAMES = Object.keys(REASONS) as Reason[]

/** What the family reads in place of an address or a number; other things are left out without a sign. */
export const INSTEAD = { address: '[address left out]', number: '[number left out]', person: 'somebody' } as const
