import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { NamedPerson } from '../../../../shared/chronology/duplicates/reading.ts'
import { type CaseChronology, caseChronology, readWhen } from '../../../../shared/chronology/index.ts'
import { type AgencyKind, agencyKind } from '../../../../shared/standards/index.ts'

const line = z.strictObject({
  family: z.string(),
  id: z.string().optional(),
  children: z.array(z.string()),
  people: z.array(z.string()).optional(),
  agency: z.string().optional(),
  when: z.string().optional(),
  source: z.string().optional(),
  event: z.string().optional(),
  same: z.string().optional(),
  maybe: z.array(z.string()).optional(),
})
type Line = z.infer<typeof line>

const KINDS: Record<string, string> = {
  police: 'police',
  school: 'school',
  nursery: 'school',
  'social care': 'social-care',
  health: 'health',
  housing: 'housing',
  'mental health trust': 'mental-health',
  'youth justice': 'justice',
  'early help': 'early-help',
}

/** The kinds of agency that every pack begins with. */
export const AGENCY_KINDS: AgencyKind[] = z
  .object({ chronology: z.object({ agencies: z.array(agencyKind) }) })
  .parse(parse(readFileSync('templates/standards/base.yaml', 'utf8'))).chronology.agencies

/** A family's chronology with the pairs of its entries that tell of the same event, and those that are not scored. */
export interface LabelledFamily {
  chronology: CaseChronology
  people: NamedPerson[]
  same: Set<string>
  unscored: Set<string>
}

export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ')

/** The families of one half of the labelled set. */
export function labelledFamilies(half: 'development' | 'held-back'): LabelledFamily[] {
  const lines = readFileSync(`tests/fixtures/chronology/duplicates/${half}.jsonl`, 'utf8').trim().split('\n')
  const families = new Map<string, Line[]>()
  for (const one of lines.map((text) => line.parse(JSON.parse(text))))
    families.set(one.family, [...(families.get(one.family) ?? []), one])
  return [...families.values()].map(([family, ...entries]) => ({
    chronology: chronologyOf(entries),
    people: peopleOf(family),
    ...labelsOf(entries),
  }))
}

function peopleOf(family: Line | undefined): NamedPerson[] {
  const names = [...(family?.children ?? []), ...(family?.people ?? [])].map((one) => one.replace(/ \(.*/, ''))
  return names.map((name) => ({ id: name, names: [name] }))
}

function chronologyOf(lines: readonly Line[]): CaseChronology {
  return caseChronology.parse({
    agencies: [...new Set(lines.map(({ agency }) => agency))].map((name) => ({ id: name, name, kind: KINDS[name ?? ''] ?? '' })),
    entries: lines.map(({ id, agency, when = '', children, source = '', event }) => {
      const read = readWhen(when, { today: '2026-11-01', order: 'dmy' })
      if (read.when === null) throw new Error(`No date in “${when}”.`)
      const [person = '', ...document] = source.split(', ')
      return {
        id,
        when: read.when,
        childIds: children.map((child) => child.toLowerCase()),
        agency,
        event,
        sources: [{ id: `${id}-source`, agency, person, document: document.join(', ') }],
      }
    }),
  })
}

function labelsOf(lines: readonly Line[]): { same: Set<string>; unscored: Set<string> } {
  const same = new Set<string>()
  const unscored = new Set<string>()
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      const key = pairKey(one.id ?? '', other.id ?? '')
      if (one.same !== undefined && one.same === other.same) same.add(key)
      if (one.maybe?.includes(other.same ?? '') || other.maybe?.includes(one.same ?? '')) unscored.add(key)
    }
  return { same, unscored }
}
