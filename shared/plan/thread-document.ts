import { type CasewrightDocument, type Inline, newId, PLAN_TABLES, SCHEMA_VERSION } from '../document/index.ts'
import type { CasePlan } from './case-plan.ts'
import { ofChildren } from './plan-contents.ts'
import { threadRows } from './thread-rows.ts'

export interface ThreadOnPaper {
  plan: CasePlan
  packId: string
  caseId: string
  /** Whose thread it is; null for all children. */
  child: { id: string; name: string } | null
  author: { name: string; role: string }
  /** The day on which the plan stood like this, `YYYY-MM-DD`. */
  day: string
}

/** The golden thread alone, as a document to be printed: one wide table. What is about a sibling alone is left out of a child's. */
export function threadDocument({ plan, packId, caseId, child, author, day }: ThreadOnPaper): CasewrightDocument {
  const rows = threadRows(ofChildren(plan, child ? [child.id] : []), plan).map((cells) => ({
    id: newId(),
    cells: cells.map((text) => ({ content: text === '' ? [] : lines(text) })),
  }))
  return {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    kind: 'case-summary',
    title: child ? `Golden thread: ${child.name}` : 'Golden thread',
    packId,
    caseId,
    childIds: child ? [child.id] : [],
    author,
    dates: { documentDate: day },
    sections: [
      {
        id: newId(),
        templateSection: null,
        title: 'From the referral to what has changed',
        blocks: [
          {
            id: newId(),
            type: 'table',
            shows: 'golden-thread',
            columns: PLAN_TABLES['golden-thread'].map((title) => ({ id: newId(), title })),
            rows,
          },
        ],
      },
    ],
    setAside: [],
  }
}

const lines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, index): Inline[] => [...(index === 0 ? [] : [{ type: 'break' } as const]), { type: 'text', text: line }])
