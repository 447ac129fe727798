import { describe, expect, test } from 'vitest'
import { type Block, type CasewrightDocument, casewrightDocument, type Section } from '../../../../shared/document/index.ts'
import { createLinter } from '../../../../shared/lint/index.ts'
import { missingSection } from '../../../../shared/lint/rules/missing-section.ts'
import { type DocumentTemplate, documentTemplate } from '../../../../shared/standards/index.ts'
import { type Case, type InvalidCase, permissivePack, readWordLists, testRule } from '../rule-tester.ts'

const TEMPLATE: DocumentTemplate = documentTemplate.parse({
  id: 'example-report',
  kind: 'icpc-report',
  version: 1,
  title: 'Example report',
  summary: 'For the tests.',
  sections: [
    { id: 'reason', title: 'Why we are meeting', titles: ['Reason for conference', 'Background'], guidance: 'Why?' },
    {
      id: 'life',
      title: 'What life is like for {child.firstName}',
      titles: ["{child}'s world", "The child's lived experience", 'Lived experience'],
      perChild: true,
      guidance: 'What is a week like?',
    },
    { id: 'analysis', title: 'Analysis', titles: ['What this means', 'Our assessment of risk'], guidance: 'What does it mean?' },
    { id: 'scaling', title: 'Scaling', titles: ['Safety scale'], required: ['manchester'], guidance: 'Nought to ten.' },
    { id: 'placement', title: 'Foster home', onlyFor: ['looked-after'], guidance: 'Does it suit?' },
    { id: 'extra', title: 'Anything else', required: false, guidance: 'Anything else?' },
    {
      id: 'details',
      title: 'Details',
      titles: ['About this report'],
      guidance: 'Names.',
      blocks: [{ type: 'fields', fields: [{ label: 'Author', field: 'author.name' }] }],
    },
    { id: 'signed', title: 'Signatures', guidance: 'Sign.', blocks: [{ type: 'signatures', signatories: ['Social worker'] }] },
  ],
})

const RUBY = [{ name: 'Ruby Pike', role: 'child' }]
const BOTH = [...RUBY, { name: 'Kofi Mensah', role: 'child' }]

interface Part {
  title: string
  text?: string
  blocks?: Block[]
  from?: string
  childId?: string
}

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: [{ type: 'text', text }] })
const field = (id: string, value: string): Block => ({
  type: 'fields',
  id,
  fields: [{ id: `${id}-1`, label: 'Author', content: [{ type: 'field', name: 'author.name', text: value }] }],
})
const signatures: Block = {
  type: 'signatures',
  id: 'sign',
  signatories: [{ id: 'sign-1', role: 'Social worker', name: '', date: '', note: '' }],
}

function report(parts: readonly Part[]): CasewrightDocument {
  const sections: Section[] = parts.map(({ title, text, blocks, from, childId }, index) => ({
    id: `s${index}`,
    title,
    templateSection: from ?? null,
    ...(childId ? { childId } : {}),
    blocks: blocks ?? [paragraph(`b${index}`, text ?? 'Ms Pike rang the school on 3 March 2026.')],
  }))
  return casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd1',
    kind: 'icpc-report',
    title: 'Example',
    packId: 'examples',
    sections,
  })
}

const ENDING: Part[] = [
  { title: 'Details', blocks: [field('f', 'Leah Osei')] },
  { title: 'Signatures', blocks: [signatures] },
]
const of = (parts: readonly Part[], rest: Case = {}): Case => ({
  templates: [TEMPLATE],
  people: RUBY,
  name: `${parts.map(({ title, text }) => (text === undefined ? title : `${title} [${text}]`)).join(' / ')}${rest.name ? ` — ${rest.name}` : ''}`,
  ...rest,
  ...(rest.name ? { name: `${parts.map(({ title }) => title).join(' / ')} — ${rest.name}` } : {}),
  document: report(parts),
})
const whole = (...parts: Part[]): Part[] => [...parts, ...ENDING]
const titles = (...names: string[]): Part[] => whole(...names.map((title) => ({ title })))
const lacking = (message: string | RegExp, parts: readonly Part[], rest: Case = {}): InvalidCase => ({
  ...of(parts, rest),
  findings: [{ text: '', message }],
})

