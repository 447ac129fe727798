import { formalName } from '../../shared/family/index.ts'
import { templateOf } from '../../shared/standards/index.ts'
import type { LoadedDocument } from './load-document.ts'

/** Documents that are the family's as much as the worker's; a court's go to them through the court. */
const GROUPS: ReadonlySet<string> = new Set(['assessments', 'conferences', 'plans', 'looked-after', 'family'])

/** Those for whom a version of the document can be made, as the menu names it. */
export function readersOf({ opened: { document }, caseRecord, standards }: LoadedDocument): { id: string; label: string }[] {
  const group = templateOf(standards.templates, document)?.group
  if (!caseRecord || (group !== undefined && !GROUPS.has(group))) return []
  const children = caseRecord.people.filter(
    ({ id, group: own }) => own === 'child' && (document.childIds.length === 0 || document.childIds.includes(id)),
  )
  return [
    { id: 'parents', label: 'Version for parents…' },
    ...children.map((child) => ({ id: child.id, label: `Version for ${formalName(child)}…` })),
  ]
}
