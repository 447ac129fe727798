import { citations, FAMILY_CHECK_IDS, type FamilyCheckId } from '../../standards/index.ts'
import type { CaseFamily } from '../case-family.ts'
import { addressMissing } from './address-missing.ts'
import { birthMissing } from './birth-missing.ts'
import type { FamilyCheckCode } from './check.ts'
import { childWithoutHome } from './child-without-home.ts'
import { datesImpossible } from './dates-impossible.ts'
import { datesUnusual } from './dates-unusual.ts'
import { drawnNotNamed } from './drawn-not-named.ts'
import { type CheckedFamily, type FamilyCircumstances, familyToCheck } from './family-to-check.ts'
import { type FamilyFinding, type Found, keyOf } from './finding.ts'
import { grandparentsMissing } from './grandparents-missing.ts'
import { householdContradictory } from './household-contradictory.ts'
import { nameSpelling } from './name-spelling.ts'
import { namedNotDrawn } from './named-not-drawn.ts'
import { notLinked } from './not-linked.ts'
import { notReviewed } from './not-reviewed.ts'
import { parentMissing } from './parent-missing.ts'
import { parentNotKnown } from './parent-not-known.ts'
import { partnershipDates } from './partnership-dates.ts'
import { responsibilityNobody } from './responsibility-nobody.ts'
import { twinsDiffer } from './twins-differ.ts'
import { twoPartnerships } from './two-partnerships.ts'

const CHECKS: { readonly [C in FamilyCheckId]: FamilyCheckCode<C> } = {
  'parent-missing': parentMissing,
  'parent-not-known': parentNotKnown,
  'grandparents-missing': grandparentsMissing,
  'responsibility-nobody': responsibilityNobody,
  'dates-impossible': datesImpossible,
  'dates-unusual': datesUnusual,
  'twins-differ': twinsDiffer,
  'partnership-dates': partnershipDates,
  'two-partnerships': twoPartnerships,
  'household-contradictory': householdContradictory,
  'child-without-home': childWithoutHome,
  'address-missing': addressMissing,
  'birth-missing': birthMissing,
  'name-spelling': nameSpelling,
  'named-not-drawn': namedNotDrawn,
  'drawn-not-named': drawnNotNamed,
  'not-linked': notLinked,
  'not-reviewed': notReviewed,
}

/**
 * What the checks that the pack asks for find in a case's family: check by check as `FAMILY_CHECKS` has them, each in the order
 * of the people. A check of which the pack says nothing is not made. What was set aside is in it still.
 */
export function checkFamily(family: CaseFamily, circumstances: FamilyCircumstances): FamilyFinding[] {
  const checked = familyToCheck(family, circumstances)
  return FAMILY_CHECK_IDS.flatMap((checkId) => findingsOf(checkId, checked))
}

function findingsOf(checkId: FamilyCheckId, checked: CheckedFamily): FamilyFinding[] {
  const stated = checked.pack.family.checks[checkId]
  if (stated === undefined || stated.applies === false) return []
  const { severity = 'suggestion', clauses = [], figures = {} } = stated
  const cited = citations(checked.pack, clauses)
  const findings: FamilyFinding[] = []
  // Packs are checked when they are read: base.yaml has every figure of every check.
  const check = CHECKS[checkId] as (
    checked: CheckedFamily,
    figures: Record<string, number>,
    report: (found: Found) => void,
  ) => void
  const keys = new Set<string>()
  check(checked, figures, (found) => {
    const key = keyOf(checkId, found)
    // Said once, also where a link is there twice.
    if (keys.has(key)) return
    keys.add(key)
    const personIds = [...found.personIds, ...(found.nearby ?? [])]
    const { list, id } = found.at ?? { list: 'people', id: personIds[0] ?? '' }
    findings.push({
      checkId,
      key,
      severity,
      message: found.message,
      question: found.question,
      clauses: cited,
      personIds,
      list,
      id,
      documentIds: [...(found.documentIds ?? [])],
      ...(found.name !== undefined && { name: found.name }),
    })
  })
  return findings
}
