import type { Choice } from '../../ui/index.ts'

const NAMES = [
  'Social worker',
  'Newly qualified social worker',
  'Senior practitioner',
  'Assistant team manager',
  'Team manager',
  'Service manager',
  'Family support worker',
  'Personal adviser',
  'Conference chair',
  'Independent reviewing officer',
  'Student social worker',
]

/** Who writes in Casewright, as reports name them. */
export const PRACTITIONER_ROLES: readonly Choice[] = NAMES.map((name) => ({ id: name, label: name }))
