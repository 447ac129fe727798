import { describe, expect, test } from 'vitest'
import {
  type Block,
  type CasewrightDocument,
  casewrightDocument,
  type Inline,
  planAction,
} from '../../../../shared/document/index.ts'
import { fieldLabels } from '../../../../shared/family/index.ts'
import { createLinter } from '../../../../shared/lint/index.ts'
import { fieldWithoutValue } from '../../../../shared/lint/rules/field-without-value.ts'
import { documentTemplate, type Pack } from '../../../../shared/standards/index.ts'
import { type Case, FAMILY, lintCase, permissivePack, readWordLists, testRule } from '../rule-tester.ts'

const words = (text: string): Inline => ({ type: 'text', text })
const field = (name: string, text = '', frozen?: string): Inline => ({
  type: 'field',
  name,
  text,
  ...(frozen === undefined ? {} : { frozen }),
})
const prose = (...content: Inline[]): Block => ({ type: 'paragraph', id: 'b1', content })
const heading = (...content: Inline[]): Block => ({ type: 'heading', id: 'b1', level: 3, content })
const item = (...content: Inline[]): Block => ({
  type: 'list',
  id: 'b1',
  ordered: false,
  items: [{ id: 'i1', level: 0, content }],
})
const form = (...answers: [string, ...Inline[]][]): Block => ({
  type: 'fields',
  id: 'b1',
  fields: answers.map(([label, ...content], index) => ({ id: `f${index}`, label, content })),
})
const row = (...cells: Inline[][]): Block => ({
  type: 'table',
  id: 'b1',
  columns: cells.map((_, index) => ({ id: `c${index}`, title: `Column ${index}` })),
  rows: [{ id: 'r1', cells: cells.map((content) => ({ content })) }],
})
const ONE_CHILD = FAMILY.filter(({ name }) => name !== 'Kofi Mensah')

/** A section about one child, by the child's id. */
function about(childId: string, ...blocks: Block[]): { document: CasewrightDocument } {
  return {
    document: casewrightDocument.parse({
      schemaVersion: 1,
      id: 'd1',
      kind: 'icpc-report',
      title: 'Example',
      packId: 'examples',
      sections: [{ id: 's1', templateSection: null, title: 'Analysis', childId, blocks }],
    }),
  }
}

