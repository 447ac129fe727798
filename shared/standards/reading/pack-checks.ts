import { FAMILY_CHECKS } from '../family-checks.ts'
import type { PackFile } from '../pack.ts'
import { RECORD_CHECKS } from '../record-checks.ts'
import type { DocumentTemplate } from '../template.ts'
import { suggestion } from './plain-english.ts'

/** What is known besides a pack's own text when it is checked. */
export interface PackSurroundings {
  /** The packs that it may extend, by id. Without them, clauses that a parent may define are left to `composePack`. */
  packs?: ReadonlyMap<string, PackFile>
  /** Ids of the rules that Casewright has; a pack that names another is refused. */
  ruleIds?: readonly string[]
  /** The templates that its `documents` may speak of, by id. */
  templates?: ReadonlyMap<string, DocumentTemplate>
}

export type Path = (string | number)[]
export type Report = (path: Path, reason: string, allowed?: string | null, atName?: boolean) => void

/** Reports each value that an earlier entry of the list has already. */
export function reportRepeats(values: readonly string[], pathOf: (index: number) => Path, what: string, report: Report): void {
  const seen = new Set<string>()
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) report(pathOf(index), `${what} “${value}” is used twice in this file`)
    seen.add(value)
  }
}

/** Reports a parent that is not among the packs, where those are known. */
export function checkParent(pack: PackFile, packs: ReadonlyMap<string, PackFile> | undefined, report: Report): void {
  if (pack.extends === pack.id) report(['extends'], 'a pack cannot extend itself')
  else if (pack.extends !== undefined && packs !== undefined && !packs.has(pack.extends))
    report(
      ['extends'],
      `there is no pack called “${pack.extends}”, or it has a mistake of its own`,
      suggestion(
        pack.extends,
        [...packs.keys()].filter((id) => id !== pack.id),
      ),
    )
}

/** The pack and everything that it extends, or null where one of those is not known. */
function familyOf(pack: PackFile, packs: ReadonlyMap<string, PackFile> | undefined): PackFile[] | null {
  const family = [pack]
  let parentId = pack.extends
  while (parentId !== undefined && !family.some(({ id }) => id === parentId)) {
    const parent = packs?.get(parentId)
    if (parent === undefined) return null
    family.push(parent)
    parentId = parent.extends
  }
  return family
}

interface Named {
  key: string
  path: Path
  user: string
}

function clausesOfRules(pack: PackFile): Named[] {
  return Object.entries(pack.rules).flatMap(([ruleId, setting]) => {
    const user = `the rule “${ruleId}”`
    const own = (setting.clauses ?? []).map((key, index) => ({ key, path: ['rules', ruleId, 'clauses', index], user }))
    const exceptions = (setting.in ?? []).flatMap((exception, place) =>
      (exception.clauses ?? []).map((key, index) => ({ key, path: ['rules', ruleId, 'in', place, 'clauses', index], user })),
    )
    return [...own, ...exceptions]
  })
}

function clausesOfLists(pack: PackFile): Named[] {
  const lists = [
    ['timescales', 'the timescale', pack.timescales],
    ['signOff', 'the sign-off rule', pack.signOff],
    ['audit', 'the audit criterion', pack.audit],
  ] as const
  const others = pack.timescales.flatMap(({ id, orElse = [] }, index) =>
    orElse.map(({ clause }, place) => ({
      key: clause,
      path: ['timescales', index, 'orElse', place, 'clause'],
      user: `the timescale “${id}”`,
    })),
  )
  return [
    ...lists.flatMap(([name, what, list]) =>
      list.map(({ id, clause }, index) => ({ key: clause, path: [name, index, 'clause'], user: `${what} “${id}”` })),
    ),
    ...others,
  ]
}

function clausesOfContradictions(pack: PackFile): Named[] {
  return pack.contradictions.flatMap(({ subject, takes, leaves }, index) => {
    const user = `the contradiction “${subject}”`
    return [
      { key: takes.clause, path: ['contradictions', index, 'takes', 'clause'], user },
      ...leaves.map(({ clause }, place) => ({
        key: clause,
        path: ['contradictions', index, 'leaves', place, 'clause'],
        user,
      })),
    ]
  })
}

function clausesOfChecks(pack: PackFile): Named[] {
  return CHECKED_PARTS.flatMap(({ part, of }) =>
    Object.entries(pack[part].checks).flatMap(([checkId, { clauses = [] }]) =>
      clauses.map((key, index) => ({
        key,
        path: [part, 'checks', checkId, 'clauses', index],
        user: `the check “${checkId}” of ${of}`,
      })),
    ),
  )
}

function clausesOfDocuments(pack: PackFile): Named[] {
  return Object.entries(pack.documents).flatMap(([templateId, { require = {}, length }]) => {
    const user = `the document “${templateId}”`
    const asked = Object.entries(require).flatMap(([sectionId, keys]) =>
      keys.map((key, index) => ({ key, path: ['documents', templateId, 'require', sectionId, index], user })),
    )
    return length === undefined
      ? asked
      : [...asked, { key: length.clause, path: ['documents', templateId, 'length', 'clause'], user }]
  })
}

