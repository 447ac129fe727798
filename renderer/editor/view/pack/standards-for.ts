import type { CasewrightDocument } from '../../../../shared/document/index.ts'
import type { Standards } from '../../../../shared/lint/index.ts'

/** What a document is checked by: the standards at hand whose pack has the version that it notes, else those in force. */
export function standardsFor(
  { packVersion }: Pick<CasewrightDocument, 'packVersion'>,
  { standards, inForce = standards }: { standards: Standards; inForce?: Standards },
): Standards {
  return packVersion === standards.pack.version ? standards : inForce
}
