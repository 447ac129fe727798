import { blockText } from '../../document/index.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, WordHit } from '../rule.ts'

const LIST = 'direct-work'
/** Work that was done, or a sheet that was put on file. */
const DONE =
  /\b(?:completed?|done|did|carried out|under(?:took|taken)|used|uploaded|attached|filled|finished|took part|taken part|engaged|enjoyed|participated|held|scanned)\b/i
/** Work to come, work that the child did not want, and work asked for. The month of May is none. */
const NOT_DONE =
  /\b(?:will|shall|would|should|could|can|may|might|plan(?:s|ned)?|to be|needs?|[Nn]ext|declined?|refused|not|[Nn]ever|[Nn]o|unable|offered|[Ii]f|[Uu]ntil|[Bb]efore|cancelled)\b/
/** What the child did or said in it, and what the writer takes from it. A quotation is the child's own. */
const TOLD =
  /["“”‘]|\b(?:dr[ae]w(?:n|s|ing)?|wr(?:ote|ites|itten)|cho(?:se|sen|oses?)|pick(?:ed|s)|point(?:ed|s)|put|placed|colour(?:ed|s)|said|says|told|tells|show(?:ed|s|n)|described?s?|named|asked|gave|scored?|talked|spoke|shared|explained|wants?|wanted|wish(?:es|ed)|worr\w+|sad|happy|scared|frightened|safe|angry|likes?|loves?|misses|house of|in (?:his|her|their|the) (?:\p{L}+ )?(?:house|island|card|picture|drawing)|i (?:think|believe|take|conclude|understand)|my (?:view|assessment|opinion|analysis)|mean(?:s|t|ing)|suggest\w*|because|analys\w+|learn(?:ed|t)|found that|reveal\w*|indicat\w+|evidenced|theme\w*|see (?:below|above|section))\b/iu
/** A heading often holds the work, and the paragraphs under it what came of it. */
const BLOCKS_AFTER = 3

/** Direct work of which nothing is said but that it was done. */
export const directWorkNotAnalysed: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'direct-work-not-analysed',
    category: 'missing-content',
    title: 'Direct work without what it showed',
    severity: 'warning',
    kinds: ['visit-record', 'child-and-family-assessment'],
    why: 'A sheet on file is not the child’s voice: nobody will know what it said, or what it changed.',
    setAsideWhen: 'What the child did in it stands in the note of that session.',
    bad: ['“Three houses completed, see attached.”'],
    good: ['“In the worries house Aria wrote ‘baby cries all night’. I think that she gets up for him.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    if (blocks.length === 0 || !isWholeDocument(context)) return
    let first: { block: BlockAnalysis; hit: WordHit } | null = null
    for (const block of blocks) {
      if (tellsOfIt(block)) return
      const hit = block.block.type === 'heading' ? undefined : block.hits(LIST).find((one) => wasDone(block, one))
      if (hit && !first) first = { block, hit }
    }
    if (!first) return
    const { block, hit } = first
    const message =
      'Nothing is said of what the child did in this work. What did the child say or draw, and what do you take from it?'
    report({ section: block.section, block: block.block, start: hit.start, end: hit.end, message })
  },
}

function wasDone(block: BlockAnalysis, { start }: WordHit): boolean {
  const sentence = block.sentenceAt(start)
  return sentence !== null && DONE.test(sentence.text) && !NOT_DONE.test(sentence.text)
}

/** True when the block, or what follows it in its section, says what came of the work. */
function tellsOfIt(analysis: BlockAnalysis): boolean {
  const { text, section, block } = analysis
  // "Wishes and feelings work" is no wish of the child.
  let own = text
  for (const { start, end } of analysis.hits(LIST, { quoted: true }))
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end)
  if (TOLD.test(own)) return true
  const at = section.blocks.findIndex(({ id }) => id === block.id)
  return section.blocks.slice(at + 1, at + 1 + BLOCKS_AFTER).some((next) => TOLD.test(blockText(next).text))
}
