import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { RULES } from '../../../shared/lint/index.ts'
import { StandardsProblem, settingFor } from '../../../shared/standards/index.ts'
import { parsePack } from '../../../shared/standards/reading/index.ts'
import { casewright, folderWith } from '../cli/terminal.ts'

const root = join(import.meta.dirname, '../../..')
const ashdale = join(root, 'tests/fixtures/packs/ashdale')
const PACK = readFileSync(join(ashdale, 'standards/ashdale.yaml'), 'utf8')
const TEMPLATE = readFileSync(join(ashdale, 'documents/ashdale-visit.yaml'), 'utf8')
const WORDS = readFileSync(join(ashdale, 'words/slang.yaml'), 'utf8')

const VISIT = `---
kind: visit-record
title: Visit
children: [{ name: Kofi Mensah, dob: 2019-04-02, pronouns: he/him }]
---

## Who was there

I saw Kofi and his mum on 3 March 2026. The LADO was told. He was mardy at first.

## Next steps

| What needs to happen | Who | By when |
| --- | --- | --- |
| Ring the school about lunch | Ms Okafor | |
`

interface Found {
  ruleId: string
  severity: string
  text: string
  clauses: { pack: string; ref: string }[]
}

async function found(text: string, pack: string): Promise<Found[]> {
  const at = folderWith({ 'visit.md': text })
  const { out } = await casewright(['lint', at('visit.md'), '--pack', pack, '--templates', ashdale, '--format', 'json'])
  return (JSON.parse(out) as { files: [{ findings: Found[] }] }).files[0].findings
}