const MENTIONING: DocumentTemplate = documentTemplate.parse({
  ...TEMPLATE,
  id: 'mentioning',
  sections: [
    { id: 'reason', title: 'Why we are meeting', guidance: 'Why?' },
    { id: 'analysis', title: 'Analysis', guidance: 'What does it mean?' },
    {
      id: 'identity',
      title: 'Identity and culture',
      mentions: ['religio*', 'first language', 'is/are (half) polish/ghanaian', 'faith'],
      guidance: 'Who are they?',
    },
    { id: 'says', title: 'What the family says', mentions: ['{family} told/said'], guidance: 'Their words.' },
    { id: 'told', title: 'How the children were told', mentions: ['read it (again) to {child}'], guidance: 'Who told them?' },
    { id: 'signed', title: 'Signatures', mentions: ['{signature}'], guidance: 'Sign.' },
  ],
})
const PEOPLE = [
  { name: 'Ruby Pike-Holt', role: 'child' },
  { name: 'Dana Reed', title: 'Ms', role: 'mother' },
  { name: 'Priya Shah', title: 'Ms', role: 'health visitor', group: 'professional' as const },
]
const NAMES = {
  identity: 'Identity and culture',
  says: 'What the family says',
  told: 'How the children were told',
  signed: 'Signatures',
}
const written = (text: string, rest: Partial<Part> = {}, more: Partial<CasewrightDocument> = {}): Case => ({
  name: `${text}${Object.keys(more).join()}`,
  templates: [MENTIONING],
  people: PEOPLE,
  document: { ...report([{ title: 'Why we are meeting', text, ...rest }, { title: 'Analysis' }]), ...more },
})
const deals = (id: keyof typeof NAMES, text: string, rest: Partial<Part> = {}): InvalidCase => ({
  ...written(text, rest),
  findings: Object.entries(NAMES)
    .filter(([one]) => one !== id)
    .map(([, title]) => ({ text: '', message: `The section “${title}” is not there.` })),
})
const nothing = (text: string): InvalidCase => ({
  ...written(text),
  findings: Object.values(NAMES).map((title) => ({ text: '', message: `The section “${title}” is not there.` })),
})
const EVERYTHING = 'Her first language is Polish. Ms Reed said so. I read it to Ruby on 4 March.\nSigned: Leah Osei'

const GIVEN = 'I believe that the facts stated in this statement are true.'
const BEGINNING: DocumentTemplate = documentTemplate.parse({
  ...TEMPLATE,
  id: 'beginning',
  sections: [
    { id: 'reason', title: 'Why we are meeting', guidance: 'Why?' },
    { id: 'truth', title: 'Statement of truth', guidance: 'Sign.', blocks: [{ type: 'paragraph', text: GIVEN }] },
  ],
})

