import type { CaseChronology, RecordFinding, RecordSetAside } from '../../../shared/chronology/index.ts'
import { type Citation, RECORD_CHECKS, type Severity } from '../../../shared/standards/index.ts'
import type { EntryFieldName } from '../desk.ts'
import type { WordFinding } from './messages.ts'

/** A finding of either kind as the panel and the keys go through it. */
export interface RecordItem {
  key: string
  severity: Severity
  message: string
  why: string
  clauses: Citation[]
  entryIds: readonly string[]
  field: EntryFieldName | null
  figure: string | null
  sentence: string | null
  /** The words that it is about; null where it is about the entry's field or about many entries. */
  words: { text: string; start: number; end: number } | null
}

/** Findings that are shown under one heading: a pattern by itself, or what several entries lack. */
export interface RecordGroup {
  id: string
  part: 'patterns' | 'entries' | 'words'
  title: string
  severity: Severity
  items: RecordItem[]
}

/** Everything that was found and not set aside, in the order in which it is gone through; and what was set aside. */
export interface RecordFindings {
  groups: readonly RecordGroup[]
  items: readonly RecordItem[]
  setAside: readonly { item: RecordItem; record: RecordSetAside }[]
  counts: Readonly<Record<Severity, number>>
}

/** Puts both kinds of findings together. What was set aside comes back when what it rests on has changed: then its key is another. */
export function recordFindings(
  found: readonly RecordFinding[],
  words: readonly WordFinding[],
  setAside: CaseChronology['setAside'],
): RecordFindings {
  const aside = new Map(setAside.map((record) => [record.key, record]))
  const groups = new Map<string, RecordGroup>()
  const put: { item: RecordItem; record: RecordSetAside }[] = []
  const add = (id: string, part: RecordGroup['part'], title: string, item: RecordItem): void => {
    const record = aside.get(item.key)
    if (record !== undefined) {
      put.push({ item, record })
      return
    }
    const group = groups.get(id)
    if (group) group.items.push(item)
    else groups.set(id, { id, part, title, severity: item.severity, items: [item] })
  }
  for (const finding of found) {
    const item: RecordItem = { ...finding, words: null }
    if (isPattern(finding)) add(finding.key, 'patterns', finding.message, item)
    else if (finding.field === null) add(finding.key, 'entries', finding.message, item)
    else add(finding.checkId, 'entries', RECORD_CHECKS[finding.checkId].title, item)
  }
  for (const { entryId, text, start, end, ruleId, title, ...finding } of words)
    add(`words ${ruleId}`, 'words', title, {
      ...finding,
      entryIds: [entryId],
      figure: null,
      sentence: null,
      words: { text, start, end },
    })
  const ordered = [...groups.values()].sort((one, other) => PARTS.indexOf(one.part) - PARTS.indexOf(other.part))
  const items = ordered.flatMap((group) => group.items)
  const counts = { error: 0, warning: 0, suggestion: 0 }
  for (const { severity } of items) counts[severity] += 1
  return { groups: ordered, items, setAside: put, counts }
}

const PARTS: readonly RecordGroup['part'][] = ['patterns', 'entries', 'words']

/** Something that several entries show together, or that lies between them. */
const isPattern = ({ field, entryIds }: RecordFinding): boolean => field === null && entryIds.length > 0
