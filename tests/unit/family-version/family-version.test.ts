import { describe, expect, it, test } from 'vitest'
import { type Block, blockText, type CasewrightDocument, type Inline } from '../../../shared/document/index.ts'
import type { FamilyVersion } from '../../../shared/family-version/index.ts'
import { documentWith, type Given, hidden, inSection, paragraph, text, versionOf } from './case.ts'

const said = ({ sections }: CasewrightDocument): string =>
  sections.flatMap(({ blocks }) => blocks.map((block) => blockText(block).text)).join('\n')
const wrote = (...content: Inline[]) => documentWith(inSection('what', 'What is happening', paragraph('p', ...content)))
const table = (shows: 'referrals' | 'danger-statements' | undefined, titles: string[], ...rows: string[][]): Block => ({
  type: 'table',
  id: 't',
  ...(shows ? { shows } : {}),
  columns: titles.map((title) => ({ id: title, title })),
  rows: rows.map((cells, index) => ({ id: `r${index}`, cells: cells.map((words) => ({ content: words ? [text(words)] : [] })) })),
})
const action = (id: string, words: string, rest: object = {}) => ({
  id,
  action: words,
  owner: 'Ms Bell',
  due: '3 May 2026',
  reviewDate: '',
  measure: '',
  outcome: '',
  status: '',
  ...rest,
})
const reasons = ({ leftOut }: FamilyVersion) => leftOut.map(({ reason }) => reason)

