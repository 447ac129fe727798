import { dateFromSerial, format, getFormatDateInfo, isDateFormat } from 'numfmt'
import type { SourceCell } from '../../../shared/chronology/index.ts'
import { LONGEST_FORMAT } from '../limits.ts'
import { childNamed, elementsOf, type XmlElement } from '../xml.ts'

/** The formats that a file names by number alone, as a British program shows them. */
const KNOWN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

/** The number formats of a workbook’s cell styles, in the order in which cells name them. */
export function formatsOf(styles: XmlElement | null): string[] {
  if (styles === null) return []
  const own = new Map(
    childElements(styles, 'numFmts').map(({ attributes: { numFmtId, formatCode = 'General' } }) => [
      Number(numFmtId),
      formatCode.length > LONGEST_FORMAT ? 'General' : formatCode,
    ]),
  )
  return childElements(styles, 'cellXfs').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0)
    return own.get(id) ?? KNOWN[id] ?? 'General'
  })
}

function childElements(parent: XmlElement, name: string): XmlElement[] {
  const list = childNamed(parent, name)
  return list === undefined ? [] : elementsOf(list)
}

/** The days between the first days of the two ways in which spreadsheets count. */
const FROM_1904 = 1462
/** 31 December 9999, the last day that a spreadsheet knows. */
const LAST_SERIAL = 2_958_466

/** A number as a person sees it in its cell, and its day and time where its format makes a date of it. */
export function numberCell(written: string, pattern: string, from1904: boolean): SourceCell {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return { text: written }
  if (!isDateFormat(pattern)) return { text: shown(pattern, value) ?? written }
  const serial = from1904 ? value + FROM_1904 : value
  if (serial < 0 || serial >= LAST_SERIAL) return { text: written }
  const text = shown(pattern, serial) ?? written
  const info = getFormatDateInfo(pattern)
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = dateFromSerial(serial)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  // A month and year alone ("mmm-yy") is stored with a day that nobody wrote.
  const dated = serial >= 1 && info.year && info.month && info.day
  return {
    text,
    ...(dated ? { day: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` } : {}),
    ...(info.hours && !pattern.includes('[h') ? { time: `${two(hours)}:${two(minutes)}` } : {}),
  }
}

function shown(pattern: string, value: number): string | null {
  try {
    const text = format(pattern, value, { locale: 'en-GB', dateErrorThrows: true })
    return /^#+$/.test(text) ? null : text
  } catch {
    return null
  }
}
