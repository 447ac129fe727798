import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../../main/templates/index.ts'
import { casewrightDocument } from '../../../../shared/document/index.ts'
import { createLinter } from '../../../../shared/lint/index.ts'
import { terminologyForPack } from '../../../../shared/lint/rules/terminology-for-pack.ts'
import { authorityTerms } from '../../../../shared/standards/index.ts'
import { type Case, testRule } from '../rule-tester.ts'

/** What three standards say, by the name of the pack's option. */
const TERMS = {
  'family-time': { use: 'family time', not: ['contact'] },
  allegations: { use: 'Designated Officer', not: ['LADO'] },
  'network-meeting': { use: 'support network meeting', not: ['family network meeting'] },
  'case-system': { use: 'ICS', not: ['Liquid Logic'] },
  assessment: { use: 'single assessment', not: ['child and family assessment'] },
}
const under = (text: string, terms: unknown = TERMS): Case => ({ text, kind: 'case-note', options: { terms } })

testRule(terminologyForPack, {
  ownExamples: false,
  valid: [
    under('Family time with Mr Mensah will be weekly.'),
    under('I will contact Ms Pike on Friday.'),
    under('Ms Pike lost contact with her mother in 2019.'),
    under('Mr Mensah has had no contact with Kofi since May.'),
    under('Her contact details are on the network tab.'),
    under('Kofi made eye contact with me and smiled.'),
    under('The first point of contact is Ms Osei.'),
    under('Contact with Ms Shah was by telephone.'),
    under('The order of 4 May says that contact with his father will be weekly.'),
    under('The court directed that contact with Mr Mensah is supervised.'),
    under('They stay in contact with their aunt.'),
    under('Please contact the duty desk.'),
    under('“Contact with Dad is on Fridays,” Ruby said.'),
    under('The contact centre on Mill Road has a garden.'),
    under('The Designated Officer was told on 3 May.'),
    under('Leeds City Council completed a child and family assessment in 2019.'),
    under('A previous child and family assessment ended in June.'),
    under('The assessment of the child and family took six weeks.'),
    under('The support network meeting was on 4 May.'),
    under('The family met on 4 May, and a network of friends came.'),
    under('Her story is on ICS.'),
    under('It is only logic, and a liquid one.'),
    under('# Contact with his father'),
    under('A LADO referral was made.', { allegations: { use: 'LADO', not: [] } }),
    under('A LADO referral was made.', {}),
    under('A LADO referral was made.', 'a slip in the pack'),
    under('Contact with Mr Mensah will be weekly.', { allegations: TERMS.allegations }),
    { text: 'A LADO referral was made, and contact with Mr Mensah will be weekly.', name: 'a pack without terms of its own' },
    under('The plan calls this “contact with his father”.'),
    under('The contact supervisor, Ms Blount, wrote it in the contact book.'),
    under('Police contact with the family was in May.'),
    under('Contacts were made with three agencies.'),
  ],
  invalid: [
    {
      ...under('Contact with Mr Mensah will be weekly.'),
      findings: [{ text: 'Contact', message: 'Examples calls this “family time”.', fix: 'Family time' }],
    },
    { ...under('His contact with his father is on Fridays.'), findings: [{ text: 'contact', fix: 'family time' }] },
    { ...under('Ruby’s weekly contact takes place at the hub.'), findings: [{ text: 'contact', fix: 'family time' }] },
    { ...under('We changed the contact arrangements in May.'), findings: [{ text: 'contact', fix: 'family time' }] },
    {
      ...under('A LADO referral was made. The LADO rang on 4 May.'),
      findings: [{ text: 'LADO', start: 2, fix: 'Designated Officer' }],
    },
    {
      ...under('Two family network meetings were held.'),
      findings: [{ text: 'family network meetings', fix: 'support network meetings' }],
    },
    { ...under('It is on Liquid Logic.'), findings: [{ text: 'Liquid Logic', message: /“ICS”/ }] },
    {
      ...under('The child and family assessment began in May.'),
      findings: [{ text: 'child and family assessment', fix: 'single assessment' }],
    },
  ],
})

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../../templates') })
const words = new Set(library.words['authority-terms']?.entries.map(({ tags }) => tags?.slice(0, 2).join(': ')))
const lint = (pack: string, text: string) => {
  const linter = createLinter(library.get(pack), { rules: [terminologyForPack] })
  const block = { type: 'paragraph', id: 'b1', content: [{ type: 'text', text }] }
  const sections = [{ id: 's1', templateSection: null, title: 'Notes', blocks: [block] }]
  const document = casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd1',
    kind: 'case-note',
    title: 'Note',
    packId: pack,
    sections,
  })
  return linter.lint(document, { caseRecord: null, today: '2026-03-20' }).findings
}

describe('the words of the shipped standards', () => {
  const stated = library.packs.flatMap(({ id }) => {
    const { pack } = library.get(id)
    const terms = authorityTerms.parse(pack.rules['terminology-for-pack']?.options.terms ?? {})
    return Object.entries(terms).map(([matter, term]) => ({ id, pack, matter, term }))
  })

  test('are words that the list knows, and stand in a clause', () => {
    expect(stated.length).toBeGreaterThan(3)
    for (const { id, pack, matter, term } of stated) {
      for (const word of term.not) expect([id, words.has(`${matter}: ${word}`)]).toEqual([id, true])
      const { clause } = term
      expect([id, matter, clause !== undefined && clause in pack.clauses]).toEqual([id, matter, true])
    }
  })

  test('are asked for where the standard uses them, with its clause', () => {
    const [found] = lint('manchester', 'A LADO referral was made on 4 May.')
    expect(found?.clauses).toEqual([{ pack: 'manchester', ref: 'Manchester, Strategy Meetings' }])
    expect(lint('st-helens', 'Contact with her father will be weekly.').map(({ text }) => text)).toEqual(['Contact'])
  })

  test.each(['stoke-on-trent', 'wirral', 'all'])('are not asked for under %s', (pack) => {
    expect(lint(pack, 'A LADO referral was made. Contact with her father will be weekly.')).toEqual([])
  })
})
