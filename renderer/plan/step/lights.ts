import type { ClauseReference, Finding, Light, Smart } from '../../../shared/lint/index.ts'
import type { CheckedStep } from '../worker/messages.ts'

/** Why a light is not met, and who asks for what would turn it. */
export interface LightReason {
  text: string
  why: string
  clauses: readonly ClauseReference[]
}

/** One of the five letters as the plan shows it. */
export interface ShownLight {
  letter: string
  name: string
  met: boolean
  /** Of a light that is met: what meets it. */
  because: string
  reasons: LightReason[]
}

interface Kind {
  id: keyof Smart
  letter: string
  name: string
  /** The rules whose findings belong to this light. */
  rules: readonly string[]
}

const LIGHTS: readonly Kind[] = [
  { id: 'specific', letter: 'S', name: 'Specific', rules: ['action-not-specific', 'action-no-owner', 'action-vague-owner'] },
  { id: 'measurable', letter: 'M', name: 'Measurable', rules: ['action-not-measurable'] },
  { id: 'achievable', letter: 'A', name: 'Achievable', rules: ['action-not-realistic'] },
  { id: 'relevant', letter: 'R', name: 'Relevant', rules: ['action-irrelevant', 'action-no-outcome'] },
  {
    id: 'timed',
    letter: 'T',
    name: 'Timed',
    rules: ['action-no-date', 'action-vague-date', 'action-past-date', 'ongoing-no-review'],
  },
]

/**
 * The five lights of a step. Specific takes somebody who does it as well as something that can be seen done, so it is not met
 * either where nobody, or nobody in particular, is named.
 */
export function lightsOf({ smart, findings }: CheckedStep): ShownLight[] {
  if (smart === null) return []
  return LIGHTS.map(({ id, letter, name, rules }) => {
    const light = smart[id]
    const found = findings.filter(({ ruleId }) => rules.includes(ruleId))
    const owner = found.filter(({ ruleId }) => ruleId.endsWith('-owner'))
    const reasons = [...(light.met ? [] : [reasonOf(light, found)]), ...owner.map(ofFinding)]
    return { letter, name, met: reasons.length === 0, because: light.reason, reasons }
  })
}

/** What rules find in a step besides its lights: words to put otherwise. */
export function otherFindings({ findings }: CheckedStep): Finding[] {
  return findings.filter(({ ruleId }) => !LIGHTS.some(({ rules }) => rules.includes(ruleId)))
}

/** The light's own reason, with what the rule that reports it says of the standard. */
function reasonOf({ reason }: Light, findings: readonly Finding[]): LightReason {
  const reported = findings.find(({ message }) => message === reason) ?? findings.find(({ ruleId }) => !ruleId.endsWith('-owner'))
  return { text: reason, why: reported?.why ?? '', clauses: reported?.clauses ?? [] }
}

function ofFinding({ message, why, clauses }: Finding): LightReason {
  return { text: message, why, clauses }
}

/** The lights in one sentence, for a screen reader: "SMART: not yet Specific, Timed". */
export function lightsInWords(lights: readonly ShownLight[]): string {
  if (lights.length === 0) return 'SMART: nothing is written yet'
  const unmet = lights.filter(({ met }) => !met).map(({ name }) => name)
  return unmet.length === 0 ? 'SMART: all five met' : `SMART: not yet ${unmet.join(', ')}`
}
