import type { BlockAnalysis, Sentence, TextRule } from '../rule.ts'

const MOST_WORDS = 25
/** A sentence that only lists things may be this many words longer. */
const LIST_ALLOWANCE = 12
/** One that runs straight on, with nothing hung on to it, may be this many words longer. */
const PLAIN_ALLOWANCE = 4
/** A sentence in a cell of its own, such as a plan's action, has no thread to lose. */
const CELL_ALLOWANCE = 10
/** Words that hang another thought on to the sentence. */
const HANGING =
  /\b(?:which|who|whom|whose|because|although|though|while|whilst|whereas|when|whenever|where|since|unless|until|after|before|despite|however|therefore|so that|as well as|in order|given|that (?:is|was|were|has|had|have|he|she|they|it|the|this|there|his|her|their|Ms|Mr)|if|as|following|having|being|resulting|leading|meaning|but|yet|nor)\b/giu
const JOINED_CLAUSE =
  /(?:,|;|\band|\bor|\bso)\s+(?:and\s+|then\s+)?(?:he|she|they|it|I|we|this|that|there|these|those|the \p{L}+|Ms \p{L}+|Mr \p{L}+|Mrs \p{L}+|\p{Lu}\p{L}+)\s+(?:\p{L}+ly\s+)?(?:is|was|are|were|has|had|have|will|would|can|could|may|might|did|does|do|told|said|went|\p{L}+ed|\p{L}{3,}s)\b/gu
/** Who somebody is, in brackets after the name, interrupts nobody: "Ms Petrie (mother)". */
const ASIDE = /\s\((?:[^\s()]+\s?){1,4}\)/gu
const BREAK = /[;()–—]|\s-\s/g
const ITEM = /,|;|\band\b|\bor\b/g

/** Sentences over the limit that are also hard to follow. */
export const longSentence: TextRule = {
  scope: 'block',
  meta: {
    id: 'long-sentence',
    category: 'long-sentence',
    title: 'Long sentence',
    severity: 'suggestion',
    kinds: ['all'],
    // A cell holds an action with its steps, not prose.
    inPlans: [],
    why: 'A reader who is upset, or reading in a second language, loses the thread.',
    setAsideWhen: 'It is a list, or an order or a statute that must be given word for word.',
    bad: [
      'Although Ms Pike attended the appointment on 3 May, which had been arranged because Kofi had missed the one before, she left early when the nurse, who was new, asked about the bruise.',
    ],
    good: ['Ms Pike attended the appointment on 3 May. She left early, when the nurse asked about the bruise.'],
  },
  check(block, context, report) {
    const { maxWords } = context.options
    const limit = typeof maxWords === 'number' ? maxWords : MOST_WORDS
    const inCells = block.block.type === 'actionPlan' || block.block.type === 'table'
    const most = inCells ? limit + CELL_ALLOWANCE : limit
    if (block.wordCount <= most || block.longestRun <= most) return
    for (const sentence of block.sentences) {
      if (sentence.words <= most || sentence.quoted || isTableHead(sentence)) continue
      const own = ownWords(block, sentence)
      const count = countWords(own)
      if (count <= most + allowance(own)) continue
      report({
        start: sentence.start,
        end: sentence.end,
        message: `This sentence has ${sentence.words} words. Could it be two or three?`,
      })
    }
  },
}

const isTableHead = ({ segment }: Sentence): boolean =>
  segment.role === 'label' || segment.role === 'heading' || segment.role === 'signature'

/** The sentence without what it quotes: a long quotation is not the writer's to shorten. */
function ownWords(block: BlockAnalysis, { start, end }: Sentence): string {
  let own = ''
  let from = start
  for (const quoted of block.quotedSpans) {
    if (quoted.end <= from || quoted.start >= end) continue
    own += block.text.slice(from, Math.max(from, quoted.start))
    from = Math.min(end, quoted.end)
  }
  return own + block.text.slice(from, end)
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,:/&-][\p{L}\p{N}]+)*/gu)?.length ?? 0
const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

/** How many words more than the limit are fine: some for a plain list, a few for a sentence that runs straight on. */
function allowance(own: string): number {
  const running = own.replace(ASIDE, '')
  const hung = count(HANGING, running) + count(JOINED_CLAUSE, running) + count(BREAK, running) / 2
  const items = count(ITEM, own)
  // What a colon announces and semicolons part is a list, whatever its items say.
  if (/:\s/.test(own) && count(/;/g, own) >= 2) return LIST_ALLOWANCE
  if (items >= 3 && hung <= 1) return LIST_ALLOWANCE
  return hung < 1 ? PLAIN_ALLOWANCE : 0
}
