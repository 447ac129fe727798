import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { caseRecord, fieldValue, REPORT_DATES } from '../../../shared/family/index.ts'
import { RULES } from '../../../shared/lint/index.ts'
import { matchSection, newDocument, settingFor, type TemplateBlock, templateOf } from '../../../shared/standards/index.ts'

/** What the templates that come with Casewright must hold, whoever edits them. */
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const AUTHORITIES = ['knowsley', 'manchester', 'st-helens', 'stoke-on-trent', 'wirral']
const RULE_IDS = [
  'unexplained-acronym',
  'jargon-term',
  'vague-term',
  'evaluative-word',
  'descriptor-no-evidence',
  'sweeping-generalisation',
  'contraction',
  'slang',
  'mum-dad',
  'adult-first-name',
  'minimising-term',
  'non-engagement',
  'opinion-as-fact',
  'unattributed-claim',
  'blaming-language',
  'long-sentence',
  'ongoing-no-review',
  'action-no-owner',
  'action-vague-owner',
  'action-no-date',
  'action-vague-date',
  'missing-section',
]
const anywhere = { severity: 'suggestion', kinds: ['all'] } as const
const packOf = (id: string) => library.get(id).pack

test('nothing is wrong with any file', () => {
  expect(library.problems).toEqual([])
})

describe('the packs', () => {
  test('are those of the five authorities', () => {
    expect(library.packs.map((pack) => pack.id)).toEqual(AUTHORITIES)
    for (const pack of library.packs)
      expect(pack).toMatchObject({ problem: null, title: /./, published: /./, practiceModel: /./ })
  })
  test.each(['base', ...AUTHORITIES, 'all'])('%s names every rule', (id) => {
    expect(Object.keys(packOf(id).rules)).toEqual(expect.arrayContaining(RULE_IDS))
    expect(Object.keys(packOf(id).rules)).toEqual(expect.arrayContaining(RULES.map((rule) => rule.meta.id)))
  })
  test.each(AUTHORITIES)('%s cites a clause for whatever it asks and only then goes beyond a suggestion', (id) => {
    const pack = packOf(id)
    for (const [ruleId, rule] of Object.entries(pack.rules)) {
      expect([ruleId, rule.severity]).toEqual([ruleId, expect.stringMatching(/error|warning|suggestion/)])
      expect([ruleId, rule.clauses.length > 0]).toEqual([ruleId, rule.basis !== 'ours'])
      if (rule.basis !== 'asked') expect([ruleId, rule.severity]).toEqual([ruleId, 'suggestion'])
    }
    for (const clause of Object.values(pack.clauses)) {
      expect(clause.cite.startsWith(pack.name)).toBe(true)
      expect(clause.cite).not.toMatch(/\bL\d/)
    }
  })
  test.each(AUTHORITIES)('%s leaves the tone of letters to children alone', (id) => {
    for (const ruleId of ['mum-dad', 'adult-first-name'])
      for (const kind of ['letter', 'outcome-letter', 'words-and-pictures'] as const)
        expect([ruleId, kind, settingFor(packOf(id), ruleId, kind, anywhere)]).toEqual([ruleId, kind, null])
    // A letter may be to a parent: these two read its greeting.
    for (const ruleId of ['contraction', 'slang'])
      expect([ruleId, settingFor(packOf(id), ruleId, 'words-and-pictures', anywhere)]).toEqual([ruleId, null])
  })
  test.each([
    ['stoke-on-trent', 'contraction', 'icpc-report', 'error', 'Stoke-on-Trent, Section Five: Report writing, Language'],
    ['stoke-on-trent', 'mum-dad', 'court-statement', 'error', 'Stoke-on-Trent, Section Five: Report writing, Language'],
    [
      'stoke-on-trent',
      'descriptor-no-evidence',
      'icpc-report',
      'warning',
      'Stoke-on-Trent, Section Five: Report writing, Supporting evidence',
    ],
    ['knowsley', 'ongoing-no-review', 'cp-plan', 'error', 'Knowsley, Standard 4'],
    ['knowsley', 'unexplained-acronym', 'cp-plan', 'error', 'Knowsley, Standard 9'],
    ['knowsley', 'non-engagement', 'case-summary', 'warning', 'Knowsley, Standard 6'],
    ['st-helens', 'unexplained-acronym', 'icpc-report', 'error', 'St Helens, Standard 2'],
    ['manchester', 'blaming-language', 'icpc-report', 'warning', 'Manchester, File recording: use of language'],
    ['manchester', 'mum-dad', 'icpc-report', 'suggestion', undefined],
    ['wirral', 'opinion-as-fact', 'icpc-report', 'warning', 'Wirral, Standard 6'],
    ['wirral', 'action-no-owner', 'cp-plan', 'error', 'Wirral, Standard 7'],
    ['wirral', 'missing-section', 'icpc-report', 'error', 'Wirral, Standard 3: report to the conference'],
  ] as const)('%s: %s in a %s is an %s', (id, ruleId, kind, severity, cite) => {
    const setting = settingFor(packOf(id), ruleId, kind, anywhere)
    expect([setting?.severity, setting?.clauses[0]?.ref]).toEqual([severity, cite])
  })
  test.each([
    ['wirral', 'icpc-report-to-family', 3, 'workingDays'],
    ['stoke-on-trent', 'icpc-report-to-family', 3, 'days'],
    ['manchester', 'icpc-report-to-family', 48, 'hours'],
    ['wirral', 'core-group-interval', 6, 'weeks'],
    ['stoke-on-trent', 'core-group-interval', 4, 'weeks'],
    ['st-helens', 'cp-visit', 10, 'workingDays'],
    ['wirral', 'cp-visit', 15, 'workingDays'],
    ['knowsley', 'child-seen-after-allocation', 3, 'workingDays'],
    ['manchester', 'assessment-complete', 45, 'days'],
  ])('%s: %s is %i %s', (id, obligation, limit, unit) => {
    expect(packOf(id).timescales.find((one) => one.id === obligation)).toMatchObject({ limit, unit })
  })
  test('only Wirral asks for the child’s words in bold', () => {
    expect(AUTHORITIES.filter((id) => packOf(id).output.childWordsBold)).toEqual(['wirral'])
  })
  test('all of them together are at least as strict as each', () => {
    const order = ['suggestion', 'warning', 'error']
    for (const id of AUTHORITIES)
      for (const ruleId of RULE_IDS)
        for (const kind of ['icpc-report', 'cp-plan', 'case-summary', 'court-statement', 'letter'] as const) {
          const one = settingFor(packOf(id), ruleId, kind, anywhere)
          const all = settingFor(packOf('all'), ruleId, kind, anywhere)
          expect(order.indexOf(all?.severity ?? '')).toBeGreaterThanOrEqual(order.indexOf(one?.severity ?? ''))
        }
  })
})

