import { daysBetween } from '../../document/index.ts'
import { entriesIn } from '../analysis/chronology-entries.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

const LIST = 'chronology-tone'
const FEWEST_ENTRIES = 6
const FEWEST_HARMFUL = 4
const FEWEST_DAYS = 90

/** A chronology of harm alone. */
export const chronologyOneSided: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'chronology-one-sided',
    category: 'chronology-entry',
    title: 'The chronology has one side only',
    severity: 'suggestion',
    kinds: ['chronology', 'court-chronology'],
    why: 'A chronology of what went wrong cannot show when and why things went well.',
    setAsideWhen: 'It is an extract that the court has asked for.',
    bad: ['Ten lines, each of them harm.'],
    good: ['3 June 2024: Ms Nolan took Sia to the dentist by herself.'],
  },
  lists: [LIST],
  looksAt: ({ block }) => block.type === 'chronology',
  check(blocks, context, report) {
    for (const block of blocks) {
      const entries = entriesIn([block], context)
      const days = entries.flatMap(({ first }) => first ?? []).sort()
      const span = daysBetween(days[0] ?? context.today, days.at(-1) ?? context.today)
      if (entries.length < FEWEST_ENTRIES || span < FEWEST_DAYS) continue
      if (counted(block, 'good') > 0 || counted(block, 'harm') < FEWEST_HARMFUL) continue
      const message = 'Every line is about harm or worry. What went well, who helped, and what was done that worked?'
      report({ section: block.section, block: null, start: 0, end: 0, message })
    }
  },
}

const counted = (block: BlockAnalysis, tag: string): number =>
  new Set(
    block
      .hits(LIST, { quoted: true })
      .flatMap(({ entry, start }) => (entry.tags?.includes(tag) ? block.segmentAt(start).place.entryId : [])),
  ).size
