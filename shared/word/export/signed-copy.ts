import type { Paragraph, Table } from 'docx'
import { HeadingLevel } from 'docx'
import type { SignatureBlock } from '../../document/index.ts'
import { bodyParagraph, type ExportContext } from './context.ts'
import { longDate } from './dates.ts'
import { type GridCell, gridTable, labelCell, textCell } from './grid.ts'
import { textRuns } from './inlines.ts'
import { STYLE } from './styles.ts'

/** Somebody who signed, or did not and why. */
export interface SignedBy {
  sort: 'writer' | 'manager' | 'party'
  /** What they are called where a signature is asked for, the best first: "Team Manager", "Parents and carers". */
  roles: readonly string[]
  name: string
  /** Below the name: job title and registration number. */
  post: string
  /** The day of the signature, `YYYY-MM-DD`; null for somebody who did not sign. */
  on: string | null
  /** In place of the signature: how it was given, or why it was not. */
  how: string
}

/** What a copy shows of how its document was signed. */
export interface SignedCopy {
  signed: readonly SignedBy[]
  /** A part at the end: who authorised it, and why. Nothing for a reader who is not to have that. */
  closing: readonly { label: string; lines: readonly string[] }[]
  /** Whether those who have no place for a signature in the text are shown at its end. */
  showsRest: boolean
}

const WRITERS =
  /^(?:social worker|author|practitioner|written by|early help (?:practitioner|worker)|lead professional|personal advis|(?:supervising|allocated) )/i
const MANAGERS = /manager|team leader|head of service|supervisor/i
const ALIKE: readonly RegExp[] = [/parent|carer|mother|father|family/i, /\bchild|young person/i, /network/i]

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/** How well a place for a signature suits somebody: the lower the better; null for one that is not theirs. */
function fitOf({ role, name }: SignatureBlock['signatories'][number], one: SignedBy): number | null {
  if (name.trim() !== '' && !same(name, one.name)) return null
  if (name.trim() !== '' && one.name !== '') return 0
  if (one.roles.some((own) => same(own, role))) return 1
  if (/taking over/i.test(role)) return null
  if (one.sort === 'writer') return WRITERS.test(role) ? 2 : null
  if (one.sort === 'manager') return MANAGERS.test(role) && !one.roles.some((own) => /officer|legal|chair/i.test(own)) ? 2 : null
  return ALIKE.some((sort) => sort.test(role) && one.roles.some((own) => sort.test(own))) ? 2 : null
}

/** Puts each of those who signed in the place that suits them best, one in each. Gives what stands where, and who has none. */
export function placed(
  signatories: SignatureBlock['signatories'],
  signed: readonly SignedBy[],
): { at: Map<string, SignedBy>; left: SignedBy[] } {
  const at = new Map<string, SignedBy>()
  const left = new Set(signed)
  for (const wanted of [0, 1, 2])
    for (const one of signed) {
      const place = left.has(one) && signatories.find((free) => !at.has(free.id) && fitOf(free, one) === wanted)
      if (!place) continue
      at.set(place.id, one)
      left.delete(one)
    }
  return { at, left: [...left] }
}

/** What stands in the cell of a signature. */
export function signatureCell({ on, how }: SignedBy): GridCell {
  const words = on === null ? ['Not signed', how].filter(Boolean).join(': ') : how
  return { paragraphs: [{ style: STYLE.tableNote, children: textRuns(words) }], length: words.length }
}

/** The name in a place for a signature, with the job title and registration number below. */
export function nameCell({ name, post }: SignedBy): GridCell {
  const cell = textCell(name)
  return post === '' ? cell : { ...cell, paragraphs: [...cell.paragraphs, { style: STYLE.tableNote, children: textRuns(post) }] }
}

/** The last part of a signed copy: those who had no place in the text, and who authorised it and why. */
export function closingPart(
  context: ExportContext,
  { closing, showsRest }: SignedCopy,
  unplaced: readonly SignedBy[],
): (Paragraph | Table)[] {
  const left = showsRest ? unplaced : []
  if (closing.length === 0 && left.length === 0) return []
  const heading = bodyParagraph(context, {
    heading: HeadingLevel.HEADING_1,
    children: textRuns(closing.length === 0 ? 'Signatures' : 'Authorisation'),
  })
  const parts: (Paragraph | Table)[] = [heading]
  if (left.length > 0)
    parts.push(
      gridTable(context, {
        description: 'Signatures: role, name, signature and date',
        heading: ['Role', 'Name', 'Signature', 'Date'],
        columns: [{ share: 27 }, { share: 32 }, { share: 31 }, { mm: 25 }],
        together: true,
        rows: left.map((one) => [
          labelCell(one.roles[0] ?? ''),
          nameCell(one),
          signatureCell(one),
          textCell(one.on === null ? '' : longDate(one.on)),
        ]),
      }),
    )
  if (closing.length > 0)
    parts.push(
      gridTable(context, {
        description: 'How this document was authorised',
        columns: [{ mm: 42 }, { share: 1 }],
        open: true,
        rows: closing.map(({ label, lines }) => [
          labelCell(label),
          {
            paragraphs: lines.map((line) => ({ style: STYLE.tableText, children: textRuns(line) })),
            length: lines.join(' ').length,
          },
        ]),
      }),
    )
  return parts
}
