import { distance } from 'fastest-levenshtein'
import type { CaseFamily } from '../case-family.ts'
import { fullName, type Person } from '../case-record.ts'
import { saidBirth } from './days.ts'
import { splitName } from './names.ts'
import type { LineSaid } from './said.ts'
import type { Newcomer, WhoIsWho } from './who.ts'
import { normal } from './words.ts'

/**
 * Newcomers who are people of the family under another name: in the place of somebody who is gone from the text, and called much
 * the same; or a name for somebody who had none. From the newcomer's id to the person's.
 */
export function renamedPeople(
  base: CaseFamily,
  lines: readonly LineSaid[],
  who: WhoIsWho,
  gone: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>()
  if (gone.size === 0 || who.newcomers.size === 0) return found
  const before = kinOf(base)
  const now = kinIn(lines, who)
  const free = new Set(gone)
  for (const newcomer of who.newcomers.values()) {
    if (newcomer.said.unnamed !== null) continue
    const fits = base.people
      .filter(({ id }) => free.has(id))
      .filter((one) => isSame(one, newcomer, before.get(one.id), now.get(newcomer.id)))
    const [only] = fits
    if (only === undefined || fits.length > 1) continue
    free.delete(only.id)
    found.set(newcomer.id, only.id)
  }
  return found
}

type Kin = ReadonlySet<string>

function isSame(person: Person, { said }: Newcomer, before: Kin | undefined, now: Kin | undefined): boolean {
  const shared = [...(before ?? [])].some((one) => now?.has(one))
  const alone = (before?.size ?? 0) === 0 && (now?.size ?? 0) === 0
  if (!shared && !alone) return false
  const gender = said.details.gender ?? ''
  if (gender !== '' && person.gender !== '' && gender !== person.gender) return false
  if (normal(fullName(person)) === '') return shared
  if (closeNames(fullName(person), said.name)) return true
  const birth = saidBirth(person)
  return shared && birth !== '' && birth === said.details.birth && sharesName(person, said.name)
}

function closeNames(one: string, other: string): boolean {
  const [a, b] = [normal(one), normal(other)]
  if (a.startsWith(b) || b.startsWith(a)) return true
  return distance(a, b) <= Math.max(1, Math.floor(Math.min(a.length, b.length) / 5))
}

function sharesName(person: Person, name: string): boolean {
  const { firstName, lastName } = splitName(name)
  const same = (one: string, other: string): boolean => one !== '' && normal(one) === normal(other)
  return same(firstName, person.firstName) || (same(lastName, person.lastName) && closeNames(firstName, person.firstName))
}

function gather(pairs: Iterable<readonly [string, string, string]>): Map<string, Set<string>> {
  const kin = new Map<string, Set<string>>()
  const add = (id: string, one: string): void => void (kin.get(id) ?? kin.set(id, new Set()).get(id))?.add(one)
  for (const [one, how, other] of pairs) {
    add(one, `${how} ${other}`)
    add(other, `${how === 'partner' ? how : 'parent of'} ${one}`)
  }
  return kin
}

const kinOf = ({ partnerships, parentLinks }: CaseFamily): Map<string, Set<string>> =>
  gather([
    ...partnerships.map(({ personIds: [one, other] }) => [one, 'partner', other] as const),
    ...parentLinks.map(({ childId, parentId }) => [childId, 'child of', parentId] as const),
  ])

function kinIn(lines: readonly LineSaid[], who: WhoIsWho): Map<string, Set<string>> {
  return gather(
    lines.flatMap((line) => {
      if (line.says !== 'family') return []
      const [one, other] = line.parents.map((said) => who.idOf(said))
      return [
        ...(one !== undefined && other !== undefined ? [[one, 'partner', other] as const] : []),
        ...line.parents.flatMap((parent) =>
          line.children.map(({ person }) => [who.idOf(person), 'child of', who.idOf(parent)] as const),
        ),
      ]
    }),
  )
}
