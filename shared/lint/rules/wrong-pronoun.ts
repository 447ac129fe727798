import { blockText } from '../../document/index.ts'
import { type ToldOf, toldOf } from '../analysis/gender-told.ts'
import { type Gendered, mayMean, namesSomebodyFitting, PRONOUNS, pronounOfChild, tellsApart } from '../analysis/whose-pronoun.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, KnownPerson, RuleContext, Span, TextRule } from '../rule.ts'

const LIST = 'pronouns'

export const wrongPronoun: TextRule = {
  scope: 'block',
  meta: {
    id: 'wrong-pronoun',
    category: 'wrong-name',
    title: 'A pronoun that is not the child’s',
    severity: 'warning',
    kinds: ['all'],
    inPlans: ['action', 'outcome', 'measure'],
    why: 'The child will read that nobody took care to get this right, or the sentence was written about somebody else.',
    setAsideWhen: 'The pronoun means somebody else, or the case’s note of the child’s pronouns is out of date.',
    bad: ['Ruby told me that he likes his new school.'],
    good: ['Ruby told me that her father shouts and that he threw a cup.'],
  },
  lists: [LIST, 'first-names'],
  startsFrom: [LIST],
  check(block, context, report) {
    if (!block.holds(LIST)) return
    const { people } = context
    const isNoted = people.some((one) => one.group === 'child' && one.pronouns !== '' && names(block.text, one))
    const told = isNoted ? null : toldOf(block, people)
    if (!isNoted && !told) return
    let last = -1
    for (const hit of block.hits(LIST)) {
      const gender = PRONOUNS[hit.text.toLowerCase()]
      const sentence = gender && block.sentenceAt(hit.start)
      if (!gender || !sentence || sentence.start === last || !isWritersProse(block, hit)) continue
      if (told && hit.start < told.at) continue
      const child = wrongFor(block, hit, gender, told ? { ...context, people: [...people, told.person] } : context)
      if (!child) continue
      last = sentence.start
      report({ start: hit.start, end: hit.end, message: messageFor(child, told) })
    }
  },
}

function messageFor({ knownAs, firstName, pronouns }: KnownPerson, told: ToldOf | null): string {
  if (told) return `${firstName} was “${told.gender}” before. Is this about somebody else?`
  return `${knownAs || firstName}’s pronouns are ${pronouns}. Is this about somebody else?`
}

const names = (text: string, { firstName, knownAs }: KnownPerson): boolean =>
  (firstName !== '' && text.includes(firstName)) || (knownAs !== '' && text.includes(knownAs))

/** The child whom the pronoun can only mean, where it is not theirs. */
function wrongFor(block: BlockAnalysis, pronoun: Span, gender: Gendered, { document, people }: RuleContext): KnownPerson | null {
  const { place } = block.segmentAt(pronoun.start)
  // A cell goes on from its row and its column's title.
  if (place.rowId !== undefined || place.entryId !== undefined) return null
  if (isEitherOne(block.text, pronoun)) return null
  const child = mayMean(block, pronoun, gender, people)
  const own = child && pronounOfChild(child)
  if (!child || own === null || own === gender || tellsApart(block, pronoun, own)) return null
  if (isPointedOut(block, pronoun, gender, people)) return null
  const around = place.actionId === undefined ? textsBefore(block, document) : [textOfAction(block, place.actionId)]
  return [block.section.title, ...around].some((text) => namesSomebodyFitting(text, gender, people)) ? null : child
}

/** "She told me that he cries. I asked who, and she pointed to Kofi": the next sentence names a child whom it fits. */
function isPointedOut(block: BlockAnalysis, pronoun: Span, gender: Gendered, people: readonly KnownPerson[]): boolean {
  const sentence = block.sentenceAt(pronoun.start)
  const next = sentence && block.around(sentence).find(({ start }) => start > sentence.start)
  return next ? people.some((one) => one.group === 'child' && pronounOfChild(one) === gender && names(next.text, one)) : false
}

/** "Her or him", "he/she": whoever it will be. */
const isEitherOne = (text: string, { start, end }: Span): boolean =>
  /(?:\bor |\/)$/.test(text.slice(Math.max(0, start - 4), start)) ||
  /^(?: or |\/)(?:s?he|her|him|his|they|them)\b/.test(text.slice(end, end + 9))

/** An action goes on from its owner and its other cells. */
const textOfAction = ({ segments, text }: BlockAnalysis, actionId: string): string =>
  segments
    .filter(({ place }) => place.actionId === actionId)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

const PARAGRAPHS_BACK = 2

/** The paragraphs before a block in its section: a pronoun may go on from there. Only asked where there is something to report. */
function textsBefore({ block, section }: BlockAnalysis, { sections }: RuleContext['document']): string[] {
  const blocks = sections.find(({ id }) => id === section.id)?.blocks ?? []
  const at = blocks.findIndex(({ id }) => id === block.id)
  return blocks.slice(Math.max(0, at - PARAGRAPHS_BACK), Math.max(0, at)).map((one) => blockText(one).text)
}
