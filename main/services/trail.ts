import type { z } from 'zod'
import type { Contract, Implementation } from '../../shared/api/index.ts'
import { RULES } from '../../shared/lint/index.ts'
import { namedInDetail, TRAIL_EVENTS, type TrailNames, type TrailRow, trailDetail } from '../../shared/review/index.ts'
import { writeSeparated } from '../records/index.ts'
import { handOut } from './hand-out.ts'
import { localDay } from './local-day.ts'
import type { Needs } from './needs.ts'

/** The rows of a copy: a trail longer than this is taken in stretches of days. */
const MOST_ROWS = 100_000

type Wanted = z.output<Contract['trail']['all']['input']>

/** The trail, to be read, searched and handed on. */
export function trailService({ session, shelf, now }: Needs): Implementation['trail'] {
  const trail = () => session.store.trail
  const titlesOf = (rows: readonly TrailRow[]): Promise<Record<string, string>> => {
    const ids = new Set(rows.flatMap(({ caseId, documentId }) => [caseId ?? [], documentId ?? []].flat()))
    return session.may('read') ? trail().titles([...ids]) : Promise.resolve({})
  }
  const list = async (wanted: Wanted) => {
    const found = await trail().list(wanted)
    return { ...found, titles: await titlesOf(found.rows), names: await namesOf(found.rows) }
  }
  /** What accounts, standards and rules are called now; one that is gone keeps its id. */
  const namesOf = async (rows: readonly TrailRow[]): Promise<TrailNames> => {
    const ids = new Set(rows.flatMap(namedInDetail))
    if (ids.size === 0) return {}
    const all = [
      ...(await session.store.accounts.list()).map(({ id, name }) => [id, name] as const),
      ...(await shelf.packs()).map(({ id, authority, name }) => [id, authority || name] as const),
      ...RULES.map(({ meta: { id, title } }) => [id, title] as const),
    ]
    return Object.fromEntries(all.filter(([id]) => ids.has(id)))
  }
  return {
    ofCase: list,
    all: list,
    people: () => trail().people(),

    async export(wanted) {
      const rows = await everyRow(wanted)
      const titles = await titlesOf(rows)
      // Of a case that is there: no words of anybody's else get into the trail.
      const caseId = rows.find((row) => row.caseId === wanted.caseId)?.caseId
      const bytes = Buffer.from(writeSeparated(sheetOf(rows, titles, await namesOf(rows))))
      const file = { name: `Trail, ${localDay(now())}.csv`, base64: bytes.toString('base64') }
      return handOut(session, file, { ...(caseId ? { caseId } : {}), detail: { as: 'trail', rows: rows.length } })
    },
  }

  async function everyRow(wanted: Omit<Wanted, 'before' | 'limit'>): Promise<TrailRow[]> {
    const found: TrailRow[] = []
    let before: number | undefined
    for (;;) {
      const { rows, more } = await trail().list({ ...wanted, before, limit: 500 })
      found.push(...rows)
      before = rows.at(-1)?.number
      if (!more || found.length >= MOST_ROWS) return found.toReversed()
    }
  }
}

function sheetOf(
  rows: readonly TrailRow[],
  titles: Readonly<Record<string, string>>,
  names: TrailNames,
): Parameters<typeof writeSeparated>[0] {
  const named = (id: string | null) => (id === null ? '' : (titles[id] ?? id))
  const columns = ['Row', 'When (UTC)', 'Who', 'What', 'Case', 'Document', 'Detail', 'Digest', 'As it is kept']
  return {
    name: 'Trail',
    notice: '',
    columns: columns.map((title) => ({ title, width: 20 })),
    rows: rows.map((row) => [
      row.number,
      row.at,
      row.who,
      TRAIL_EVENTS[row.what],
      named(row.caseId),
      named(row.documentId),
      trailDetail(row, names),
      row.digest,
      asKept(row),
    ]),
  }
}

/** The ids, digests and figures of a row, for whoever holds it against the store. */
const asKept = ({ detail }: TrailRow): string =>
  Object.entries(detail)
    .filter(([name]) => name !== 'seal')
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
