import { CallFailure } from '../../shared/api/index.ts'
import {
  type CasewrightDocument,
  CasewrightFileError,
  NewerDocumentError,
  NewerFileError,
  readCasewrightFile,
} from '../../shared/document/index.ts'

/** Reads the document out of a `.casewright` file. Throws `CallFailure`: `unreadable-file`, `newer-file`, naming the file. */
export function readDocumentFile(text: string, name: string): CasewrightDocument {
  try {
    return readCasewrightFile(text).document
  } catch (error) {
    if (error instanceof NewerFileError || error instanceof NewerDocumentError)
      throw new CallFailure('newer-file', `${name}: ${error.message}`)
    if (error instanceof CasewrightFileError) throw new CallFailure('unreadable-file', `${name}: ${error.message}`)
    throw error
  }
}