describe('what is left out, and what stays of the words around it', () => {
  const cases: [name: string, content: Inline[], left: string, reason: string][] = [
    [
      'a marked sentence',
      [text('She is well. '), hidden('He may not call.'), text(' We meet on Monday.')],
      'She is well. We meet on Monday.',
      'marked',
    ],
    [
      'a marked part of a sentence',
      [text('She told us '), hidden('in secret'), text(' that she is well.')],
      'She told us that she is well.',
      'marked',
    ],
    [
      'a marked sentence without its stop',
      [text('She is well. '), hidden('He may not call'), text('. We meet.')],
      'She is well. We meet.',
      'marked',
    ],
    [
      'a telephone number',
      [text('Ms Pike is on 07700 900123 in the evening.')],
      'Ms Pike is on [number left out] in the evening.',
      'detail',
    ],
    [
      'the telephone number of somebody in the case',
      [text('Ring her on 07700900111.')],
      'Ring her on [number left out].',
      'detail',
    ],
    ['the case number', [text('This is case CW-10455 of ours.')], 'This is case [number left out] of ours.', 'detail'],
    ['an NHS number', [text('Her number is 943 476 5919 now.')], 'Her number is [number left out] now.', 'detail'],
    [
      'the address of a placement',
      [text('Leah lives with foster carers at 12 Elm Way, Stoke.')],
      'Leah lives with foster carers at [address left out].',
      'placement-address',
    ],
    [
      'the address of a child away from home',
      [text('Idris sleeps well at 40 Foundry Lane, Bootle.')],
      'Idris sleeps well at [address left out].',
      'placement-address',
    ],
    [
      'the address of one of two parents',
      [text('Mr Yates has a room for him at 9 Quay Row, Crosby.')],
      'Mr Yates has a room for him at [address left out].',
      'address',
    ],
    [
      'legal advice, the whole sentence',
      [text('We met. Legal advice was that the threshold is not met. We will visit.')],
      'We met. We will visit.',
      'legal-advice',
    ],
    [
      'how somebody will get away',
      [text('We met. Ms Fay plans to leave on Friday while he is at work. We will visit.')],
      'We met. We will visit.',
      'survivor-safety',
    ],
    ['a neighbour who rang', [text('Mrs Joan Lunn heard shouting.')], 'Somebody heard shouting.', 'referrer'],
  ]
  test.each(cases)('%s', (_name, content, left, reason) => {
    const version = versionOf(wrote(text('This stands. '), ...content))
    expect(said(version.document)).toBe(`This stands. ${left}`)
    expect(reasons(version)).toContain(reason)
    expect(version.leftOut.every(({ decision }) => decision === 'left-out')).toBe(true)
  })
  const stays = [
    'Amina has breakfast with her mother every day.',
    'In an emergency ring 999; Childline is on 0800 1111.',
    'Ms Adeyemi, health visitor, sees Idris on 4 May 2026.',
    'Legal advice was taken before the decision of 3 May.',
    'Ms Begum has depression and sees her doctor every month.',
  ]
  test.each(stays)('nothing of: %s', (words) => {
    const version = versionOf(wrote(text(words)))
    expect(said(version.document)).toBe(words)
    expect(version.leftOut).toEqual([])
  })
  it('leaves out the same words where nobody marked them, in a title, a form and a name', () => {
    const secret = 'the blue refuge'
    const version = versionOf(
      documentWith(
        inSection('what', `About ${secret}`, paragraph('p', hidden(secret), text(' is where. It is warm.'))),
        inSection('adults', 'Adults', paragraph('q', text(`She spoke of ${secret} again.`)), {
          type: 'quotation',
          id: 'x',
          speaker: { name: 'Amina' },
          circumstances: `at ${secret}`,
          content: [text('I like it.')],
        }),
      ),
    )
    expect(JSON.stringify(version.document)).not.toContain(secret)
    expect(said(version.document)).toContain('She spoke of again.')
  })
  it('flags a sentence of which only a part is left, and leaves out a marked name where it stands again', () => {
    const version = versionOf(
      documentWith(
        inSection('what', 'What', paragraph('p', text('She told '), hidden('Wayne'), text(' to go away.'))),
        inSection('adults', 'Adults', paragraph('q', text('Later Wayne rang.'))),
      ),
    )
    expect(version.flagged.map(({ term, where }) => [term, where])).toEqual([['She told  …  to go away.', 'What']])
    expect(version.leftOut.find(({ reason }) => reason === 'marked-again')).toMatchObject({
      text: 'Later Wayne rang.',
      canPutBack: true,
    })
  })
  it('takes marked words out of lists, cells, answers, fields, plans, chronologies, signatures and notes', () => {
    const confidential = { id: 'm' }
    const version = versionOf(
      documentWith(
        inSection(
          'what',
          'What',
          {
            type: 'list',
            id: 'l',
            ordered: false,
            items: [
              { id: 'i', level: 0, content: [hidden('Alpha')] },
              { id: 'j', level: 0, content: [text('Kept')] },
            ],
          },
          {
            ...table(undefined, ['A', 'B'], ['x', 'y']),
            id: 't2',
            rows: [{ id: 'r', cells: [{ content: [hidden('Bravo')] }, { content: [text('Cell')] }] }],
          } as Block,
          {
            type: 'fields',
            id: 'f',
            fields: [
              { id: 'g', label: 'School', content: [{ type: 'field', name: 'child.school', text: 'Charlie', confidential }] },
              { id: 'h', label: 'GP', content: [text('Dr Shah')] },
            ],
          },
          { type: 'actionPlan', id: 'a', actions: [action('a1', 'Delta', { confidential }), action('a2', 'Visit Amina')] },
          {
            type: 'chronology',
            id: 'c',
            entries: [
              { id: 'e', date: '1 May', event: 'Echo', source: '', response: '', impact: '', confidential },
              { id: 'e2', date: '2 May', event: 'Moved', source: '', response: '', impact: '' },
            ],
          },
          {
            type: 'signatures',
            id: 's',
            signatories: [
              { id: 'z', role: 'Aunt', name: 'Foxtrot', date: '', note: '', confidential },
              { id: 'y', role: 'Author', name: 'Jo Bell', date: '', note: '' },
            ],
          },
          paragraph('p', text('Golf.'), { type: 'note', id: 'n', text: 'Hotel', confidential }, text(' On.'), hidden(' India'), {
            type: 'note',
            id: 'o',
            text: 'Juliet',
          }),
        ),
      ),
    )
    const all = JSON.stringify(version.document)
    for (const gone of [
      'Alpha',
      'Bravo',
      'Charlie',
      'Delta',
      'Echo',
      'Foxtrot',
      'Hotel',
      'India',
      'Juliet',
      'Her safety',
      'confidential',
    ])
      expect(all, gone).not.toContain(gone)
    for (const kept of ['Kept', 'Cell', 'Dr Shah', 'Visit Amina', 'Moved', 'Jo Bell', 'Golf.']) expect(all).toContain(kept)
  })
})

