import { ACTION_FIELDS } from '../../document/index.ts'
import { privateDetailsIn, tellsOfPlacement } from '../analysis/private-details.ts'
import type { TextRule } from '../rule.ts'

const OF_A_BUILDING = /\b(?:hospital|surgery|school|centre|court|office|clinic|hub)\b/i

export const placementAddress: TextRule = {
  scope: 'block',
  meta: {
    id: 'placement-address',
    category: 'third-party-confidential',
    title: 'Address of a placement',
    severity: 'warning',
    kinds: ['all'],
    inPlans: ACTION_FIELDS,
    why: 'Copies go to everybody who attended. Who should not know where the child lives can read it here.',
    setAsideWhen: 'Everybody who receives this document knows the address already and may know it.',
    bad: ['Leah lives with foster carers at 12 Elm Way, Stoke.'],
    good: [
      'Leah lives with approved foster carers in the area.',
      'The carers’ details are in the confidential section of the file.',
    ],
  },
  check(block, _context, report) {
    for (const { sort, ...span } of privateDetailsIn(block)) {
      const sentence = sort === 'address' && block.block.type !== 'fields' ? block.sentenceAt(span.start) : null
      if (!sentence || !tellsOfPlacement(sentence.text) || OF_A_BUILDING.test(sentence.text)) continue
      if (block.segmentAt(span.start).role !== 'label')
        report({ ...span, message: 'The address of a placement. May everybody who is sent this know it?' })
    }
  },
}
