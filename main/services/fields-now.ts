import { CallFailure } from '../../shared/api/index.ts'
import { type CasewrightDocument, refreshFields } from '../../shared/document/index.ts'
import { fieldValuesOf } from '../../shared/family/index.ts'
import { localDay } from './local-day.ts'
import type { Needs } from './needs.ts'

/** A document of a case with its merge fields as the case has them now; one of no case as it is. */
export type FieldsNow = (document: CasewrightDocument) => Promise<CasewrightDocument>

/** Merge fields follow the case until their document is signed off, so they are filled anew whenever it is opened or goes out. */
export function fieldsNow({ session, packVersions, now }: Pick<Needs, 'session' | 'packVersions' | 'now'>): FieldsNow {
  /** Null where the pack cannot be read now: what a field says of the authority stays as it is. */
  const authorityOf = async ({ packId }: CasewrightDocument): Promise<string | null> => {
    try {
      return (await packVersions.inForce(packId)).pack.authority
    } catch (error) {
      if (error instanceof CallFailure && error.code === 'bad-pack') return null
      throw error
    }
  }
  return async (document) => {
    const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
    if (!caseRecord) return document
    const authority = await authorityOf(document)
    const today = caseRecord.exampleDay ?? localDay(now())
    const { document: all, byChild } = fieldValuesOf(document, { caseRecord, today, authority: authority ?? '' })
    if (authority !== null) return refreshFields(document, { document: all, byChild })
    return refreshFields(document, {
      document: withoutAuthority(all),
      byChild: Object.fromEntries(Object.entries(byChild).map(([id, values]) => [id, withoutAuthority(values)])),
    })
  }
}

function withoutAuthority({ 'authority.name': _name, ...rest }: Record<string, string>): Record<string, string> {
  return rest
}
