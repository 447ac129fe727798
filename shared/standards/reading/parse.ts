import type { z } from 'zod'
import { MERGE_FIELDS } from '../../document/index.ts'
import { type PackFile, packFile } from '../pack.ts'
import { type PhraseList, phraseList, unknownField } from '../phrases.ts'
import { type Problem, StandardsProblem } from '../problem.ts'
import { type DocumentTemplate, documentTemplate } from '../template.ts'
import { type WordStyle, wordStyle } from '../word-style.ts'
import { type WordList, wordList } from '../words.ts'
import {
  checkDocuments,
  checkIds,
  checkNames,
  checkParent,
  checkRecordChecks,
  checkRules,
  type PackSurroundings,
  type Report,
  reportRepeats,
} from './pack-checks.ts'
import { suggestion } from './plain-english.ts'
import { wordingMistake, wordingsOf } from './wordings.ts'
import { YamlSource } from './yaml-source.ts'

export type { PackSurroundings }

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

/**
 * Reads one pack's YAML. Throws a `StandardsProblem` that lists every mistake: YAML, unknown names, wrong values, a clause
 * or role that nobody defines, an id used twice, a rule switched off without a reason.
 */
export function parsePack(text: string, fileName: string, surroundings: PackSurroundings = {}): PackFile {
  return parse(text, fileName, packFile, (pack, report) => {
    checkParent(pack, surroundings.packs, report)
    checkIds(pack, report)
    checkRules(pack, surroundings.ruleIds, report)
    checkRecordChecks(pack, report)
    checkNames(pack, surroundings, report)
    checkDocuments(pack, surroundings.templates, report)
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

/** Reads one YAML list of phrases. Throws a `StandardsProblem` that lists every mistake: also a shortcut used twice and unknown fields. */
export function parsePhraseList(text: string, fileName: string): PhraseList {
  return parse(text, fileName, phraseList, ({ phrases }, report) => {
    reportRepeats(
      phrases.map(({ shortcut }) => shortcut),
      (index) => ['phrases', index, 'shortcut'],
      'the shortcut',
      report,
    )
    for (const [index, one] of phrases.entries()) {
      const field = unknownField(one.text)
      if (field !== null)
        report(
          ['phrases', index, 'text'],
          `there is no merge field called “${field}”`,
          suggestion(field, Object.keys(MERGE_FIELDS)),
        )
    }
  })
}