describe('an authority that has only the guide to go by', () => {
  test.each(['standards/ashdale.yaml', 'documents/ashdale-visit.yaml', 'words/slang.yaml'])('%s can be used', async (file) => {
    const { code, out } = await casewright(['packs', '--check', join(ashdale, file)])
    expect([code, out]).toEqual([0, expect.stringMatching(/: a (pack|template|word list) that can be used\n$/)])
  })

  test('is listed with its rules as it set them', async () => {
    const { code, out } = await casewright(['packs', '--templates', ashdale])
    expect(code).toBe(0)
    const listed = out.slice(out.indexOf('ashdale: '))
    expect(listed).toContain('ashdale: Ashdale, Doing It Well, Third edition, May 2025')
    expect(listed).toMatch(/unexplained-acronym\s+error\s+Ashdale, Promise 1/)
    expect(listed).toMatch(/jargon-term\s+suggestion\s+Ashdale, Promise 1/)
    expect(listed).toMatch(/mum-dad\s+off/)
  })

  test('has in its pack all that it wrote', async () => {
    const library = await loadStandards({ templatesFolder: join(root, 'templates'), userFolder: ashdale })
    expect(library.problems).toEqual([])
    const { pack, words, templates } = library.get('ashdale')
    expect(pack).toMatchObject({
      lineage: ['ashdale', 'base'],
      version: 3,
      authority: 'Ashdale Borough Council',
      output: { header: 'Ashdale Borough Council, Children and Families', childWordsBold: true },
    })
    expect(pack.roles).toContainEqual({ id: 'social-worker', name: 'Family worker' })
    expect(pack.signOff.map(({ id, by }) => [id, by])).toEqual([
      ['assessment-authorised', ['team-manager']],
      ['statement-authorised', ['head-of-service']],
    ])
    expect(pack.audit.map(({ asks }) => asks)).toEqual(['Would the child know this for what they said?'])
    expect(pack.contradictions[0]?.takes).toEqual({ says: 'Within 2 working days', clause: 'visit-recorded' })
    expect(pack.clauses['on-time']?.notCheckable).toBe('Nobody writes down when a worker arrived.')
    expect(pack.timescales).toMatchObject([
      { id: 'visit-record', limit: 2, unit: 'workingDays', direction: 'after' },
      { id: 'icpc-report-to-family', limit: 4, unit: 'workingDays', direction: 'before' },
    ])
    expect(words.slang?.title).toBe('What we say among ourselves')
    expect(templates.filter(({ own }) => own).map(({ id }) => id)).toEqual(['ashdale-visit'])
  })

  test('keeps our advice where it is silent, as suggestions', async () => {
    const { pack } = (await loadStandards({ templatesFolder: join(root, 'templates'), userFolder: ashdale })).get('ashdale')
    const vague = RULES.find(({ meta }) => meta.id === 'vague-term')
    if (vague === undefined) throw new Error('There is no rule “vague-term”.')
    expect(settingFor(pack, 'vague-term', 'case-note', vague.meta)).toMatchObject({ severity: 'suggestion', clauses: [] })
  })

  test('sees its own rules, words and sections in a document', async () => {
    const findings = await found(VISIT, 'ashdale')
    const told = findings.map(({ ruleId, severity, text }) => [ruleId, severity, text])
    expect(told).toContainEqual(['missing-section', 'warning', ''])
    expect(told).toContainEqual(['unexplained-acronym', 'error', 'LADO'])
    expect(told).toContainEqual(['slang', 'warning', 'mardy'])
    expect(told).toContainEqual(['action-no-date', 'error', expect.anything()])
    expect(findings.find(({ ruleId }) => ruleId === 'missing-section')?.clauses).toEqual([
      { pack: 'ashdale', ref: 'Ashdale, Promise 2' },
    ])
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('mum-dad')
  })

  test('is asked for no more once the child has been heard', async () => {
    const heard = VISIT.replace(
      '## Next steps',
      '## What Kofi told us\n\n“I like it when Nan comes,” Kofi said.\n\n## Next steps',
    )
    expect((await found(heard, 'ashdale')).map(({ ruleId }) => ruleId)).not.toContain('missing-section')
  })

  test('says what is due after an event, as it set it', async () => {
    const { code, out } = await casewright([
      'due',
      '--pack',
      'ashdale',
      '--event',
      'visit',
      '--on',
      '2026-03-06',
      '--templates',
      ashdale,
    ])
    expect(code).toBe(0)
    expect(out).toMatch(/2026-03-10\s+visit-record\s.*Ashdale, Promise 4/)
  })

  test('counts back over Easter to the day on which the family has its report', async () => {
    const line = '{"id":1,"pack":"ashdale","obligation":"icpc-report-to-family","on":"2026-04-08"}\n'
    const { out } = await casewright(['due', '--jsonl', '-', '--templates', ashdale], line)
    expect(JSON.parse(out)).toMatchObject({
      id: 1,
      due: [{ obligation: 'icpc-report-to-family', due: '2026-03-31', clause: 'Ashdale, Promise 4' }],
    })
  })

  test('has an answer to each of its clauses', async () => {
    const { out } = await casewright(['packs', '--pack', 'ashdale', '--coverage', '--templates', ashdale])
    expect(out).toMatch(/^ashdale: 10 clauses/)
    expect(out).not.toContain('nothing answers it')
    expect(out).toContain('Ashdale, Promise 2 (on-time): not checkable: Nobody writes down when a worker arrived.')
    expect(out).toContain('Ashdale, Promise 2 (child-asked): rule missing-section; audit own-words; template visit-record')
    expect(out).toContain('Ashdale, Promise 6 (records-kept): another clause visit-recorded')
  })

  test('sets its own length of a sentence, and none in court', async () => {
    const twenty = 'On Monday Kofi went to school by bus with his aunt and two of his cousins, who live in Mill Lane.'
    const more = twenty.replace('Mill Lane', 'the old house at the end of Mill Lane')
    const long = async (text: string, kind: string) =>
      (await found(VISIT.replace('visit-record', kind).replace('I saw', `${text} I saw`), 'ashdale'))
        .filter(({ ruleId }) => ruleId === 'long-sentence')
        .map(({ severity }) => severity)
    expect(await long(more, 'visit-record')).toEqual(['warning'])
    expect(await long(more, 'court-statement')).toEqual([])
  })
})

interface Broken {
  is: string
  where: string
  becomes: string
  says: string
  shows: string
  offers: string | null
}

