import { $getState } from 'lexical'
import { ACTION_FIELDS, type ActionPlan, newId, type PlanAction } from '../../../shared/document/index.ts'
import { $cellText, $createGridNode, $createRecordRow, type GridNode, type GridRowNode } from './grid.ts'
import { idState, restOf, restState, titleState } from './state.ts'

/**
 * A row keeps `ownerId` together with the wording it was chosen with (`ownerText`): once the wording is changed, the
 * choice no longer holds.
 */
export function $actionFromModel(action: PlanAction): GridRowNode {
  const rest = { ...restOf(action, ['id', 'ownerId', ...ACTION_FIELDS]) }
  const owner = action.ownerId === undefined ? {} : { ownerId: action.ownerId, ownerText: action.owner }
  return $createRecordRow('actionPlan', action.id, { ...rest, ...owner }, action as Record<string, string>)
}

export function $actionToModel(row: GridRowNode): PlanAction {
  const { ownerId, ownerText, ...rest } = $getState(row, restState)
  const value = (field: string) => $cellText(row, field)
  const owner = value('owner')
  return {
    ...rest,
    id: $getState(row, idState),
    action: value('action'),
    owner,
    ...(typeof ownerId === 'string' && ownerText === owner && { ownerId }),
    due: value('due'),
    reviewDate: value('reviewDate'),
    measure: value('measure'),
    outcome: value('outcome'),
    status: value('status'),
  }
}

export function $emptyAction(): GridRowNode {
  return $createRecordRow('actionPlan', newId(), {}, {})
}

export function $actionPlanFromModel(block: ActionPlan): GridNode {
  const rest = restOf(block, ['type', 'id', 'title', 'actions'])
  return $createGridNode('actionPlan', block.id, rest, block.title ?? null).append(...block.actions.map($actionFromModel))
}

export function $actionPlanToModel(node: GridNode): ActionPlan {
  const title = $getState(node, titleState)
  return {
    ...$getState(node, restState),
    type: 'actionPlan',
    id: $getState(node, idState),
    ...(title !== null && { title }),
    actions: node.getRows().map($actionToModel),
  }
}
