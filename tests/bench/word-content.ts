import type { Block, CasewrightDocument, PlanAction } from '../../shared/document/index.ts'
import { type Pack, type WordStyle, wordStyle } from '../../shared/standards/index.ts'
import { pack } from '../unit/standards/packs.ts'
import { reportOf } from './prose.ts'

/** About a hundred pages of A4. */
export const WORDS = 42_000
const ACTIONS = 60

export const STYLE: WordStyle = wordStyle.parse({
  id: 'report',
  version: 1,
  title: 'Report',
  page: { marginsMm: { top: 25, right: 25, bottom: 25, left: 25 } },
  font: 'Arial',
  sizePt: 11,
  lineSpacing: 1.15,
  headingSizesPt: { title: 18, section: 14, heading3: 12, heading4: 11 },
  table: { sizePt: 10, headerFill: 'E7E2D6' },
})

export const PACK: Pack = pack({
  id: 'example',
  name: 'Exampleshire',
  authority: 'Exampleshire Council',
  output: { header: 'Exampleshire Council', confidentiality: 'Confidential', childWordsBold: true },
})

function actionOf(index: number): PlanAction {
  return {
    id: `a${index}`,
    action: `Ms Okafor rings the school about lesson ${index} and writes down what they agree.`,
    owner: 'Ms Okafor',
    due: '20 March 2026',
    reviewDate: '',
    measure: 'The school confirms it in writing.',
    outcome: '',
    status: '',
  }
}

/** A long report with a quotation in every section and a plan at its end. */
export function longReport(): CasewrightDocument {
  const report = reportOf(WORDS)
  const quotation = (id: string): Block => ({
    type: 'quotation',
    id: `${id}-q`,
    speaker: { name: 'Amina', relation: 'child' },
    circumstances: 'at home, 5 March 2026',
    content: [{ type: 'text', text: 'I like it when Nan comes.' }],
  })
  const actions = Array.from({ length: ACTIONS }, (_, index) => actionOf(index + 1))
  const plan: Block = { type: 'actionPlan', id: 'plan', actions }
  const sections = report.sections.map((section) => ({ ...section, blocks: [...section.blocks, quotation(section.id)] }))
  return { ...report, sections: [...sections, { id: 'plan', templateSection: null, title: 'Plan', blocks: [plan] }] }
}

/** The same words as Markdown, which is what pandoc is fed. */
export function asMarkdown(document: CasewrightDocument): string {
  const lines = [`---\ntitle: ${document.title}\n---`]
  for (const { title, blocks } of document.sections) {
    lines.push(`# ${title}`)
    for (const block of blocks) {
      if (block.type === 'paragraph') lines.push(block.content.map((one) => ('text' in one ? one.text : '')).join(''))
      if (block.type === 'quotation') lines.push(`> I like it when Nan comes.\n>\n> Amina, at home, 5 March 2026`)
      if (block.type === 'actionPlan')
        lines.push(
          [
            '| No. | What needs to happen | Who | By when | How we will know |',
            '|--|-----|---|---|-----|',
            ...block.actions.map((one, index) => `| ${index + 1} | ${one.action} | ${one.owner} | ${one.due} | ${one.measure} |`),
          ].join('\n'),
        )
    }
  }
  return lines.join('\n\n')
}
