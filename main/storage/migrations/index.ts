import { cases } from './0010-cases.ts'
import { documents } from './0020-documents.ts'
import { revisions } from './0030-revisions.ts'
import { settings } from './0040-settings.ts'
import { ownWords } from './0050-own-words.ts'
import { packVersions } from './0060-pack-versions.ts'
import { recordDays } from './0070-record-days.ts'
import { plans } from './0080-plans.ts'
import { phrases } from './0090-phrases.ts'
import { familyLooks } from './0100-family-looks.ts'
import { recordLists } from './0110-record-lists.ts'
import { accounts } from './0120-accounts.ts'
import { trail } from './0130-trail.ts'
import { reviews } from './0140-reviews.ts'
import { caseKeeping } from './0150-case-keeping.ts'
import { reasonsAndCases } from './0160-reasons-and-cases.ts'
import type { Migration } from './migrate.ts'

export { type Migration, migrate, NewerStore } from './migrate.ts'

/** Every step, in order. A new one goes at the end with the next ten. */
export const MIGRATIONS: readonly Migration[] = [
  cases,
  documents,
  revisions,
  settings,
  ownWords,
  packVersions,
  recordDays,
  plans,
  phrases,
  familyLooks,
  recordLists,
  accounts,
  trail,
  reviews,
  caseKeeping,
  reasonsAndCases,
]
