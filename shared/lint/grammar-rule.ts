import type { Grammar, GrammarMark } from '../grammar/index.ts'
import type { Finding } from './finding.ts'
import type { BlockAnalysis, Sentence, TextRule } from './rule.ts'

export const GRAMMAR = 'grammar'
const LEAST_WORDS = 2

/**
 * The rule that tells what a grammar check found. It is nobody's standard and an option of the writer's, so no pack names it:
 * hand it to `createLinter` beside the others where the option is on.
 */
export function grammarRule(grammar: Grammar): TextRule {
  return {
    scope: 'block',
    meta: {
      id: GRAMMAR,
      category: 'spelling-grammar',
      title: 'Grammar',
      severity: 'suggestion',
      kinds: ['all'],
      why: 'The reader stumbles, and a careful report looks careless.',
      setAsideWhen: 'The words are meant as they stand.',
      bad: ['They was at home.', 'It was to late to ring.'],
      good: ['They were at home.', 'Kofi said, “We was at home.”'],
    },
    check(block, _context, report) {
      for (const sentence of block.sentences) {
        if (sentence.quoted || sentence.words < LEAST_WORDS) continue
        for (const mark of grammar.marksIn(sentence.text, block.block.id) ?? []) {
          const span = { start: sentence.start + mark.start, end: sentence.start + mark.end }
          if (!block.isQuoted(span) && isWords(block, sentence, mark))
            report({ ...span, message: mark.message, fixes: mark.replacements.map(fix) })
        }
      }
    },
  }
}

/** Not the number of a clause or an item: “(i)”. */
function isWords({ text }: BlockAnalysis, { start }: Sentence, mark: GrammarMark): boolean {
  return text.charAt(start + mark.end) !== ')' || mark.end - mark.start > 1
}

const fix = (replacement: string) => ({ label: replacement === '' ? 'Take it out' : `Write “${replacement}”`, replacement })

/** Findings without those on grammar whose words another finding marks already: one slip is told once. */
export function withoutDoubledGrammar(findings: readonly Finding[]): readonly Finding[] {
  const others = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.ruleId === GRAMMAR || finding.blockId === null || finding.category === 'long-sentence') continue
    const list = others.get(finding.blockId)
    if (list) list.push(finding)
    else others.set(finding.blockId, [finding])
  }
  return findings.filter(
    ({ ruleId, blockId, start, end }) =>
      ruleId !== GRAMMAR || !(others.get(blockId ?? '') ?? []).some((other) => other.start < end && other.end > start),
  )
}
