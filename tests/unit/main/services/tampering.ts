import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll } from 'vitest'
import { loadKeyRing, lockOfName, openByPassword, storeKeyOf } from '../../../../main/security/index.ts'
import { House, PASSWORD, reworded, temporaryFolder } from '../house.ts'

let made: Promise<{ folder: string; documentId: string }> | null = null
afterAll(async () => {
  const { folder } = (await made) ?? { folder: null }
  if (folder) rmSync(folder, { recursive: true, force: true })
})

async function makeIssued(): Promise<{ folder: string; documentId: string }> {
  const house = new House()
  await house.create()
  await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team manager' })
  const documentId = await issued(house, 'I saw Temi at home on 2 March 2026. She ate her tea.')
  await house.get('store', 'lock', {})
  const folder = mkdtempSync(join(tmpdir(), 'casewright-issued-'))
  cpSync(house.folder, folder, { recursive: true })
  return { folder, documentId }
}

/**
 * A house in which one document was submitted by its writer, authorised by the manager and issued, with the writer signed in. It is
 * made once, and each test has a copy.
 */
export async function houseOfIssued(): Promise<{ house: House; documentId: string }> {
  made ??= makeIssued()
  const { folder, documentId } = await made
  const own = temporaryFolder()
  cpSync(folder, own, { recursive: true })
  const house = new House(own)
  await house.signIn('jo.bell')
  return { house, documentId }
}

/** Takes a new document all the way; Jo Bell is signed in before and after. */
export async function issued(house: House, text: string): Promise<string> {
  const { document } = await house.newDocument(text)
  const report = { ...reworded(document, text), kind: 'child-and-family-assessment' as const, title: 'Assessment of Temi' }
  await house.get('documents', 'save', { document: report, baseRevision: 1 })
  const { revision } = await house.get('documents', 'open', { id: document.id })
  await house.get('reviews', 'submit', { documentId: document.id, baseRevision: revision, password: PASSWORD })
  await house.signIn('sam.okoro')
  const { requirements } = await house.get('reviews', 'get', { documentId: document.id })
  for (const { id, applies } of requirements)
    if (applies)
      await house.get('reviews', 'authorise', {
        documentId: document.id,
        requirement: id,
        words: 'The two visits persuade me that Temi is fed and safe at home.',
        decision: 'Carry on as planned.',
        nextSteps: [{ what: 'Visit again', who: 'Jo Bell', by: '2026-03-20' }],
        password: PASSWORD,
      })
  await house.get('reviews', 'issue', {
    documentId: document.id,
    givenTo: [{ who: 'Ms Adeyemi', how: 'by hand' }],
    password: PASSWORD,
  })
  await house.signIn('jo.bell')
  return document.id
}

/** What somebody does to the open file, who may know what signs in an account's name, and can get at the folder. */
export type Change = (
  database: Database.Database,
  at: { folder: string; secretOf: (signInName: string) => Promise<Buffer> },
) => unknown

/** Opens the locked store's file as somebody would who holds its key and means it ill: without the triggers. */
export async function tamper(house: House, change: Change): Promise<void> {
  await withFile(house, async (database, at) => {
    for (const { name } of database.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[])
      database.exec(`drop trigger ${name}`)
    await change(database, at)
  })
  await house.signIn('jo.bell')
}

/**
 * All that the store and the files beside it hold, but for the trail and how far it goes: a digest for each table. `change` is made first.
 * The store is locked after it.
 */
export async function everythingIn(
  house: House,
  change: (database: Database.Database) => unknown = () => undefined,
): Promise<unknown> {
  return withFile(house, (database, { folder }) => {
    change(database)
    const tables = database.prepare("select name from sqlite_master where type = 'table' and name <> 'trail' order by name").all()
    const rows = (tables as { name: string }[]).map(({ name }) => [
      name,
      digestOf(database.prepare(`select * from "${name}"`).all()),
    ])
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !/^(?:casewright\.db.*|trail-head\.json|in-use\..*|backups)$/.test(name),
    )
    const ring = digestOf(readFileSync(join(folder, 'store.json'), 'utf8'))
    return { rows: Object.fromEntries(rows), files: files.toSorted(), ring }
  })
}

const digestOf = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex')

async function withFile<T>(
  house: House,
  work: (
    database: Database.Database,
    at: { folder: string; secretOf: (signInName: string) => Promise<Buffer> },
  ) => T | Promise<T>,
): Promise<T> {
  await house.ask('store', 'lock', {})
  const ring = loadKeyRing(house.folder)
  if (ring?.version !== 2) throw new Error('the store has no ring of accounts')
  const secretOf = async (signInName: string) => {
    const lock = lockOfName(ring, signInName)
    return (lock && (await openByPassword(lock, PASSWORD))) ?? Buffer.alloc(0)
  }
  const lock = lockOfName(ring, 'jo.bell')
  const keys = lock && storeKeyOf(lock, await secretOf('jo.bell'))
  if (!keys) throw new Error('the password does not open the store')
  const database = new Database(join(house.folder, 'casewright.db'))
  try {
    database.pragma(`cipher='sqlcipher'`)
    database.pragma('legacy=4')
    database.pragma(`key="x'${keys.key.toString('hex')}'"`)
    return await work(database, { folder: house.folder, secretOf })
  } finally {
    database.close()
  }
}
