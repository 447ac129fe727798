import { countWords } from '../../../document/index.ts'
import type { RecordCheckCode } from '../check.ts'

/** An entry that tells a whole record over again. Conferences may: their plans stand there in points. */
export const entryTooLong: RecordCheckCode<'entry-too-long'> = ({ entries }, { words: most }, report) => {
  for (const { entry } of entries) {
    if (entry.category === 'conference-plan' || entry.event.length <= most * 2) continue
    const words = countWords(entry.event)
    if (words <= most) continue
    const why = `What happened, in two sentences, and where can the rest be read? The limit is ${most} words.`
    report({
      message: `An entry of ${words} words`,
      why,
      entries: [entry],
      field: 'event',
      figure: `${words} words`,
      rests: entry.event,
    })
  }
}