describe('sections', () => {
  const document = documentWith(
    inSection('what', 'What', paragraph('p', text('For everybody.'))),
    inSection('workers', 'Workers', paragraph('q', text('For workers.'))),
    inSection('adults', 'Adults', paragraph('r', text('For adults.'))),
    inSection(null, 'Something else', paragraph('s', text('Of my own.'))),
    { ...inSection('what', 'About Idris', paragraph('t', text('Only Idris.'))), childId: 'idris' },
  )
  const table: [name: string, given: Given, left: string][] = [
    ['the parents have theirs and the writer’s own', {}, 'For everybody.\nFor adults.\nOf my own.\nOnly Idris.'],
    ['a child has those that the template keeps', { reader: { childId: 'amina' } }, 'For everybody.'],
    ['the other child has their own', { reader: { childId: 'idris' } }, 'For everybody.\nOnly Idris.'],
    ['without a template a child has nothing by default', { reader: { childId: 'amina' }, template: null }, ''],
  ]
  test.each(table)('%s', (_name, given, left) => {
    expect(said(versionOf(document, given).document)).toBe(left)
  })
  it('a section can be put back, by itself', () => {
    const first = versionOf(document)
    const [workers] = first.leftOut
    expect(workers).toMatchObject({ reason: 'section', text: 'For workers.', canPutBack: true })
    const again = versionOf(document, { putBack: [workers?.id ?? ''] })
    expect(said(again.document)).toContain('For workers.')
    expect(again.leftOut[0]).toMatchObject({ decision: 'put-back' })
  })
})

describe('putting back', () => {
  it('a number comes back; what is marked, a placement, somebody’s safety and legal advice never do', () => {
    const document = wrote(
      text('Ms Pike is on 07700 900123. '),
      hidden('He may not call.'),
      text(
        ' Leah lives with foster carers at 12 Elm Way, Stoke. Ms Fay plans to leave on Friday while he is at work. Legal advice was that the threshold is not met.',
      ),
    )
    const ids = versionOf(document).leftOut.map(({ id }) => id)
    const again = versionOf(document, { putBack: ids })
    expect(said(again.document)).toBe('Ms Pike is on 07700 900123. Leah lives with foster carers at [address left out].')
    expect(again.leftOut.filter(({ canPutBack }) => canPutBack).map(({ reason }) => reason)).toEqual(['detail'])
  })
})

describe('referrers in the tables of a plan', () => {
  const referrals = table(
    'referrals',
    ['Referred on', 'By whom', 'What they were worried about', 'For'],
    ['5 January 2026', 'Mrs Joan Lunn, neighbour', 'Nobody was at home.', 'Amina and Idris'],
    ['9 January 2026', 'Hillside Primary School', 'Amina was late.', 'Amina'],
    ['12 January 2026', 'Ms Farida Begum, mother', 'She asked for help.', 'Idris'],
  )
  it('are left out unless they are of the family', () => {
    const version = versionOf(documentWith(inSection('what', 'What', referrals)))
    const all = said(version.document)
    expect(all).not.toMatch(/Lunn|neighbour|Hillside/)
    expect(all).toContain('Ms Farida Begum')
    expect(reasons(version)).toEqual(['referrer', 'referrer'])
  })
  it('are found when somebody wrote in the table, in statements and on the golden thread', () => {
    const edited = { ...referrals, shows: undefined } as unknown as Block
    const statements = table(
      'danger-statements',
      ['Danger or worry statement', 'For', 'Answers the referral of'],
      ['We are worried.', 'Amina', 'Hillside Primary School, 9 January 2026\nMs Farida Begum, mother, 12 January 2026'],
    )
    const thread = table(
      undefined,
      ['Why we became involved', 'Goal'],
      ['Nobody was at home. (Mrs Joan Lunn, neighbour, 5 January 2026)', 'Safe'],
    )
    const version = versionOf(
      documentWith(
        inSection('what', 'A', edited),
        inSection('what', 'B', { ...statements, id: 'b' }),
        inSection('what', 'C', { ...thread, id: 'c' }),
      ),
    )
    const all = said(version.document)
    expect(all).not.toMatch(/Lunn|neighbour|Hillside/)
    expect(all).toContain('Nobody was at home. (5 January 2026)')
    expect(all).toContain('Ms Farida Begum, mother, 12 January 2026')
  })
  it('a child has no row and no step that is for another child alone', () => {
    const plan: Block = {
      type: 'actionPlan',
      id: 'a',
      fromPlan: true,
      actions: [action('step-idris', 'Idris sees the dentist'), action('x', 'We visit')],
    }
    const version = versionOf(documentWith(inSection('what', 'What', referrals, plan)), { reader: { childId: 'amina' } })
    expect(said(version.document)).not.toMatch(/dentist|She asked for help/)
    expect(reasons(version).filter((reason) => reason === 'other-child')).toHaveLength(2)
  })
})

