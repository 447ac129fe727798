import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { writeSeparated, writeWorkbook } from '../../../../main/records/index.ts'

const FORMULAS = [
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '  =1',
  '\u200B=1',
  '\uFEFF=1',
  '\u202E=1',
  '\0=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '","=1',
  '"\n=1',
]
const sheet = (text: string) => ({
  name: 'x',
  notice: text,
  columns: [{ title: text, width: 9 }],
  rows: [[text], ['words', text]],
})

test.each(FORMULAS)('no cell of separated text begins as a formula does: %j', (text) => {
  const written = new TextDecoder().decode(writeSeparated(sheet(text))).replaceAll('\r\n', '\n')
  const { data } = Papa.parse(written, { delimiter: ',', newline: '\n', quoteChar: '"' })
  expect(data.flat().length).toBeGreaterThan(3)
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u)
})

test.each(FORMULAS)('every cell of a workbook is text, and marked as such where it looks like a formula: %j', (text) => {
  const xml = strFromU8(unzipSync(writeWorkbook(sheet(text)))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).not.toMatch(/<f[ >]|t="str"/)
  const cells = [...xml.matchAll(/<c r="[A-Z]+(\d+)" s="(\d)" t="inlineStr">/g)].filter(([, row]) => Number(row) > 2)
  const looks = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text)
  expect(cells.map(([, , style]) => style)).toEqual(looks ? ['3', '0', '3'] : ['0', '0', '0'])
})
