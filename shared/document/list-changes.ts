/** Puts a thing into one of a record's lists, in place of the one with its id, or takes it out (`item: null`). */
export interface ListChange {
  list: string
  id: string
  item: { id: string } | null
}

type Lists = Readonly<Record<string, unknown>>
const listOf = (record: Lists, list: string): readonly { id: string }[] => (record[list] ?? []) as { id: string }[]

/**
 * A record that is made of lists of things with ids (a chronology, a family) with the changes made, in order. A new thing goes to the
 * end of its list; lists that nobody touched are the same objects.
 */
export function withListChanges<R extends object>(record: R, changes: readonly ListChange[]): R {
  let changed: Lists = record as Lists
  for (const [list, own] of Map.groupBy(changes, (change) => change.list)) {
    const here = new Map(own.map(({ id, item }) => [id, item]))
    const kept = listOf(changed, list).flatMap((thing) => {
      const item = here.get(thing.id)
      if (item === undefined) return [thing]
      here.delete(thing.id)
      return item === null ? [] : [item]
    })
    changed = { ...changed, [list]: [...kept, ...[...here.values()].filter((item) => item !== null)] }
  }
  return changed as R
}

/** The changes that take these back: what stood there before, or nothing. */
export function undoingLists<C extends ListChange>(record: object, changes: readonly C[]): C[] {
  const before = new Map<string, { id: string }>()
  for (const list of new Set(changes.map((change) => change.list)))
    for (const thing of listOf(record as Lists, list)) before.set(`${list} ${thing.id}`, thing)
  return changes.map((change) => ({ ...change, item: before.get(`${change.list} ${change.id}`) ?? null }))
}
