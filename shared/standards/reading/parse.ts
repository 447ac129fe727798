import type { z } from 'zod'
import { type PackFile, packFile } from '../pack.ts'
import { type Problem, StandardsProblem } from '../problem.ts'
import { type DocumentTemplate, documentTemplate } from '../template.ts'
import { type WordStyle, wordStyle } from '../word-style.ts'
import { type WordList, wordList } from '../words.ts'
import { suggestion } from './plain-english.ts'
import { wordingMistake, wordingsOf } from './wordings.ts'
import { YamlSource } from './yaml-source.ts'

/** What is known besides a pack's own text when it is checked. */
export interface PackSurroundings {
  /** The packs that it may extend, by id. Without them, clauses that a parent may define are left to `composePack`. */
  packs?: ReadonlyMap<string, PackFile>
  /** Ids of the rules that Casewright has; a pack that names another is refused. */
  ruleIds?: readonly string[]
}

type Path = (string | number)[]
type Report = (path: Path, reason: string, allowed?: string | null, atName?: boolean) => void

function parse<S extends z.ZodType>(
  text: string,
  fileName: string,
  schema: S,
  check: (value: z.output<S>, report: Report) => void,
): z.output<S> {
  const source = new YamlSource(text, fileName)
  const value = source.read(schema)
  const problems: Problem[] = []
  check(value, (path, reason, allowed = null, atName = false) => {
    problems.push(source.problemAt(path, { reason, allowed }, atName))
  })
  if (problems.length > 0) throw new StandardsProblem(problems)
  return value
}

/** Reports each value that an earlier entry of the list has already. */
function reportRepeats(values: readonly string[], pathOf: (index: number) => Path, what: string, report: Report): void {
  const seen = new Set<string>()
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) report(pathOf(index), `${what} “${value}” is used twice in this file`)
    seen.add(value)
  }
}

/** Ids of the clauses that a pack's ancestors define, or null where an ancestor is not among `packs`. */
function inheritedClauses(pack: PackFile, packs: ReadonlyMap<string, PackFile> | undefined): Set<string> | null {
  const clauses = new Set<string>()
  const met = new Set([pack.id])
  let parentId = pack.extends
  while (parentId !== undefined && !met.has(parentId)) {
    const parent = packs?.get(parentId)
    if (parent === undefined) return null
    for (const key of Object.keys(parent.clauses)) clauses.add(key)
    met.add(parentId)
    parentId = parent.extends
  }
  return clauses
}

function checkClauses(pack: PackFile, surroundings: PackSurroundings, report: Report): void {
  const inherited = inheritedClauses(pack, surroundings.packs)
  if (inherited === null) return
  const known = [...new Set([...Object.keys(pack.clauses), ...inherited])]
  const require = (path: Path, key: string, user: string): void => {
    if (!known.includes(key))
      report(path, `${user} names the clause “${key}”, which is not under “clauses”`, suggestion(key, known))
  }
  for (const [ruleId, setting] of Object.entries(pack.rules)) {
    const user = `the rule “${ruleId}”`
    for (const [index, key] of (setting.clauses ?? []).entries()) require(['rules', ruleId, 'clauses', index], key, user)
    for (const [place, exception] of (setting.in ?? []).entries())
      for (const [index, key] of (exception.clauses ?? []).entries())
        require(['rules', ruleId, 'in', place, 'clauses', index], key, user)
  }
  for (const [index, obligation] of pack.timescales.entries())
    require(['timescales', index, 'clause'], obligation.clause, `the timescale “${obligation.id}”`)
}

function checkRules(pack: PackFile, ruleIds: readonly string[] | undefined, report: Report): void {
  for (const [ruleId, setting] of Object.entries(pack.rules)) {
    if (ruleIds !== undefined && !ruleIds.includes(ruleId))
      report(['rules', ruleId], `there is no rule called “${ruleId}”`, suggestion(ruleId, ruleIds), true)
    if (setting.applies === false && setting.because === undefined)
      report(['rules', ruleId], `the rule “${ruleId}” is switched off: say why in “because”`, null, true)
    if (setting.basis === 'principle' && setting.severity !== undefined && setting.severity !== 'suggestion')
      report(
        ['rules', ruleId, 'severity'],
        `the rule “${ruleId}” rests on a principle only (basis: principle), so it can be a suggestion at most`,
        'Write “severity: suggestion”, or “basis: asked” where a clause asks for it in terms.',
      )
  }
}

/**
 * Reads one pack's YAML. Throws a `StandardsProblem` that lists every mistake: YAML, unknown names, wrong values, a clause
 * that nobody defines, an id used twice, a rule switched off without a reason.
 */
export function parsePack(text: string, fileName: string, surroundings: PackSurroundings = {}): PackFile {
  return parse(text, fileName, packFile, (pack, report) => {
    if (pack.extends === pack.id) report(['extends'], 'a pack cannot extend itself')
    reportRepeats(
      pack.timescales.map((obligation) => obligation.id),
      (index) => ['timescales', index, 'id'],
      'the timescale id',
      report,
    )
    checkRules(pack, surroundings.ruleIds, report)
    checkClauses(pack, surroundings, report)
  })
}

/**
 * Reads one document template's YAML. Throws a `StandardsProblem` that lists every mistake: also mentions that `readMention`
 * cannot read.
 */
export function parseTemplate(text: string, fileName: string, readMention?: WordingReader): DocumentTemplate {
  return parse(text, fileName, documentTemplate, (template, report) => {
    reportRepeats(
      template.sections.map((section) => section.id),
      (index) => ['sections', index, 'id'],
      'the section id',
      report,
    )
    for (const [index, section] of template.sections.entries()) {
      if (section.title.includes('{child.') && !section.perChild)
        report(['sections', index, 'title'], 'a title that names a child needs “perChild: true”')
      for (const [place, mention] of section.mentions.entries()) {
        const mistake = wordingMistake(mention, readMention)
        if (mistake !== null) report(['sections', index, 'mentions', place], mistake)
      }
    }
  })
}

/** Reads a wording, and throws an `Error` in plain words when it cannot be read. */
export type WordingReader = (wording: string) => unknown

/**
 * Reads one word list's YAML. Throws a `StandardsProblem` that lists every mistake: also brackets or slashes that make no
 * wording, and whatever `readWording` cannot read.
 */
export function parseWordList(text: string, fileName: string, readWording?: WordingReader): WordList {
  return parse(text, fileName, wordList, (list, report) => {
    for (const [index, entry] of list.entries.entries())
      for (const { wording, path } of wordingsOf(entry)) {
        const mistake = wordingMistake(wording, readWording)
        if (mistake !== null) report(['entries', index, ...path], mistake)
      }
  })
}

/** Reads one word style's YAML: page set-up and styles of a kind of Word output. */
export function parseWordStyle(text: string, fileName: string): WordStyle {
  return parse(text, fileName, wordStyle, () => {})
}
