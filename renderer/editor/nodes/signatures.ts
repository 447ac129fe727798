import { $getState } from 'lexical'
import { newId, type Signatory, type SignatureBlock } from '../../../shared/document/index.ts'
import { $cellText, $createGridNode, $createRecordRow, type GridNode, type GridRowNode, RECORD_COLUMNS } from './grid.ts'
import { idState, restOf, restState } from './state.ts'

const FIELDS = RECORD_COLUMNS.signatures.map(([field]) => field)

function $signatoryFromModel(signatory: Signatory): GridRowNode {
  return $createRecordRow('signatures', signatory.id, restOf(signatory, ['id', ...FIELDS]), signatory as Record<string, string>)
}

function $signatoryToModel(row: GridRowNode): Signatory {
  const value = (field: string) => $cellText(row, field)
  return {
    ...$getState(row, restState),
    id: $getState(row, idState),
    role: value('role'),
    name: value('name'),
    date: value('date'),
    note: value('note'),
  }
}

export function $emptySignatory(): GridRowNode {
  return $createRecordRow('signatures', newId(), {}, {})
}

export function $signaturesFromModel(block: SignatureBlock): GridNode {
  const rest = restOf(block, ['type', 'id', 'signatories'])
  return $createGridNode('signatures', block.id, rest).append(...block.signatories.map($signatoryFromModel))
}

export function $signaturesToModel(node: GridNode): SignatureBlock {
  return {
    ...$getState(node, restState),
    type: 'signatures',
    id: $getState(node, idState),
    signatories: node.getRows().map($signatoryToModel),
  }
}