const BROKEN: readonly Broken[] = [
  {
    is: 'a severity with a slip of the pen',
    where: 'slang: { severity: warning',
    becomes: 'slang: { severity: warnig',
    says: '“warnig” is not one of the values allowed here',
    shows: 'warnig',
    offers: 'Did you mean “warning”?',
  },
  {
    is: 'a rule that there is not',
    where: 'jargon-term:',
    becomes: 'jargon-terms:',
    says: 'there is no rule called “jargon-terms”',
    shows: 'jargon-terms',
    offers: 'Did you mean “jargon-term”?',
  },
  {
    is: 'a clause that a rule gets wrong',
    where: 'clauses: [no-chat]',
    becomes: 'clauses: [no-chats]',
    says: 'the rule “slang” names the clause “no-chats”, which is not under “clauses”',
    shows: 'no-chats',
    offers: 'Did you mean “no-chat”?',
  },
  {
    is: 'a clause that a timescale gets wrong',
    where: 'limit: 2, unit: workingDays, clause: visit-recorded',
    becomes: 'limit: 2, unit: workingDays, clause: visits-recorded',
    says: 'the timescale “visit-record” names the clause “visits-recorded”, which is not under “clauses”',
    shows: 'visits-recorded',
    offers: 'Did you mean “visit-recorded”?',
  },
  {
    is: 'a unit with a hyphen',
    where: 'limit: 2, unit: workingDays',
    becomes: 'limit: 2, unit: working-days',
    says: '“working-days” is not one of the values allowed here',
    shows: 'working-days',
    offers: 'Did you mean “workingDays”?',
  },
  {
    is: 'a limit in words',
    where: '    limit: 4',
    becomes: '    limit: four',
    says: '“limit” must be a number',
    shows: 'four',
    offers: null,
  },
  {
    is: 'an event in two words',
    where: 'event: initialConference',
    becomes: 'event: initial conference',
    says: 'an event is written in one word, the first letter small: “strategyDiscussion”',
    shows: 'initial conference',
    offers: null,
  },
  {
    is: 'a role that nobody has',
    where: 'by: [head-of-service]',
    becomes: 'by: [head-of-services]',
    says: 'the sign-off rule “statement-authorised” names the role “head-of-services”, which is not under “roles”',
    shows: 'head-of-services',
    offers: 'Did you mean “head-of-service”?',
  },
  {
    is: 'a verb that sign-off does not know',
    where: '    does: authorises\n    by: [head-of-service]',
    becomes: '    does: approves\n    by: [head-of-service]',
    says: '“approves” is not one of the values allowed here',
    shows: 'approves',
    offers: 'Allowed here: writes, authorises, signs, decides, chairs, directs, oversees or receives.',
  },
  {
    is: 'a kind of document in the plural',
    where: 'kinds: [court-statement]',
    becomes: 'kinds: [court-statements]',
    says: '“court-statements” is not one of the values allowed here',
    shows: 'court-statements',
    offers: 'Did you mean “court-statement”?',
  },
  {
    is: 'a setting with another name',
    where: '    templates: [visit-record]',
    becomes: '    template: [visit-record]',
    says: '“template” is not a name that is known here',
    shows: 'template',
    offers: 'Did you mean “templates”?',
  },
  {
    is: 'a reason left empty',
    where: 'notCheckable: Nobody writes down when a worker arrived.',
    becomes: 'notCheckable:',
    says: '“notCheckable” must be text',
    shows: 'notCheckable',
    offers: 'Nothing is written after the colon.',
  },
  {
    is: 'a clause without a citation',
    where: '    cite: Ashdale, Promise 6\n',
    becomes: '',
    says: '“cite” is missing: it holds text',
    shows: 'records-kept',
    offers: null,
  },
  {
    is: 'a rule switched off without a word',
    where: 'applies: false, because: Our families asked us to write Mum and Dad.',
    becomes: 'applies: false',
    says: 'the rule “mum-dad” is switched off: say why in “because”',
    shows: 'mum-dad',
    offers: null,
  },
  {
    is: 'a principle made a warning',
    where: 'jargon-term: { basis: principle',
    becomes: 'jargon-term: { severity: warning, basis: principle',
    says: 'the rule “jargon-term” rests on a principle only (basis: principle), so it can be a suggestion at most',
    shows: 'warning',
    offers: 'Write “severity: suggestion”, or “basis: asked” where a clause asks for it in terms.',
  },
  {
    is: 'a parent with a slip of the pen',
    where: 'extends: base',
    becomes: 'extends: bse',
    says: 'there is no pack called “bse”, or it has a mistake of its own',
    shows: 'bse',
    offers: 'Did you mean “base”?',
  },
  {
    is: 'a sign-off rule that stands twice',
    where: 'id: statement-authorised',
    becomes: 'id: assessment-authorised',
    says: 'the sign-off id “assessment-authorised” is used twice in this file',
    shows: 'assessment-authorised',
    offers: null,
  },
  {
    is: 'a contradiction that leaves nothing',
    where: '    leaves:\n      - { says: Within a week, clause: records-kept }\n',
    becomes: '    leaves: []\n',
    says: 'this list needs at least 1 entry',
    shows: '[]',
    offers: null,
  },
  {
    is: 'a tab',
    where: '  plain-words:\n    cite',
    becomes: '  plain-words:\n\t\tcite',
    says: 'a tab is used to indent: use spaces',
    shows: '\t',
    offers: null,
  },
  {
    is: 'a colon in plain text',
    where: "confidentiality: 'Private: about a child'",
    becomes: 'confidentiality: Private: about a child',
    says: 'this line has two colons, or an indent too many: put text that holds a colon in quotation marks',
    shows: 'Private',
    offers: null,
  },
]

