import { type FamilyChange, fullName } from '../../shared/family/index.ts'
import { ListSaveBanner } from '../record-screen/index.ts'
import type { ListSaveState } from '../saving/index.ts'
import type { FamilySession } from './desk.ts'

export interface SaveBannerProps {
  session: FamilySession
  save: ListSaveState<FamilyChange>
}

/** What stands in the way of storing what was written, and what can be done about it. */
export function SaveBanner({ session, save }: SaveBannerProps) {
  return <ListSaveBanner session={session} save={save} clashWords={({ mine, theirs }) => clashWords(mine, theirs)} />
}

const LISTS: Readonly<Record<FamilyChange['list'], string>> = {
  people: 'somebody',
  partnerships: 'a couple',
  parentLinks: 'a parent and child',
  twinSets: 'twins',
  households: 'a home',
  ties: 'what runs between two people',
  systems: 'something of the eco-map',
  systemTies: 'a tie of the eco-map',
  pins: 'where somebody stands',
  reviews: 'a review with the family',
  gaps: 'why nobody is recorded',
  setAside: 'something set aside',
}

/** "Darren Pike (taken out there)". */
export function clashWords(mine: FamilyChange, theirs: FamilyChange): string {
  const known = mine.list === 'people' ? mine.item : theirs.list === 'people' ? theirs.item : null
  const home = mine.list === 'households' ? mine.item : null
  const what = (known && fullName(known)) || home?.name || home?.address || LISTS[mine.list]
  if (theirs.item === null) return `${what} (taken out there)`
  return mine.item === null ? `${what} (taken out here)` : what
}
