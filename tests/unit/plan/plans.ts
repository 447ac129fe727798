import fc from 'fast-check'
import { type CasePlan, casePlan } from '../../../shared/plan/index.ts'

/** A plan in which every thread goes from a concern to a step. Invented. */
export const wholePlan = (): CasePlan =>
  casePlan.parse({
    concerns: [
      {
        id: 'c1',
        text: 'Kofi and Ruby hide when Mr Pike comes at night.',
        by: 'Fernhill Primary',
        on: '2026-02-12',
        childIds: ['kofi', 'ruby'],
      },
      { id: 'c2', text: 'The bedroom window does not shut.', by: 'Visit', on: '2026-03-05' },
    ],
    statements: [
      {
        id: 's1',
        name: 'Violence at night',
        text: 'We are worried that Kofi and Ruby may be hurt when Mr Pike comes into the house at night, as on 27 December.',
        childIds: ['kofi', 'ruby'],
        concernIds: ['c1'],
      },
    ],
    goals: [
      {
        id: 'g1',
        text: 'Whenever Mr Pike comes at night, Kofi and Ruby are with Mrs Mensah.',
        statementIds: ['s1'],
        childIds: ['kofi', 'ruby'],
      },
      { id: 'g2', kind: 'wellbeing', text: 'Every bedroom window shuts.', concernIds: ['c2'] },
    ],
    steps: [
      {
        id: 'a1',
        action: 'Write down what each child does and whom they ring at night.',
        goalIds: ['g1'],
        childIds: ['kofi', 'ruby'],
        owner: 'Ms Siddiqui',
        agency: 'School',
        due: '20 March 2026',
        measure: 'Each child can show it.',
      },
      {
        id: 'a2',
        action: 'Mend the bedroom window.',
        goalIds: ['g2'],
        owner: 'Mr Campbell',
        due: '6 March 2026',
        status: 'done',
        progress: [
          {
            id: 'p1',
            on: '2026-03-06',
            by: 'Ms Ramanathan',
            text: 'The window was mended.',
            change: 'It is quiet now, Kofi says.',
          },
        ],
      },
    ],
    scales: [
      { id: 'x1', goalId: 'g1', by: 'Zofia', on: '2026-03-05', score: 4, why: 'He still has a key.' },
      { id: 'x2', by: 'Ms Mensah', on: '2026-02-20', score: 5, why: 'The door has a chain.' },
    ],
    bottomLines: [
      { id: 'b1', text: 'Mr Pike does not sleep in the house.', otherwise: 'The children stay with Mrs Mensah that night.' },
    ],
    contingency: [
      { id: 't1', trigger: 'Mr Pike is in the house at night', response: 'the children go to Mrs Mensah', who: 'Ms Mensah' },
    ],
  })

/** Any plan: joins of every sort, also to things that are not there any more. */
export const anyPlan: fc.Arbitrary<CasePlan> = fc
  .record({
    concerns: fc.nat(4),
    statements: fc.nat(4),
    goals: fc.nat(4),
    steps: fc.nat(6),
    seed: fc.array(fc.nat(6), { minLength: 60, maxLength: 60 }),
  })
  .map(({ seed, ...sizes }) => {
    let place = 0
    const next = (): number => seed[place++ % seed.length] ?? 0
    const ids = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`)
    const some = (letter: string): string[] => [...new Set(Array.from({ length: next() % 3 }, () => `${letter}${next()}`))]
    return casePlan.parse({
      concerns: ids('c', sizes.concerns).map((id) => ({ id, text: `Concern ${id}`, childIds: some('k') })),
      statements: ids('s', sizes.statements).map((id) => ({ id, text: `Statement ${id}`, concernIds: some('c') })),
      goals: ids('g', sizes.goals).map((id) => ({ id, text: `Goal ${id}`, statementIds: some('s'), concernIds: some('c') })),
      steps: ids('a', sizes.steps).map((id) => ({
        id,
        action: `Step ${id}`,
        goalIds: some('g'),
        status: (['to-do', 'under-way', 'done', 'dropped'] as const)[next() % 4],
      })),
    })
  })
