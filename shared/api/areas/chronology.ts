import { z } from 'zod'
import { chronologyChange, sourceBook } from '../../chronology/index.ts'
import { chronologyFilter, chronologyForm, isoDate } from '../../document/index.ts'
import { call, id, text } from '../call.ts'
import { chronologyCopied, chronologySaved, copiedPicture, fileContent, storedChronology } from '../shapes.ts'
import { callsOfRecord } from './record-of-lists.ts'

/** What any copy of a chronology is made from. */
const chronologyCopy = {
  caseId: id,
  filter: chronologyFilter,
  form: chronologyForm,
  day: isoDate.optional(),
  leftOutSeen: z.array(id).default([]),
}

/** The chronology of each case. */
export const chronology = {
  ...callsOfRecord({ stored: storedChronology, change: chronologyChange, saved: chronologySaved, mostChanges: 50_000 }),
  /**
   * Reads the tables and the text of a file of records: Excel, Word, or separated or plain text. Keeps nothing. Fails with
   * `unreadable-file`, saying what is wrong with it and what to do.
   */
  readFile: call('write', z.strictObject({ name: z.string().trim().min(1).max(300), base64: text }), sourceBook),
  /**
   * A copy in Word, of what a filter keeps. `leftOutSeen` are the ids of the confidential entries that somebody has seen to be left
   * out of it: fails with `refused` where another would be. `day` is the day that it is of, instead of today; `timeline` is the
   * picture that goes with it, with its words.
   */
  exportWord: call(
    'read',
    z.strictObject({
      ...chronologyCopy,
      title: z.string().trim().min(1).max(200).optional(),
      timeline: copiedPicture.optional(),
    }),
    chronologyCopied,
  ),
  /** The same for a spreadsheet: a workbook, or separated text. */
  exportSheet: call('read', z.strictObject({ ...chronologyCopy, format: z.enum(['xlsx', 'csv']) }), fileContent),
  /** What one change did, as the changes that take it back. */
  undoing: call('read', z.strictObject({ caseId: id, revision: z.number().int().min(1) }), z.array(chronologyChange)),
} as const
