import type { PackSummary } from '../../shared/api/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import {
  ALL_PACKS,
  composePack,
  type DocumentTemplate,
  formatProblem,
  type Pack,
  type Problem,
  StandardsProblem,
  strictest,
  type WordLists,
  type WordStyle,
} from '../../shared/standards/index.ts'
import { readCompiled } from './compile.ts'
import type { Contents, Refusal } from './contents.ts'
import { fileProblem, readTemplateFiles } from './template-files.ts'

/** Where the standards are read from. */
export interface LibraryPlaces {
  /** The folder that comes with Casewright. */
  templatesFolder: string
  /** What `compileTemplates` wrote; used when it was made from the very files of `templatesFolder`. */
  compiledPath?: string
  /** The user's own folder: a file there wins over the one with the same id that comes with Casewright. */
  userFolder?: string
  /** Ids of the rules that Casewright has; a pack that names another is refused. */
  ruleIds?: readonly string[]
}

/** Packs, word lists, templates and word styles, ready for use. */
export interface StandardsLibrary {
  /** The authorities' packs by name, for people to choose from. `problem` says why a file of theirs was refused. */
  packs: readonly PackSummary[]
  /**
   * One pack resolved, with word lists and templates; `all` is every pack at its strictest. Throws a `StandardsProblem`
   * when the pack's file is broken, and an `UnknownPackError` when there is no such pack.
   */
  get(packId: string): Standards
  templates: ReadonlyMap<string, DocumentTemplate>
  words: WordLists
  wordStyles: Readonly<Record<string, WordStyle>>
  /** Everything that is wrong with any file; the files concerned were left out. */
  problems: readonly Problem[]
}

/** There is no pack of that name; the message lists those that there are. */
export class UnknownPackError extends Error {
  constructor(packId: string, known: readonly string[]) {
    super(`There is no pack called “${packId}”. There are: ${[...known, ALL_PACKS].join(', ')}.`)
    this.name = 'UnknownPackError'
  }
}

async function readContents(places: LibraryPlaces): Promise<{ contents: Contents; refusals: Refusal[] }> {
  const builtIn = readTemplateFiles(places.templatesFolder)
  const own = places.userFolder === undefined ? { files: [], problems: [] } : readTemplateFiles(places.userFolder)
  const refusals: Refusal[] = [...builtIn.problems, ...own.problems].map((problem) => ({
    sort: null,
    id: null,
    problems: [problem],
  }))
  const compiled = places.compiledPath === undefined ? null : readCompiled(places.compiledPath, builtIn.files)
  if (compiled !== null && own.files.length === 0) return { contents: compiled, refusals }
  // Reading YAML is slow to load, so it is loaded only where something is to be read.
  const { addFiles, emptyContents } = await import('./contents.ts')
  const contents = compiled ?? emptyContents()
  if (compiled === null) refusals.push(...addFiles(contents, builtIn.files, places.ruleIds))
  refusals.push(...addFiles(contents, own.files, places.ruleIds))
  return { contents, refusals }
}

interface Resolved {
  pack: Pack | null
  problems: readonly Problem[]
}

function resolve(id: string, contents: Contents, refusals: readonly Refusal[]): Resolved {
  const refused = refusals.filter((refusal) => brokenPackId(refusal).includes(id)).flatMap((refusal) => refusal.problems)
  if (!contents.packs.has(id)) return { pack: null, problems: refused }
  try {
    return { pack: composePack(id, contents.packs.values()), problems: refused }
  } catch (error) {
    if (!(error instanceof StandardsProblem)) throw error
    return { pack: null, problems: [...refused, ...error.problems] }
  }
}

/** True for a pack that others only extend: it names no authority and extends nothing. */
const isFoundation = (pack: Pack, contents: Contents): boolean =>
  contents.packs.get(pack.id)?.authority === undefined && contents.packs.get(pack.id)?.extends === undefined

function summary(id: string, { pack, problems }: Resolved): PackSummary {
  const problem = problems.length === 0 ? null : problems.map(formatProblem).join('\n')
  if (pack === null) return { id, name: id, authority: '', title: '', published: '', practiceModel: '', problem }
  const { name, authority, title, published, practiceModel } = pack
  return { id, name, authority, title, published, practiceModel, problem }
}

/**
 * Reads the standards. A broken file never stops the others: it is left out (the one with the same id that comes with
 * Casewright is kept) and said in `problems`.
 */
export async function loadStandards(places: LibraryPlaces): Promise<StandardsLibrary> {
  const { contents, refusals } = await readContents(places)
  const ids = new Set([...contents.packs.keys(), ...refusals.flatMap((refusal) => brokenPackId(refusal))])
  const resolved = new Map([...ids].map((id) => [id, resolve(id, contents, refusals)]))
  const problems = new Set([
    ...refusals.flatMap((refusal) => refusal.problems),
    ...[...resolved.values()].flatMap((one) => one.problems),
  ])
  const shown = [...resolved].filter(([, one]) => one.pack === null || !isFoundation(one.pack, contents))
  const packs = shown.map(([id, one]) => summary(id, one)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const words: WordLists = Object.fromEntries(contents.words)
  const templates = [...contents.templates.values()]
  const usable = (): Pack[] => shown.flatMap(([, one]) => (one.pack === null ? [] : [one.pack]))
  const made = new Map<string, Standards>()

  const packFor = (packId: string): Pack => {
    if (packId === ALL_PACKS) return strictest(usable())
    const found = resolved.get(packId)
    if (found === undefined) throw new UnknownPackError(packId, [...packs.map((pack) => pack.id)].sort())
    if (found.pack === null)
      throw new StandardsProblem(found.problems.length > 0 ? found.problems : [fileProblem(packId, 'the pack cannot be used')])
    return found.pack
  }

  return {
    packs,
    templates: contents.templates,
    words,
    wordStyles: Object.fromEntries(contents.wordStyles),
    problems: [...problems],
    get(packId) {
      const known = made.get(packId)
      if (known !== undefined) return known
      const standards: Standards = { pack: packFor(packId), words, templates }
      made.set(packId, standards)
      return standards
    },
  }
}

function brokenPackId(refusal: Refusal): string[] {
  return refusal.id !== null && refusal.sort === 'standards' ? [refusal.id] : []
}
