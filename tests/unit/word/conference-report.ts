import type { Block, CasewrightDocument, Claim, Inline, PlanAction } from '../../../shared/document/index.ts'
import { type CaseRecord, caseRecord } from '../../../shared/family/index.ts'
import { type Pack, type WordStyle, wordStyle } from '../../../shared/standards/index.ts'
import { pack } from '../standards/packs.ts'

let count = 0
const id = (name: string) => `${name}-${++count}`

/** Text, or text with marks or a claim. */
export const text = (words: string, styled: Partial<Extract<Inline, { type: 'text' }>> = {}): Inline => ({
  type: 'text',
  text: words,
  ...styled,
})
export const field = (name: string, words: string): Inline => ({ type: 'field', name, text: words })
export const paragraph = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  id: id('p'),
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
})
export const heading = (words: string, level: 3 | 4 = 3): Block => ({
  type: 'heading',
  id: id('h'),
  level,
  content: [text(words)],
})
export const list = (ordered: boolean, ...items: (string | [number, string])[]): Block => ({
  type: 'list',
  id: id('l'),
  ordered,
  items: items.map((item) => {
    const [level, words] = typeof item === 'string' ? [0, item] : item
    return { id: id('li'), level, content: [text(words)] }
  }),
})
export const action = (parts: Partial<PlanAction>): PlanAction => ({
  id: id('a'),
  action: '',
  owner: '',
  due: '',
  reviewDate: '',
  measure: '',
  outcome: '',
  status: '',
  ...parts,
})
export const claimed = (words: string, claim: Pick<Claim, 'kind' | 'by' | 'personId' | 'on' | 'basis'>): Inline =>
  text(words, { claim: { id: id('c'), ...claim } })

export const PACK: Pack = pack({
  id: 'example',
  version: 3,
  name: 'Exampleshire',
  authority: 'Exampleshire Council',
  title: 'Practice standards',
  published: '2025',
  output: { header: 'Exampleshire Children’s Services', confidentiality: 'Confidential: child protection', childWordsBold: true },
})

export const STYLE: WordStyle = wordStyle.parse({
  id: 'report',
  version: 1,
  title: 'Report',
  page: { marginsMm: { top: 25, right: 25, bottom: 25, left: 25 } },
  font: 'Arial',
  sizePt: 11,
  lineSpacing: 1.15,
  headingSizesPt: { title: 18, section: 14, heading3: 12, heading4: 11 },
  headingColour: '1D4F40',
  table: { sizePt: 10, headerFill: 'E7E2D6' },
})

export const CASE: CaseRecord = caseRecord.parse({
  id: 'case-1',
  title: 'Mensah, Nowak and Pike',
  reference: 'EX 20417',
  packId: 'example',
  socialWorker: 'Priya Ramanathan',
  manager: 'Colin Reid',
  keyDates: { initialConference: '2026-03-13' },
  people: [
    { id: 'zofia', group: 'child', firstName: 'Zofia', lastName: 'Nowak', dateOfBirth: '2012-05-03' },
    { id: 'ruby', group: 'child', firstName: 'Ruby', lastName: 'Mensah', dateOfBirth: '2019-11-21' },
    { id: 'kofi', group: 'child', firstName: 'Kofi', lastName: 'Mensah' },
    { id: 'haddad', group: 'professional', title: 'Mr', firstName: 'Youssef', lastName: 'Haddad', role: 'head teacher' },
  ],
})

const section = (title: string, ...blocks: Block[]) => ({ id: id('s'), templateSection: null, title, blocks })

