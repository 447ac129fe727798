import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/document/index.ts'
import { ACCOUNT_ROLES, mayNotMeet, nextStepsAsked, type RoleId, requirementsOf } from '../../../shared/review/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const packs = library.packs.map(({ id }) => [id, library.get(id).pack] as const)
const packOf = (id: string): Pack => library.get(id).pack

/** The roles whose holders may meet a requirement of a document that somebody else wrote. */
const whoMay = (one: ReturnType<typeof requirementsOf>[number]): RoleId[] =>
  ACCOUNT_ROLES.map(({ id }) => id).filter(
    (role) => mayNotMeet(one, { accountId: 'a', role, administers: false, writers: new Set(['b']) }) === null,
  )

describe.each(packs)('%s', (_id, pack) => {
  const everyKind = DOCUMENT_KINDS.map((kind) => [kind, requirementsOf(pack, kind)] as const)

  test('has somebody with an account for everything that is always asked, and never a panel', () => {
    const unmet = everyKind.flatMap(([kind, all]) => [
      ...all.filter(({ onlyIf, accounts }) => onlyIf === null && accounts.length === 0).map(({ id }) => `${kind}: ${id}`),
      ...(all.some(({ onlyIf }) => onlyIf === null) ? [] : [`${kind}: nothing`]),
    ])
    expect(unmet).toEqual([])
  })
  test('has somebody for everything that is asked sometimes', () => {
    expect(
      everyKind.flatMap(([kind, all]) => all.filter((one) => whoMay(one).length === 0).map(({ id }) => `${kind}: ${id}`)),
    ).toEqual([])
  })
  test('asks the same people for the same only once', () => {
    for (const [kind, all] of everyKind) {
      const asked = all.filter(({ accounts }) => accounts.length > 0).map(({ accounts, onlyIf }) => [accounts.toSorted(), onlyIf])
      expect([kind, new Set(asked.map((one) => JSON.stringify(one))).size]).toEqual([kind, asked.length])
    }
  })
  test('asks plain questions, each ending with a question mark', () => {
    const questions = pack.signOff.flatMap(({ onlyIf }) => onlyIf ?? [])
    expect(questions.filter((one) => !/^(?:Is|Are|Does|Did|Was|Were|Has|Have) [^?]{10,120}\?$/.test(one))).toEqual([])
  })
  test('lets nobody meet anything who only reads, or looks after accounts', () => {
    for (const [, all] of everyKind)
      for (const one of all) expect(whoMay(one)).not.toEqual(expect.arrayContaining(['auditor', 'administrator', 'practitioner']))
  })
  test('names account roles only for those of its roles that somebody signs in as', () => {
    const outside =
      /panel$|^parents|^child$|^network$|^police$|partner|^designated|director$|decision-maker|^referrer$|parties$|members$|core-group|^early-help$/
    for (const { id, accounts = [] } of pack.roles) expect([id, accounts.length > 0]).toEqual([id, !outside.test(id)])
  })
})

const TM = 'team-manager'
const SM = 'service-manager'
const HOS = 'head-of-service'
const IRO = 'independent-reviewing-officer'

/**
 * Who may authorise, from the standards: what is always asked, then what a question brings with it (a question mark before it). Of each
 * the lowest role that may; nobody where it is recorded what a panel or a director agreed.
 */
