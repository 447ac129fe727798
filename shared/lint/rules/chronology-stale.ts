import { addDays, writeDay } from '../../document/index.ts'
import { entriesIn } from '../analysis/chronology-entries.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

const DAYS_IN_WEEK = 7
const CHECKED =
  /\b(?:last )?(?:checked|reviewed|updated|brought up to date|no significant events? since|nothing significant since)\b/i

/** A chronology to which nothing was added, and which nobody checked, for longer than the standard allows. */
export const chronologyStale: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'chronology-stale',
    category: 'chronology-entry',
    title: 'The chronology has not been kept up',
    severity: 'suggestion',
    kinds: ['chronology', 'court-chronology'],
    why: 'The reader takes the last line for the last thing that happened.',
    setAsideWhen: 'Nothing of weight has happened, and the record says that somebody looked.',
    bad: ['A chronology of 20 April whose last line is of 2 January.'],
    good: ['No significant events since 11 March; checked on 18 April.'],
  },
  looksAt: ({ block, text }) => block.type === 'chronology' || (text.length < 2000 && CHECKED.test(text)),
  check(blocks, context, report) {
    const { maxWeeks } = context.options
    if (typeof maxWeeks !== 'number' || !isWholeDocument(context)) return
    const chronologies = blocks.filter(({ block }) => block.type === 'chronology')
    if (blocks.some((block) => block.block.type !== 'chronology' && saysChecked(block))) return
    const days = entriesIn(chronologies, context).flatMap(({ last }) => last ?? [])
    const latest = days.reduce((a, b) => (a > b ? a : b), '')
    const { documentDate } = context.document.dates
    const day = typeof documentDate === 'string' ? documentDate : context.today
    if (latest === '' || addDays(latest, maxWeeks * DAYS_IN_WEEK) >= day) return
    const message = `The last line is of ${writeDay(latest)}. What has happened since, and who last checked?`
    report({ section: chronologies[0]?.section ?? null, block: null, start: 0, end: 0, message })
  },
}

const saysChecked = ({ text }: BlockAnalysis): boolean => CHECKED.test(text)
