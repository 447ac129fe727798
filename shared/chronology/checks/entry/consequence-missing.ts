import type { RecordCheckCode } from '../check.ts'
import { HARM } from '../kinds-of-entry.ts'

/** An event of harm or risk of which nothing says what was done about it or what came of it. */
export const consequenceMissing: RecordCheckCode<'consequence-missing'> = ({ entries }, _figures, report) => {
  for (const { entry, consequence, words, isHistory } of entries) {
    const isOfRisk = entry.bearing === 'risk' || (entry.bearing === '' && HARM.has(entry.category))
    if (!isOfRisk || isHistory || entry.significance === 'background' || words === '' || consequence !== '') continue
    if (sentencesIn(entry.event) > 1 || TELLS_CONSEQUENCE.test(words)) continue
    const why = 'What was done about it, or what came of it? “No further action” is an answer.'
    report({ message: 'No action or outcome', why, entries: [entry], field: 'action' })
  }
}

/** What came of it is told with what happened. */
const TELLS_CONSEQUENCE =
  /\b(?:arrested|charged|convicted|sentenced|bailed|cautioned|no further action|nfa|referred|reported to|treated|admitted|taken to|moved|placed|removed|excluded|closed|agreed|so that|after which|and was)\b|;/

const sentencesIn = (text: string): number => text.split(/[.;!?](?:\s|$)/).filter((part) => part.trim() !== '').length
