import type { Table } from 'docx'
import type { SignatureBlock } from '../../../document/index.ts'
import type { ExportContext } from '../context.ts'
import { gridTable, labelCell, textCell } from '../grid.ts'
import { textRuns } from '../inlines.ts'
import { twips } from '../look.ts'
import { nameCell, signatureCell } from '../signed-copy.ts'
import { STYLE } from '../styles.ts'

/** Room for a signature by hand. */
const ROW_HEIGHT = twips(13)

/** The signature block: a row for each signatory, with room to sign, never divided between pages. */
export function exportSignatures(context: ExportContext, block: SignatureBlock): Table[] {
  if (block.signatories.length === 0) return []
  return [
    gridTable(context, {
      description: 'Signatures: role, name, signature and date',
      heading: ['Role', 'Name', 'Signature', 'Date'],
      columns: [{ share: 27 }, { share: 32 }, { share: 31 }, { mm: 25 }],
      rowHeight: ROW_HEIGHT,
      together: true,
      rows: block.signatories.map(({ id, role, name, date, note }) => {
        const label = labelCell(role)
        const noted = note.trim() ? [{ style: STYLE.tableNote, children: textRuns(note.trim()) }] : []
        const head = { ...label, paragraphs: [...label.paragraphs, ...noted] }
        const signed = context.signatures.get(id)
        return signed
          ? [head, nameCell(signed), signatureCell(signed), textCell(signed.on ?? '')]
          : [head, textCell(name), textCell(''), textCell(date)]
      }),
    }),
  ]
}
