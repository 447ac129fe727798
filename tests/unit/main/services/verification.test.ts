import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { newSecret, signingKeyOf, signText } from '../../../../main/security/account-secret.ts'
import type { TrailRowStored } from '../../../../main/storage/index.ts'
import { chainText, FIRST_PREVIOUS, type Signature, statementText, type TrailEvent } from '../../../../shared/review/index.ts'
import type { House } from '../house.ts'
import { houseOfIssued, issued, tamper } from './tampering.ts'

const codes = async (house: House) => {
  const { problems } = await house.get('verification', 'store', {})
  return problems.map(({ code }) => code)
}
const says = async (house: House) => (await house.get('verification', 'store', {})).problems.map((one) => one.says)

describe('a store in which nobody changed anything', () => {
  test('is whole, and says how much was checked', async () => {
    const { house, documentId } = await houseOfIssued()
    const found = await house.get('verification', 'store', {})
    expect(found.problems).toEqual([])
    expect(found).toMatchObject({ documents: 1, files: 1 })
    expect(found.signatures).toBeGreaterThanOrEqual(3)
    const one = await house.get('verification', 'document', { documentId })
    expect(one).toMatchObject({ title: 'Assessment of Temi', state: 'issued', problems: [] })
    expect(one.signatures.map(({ purpose, by, stands }) => `${purpose} ${by.name} ${stands}`)).toEqual(
      expect.arrayContaining(['submitted Jo Bell true', 'authorised Sam Okoro true', 'issued Sam Okoro true']),
    )
  })

  test('stays whole after it was returned, corrected, an account changed and its key renewed', async () => {
    const { house, documentId } = await houseOfIssued()
    const { document } = await house.get('reviews', 'correct', { documentId, what: 'The day was wrong.' })
    const PASSWORD = 'a kettle by the window'
    const { revision } = await house.get('documents', 'open', { id: document.id })
    await house.get('reviews', 'submit', { documentId: document.id, baseRevision: revision, password: PASSWORD })
    await house.signIn('sam.okoro')
    await house.get('reviews', 'return', { documentId: document.id, words: 'Say which day it was.' })
    await house.signIn('jo.bell')
    const accounts = await house.get('accounts', 'list', {})
    const sam = accounts.find(({ name }) => name === 'Sam Okoro')
    await house.get('accounts', 'rotateKey', { password: PASSWORD })
    await house.get('accounts', 'renew', { id: sam?.id ?? '', password: PASSWORD })
    await house.signIn('jo.bell')
    expect(await says(house)).toEqual([])
  })
})

type Change = (database: Database.Database) => void
const change =
  (sql: string, ...values: unknown[]): Change =>
  (database) => {
    const { changes } = database.prepare(sql).run(...values)
    if (changes === 0) throw new Error(`nothing was changed: ${sql}`)
  }

interface Kept {
  id: string
  document_id: string
  content: string
}
/** Changes the signature that says what was authorised. */
const changeSignature =
  (alter: (one: Signature) => Signature): Change =>
  (database) => {
    const rows = database.prepare('select id, document_id, content from signatures').all() as Kept[]
    const found = rows.map((row) => ({ ...row, one: JSON.parse(row.content) as Signature }))
    const row = found.find(({ one }) => one.statement.purpose === 'authorised')
    if (!row) throw new Error('nothing was authorised')
    const altered = alter(row.one)
    database
      .prepare('update signatures set content = ?, at = ? where id = ?')
      .run(JSON.stringify(altered), altered.statement.at, row.id)
  }
const withStatement = (part: Partial<Signature['statement']>) =>
  changeSignature((one) => ({ ...one, statement: { ...one.statement, ...part } }))