testRule(missingSection, {
  ownExamples: false,
  valid: [
    of(
      [
        { title: 'Why we are meeting', text: '' },
        { title: 'Statement of truth', text: GIVEN },
      ],
      {
        templates: [BEGINNING],
        name: 'nothing but what the template wrote',
      },
    ),
    of(titles('Why we are meeting', 'What life is like for Ruby', 'Analysis')),
    of(titles('Reason for conference', 'Ruby’s world', 'Analysis')),
    of(titles('1. Reason for conference', '2. Ruby’s world', '3. Analysis')),
    of(titles('REASON FOR CONFERENCE', 'RUBY’S WORLD', 'ANALYSIS')),
    of(titles('Background', 'The child’s lived experience', 'What this means')),
    of(titles('Analysis', 'Lived experience', 'Why we are meeting'), { name: 'in another order' }),
    of(titles('Background', 'What life is like for Ruby Pike', 'Our assessment of risk')),
    of(titles('Background', 'Ruby’s lived experience', 'Analysis', 'Notes of our own')),
    of(titles('Background', 'Ruby’s world', 'Kofi’s world', 'Analysis'), { people: BOTH }),
    of(titles('Background', 'What life is like for Ruby', 'What life is like for Kofi', 'Analysis'), { people: BOTH }),
    of(titles('Background', 'The child’s lived experience', 'Analysis'), { people: BOTH, name: 'both children together' }),
    of(titles('Background', 'Ruby’s world', 'Analysis', 'Scaling'), { name: 'one that another pack asks for' }),
    of(
      whole(
        { title: 'Zusammenhang', from: 'reason' },
        { title: 'Her days', from: 'life', childId: 'p1' },
        { title: 'Our thinking', from: 'analysis' },
      ),
      { name: 'made from the template, headings changed' },
    ),
    of(
      whole({
        title: 'Background',
        blocks: [
          paragraph('b1', 'Ms Pike rang the school.'),
          { type: 'heading', id: 'h1', level: 3, content: [{ type: 'text', text: 'Ruby’s world' }] },
          paragraph('b2', 'Ruby walks to school by herself.'),
          { type: 'heading', id: 'h2', level: 3, content: [{ type: 'text', text: 'Analysis' }] },
          paragraph('b3', 'I am worried that Ruby will be hurt.'),
        ],
      }),
      { name: 'as headings inside one section' },
    ),
    of(
      whole(
        { title: 'Background' },
        {
          title: 'Ruby’s world',
          blocks: [{ type: 'quotation', id: 'q', speaker: null, content: [{ type: 'text', text: 'I like it here.' }] }],
        },
        { title: 'Analysis' },
      ),
      { name: 'a quotation alone is written' },
    ),
    of(
      whole(
        { title: 'Background' },
        {
          title: 'Ruby’s world',
          blocks: [
            {
              type: 'list',
              id: 'l',
              ordered: false,
              items: [{ id: 'l1', level: 0, content: [{ type: 'text', text: 'School' }] }],
            },
          ],
        },
        { title: 'Analysis' },
      ),
      { name: 'a list alone is written' },
    ),
    of(whole({ title: 'Background', text: '' }, { title: 'Ruby’s world', text: '' }, { title: 'Analysis', text: ' ' }), {
      name: 'a new document in which nobody has written yet',
    }),
    { ...of([{ title: 'Analysis' }]), name: 'an extract of one section' },
    { ...of(titles('Background')), templates: [], name: 'no template for this kind' },
    { ...of([]), name: 'nothing at all' },
    of(titles('Background:', 'Ruby’s world', 'Analysis')),
    of(titles('Background', 'Ruby’s world', 'Analysis'), { people: [], name: 'nobody known' }),
    written(EVERYTHING),
  ],
  invalid: [
    lacking(
      '“Why we are meeting” is empty.',
      [
        { title: 'Why we are meeting', text: '' },
        { title: 'Statement of truth', text: GIVEN },
        { title: 'Notes of our own', text: 'Ms Pike rang.' },
      ],
      { templates: [BEGINNING], name: 'the writer has begun elsewhere' },
    ),
    lacking(
      '“Foster home” is empty.',
      whole(
        { title: 'Why we are meeting' },
        { title: 'Ruby’s world' },
        { title: 'Analysis' },
        { title: 'Foster home', text: '' },
      ),
      {
        name: 'a section for some cases only, in one of them',
      },
    ),
    lacking('The section “Analysis” is not there.', titles('Why we are meeting', 'What life is like for Ruby')),
    lacking('The section “Why we are meeting” is not there.', titles('Ruby’s world', 'Analysis')),
    lacking('The section “What life is like for Ruby” is not there.', titles('Background', 'Analysis')),
    lacking('“Analysis” is empty.', whole({ title: 'Background' }, { title: 'Ruby’s world' }, { title: 'Analysis', text: '' })),
    lacking(
      '“Analysis” is empty.',
      whole({ title: 'Background' }, { title: 'Ruby’s world' }, { title: 'What this means', text: ' – ' }),
    ),
    lacking('The section “What life is like for Kofi” is not there.', titles('Background', 'Ruby’s world', 'Analysis'), {
      people: BOTH,
    }),
    lacking(
      '“What life is like for Kofi” is empty.',
      whole({ title: 'Background' }, { title: 'Ruby’s world' }, { title: 'Kofi’s world', text: '' }, { title: 'Analysis' }),
      { people: BOTH },
    ),
    lacking('The section “Details” is not there.', [
      { title: 'Background' },
      { title: 'Ruby’s world' },
      { title: 'Analysis' },
      { title: 'Signatures', blocks: [signatures] },
    ]),
    lacking('The section “Signatures” is not there.', [
      { title: 'Background' },
      { title: 'Ruby’s world' },
      { title: 'Analysis' },
      { title: 'Details', blocks: [field('f', 'Leah Osei')] },
    ]),
    lacking(
      '“Analysis” is empty.',
      whole({ title: 'Background' }, { title: 'Ruby’s world' }, { title: 'Analysis', blocks: [field('g', 'Leah Osei')] }),
      { name: 'merge fields alone are not written' },
    ),
    {
      ...of(titles('Background', 'Notes')),
      findings: [
        { text: '', message: 'The section “What life is like for Ruby” is not there.' },
        { text: '', message: 'The section “Analysis” is not there.' },
      ],
    },
    deals('identity', 'The family have no religious needs.'),
    deals('identity', 'HER FIRST LANGUAGE IS URDU.'),
    deals('identity', 'Her father is half Polish.'),
    deals('identity', 'Her first-language is Urdu.'),
    deals('says', 'Her mother said that she agrees.'),
    deals('says', 'Ms Reed told the school.'),
    deals('says', 'Dana said that she agrees.'),
    deals('says', 'Mr Holt told me that he will come.'),
    deals('says', 'Mrs Joan Pike told me that she will come.'),
    deals('told', 'I read it to Ruby.'),
    deals('told', 'I read it again to Ruby at school.'),
    deals('told', 'I read it to the children.'),
    deals('signed', 'Signed: Leah Osei'),
    deals('signed', 'Authorised by: Paul Adeyemi'),
    deals('signed', 'Signed by Leah Osei on 4 March'),
    deals('signed', 'Signature'),
    deals('signed', 'Signed by', { blocks: [paragraph('b0', 'On Monday.'), signatures] }),
    nothing('She signed the consent form.'),
    nothing('His signature on the calendar shows it.'),
    nothing('Ms Shah told me that Ruby has grown.'),
    nothing('Mr Marsh said that Ruby reads well.'),
    nothing('Ruby said that she is well.'),
    nothing('I read it to Mr Marsh.'),
    nothing('The unfaithful copy was lost.'),
    {
      ...written(EVERYTHING, {}, { templateId: 'mentioning' }),
      name: 'made from the template, its sections taken out',
      findings: Object.values(NAMES).map((title) => ({ text: '', message: `The section “${title}” is not there.` })),
    },
    {
      name: 'the heading is there and nothing under it',
      templates: [MENTIONING],
      people: PEOPLE,
      document: report([
        { title: 'Why we are meeting', text: EVERYTHING },
        { title: 'Analysis' },
        { title: 'What the family says', text: '' },
      ]),
      findings: [{ text: '', message: '“What the family says” is empty.' }],
    },
  ],
})

