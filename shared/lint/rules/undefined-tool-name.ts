import { isTermExplained } from '../analysis/explained-terms.ts'
import type { BlockAnalysis, DocumentRule, Sentence, WordHit } from '../rule.ts'

const LIST = 'tools'
/** Sentences after a tool's name in which it may still be said what it showed. */
const REACH = 3
/** What a tool is or does, what came of it, or what somebody said, drew or wrote with it. */
const TELLS =
  /["“‘]|(?<!\p{L})'\p{L}|\b(?:sho(?:w|ws|wed|wn|wing)|f(?:ind|inds|ound)|reveal(?:s|ed)|identif(?:y|ies|ied)|highlight(?:s|ed)|suggest(?:s|ed)|indicat(?:e|es|ed)|point(?:s|ed) (?:to|out)|told|tells|because|high(?:er|est)|low(?:er|est)|strong(?:er|est)|weak(?:er|est)|worse|worst|better|best|improved|fell|rose|answer(?:s|ed)?|marked|means?|worksheet|list of|set of|pattern|drew|wrote|said|says|chose|named|between .{1,20} and|compare[sd]?|sets? out|poor|fair|good|adequate|inadequate|excellent|normal|abnormal|borderline|average|clinical range|concern(?:s|ing)?|worr\w+|strengths? (?:is|are|was|were|in)|depress\w+|anxi\w+)\b|\b(?:scores?|grades?|marks?|ratings?|points?)(?: of \d+)? (?:for|in) (?!(?:the )?(?:full|file|total|May|March|\d))\p{Ll}|\b(?:graded|rated|scored) \p{Ll}|\b(?:asks?|looks? at|measures?|marks|rates?|scores|checks|tests|helps?|lets?|covers?|counts?)\s(?!\d)\p{Ll}|\b(?:from|between) (?:0|1|A|one|nought|zero)\b.{0,30}?\b(?:to|and) (?:\d+|[A-E]|five|ten|six)\b|\bout of (?:\d|ten|five|forty)|\b(?:gave|scored?|score of|graded?|rated|at) \d+(?:\.\d)? (?:for|in|on)\b|(?<!\b(?:profile|questionnaire|questionnaires|scale|index|star|total|overall|it|score|he|she|they|who|which|and)\s)\bscored \d/iu
/** A course in it, its licence, a shelf: nobody was assessed. */
const NOT_USED =
  /\b(?:train(?:ed|ing|er)|course|workshop|licen[cs]ed?|accredited|certificate|refresher|learn(?:t|ed|ing)? (?:to use|about))\b/i
/** Where names of tools stand as a list of what was read and used. */
const SOURCES =
  /\b(?:sources?|appendi(?:x|ces)|tools|documents (?:read|seen)|what (?:I|we) (?:read|used)|methods?|bibliography|references)\b/i
/** What is planned is explained when it has been done. */
const PLANNED = /\b(?:will|to be|should|must|shall|would|plan(?:s|ned)? to|going to|agreed to|by when)\b/

/** A tool named as though everybody knew it, with no word on what it is or what came of it; once for each tool. */
export const undefinedToolName: DocumentRule = {
  scope: 'document',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'undefined-tool-name',
    category: 'jargon-term',
    title: 'Tool named and not explained',
    severity: 'suggestion',
    kinds: ['family', 'reports', 'records'],
    why: 'The name of a form tells the family nothing: what counts is what it asked and what came out.',
    setAsideWhen: 'Everybody who will read it has filled it in.',
    bad: ['A Graded Care Profile was completed, grade 4.'],
    good: ['The Graded Care Profile, which scores everyday care from 1 (best) to 5, gave 4 for meals.'],
  },
  looksAt: (block) => block.holds(LIST),
  check(blocks, _context, report) {
    const uses = blocks.flatMap((block) => block.hits(LIST).flatMap((hit) => useOf(block, hit)))
    const known = new Set<WordHit['entry']>(uses.filter(({ told }) => told).map(({ hit }) => hit.entry))
    for (const { block, hit, told } of uses) {
      if (told || known.has(hit.entry)) continue
      known.add(hit.entry)
      report({
        start: hit.start,
        end: hit.end,
        message: `What is the ${plainly(hit.text)}? ${hit.entry.ask ?? 'What did it show?'}`,
        section: block.section,
        block: block.block,
      })
    }
  },
}

interface Use {
  block: BlockAnalysis
  hit: WordHit
  /** The text says what the tool is or what it showed. */
  told: boolean
}

/** "The Graded Care Profile" as the question has it, on one line. */
const plainly = (text: string): string => text.replace(/\s+/g, ' ')

/** The use of a tool's name in prose; none where it is a heading, a cell of a plan, one of a list of sources, or on a course. */
function useOf(block: BlockAnalysis, hit: WordHit): Use[] {
  const { role, place } = block.segmentAt(hit.start)
  if (role === 'heading' || role === 'label' || role === 'signature' || place.actionField !== undefined) return []
  if (SOURCES.test(block.section.title)) return []
  const sentence = block.sentenceAt(hit.start)
  if (!sentence || NOT_USED.test(sentence.text)) return []
  const told = isTermExplained(block, hit) || TELLS.test(withoutName(sentence, hit)) || following(block, sentence).some(tells)
  if (!told && PLANNED.test(sentence.text)) return []
  return [{ block, hit, told }]
}

const withoutName = ({ text, start }: Sentence, hit: WordHit): string =>
  `${text.slice(0, hit.start - start)}…${text.slice(hit.end - start)}`

const tells = ({ text }: Sentence): boolean => TELLS.test(text)

/** The sentences after it in the same paragraph. */
function following(block: BlockAnalysis, sentence: Sentence): readonly Sentence[] {
  const at = block.sentences.indexOf(sentence)
  return block.sentences.slice(at + 1, at + 1 + REACH).filter(({ segment }) => segment === sentence.segment)
}