/** Writes every digest of the trail anew, as somebody would who knows how it is made. */
const rechain: Change = (database) => {
  let previous = FIRST_PREVIOUS
  const rows = database.prepare('select * from trail order by number').all() as TrailRowStored[]
  rows.forEach((row, index) => {
    const { at, account_id: accountId, who, what, case_id: caseId, document_id: documentId, detail } = row
    const written = {
      number: index + 1,
      at,
      accountId,
      who,
      what: what as TrailEvent,
      caseId,
      documentId,
      detail: JSON.parse(detail),
      previous,
    }
    const digest = createHash('sha256').update(chainText(written)).digest('hex')
    database
      .prepare('update trail set number = ?, previous = ?, digest = ? where number = ?')
      .run(index + 1, previous, digest, row.number)
    previous = digest
  })
}

const middle = "(select number from trail where what = 'submitted')"
const TAMPERINGS: [string, Change, string, RegExp][] = [
  [
    'the text of a signed revision',
    change(
      "update revisions set content = replace(content, 'ate her tea', 'ate nothing') where number = (select max(revision) from signatures)",
    ),
    'text-changed',
    /“Assessment of Temi”: the signature of .* is of another text than revision \d+ holds now/,
  ],
  [
    'a signature’s name',
    withStatement({
      by: {
        accountId: 'x',
        name: 'Head of Service',
        jobTitle: 'Head of service',
        role: 'head-of-service',
        registrationNumber: '',
      },
    }),
    'signature-wrong',
    /Head of Service/,
  ],
  ['a signature’s time', withStatement({ at: '2026-02-02T09:00:00.000Z' }), 'signature-wrong', /2026-02-02/],
  ['what a signature declares', withStatement({ declares: 'I have read none of this.' }), 'signature-wrong', /Sam Okoro/],
  ['which rule a signature meets', withStatement({ requirement: 'another' }), 'signature-wrong', /Sam Okoro/],
  [
    'the bytes of a signature',
    changeSignature((one) => ({ ...one, signature: Buffer.alloc(64, 7).toString('base64') })),
    'signature-wrong',
    /Sam Okoro/,
  ],
  [
    'a signature made anew with a key of one’s own',
    changeSignature((one) => {
      const secret = newSecret()
      const statement = { ...one.statement, declares: 'I authorise whatever comes.' }
      return { ...one, statement, signature: signText(statementText(statement), secret), key: signingKeyOf(secret) }
    }),
    'key-unknown',
    /a key that the trail does not name as theirs/,
  ],
  [
    'a signature taken away',
    change('delete from signatures where content like \'%"purpose":"authorised"%\''),
    'signature-missing',
    /has no signature any more/,
  ],
  [
    'the rationale of an authorisation',
    change("update review_steps set content = replace(content, 'fed and safe', 'not safe') where action = 'authorise'"),
    'step-changed',
    /is not what row \d+ of the trail says/,
  ],
  [
    'a step taken away',
    change("delete from review_steps where action = 'issue'"),
    'step-missing',
    /that step is not kept any more/,
  ],
  [
    'the file that was issued',
    change("update issued_files set bytes = X'504b0304'"),
    'file-changed',
    /is not the one that was signed/,
  ],
  ['the file that was issued taken away', change('delete from issued_files'), 'file-missing', /is not kept any more/],
  ['the state', change("update documents set state = 'authorised'"), 'state-wrong', /it is kept as “authorised”/],
  [
    'the title in the list',
    change("update documents set title = 'Something else'"),
    'title-changed',
    /the list calls it “Something else”/,
  ],
  [
    'a row of the trail',
    change(`update trail set who = 'Somebody else' where number = ${middle}`),
    'trail-row-changed',
    /Row \d+ of the trail \(Submitted a document, Somebody else\)/,
  ],
  [
    'a row taken from the middle of the trail',
    change(`delete from trail where number = ${middle}`),
    'trail-row-missing',
    /Row \d+ of the trail is missing/,
  ],
  [
    'two rows of the trail that change places',
    (database) => {
      database.exec(
        'update trail set number = -1 where number = 3; update trail set number = 3 where number = 4; update trail set number = 4 where number = -1',
      )
    },
    'trail-row-changed',
    /Row 3 of the trail/,
  ],
  [
    'a row put into the trail',
    (database) => {
      database.exec(
        `update trail set number = number + 1000 where number >= ${middle}; update trail set number = number - 999 where number >= 1000`,
      )
      database.exec(
        `insert into trail select number - 1, at, account_id, who, 'exported', case_id, document_id, '{}', previous, digest from trail where number = ${middle}`,
      )
    },
    'trail-link-broken',
    /was not written after the row/,
  ],
  [
    'a row changed and the whole chain written anew',
    (database) => {
      database.exec("update trail set who = 'Somebody else' where number = 3")
      rechain(database)
    },
    'seal-wrong',
    /does not carry the seal of whoever it names/,
  ],
  [
    'a row taken out and the whole chain written anew',
    (database) => {
      database.exec("delete from trail where what = 'submitted'")
      rechain(database)
    },
    'signature-not-in-trail',
    /does not stand at its place in the trail/,
  ],
  [
    'the newest rows of the trail',
    change('delete from trail where number > (select max(number) - 2 from trail)'),
    'trail-cut',
    /those rows were not there/,
  ],
  [
    'the key of an account',
    (database) => {
      const key = signingKeyOf(newSecret())
      database.prepare("update accounts set signing_key = ? where sign_in_name = 'sam.okoro'").run(key)
      database
        .prepare("insert into signing_keys select ?, id, '2026-03-02' from accounts where sign_in_name = 'sam.okoro'")
        .run(key)
    },
    'key-unknown',
    /The key by which the signatures of Sam Okoro are checked/,
  ],
  [
    'the role of an account',
    change("update accounts set role = 'head-of-service' where sign_in_name = 'jo.bell'"),
    'account-changed',
    /The role of Jo Bell/,
  ],
  ['a document with all that was signed', change('delete from documents'), 'document-missing', /is not in the store/],
]

