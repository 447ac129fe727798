import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { DOCUMENT_KINDS, type DocumentKind, kindIsIn } from '../../../shared/document/index.ts'
import { nextStepsAsked, type Requirement, type RoleId, requirementsOf } from '../../../shared/review/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const packOf = (id: string): Pack => library.get(id).pack

/**
 * Every kind of document of which a standard says who agrees to it. Of each: the key of the clause (with those that the same agreement
 * answers), the roles of accounts that may (`recorded`: somebody without one), `own` where its writer may, the timescale by whose end,
 * `?` before what a question brings with it; then the clause that asks for next steps with days, and who else signs and under which
 * clause. `ours` is what no clause says. A kind that is not named here is agreed to by those of `OTHERWISE` alone.
 */
const MATRIX: Readonly<Record<string, string>> = {
  wirral: `
    child-and-family-assessment: manager-reads (team-manager) by assessment-aim; ?not-seen-reason (team-manager)
    section-47-enquiry: enquiry-outcome-decision (team-manager)
    strategy-record: ours (team-manager); ?enquiry-decision (service-manager)
    cp-plan: ours (team-manager) | signed by parents plan-signed, child plan-signed, plan-members plan-signed
    care-plan: ours (team-manager); ?family-group-conference (team-manager); ?placed-with-parents (recorded)
    placement-plan: ours (team-manager); ?placed-with-parents (recorded)
    pathway-plan: ours (team-manager); ?care-leaver-visits (team-manager/independent-reviewing-officer)
    closure-summary: no-closure-unsupervised (team-manager)
    visit-record: ours (practitioner) own; ?exceptional-visits-authorised (team-manager)
  `,
  'stoke-on-trent': `
    child-and-family-assessment: checklist-assessment (team-manager) by assessment-complete | signed by parents assessment-signed, child assessment-signed
    section-47-enquiry: ours (team-manager); ?change-of-decision (team-manager)
    icpc-report: conference-authorised (team-manager)
    rcpc-report: conference-authorised (team-manager)
    core-group-record: protection-approved+core-group-plan-document (team-manager) | signed by parents protection-signed-family
    cp-plan: protection-approved+plan-signed (team-manager) | signed by parents protection-signed-family
    cin-plan: plan-signed+in-need-signed-manager (team-manager) | signed by parents in-need-signed-family
    care-plan: plan-signed (team-manager)
    placement-plan: plan-signed (team-manager)
    pathway-plan: plan-signed (team-manager) | signed by child pathway-young-person
    early-help-plan: plan-signed (team-manager)
    safety-plan: plan-signed (team-manager)
    short-breaks-plan: plan-signed (team-manager)
    plo-plan: plan-signed (team-manager)
    court-statement: court-agreed (team-manager) by court-report-to-legal
    court-chronology: court-agreed (team-manager) by court-report-to-legal
    section-7-report: court-agreed (team-manager) by court-report-to-legal
    section-37-report: court-agreed (team-manager) by court-report-to-legal
    transfer-checklist: closure-audit+transfer-checklist (team-manager)
    closure-summary: closure-audit (team-manager)
    management-decision: ours (senior-practitioner) own; ?change-of-decision (team-manager) own | next allocation-directions
  `,
  'st-helens': `
    cin-plan: ours (team-manager); ?disability-visits (head-of-service)
    care-plan: ours (team-manager); ?cla-visits-matched (independent-reviewing-officer); ?cla-visits-matched (recorded); ?parents-placement-ratified (recorded); ?final-care-plan (head-of-service); ?final-care-plan (independent-reviewing-officer); ?final-care-plan (recorded)
    short-breaks-plan: ours (team-manager); ?disability-visits (head-of-service)
    plo-plan: ours (team-manager); ?plo-deadline (recorded)
    plo-letter: plo-letter (legal) by plo-letter
    court-statement: statement-approved (head-of-service)
    supervision-record: ours (senior-practitioner) own | next next-steps-rationale
    management-decision: ours (senior-practitioner) own; ?gateway-decision (head-of-service) own | next next-steps-rationale
  `,
  knowsley: `
  `,
  manchester: `
    child-and-family-assessment: assessment-direction+managers-analysis (team-manager) by assessment-complete | next assessment-direction
    strategy-record: strategy-chair (team-manager) own
    cla-review-report: managers-analysis (team-manager)
    cp-plan: plan-endorsed+managers-analysis (team-manager)
    cin-plan: plan-endorsed+managers-analysis (team-manager)
    care-plan: plan-endorsed (team-manager); ?long-term-match (team-manager); ?long-term-match (service-manager); ?long-term-match (independent-reviewing-officer); ?long-term-match (recorded)
    placement-plan: plan-endorsed+managers-analysis (team-manager); ?long-term-match (team-manager); ?long-term-match (service-manager); ?long-term-match (independent-reviewing-officer); ?long-term-match (recorded)
    pathway-plan: plan-endorsed (team-manager)
    early-help-plan: early-help-plan (senior-practitioner) by early-help-plan
    safety-plan: plan-endorsed (team-manager)
    short-breaks-plan: plan-endorsed (team-manager)
    plo-plan: plan-endorsed+managers-analysis (team-manager)
    plo-letter: managers-analysis (team-manager)
    court-statement: managers-analysis (team-manager)
    court-chronology: managers-analysis (team-manager)
    section-7-report: managers-analysis (team-manager)
    section-37-report: managers-analysis (team-manager)
    transfer-summary: transfer-oversight (team-manager)
    closure-summary: end-decision (team-manager)
    management-decision: ours (senior-practitioner) own; ?transfer-oversight (team-manager) own
  `,
}

