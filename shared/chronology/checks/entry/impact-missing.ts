import type { RecordCheckCode } from '../check.ts'
import { EXPLAINS_ITSELF, HARM, PROCESS } from '../kinds-of-entry.ts'
import { saysNothing } from '../record.ts'

/** The event says what the child did or felt. */
const IMPACT_INSIDE =
  /\b(?:child|children|boys?|girls?|twins|baby|he|she|they)\b[^.]{0,40}\b(?:cried|crying|frightened|scared|upset|hungry|hurt|hid|hiding|missed|slept|afraid|distressed|withdrawn|tired|happy|calm|better|worse|in pain|unharmed|unhurt|safe)\b/

/** An event of harm or risk of which nothing says what it meant for the child. */
export const impactMissing: RecordCheckCode<'impact-missing'> = ({ entries }, _figures, report) => {
  for (const { entry, words, isHistory } of entries) {
    const { bearing, category, significance, impacts } = entry
    const isOfRisk =
      bearing === 'risk' || bearing === 'mixed'
        ? !EXPLAINS_ITSELF.has(category) && !PROCESS.has(category)
        : bearing === '' && HARM.has(category)
    if (!isOfRisk || isHistory || significance === 'background' || words === '') continue
    if (impacts.some(({ text }) => !saysNothing(text)) || IMPACT_INSIDE.test(words)) continue
    const why = 'What did it mean for the child, then or since? If nobody asked or knows, “not known” is an answer.'
    report({ message: 'Impact on the child not recorded', why, entries: [entry], field: 'impact' })
  }
}