testRule(fieldWithoutValue, {
  ownExamples: false,
  valid: [
    'Ruby’s GP is at Mill Road Surgery.',
    'The field {child.gp} stood in an old form.',
    'GP: not known. Ms Pike will register Ruby by 6 March.',
    { name: 'filled', blocks: [prose(words('Her GP is '), field('child.gp', 'Mill Road Surgery'), words('.'))] },
    {
      name: 'a form that is filled',
      blocks: [form(['GP', field('child.gp', 'Mill Road Surgery')], ['Age', field('child.age', '9')])],
    },
    { name: 'an answer that the writer gave instead', blocks: [form(['GP', words('None yet; to register by 6 March.')])] },
    {
      name: 'an answer that the writer gave beside an empty field, after it or before it',
      blocks: [
        form(
          ['GP', field('child.gp'), words('None yet. Ms Lim will register Ruby by 6 March.')],
          ['School', words('Starts in September.'), field('child.school')],
          ['Dentist', words('not registered'), field('child.dentist'), words(' ')],
          ['Born', field('child.dateOfBirth'), words('due on 6 May')],
        ),
      ],
    },
    { name: 'a cell with an answer of its own', blocks: [row([field('child.gp'), words('none yet')])] },
    { name: 'an answer that nobody gave and no field was to give', blocks: [form(['Interpreter'])] },
    { name: 'frozen with its value', blocks: [prose(field('child.age', '9', '9'), words(' years old'))] },
    { name: 'frozen, of a field that is known no more', blocks: [form(['Shoes', field('child.shoeSize', '31', '31')])] },
    { name: 'a key date', blocks: [form(['Conference', field('keyDates.initialConference', '26 March 2026')])] },
    {
      name: 'a key date that only this document keeps',
      document: {
        ...about('p1').document,
        dates: { panelVisit: '2026-03-05' },
        sections: [
          {
            id: 's1',
            templateSection: null,
            title: 'About',
            blocks: [form(['Panel', field('keyDates.panelVisit', '5 March 2026')])],
          },
        ],
      },
    },
    { name: 'in a heading', blocks: [heading(words('What life is like for '), field('child.firstName', 'Ruby'))] },
    { name: 'in a list', blocks: [item(field('family.names', 'Ms Pike'), words(' came'))] },
    { name: 'in a table', blocks: [row([field('child.fullName', 'Ruby Pike')], [words('born 5 March')])] },
    {
      name: 'no school of a baby',
      today: '2026-03-20',
      people: [{ name: 'Ruby Pike', role: 'child', dob: '2025-07-20' }],
      blocks: [form(['School or nursery', field('child.school')], ['Optician', field('child.optician')])],
    },
    { name: 'of the child whose section it is', ...about('p1', form(['Born', field('child.dateOfBirth', '5 May 2017')])) },
    { name: 'a field about all, in one child’s section', ...about('p1', prose(field('author.name', 'Leah Osei'))) },
    {
      name: 'in a file of no case, a section of a child whom nobody can look up',
      people: [],
      ...about('child-7', prose(field('child.firstName', 'Ruby'))),
    },
    {
      name: 'somebody’s words about a field',
      blocks: [{ type: 'quotation', id: 'b1', speaker: null, content: [words('The field is green.')] }],
    },
    {
      name: 'a break and a note, no fields',
      blocks: [prose(words('Yes'), { type: 'break' }, { type: 'note', id: 'n', text: 'School' })],
    },
  ],
  invalid: [
    {
      name: 'frozen when the case knew nothing: whoever decides reads the same gap as the writer',
      blocks: [form(['GP', field('child.gp', '', '')])],
      people: ONE_CHILD,
      findings: [{ text: '', message: 'The case has no GP for Ruby: add it to the case, or write it here.' }],
    },
    {
      blocks: [form(['Born', words('in May')], ['GP', field('child.gp')])],
      people: ONE_CHILD,
      findings: [
        {
          text: '',
          start: 'Born\nin May\nGP\n'.length,
          message: 'The case has no GP for Ruby: add it to the case, or write it here.',
        },
      ],
    },
    {
      ...about('p2', form(['Date of birth', field('child.dateOfBirth')])),
      findings: [{ text: '', message: 'The case has no date of birth for Kofi: add it to the case, or write it here.' }],
    },
    {
      name: 'of several children, none of whom has one',
      blocks: [form(['School', field('child.school')])],
      findings: [{ text: '', message: 'The case has no school: add it to the case, or write it here.' }],
    },
    {
      blocks: [prose(words('She lives at '), field('child.address'), words(' with her mother.'))],
      findings: [{ text: '', start: 'She lives at '.length, message: /no address/ }],
    },
    {
      name: 'two in one place are one gap',
      blocks: [prose(words('Of '), field('child.gp'), field('child.dentist'))],
      findings: [{ text: '', start: 3, message: /no GP/ }],
    },
    {
      name: 'two in two places are two',
      blocks: [prose(field('child.gp'), words(' and '), field('child.dentist'))],
      findings: [
        { text: '', start: 0 },
        { text: '', start: 5 },
      ],
    },
    {
      blocks: [form(['Last core group', field('keyDates.coreGroup')])],
      people: ONE_CHILD,
      findings: [
        {
          text: '',
          message: 'The case has no day for “Last core group” for Ruby: add it to the case, or write here that there is none.',
        },
      ],
    },
    { blocks: [form(['Manager', field('manager.name')])], findings: [{ text: '', message: /^The case has no manager:/ }] },
    {
      blocks: [form(['Date', field('documentDate')])],
      findings: [{ text: '', message: 'This document has no date: write it here.' }],
    },
    { blocks: [row([words('Ruby')], [field('child.gp')])], findings: [{ text: '', start: 'Column 0\nColumn 1\nRuby\n'.length }] },
    {
      blocks: [item(words('Next: '), field('case.nextReview'))],
      findings: [{ text: '', message: /conference or review after/ }],
    },
    {
      name: 'an answer that was to lead to the field, or goes on from it',
      blocks: [
        form(
          ['GP', words('Dr '), field('child.gp')],
          ['School', field('child.school'), words(', Year 3')],
          ['Dentist', words('seen at '), field('child.dentist'), words(' in May')],
          ['Optician', words('Name: '), field('child.optician')],
        ),
      ],
      findings: ['GP', 'school', 'dentist', 'optician'].map((what) => ({ text: '', message: new RegExp(`no ${what}`) })),
    },
    {
      name: 'a field that is known no more, with what it last said',
      blocks: [prose(words('Size '), field('child.shoeSize', '31'), words('.'))],
      findings: [{ text: '31', message: /no field called “child.shoeSize” is known/, fix: '31' }],
    },
    {
      name: 'a field that was never known',
      blocks: [prose(field('constructor'))],
      findings: [{ text: '', message: /“constructor”/ }],
    },
    { blocks: [form(['X', field('keyDates.neverHeardOf')])], findings: [{ text: '', message: /“keyDates.neverHeardOf”/ }] },
    {
      name: 'of a child who left the case',
      ...about('gone', form(['Born', field('child.dateOfBirth', '5 May 2017')], ['Author', field('author.name', 'Leah Osei')])),
      findings: [{ text: '5 May 2017', message: /child who is no longer in the case/, fix: '5 May 2017' }],
    },
  ],
})

