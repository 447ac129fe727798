import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDictionary } from '../../../../main/spelling/index.ts'
import { spelling } from '../../../../shared/lint/rules/spelling.ts'
import { createDictionary, fieldWords } from '../../../../shared/spelling/index.ts'
import { type Case, readWordLists, testRule } from '../rule-tester.ts'

const stored = readDictionary(join(import.meta.dirname, '../../../../out/spelling'))
const dictionary = createDictionary(stored, fieldWords(readWordLists()))
const spelt = (text: string, more: Partial<Case> = {}): Case => ({ text, dictionary, ...more })

testRule(spelling, {
  ownExamples: false,
  valid: [
    'Without a dictionary nothhing is sayd.',
    ...[
      'Ms Pike received the letter and organised the programme.',
      'Kofi said, “I dun it meself, din’t I?”',
      '> I luv my nan an she luvs me',
      'Żaneta Wójcik and Tariq al-Hassan came at 3.40pm with Mr Ó Briain.',
      'The genogram and the ecomap were drawn on 4 May.',
      'Ruby was dysregulated at bedtime; the psychoeducation leaflet helped.',
      'The stairgate and the bookbag were in the carseat.',
      'The midwife measured plagiocephaly at the antenatal clinic.',
      'IROs and DSLs read the CAMHS letter.',
      'The co-ordinators of the tri-borough panel met.',
      'Write to ruby.pikke@exampel.org or see www.exampel.org/ruby.',
      'Mrs Heslop keeps tups and gimmers on the fell.',
      'The school’s 4th form and the 2nd XI played.',
      'He speaks Makaton and a little Sorani.',
      'Ms Pike isn’t home, and the children’s coats weren’t there.',
      'They cooked jollof and pierogi together.',
      'It was a judgment of the court, and a judgement of mine.',
      'The well-being of Kofi is our purpose.',
      'Ruby’s e-mail of 3 May said so.',
      'Co-operation and re-assessment are named in the plan.',
      'The practitioner practises mindfulness with a licence to do so.',
      'Her favourite colour is grey; the theatre is in the centre.',
      'She enrolled at the jobcentre and was counselled.',
      'The paediatrician checked his haemoglobin and oestrogen.',
    ].map((text) => spelt(text)),
    {
      name: 'who and when are names and shorthand',
      dictionary,
      action: { action: 'Take Ruby home.', owner: 'Mr Zqvist FSWkr', due: 'core grp 14 Oct', reviewDate: 'nxt mtg 3 Nov' },
    },
    spelt('kiya was at home.', { people: [{ name: 'Kiya Begum', role: 'child' }] }),
  ],
  invalid: [
    {
      ...spelt('Ms Pike recieved the letter.'),
      findings: [{ text: 'recieved', fix: ['received', 'relieved'], message: /“received”/ }],
    },
    { ...spelt('The curtain is a dark color.'), findings: [{ text: 'color', message: /American spelling/, fix: ['colour'] }] },
    { ...spelt('She was definately at home.'), findings: [{ text: 'definately', fix: ['definitely'] }] },
    {
      ...spelt('It was the begining of May.'),
      findings: [{ text: 'begining', fix: ['beginning'] }],
    },
    {
      dictionary,
      action: { action: 'Ring when Ruby has recieved it.', owner: 'Mr Zqvist FSWkr' },
      findings: [{ text: 'recieved', fix: ['received', 'relieved'], field: 'action' as const }],
    },
    { ...spelt('The saftey plan was read.'), findings: [{ text: 'saftey', fix: ['safety'] }] },
  ].map((item) => ({ ...item, findings: item.findings })),
})

test('a word of the writer’s own is known', () => {
  const own = createDictionary(stored, ['Frobnicate'])
  expect(own.knows('frobnicate')).toBe(true)
  expect(dictionary.knows('frobnicate')).toBe(false)
})