const ASKED: readonly [string, DocumentKind, string[]][] = [
  ['wirral', 'child-and-family-assessment', [TM, `? ${TM}`]],
  ['wirral', 'strategy-record', [TM, `? ${SM}`]],
  ['wirral', 'section-47-enquiry', [TM]],
  ['wirral', 'visit-record', ['senior-practitioner', `? ${TM}`]],
  ['wirral', 'cp-plan', [TM]],
  ['wirral', 'care-plan', [TM, `? ${TM}`, '? recorded']],
  ['wirral', 'placement-plan', [TM, '? recorded']],
  ['wirral', 'pathway-plan', [TM, `? ${TM}`]],
  ['wirral', 'closure-summary', [TM]],
  ['stoke-on-trent', 'child-and-family-assessment', [TM]],
  ['stoke-on-trent', 'icpc-report', [TM]],
  ['stoke-on-trent', 'rcpc-report', [TM]],
  ['stoke-on-trent', 'cp-plan', [TM]],
  ['stoke-on-trent', 'cin-plan', [TM]],
  ['stoke-on-trent', 'care-plan', [TM]],
  ['stoke-on-trent', 'core-group-record', [TM]],
  ['stoke-on-trent', 'court-statement', [TM]],
  ['stoke-on-trent', 'court-chronology', [TM]],
  ['stoke-on-trent', 'section-7-report', [TM]],
  ['stoke-on-trent', 'transfer-checklist', [TM]],
  ['stoke-on-trent', 'closure-summary', [TM]],
  ['stoke-on-trent', 'cla-review-record', [TM]],
  ['stoke-on-trent', 'section-47-enquiry', [TM, `? ${TM}`]],
  ['stoke-on-trent', 'management-decision', ['senior-practitioner', `? ${TM}`]],
  ['st-helens', 'child-and-family-assessment', [TM]],
  ['st-helens', 'cin-plan', [TM, `? ${HOS}`]],
  ['st-helens', 'short-breaks-plan', [TM, `? ${HOS}`]],
  ['st-helens', 'care-plan', [TM, `? ${IRO}`, '? recorded', '? recorded', `? ${HOS}`, `? ${IRO}`, '? recorded']],
  ['st-helens', 'plo-letter', ['legal']],
  ['st-helens', 'plo-plan', [TM, '? recorded']],
  ['st-helens', 'court-statement', [HOS]],
  ['st-helens', 'management-decision', ['senior-practitioner', `? ${HOS}`]],
  ['knowsley', 'child-and-family-assessment', [TM]],
  ['knowsley', 'cp-plan', [TM]],
  ['knowsley', 'court-statement', [TM]],
  ['knowsley', 'case-note', ['senior-practitioner']],
  ['manchester', 'child-and-family-assessment', [TM]],
  ['manchester', 'early-help-plan', ['senior-practitioner']],
  ['manchester', 'cp-plan', [TM]],
  ['manchester', 'care-plan', [TM, `? ${TM}`, `? ${SM}`, `? ${IRO}`, '? recorded']],
  ['manchester', 'placement-plan', [TM, `? ${TM}`, `? ${SM}`, `? ${IRO}`, '? recorded']],
  ['manchester', 'transfer-summary', [TM]],
  ['manchester', 'management-decision', ['senior-practitioner', `? ${TM}`]],
]

const LOWEST: readonly RoleId[] = ['senior-practitioner', TM, SM, HOS, IRO, 'legal', 'conference-chair']

test.each(ASKED)('in %s a %s is authorised by those whom the standard names', (packId, kind, who) => {
  const told = requirementsOf(packOf(packId), kind).map((one) => {
    const lowest = one.accounts.length === 0 ? 'recorded' : LOWEST.find((role) => whoMay(one).includes(role))
    return `${one.onlyIf === null ? '' : '? '}${lowest}`
  })
  expect(told).toEqual(who)
})

describe('whoever writes', () => {
  const meets = (packId: string, kind: DocumentKind, role: RoleId) =>
    requirementsOf(packOf(packId), kind).map((one) =>
      mayNotMeet(one, { accountId: 'a', role, administers: false, writers: new Set(['a']) }),
    )
  test('signs off their own case note, whatever they are called', () => {
    for (const role of ['practitioner', 'senior-practitioner', TM, 'conference-chair', IRO] as const)
      expect(meets('knowsley', 'case-note', role)).toEqual([null])
  })
  test('signs off a record of supervision only as somebody who supervises', () => {
    expect(meets('knowsley', 'supervision-record', TM)).toEqual([null])
    expect(meets('knowsley', 'supervision-record', 'practitioner')[0]).toMatch(/^This is for:/)
  })
  test('authorises no assessment of their own, not even as head of service', () => {
    expect(meets('wirral', 'child-and-family-assessment', HOS)).toEqual([
      'Nobody authorises their own work.',
      'Nobody authorises their own work.',
    ])
  })
})

test('a manager records what somebody without an account agreed, and nobody else does', () => {
  const [panel] = requirementsOf(packOf('st-helens'), 'care-plan').filter(({ accounts }) => accounts.length === 0)
  if (!panel) throw new Error('nothing is recorded')
  expect(whoMay(panel)).toEqual(['senior-practitioner', TM, SM, HOS])
})

test.each([
  ['manchester', 'child-and-family-assessment', 'Manchester, Management Oversight'],
  ['st-helens', 'management-decision', /^St Helens/],
  ['stoke-on-trent', 'management-decision', /^Stoke/],
] as const)('%s asks for next steps with dates in a %s', (packId, kind, cite) => {
  const key = nextStepsAsked(packOf(packId), kind) ?? ''
  expect(packOf(packId).clauses[key]?.cite).toMatch(cite)
})
test('where no standard asks for next steps, none are', () => {
  expect(nextStepsAsked(packOf('knowsley'), 'child-and-family-assessment')).toBeNull()
  expect(nextStepsAsked(packOf('wirral'), 'case-note')).toBeNull()
})
