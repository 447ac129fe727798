import type { BlockAnalysis, Sentence, TextRule } from '../rule.ts'

const LIST = 'reading-in'
const CHILDS_WORK =
  /\b(?:drew|draws|drawn|drawing|drawings|picture|pictures|painted|painting|worksheet|puppets?|sand ?tray|played|play|story|said|says|told|chose|coloured|model|cards?)\b/i

/** A meaning that the writer reads into what a child drew, played or said, stated as fact. */
export const interpretingChild: TextRule = {
  scope: 'block',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'interpreting-child',
    category: 'opinion-as-fact',
    title: 'Meaning read into what a child did',
    severity: 'suggestion',
    kinds: ['visit-record', 'case-note', 'child-and-family-assessment', 'early-help-assessment'],
    why: 'The child is told what they meant, and a court hears our guess as their voice.',
    setAsideWhen: 'The child said so themselves, or a named method or expert reads it so.',
    bad: ['Amir drew a black cloud, which means he is depressed.'],
    good: ['Amir drew a black cloud and said that it is “there when Dad is loud”.'],
  },
  check(block, _context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      const isOwn = hit.entry.tags?.includes('own') === true || block.stanceAt(hit.start) === 'bare'
      if (!sentence || !isOwn || !isAboutChildsWork(block, sentence, hit.start)) continue
      report({ start: hit.start, end: hit.end, message: hit.entry.ask ?? 'What else could it mean?' })
    }
  },
}

function isAboutChildsWork(block: BlockAnalysis, sentence: Sentence, offset: number): boolean {
  const before = block.text.slice(sentence.start, offset)
  return (
    CHILDS_WORK.test(before) ||
    block.around(sentence).some((other) => other.end <= sentence.start && CHILDS_WORK.test(other.text))
  )
}
