import { describe, expect, it } from 'vitest'
import { casewright, folderWith } from './terminal.ts'

const REPORT = `---
title: Report to the initial child protection conference
kind: icpc-report
pack: stoke-on-trent
children: [{name: Amina Begum, dob: 2016-04-02, pronouns: she/her}]
adults: [{name: Ms Farida Begum, role: mother}]
author: Priya Ramanathan
---

## Why we are meeting

Amina didn't go to school on 3 March 2026. She said “I don’t want to.”

## Outline plan

| What needs to happen | Who | By when |
| --- | --- | --- |
| Ms Begum takes Amina to the dentist | | 20 March 2026 |
`

interface JsonReport {
  files: {
    file: string
    kind: string
    pack: string
    findings: { ruleId: string; text: string; source: { start: number; end: number; line: number; column: number } }[]
  }[]
}

describe('casewright lint FILE', () => {
  it('gives each finding its place in the file, front matter included', async () => {
    const at = folderWith({ 'report.md': REPORT })
    const { code, out } = await casewright(['lint', at('report.md'), '--format', 'json'])
    const [file] = (JSON.parse(out) as JsonReport).files
    const found = file?.findings.find(({ ruleId }) => ruleId === 'contraction')
    expect(file).toMatchObject({ kind: 'icpc-report', pack: 'stoke-on-trent' })
    expect(found).toMatchObject({ text: 'didn’t'.replace('’', "'"), source: { line: 12, column: 7 } })
    expect(REPORT.slice(found?.source.start, found?.source.end)).toBe("didn't")
    expect(code).toBe(1)
  })

  it('reads a plan table as a plan and finds the action without an owner', async () => {
    const at = folderWith({ 'report.md': REPORT })
    const { out } = await casewright(['lint', at('report.md'), '--format', 'json'])
    const rules = (JSON.parse(out) as JsonReport).files[0]?.findings.map(({ ruleId }) => ruleId)
    expect(rules).toContain('action-no-owner')
    expect(rules).not.toContain('action-no-date')
  })

  it('lets the command line say another pack and kind', async () => {
    const at = folderWith({ 'note.txt': "Amina didn't go to school." })
    const { out } = await casewright(['lint', at('note.txt'), '--pack', 'knowsley', '--kind', 'case-note', '--format', 'json'])
    expect((JSON.parse(out) as JsonReport).files[0]).toMatchObject({ kind: 'case-note', pack: 'knowsley' })
  })

  it.each([
    ['error', 1],
    ['never', 0],
  ])('with --fail-on %s ends with %i', async (failOn, expected) => {
    const at = folderWith({ 'report.md': REPORT })
    expect((await casewright(['lint', at('report.md'), '--fail-on', failOn])).code).toBe(expected)
  })

  it('writes text for people and SARIF for tools', async () => {
    const at = folderWith({ 'report.md': REPORT })
    const text = await casewright(['lint', at('report.md')])
    expect(text.out).toContain('12:7')
    const sarif = JSON.parse((await casewright(['lint', at('report.md'), '--format', 'sarif'])).out)
    expect(sarif.version).toBe('2.1.0')
    expect(sarif.runs[0].results.some((result: { ruleId: string }) => result.ruleId === 'contraction')).toBe(true)
  })

  it('goes on after a file that cannot be read, and ends with 2', async () => {
    const at = folderWith({ 'report.md': REPORT, 'later.docx': 'x' })
    const { code, out, complaints } = await casewright(['lint', at('missing.md'), at('later.docx'), at('report.md')])
    expect(code).toBe(2)
    expect(complaints).toHaveLength(2)
    expect(complaints[0]).toContain('there is no such file')
    expect(complaints[1]).toContain('.casewright')
    expect(out).toContain('report.md')
  })

  it.each([
    [['lint'], 'name at least one file'],
    [['lint', 'x.md', '--format', 'xml'], '--format takes text, json, sarif'],
    [['lint', 'x.md', '--today', '2026-02-30'], 'YYYY-MM-DD'],
    [['lint', 'x.md', '--kind', 'essay'], 'there is no kind of document “essay”'],
    [['lint', 'x.md', '--colour', 'red'], '--colour'],
    [['frobnicate'], 'there is no command'],
  ])('says what is wrong with %j', async (args, words) => {
    const { code, complaints } = await casewright(args)
    expect(code).toBe(2)
    expect(complaints.join('\n')).toContain(words)
  })

  it('says which packs there are when one is not', async () => {
    const at = folderWith({ 'report.md': REPORT })
    const { code, complaints } = await casewright(['lint', at('report.md'), '--pack', 'atlantis'])
    expect(code).toBe(2)
    expect(complaints[0]).toContain('manchester')
  })

  it('refuses a file that is not UTF-8 and broken front matter with its line', async () => {
    const at = folderWith({ 'broken.md': '---\nkind: [\n---\nText' })
    const { code, complaints } = await casewright(['lint', at('broken.md'), '--pack', 'wirral', '--kind', 'case-note'])
    expect(code).toBe(2)
    expect(complaints[0]).toMatch(/line \d/)
  })
})
