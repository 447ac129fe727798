import { FootnoteReferenceRun, type IRunOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import { type Inline, inlineText, type Mark, PASSAGE_END, PASSAGE_START } from '../../document/index.ts'
import { claimNote } from './claim-note.ts'
import type { ExportContext } from './context.ts'
import { piecesOf } from './pieces.ts'
import { safeLines, safeText } from './safe-text.ts'
import { NOT_RECORDED } from './styles.ts'

/** What stands in a sentence for a merge field that the case does not know: seen by every reader, claiming nothing. */
const UNFILLED = '[not recorded]'

const PASSAGE = new RegExp(`(${PASSAGE_START}[^${PASSAGE_END}]*${PASSAGE_END})`)

/** The runs of one line. A tab in the text becomes Word's own. */
function lineRuns(line: string, options: IRunOptions, onNewLine: boolean): TextRun[] {
  if (line.includes(PASSAGE_START)) return passageRuns(line, options, onNewLine)
  const [first = '', ...rest] = line.split('\t')
  // `text`, not `children`: among `children` the library reads some words as page number fields.
  return [
    new TextRun({ ...options, ...(onNewLine ? { break: 1 } : {}), text: first }),
    ...rest.flatMap((part) => [new TextRun({ ...options, children: [new Tab()] }), new TextRun({ ...options, text: part })]),
  ]
}

/** The runs of a line with passages that somebody has to look at: ⟦highlighted⟧. */
function passageRuns(line: string, options: IRunOptions, onNewLine: boolean): TextRun[] {
  const parts = line.split(PASSAGE).filter((part) => part !== '')
  return parts.flatMap((part, index) => {
    const isPassage = part.startsWith(PASSAGE_START)
    const shown = isPassage ? `⟦${part.slice(1, -1)}⟧` : part.replaceAll(PASSAGE_START, '⟦').replaceAll(PASSAGE_END, '⟧')
    return lineRuns(shown, isPassage ? { ...options, highlight: 'yellow' } : options, onNewLine && index === 0)
  })
}

/** Gives text as runs: a line end in it is a line break in Word. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return safeLines(text).flatMap((line, index) => lineRuns(line, options, index > 0))
}

function markOptions(marks: readonly Mark[]): IRunOptions {
  return {
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('italic') ? { italics: true } : {}),
    ...(marks.includes('underline') ? { underline: {} } : {}),
    ...(marks.includes('strike') ? { strike: true } : {}),
  }
}

/** A numbered note at the foot of the page. */
function noteRun(text: string): FootnoteReferenceRun {
  return new FootnoteReferenceRun({
    children: [
      new Paragraph({ style: 'FootnoteText', children: [new TextRun({ children: [new Tab()] }), ...textRuns(text.trim())] }),
    ],
  })
}

/**
 * Gives the runs of a paragraph: marks, line breaks, merge fields as their text, and notes, which hold writers' own notes
 * and the sources of claims. `base` is what every run has, such as bold for a child's words.
 */
export function inlineRuns(context: ExportContext, content: readonly Inline[], base: IRunOptions = {}): ParagraphChild[] {
  const runs: ParagraphChild[] = []
  let afterNote = false
  for (const piece of piecesOf(content, (claim) => claimNote(claim, context.caseRecord))) {
    if (piece.type === 'note') {
      if (afterNote) runs.push(new TextRun({ style: 'FootnoteReference', text: ',' }))
      runs.push(noteRun(piece.text))
    } else if (piece.type === 'break') runs.push(new TextRun({ break: 1 }))
    else if (piece.type === 'unfilled') runs.push(new TextRun({ style: NOT_RECORDED, text: UNFILLED }))
    else if (piece.text !== '') runs.push(...textRuns(piece.text, { ...base, ...markOptions(piece.marks) }))
    afterNote = piece.type === 'note'
  }
  return runs
}

/** True when there is nothing to print: no words, no merge field, no note. */
export function isBlank(content: readonly Inline[]): boolean {
  return safeText(inlineText(content)).trim() === '' && content.every(({ type }) => type === 'text' || type === 'break')
}
