import { CallFailure, fileName, type Implementation } from '../../shared/api/index.ts'
import {
  byDate,
  chronologyDocument,
  chronologyLines,
  chronologySheet,
  estimatePages,
  FORM_TITLES,
  filtered,
  leftOutOf,
  redactionWords,
} from '../../shared/chronology/index.ts'
import { type ChronologyForm, newId } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { exportWord } from '../../shared/word/index.ts'
import { writeSeparated, writeWorkbook } from '../records/index.ts'
import { chronologyAround } from './chronology-of-document.ts'
import { handOut } from './hand-out.ts'
import { localDay } from './local-day.ts'
import type { Needs } from './needs.ts'

type Calls = Pick<Implementation['chronology'], 'exportWord' | 'exportSheet'>

/** A court's copies keep to the court's page; the others need the width of a sheet on its side. */
const WORD_STYLES: Readonly<Record<ChronologyForm, string>> = {
  impact: 'chronology',
  court: 'court',
  'multi-agency': 'chronology',
}

/** Copies of a case's chronology for Word and for spreadsheets: made anew each time, never stored. */
export function chronologyCopies(needs: Needs): Calls {
  const { session, shelf, packVersions, now } = needs
  const gather = async (caseId: string, day: string | undefined) => {
    const caseRecord = await session.store.cases.get(caseId)
    const today = day ?? caseRecord.exampleDay ?? localDay(now())
    const { pack } = await packVersions.inForce(caseRecord.packId)
    return { caseRecord, pack, ...(await chronologyAround(needs, caseRecord, today)) }
  }
  return {
    async exportWord({ caseId, filter, form, day, title, timeline, leftOutSeen }) {
      const { entries, caseRecord, pack, around } = await gather(caseId, day)
      const leftOut = leftOutOf(entries, filter, around.day)
      refuseUnlessSeen(leftOut, leftOutSeen)
      const author = session.practitioner
      const document = chronologyDocument(entries, {
        around,
        filter,
        form,
        packId: caseRecord.packId,
        author: { name: author.name, role: author.role },
        newId,
        ...(title === undefined ? {} : { title }),
      })
      const bytes = await exportWord(document, {
        pack,
        style: await shelf.wordStyle(WORD_STYLES[form]),
        caseRecord,
        exportedOn: localDay(now()),
        redaction: redactionWords(leftOut.length),
        ...(timeline
          ? { picture: { ...timeline, title: 'Timeline', png: new Uint8Array(Buffer.from(timeline.png, 'base64')) } }
          : {}),
      })
      const lines = chronologyLines(filtered(entries, filter, around.day).toSorted(byDate), form, around, filter.childIds)
      const copy = {
        file: { name: `${nameOf(document.title, caseRecord, leftOut.length)}.docx`, base64: base64(bytes) },
        estimate: estimatePages(lines, form, pack),
        leftOut: leftOut.length,
      }
      return handOut(session, copy, { caseId, detail: { as: 'chronology-word', form, leftOut: leftOut.length } })
    },

    async exportSheet({ caseId, filter, form, day, format, leftOutSeen }) {
      const { entries, caseRecord, around } = await gather(caseId, day)
      const leftOut = leftOutOf(entries, filter, around.day)
      refuseUnlessSeen(leftOut, leftOutSeen)
      const sheet = chronologySheet(entries, filter, form, around)
      const bytes = format === 'xlsx' ? writeWorkbook(sheet) : writeSeparated(sheet)
      const file = { name: `${nameOf(FORM_TITLES[form], caseRecord, leftOut.length)}.${format}`, base64: base64(bytes) }
      return handOut(session, file, { caseId, detail: { as: `chronology-${format}`, form, leftOut: leftOut.length } })
    },
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const nameOf = (title: string, { title: of }: CaseRecord, leftOut: number): string =>
  fileName(`${title}, ${of}${leftOut > 0 ? ', redacted' : ''}`)

/** No copy goes out with more left out, or something else, than somebody has looked at. */
function refuseUnlessSeen(leftOut: readonly { id: string }[], seen: readonly string[]): void {
  const unseen = leftOut.filter(({ id }) => !seen.includes(id)).length
  if (unseen === 0) return
  throw new CallFailure(
    'refused',
    `No copy was made: ${unseen === 1 ? 'an entry that would be left out has' : `${unseen} entries that would be left out have`} not been looked at. Look at what is left out, tick it as seen, then make the copy.`,
  )
}
