import { join } from 'node:path'
import { RULES } from '../../shared/lint/index.ts'
import { storageFailure } from '../storage/index.ts'
import type { LibraryPlaces } from '../templates/index.ts'
import { accountService } from './accounts.ts'
import { type AutomaticBackups, automaticBackups, backupService, type Later } from './backups/index.ts'
import { caseService } from './cases.ts'
import { createChecker } from './check.ts'
import { chronologyService } from './chronologies.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { documentService } from './documents/index.ts'
import { familyService } from './families.ts'
import { keepingService } from './keeping/index.ts'
import type { Needs } from './needs.ts'
import { oversightService } from './oversight/index.ts'
import { createPackVersions } from './pack-versions.ts'
import { phraseService } from './phrases.ts'
import { planService } from './plans.ts'
import { IdleWatch, presenceService } from './presence.ts'
import { reviewService } from './reviews/index.ts'
import { Session } from './session/index.ts'
import type { Keychain } from './session/remembered.ts'
import { createShelf } from './shelf.ts'
import { createSpeller } from './speller.ts'
import { standardsService } from './standards.ts'
import { storeService } from './store.ts'
import { trailService } from './trail.ts'
import { verificationService } from './verification/index.ts'
import { refusalOf } from './who-may.ts'

export { afterQuiet, type Later, previewFor, putBackInto } from './backups/index.ts'
export type { Dispatch } from './dispatch.ts'
export type { Keychain } from './session/remembered.ts'
export { checkSignedFile } from './verification/index.ts'

export interface ServicesOptions {
  /** The folder of the encrypted store. */
  storeDirectory: string
  /** The folders of packs, words, templates and examples. */
  standards: LibraryPlaces
  /** Where `npm run build` wrote the dictionary. */
  dictionaryFolder: string
  now?: () => Date
  /** Told of faults that nobody foresaw, without what people wrote. */
  report?: (what: string) => void
  /** The operating system's keychain, where the door has one. */
  keychain?: Keychain
  /** After which moment backups are made by themselves; without it none are. */
  automaticBackups?: Later
  /** For tests: scrypt's cost as a power of two, and answers checked against the contract. */
  passwordCost?: number
  /** For tests: for how many seconds the computer has been on. */
  uptime?: () => number
  checkOutput?: boolean
}

/** The whole house behind a door. */
export interface Services {
  dispatch: Dispatch
  /** Takes no further calls, waits for those under way, and closes the store. */
  close(): Promise<void>
}

/** Puts the services together. Nothing is opened until a window asks. */
export function createServices(options: ServicesOptions): Services {
  const now = options.now ?? (() => new Date())
  const place = {
    directory: options.storeDirectory,
    now,
    ...(options.uptime && { uptime: options.uptime }),
    ...(options.passwordCost === undefined ? {} : { passwordCost: options.passwordCost }),
  }
  const session = new Session(place, options.keychain ?? null)
  const shelf = createShelf({ ruleIds: RULES.map(({ meta }) => meta.id), ...options.standards })
  const speller = createSpeller(options.dictionaryFolder, session)
  const packVersions = createPackVersions(shelf, session, now)
  const automatic = options.automaticBackups ? automaticBackups(session, now, options.automaticBackups) : null
  const needs: Needs = {
    session,
    shelf,
    packVersions,
    checker: createChecker(packVersions, speller),
    speller,
    ownTemplates: options.standards.userFolder ?? null,
    examplesFolder: join(options.standards.templatesFolder, 'examples'),
    now,
    passwordCost: options.passwordCost,
  }
  const dispatch = createDispatch({
    implementation: {
      store: storeService(needs),
      accounts: accountService(needs),
      presence: presenceService(needs),
      trail: trailService(needs),
      verification: verificationService(needs),
      backups: backupService(needs),
      keeping: keepingService(needs),
      cases: caseService(needs),
      documents: documentService(needs),
      plans: planService(needs),
      chronology: chronologyService(needs),
      family: familyService(needs),
      phrases: phraseService(needs),
      standards: standardsService(needs),
      reviews: reviewService(needs),
      oversight: oversightService(needs),
    },
    refusal: refusalOf(session),
    inSession: (work) => session.inThisSession(work),
    nameFailure: (error) => storageFailure(error, options.storeDirectory),
    report: options.report ?? ((what) => console.error(what)),
    checkOutput: options.checkOutput ?? false,
  })
  return withClosing(dispatch, session, automatic, new IdleWatch(session))
}

function withClosing(dispatch: Dispatch, session: Session, automatic: AutomaticBackups | null, watch: IdleWatch): Services {
  const underWay = new Set<Promise<unknown>>()
  let closing = false
  return {
    dispatch(area, call, input) {
      if (closing)
        return Promise.resolve({
          ok: false,
          failure: { code: 'refused', message: 'Casewright is closing. Start it again to go on; what was saved before is safe.' },
        })
      const answer = watch
        .before(area, call)
        .then(() => session.writeLate())
        .then(() => dispatch(area, call, input))
        .then((given) => (session.cannotSave === null ? given : { ...given, cannotSave: session.cannotSave }))
      underWay.add(answer)
      return answer.finally(() => {
        underWay.delete(answer)
        automatic?.afterCall()
      })
    },
    async close() {
      closing = true
      watch.stop()
      await Promise.all(underWay)
      await automatic?.beforeClosing()
      await session.close()
    },
  }
}
