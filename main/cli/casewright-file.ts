import { readCasewrightFile } from '../../shared/document/index.ts'
import { caseRecord as caseSchema } from '../../shared/family/index.ts'
import type { InputFile } from './input-file.ts'
import { placeInDocument } from './place-in-document.ts'

/** A document of our own, with the case that it carries. */
export function fromCasewrightFile(text: string): InputFile {
  const { document, case: carried } = readCasewrightFile(text)
  const known = caseSchema.pick({ people: true, keyDates: true }).safeParse(carried ?? {})
  return {
    document,
    caseRecord: carried && known.success ? known.data : null,
    kind: document.kind,
    pack: document.packId,
    place: (finding) => placeInDocument(document, finding),
  }
}
