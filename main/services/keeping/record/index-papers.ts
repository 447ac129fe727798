import { fullName } from '../../../../shared/family/index.ts'
import type { PackedFile } from '../../../records/index.ts'
import { localDay } from '../../local-day.ts'
import type { Making } from './making.ts'
import { paper, paragraph, table } from './paper.ts'
import { sayMoment } from './say.ts'

export const INDEX = '000 What is in this record - read first.docx'
export const LIST = '001 Passages about others - go through first.docx'

/** What never goes into a record, and why. */
const NEVER: readonly (readonly [string, string])[] = [
  ['Passwords, keys, settings, own words and phrases', 'They say nothing of the child.'],
  ['The picture of the family', 'It shows everybody in it. The people are listed under “The case”.'],
  ['The names of other children in the head of documents', 'The head of each copy names this child alone.'],
  ['Lines of the trail about other cases', 'They are not about this child.'],
  ['Backups', 'They hold the same as the store, as it was on their day.'],
  [
    'What Casewright does not hold: other systems, e-mails, paper, the files from which the chronology was brought in',
    'They have to be asked for where they are kept.',
  ],
]

/** The two papers to read before anything is handed on: what is in the record and what is not, and every passage to decide on. */
export async function indexPapers(making: Making, at: Date): Promise<PackedFile[]> {
  const { name, role } = making.needs.session.practitioner
  const head = { author: { name, role }, dates: { documentDate: localDay(at) } }
  return [
    { name: INDEX, bytes: await making.wordOf({ ...indexOf(making, at), ...head }, { style: 'plan' }) },
    { name: LIST, bytes: await making.wordOf({ ...listOf(making), ...head }, { style: 'plan' }) },
  ]
}

function indexOf({ caseRecord, child, index, leftOut, needs }: Making, at: Date) {
  const { name, role } = needs.session.practitioner
  return paper(`The record of ${fullName(child)}`, caseRecord.packId, [
    {
      title: 'Before this goes to anybody',
      blocks: [
        paragraph(
          `Put together on ${sayMoment(at.toISOString())} by ${name}, ${role}, from the case ${caseRecord.reference || caseRecord.title}. It is a working copy: nothing was redacted.`,
        ),
        paragraph(
          'Passages that may be about somebody else stand highlighted between ⟦ and ⟧. The second file lists every one of them: decide for each whether it may be given, and take out of the copies what may not. Casewright marks what it recognises, and it cannot know all that is about others: a person has to read every file whole.',
        ),
        paragraph(
          'What it looks for: other children; sentences about a parent, a partner, a neighbour or another adult and not the child; somebody’s own health, offences, money or status, even where the child is named; who gave information and is no professional; addresses and numbers. What a parent does for the child, what was agreed and who came are not marked, nor are professionals at their work.',
        ),
      ],
    },
    {
      title: 'What is in it',
      blocks: [
        table(
          [
            ['File', 4],
            ['What it is', 4],
            ['Of when, and how it stands', 4],
            ['Marked', 1],
          ],
          index.map(({ file, what, about, passages }) => [file.replace(/\.docx$/, ''), what, about, String(passages)]),
        ),
      ],
    },
    {
      title: 'What was left out, and why',
      blocks: [
        table(
          [
            ['What', 4],
            ['Why', 5],
          ],
          [...leftOut.map(({ what, why }) => [what, why]), ...NEVER.map((row) => [...row])],
        ),
      ],
    },
  ])
}

function listOf({ caseRecord, passages }: Making) {
  const rows = passages.map(({ file, where, text, why }) => [file.replace(/\.docx$/, ''), where, text, why, ''])
  return paper('Passages about others', caseRecord.packId, [
    {
      title: 'Every passage that is marked',
      blocks: [
        paragraph(
          'One that stands in several texts of a document is listed where it stands in the newest. Write down for each what was decided, and by whom.',
        ),
        table(
          [
            ['File', 2],
            ['Where', 2],
            ['What it says', 4],
            ['Why it is here', 3],
            ['Decided', 2],
          ],
          rows.length > 0 ? rows : [['None was found', '', '', '', '']],
        ),
      ],
    },
  ])
}
