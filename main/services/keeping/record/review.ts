import type { CasewrightDocument } from '../../../../shared/document/index.ts'
import {
  type ReviewAction,
  type ReviewStep,
  type Signature,
  type SignaturePurpose,
  type Thread,
  threadsOf,
} from '../../../../shared/review/index.ts'
import type { KeptDocument } from '../../../storage/index.ts'
import type { Making } from './making.ts'
import { paper, tablePart } from './paper.ts'
import { sayActor, sayDay, sayKind, sayMoment } from './say.ts'

const DID: Record<ReviewAction, string> = {
  submit: 'Sent to the manager',
  recall: 'Taken back',
  return: 'Returned',
  resume: 'Taken up again',
  authorise: 'Authorised',
  issue: 'Issued',
  withdraw: 'Withdrawn',
  supersede: 'Replaced by a correction',
}
const SIGNED: Record<SignaturePurpose, string> = {
  submitted: 'As its writer, on sending it',
  authorised: 'As whoever authorised it',
  issued: 'On issuing it',
}
const ANSWERED = { met: 'Met', 'not-met': 'Not met', 'not-relevant': 'Not relevant' } as const
const SETTLED = { resolved: 'Resolved', accepted: 'Accepted', kept: 'Kept as it was', reopened: 'Opened again' } as const

/** All that was said, decided and signed about a document; without a part where nothing was. */
export async function reviewPaper(making: Making, kept: KeptDocument, document: CasewrightDocument): Promise<CasewrightDocument> {
  const { reviews, asideDecisions } = making.needs.session.store
  const { pack } = await making.needs.packVersions.of(document)
  const steps = await reviews.steps(kept.id)
  const signatures = await reviews.signatures(kept.id)
  const answers = await reviews.checkAnswers(kept.id)
  const decisions = await asideDecisions.list(kept.id)
  const asks = (id: string) => pack.audit.find((one) => one.id === id)?.asks ?? id
  return paper(`${sayKind(kept.kind)}: review, comments and signatures`, document.packId, [
    tablePart(
      'What was done with it',
      [
        ['When', 2],
        ['Who', 3],
        ['What', 2],
        ['In their words', 5],
      ],
      steps.map((step) => [
        sayMoment(step.at),
        sayActor(step.by),
        `${DID[step.action]} (revision ${step.revision})`,
        sayStep(step),
      ]),
    ),
    tablePart(
      'Signatures',
      [
        ['When', 2],
        ['Who, and as what', 3],
        ['What they declared', 4],
        ['What was signed', 4],
      ],
      signatures.map(sayingOf),
    ),
    tablePart(
      'Family and others who signed, or did not',
      [
        ['Who', 3],
        ['Signed on', 2],
        ['How, or why not', 4],
        ['Written down by', 3],
      ],
      (await reviews.parties(kept.id)).map(({ role, name, signedOn, how, by, at }) => [
        [name, role].filter(Boolean).join(', '),
        signedOn ? sayDay(signedOn) : 'Did not sign',
        how,
        `${sayActor(by)}, ${sayMoment(at)}`,
      ]),
    ),
    tablePart(
      'Comments',
      [
        ['When', 2],
        ['Who', 3],
        ['About which words', 3],
        ['What was said', 5],
      ],
      threadsOf(await reviews.comments(kept.id)).flatMap(rowsOf),
    ),
    tablePart(
      'Checklist',
      [
        ['What was asked', 4],
        ['Answer', 2],
        ['Note and evidence', 5],
        ['Who', 3],
      ],
      answers.map(({ criterionId, answer, note, evidence, by, at }) => [
        asks(criterionId),
        ANSWERED[answer],
        [note, ...evidence.map(({ text }) => `“${text}”`)].filter(Boolean).join(' '),
        `${sayActor(by)}, ${sayMoment(at)}`,
      ]),
    ),
    tablePart(
      'Findings that were set aside',
      [
        ['About which words', 4],
        ['Because', 4],
        ['Who', 3],
        ['What was decided of the reason', 3],
      ],
      document.setAside.map(({ key, text, reason, by, at }) => [
        text,
        reason,
        [by, at && sayMoment(at)].filter(Boolean).join(', '),
        decisions
          .filter((one) => one.key === key && one.reason === reason)
          .map((one) => `${one.accepted ? 'Accepted' : 'Not accepted'} by ${sayActor(one.by)}. ${one.words}`.trim())
          .join(' '),
      ]),
    ),
  ])
}

function sayStep({ words, decision, nextSteps, recordedFor, givenTo }: ReviewStep): string {
  return [
    words,
    decision && `Decision: ${decision}`,
    ...nextSteps.map(({ what, who, by }) => `Next: ${[what, who, by && `by ${sayDay(by)}`].filter(Boolean).join(', ')}`),
    recordedFor && `Recorded for ${recordedFor.name}, ${recordedFor.role}, on ${sayDay(recordedFor.on)}: ${recordedFor.how}`,
    ...givenTo.map(({ who, how }) => `Given to ${[who, how].filter(Boolean).join(', ')}`),
  ]
    .filter(Boolean)
    .map((one) => String(one).trim().replace(/[.]?$/, '.'))
    .join(' ')
}

const sayingOf = ({ statement }: Signature): string[] => [
  sayMoment(statement.at),
  `${sayActor(statement.by)}. ${statement.recordedFor ? 'As whoever recorded the decision of another' : SIGNED[statement.purpose]}.`,
  `${statement.declares}${statement.ofTruth ? ' (with a statement of truth)' : ''}`,
  `Revision ${statement.revision}. SHA-256 of the text: ${statement.text}${statement.file ? `; of the Word file: ${statement.file}` : ''}`,
]

function rowsOf({ first, replies }: Thread): string[][] {
  const suggested = first.suggestion ? `Suggested instead: “${first.suggestion.replacement}”` : ''
  return [
    [
      sayMoment(first.at),
      sayActor(first.by),
      first.anchor ? `“${first.anchor.text}”` : 'The whole document',
      [first.body, suggested].filter(Boolean).join(' '),
    ],
    ...replies.map((one) => [
      sayMoment(one.at),
      sayActor(one.by),
      'In answer',
      one.sort === 'settled' ? [SETTLED[one.how], one.body].filter(Boolean).join('. ') : one.body,
    ]),
  ]
}