/** A conference report with every kind of block, much as a social worker would write one. Every person in it is invented. */
export function conferenceReport(): CasewrightDocument {
  return {
    schemaVersion: 1,
    id: 'doc-7f3a',
    kind: 'icpc-report',
    title: 'Report to the initial child protection conference',
    packId: 'example',
    templateId: 'icpc-report',
    templateVersion: 2,
    caseId: 'case-1',
    childIds: [],
    author: { name: 'Priya Ramanathan', role: 'Social worker, Assessment Team 2' },
    manager: { name: 'Colin Reid', role: 'Team manager' },
    dates: { documentDate: '2026-03-10', conference: '2026-03-13' },
    setAside: [{ key: 'k', ruleId: 'vague-term', text: 'a number of', reason: 'SECRETREASON', by: 'pr', at: '2026-03-10' }],
    sections: [
      section(
        'Why we are meeting',
        paragraph(
          'On 27 February 2026 Zofia told her form tutor that she had not slept because of shouting and things being broken at home. A strategy discussion was held the same day. It decided that enquiries should be made about all three children.',
        ),
        paragraph(
          'I made those enquiries between 27 February and 10 March 2026. I saw each child alone, at school and at home, and I spoke to ',
          field('mother.formalName', 'Ms Mensah'),
          ', to Mr Pike and to the children’s grandmother. Mr Nowak’s address is ',
          field('father.address', ''),
          '.',
        ),
      ),
      section(
        'Family and household',
        {
          type: 'fields',
          id: id('f'),
          title: 'Household',
          fields: [
            { id: id('ff'), label: 'Address', content: [text('14 Alder Court, Fernhill')] },
            {
              id: id('ff'),
              label: 'Who lives there',
              content: [text('Ms Mensah, Zofia, Ruby and Kofi. Mr Pike stays most nights.')],
            },
            { id: id('ff'), label: 'First language', content: [] },
            { id: id('ff'), label: 'School', content: [field('child.school', 'Fernhill Primary'), text(' (Ruby and Kofi)')] },
          ],
        },
        {
          type: 'table',
          id: id('t'),
          columns: [
            { id: 'c1', title: 'Name' },
            { id: 'c2', title: 'Relation to the children' },
            { id: 'c3', title: 'Seen' },
          ],
          rows: [
            ['Ms A. Mensah', 'Mother of all three children', '5 and 9 March 2026'],
            ['Mr D. Pike', 'Ms Mensah’s partner; not the father of any of the children', '9 March 2026'],
            ['Mrs G. Mensah', 'Grandmother on the mother’s side; has the children most Fridays', '6 March 2026, at her home'],
          ].map((cells) => ({ id: id('r'), cells: cells.map((words) => ({ content: [text(words)] })) })),
        },
      ),
      section('What has happened so far', {
        type: 'chronology',
        id: id('ch'),
        entries: [
          {
            id: id('e'),
            date: '2025-09-04',
            event: 'Kofi starts at Fernhill Primary. His class teacher writes that he settled within a week.',
            source: 'School record',
            response: '',
            impact: '',
          },
          {
            id: id('e'),
            date: '12 January 2026',
            event:
              'Police are called by a neighbour at 23:40. Officers find a broken door. Ms Mensah says that nobody was hurt. All three children are awake.',
            source: 'Police referral 4471',
            response: 'Referral to Children’s Services; early help offered and declined.',
            impact: 'Ruby told her grandmother that she hid under the bed.',
          },
          {
            id: id('e'),
            date: '2026-02-27',
            event: 'Zofia speaks to her form tutor.',
            source: '',
            response: 'Strategy discussion held the same day.',
            impact: '',
          },
        ],
      }),
      section(
        'What life is like for Kofi',
        heading('At home'),
        paragraph(
          claimed(
            'When I visited, there was one mattress on the floor with no sheet, the window did not close, and I could see my breath. His school bag was packed and hung on the door.',
            { kind: 'observed', on: '2026-03-05' },
          ),
        ),
        {
          type: 'quotation',
          id: id('q'),
          speaker: { name: 'Kofi', relation: 'child', personId: 'kofi' },
          circumstances: 'at home, seen alone, 5 March 2026',
          content: [text('“When Darren shouts I go under the bed with Ruby and we count. I don’t like it when Mum goes quiet.”')],
        },
        heading('At school'),
        paragraph(
          claimed('Kofi was late on 14 of 31 mornings this term and came twice without a coat', {
            kind: 'reported',
            personId: 'haddad',
            on: '3 March 2026',
            basis: 'attendance record, spring term',
          }),
          '. He has asked for help with ',
          text('going home', { marks: ['italic'] }),
          ' on three days.',
          { type: 'note', id: id('n'), text: 'The school counts a child as late after 9:10.' },
        ),
        {
          type: 'quotation',
          id: id('q'),
          speaker: { name: 'Mr Pike', relation: 'Ms Mensah’s partner' },
          circumstances: 'at the office, 9 March 2026',
          content: [text('“I shout, I know I do. I have never laid a finger on any of them.”')],
        },
        heading('What this means', 3),
        paragraph(
          claimed('Kofi is frightened of Mr Pike and manages it by looking after his sister', {
            kind: 'opinion',
            by: 'Priya Ramanathan',
            basis: 'what he said on three visits and how he moved between rooms while Mr Pike was at home',
          }),
          '. What protects him is his grandmother, his school and that he tells people what is wrong:',
        ),
        list(
          false,
          'Mrs Mensah has the children every Friday night and notices changes.',
          'Mr Haddad meets both younger children at the gate.',
          [1, 'He writes down when they arrive and what they had for breakfast.'],
          [1, 'He rings me the same day when something worries him.'],
          [2, 'In the holidays Mrs Mensah does so.'],
          'Ms Mensah has asked for help herself.',
        ),
        paragraph('If things get worse, we agreed with the family what happens, in this order:'),
        list(
          true,
          'The children go to Mrs Mensah the same evening.',
          'Ms Mensah rings the out of hours team.',
          [1, 'Any of the children may ring too.'],
          'I visit the next working day.',
        ),
      ),
      section(
        'What the family says',
        paragraph(''),
        heading('Ms Mensah'),
        heading('Mr Pike'),
        paragraph('Mr Pike has read this report and agrees with paragraphs 1.1 and 1.2.'),
      ),
      section('Danger statements'),
      section(
        'Outline plan',
        paragraph('This is what I ask the conference to agree.'),
        {
          type: 'actionPlan',
          id: id('ap'),
          actions: [
            action({
              action:
                'Ms Siddiqui and Ms Mensah write down what each child does, and whom they ring, if Mr Pike comes to the house at night.',
              owner: 'Ms F. Siddiqui, domestic abuse adviser',
              due: '2026-03-20',
              measure: 'Each child can name two adults to ring.',
            }),
            action({
              action: 'Mr Haddad meets Kofi and Ruby at the gate each morning and writes down the time.',
              owner: 'Mr Y. Haddad, Fernhill Primary',
              due: 'From 17 March 2026',
              reviewDate: '30 March 2026',
              measure: 'On time on 9 of 10 mornings.',
            }),
            action({
              action: 'The bedroom window is mended and two beds are delivered.',
              owner: 'Mr L. Campbell, housing',
              due: '20 March 2026',
            }),
          ],
        },
        paragraph(
          'If these steps are not working by the first core group on 30 March 2026, I will ask for a legal planning meeting.',
        ),
      ),
      section('Signatures', {
        type: 'signatures',
        id: id('sg'),
        signatories: [
          { id: id('sy'), role: 'Social worker', name: 'Priya Ramanathan', date: '2026-03-10', note: '' },
          { id: id('sy'), role: 'Team manager', name: 'Colin Reid', date: '', note: '' },
          {
            id: id('sy'),
            role: 'Parent',
            name: '',
            date: '',
            note: 'I have read this report. Signing does not mean that I agree with it.',
          },
        ],
      }),
    ],
  }
}
