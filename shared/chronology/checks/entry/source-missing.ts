import type { CaseEntry } from '../../entry.ts'
import type { RecordCheckCode } from '../check.ts'
import { saysNothing } from '../record.ts'

/** The source may stand in the words of the entry. */
const SOURCE_INSIDE =
  /\((?:[^)]*\b(?:letter|report|record|note|log|register|telephone|e-?mail|visit|certificate|minutes|police|school|gp|dr|pc|ms|mr|mrs)\b[^)]*)\)|\b(?:letter of|report of|record of|minutes of|according to|certificate)\b/i

/** An entry of which nobody says where it is recorded or who says so. */
export const sourceMissing: RecordCheckCode<'source-missing'> = ({ entries }, _figures, report) => {
  for (const { entry } of entries) {
    if (entry.event.trim() === '' || namesSource(entry) || SOURCE_INSIDE.test(entry.event)) continue
    const why = 'Who says so, and where can it be read? If nobody knows any more, “source not recorded” is an answer.'
    report({ message: 'No source given', why, entries: [entry], field: 'source' })
  }
}

const namesSource = ({ agency, sources, documentIds }: CaseEntry): boolean =>
  agency !== '' ||
  documentIds.length > 0 ||
  sources.some(
    (source) => source.agency !== '' || source.documentId !== undefined || !saysNothing(`${source.person}${source.document}`),
  )
