import { describe, expect, it, test } from 'vitest'
import { type Block, blockText, type PlanAction, type Section } from '../../../shared/document/index.ts'
import { documentWith, type Given, inSection, paragraph, text, versionOf } from './case.ts'

const AMINA: Given = { reader: { childId: 'amina' }, findings: [] }
const IDRIS: Given = { reader: { childId: 'idris' }, findings: [] }
const version = (given: Given, ...blocks: Block[]) => versionOf(documentWith(inSection('what', 'What', ...blocks)), given)
const said = (made: ReturnType<typeof version>): string =>
  made.document.sections.flatMap(({ blocks }) => blocks.map((block) => blockText(block).text)).join('\n')
const asked = ({ flagged }: ReturnType<typeof version>) => flagged.filter(({ canLeaveOut }) => canLeaveOut)
const action = (id: string, words: string): PlanAction => ({
  id,
  action: words,
  owner: 'Ms Bell',
  due: '',
  reviewDate: '',
  measure: '',
  outcome: '',
  status: '',
})

describe('what a child’s version says of a brother or sister', () => {
  test.each([
    ['a sentence about another child alone', 'Amina swims. Idris has autism. We met.', 'Amina swims. We met.'],
    [
      'what goes on about them',
      'Amina swims. Idris has autism. He is seen by Dr. Shah at the clinic. We met.',
      'Amina swims. We met.',
    ],
    ['several sentences that go on', 'Idris is ill. He was in hospital. His kidney failed. We met.', 'We met.'],
    ['a possessive', 'Idris’s medicine is in the fridge. We met.', 'We met.'],
    ['with what stands for the family', 'Find somebody outside the family whom Idris can talk to. We met.', 'We met.'],
    ['with a parent', 'Ms Begum takes Idris to the clinic. We met.', 'We met.'],
  ])('leaves out %s', (_what, words, left) => {
    const made = version(AMINA, paragraph('p', text(words)))
    expect(said(made)).toBe(left)
    expect(made.leftOut.map(({ reason, canPutBack }) => [reason, canPutBack])).toEqual(
      made.leftOut.map(() => ['other-child', true]),
    )
    expect(asked(made)).toEqual([])
    expect(said(version({ ...AMINA, putBack: made.leftOut.map(({ id }) => id) }, paragraph('p', text(words))))).toBe(words)
  })

  test.each([
    ['what both live through', 'Amina and Idris share a room.', 'names Idris'],
    ['what is said of both together', 'Idris and his sister were both cold.', 'names Idris'],
    ['a brother without a name', 'Her brother has autism.', 'a brother or sister'],
    ['her brother by whose he is', 'Amina’s younger brother is in hospital.', 'a brother or sister'],
  ])('keeps and asks about %s', (_what, words, why) => {
    const made = version(AMINA, paragraph('p', text(`${words} We met.`)))
    expect(said(made)).toBe(`${words} We met.`)
    expect(asked(made).map(({ term }) => term)).toEqual([words])
    expect(asked(made)[0]?.why).toContain(why)
    expect(asked(made)[0]?.why).toContain('May Amina read it?')
    const without = version({ ...AMINA, leaveOut: asked(made).map(({ id }) => id) }, paragraph('p', text(`${words} We met.`)))
    expect(said(without)).toBe('We met.')
    expect(without.leftOut).toMatchObject([{ reason: 'other-child', text: words, decision: 'left-out', canPutBack: true }])
  })
  it('asks where it cannot tell about whom it goes on', () => {
    const made = version(AMINA, paragraph('p', text('Idris has autism. The school says that he is calm there. We met.')))
    expect(said(made)).toBe('The school says that he is calm there. We met.')
    expect(asked(made).map(({ why }) => why)).toEqual(['This may go on about a brother or sister. May Amina read it?'])
  })

  test.each([
    'Amina sleeps in her own bed.',
    'Mr Yates came on Friday. He brought food.',
    'Ms Begum’s sister rings every day.',
    'The family eats at six.',
    'Will you come on Monday?',
  ])('says nothing of: %s', (words) => {
    const made = version(AMINA, paragraph('p', text(words)))
    expect(said(made)).toBe(words)
    expect([...made.leftOut, ...asked(made)]).toEqual([])
  })
  it('is the other way round for the other child, and not asked for the parents', () => {
    const words = 'Amina has asthma. Idris has autism.'
    expect(said(version(IDRIS, paragraph('p', text(words))))).toBe('Idris has autism.')
    const parents = version({ findings: [] }, paragraph('p', text(words)))
    expect(said(parents)).toBe(words)
    expect([...parents.leftOut, ...asked(parents)]).toEqual([])
  })
  it('leaves out all that stands under a heading with their name', () => {
    const made = version(
      AMINA,
      { type: 'heading', id: 'h', level: 3, content: [text('Idris’s health')] },
      paragraph('p', text('The inhaler is blue.')),
      { type: 'heading', id: 'h4', level: 4, content: [text('At school')] },
      paragraph('q', text('The teacher keeps one too.')),
      { type: 'heading', id: 'i', level: 3, content: [text('Amina’s health')] },
      paragraph('r', text('All is well.')),
    )
    expect(said(made)).toBe('Amina’s health\nAll is well.')
  })
  it('leaves out their own words, and keeps hers', () => {
    const quotation = (id: string, name: string, words: string): Block => ({
      type: 'quotation',
      id,
      speaker: { name },
      content: [text(words)],
    })
    const made = version(AMINA, quotation('a', 'Idris', 'I am scared at night.'), quotation('b', 'Amina', 'Idris shouts.'))
    expect(said(made)).toBe('Idris shouts.')
  })
  it('leaves out a row, a step and an entry that name another child alone, and asks about those that name both', () => {
    const table: Block = {
      type: 'table',
      id: 't',
      columns: ['What', 'When'].map((title) => ({ id: title, title })),
      rows: ['Idris sees the dentist', 'Amina and Idris see their aunt'].map((words, index) => ({
        id: `r${index}`,
        cells: [{ content: [text(words)] }, { content: [text('May')] }],
      })),
    }
    const plan: Block = {
      type: 'actionPlan',
      id: 'a',
      actions: [action('x', 'Idris has a hearing test'), action('y', 'We visit')],
    }
    const chronology: Block = {
      type: 'chronology',
      id: 'c',
      entries: [{ id: 'e', date: '1 May', event: 'Idris fell', source: '', response: '', impact: '' }],
    }
    const made = version(AMINA, table, plan, chronology)
    expect(said(made)).not.toMatch(/dentist|hearing|fell/)
    expect(said(made)).toContain('We visit')
    expect(asked(made).map(({ term }) => term)).toEqual(['Amina and Idris see their aunt'])
  })
  it('says of a row about another child that it is that, with an address in it too', () => {
    const table: Block = {
      type: 'table',
      id: 't',
      columns: ['Name', 'Where they live'].map((title) => ({ id: title, title })),
      rows: [{ id: 'r', cells: ['Idris Yates', '40 Foundry Lane, Bootle'].map((words) => ({ content: [text(words)] })) }],
    }
    const [row] = version({ ...AMINA, findings: [] }, table).leftOut
    expect(row).toMatchObject({ reason: 'placement-address', text: 'Idris Yates\n40 Foundry Lane, Bootle', canPutBack: false })
    const other = {
      ...table,
      rows: [
        { id: 'r', cells: ['Mr Yates, father of Idris', '9 Quay Row, Crosby'].map((words) => ({ content: [text(words)] })) },
      ],
    }
    expect(version(AMINA, other as Block).leftOut.map(({ reason }) => reason)).toEqual(['other-child'])
  })
  it('asks about the names in a form that asks who lives there', () => {
    const form: Block = {
      type: 'fields',
      id: 'f',
      fields: [{ id: 'g', label: 'Brothers and sisters', content: [text('Idris Yates, 6')] }],
    }
    const made = version(AMINA, form)
    expect(said(made)).toContain('Idris Yates')
    expect(asked(made)).toHaveLength(1)
  })
  it('leaves out a note about another child alone, and no section that names a father by his family’s name', () => {
    const noted = version(
      AMINA,
      paragraph('p', text('All is well.'), { type: 'note', id: 'n', text: 'See the letter on Idris.' }),
    )
    expect(JSON.stringify(noted.document)).not.toContain('letter on Idris')
    const fathers: Section = inSection('what', 'What Mr Yates says', paragraph('p', text('He is glad.')))
    expect(versionOf(documentWith(fathers), AMINA).document.sections).toHaveLength(1)
  })
})
