import { type CasewrightDocument, SCHEMA_VERSION, type Section } from '../../shared/document/index.ts'

/** Numbers that look random and are the same in every run. */
function repeatable(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const SUBJECTS = [
  'Amina',
  'Ms Begum',
  'Mr Cole',
  'the school nurse',
  'Ms Okafor',
  'her grandmother',
  'Idris',
  'the health visitor',
  'PC Lowe',
  'Mr Haddad',
]
const VERBS = ['told me', 'wrote', 'saw', 'said', 'noticed', 'asked', 'explained', 'reported', 'described', 'remembered']
const OBJECTS = [
  'that the bedroom window did not close',
  'how the children get to school on cold mornings',
  'what happened on the evening of 3 March 2026',
  'that two appointments had been kept since January',
  'which neighbour had rung the police',
  'why the front door was locked at four in the afternoon',
  'that the baby had gained weight at each clinic',
  'what a good day at home looks like',
  'that there were concerns about the home conditions',
  'how often the family had moved since the summer',
]
const TAILS = [
  '',
  ', and I wrote it down that day',
  ', which the school record for 5 March 2026 confirms',
  ' before breakfast',
  ' when we spoke at home',
  ', as the chronology shows',
  ' with her sister beside her',
]
const EXTRAS = [
  'In my opinion this matters because it has happened four times since Christmas.',
  '“I like it when Nan comes,” she said.',
  'A referral to CAMHS was made.',
  'He does not care about the effect on the children.',
  'I saw three clean beds, a full fridge and a reading chart on the wall.',
  'The family have not engaged with support.',
  'We agreed to meet again on 20 March 2026 at the family centre.',
]

/** A paragraph of about 50 words of invented report prose, faults included as in real drafts. */
export function paragraphOf(next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const sentence = () => {
    const text = `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}${pick(TAILS)}.`
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  return [sentence(), sentence(), pick(EXTRAS), sentence()].join(' ')
}

/** Paragraphs that hold at least this many words together. */
export function paragraphs(words: number, seed = 7): string[] {
  const next = repeatable(seed)
  const made: string[] = []
  for (let count = 0; count < words; ) {
    const text = paragraphOf(next)
    made.push(text)
    count += text.split(' ').length
  }
  return made
}

/** A conference report of about that length: a section for every 30 paragraphs. */
export function reportOf(words: number): CasewrightDocument {
  const sections: Section[] = []
  for (const [index, text] of paragraphs(words).entries()) {
    if (index % 30 === 0)
      sections.push({ id: `s${index}`, templateSection: null, title: `Part ${sections.length + 1}`, blocks: [] })
    sections.at(-1)?.blocks.push({ type: 'paragraph', id: `b${index}`, content: [{ type: 'text', text }] })
  }
  return {
    schemaVersion: SCHEMA_VERSION,
    id: 'bench',
    kind: 'icpc-report',
    title: 'Report',
    packId: 'stoke-on-trent',
    childIds: [],
    dates: {},
    sections,
    setAside: [],
  }
}
