import type { PackSummary } from '../../shared/api/index.ts'
import type { CompiledWordings, Standards } from '../../shared/lint/index.ts'
import {
  ALL_PACKS,
  composePack,
  type DocumentTemplate,
  formatProblem,
  type Pack,
  type PhraseList,
  type Problem,
  StandardsProblem,
  strictest,
  templateUnder,
  type WordLists,
  type WordStyle,
} from '../../shared/standards/index.ts'
import { readCompiled } from './compile.ts'
import type { Contents, Refusal } from './contents.ts'
import { idsOf, type OwnFile, ownFilesOf } from './own-files.ts'
import { fileProblem, readTemplateFiles, stampsOf } from './template-files.ts'

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
  /** The wordings of these word lists as the build compiled them; null where some are the user's own. */
  wordings: CompiledWordings | null
  wordStyles: Readonly<Record<string, WordStyle>>
  /** The user's own come last. */
  phrases: readonly PhraseList[]
  /** The files of the user's own folder, and what became of each. */
  own: readonly OwnFile[]
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

interface Read {
  contents: Contents
  refusals: Refusal[]
  own: OwnFile[]
  wordings: () => CompiledWordings | null
}

const refusalOf = (problem: Problem): Refusal => ({ sort: null, id: null, problems: [problem] })

async function readContents({ templatesFolder, compiledPath, userFolder, ruleIds }: LibraryPlaces): Promise<Read> {
  const own = userFolder === undefined ? { files: [], problems: [] } : readTemplateFiles(userFolder)
  const compiled = compiledPath === undefined ? null : readCompiled(compiledPath, templatesFolder)
  const unread = own.problems.map(refusalOf)
  if (compiled !== null && own.files.length === 0) {
    const { contents } = compiled
    return { ...compiled, refusals: unread, own: ownFilesOf([], { contents, before: idsOf(contents), refusals: unread }) }
  }
  // Reading YAML is slow to load, so it is loaded only where something is to be read.
  const { addFiles, emptyContents } = await import('./contents.ts')
  const contents = compiled?.contents ?? emptyContents()
  const builtIn = compiled === null ? readTemplateFiles(templatesFolder) : { files: [], problems: [] }
  const refusals = [...builtIn.problems.map(refusalOf), ...addFiles(contents, builtIn.files, ruleIds)]
  const comesWithUs = new Map(contents.templates)
  const before = idsOf(contents)
  const refused = [...unread, ...addFiles(contents, own.files, ruleIds)]
  for (const [id, template] of contents.templates)
    if (template !== comesWithUs.get(id)) contents.templates.set(id, { ...template, own: true })
  const became = ownFilesOf(own.files, { contents, before, refusals: refused })
  return { contents, refusals: [...refusals, ...refused], own: became, wordings: () => null }
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

/** The names, lengths and times of all the files that the standards are read from: while these are the same, so are the standards. */
export function stampsOfPlaces({ templatesFolder, userFolder }: LibraryPlaces): string {
  return [templatesFolder, ...(userFolder === undefined ? [] : [userFolder])].map(stampsOf).join('\n\n')
}

/**
 * Reads the standards. A broken file never stops the others: it is left out (the one with the same id that comes with
 * Casewright is kept) and said in `problems`.
 */
export async function loadStandards(places: LibraryPlaces): Promise<StandardsLibrary> {
  const { contents, refusals, own, wordings } = await readContents(places)
  const ids = [...new Set([...contents.packs.keys(), ...refusals.flatMap((refusal) => brokenPackId(refusal))])]
  const composed = new Map<string, Resolved>()
  // A pack is put together when it is asked for: whoever checks one text needs one.
  const resolved = (id: string): Resolved | null => {
    if (!ids.includes(id)) return null
    const one = composed.get(id) ?? resolve(id, contents, refusals)
    composed.set(id, one)
    return one
  }
  const all = (): [string, Resolved][] => ids.flatMap((id) => [[id, resolved(id)] as [string, Resolved]])
  const shown = (): [string, Resolved][] => all().filter(([, { pack }]) => pack === null || !isFoundation(pack, contents))
  const packs = (): PackSummary[] =>
    shown()
      .map(([id, one]) => summary(id, one))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const words: WordLists = Object.fromEntries(contents.words)
  const templates = [...contents.templates.values()]
  const usable = (): Pack[] => shown().flatMap(([, one]) => (one.pack === null ? [] : [one.pack]))
  const made = new Map<string, Standards>()

  const packFor = (packId: string): Pack => {
    if (packId === ALL_PACKS) return strictest(usable())
    const found = resolved(packId)
    if (found === null)
      throw new UnknownPackError(
        packId,
        packs()
          .map((pack) => pack.id)
          .sort(),
      )
    if (found.pack === null)
      throw new StandardsProblem(found.problems.length > 0 ? found.problems : [fileProblem(packId, 'the pack cannot be used')])
    return found.pack
  }

  /** A pack that is right in itself may still extend one that is missing. */
  const withComposition = (file: OwnFile): OwnFile => {
    if (file.sort !== 'standards' || file.problems.length > 0 || file.id === null) return file
    const one = resolved(file.id)
    return one?.pack === null
      ? { ...file, title: '', problems: one.problems.map((problem) => ({ ...problem, file: file.name })) }
      : file
  }

  return {
    get packs() {
      return packs()
    },
    templates: contents.templates,
    words,
    get wordings() {
      return wordings()
    },
    wordStyles: Object.fromEntries(contents.wordStyles),
    phrases: [...contents.phrases.values()],
    get own() {
      return own.map((file) => withComposition(file))
    },
    get problems() {
      const problems = [...refusals, ...all().map(([, one]) => one)].flatMap((one) => one.problems)
      return [...new Set(problems)]
    },
    get(packId) {
      const known = made.get(packId)
      if (known !== undefined) return known
      const pack = packFor(packId)
      const standards: Standards = { pack, words, templates: templates.map((template) => templateUnder(template, pack)) }
      made.set(packId, standards)
      return standards
    },
  }
}

function brokenPackId(refusal: Refusal): string[] {
  return refusal.id !== null && refusal.sort === 'standards' ? [refusal.id] : []
}