describe('forms', () => {
  const form = (label: string, answer: Inline): Block => ({
    type: 'fields',
    id: 'f',
    fields: [
      { id: 'a', label, content: [answer] },
      { id: 'b', label: 'Other', content: [text('Kept')] },
    ],
  })
  const cases: [label: string, answer: Inline, reason: string | null][] = [
    ['Telephone', text('07700 900200'), 'detail'],
    ['NHS number', text('943 476 5919'), 'detail'],
    ['Case reference', { type: 'field', name: 'case.reference', text: 'CW-10455' }, 'detail'],
    ['Address', text('Flat 2, 8 High Road'), 'address'],
    ['Foster carer’s address', text('8 High Road'), 'placement-address'],
    ['Address', { type: 'field', name: 'child.address', text: '40 Foundry Lane, Bootle' }, 'placement-address'],
    ['Social worker’s telephone', text('0151 496 0000'), null],
    ['School', text('Hillside'), null],
  ]
  test.each(cases)('%s: %j', (label, answer, reason) => {
    const version = versionOf(documentWith(inSection('what', 'What', form(label, answer))))
    expect(reasons(version)).toEqual(reason ? [reason] : [])
  })
})

describe('whose statement it is', () => {
  const claimed = (by: string) => text('There was shouting.', { claim: { id: 'c', kind: 'reported', by, on: '3 May 2026' } })
  it.each([
    ['Mrs Pratt next door', ['source']],
    ['Mrs Joan Lunn', ['referrer']],
    ['Ms Adeyemi', []],
    ['Ms Begum', []],
  ])('%s', (by, expected) => {
    const version = versionOf(wrote(claimed(by)))
    expect(reasons(version)).toEqual(expected)
    expect(JSON.stringify(version.document).includes(by)).toBe(expected.length === 0)
    expect(said(version.document)).toBe('There was shouting.')
  })
})

describe('plain words', () => {
  it('every use is replaced where the wording fits, and nothing in somebody’s own words', () => {
    const version = versionOf(
      documentWith(
        inSection('what', 'What', paragraph('p', text('Kofi was hypervigilant. At school he was hypervigilant.')), {
          type: 'quotation',
          id: 'q',
          speaker: { name: 'Ms Begum' },
          content: [text('He was hypervigilant.')],
        }),
      ),
    )
    const [prose = '', quoted] = said(version.document).split('\n')
    expect(prose).not.toContain('hypervigilant')
    expect(quoted).toBe('He was hypervigilant.')
    expect(version.replaced).toHaveLength(2)
  })
  it('a term without a safe wording is flagged with a question', () => {
    const version = versionOf(wrote(text('Her parenting capacity assessment is late.')))
    expect(version.flagged.map(({ term }) => term)).toContain('parenting capacity')
    expect(said(version.document)).toContain('parenting capacity')
  })
})

describe('the reading age', () => {
  it('is told in words, before and after', () => {
    const long = 'We will visit the house each week and write down what we see there, and you can read it. '.repeat(8)
    const { readingAge } = versionOf(wrote(text(long)))
    expect(readingAge.before).toMatch(/^somebody of \w+$/)
    expect(versionOf(wrote(text('Short.'))).readingAge.after).toBe('too few words to tell')
  })
})

describe('a picture of the family', () => {
  const picture: Block = {
    type: 'genogram',
    id: 'g',
    view: 'genogram',
    filter: 'everybody',
    title: 'Genogram',
    shown: {
      asAt: '2026-03-02',
      svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      width: 640,
      height: 400,
      words: 'Genogram of Farida Begum and others',
      people: [
        { id: 'amina', name: 'Amina Begum', born: '2 April 2016 (9)', died: '', relationship: 'The child' },
        { id: 'farida', name: 'Ms Farida Begum', born: 'Not known', died: '', relationship: 'Mother' },
      ],
    },
  }
  const withPicture = (...beside: Block[]) =>
    documentWith(
      inSection('what', 'What is happening', paragraph('p', text('All is well.'))),
      inSection('who', 'Who we are', picture, ...beside),
    )

  test.each([
    ['alone in its section', withPicture()],
    ['beside words', withPicture(paragraph('q', text('We are four.')))],
  ])('%s is not in the version, and the list says so', (_, document) => {
    const { document: version, leftOut } = versionOf(document)
    expect(version.sections.flatMap(({ blocks }) => blocks).map(({ type }) => type)).not.toContain('genogram')
    expect(JSON.stringify(version)).not.toContain('<svg')
    expect(leftOut.filter(({ reason }) => reason === 'picture')).toMatchObject([
      {
        where: 'Who we are',
        text: 'Genogram, as at 2 March 2026: the picture, and the table of 2 people after it',
        canPutBack: false,
        decision: 'left-out',
      },
    ])
  })

  test('that was never brought in is nothing to be told of', () => {
    const { shown: _shown, ...empty } = picture
    const { leftOut } = versionOf(documentWith(inSection('who', 'Who we are', empty, paragraph('q', text('We are four.')))))
    expect(leftOut).toEqual([])
  })
})
