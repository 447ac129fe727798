import type { Section } from '../document/index.ts'
import { type DocumentTemplate, matchSection } from '../standards/index.ts'
import { type Named, namesChild, type Reader } from './reader.ts'
import type { Reason } from './reasons.ts'

export interface SectionChoice {
  template: DocumentTemplate | null
  reader: Reader
  children: readonly Named[]
}

/** Why a reader's version does not have a section; null where it has it. A section of the writer's own is matched by its heading. */
export function leavesOut(
  section: Section,
  { template, reader, children }: SectionChoice,
): { reason: Reason; why?: string } | null {
  if (reader !== 'parents' && isOfAnother(section, reader.childId, children)) return { reason: 'other-child' }
  const named = children.map(({ id, knownAs, firstName }) => ({ id, firstName: knownAs || firstName }))
  const own =
    template?.sections.find(({ id }) => id === section.templateSection) ??
    (template ? matchSection(section.title, template, named)?.section : undefined)
  if (!own)
    return reader === 'parents'
      ? null
      : { reason: 'section', why: 'A version for a child has only sections that the template keeps for it.' }
  return (reader === 'parents' ? own.parents : own.child) === 'leave-out' ? { reason: 'section' } : null
}

function isOfAnother({ childId, title }: Section, own: string, children: readonly Named[]): boolean {
  if (childId !== undefined) return childId !== own
  const others = children.filter(({ id }) => id !== own)
  return (
    namesChild(title, others) &&
    !namesChild(
      title,
      children.filter(({ id }) => id === own),
    )
  )
}
