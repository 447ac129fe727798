import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import {
  checkFamily,
  type FamilyFinding,
  type NamingDocument,
  namesOf,
  type ReadForNames,
  readForNames,
} from '../../../shared/family/checks/index.ts'
import type { CaseFamily, CaseRecord } from '../../../shared/family/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'
import { useServices } from '../../client/index.ts'

/** What is to be checked in a family, those that were set aside apart. */
export interface FamilyFindings {
  open: readonly FamilyFinding[]
  aside: readonly FamilyFinding[]
}

interface ReadDocument {
  id: string
  title: string
  read: ReadForNames
}

/**
 * Checks the family a little after each change. A revision of a document is read for names once; whom they mean follows the
 * family as it is now, so that somebody who was just added is known.
 */
export function useFindings(family: CaseFamily, caseRecord: CaseRecord, pack: Pack, today: string): FamilyFindings {
  const read = useReadDocuments(caseRecord.id)
  const checked = useDeferredValue(family)
  const { people } = checked
  const documents = useMemo(
    () => read?.map(({ id, title, read: names }): NamingDocument => ({ id, title, ...namesOf(names, people) })) ?? null,
    [read, people],
  )
  return useMemo(() => {
    const found = checkFamily(checked, { pack, caseRecord, today, ...(documents && { documents }) })
    const set = new Set(checked.setAside.map(({ key }) => key))
    return { open: found.filter(({ key }) => !set.has(key)), aside: found.filter(({ key }) => set.has(key)) }
  }, [checked, caseRecord, pack, today, documents])
}

/** The case's documents as they were read; read again where a revision is new when the window is come back to. */
function useReadDocuments(caseId: string): readonly ReadDocument[] | null {
  const { api } = useServices()
  const [documents, setDocuments] = useState<readonly ReadDocument[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const revisions = new Map<string, ReadForNames>()
    const read = async (): Promise<void> => {
      const list = await api.documents.list({ caseId })
      if (!list.ok) return
      const found: ReadDocument[] = []
      for (const { id, title, revision } of list.value) {
        const key = `${id} ${revision}`
        const known = revisions.get(key)
        const opened = known === undefined ? await api.documents.open({ id }) : null
        if (!isWanted) return
        const names = known ?? (opened?.ok ? readForNames(opened.value.document) : null)
        if (names === null) continue
        revisions.set(key, names)
        found.push({ id, title, read: names })
      }
      if (isWanted) setDocuments(found)
    }
    const again = (): void => void read()
    again()
    window.addEventListener('focus', again)
    return () => {
      isWanted = false
      window.removeEventListener('focus', again)
    }
  }, [api, caseId])
  return documents
}