/** What `packs --check` says of a file with this text. */
async function checked(name: string, text: string): Promise<{ code: number; out: string }> {
  return casewright(['packs', '--check', folderWith({ [name]: text })(name)])
}

const BASE = parsePack(readFileSync(join(root, 'templates/standards/base.yaml'), 'utf8'), 'base.yaml')

/** What is said of a pack that is not right. */
function refusal(text: string): string {
  try {
    parsePack(text, 'ashdale.yaml', { packs: new Map([['base', BASE]]), ruleIds: RULES.map(({ meta }) => meta.id) })
  } catch (error) {
    if (error instanceof StandardsProblem) return error.message
    throw error
  }
  throw new Error('The pack was not refused.')
}

describe('a slip in the pack is explained to somebody who does not program', () => {
  test.each(BROKEN)('$is', ({ where, becomes, says, shows, offers }) => {
    expect(PACK.split(where)).toHaveLength(2)
    const text = PACK.replace(where, becomes)
    const [head, shown, caret, offered = null] = refusal(text).split('\n')
    const [, line, column, reason] = /^ashdale\.yaml:(\d+):(\d+): (.*)$/.exec(head ?? '') ?? []
    expect(reason).toBe(says)
    const source = text.split('\n')[Number(line) - 1] ?? ''
    expect(source.slice(Number(column) - 1).startsWith(shows)).toBe(true)
    expect(shown).toBe(`  ${line} | ${source}`)
    expect(caret?.indexOf('^')).toBe((shown ?? '').length - source.length + Number(column) - 1)
    expect(offered?.trim() ?? null).toBe(offers)
  })

  test('on the command line as in the window', async () => {
    const { code, out } = await checked('ashdale.yaml', PACK.replace('severity: warning, basis', 'severity: warnig, basis'))
    expect(code).toBe(2)
    expect(out).toMatch(
      /ashdale\.yaml:\d+:22: “warnig” is not one of the values allowed here\n.*\n.*\n +Did you mean “warning”\?/,
    )
  })

  test('in a template and in a word list as well', async () => {
    const template = await checked('visit.yaml', TEMPLATE.replace('kind: visit-record', 'kind: visit-records'))
    expect(template.out).toContain('visit.yaml:2:7: “visit-records” is not one of the values allowed here')
    expect(template.out).toContain('Did you mean “visit-record”?')
    const words = await checked('slang.yaml', WORDS.replace('find: mardy', 'find: (mardy)'))
    expect(words.out).toContain('slang.yaml:4:11: a wording needs at least one word that may not be missing')
  })

  test('all of them at once, in the order of the file', () => {
    const text = PACK.replace('slang: { severity: warning', 'slang: { severity: warnig').replace('limit: 4', 'limit: four')
    const out = refusal(text)
    const lines = [...out.matchAll(/ashdale\.yaml:(\d+):/g)].map(([, line]) => Number(line))
    expect(lines).toHaveLength(2)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  test('and the pack that came before it goes on being used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casewright-sixth-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    cpSync(ashdale, folder, { recursive: true })
    writeFileSync(join(folder, 'standards/ashdale.yaml'), PACK.replace('version: 3', 'version: three'))
    const { code, complaints } = await casewright(['packs', '--templates', folder])
    expect(code).toBe(2)
    expect(complaints.join('\n')).toContain('standards/ashdale.yaml:4:10: “version” must be a number')
  })
})
