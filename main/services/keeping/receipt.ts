import { CallFailure, type CaseDeleted, type FileContent } from '../../../shared/api/index.ts'
import type { TrailRow } from '../../../shared/review/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { pngOf } from '../../pictures/index.ts'
import { handOut } from '../hand-out.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { type Part, paper, paragraph, table } from './record/paper.ts'
import { sayMoment } from './record/say.ts'

const DISKS =
  'Casewright overwrote what it deleted and wrote its file anew. A solid-state disk, a snapshot or a copy that somebody else made of the folder may keep old blocks, encrypted as the store was.'

/**
 * What can be shown of a case that was deleted: who did so, when and why, as the trail has it, and where it may still lie. It names no
 * family: `reference` is what whoever asks knows the case by. Throws `CallFailure` `not-found` where none was deleted.
 */
export async function deletionReceipt(
  { session, packVersions, shelf, now }: Needs,
  { caseId, reference, left }: { caseId: string; reference: string; left: CaseDeleted },
): Promise<FileContent> {
  const page = await session.store.trail.list({ caseId, what: ['case-deleted'], limit: 1 })
  const [row] = page.rows
  if (!row) throw new CallFailure('not-found', 'No case of that kind was deleted from this store.')
  const { packId } = session.account
  const { name, role } = session.practitioner
  const document = {
    ...paper('Receipt for a case that was deleted', packId, [whatWasDone(row, reference), whereItMayLie(left)]),
    author: { name, role },
    dates: { documentDate: localDay(now()) },
  }
  const { pack } = await packVersions.inForce(packId)
  const style = await shelf.wordStyle('plan')
  const bytes = await exportWord(document, { pack, style, caseRecord: null, exportedOn: localDay(now()), pngOf })
  const file = { name: `Receipt for a deleted case, ${localDay(now())}.docx`, base64: Buffer.from(bytes).toString('base64') }
  return handOut(session, file, { caseId, detail: { as: 'receipt' } })
}

function whatWasDone({ at, who, number, digest, detail }: TrailRow, reference: string): Part {
  const said = (name: string) => String(detail[name] ?? '')
  const rows = [
    ['The case', reference],
    ['Deleted on', sayMoment(at)],
    ['By', who],
    ['Because', said('because')],
    ['It held', `${counted(said('documents'), 'document')}, ${counted(said('revisions'), 'text')} of them in all`],
    ['In the trail', `Row ${number}, ${digest}`],
  ]
  return {
    title: 'What was deleted',
    blocks: [
      table(
        [
          ['What', 2],
          ['What is recorded', 6],
        ],
        rows,
      ),
    ],
  }
}

const counted = (number: string, word: string): string => `${number} ${word}${number === '1' ? '' : 's'}`

function whereItMayLie({ backups, aside, problem }: CaseDeleted): Part {
  const rows = [
    ...backups.map(({ path, madeAt }) => ['A backup', sayMoment(madeAt), path]),
    ...aside.map(({ path, since }) => ['A store that another took the place of', sayMoment(since), path]),
  ]
  return {
    title: 'Where it may still lie',
    blocks: [
      rows.length === 0
        ? paragraph('In no backup that Casewright knows of.')
        : table(
            [
              ['What', 3],
              ['Of when', 2],
              ['Where', 5],
            ],
            rows,
          ),
      ...(problem === '' ? [] : [paragraph(problem)]),
      paragraph(DISKS),
    ],
  }
}
