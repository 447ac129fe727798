import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { checkFamily, type FamilyFinding, type NamingDocument, namesIn } from '../../../shared/family/checks/index.ts'
import type { CaseFamily, CaseRecord } from '../../../shared/family/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'
import { useServices } from '../../client/index.ts'

/** What is to be checked in a family, those that were set aside apart. */
export interface FamilyFindings {
  open: readonly FamilyFinding[]
  aside: readonly FamilyFinding[]
}

/** Checks the family a little after each change; whom the case's documents name is read once. */
export function useFindings(family: CaseFamily, caseRecord: CaseRecord, pack: Pack, today: string): FamilyFindings {
  const documents = useNamingDocuments(caseRecord)
  const checked = useDeferredValue(family)
  return useMemo(() => {
    const found = checkFamily(checked, { pack, caseRecord, today, ...(documents && { documents }) })
    const set = new Set(checked.setAside.map(({ key }) => key))
    return { open: found.filter(({ key }) => !set.has(key)), aside: found.filter(({ key }) => set.has(key)) }
  }, [checked, caseRecord, pack, today, documents])
}

function useNamingDocuments({ id, people }: CaseRecord): readonly NamingDocument[] | null {
  const { api } = useServices()
  const [documents, setDocuments] = useState<readonly NamingDocument[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const list = await api.documents.list({ caseId: id })
      if (!list.ok) return
      const found: NamingDocument[] = []
      for (const { id: documentId, title } of list.value) {
        const opened = await api.documents.open({ id: documentId })
        if (opened.ok && isWanted) found.push({ id: documentId, title, ...namesIn(opened.value.document, people) })
      }
      if (isWanted) setDocuments(found)
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [api, id, people])
  return documents
}
