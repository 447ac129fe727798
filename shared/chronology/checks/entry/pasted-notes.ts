import { countWords } from '../../../document/index.ts'
import type { CaseEntry } from '../../entry.ts'
import type { RecordCheckCode } from '../check.ts'

/** Marks that letters, e-mails and running notes bear and chronologies do not. */
const MARKS: readonly RegExp[] = [
  /^\s*(?:dear|hi|hello|good (?:morning|afternoon))\b[^.\n]{0,40}[,\n]/im,
  /^\s*(?:from|sent|to|cc|subject):\s/im,
  /\b(?:kind|best|warm) regards\b|\byours (?:sincerely|faithfully)\b|\bsent from my\b/i,
  /^\s*(?:present|purpose of visit|action points?|analysis|plan|views of (?:the )?child|observations?|discussion|who was seen)\s*:/im,
]
const FEWEST_LINES = 4

/** A long entry that bears the marks of a letter or a note, or says word for word what another entry says. */
export const pastedNotes: RecordCheckCode<'pasted-notes'> = ({ entries }, { words: fewest }, report) => {
  const known = new Map<string, CaseEntry>()
  for (const { entry } of entries) {
    // No text of so few letters has so many words.
    if (entry.event.length < fewest * 2 || countWords(entry.event) < fewest) continue
    const same = known.get(entry.event)
    known.set(entry.event, same ?? entry)
    const marks = MARKS.filter((mark) => mark.test(entry.event)).length
    if (same === undefined && (marks === 0 || (marks === 1 && linesIn(entry.event) < FEWEST_LINES))) continue
    const message = same === undefined ? 'Pasted from a letter or a note' : 'Word for word the same as another entry'
    const why = 'What happened, in two sentences, and where can the rest be read?'
    report({ message, why, entries: [entry], field: 'event', rests: entry.event })
  }
}

const linesIn = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length
