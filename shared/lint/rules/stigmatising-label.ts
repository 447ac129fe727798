import type { Fix } from '../finding.ts'
import type { BlockAnalysis, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'labels'

/** "is a schizophrenic", "two epileptics": the word is who somebody is. */
const ARTICLE_BEFORE = /\b(?:an?|the|another|chronic|known|diagnosed|two|three|both|as)\s(?:\p{L}+\s){0,1}$/iu
const NOUN_ENDS = /^(?:[.,;:)]|$|\s(?:who|and|or|but|with|since|in|on|at|from|whose|because|so|for|when)\b)/iu
const DRUGS =
  /\b(?:drugs?|urine|opiates?|heroin|cocaine|crack|cannabis|amphetamines?|methadone|alcohol|recovery|substance|testing)\b/iu
const SAYS_WHAT =
  /^[\s-](?:\p{L}+\s)?(?:problems?|issues?|needs?|difficult\p{L}+|support|conditions?|diagnos\p{L}+|team|workers?|nurses?|services?|crisis|crises|history|first|training|review|assessments?|appointments?|care|plan|illness|concerns?|act|advocate|struggles|help|treatment|episodes?)\b/iu
const PLAY = /\b(?:match|film|book|game|story|series|title|song)\b/iu
const DENIED =
  /\b(?:not|never|n['’]t|neither|nor|nobody is|wrong to (?:call|say)|rather than|instead of|word|term|label|phrase)\s(?:\p{L}+\s){0,2}$/iu

export const stigmatisingLabel: TextRule = {
  scope: 'block',
  meta: {
    id: 'stigmatising-label',
    category: 'blaming-language',
    title: 'A person made into a label',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'The reader sees the label and no longer the person, and learns nothing of what a day is like for the child.',
    setAsideWhen: 'The person uses this word of themselves and asked that it be kept.',
    bad: ['Mr Mensah is a schizophrenic.', 'Her father committed suicide in 2014.'],
    good: [
      'Mr Mensah has a diagnosis of schizophrenia and takes his tablets at eight each morning.',
      'Ruby uses a wheelchair at school.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, _context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isLabel(block, hit, sentence)) continue
      report({ start: hit.start, end: hit.end, message: hit.entry.ask ?? 'Who is this, beside the label?', fixes: fixesOf(hit) })
    }
  },
}

function isLabel(block: BlockAnalysis, hit: WordHit, sentence: Sentence): boolean {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  const tags = hit.entry.tags ?? []
  if (DENIED.test(before)) return false
  // "Mr Mensah told me that he is an epileptic": how people speak of themselves is theirs
  if (block.stanceAt(hit.start) === 'attributed' && /\bthat (?:he|she|they)\s(?:\p{L}+\s){0,3}$/u.test(before)) return false
  if (tags.includes('article')) return ARTICLE_BEFORE.test(before) && NOUN_ENDS.test(after)
  if (tags.includes('test')) return DRUGS.test(sentence.text) || [...block.around(sentence)].some(({ text }) => DRUGS.test(text))
  if (tags.includes('alone')) return !SAYS_WHAT.test(after)
  return !(tags.includes('trouble') && PLAY.test(sentence.text))
}

/** Only "committed suicide" has wording that says the same. */
function fixesOf({ entry }: WordHit): Fix[] {
  return typeof entry.say === 'string' ? [{ label: `Write “${entry.say}”`, replacement: entry.say }] : []
}
