import type { DocumentKind } from '../../document/index.ts'
import { citations, type DocumentTemplate, matchSection, type TemplateSection, templateSectionOf } from '../../standards/index.ts'
import { inFigures, longestSections, wordsOfSection } from '../analysis/longest-sections.ts'
import { childrenOf } from '../analysis/whole-document.ts'
import type { DocumentReport, DocumentRule, RuleContext } from '../rule.ts'

/** Where an authority asks for so many words, a sixth more is still about that; what is only usual may be half as much again. */
const LEEWAY = { asked: 7 / 6, usual: 3 / 2 }
/** What each further child adds to a document that has sections for each. */
const FURTHER_CHILD = 0.5

/** Kinds whose length has a rule of its own: words of a summary, pages of a paper for the court. */
const HAVE_THEIR_OWN: ReadonlySet<DocumentKind> = new Set([
  'case-summary',
  'court-statement',
  'court-chronology',
  'section-7-report',
  'section-37-report',
])

/** A document, or a section of it, that is far longer than its template or the authority has it. */
export const longerThanAsked: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'longer-than-asked',
    category: 'length',
    title: 'Longer than is asked for',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'What matters most is not found in time, by the family least of all.',
    setAsideWhen: 'This family has more to be told, and nothing in it could be left out.',
    bad: ['A letter of 1,100 words where about 400 are asked for.'],
    good: ['A letter of 430 words where about 400 are asked for.'],
  },
  looksAt: () => false,
  check(_blocks, context, report) {
    const { template, kind } = context
    if (!template) return
    if (template.length && !HAVE_THEIR_OWN.has(kind)) checkWhole(template, template.length, context, report)
    if (template.sections.some(({ length }) => length)) checkSections(template, context, report)
  },
}

type Asked = NonNullable<DocumentTemplate['length']>

function checkWhole(
  template: DocumentTemplate,
  { words: asked, clauses = [] }: Asked,
  context: RuleContext,
  report: (found: DocumentReport) => void,
): void {
  const { document, pack } = context
  const isAsked = clauses.length > 0
  const most = asked * (isAsked ? LEEWAY.asked : LEEWAY.usual * (1 + FURTHER_CHILD * furtherChildren(template, context)))
  const words = document.sections.reduce((sum, section) => sum + wordsOfSection(section, isAsked), 0)
  if (words <= most) return
  const message = `This document has ${inFigures(words)} words; about ${inFigures(asked)} are ${isAsked ? 'asked for' : 'usual'}.${longestSections(document)} What does the reader not need?`
  report({ section: null, block: null, start: 0, end: 0, message, ...(isAsked && { clauses: citations(pack, clauses) }) })
}

function furtherChildren({ sections }: DocumentTemplate, context: RuleContext): number {
  return sections.some(({ perChild }) => perChild) ? Math.max(0, childrenOf(context).length - 1) : 0
}

function checkSections(template: DocumentTemplate, { document }: RuleContext, report: (found: DocumentReport) => void): void {
  for (const section of document.sections) {
    const wanted: TemplateSection | undefined =
      templateSectionOf(template, section.templateSection) ?? exactly(section.title, template)
    if (!wanted?.length) continue
    const words = wordsOfSection(section)
    if (words <= wanted.length.words * LEEWAY.usual) continue
    const message = `“${section.title}” has ${inFigures(words)} words; about ${inFigures(wanted.length.words)} are usual. What of it does the reader need here?`
    report({ section, block: null, start: 0, end: 0, message })
  }
}

/** The section whose very heading it is; where only the meaning agrees, it may be another. */
function exactly(title: string, template: DocumentTemplate): TemplateSection | undefined {
  const match = matchSection(title, template)
  return match?.score === 1 ? match.section : undefined
}
