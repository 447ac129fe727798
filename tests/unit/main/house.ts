import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { createServices, type Keychain, type Later, type Services } from '../../../main/services/index.ts'
import type { Answer, Area, Contract, Failure, OpenDocument, StoreStatus } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Account, RoleId } from '../../../shared/review/index.ts'

export const PASSWORD = 'a kettle by the window'
export const AUTHOR = { name: 'Jo Bell', role: 'Social worker', packId: 'knowsley' }
export const ACCOUNT = {
  signInName: 'jo.bell',
  name: 'Jo Bell',
  jobTitle: 'Social worker',
  role: 'practitioner' as RoleId,
  registrationNumber: 'SW12345',
  team: 'Team 4',
  packId: 'knowsley',
}
export const templatesFolder = fileURLToPath(new URL('../../../templates', import.meta.url))

/** What the build writes; where it has not run the packages are read instead. */
export const dictionaryFolder = fileURLToPath(new URL('../../../out/spelling', import.meta.url))

/** A folder of its own that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Input<A extends Area, C extends keyof Contract[A]> = Contract[A][C] extends { input: { _zod: { input: infer I } } }
  ? I
  : never
type Output<A extends Area, C extends keyof Contract[A]> = Contract[A][C] extends { output: { _zod: { output: infer O } } }
  ? O
  : never

/** The whole house on a folder, called as a window calls it, with a clock that stands still until it is moved. */
export class House {
  readonly folder: string
  readonly services: Services
  readonly reported: string[] = []
  private time = Date.parse('2026-03-02T09:00:00Z')
  private up = 3_600

  constructor(folder: string = temporaryFolder(), passwordCost = 10, keychain?: Keychain, automaticBackups?: Later) {
    this.folder = folder
    this.services = createServices({
      storeDirectory: folder,
      standards: { templatesFolder, userFolder: join(folder, 'templates') },
      dictionaryFolder,
      now: () => new Date(this.time),
      uptime: () => this.up,
      report: (what) => this.reported.push(what),
      passwordCost,
      checkOutput: true,
      ...(keychain && { keychain }),
      ...(automaticBackups && { automaticBackups }),
    })
    onTestFinished(() => this.services.close())
  }

  later(minutes: number): void {
    this.putClock(minutes)
    this.up += minutes * 60
  }

  /** Somebody puts the computer's clock forward or back. */
  putClock(minutes: number): void {
    this.time += minutes * 60_000
  }

  /** The computer is started again, so many minutes later by its clock. */
  restarted(minutes: number): void {
    this.putClock(minutes)
    this.up = 60
  }

  ask<A extends Area, C extends keyof Contract[A] & string>(area: A, call: C, input: Input<A, C>): Promise<Answer<Output<A, C>>> {
    return this.services.dispatch(area, call, input) as Promise<Answer<Output<A, C>>>
  }

  /** The value of a call that has to succeed. */
  async get<A extends Area, C extends keyof Contract[A] & string>(area: A, call: C, input: Input<A, C>): Promise<Output<A, C>> {
    const answer = await this.ask(area, call, input)
    if (!answer.ok) throw new Error(`${area}.${call}: ${answer.failure.code}: ${answer.failure.message}`)
    return answer.value
  }

  /** The failure of a call that has to fail. */
  async fail<A extends Area, C extends keyof Contract[A] & string>(area: A, call: C, input: Input<A, C>): Promise<Failure> {
    const answer = await this.ask(area, call, input)
    if (answer.ok) throw new Error(`${area}.${call} succeeded`)
    return answer.failure
  }

  /** Adds an account and gives it a password of its own. Whoever is signed in has to look after the accounts. */
  async addColleague(details: Partial<typeof ACCOUNT> & { signInName: string; name: string }): Promise<Account> {
    const before = await this.get('store', 'status', {})
    const { account, firstPassword } = await this.get('accounts', 'add', {
      account: { ...ACCOUNT, ...details },
      password: PASSWORD,
    })
    await this.signIn(details.signInName, firstPassword)
    await this.get('accounts', 'changePassword', { password: firstPassword, newPassword: PASSWORD })
    await this.signIn(before.account?.signInName ?? ACCOUNT.signInName)
    return { ...account, ownPassword: true }
  }

  /** Locks, and signs somebody in. */
  async signIn(signInName: string, password = PASSWORD): Promise<StoreStatus> {
    await this.ask('store', 'lock', {})
    return this.get('store', 'signIn', { signInName, password })
  }

  create(): Promise<{ status: StoreStatus; recoveryCode: string }> {
    return this.get('store', 'create', { password: PASSWORD, account: ACCOUNT })
  }

  newCase(): Promise<CaseRecord> {
    return this.get('cases', 'create', {
      caseRecord: {
        title: 'Adeyemi and Frost',
        packId: 'knowsley',
        manager: 'Sam Okoro',
        people: [
          { id: 'child-1', group: 'child', firstName: 'Temi', lastName: 'Adeyemi', dateOfBirth: '2017-05-04' },
          { id: 'child-2', group: 'child', firstName: 'Noah', lastName: 'Frost', dateOfBirth: '2021-11-30' },
          { id: 'mother', group: 'family', title: 'Ms', firstName: 'Bola', lastName: 'Adeyemi', role: 'mother' },
        ],
        keyDates: { referral: '2026-02-20', strategyDiscussion: '2026-02-23' },
      },
    })
  }

  /** A document of one paragraph, put into the store as a file that was read. */
  async newDocument(text = 'Temi was at home.'): Promise<OpenDocument> {
    const { id: caseId } = await this.newCase()
    const content = JSON.stringify({ casewright: 1, document: documentOf(text) })
    return this.get('documents', 'importFile', { caseId, name: 'visit.casewright', content })
  }
}

/** A document of one paragraph. */
export function documentOf(text: string): CasewrightDocument {
  return {
    schemaVersion: 1,
    id: 'document-1',
    kind: 'visit-record',
    title: 'Visit of 2 March',
    packId: 'knowsley',
    childIds: [],
    dates: {},
    sections: [
      {
        id: 'section-1',
        templateSection: null,
        title: 'What was seen',
        blocks: [{ type: 'paragraph', id: 'block-1', content: [{ type: 'text', text }] }],
      },
    ],
    setAside: [],
  }
}

/** The same document with other words in its paragraph. */
export function reworded(document: CasewrightDocument, text: string): CasewrightDocument {
  return { ...document, sections: documentOf(text).sections }
}

/** The words of a document of one paragraph. */
export function wordsOf(document: CasewrightDocument): string {
  const block = document.sections[0]?.blocks[0]
  const inline = block?.type === 'paragraph' ? block.content[0] : undefined
  return inline?.type === 'text' ? inline.text : ''
}