describe('how much a field that nothing fills matters', () => {
  const severityOf = (item: Case) => lintCase(fieldWithoutValue, item).map(({ severity }) => severity)
  test.each([
    ['a date of birth in a form', form(['Born', field('child.dateOfBirth')]), 'warning'],
    ['the author in a form', form(['Author', field('author.name')]), 'warning'],
    ['a GP in a form', form(['GP', field('child.gp')]), 'suggestion'],
    ['a key date in a form', form(['Last visit', field('keyDates.lastVisit')]), 'suggestion'],
    ['a GP in a table', row([field('child.gp')]), 'suggestion'],
    ['a GP in a sentence, which has a hole now', prose(words('Her GP is '), field('child.gp'), words('.')), 'warning'],
    ['a broken field that still says something', prose(field('child.shoeSize', '31')), 'suggestion'],
    ['a broken field that says nothing', prose(field('child.shoeSize')), 'warning'],
  ] as const)('%s', (_name, block, severity) => expect(severityOf({ blocks: [block] })).toEqual([severity]))

  test('it is never more than a suggestion there, though the pack makes an error of the rule', () => {
    const pack: Pack = permissivePack([fieldWithoutValue])
    pack.rules['field-without-value'] = { ...pack.rules['field-without-value'], severity: 'error' } as Pack['rules'][string]
    const linter = createLinter({ pack, words: readWordLists(), templates: [] }, { rules: [fieldWithoutValue] })
    const blocks = [form(['Born', field('child.dateOfBirth')], ['GP', field('child.gp')])]
    const { document } = about('p1', ...blocks)
    const { findings } = linter.lint(document, { caseRecord: null, today: '2026-03-20' })
    expect(findings.map(({ severity, field }) => [severity, field])).toEqual([
      ['error', 'child.dateOfBirth'],
      ['suggestion', 'child.gp'],
    ])
  })
})

describe('in a document from a template', () => {
  const template = documentTemplate.parse({
    id: 'note',
    kind: 'icpc-report',
    version: 1,
    title: 'Note',
    summary: 'S',
    sections: [{ id: 's', title: 'About', guidance: 'G', blocks: [{ type: 'paragraph', text: 'Dear {child.firstName},' }] }],
  })
  const made = (...blocks: Block[]) => {
    const { document } = about('p1', { ...form(['GP', field('child.gp')]), id: 'form' }, ...blocks)
    return lintCase(fieldWithoutValue, { document: { ...document, templateId: 'note' }, templates: [template] }).length
  }
  test('nothing is found before somebody has written', () => {
    expect(made()).toBe(0)
    expect(made(prose(words('Dear '), field('child.firstName', 'Ruby'), words(',')), prose(), heading(words('School')))).toBe(0)
    expect(
      made({ type: 'actionPlan', id: 'b2', fromPlan: true, actions: [planAction.parse({ id: 'a', action: 'Visit.' })] }),
    ).toBe(0)
  })
  test('and everything once anybody has', () => {
    expect(made(prose(words('Ruby came.')))).toBe(1)
    expect(made(row([words('Ruby')]))).toBe(1)
    expect(made({ type: 'actionPlan', id: 'b2', actions: [planAction.parse({ id: 'a', action: 'Visit.' })] })).toBe(1)
  })
})

test('every field that writers can choose is known, and has words for its absence', () => {
  for (const name of Object.keys(fieldLabels())) {
    const [found, ...others] = lintCase(fieldWithoutValue, { people: ONE_CHILD, blocks: [form(['X', field(name)])] })
    expect(others).toEqual([])
    expect(found?.message, name).not.toMatch(/no field called|no value/)
  }
})
