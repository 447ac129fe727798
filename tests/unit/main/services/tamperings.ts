import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { newSecret, signingKeyOf, signText } from '../../../../main/security/account-secret.ts'
import { loadKeyRing, ringOf, saveKeyRing, sealingKeyOf } from '../../../../main/security/index.ts'
import type { TrailRowStored } from '../../../../main/storage/index.ts'
import {
  chainText,
  FIRST_PREVIOUS,
  type ProblemCode,
  type Signature,
  statementText,
  type TrailEvent,
} from '../../../../shared/review/index.ts'
import type { House } from '../house.ts'
import type { Change } from './tampering.ts'

/** A way to tamper with the store of `houseOfIssued`: what is done, the problem that it is found by, and the words for it. */
export interface Tampering {
  what: string
  change: Change
  code: ProblemCode
  says: RegExp
  /** What is done first, by the house itself. */
  first?: (house: House, documentId: string) => Promise<unknown>
}

const change =
  (sql: string, ...values: unknown[]) =>
  (database: Database.Database): void => {
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
  (alter: (one: Signature) => Signature) =>
  (database: Database.Database): void => {
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
const rechain = (database: Database.Database): void => {
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

/** Records why a parent did not sign. */
const recordParty: Tampering['first'] = (house, documentId) =>
  house.get('reviews', 'recordParty', { documentId, requirement: null, role: 'Mother', signedOn: null, how: 'She was unwell.' })

const ROWS: readonly [string, Change, ProblemCode, RegExp, Tampering['first']?][] = [
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
    'a signature made anew with a key that was put among those of the account',
    (database) => {
      const secret = newSecret()
      changeSignature((one) => ({
        ...one,
        signature: signText(statementText(one.statement), secret),
        key: signingKeyOf(secret),
      }))(database)
      database
        .prepare("insert into signing_keys select ?, id, '2026-03-02' from accounts where sign_in_name = 'sam.okoro'")
        .run(signingKeyOf(secret))
    },
    'key-unknown',
    /the signature of Sam Okoro .* was made with a key that the trail does not name as theirs/,
  ],
  [
    'whose key it is by which a signature is checked',
    (database) => {
      const of = (name: string) => `(select id from accounts where sign_in_name = '${name}')`
      change(`update signing_keys set account_id = ${of('jo.bell')} where account_id = ${of('sam.okoro')}`)(database)
    },
    'key-unknown',
    /the signature of Sam Okoro .* was made with a key that the trail does not name as theirs/,
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
  [
    'the digest under which the file that was issued is looked for',
    change("update issued_files set sha256 = replace(sha256, substr(sha256, 1, 8), '00000000')"),
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
    'the newest row of the trail, with the whole chain written anew',
    (database) => {
      change("update trail set at = '2026-03-02T08:00:00.000Z' where number = (select max(number) from trail)")(database)
      rechain(database)
    },
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
  [
    'the seal of somebody who signed in, taken off and the whole chain written anew',
    (database) => {
      database.exec("update trail set detail = json_remove(detail, '$.seal') where what = 'signed-in'")
      rechain(database)
    },
    'seal-missing',
    /is not sealed by whoever it names/,
  ],
  [
    'every line that says that somebody signed in, and the whole chain written anew',
    (database) => {
      database.exec("delete from trail where what = 'signed-in' and who like 'Sam Okoro%'")
      rechain(database)
    },
    'never-signed-in',
    /Sam Okoro chose a password, and the trail does not say that they ever signed in/,
  ],
  [
    'the text of a signed revision taken away',
    (database) => {
      database.pragma('foreign_keys = OFF')
      change('delete from revisions where number = (select max(revision) from signatures)')(database)
    },
    'text-missing',
    /which is not kept any more/,
  ],
  [
    'a text put behind the one that was signed',
    (database) => {
      const columns = (database.pragma('table_info(revisions)') as { name: string }[]).map(({ name }) => name)
      const values = columns.map((name) => (name === 'number' ? 'number + 1' : name))
      change(
        `insert into revisions (${columns.join(', ')}) select ${values.join(', ')} from revisions where number = (select max(revision) from signatures)`,
      )(database)
      change('update documents set revision = revision + 1, last_number = last_number + 1')(database)
    },
    'text-not-signed',
    /its newest text is revision \d+, and what was signed is revision \d+/,
  ],
  [
    'the time under which a signature is kept',
    change("update signatures set at = '2026-01-01T09:00:00.000Z'"),
    'signature-changed',
    /is not kept as what it is/,
  ],
  [
    'a signature that cannot be read any more',
    change("update signatures set content = '{}'"),
    'signature-changed',
    /cannot be read\. It was changed/,
  ],
  [
    'a signature given to another document',
    (database) => {
      const columns = (database.pragma('table_info(documents)') as { name: string }[]).map(({ name }) => name)
      const values = columns.map((name) => (name === 'id' ? "'another'" : name))
      change(`insert into documents (${columns.join(', ')}) select ${values.join(', ')} from documents`)(database)
      change("update signatures set document_id = 'another'")(database)
    },
    'signature-moved',
    /belongs to another document/,
  ],
  [
    'the role in a signature, by whoever signed it',
    async (database, { secretOf }) => {
      const secret = await secretOf('sam.okoro')
      changeSignature((one) => {
        const statement = { ...one.statement, by: { ...one.statement.by, role: 'head-of-service' as const } }
        return { ...one, statement, signature: signText(statementText(statement), secret) }
      })(database)
    },
    'decider-wrong',
    /names a role that they did not have then/,
  ],
  [
    'who authorised it, into whoever wrote it',
    (database) => {
      const by = database.prepare("select json_extract(content, '$.by') from review_steps where action = 'submit'").pluck().get()
      change("update review_steps set content = json_set(content, '$.by', json(?)) where action = 'authorise'", by)(database)
    },
    'decider-wrong',
    /Jo Bell authorised it, who may not/,
  ],
  [
    'the step by which it was authorised, taken away',
    change("delete from review_steps where action = 'authorise'"),
    'agreement-missing',
    /nobody agreed to it as its standard asks/,
  ],
  [
    'what was recorded about the signature of a parent',
    change("update party_signatures set content = replace(content, 'unwell', 'content')"),
    'party-changed',
    /what was recorded about the signature of somebody .* was changed/,
    recordParty,
  ],
  [
    'what was recorded about the signature of a parent, taken away',
    change('delete from party_signatures'),
    'party-changed',
    /that is not kept any more/,
    recordParty,
  ],
  [
    'what was decided about a reason, put in later',
    change("insert into aside_decisions (id, document_id, at, content) select 'put-in', id, '2026-03-02', '{}' from documents"),
    'reason-changed',
    /what was decided about the reason .* was changed/,
  ],
  [
    'the case as it was when the document was sent',
    change("update sent_cases set content = replace(content, 'Frost', 'Winter')"),
    'case-changed',
    /the details of the case with which it was sent/,
  ],
  [
    'the case of a document, taken out from under it',
    (database) => {
      database.pragma('foreign_keys = OFF')
      change('delete from cases')(database)
    },
    'store-damaged',
    /belongs to something in “cases” that is not there/,
  ],
  [
    'the note of how far the trail goes',
    (_database, { folder }) => rmSync(join(folder, 'trail-head.json')),
    'trail-end-unknown',
    /trail-head\.json/,
  ],
  [
    'to whom a new key of the store is to be sealed',
    (_database, { folder }) => {
      const ring = loadKeyRing(folder)
      if (ring?.version !== 2) throw new Error('the store has no ring of accounts')
      const sealTo = sealingKeyOf(newSecret())
      saveKeyRing(
        folder,
        ringOf(
          ring.storeId,
          ring.locks.map((one) => ({ ...one, sealTo })),
        ),
      )
    },
    'way-in-changed',
    /way in of .+ in the file store\.json is not one that Casewright wrote/,
  ],
]

/** Every way that is tried: each problem that there can be comes of one of them. */
export const TAMPERINGS: readonly Tampering[] = ROWS.map(([what, change, code, says, first]) => ({
  what,
  change,
  code,
  says,
  ...(first && { first }),
}))
