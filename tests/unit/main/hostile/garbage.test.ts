import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Call, contract } from '../../../../shared/api/index.ts'
import { madeFrom, type Path, placesIn, replacedAt } from '../../../hostile/made-from-schema.ts'
import { ACCOUNT, House, temporaryFolder } from '../house.ts'

const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
const GARBAGE: readonly [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7.5],
  ['less than nothing', -1],
  ['a number past all', 1e308],
  ['no number', Number.NaN],
  ['yes', true],
  ['empty text', ''],
  ['signs that nobody types', '\0\u202E\uD800\u001B[2J\r\n'],
  ['a place elsewhere', '../../../../evil.cwbackup'],
  ['another place elsewhere', '..\\..\\evil.cwbackup'],
  ['a name that every object has', '__proto__'],
  ['another such name', 'constructor'],
  ['a formula', '=cmd|’/c calc’!A1'],
  ['a sentence of SQL', "'; drop table cases; --"],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['an empty list', []],
  ['a list of the wrong things', [null, 7, {}, []]],
  ['lists in lists', deep(3_000)],
  ['an empty record', {}],
  [
    'a record that would change every record',
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ],
  ['a record with a length', { length: 1e9 }],
]

const AREAS = Object.entries(contract) as [keyof typeof contract, Record<string, Call>][]

/** What these may change, by what they answer: a password that was wrong stands in the trail, and a text that came too late is kept. */
const MAY_WRITE = new Set(['wrong-password', 'too-soon', 'conflict'])

interface Ids {
  caseId: string
  documentId: string
  folder: string
}

/** Ids that are there, so that what is wrong is not refused for want of a case alone. */
const given =
  ({ caseId, documentId, folder }: Ids, area: string) =>
  (path: Path): unknown => {
    const name = path.at(-1)
    if (name === 'caseId' || (name === 'id' && path.length === 1 && area === 'cases')) return caseId
    if (name === 'documentId' || (name === 'id' && path.length === 1 && area === 'documents')) return documentId
    if (name === 'packId') return 'knowsley'
    if (name === 'templateId') return 'visit-record'
    if (name === 'childId') return 'child-1'
    if (name === 'today') return '2026-03-02'
    if (name === 'to' || name === 'path' || path.at(-2) === 'paths') return join(folder, 'a.cwbackup')
    if (name === 'password') return 'not the password at all'
    return undefined
  }

/** The garbage for a place: all of it for a field of the call, three sorts in turn for what stands deeper. */
const garbageFor = (place: Path, at: number) =>
  place.length < 2 ? GARBAGE : [0, 1, 2].map((more) => GARBAGE[(at * 3 + more) % GARBAGE.length] ?? ['nothing', undefined])

/** When the store's files were last written. */
const lastWritten = (folder: string): string =>
  ['casewright.db', 'casewright.db-wal', 'store.json']
    .map((name) => statSync(join(folder, name), { bigint: true, throwIfNoEntry: false }))
    .map((stat) => `${stat?.mtimeNs} ${stat?.size}`)
    .join()

/** What went wrong with a call that was given something else at each place of its input. */
async function wrongWith(house: House, ids: Ids, area: string, name: string, call: Call): Promise<string[]> {
  const whole = madeFrom(call.input, { text: (_path, longest) => 'words'.slice(0, longest), given: given(ids, area) })
  const wrong: string[] = []
  for (const [at, place] of placesIn(whole).entries())
    for (const [what, garbage] of garbageFor(place, at)) {
      if (!(await house.get('store', 'status', {})).account) {
        house.later(20)
        await house.signIn(ACCOUNT.signInName)
      }
      const before = lastWritten(house.folder)
      const answer = await house.services.dispatch(area, name, replacedAt(whole, place, garbage))
      if (answer.ok) continue
      const { code, message } = answer.failure
      const told = `${area}.${name}, ${what} at “${place.join('.')}”: ${code}, “${message.slice(0, 200)}”`
      if (code === 'unexpected' || !/\.[”’]?$/.test(message)) wrong.push(told)
      if (!MAY_WRITE.has(code) && lastWritten(house.folder) !== before) wrong.push(`${told}, and something was written`)
    }
  return wrong
}

test.each(AREAS)(
  'garbage in any call of “%s” is refused in words or taken for what it is, and nothing is half written',
  async (area, calls) => {
    const house = new House()
    await house.create()
    const { document } = await house.newDocument()
    const ids = { caseId: document.caseId ?? '', documentId: document.id, folder: temporaryFolder() }
    const around = readdirSync(process.cwd())
    const wrong: string[] = []
    for (const [name, call] of Object.entries(calls)) wrong.push(...(await wrongWith(house, ids, area, name, call)))
    expect(wrong).toEqual([])
    expect(house.reported).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(readdirSync(process.cwd())).toEqual(around)
  },
)
