import { type CaseRecord, datesOfChild, type Person } from '../family/index.ts'
import { CASE_MATTERS, type SectionCondition, sectionCondition } from '../standards/index.ts'
import { circumstancesOf } from '../timescales/index.ts'

/**
 * What is true of a case for the children that a document is about, on its day: what the time limits ask about (of any of the
 * children), what was ticked on the case, and what the children themselves show.
 */
export function conditionsOf(record: CaseRecord, children: readonly Person[], day: string): Set<SectionCondition> {
  const found = new Set<string>(record.matters.filter((matter) => matter in CASE_MATTERS))
  const about = children.length > 0 ? children : [null]
  for (const child of about) {
    const dates = child === null ? record.keyDates : datesOfChild(record, child)
    const birth = child?.dateOfBirth ?? ''
    for (const one of circumstancesOf(record.legalStatus, { ...dates, ...(birth !== '' && { birth }) }, day)) found.add(one)
    if (child !== null && birth > day) found.add('unborn-child')
  }
  if (children.length > 1) found.add('several-children')
  return new Set([...found].filter((one): one is SectionCondition => sectionCondition.safeParse(one).success))
}