const RECORDS = [
  'case-note',
  'visit-record',
  'chronology',
  'genogram',
  'danger-statement',
  'words-and-pictures',
  'transfer-checklist',
  'letter',
]

/** Our own advice where no clause says who agrees: whoever wrote a record signs it, a manager reads everything else. */
function otherwise(kind: DocumentKind): string {
  if (RECORDS.includes(kind)) return 'ours (practitioner) own'
  if (kind === 'supervision-record' || kind === 'management-decision') return 'ours (senior-practitioner) own'
  return kind === 'cla-review-record' ? 'ours (independent-reviewing-officer/team-manager) own' : 'ours (team-manager)'
}

function told(one: Requirement): string {
  const clauses = [one.clause ?? 'ours', ...one.alsoClauses].join('+')
  const by = `(${one.accounts.join('/') || 'recorded'})`
  const limit = one.within ? ` by ${one.within.timescale}` : ''
  return `${one.onlyIf === null ? '' : '?'}${clauses} ${by}${one.ownWork ? ' own' : ''}${limit}`
}

function signers(pack: Pack, kind: DocumentKind): string[] {
  const hasAccount = (role: string) => (pack.roles.find(({ id }) => id === role)?.accounts ?? []).length > 0
  const rules = pack.signOff.filter(({ does, kinds }) => does === 'signs' && kindIsIn(kind, kinds))
  return rules.flatMap(({ by, clause }) => by.flatMap((role) => (hasAccount(role) ? [] : [`${role} ${clause}`])))
}