describe('a section that one authority has added', () => {
  const ADDED: DocumentTemplate = {
    ...TEMPLATE,
    sections: [
      ...TEMPLATE.sections.filter(({ id }) => id === 'reason'),
      {
        ...TEMPLATE.sections[2],
        id: 'ahead',
        title: 'Looking ahead',
        titles: [],
        added: true,
      } as DocumentTemplate['sections'][number],
    ],
  }
  const missing = (packId: string, templateId?: string) => {
    const pack = { ...permissivePack([missingSection]), id: packId }
    const linter = createLinter({ pack, words: readWordLists(), templates: [ADDED] }, { rules: [missingSection] })
    const document = report([{ title: 'Background' }, { title: 'Reason for conference' }])
    return linter
      .lint({ ...document, ...(templateId !== undefined && { templateId }) }, { caseRecord: null, today: '2026-03-20' })
      .findings.map(({ message }) => message)
  }
  const AHEAD = ['The section “Looking ahead” is not there.']
  test('is asked for by that authority', () => expect(missing('knowsley')).toEqual(AHEAD))
  test('and under all packs of a document from the template', () => expect(missing('all', ADDED.id)).toEqual(AHEAD))
  test('but not under all packs of one that was written elsewhere', () => expect(missing('all')).toEqual([]))
})