describe('is found and named:', () => {
  test.each(TAMPERINGS)('%s', async (_what, doIt, code, words) => {
    const { house } = await houseOfIssued()
    await tamper(house, doIt)
    const { problems } = await house.get('verification', 'store', {})
    expect(problems.map((one) => one.code)).toContain(code)
    expect(
      problems
        .filter((one) => one.code === code)
        .map((one) => one.says)
        .join('\n'),
    ).toMatch(words)
  })

  test('two documents whose signatures changed places', async () => {
    const { house } = await houseOfIssued()
    await issued(house, 'I saw Noah at nursery on 2 March 2026.')
    await tamper(house, (database) => {
      const ids = database.prepare('select id from documents').all() as { id: string }[]
      const [a, b] = ids.map(({ id }) => id)
      database.prepare('update signatures set document_id = case document_id when ? then ? else ? end').run(a, b, a)
    })
    expect(await codes(house)).toContain('signature-moved')
  })

  test('an older copy of the store put in its place', async () => {
    const { house } = await houseOfIssued()
    await house.ask('store', 'lock', {})
    const [file, copy] = [join(house.folder, 'casewright.db'), join(house.folder, 'older')]
    cpSync(file, copy)
    await house.signIn('jo.bell')
    await house.newCase()
    await house.ask('store', 'lock', {})
    for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
    cpSync(copy, file)
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual(['trail-cut'])
  })

  test('the note of how far the trail goes, taken away or written by somebody else', async () => {
    const { house } = await houseOfIssued()
    const note = join(house.folder, 'trail-head.json')
    await house.ask('store', 'lock', {})
    const was = readFileSync(note, 'utf8')
    rmSync(note)
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual(['trail-end-unknown'])
    await house.ask('store', 'lock', {})
    writeFileSync(note, was.replace(/"number":\d+/, '"number":2'))
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual(['trail-end-unknown', 'trail-end-unknown'])
  })

  test('not: a note that is older than the trail, as a program leaves it that was ended at once', async () => {
    const { house } = await houseOfIssued()
    const note = join(house.folder, 'trail-head.json')
    const was = readFileSync(note, 'utf8')
    await house.newCase()
    await house.ask('store', 'lock', {})
    writeFileSync(note, was)
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual([])
  })
})