function rowOf(pack: Pack, kind: DocumentKind): string {
  const next = nextStepsAsked(pack, kind)
  const signs = signers(pack, kind)
  return [
    requirementsOf(pack, kind).map(told).join('; '),
    next ? `next ${next}` : '',
    signs.length > 0 ? `signed by ${signs.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' | ')
}

const rowsOf = (packId: string): Map<string, string> =>
  new Map(
    (MATRIX[packId] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
  )

const every = Object.keys(MATRIX).flatMap((packId) => DOCUMENT_KINDS.map((kind) => [packId, kind] as const))

test.each(every)('in %s a %s is agreed to, and signed, by those whom its clauses name', (packId, kind) => {
  expect(rowOf(packOf(packId), kind)).toBe(rowsOf(packId).get(kind) ?? otherwise(kind))
})

describe.each(Object.keys(MATRIX))('%s', (packId) => {
  const pack = packOf(packId)
  test('has every clause that its sign-off cites, in its own standard, and every timescale and role', () => {
    const authority = {
      wirral: 'Wirral',
      'stoke-on-trent': 'Stoke',
      'st-helens': 'St Helens',
      knowsley: 'Knowsley',
      manchester: 'Manchester',
    }
    const name = authority[packId as keyof typeof authority]
    const wrong = pack.signOff.filter(
      ({ clause, by, within }) =>
        !pack.clauses[clause]?.cite.startsWith(name) ||
        by.some((role) => !pack.roles.some(({ id }) => id === role)) ||
        (within !== undefined && !pack.timescales.some(({ id }) => id === within.timescale)),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
  test('asks each audit question under a clause of its own standard, of kinds that there are', () => {
    const wrong = pack.audit.filter(({ clause, kinds, asks }) => {
      const found = DOCUMENT_KINDS.some((kind) => kindIsIn(kind, kinds))
      return pack.clauses[clause] === undefined || !found || !asks.endsWith('?')
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
  test('has a question for an auditor of each kind that somebody authorises under a clause', () => {
    const without = DOCUMENT_KINDS.filter((kind) => {
      const asked = requirementsOf(pack, kind).some(({ clause, onlyIf }) => clause !== null && onlyIf === null)
      return asked && !pack.audit.some(({ kinds }) => kindIsIn(kind, kinds))
    })
    expect(without).toEqual([])
  })
})

/** The points on the way at which a manager looks at an assessment: the day, in what it is counted, and the clause. */
const POINTS: readonly [string, [number, string, string][]][] = [
  [
    'wirral',
    [
      [5, 'workingDays', 'assessment-timescales'],
      [15, 'workingDays', 'assessment-timescales'],
    ],
  ],
  ['stoke-on-trent', []],
  ['st-helens', []],
  ['knowsley', [[10, 'workingDays', 'manager-review']]],
  ['manchester', [[10, 'days', 'assessment-limit']]],
]
test.each(POINTS)('%s has its manager look at an assessment on the way', (packId, points) => {
  const found = packOf(packId).timescales.filter(({ id, overseen }) => overseen === true && /^assessment-review/.test(id))
  expect(found.map(({ limit, unit, clause }) => [limit, unit, clause])).toEqual(points)
})

/** Whatever else a manager has to look at, decide or talk through by a day. */
const OVERSEEN: readonly [string, string[]][] = [
  [
    'wirral',
    [
      'cin-senior-review: 24 weeks in-need-long',
      'exceptional-visiting-review: 3 months exceptional-visits-authorised',
      'supervision-cin: 2 months supervision-each-session',
    ],
  ],
  [
    'stoke-on-trent',
    ['short-breaks-supervision: 3 months short-breaks-supervision', 'worry-at-visit-discussed: 0 days visit-problem'],
  ],
  ['st-helens', ['plo-escalation: 2 days escalation-discussion', 'worry-at-visit-discussed: 0 days worry-to-manager']],
  ['knowsley', []],
  ['manchester', ['worry-at-visit-discussed: 0 days disclosure-to-manager']],
]
test.each(OVERSEEN)('%s has its managers look at the rest in time', (packId, points) => {
  const found = packOf(packId).timescales.filter(({ id, overseen }) => overseen === true && !/^assessment-review/.test(id))
  expect(found.map(({ id, limit, unit, clause }) => `${id}: ${limit} ${unit} ${clause}`).toSorted()).toEqual(points)
})

/** Those above somebody in the line of management may do what they may, and nobody below. */
test('names only roles that somebody signs in with', () => {
  const known: readonly RoleId[] = [
    'senior-practitioner',
    'team-manager',
    'service-manager',
    'head-of-service',
    'independent-reviewing-officer',
    'legal',
    'practitioner',
    'conference-chair',
  ]
  for (const [packId, kind] of every)
    for (const { accounts } of requirementsOf(packOf(packId), kind)) expect(known).toEqual(expect.arrayContaining(accounts))
})
