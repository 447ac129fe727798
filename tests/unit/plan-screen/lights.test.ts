import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { lightsInWords, lightsOf } from '../../../renderer/plan/step/lights.ts'
import { StepChecker } from '../../../renderer/plan/worker/check-steps.ts'
import type { PlanAction } from '../../../shared/document/index.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const checker = new StepChecker(library.get('manchester'))

const action = (fields: Partial<PlanAction>): PlanAction => ({
  id: 'step',
  action: 'Meet Ruby at the gate each morning and write down the time.',
  owner: 'Mr Haddad, Fernhill Primary',
  due: '30 March 2026',
  reviewDate: '',
  measure: 'On time on 9 of 10 mornings.',
  outcome: 'Ruby is in her reading group.',
  status: '',
  ...fields,
})
const lights = (fields: Partial<PlanAction>) => {
  const { step } = checker.check({
    kind: 'cp-plan',
    actions: [action(fields)],
    caseRecord: { people: [], keyDates: {} },
    today: '2026-03-10',
  })
  if (!step) throw new Error('The step was not checked.')
  return lightsOf(step)
}
const unmet = (fields: Partial<PlanAction>) => lights(fields).flatMap(({ letter, met }) => (met ? [] : [letter]))

describe('the lights of a step', () => {
  it('are all met where nothing is missing, each with what meets it', () => {
    expect(unmet({})).toEqual([])
    expect(lights({}).every(({ because }) => because !== '')).toBe(true)
    expect(lightsInWords(lights({}))).toBe('SMART: all five met')
  })

  it.each<[Partial<PlanAction>, string[]]>([
    [{ action: 'Engage with services.' }, ['S']],
    [{ action: 'Work with the family.' }, ['S']],
    [{ action: 'Monitor the situation.' }, ['S']],
    [{ owner: '' }, ['S']],
    [{ owner: 'Professionals' }, ['S']],
    [{ measure: '' }, ['M']],
    [{ outcome: '' }, ['R']],
    [{ due: '' }, ['T']],
    [{ due: 'Ongoing' }, ['T']],
    [{ due: 'As required' }, ['T']],
    [{ action: 'Engage with services.', owner: '', due: '', measure: '' }, ['S', 'M', 'T']],
  ])('%o are not yet %j', (fields, letters) => {
    expect(unmet(fields)).toEqual(letters)
  })

  it('say why they are not met, what it costs the reader, and which standard asks', () => {
    const [specific] = lights({ action: 'Engage with services.', owner: 'Professionals' })
    expect(specific?.reasons).toHaveLength(2)
    for (const { text, why, clauses } of specific?.reasons ?? []) {
      expect(text).toMatch(/\?$/)
      expect(why).not.toBe('')
      expect(clauses.every(({ pack }) => pack === 'manchester')).toBe(true)
      expect(clauses).not.toEqual([])
    }
    expect(lightsInWords(lights({ due: 'Ongoing', measure: '' }))).toBe('SMART: not yet Measurable, Timed')
  })

  it('are not there before a word is written', () => {
    expect(lights({ action: '', owner: '', due: '', measure: '', outcome: '' })).toEqual([])
  })
})
