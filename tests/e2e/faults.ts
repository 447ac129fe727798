import type { Block, CasewrightDocument, PlanAction } from '../../shared/document/index.ts'

/** One fault of each family of findings that a paragraph of a plan can have, by its category. */
const FAULTS = {
  'jargon-acronym': 'The referral to YPAS was accepted on 2 March 2026.',
  'jargon-term': 'I told Ms Begum on 2 March 2026 that the threshold was met.',
  'vague-term': 'Ms Begum rings school regularly.',
  'evaluative-word': 'Ms Begum is an excellent mother.',
  'descriptor-no-evidence': 'Ms Begum was hostile.',
  'opinion-as-fact': 'Ms Begum does not care about Idris.',
  'unattributed-claim': 'It was reported that Idris was left alone.',
  'sweeping-generalisation': 'Ms Begum never thinks of the boys.',
  'blaming-language': 'Ms Begum failed to protect Idris.',
  'slang-contraction': 'Idris didn’t eat on 2 March 2026.',
  'adult-familiar-name': 'Mum was at work on 2 March 2026.',
  'minimising-term': 'There was a domestic incident on 2 March 2026.',
  'non-engagement': 'Ms Begum did not engage.',
  'passive-no-actor': 'Idris was hit on 2 March 2026.',
  'long-sentence':
    'On 2 March 2026 I went to the flat at four in the afternoon, where Idris showed me the bed that his uncle had made from pallets, the shelf with eleven books, the lamp that his sister gave him, the box in which he keeps his stones, and the window from which he can see the trains that go to the coast every hour.',
  'third-party-confidential': 'The neighbour, Mrs Lunn, can be reached on 07700 900123.',
  'wrong-name': 'Amina is 15 and in Year 5.',
  timescale: 'I saw Idris on Monday 3 March 2026.',
} as const

/** What the card of each family says of the flawed plan: the words that are marked, or what is missing. */
export const CARDS: Readonly<Record<string, string>> = {
  'jargon-acronym': '“YPAS”',
  'jargon-term': '“threshold”',
  'vague-term': '“regularly”',
  'evaluative-word': '“excellent”',
  'descriptor-no-evidence': '“hostile”',
  'opinion-as-fact': '“does not care about”',
  'unattributed-claim': '“It was reported that”',
  'sweeping-generalisation': '“never”',
  'blaming-language': '“failed to protect”',
  'slang-contraction': '“didn’t”',
  'adult-familiar-name': '“Mum”',
  'minimising-term': '“domestic incident”',
  'non-engagement': '“did not engage”',
  'passive-no-actor': '“was hit”',
  'long-sentence': 'words. Could it be two or three?',
  'third-party-confidential': '“07700 900123”',
  'wrong-name': '“Amina is 15”',
  timescale: '3 March 2026 is a Tuesday.',
  'missing-owner': 'Nobody is named.',
  'vague-owner': '“Family” is more than one person.',
  'missing-date': 'No date.',
  'vague-date': 'No day can be worked out from “as soon as possible”.',
  'past-date': '3 February 2026 was before this plan',
  'ongoing-no-review': '“ongoing”',
  'not-specific': '“Support Ms Begum” does not say what is done.',
  'not-measurable': 'No measure.',
  'not-realistic': '“Stop drinking”',
  'irrelevant-going-well': '“all check-ups are up to date”',
  'no-outcome': 'No difference for the child is stated.',
  'no-contingency': '“Seek legal advice.”',
  'golden-thread': 'Which does this one?',
  length: 'The same paragraph stands under',
  'missing-section': 'The section “What needs to change” is not there.',
  'missing-content': 'Nothing is said of the children’s father.',
  'missing-signature': 'The section “Signatures” is not there.',
}

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: [{ type: 'text', text }] })

const action = (id: string, fields: Partial<PlanAction>): PlanAction => ({
  id,
  action: 'Take Idris to the dentist in Hanley and write down what she finds.',
  owner: 'Ruth Adeyemi',
  due: '3 April 2026',
  reviewDate: '',
  measure: 'The dentist’s letter says that the tooth is out.',
  outcome: 'Worry 1: Idris eats without pain.',
  status: '',
  ...fields,
})

/** One fault of each family of plan findings. */
const ACTIONS: readonly Partial<PlanAction>[] = [
  { owner: '' },
  { owner: 'Family' },
  { due: '' },
  { due: 'as soon as possible' },
  { due: '3 February 2026' },
  { due: 'ongoing' },
  { action: 'Support Ms Begum.' },
  { measure: '' },
  { action: 'Stop drinking from tonight.' },
  { action: 'Continue to take Idris to the dentist; all check-ups are up to date.' },
  { outcome: '' },
]

const DAY =
  'Idris wakes at seven, when the trains begin, and dresses in the clothes that lie on the chair. He eats toast at the window and counts the wagons. At school he sits beside Tomasz and draws engines. On the way home he looks for stones, and he washes them in the sink before he goes to bed at eight.'

/** A child protection plan with one fault of each family. */
export function flawedPlan(): CasewrightDocument {
  return {
    schemaVersion: 1,
    id: 'flawed-plan',
    kind: 'cp-plan',
    title: 'Child protection plan',
    packId: 'stoke-on-trent',
    templateId: 'cp-plan',
    childIds: ['person-amina', 'person-idris'],
    dates: { documentDate: '2026-03-10', plan: '2026-03-10' },
    sections: [
      {
        id: 'told',
        templateSection: null,
        title: 'What was told',
        blocks: [
          ...Object.entries(FAULTS).map(([category, text]) => paragraph(`fault-${category}`, text)),
          paragraph('day', DAY),
          paragraph('same-day', DAY),
        ],
      },
      {
        id: 'plan',
        templateSection: null,
        title: 'What will be done',
        blocks: [
          { type: 'actionPlan', id: 'actions', actions: ACTIONS.map((fields, index) => action(`action-${index}`, fields)) },
        ],
      },
      {
        id: 'contingency',
        templateSection: null,
        title: 'If things do not get better',
        blocks: [paragraph('contingency-text', 'Seek legal advice.')],
      },
    ],
    setAside: [],
  }
}

/** A chronology of one line that does not say where it is recorded. */
export function flawedChronology(): CasewrightDocument {
  const entry = {
    id: 'line',
    date: '2 March 2026',
    event: 'Idris told Ms Adeyemi that his tooth hurts.',
    source: '',
    response: '',
    impact: '',
  }
  return {
    ...flawedPlan(),
    id: 'flawed-chronology',
    kind: 'chronology',
    title: 'Chronology',
    templateId: 'chronology',
    sections: [
      {
        id: 'events',
        templateSection: null,
        title: 'Significant events',
        blocks: [{ type: 'chronology', id: 'lines', entries: [entry] }],
      },
    ],
  }
}
