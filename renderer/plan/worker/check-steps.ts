import { type Block, type CasewrightDocument, type PlanAction, SCHEMA_VERSION } from '../../../shared/document/index.ts'
import {
  createLinter,
  createSmartReader,
  knownPeople,
  type Linter,
  type SmartReader,
  type Standards,
} from '../../../shared/lint/index.ts'
import type { CheckedStep, PlanQuestion } from './messages.ts'

/**
 * Checks the steps of a plan as the editor checks the actions of a document, each as a plan of its own so that every step is
 * asked for everything. What did not change since the last question is not read again.
 */
export class StepChecker {
  private readonly linter: Linter
  private readonly read: SmartReader
  private readonly packId: string
  private blocks = new Map<string, { written: string; block: Block; action: PlanAction }>()

  constructor(standards: Standards) {
    this.linter = createLinter(standards)
    this.read = createSmartReader(standards.words)
    this.packId = standards.pack.id
  }

  check({ kind, actions, caseRecord, today }: Omit<PlanQuestion, 'turn'>): Record<string, CheckedStep> {
    const kept = actions.map((action) => this.blockOf(action))
    this.blocks = new Map(kept.map((one) => [one.action.id, one]))
    const document: CasewrightDocument = {
      schemaVersion: SCHEMA_VERSION,
      id: 'plan',
      kind,
      title: '',
      packId: this.packId,
      childIds: [],
      dates: {},
      sections: [{ id: 'steps', templateSection: null, title: '', blocks: kept.map(({ block }) => block) }],
      setAside: [],
    }
    const { findings } = this.linter.lint(document, { caseRecord, today })
    const people = knownPeople(document, caseRecord)
    return Object.fromEntries(
      kept.map(({ action }): [string, CheckedStep] => [
        action.id,
        {
          smart: this.read(action, { planDate: today, people }),
          findings: findings.filter(({ blockId }) => blockId === action.id),
        },
      ]),
    )
  }

  private blockOf(action: PlanAction): { written: string; block: Block; action: PlanAction } {
    const written = JSON.stringify(action)
    const known = this.blocks.get(action.id)
    if (known?.written === written) return known
    return { written, action, block: { type: 'actionPlan', id: action.id, actions: [action] } }
  }
}
