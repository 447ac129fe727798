import type { ActionField, DocumentKind, Section } from '../document/index.ts'
import type { RuleInForce } from '../standards/index.ts'
import type { AnalysedBlock } from './analysis/block-analysis.ts'
import type { Finding } from './finding.ts'
import { actionsIn, gridOf, hitsInFields, type PlacedAction, planFieldAt } from './plan-actions.ts'
import { mostSpecific } from './precedence.ts'
import { byPlace } from './reading-order.ts'
import type { ActionContext, ActionRule, DocumentReport, DocumentRule, Report, Rule, RuleContext, TextRule } from './rule.ts'
import { findingKey } from './set-aside/keys.ts'
import type { Starters } from './starters.ts'

/** A rule as one pack sets it for one kind of document, with the context that it is handed. */
export interface InForce<R extends Rule> {
  rule: R
  setting: RuleInForce
  context: RuleContext
}

/** The rules that hold for one document, sorted by what they look at. */
export interface RulesInForce {
  kind: DocumentKind
  text: InForce<TextRule>[]
  document: InForce<DocumentRule>[]
  action: InForce<ActionRule>[]
  /** Which of `text` and of `document` to ask about a block. */
  starters: { text: Starters; document: Starters }
}

const NOTHING: readonly Finding[] = []

/** What text rules and action rules find in one block, in order. */
export function checkBlock(analysis: AnalysedBlock, section: Section, planDate: string, rules: RulesInForce): readonly Finding[] {
  const findings: Finding[] = []
  const mayHoldActions = analysis.block.type === 'actionPlan' || analysis.block.type === 'table'
  const actions = mayHoldActions ? actionsIn(analysis) : []
  let asked: InForce<TextRule> | undefined
  // One for all the rules of a block: a closure for each costs more than most of them do.
  const report = (found: Report): void => {
    if (asked && (actions.length === 0 || mayRead(asked.rule, analysis, found)))
      findings.push(toFinding(asked.rule, asked.setting, found, section.id, analysis))
  }
  const { starters, text } = rules
  starters.text.meet(analysis.heldLists)
  for (let place = 0; place < text.length; place++) {
    if (!starters.text.mayFind(place)) continue
    asked = text[place]
    asked?.rule.check(analysis, asked.context, report)
  }
  if (actions.length === 0 && findings.length === 0) return NOTHING
  const plan = gridOf(actions)
  for (const placed of actions)
    for (const one of rules.action) checkAction(one, placed, { analysis, section, planDate, plan }, findings)
  return mostSpecific(findings).sort(byPlace)
}

/** What a rule of wording reads of a plan: who, when and how we will know are notes, where people write in shorthand. */
const PROSE: readonly ActionField[] = ['action', 'outcome']

/** False for words in a field of a plan's action that the rule does not read. */
function mayRead({ meta }: TextRule, analysis: AnalysedBlock, { start }: Report): boolean {
  const field = planFieldAt(analysis, start)
  return field === null || (meta.inPlans ?? PROSE).includes(field)
}

function checkAction(
  { rule, setting, context }: InForce<ActionRule>,
  placed: PlacedAction,
  place: Pick<ActionContext, 'section' | 'planDate' | 'plan'> & { analysis: AnalysedBlock },
  findings: Finding[],
): void {
  const { analysis, section } = place
  const { action, segments } = placed
  const hits = hitsInFields(analysis, placed)
  rule.check(action, { ...context, ...place, hits }, (found) => {
    const own = segments.get(found.field)
    const offset = (own ?? segments.get('action'))?.start ?? 0
    const span = { start: offset + (own ? found.start : 0), end: offset + (own ? found.end : 0) }
    findings.push(toFinding(rule, setting, { ...found, ...span }, section.id, analysis, action.action))
  })
}

/** Makes the finding that users see. `about` tells findings on empty words apart: the action whose owner is missing. */
export function toFinding(
  { meta }: Rule,
  { severity, clauses }: RuleInForce,
  found: Report & Pick<DocumentReport, 'date' | 'clauses'>,
  sectionId: string | null,
  analysis: AnalysedBlock | null,
  about = '',
): Finding {
  const text = analysis ? analysis.text.slice(found.start, found.end) : (found.date?.day ?? '')
  return {
    ruleId: meta.id,
    category: found.category ?? meta.category,
    severity: found.slight ? 'suggestion' : found.unsure && severity === 'error' ? 'warning' : severity,
    message: found.message,
    why: found.why ?? meta.why,
    clauses: [...(found.clauses ?? clauses)],
    sectionId,
    blockId: analysis?.block.id ?? null,
    start: analysis ? found.start : 0,
    end: analysis ? found.end : 0,
    text,
    ...(found.date ? { date: found.date } : {}),
    ...(found.field ? { field: found.field } : {}),
    fixes: [...(found.fixes ?? [])],
    key: findingKey(meta.id, text, `${found.message} ${about}`, analysis?.neighbours(found) ?? ['', '']),
  }
}