/** Reports each template and each section that the pack speaks of under `documents` and that there is not. */
export function checkDocuments(
  pack: PackFile,
  templates: ReadonlyMap<string, DocumentTemplate> | undefined,
  report: Report,
): void {
  if (templates === undefined) return
  for (const [templateId, overlay] of Object.entries(pack.documents)) {
    const template = templates.get(templateId)
    if (template === undefined) {
      report(
        ['documents', templateId],
        `there is no template called “${templateId}”, or it has a mistake of its own`,
        suggestion(templateId, [...templates.keys()]),
        true,
      )
      continue
    }
    const ids = [...template.sections.map(({ id }) => id), ...(overlay.add ?? []).map(({ section }) => section.id)]
    const missing = (sectionId: string, path: Path, atName = false): void => {
      if (!ids.includes(sectionId))
        report(
          ['documents', templateId, ...path],
          `the template “${templateId}” has no section called “${sectionId}”`,
          suggestion(sectionId, ids),
          atName,
        )
    }
    for (const part of ['require', 'titles', 'guidance'] as const)
      for (const sectionId of Object.keys(overlay[part] ?? {})) missing(sectionId, [part, sectionId], true)
    for (const part of ['optional', 'leaveOut'] as const)
      for (const [index, sectionId] of (overlay[part] ?? []).entries()) missing(sectionId, [part, index])
    for (const [index, { after, section }] of (overlay.add ?? []).entries()) {
      if (after !== undefined) missing(after, ['add', index, 'after'])
      if (template.sections.some(({ id }) => id === section.id))
        report(
          ['documents', templateId, 'add', index, 'section', 'id'],
          `the template “${templateId}” has a section “${section.id}” already`,
        )
    }
  }
}

/** Reports each clause, role and timescale that the pack names and that neither it nor a parent defines. */
export function checkNames(pack: PackFile, surroundings: PackSurroundings, report: Report): void {
  const family = familyOf(pack, surroundings.packs)
  if (family === null) return
  const clauses = family.flatMap((one) => Object.keys(one.clauses))
  for (const { key, path, user } of [
    ...clausesOfRules(pack),
    ...clausesOfLists(pack),
    ...clausesOfContradictions(pack),
    ...clausesOfDocuments(pack),
    ...clausesOfChecks(pack),
  ])
    if (!clauses.includes(key))
      report(path, `${user} names the clause “${key}”, which is not under “clauses”`, suggestion(key, clauses))
  const timescales = family.flatMap((one) => one.timescales.map(({ id }) => id))
  for (const [index, { id, within }] of pack.signOff.entries())
    if (within !== undefined && !timescales.includes(within.timescale))
      report(
        ['signOff', index, 'within', 'timescale'],
        `the sign-off rule “${id}” names the timescale “${within.timescale}”, which is not under “timescales”`,
        suggestion(within.timescale, timescales),
      )
  const roles = family.flatMap((one) => one.roles.map(({ id }) => id))
  for (const [index, { id, by }] of pack.signOff.entries())
    for (const [place, role] of by.entries())
      if (!roles.includes(role))
        report(
          ['signOff', index, 'by', place],
          `the sign-off rule “${id}” names the role “${role}”, which is not under “roles”`,
          suggestion(role, roles),
        )
}

/** Reports ids that stand twice in one list of the pack. */
export function checkIds(pack: PackFile, report: Report): void {
  const lists = [
    ['timescales', 'the timescale id', pack.timescales],
    ['roles', 'the role id', pack.roles],
    ['signOff', 'the sign-off id', pack.signOff],
    ['audit', 'the audit id', pack.audit],
  ] as const
  for (const [name, what, list] of lists)
    reportRepeats(
      list.map(({ id }) => id),
      (index) => [name, index, 'id'],
      what,
      report,
    )
}

/** Reports rules that do not exist, are off without a reason, or are stricter than their basis allows. */
export function checkRules(pack: PackFile, ruleIds: readonly string[] | undefined, report: Report): void {
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

/** The parts of a pack that have checks of their own, and what these are checks of. */
const CHECKED_PARTS: readonly {
  part: 'chronology' | 'family'
  of: string
  known: Readonly<Record<string, { figures: Readonly<Record<string, string>> }>>
}[] = [
  { part: 'chronology', of: 'chronologies', known: RECORD_CHECKS },
  { part: 'family', of: 'families', known: FAMILY_CHECKS },
]

/** Reports checks of chronologies and families that do not exist, and figures that a check does not have. */
export function checkRecordChecks(pack: PackFile, report: Report): void {
  for (const { part, of, known } of CHECKED_PARTS)
    for (const [checkId, { figures = {} }] of Object.entries(pack[part].checks)) {
      const check = Object.hasOwn(known, checkId) ? known[checkId] : undefined
      const path = [part, 'checks', checkId]
      if (check === undefined) {
        report(path, `there is no check of ${of} called “${checkId}”`, suggestion(checkId, Object.keys(known)), true)
        continue
      }
      const names = Object.keys(check.figures)
      for (const name of Object.keys(figures))
        if (!names.includes(name))
          report(
            [...path, 'figures', name],
            `the check “${checkId}” has no figure called “${name}”`,
            suggestion(name, names),
            true,
          )
    }
}
