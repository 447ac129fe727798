import { expect, test } from 'vitest'
import { casewright, folderWith } from './terminal.ts'

const TEAM = `id: our-team
extends: base
version: 1
name: Our team
clauses:
  tone: { cite: 'Our team, Tone', says: Nobody is called names. }
  trust: { cite: 'Our team, Trust', says: Families trust us., notCheckable: Trust is felt and not written. }
  letters: { cite: 'Our team, Letters', says: Letters are kept. }
  summary: { cite: 'Our team, Summary', says: There is a summary., templates: [case-summary] }
rules:
  slang: { severity: warning, basis: asked, clauses: [tone] }
`

test('packs --coverage says what answers each clause, why nothing can, and what is unanswered', async () => {
  const at = folderWith({ 'our-team.yaml': TEAM })
  const { code, out } = await casewright(['packs', '--coverage', '--pack', 'our-team', '--templates', at('.')])
  expect(code).toBe(0)
  expect(out.split('\n')).toEqual([
    'our-team: 4 clauses; rule 1, time limit 0, template 1, sign-off 0, audit 0, another clause 0; not checkable 1, unanswered 1',
    '     Our team, Tone (tone): rule slang',
    '  -  Our team, Trust (trust): not checkable: Trust is felt and not written.',
    '  !  Our team, Letters (letters): nothing answers it',
    '     Our team, Summary (summary): template case-summary',
    '',
  ])
})

test('packs --coverage --format json gives every pack, for programs', async () => {
  const { out } = await casewright(['packs', '--coverage', '--format', 'json'])
  const { coverage } = JSON.parse(out) as { coverage: { pack: string; clauses: unknown[] }[] }
  expect(coverage.map(({ pack }) => pack)).toEqual(['knowsley', 'manchester', 'st-helens', 'stoke-on-trent', 'wirral'])
  expect(Math.min(...coverage.map(({ clauses }) => clauses.length))).toBeGreaterThan(100)
})

test('packs --pack lists that pack alone, and names the packs where there is no such one', async () => {
  const { out } = await casewright(['packs', '--pack', 'wirral'])
  expect(out.match(/^[a-z-]+: /gm)).toEqual(['wirral: '])
  const { code, complaints } = await casewright(['packs', '--pack', 'nowhere'])
  expect(code).toBe(2)
  expect(complaints[0]).toContain('There is no pack called “nowhere”')
})
