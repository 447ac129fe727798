import type { DueItem, PackSummary } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { DocumentTemplate, Pack, WordLists, WordStyle } from '../../shared/standards/index.ts'

/** What the templates folder holds, read when it is first asked for. */
export interface Shelf {
  packs(): Promise<PackSummary[]>
  standards(packId: string): Promise<{ pack: Pack; words: WordLists; templates: DocumentTemplate[] }>
  template(id: string): Promise<DocumentTemplate>
  wordStyle(id: string): Promise<WordStyle>
  due(packId: string, keyDates: CaseRecord['keyDates'], today: string): Promise<DueItem[]>
  example(): Promise<{ caseRecord: CaseRecord; documents: CasewrightDocument[] }>
}

export function createShelf(_directory: string): Shelf {
  const nothing = () => Promise.reject(new Error('not there'))
  return {
    packs: () => Promise.resolve([]),
    standards: nothing,
    template: nothing,
    wordStyle: nothing,
    due: nothing,
    example: nothing,
  }
}
