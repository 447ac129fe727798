import { type CasePlan, isFor, ofChildren, planChanges, STEP_STATES } from '../../../../shared/plan/index.ts'
import type { Making } from './making.ts'
import { paper, tablePart } from './paper.ts'
import { sayDay, sayMoment, spaced } from './say.ts'

/** Adds what of the plan is about the child, as it is now, and every change of it. */
export async function addPlan(making: Making): Promise<void> {
  const { caseRecord, child, plan, needs } = making
  const { plans } = needs.session.store
  const own = ofChildren(plan, [child.id])
  const others = (['concerns', 'statements', 'goals', 'steps'] as const).reduce(
    (sum, list) => sum + plan[list].filter((one) => !isFor(child.id, one)).length,
    0,
  )
  if (others > 0)
    making.leftOut.push({ what: `${others} parts of the plan`, why: 'They are marked as being about another child alone.' })
  const versions = await plans.revisions(caseRecord.id)
  const changes: string[][] = []
  for (const [index, { revision, savedAt, author }] of versions.entries()) {
    const before = versions[index + 1]
    if (!before) break
    const [then, now] = [await plans.revision(caseRecord.id, before.revision), await plans.revision(caseRecord.id, revision)]
    for (const one of planChanges(ofChildren(then.plan, [child.id]), ofChildren(now.plan, [child.id])))
      changes.push([sayMoment(savedAt), author, [one.what, one.change, one.part].filter(Boolean).join(', '), one.before, one.now])
  }
  const document = paper('The plan', caseRecord.packId, [
    ...planParts(own),
    tablePart(
      'What was changed in it, the newest first',
      [
        ['When', 2],
        ['Who', 2],
        ['What', 2],
        ['Before', 4],
        ['Then', 4],
      ],
      changes,
    ),
  ])
  await making.addPaper('the plan', { what: 'The plan, and every change of it', about: 'As it is now' }, document)
}

const planParts = (plan: CasePlan) => [
  tablePart(
    'What we are worried about',
    [
      ['Sort', 2],
      ['What it says', 6],
      ['Who said so, and when', 3],
    ],
    [
      ...plan.concerns.map(({ text, by, on }) => ['Concern', text, [by, sayDay(on)].filter(Boolean).join(', ')]),
      ...plan.statements.map(({ kind, text }) => [kind === 'danger' ? 'Danger statement' : 'Worry', text, '']),
    ],
  ),
  tablePart(
    'What is to be different',
    [
      ['Sort', 2],
      ['What it says', 6],
    ],
    [
      ...plan.goals.map(({ kind, text }) => [kind === 'childs-own' ? 'The child’s own goal' : `${spaced(kind)} goal`, text]),
      ...plan.bottomLines.map(({ text, otherwise }) => [
        'Bottom line',
        [text, otherwise && `Otherwise: ${otherwise}`].filter(Boolean).join(' '),
      ]),
      ...plan.contingency.map(({ trigger, response, who }) => [
        'Contingency',
        [trigger, response, who].filter(Boolean).join(': '),
      ]),
      ...plan.scales.map(({ score, by, on, why }) => [
        'Safety scale',
        `${score} of 10, ${[by, sayDay(on)].filter(Boolean).join(', ')}. ${why}`,
      ]),
      ...(plan.closure ? [['Closing', [sayDay(plan.closure.on), plan.closure.summary].filter(Boolean).join(': ')]] : []),
    ],
  ),
  tablePart(
    'What is to be done',
    [
      ['What', 4],
      ['Who', 2],
      ['By when', 2],
      ['What will be different', 3],
      ['How it stands', 2],
      ['Progress', 4],
    ],
    plan.steps.map(({ action, owner, due, outcome, status, progress, droppedBecause }) => [
      action,
      owner,
      due,
      outcome,
      [STEP_STATES[status], droppedBecause].filter(Boolean).join(': '),
      progress.map(({ on, by, text, change }) => [sayDay(on), by, text, change].filter(Boolean).join(', ')).join('; '),
    ]),
  ),
]
