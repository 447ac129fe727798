import { RULES } from '../../../../shared/lint/index.ts'
import type {
  Clause,
  ListChange,
  Obligation,
  PackChanges,
  RuleChange,
  StatedSeverity,
  TimescaleChange,
} from '../../../../shared/standards/index.ts'
import { eventInWords, limitInWords } from '../../../../shared/timescales/index.ts'

/** What changed in one part of a standard, a line for each. */
export interface ChangesSaid {
  heading: string
  lines: string[]
}

/** What a standard says otherwise than it did, in words for whoever writes under it. Parts without a change are left out. */
export function sayPackChanges(changes: PackChanges): ChangesSaid[] {
  const parts: ChangesSaid[] = [
    { heading: 'What is looked for', lines: changes.rules.map(ruleSaid) },
    { heading: 'Time limits', lines: changes.timescales.map(timescaleSaid) },
    { heading: 'What the standard says', lines: changes.clauses.map(({ before, after }) => clauseSaid(before, after)) },
    { heading: 'Roles, signatures and audit', lines: changes.lists.flatMap(listSaid) },
    { heading: 'Word copies', lines: changes.output ? ['Word copies have another header, or look otherwise.'] : [] },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

const TITLES = new Map<string, string>(RULES.map(({ meta }) => [meta.id, meta.title]))
const USUAL = new Map<string, string>(RULES.map(({ meta }) => [meta.id, meta.severity]))

export const ruleTitle = (ruleId: string): string => TITLES.get(ruleId) ?? ruleId.replaceAll('-', ' ')

function ruleSaid(change: RuleChange): string {
  const title = `${ruleTitle(change.ruleId)}:`
  switch (change.change) {
    case 'switched':
      if (change.on) return `${title} is looked for now.`
      return `${title} is no longer looked for.${change.because === '' ? '' : ` ${change.because}`}`
    case 'severity':
      return `${title} ${severitySaid(change.ruleId, change.from)} → ${severitySaid(change.ruleId, change.to)}.`
    case 'severityIn':
      return `${title} in ${kindsSaid(change.kinds)}, ${inSaid(change.from)} → ${inSaid(change.to)}.`
    case 'kinds':
      return `${title} looked for in ${change.to ? kindsSaid(change.to) : 'every kind of document that it is for'}; before, in ${change.from ? kindsSaid(change.from) : 'every kind that it is for'}.`
    case 'option':
      return `${title} its setting “${eventInWords(change.name)}”, ${valueSaid(change.from)} → ${valueSaid(change.to)}.`
    case 'clauses':
      return [
        title,
        change.added.length > 0 ? `is now asked for by ${change.added.join('; ')}.` : '',
        change.gone.length > 0 ? `${change.added.length > 0 ? 'No' : 'is no'} longer by ${change.gone.join('; ')}.` : '',
      ]
        .filter(Boolean)
        .join(' ')
  }
}

const severitySaid = (ruleId: string, severity: StatedSeverity): string => severity ?? USUAL.get(ruleId) ?? 'as usual'

const inSaid = (severity: StatedSeverity): string =>
  severity === null ? 'as elsewhere' : severity === 'off' ? 'not looked for' : severity

const SHORT_FOR: Readonly<Record<string, string>> = {
  icpc: 'ICPC',
  rcpc: 'RCPC',
  cla: 'CLA',
  cp: 'CP',
  cin: 'CIN',
  plo: 'PLO',
  pep: 'PEP',
}

const kindsSaid = (kinds: readonly string[]): string =>
  kinds
    .map((kind) =>
      kind === 'all' ? 'every kind of document' : kind.replaceAll('-', ' ').replace(/^\w+/, (word) => SHORT_FOR[word] ?? word),
    )
    .join(', ')

function valueSaid(value: unknown): string {
  if (value === undefined || value === null) return 'not set'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueSaid).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, one]) => `${name.replaceAll('-', ' ')}: ${valueSaid(one)}`)
    .join('; ')
}

function timescaleSaid({ before, after }: TimescaleChange): string {
  if (after === null) return before ? `${before.what}: no longer asked for (${limitSaid(before)}).` : ''
  if (before === null) return `${after.what}: new, ${limitSaid(after)}.`
  const [was, is] = [limitSaid(before), limitSaid(after)]
  return was === is ? `${after.what}: it is told otherwise whom or when this concerns (${is}).` : `${after.what}: ${was} → ${is}.`
}

function limitSaid(obligation: Obligation): string {
  const words = limitInWords(obligation)
  if (obligation.event === 'birth' || obligation.repeats) return words
  return words.endsWith('before') || words.endsWith('after')
    ? `${words} the ${eventInWords(obligation.event)}`
    : `${words} of the ${eventInWords(obligation.event)}`
}

function clauseSaid(before: Clause | null, after: Clause | null): string {
  if (after === null) return before ? `Gone: ${before.cite}. ${before.says}` : ''
  if (before === null) return `New: ${after.cite}. ${after.says}`
  return before.says === after.says
    ? `Cited as ${after.cite} now (before: ${before.cite}).`
    : `${after.cite}: ${after.says} (Before: ${before.says})`
}

const PARTS: Readonly<Record<ListChange['part'], readonly [string, string]>> = {
  signOff: ['rule on who signs or is given a document', 'rules on who signs or is given a document'],
  audit: ['question that an audit asks', 'questions that an audit asks'],
  roles: ['name of a role', 'names of roles'],
}

function listSaid({ part, added, changed, gone }: ListChange): string[] {
  const counted = (ids: readonly string[], what: string): string[] =>
    ids.length === 0 ? [] : [`${ids.length} ${PARTS[part][ids.length === 1 ? 0 : 1]} ${what}.`]
  return [...counted(added, 'came'), ...counted(changed, 'changed'), ...counted(gone, 'went')]
}
