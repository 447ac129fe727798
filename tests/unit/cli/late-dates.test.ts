import { expect, it } from 'vitest'
import { casewright, folderWith } from './terminal.ts'

const report = (dates: string): string => `---
title: Report to the initial child protection conference
kind: icpc-report
pack: stoke-on-trent
dates:
${dates}
---

## Why we are meeting

Amina was late on 3 March 2026.
`

interface Found {
  ruleId: string
  text: string
  source: { start: number; end: number; line: number; column: number }
}

it.each([
  ['on a line of its own', '  strategyDiscussion: 2026-04-13\n  initialConference: 2026-05-08\n  documentDate: 2026-05-08', 6],
  ['in quotation marks', "  strategyDiscussion: '2026-04-13'\n  'initialConference': '2026-05-08'", 6],
])('gives a late date its place in the front matter, %s', async (_name, dates, line) => {
  const text = report(dates)
  const at = folderWith({ 'report.md': text })
  const { out } = await casewright(['lint', at('report.md'), '--format', 'json'])
  const { files } = JSON.parse(out) as { files: { findings: Found[] }[] }
  const [late] = files.flatMap(({ findings }) => findings.filter(({ ruleId }) => ruleId === 'late-for-timescale'))
  expect(late).toMatchObject({ text: '2026-05-08', source: { line: line + 1 } })
  expect(text.slice(late?.source.start, late?.source.end)).toBe('2026-05-08')
})
