import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-theory'

/** An assessment or a statement for court whose analysis leans on no theory, research, model or tool that it names. */
export const theoryOrToolUnnamed: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'theory-or-tool-unnamed',
    category: 'missing-content',
    title: 'No theory, research or tool named',
    severity: 'suggestion',
    kinds: ['child-and-family-assessment', 'court-statement'],
    why: 'A judgement whose knowledge is not named reads as a feeling, and nobody can test it.',
    setAsideWhen: 'The judgement needs no more than the facts that are given.',
    bad: ['An assessment that ends “On balance the risk is high” and names nothing by which risk was weighed.'],
    good: [
      '“Research on coercive control suggests that harm goes on after parents part. The texts of 3 to 9 May show that pattern.”',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 6,
        absent: 'No theory, research, model or tool is named. Which did you use, and what did it show in this family?',
        thin: 'Theory and tools have a line or less. Which did you use, and what did it show in this family?',
      },
      blocks,
      context,
      report,
    )
  },
}
