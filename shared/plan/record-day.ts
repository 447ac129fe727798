import { type CasewrightDocument, type DocumentKind, inlineText, isDay } from '../document/index.ts'
import { readDates } from './dates.ts'

/** The names by which documents of a kind give the day that they record, the best first; the document's own date comes last. */
const DAYS_OF: Partial<Record<DocumentKind, readonly string[]>> = {
  'visit-record': ['visit', 'visits', 'lastVisit', 'firstVisit'],
  'core-group-record': ['coreGroup', 'coreGroups', 'firstCoreGroup', 'meeting'],
  'cin-meeting-record': ['childInNeedMeeting', 'childInNeedFirstMeeting', 'meeting'],
  'cla-review-record': ['lookedAfterReview', 'review', 'meeting'],
  'supervision-record': ['supervision'],
  'case-summary': ['summary'],
  chronology: ['chronologyUpdated'],
}

/** The label of an answer that gives the day: "Date of visit", "Last checked on". Not "Date of birth", not "Last summary". */
const DAY_LABEL =
  /^(?:date|day|date (?:and time|held)|(?:date|day) of (?:the |this )?(?:home |core group )?(?:visit|meeting|core group|review|supervision|session|summary|record|chronology)|(?:last )?(?:checked|updated|visited|held) on)\b\W*$/i

/**
 * The day that a document records, `YYYY-MM-DD`: the one that a labelled answer in it gives, else the day that it carries by name,
 * else its own date. Null where it has none.
 */
export function recordDayOf(document: Pick<CasewrightDocument, 'kind' | 'dates' | 'sections'>): string | null {
  return answeredDay(document) ?? namedDay(document)
}

function answeredDay({ sections }: Pick<CasewrightDocument, 'sections'>): string | null {
  for (const { blocks } of sections)
    for (const block of blocks) {
      if (block.type !== 'fields') continue
      for (const { label, content } of block.fields) {
        if (!DAY_LABEL.test(label.trim())) continue
        const read = readDates(inlineText(content)).find(({ precision, first }) => precision === 'day' && first !== null)
        if (read?.first && !read.yearAssumed) return read.first
      }
    }
  return null
}

function namedDay({ kind, dates }: Pick<CasewrightDocument, 'kind' | 'dates'>): string | null {
  const daysNamed = (name: string): string[] =>
    [dates[name] ?? []]
      .flat()
      .map((day) => day.slice(0, 10))
      .filter(isDay)
      .sort()
  const [own] = daysNamed('documentDate')
  for (const name of DAYS_OF[kind] ?? []) {
    const days = daysNamed(name)
    // A record may list meetings still to come; those after its own date are not what it records.
    const held = days.filter((day) => own === undefined || day <= own).at(-1) ?? (own === undefined ? days[0] : undefined)
    if (held !== undefined) return held
  }
  return own ?? null
}
