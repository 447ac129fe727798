import { $getState } from 'lexical'
import { type ChronologyBlock, type ChronologyEntry, ENTRY_FIELDS, newId } from '../../../shared/document/index.ts'
import { $cellText, $createGridNode, $createRecordRow, type GridNode, type GridRowNode } from './grid.ts'
import { idState, restOf, restState } from './state.ts'

function $entryFromModel(entry: ChronologyEntry): GridRowNode {
  return $createRecordRow('chronology', entry.id, restOf(entry, ['id', ...ENTRY_FIELDS]), entry as Record<string, string>)
}

function $entryToModel(row: GridRowNode): ChronologyEntry {
  const value = (field: string) => $cellText(row, field)
  return {
    ...$getState(row, restState),
    id: $getState(row, idState),
    date: value('date'),
    event: value('event'),
    source: value('source'),
    response: value('response'),
    impact: value('impact'),
  }
}

export function $emptyEntry(): GridRowNode {
  return $createRecordRow('chronology', newId(), {}, {})
}

export function $chronologyFromModel(block: ChronologyBlock): GridNode {
  const rest = restOf(block, ['type', 'id', 'entries'])
  return $createGridNode('chronology', block.id, rest).append(...block.entries.map($entryFromModel))
}

export function $chronologyToModel(node: GridNode): ChronologyBlock {
  return {
    ...$getState(node, restState),
    type: 'chronology',
    id: $getState(node, idState),
    entries: node.getRows().map($entryToModel),
  }
}
