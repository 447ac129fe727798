import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { syllablesOf } from '../analysis/syllables.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'academic'
/** So many words of the kind, of which one at least hardly anybody says, make a sentence that has to be read twice. */
const ENOUGH = 3
const LONG = 4
/** A noun or adjective made of an idea. */
const ABSTRACT = /(?:[ts]ion|ity|ment|ness|ism|ence|ance|ology|ological|ologically|istic|istically|ational|iveness|ative)s?$/
/** Long words that everybody says. */
const PLAIN = new Set(
  (
    'ability abilities accommodation activity activities administration adoption affirmative allegation allegations alternative alternatives ambulance ' +
    'anniversary application applications appreciation arbitration association authority authorities availability celebration circulation ' +
    'citizenship collaboration commemoration communication communications community communities compensation competition complication ' +
    'complications concentration confidence confirmation congratulations consideration consultation contribution conversation conversations ' +
    'co-operation cooperation decoration definition demonstration dedication deprivation description development developments difference ' +
    'differences disability disabilities disappointment documentation donation education elderly electricity embarrassment emergency ' +
    'employment encouragement entertainment environment establishment evaluation evidence examination examinations exhibition expectation ' +
    'expectations experience experiences explanation explanations exploitation facility facilities generation graduation hesitation ' +
    'hospitalisation humiliation identification identity imagination immigration immunisation immunisations impatience improvement ' +
    'independence indication inflammation information injection inspection installation insurance intelligence introduction investigation ' +
    'investigations invitation invitations irritation isolation legislation maintenance majority management measurement medication ' +
    'medications meditation minority motivation nationality nativity negotiation negotiations obligation observation observations ' +
    'occupation operation operations opportunity opportunities organisation organisations participation personality persuasion ' +
    'population position possibility possibilities preparation preparations prescription presentation priority priorities ' +
    'probation production pronunciation property publication qualification qualifications quality quantity reality recommendation ' +
    'recommendations recreation reference registration regulation regulations rehabilitation relation relations relative relatives ' +
    'representative representatives reputation requirement requirements reservation residence resignation resolution responsibility ' +
    'responsibilities restoration retirement revision safety security sensitive separation situation situations specification station ' +
    'statement supervision television temptation transportation treatment university vaccination vaccinations variety ventilation ' +
    'vulnerability acceptance assistance appearance attendance guidance interference maternity paternity fatality legality popularity ' +
    'assessment assessments arrangement arrangements agreement agreements appointment appointments commitment involvement equipment government'
  ).split(' '),
)
/** Said again plainly, or to be: the reader is not left alone with it. */
const RESTATED =
  /^(?:In other words|In plain (?:words|English)|Put (?:simply|another way|plainly)|That is|This means|What this means|For \p{Lu}\p{L}+,? this)\b/u
const SAID_PLAINLY = /\b(?:in other words|in plain words|that is,|which means|meaning that|put simply|i\.e\.)/i
/** An expert's wording, or the words of a statute. */
const ANOTHERS =
  /\b(?:wrote|writes|(?:his|her|their|the) report|Dr|Professor|(?:clinical|educational|forensic) psychologist|psychiatrist|consultant|diagnos\w+|threshold|section \d|the Act|statute|guidance|judge|court|theory|model|research|study|studies|author)\b/

/** A sentence made of words that are said in a seminar and not at a kitchen table. */
export const overAcademicTone: TextRule = {
  scope: 'block',
  meta: {
    id: 'over-academic-tone',
    category: 'jargon-term',
    title: 'Academic wording',
    severity: 'suggestion',
    kinds: ['reports', 'family'],
    inPlans: [],
    why: 'A parent who cannot follow the sentence cannot answer it, and a court has to read it twice.',
    setAsideWhen: 'An expert put it so, and the next sentence says what it means for this child.',
    bad: ['The operationalisation of protective mechanisms remains contingent upon parental internalisation of risk.'],
    good: ['The children will only be protected if their parents come to see the danger themselves.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    let done: Sentence | null = null
    for (const hit of block.hits(LIST)) {
      if (!isHeavy(hit)) continue
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || sentence === done || !isWritersProse(block, hit)) continue
      done = sentence
      if (!isAcademic(block, sentence) || isAnothers(sentence) || isRestated(block, sentence)) continue
      if (isAddressedToReader(block, sentence, context)) continue
      report({ start: sentence.start, end: sentence.end, message: 'How would you say this to the family across a table?' })
    }
  },
}

const isHeavy = ({ entry }: WordHit): boolean => entry.tags?.includes('heavy') ?? false

function isAcademic(block: BlockAnalysis, sentence: Sentence): boolean {
  const own = block.hits(LIST).filter(({ start }) => start >= sentence.start && start < sentence.end)
  const known = new Set(own.map(({ text }) => text.toLowerCase()))
  for (const { lower, text } of block.tokens.slice(sentence.firstToken, sentence.lastToken))
    if (isAbstract(lower, text) && !own.some(({ text: words }) => words.toLowerCase().includes(lower))) known.add(lower)
  return known.size >= ENOUGH
}

/** A long word for an idea, that is neither in everybody's mouth nor part of a name. */
const isAbstract = (lower: string, text: string): boolean =>
  !/^\p{Lu}/u.test(text) && ABSTRACT.test(lower) && !PLAIN.has(lower) && syllablesOf(lower) >= LONG

const isAnothers = ({ stance, text, claim }: Sentence): boolean =>
  stance === 'attributed' || claim?.kind === 'reported' || ANOTHERS.test(text) || /["“”‘]/.test(text)

function isRestated(block: BlockAnalysis, sentence: Sentence): boolean {
  if (SAID_PLAINLY.test(sentence.text)) return true
  return block.around(sentence).some(({ start, text }) => start > sentence.start && RESTATED.test(text))
}
