import { type Block, blockText } from '../../../../shared/document/index.ts'
import type { Finding } from '../../../../shared/lint/index.ts'
import { placeName } from '../../model/numbers.ts'
import type { EditorSnapshot } from '../../session/snapshot.ts'

function rowName(block: Block, offset: number): string | null {
  if (block.type !== 'actionPlan' && block.type !== 'chronology' && block.type !== 'table') return null
  const place = blockText(block).segments.find((segment) => offset >= segment.start && offset <= segment.end)?.place
  if (block.type === 'actionPlan' && place?.actionId)
    return `Action ${block.actions.findIndex((action) => action.id === place.actionId) + 1}`
  if (block.type === 'chronology' && place?.entryId)
    return `Entry ${block.entries.findIndex((entry) => entry.id === place.entryId) + 1}`
  if (block.type === 'table' && place?.rowId) return `Row ${block.rows.findIndex((row) => row.id === place.rowId) + 1}`
  return null
}

/** Where a finding stands, as short as a person would say it: "9.2", "Action 2", "10". */
export function findingPlace(finding: Finding, snapshot: Pick<EditorSnapshot, 'document' | 'numbers'>): string {
  const section = snapshot.document.sections.find((one) => one.id === finding.sectionId)
  const block = section?.blocks.find((one) => one.id === finding.blockId)
  return (block && rowName(block, finding.start)) ?? placeName(snapshot.numbers, section, finding.blockId)
}
