import { isWholeDocument, mayHoldActions } from '../analysis/plan-sections.ts'
import { actionsIn } from '../plan-actions.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

const PLAN_HEADING = /\b(?:plan|actions?|tasks?|what (?:will be done|needs to (?:happen|change)))\b/iu
const DISCUSSION = /\b(?:discussion|minutes|views?|update|contribution|disagree\p{L}*|attend\p{L}*|apolog\p{L}*|safety plan)\b/iu
const SPOKE =
  /\b(?:said|says|stated|noted|reported|advised|updated|discussed|explained|confirmed|commented|mentioned|shared|raised|queried|agreed)\b/iu
const FEWEST = 4
const MOST_OF = 0.6

export const planAsMinutes: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'plan-as-minutes',
    category: 'missing-content',
    title: 'A plan that is written as minutes',
    severity: 'suggestion',
    kinds: ['core-group-record', 'cin-meeting-record'],
    why: 'Who said what does not tell the family who now does what, and by when.',
    setAsideWhen: 'The plan is a document of its own and is named here.',
    bad: ['The health visitor said that weight is fine. The school noted progress.'],
    good: ['Action 4: weigh Isla on 17 June (Ms Lea).'],
  },
  looksAt: (block) => mayHoldActions(block) || block.block.type === 'paragraph' || block.block.type === 'list',
  check(blocks, { document }, report) {
    if (
      !isWholeDocument(blocks, document.sections.length) ||
      blocks.some((block) => mayHoldActions(block) && actionsIn(block).length > 0)
    )
      return
    for (const section of document.sections) {
      if (!PLAN_HEADING.test(section.title) || DISCUSSION.test(section.title)) continue
      const own = blocks.filter((block) => block.section === section)
      if (isMinutes(own))
        report({
          section,
          block: null,
          start: 0,
          end: 0,
          message: `“${section.title}” tells who spoke. Who will do what, and by when?`,
        })
    }
  },
}

function isMinutes(blocks: readonly BlockAnalysis[]): boolean {
  const sentences = blocks.flatMap((block) => block.sentences.filter(({ quoted }) => !quoted))
  const spoken = sentences.filter(({ text }) => SPOKE.test(text))
  return sentences.length >= FEWEST && spoken.length > sentences.length * MOST_OF
}