const templates = [...library.templates.values()]
const fieldsIn = (block: TemplateBlock): string[] =>
  block.type === 'fields' ? block.fields.flatMap((field) => field.field ?? []) : []

describe('the templates', () => {
  test('that have a kind’s own name stand for documents of the kind that were made elsewhere', () => {
    for (const { id, kind } of templates) if (id === kind) expect(templateOf(templates, { kind })?.id).toBe(id)
  })
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s finds each of its sections by every title it lists',
    (_id, template) => {
      const children = [{ id: 'a', firstName: 'Amina' }]
      for (const section of template.sections) {
        expect([section.id, section.titles.length >= 10]).toEqual([section.id, true])
        for (const title of [section.title, ...section.titles]) {
          const heading = title.replace(/\{child(?:\.\w+)?\}/, 'Amina')
          expect([heading, matchSection(heading, template, children)?.section.id]).toEqual([heading, section.id])
        }
      }
    },
  )
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s asks only for packs, styles and fields that exist',
    (_id, template) => {
      expect(library.wordStyles[template.wordStyle]?.id).toBe(template.wordStyle)
      const known = fieldValue({
        caseRecord: caseRecord.parse({
          id: 'c',
          title: 'T',
          reference: 'R1',
          packId: 'manchester',
          legalStatus: 'None',
          manager: 'M. Cole',
          socialWorker: 'P. Ramanathan',
          team: 'North',
          people: [
            {
              id: 'a',
              group: 'child',
              firstName: 'Amina',
              lastName: 'Begum',
              pronouns: 'she/her',
              dateOfBirth: '2016-05-01',
              school: 'Hill Road Primary',
              address: '4 Mill Lane',
              gp: 'Mill Road Surgery',
              dentist: 'Park Dental',
              optician: 'Clear Sight',
            },
            { id: 'b', group: 'family', title: 'Ms', firstName: 'Salma', lastName: 'Begum', role: 'mother' },
          ],
          keyDates: Object.fromEntries(REPORT_DATES.map((name) => [name, '2026-03-05'])),
        }),
        author: { name: 'P. Ramanathan', role: 'Social worker' },
        authority: 'Manchester City Council',
        today: '2026-03-05',
      })
      for (const section of template.sections) {
        if (typeof section.required !== 'boolean') expect(AUTHORITIES).toEqual(expect.arrayContaining(section.required))
        for (const field of section.blocks.flatMap(fieldsIn)) expect([field, known(field, null) !== '']).toEqual([field, true])
      }
    },
  )
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s makes a document without its guidance',
    (_id, template) => {
      let count = 0
      const document = newDocument({
        template,
        packId: 'manchester',
        children: [{ id: 'a', firstName: 'Amina' }],
        today: '2026-03-05',
        newId: () => `id-${++count}`,
      })
      expect(document.sections).toHaveLength(template.sections.length)
      for (const section of template.sections) expect(JSON.stringify(document)).not.toContain(section.guidance.slice(0, 30))
    },
  )
})

test.each([
  ['action-past-date', 'knowsley', 'warning', 'asked'],
  ['action-past-date', 'manchester', 'warning', 'asked'],
  ['action-past-date', 'st-helens', 'warning', 'asked'],
  ['action-past-date', 'stoke-on-trent', 'warning', 'asked'],
  ['action-past-date', 'wirral', 'warning', 'asked'],
  ['action-not-specific', 'knowsley', 'warning', 'asked'],
  ['action-not-specific', 'manchester', 'warning', 'asked'],
  ['action-not-specific', 'st-helens', 'suggestion', 'principle'],
  ['action-not-specific', 'stoke-on-trent', 'warning', 'asked'],
  ['action-not-specific', 'wirral', 'warning', 'asked'],
])('%s in %s is a %s (%s), with the reason where the standard leaves room', (ruleId, packId, severity, basis) => {
  const setting = library.get(packId).pack.rules[ruleId]
  expect(setting).toMatchObject({ applies: true, severity, basis })
  if (ruleId === 'action-past-date' || ['manchester', 'st-helens'].includes(packId)) expect(setting?.because).toMatch(/standard/)
})
