import { type CaseFamily, FAMILY_LISTS, type FamilyChange, type FamilyList } from '../case-family.ts'
import { Comparison } from './compare.ts'
import { Gathered } from './gathered.ts'
import { householdsOf, readLine } from './read-line.ts'
import type { Removal } from './removal.ts'
import { renamedPeople } from './renamed.ts'
import { type LineSaid, NotUnderstood, type Spot, type TextProblem } from './said.ts'
import { peopleOf, WhoIsWho } from './who.ts'
import { peopleInText } from './write.ts'

/** Where the text names somebody. */
export interface Mention extends Spot {
  personId: string
}

export interface FamilyReading {
  /** What the text adds and alters, in the order in which it is to be made. */
  changes: FamilyChange[]
  /**
   * What the text does not say any more; taken out only when somebody says so (`removalChanges`). Empty as long as a line is not
   * understood: what that line says can't be told from what is gone.
   */
  removed: Removal[]
  problems: TextProblem[]
  /** How many people the text tells of. */
  understood: number
  mentions: Mention[]
}

export interface ParseOptions {
  /** Gives a new thing its id. The seed is the same as long as the text names the thing the same; one of our own is made from it. */
  newId?: ((seed: string) => string) | undefined
}

/**
 * Reads a family as text and holds it against the family there is. People are found again by their names and keep whatever the text
 * can't say. Any text can be read; lines that are not understood are told as problems, and the others stand. Throws nothing.
 */
export function parseFamilyText(text: string, base: CaseFamily, options: ParseOptions = {}): FamilyReading {
  const problems: TextProblem[] = []
  const newId = freshIds(base, options.newId ?? ((seed) => seed))
  const who = new WhoIsWho(base, newId)
  const good = linesOf(text, base, problems)
  const settled = good.filter((line) => attempt(line, problems, () => who.settleNames(line)))
  who.joinNewcomers()
  const lines = settled.filter((line) => attempt(line, problems, () => who.settleOthers(line)))
  const spoken = new Set(lines.flatMap((line) => peopleOf(line).map((said) => who.idOf(said))))
  const gone = new Set([...peopleInText(base)].filter((id) => !spoken.has(id)))
  const newNames = new Map([...who.newcomers.values()].map(({ id, said }) => [id, said.name]))
  if (problems.length === 0)
    for (const [fresh, known] of renamedPeople(base, lines, who, gone)) {
      newNames.set(known, newNames.get(fresh) ?? '')
      who.same(fresh, known)
    }
  const said = new Gathered(who)
  const taken = lines.filter((line) => attempt(line, problems, () => said.take(line)))
  const { changes, removed } = new Comparison(base, said, newNames, newId).run()
  return {
    changes,
    removed: problems.length === 0 ? removed : [],
    problems: problems.sort((one, other) => one.line - other.line || one.start - other.start),
    understood: said.people.size,
    mentions: taken.flatMap((line) =>
      peopleOf(line).map((one) => ({ personId: who.idOf(one), line: one.line, start: one.start, end: one.end })),
    ),
  }
}

function linesOf(text: string, base: CaseFamily, problems: TextProblem[]): LineSaid[] {
  const isHousehold = householdsOf(base)
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    let said: LineSaid | null = null
    attempt({ line: at + 1 }, problems, () => {
      said = readLine(line, at + 1, isHousehold)
    })
    return said ?? []
  })
}

/** Does something with a line; what is not understood becomes a problem of it. */
function attempt({ line }: { line: number }, problems: TextProblem[], work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    problems.push({ line, ...error.spot, message: error.message })
    return false
  }
}

/** Ids that nothing of the family has, and that are given once. */
function freshIds(base: CaseFamily, newId: (seed: string) => string): (seed: string) => string {
  const lists = Object.keys(FAMILY_LISTS) as FamilyList[]
  let used: Set<string> | null = null
  return (seed) => {
    used ??= new Set(lists.flatMap((list) => (base[list] as { id: string }[]).map(({ id }) => id)))
    let id = newId(seed)
    for (let n = 2; used.has(id); n++) id = newId(`${seed} ${n}`)
    used.add(id)
    return id
  }
}
