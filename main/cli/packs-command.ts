import { readFileSync } from 'node:fs'
import { RULES } from '../../shared/lint/index.ts'
import { coverageOf, formatProblem, type Pack } from '../../shared/standards/index.ts'
import { checkTemplatesFile, type StandardsLibrary } from '../templates/index.ts'
import { coverageText } from './pack-coverage.ts'
import { openStandards, standardsFor, templatesFolder } from './standards.ts'
import { oneOf, readArguments, type Terminal, UsageError } from './terminal.ts'

/**
 * `casewright packs`: what packs there are, with rules and clauses; `--pack ID` one of them; `--coverage` what answers each
 * clause; `--check FILE` reads one file and says what is wrong.
 */
export async function runPacks(args: string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, {
    check: 'string',
    coverage: 'boolean',
    format: 'string',
    pack: 'string',
    templates: 'string',
  })
  if (given.files.length > 0) throw new UsageError('packs takes no files; to check one, --check FILE')
  const file = given.text('check')
  if (file !== undefined) return checkFile(file, terminal)
  const format = oneOf(given.text('format'), ['text', 'json'], '--format', 'text')
  const loaded = await openStandards(given.text('templates'))
  const packs = packsOf(loaded, given.text('pack'))
  for (const problem of loaded.problems) terminal.complain(formatProblem(problem))
  const { data, text } =
    given.values.coverage === true ? coverages(packs, loaded) : { data: { packs }, text: packs.map(describe) }
  terminal.write(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : text.join('\n'))
  return loaded.problems.length > 0 ? 2 : 0
}

/** @throws UsageError when there is no pack called `id`, or it is broken. */
function packsOf(library: StandardsLibrary, id: string | undefined): Pack[] {
  if (id !== undefined) return [standardsFor(library, id).pack]
  return library.packs.filter((pack) => pack.id !== 'base' && !pack.problem).map((pack) => library.get(pack.id).pack)
}

function coverages(packs: readonly Pack[], library: StandardsLibrary): { data: unknown; text: string[] } {
  const templateKinds = [...library.templates.values()].map(({ kind }) => kind)
  const coverage = packs.map((pack) => coverageOf(pack, templateKinds))
  return { data: { coverage }, text: coverage.map(coverageText) }
}

async function checkFile(file: string, terminal: Terminal): Promise<number> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      `${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}`,
    )
  }
  const { sort, problems } = await checkTemplatesFile(
    file,
    text,
    templatesFolder,
    RULES.map(({ meta }) => meta.id),
  )
  if (problems.length === 0) {
    terminal.write(`${file}: ${SORT_IN_WORDS[sort]} that can be used\n`)
    return 0
  }
  terminal.write(`${problems.map(formatProblem).join('\n')}\n`)
  return 2
}

const SORT_IN_WORDS = {
  standards: 'a pack',
  documents: 'a template',
  words: 'a word list',
  'word-styles': 'a Word style',
  phrases: 'a list of phrases',
} as const

function describe(pack: Pack): string {
  const rules = RULES.map(({ meta }) => {
    const setting = pack.rules[meta.id]
    const cites = [...new Set((setting?.clauses ?? []).map((key) => pack.clauses[key]?.cite ?? key))]
    const severity =
      setting?.applies === false ? 'off' : setting?.basis === 'principle' ? 'suggestion' : (setting?.severity ?? meta.severity)
    return `  ${meta.id.padEnd(28)} ${severity.padEnd(11)} ${cites.join('; ')}`.trimEnd()
  })
  return [`${pack.id}: ${[pack.name, pack.title, pack.published].filter(Boolean).join(', ')}`, ...rules, ''].join('\n')
}
