import { describe, expect, test } from 'vitest'
import { type DocumentKind, readMarkdown } from '../../../../shared/document/index.ts'
import type { Rule } from '../../../../shared/lint/index.ts'
import { actionNotLinked } from '../../../../shared/lint/rules/action-not-linked.ts'
import { bottomLineMissing } from '../../../../shared/lint/rules/bottom-line-missing.ts'
import { dangerStatementCount } from '../../../../shared/lint/rules/danger-statement-count.ts'
import { dangerStatementStructure } from '../../../../shared/lint/rules/danger-statement-structure.ts'
import { finishedActionLeft } from '../../../../shared/lint/rules/finished-action-left.ts'
import { networkMemberAbsent } from '../../../../shared/lint/rules/network-member-absent.ts'
import { noContingency } from '../../../../shared/lint/rules/no-contingency.ts'
import { planAsMinutes } from '../../../../shared/lint/rules/plan-as-minutes.ts'
import { planReviewDateMissing } from '../../../../shared/lint/rules/plan-review-date-missing.ts'
import { safetyGoalWeak } from '../../../../shared/lint/rules/safety-goal-weak.ts'
import { scalingMissing } from '../../../../shared/lint/rules/scaling-missing.ts'
import { trajectoryMissing } from '../../../../shared/lint/rules/trajectory-missing.ts'
import { lintCase } from '../rule-tester.ts'

const ABOUT = '## Why there is a plan\n\nRuby was alone at night on 3 March 2026 and rang her aunt.\n\n'
const HEAD = '| What needs to happen | Who | By when | How we will know |\n| --- | --- | --- | --- |\n'
const actions = (...rows: string[]): string => `## What we will do\n\n${HEAD}${rows.map((row) => `| ${row} |`).join('\n')}\n\n`
const part = (title: string, ...lines: string[]): string => `## ${title}\n\n${lines.join('\n\n')}\n\n`
const FETCH = 'Fetch Ruby from school on Mondays | Mrs Joyce Pike, grandmother | 4 May 2026 | Calendar'
const VISIT = 'Visit Ruby | Leah Osei, social worker | 4 May 2026 | Note on file'
const WEIGH = 'Weigh Ruby | Health visitor | 4 May 2026 | Red book'
const RING = 'Ring the landlord | Family support worker | 11 May 2026 | Note on file'

interface Example {
  rule: Rule
  kind?: DocumentKind
  /** Plans that lack something, each with the words marked; none where the whole document is meant. */
  finds: readonly (readonly [text: string, marked?: string])[]
  passes: readonly string[]
}

const statements = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `Danger statement ${at + 1}: Ms Pike and I are worried that Ruby may be hurt, as on ${at + 1} March.`,
  )

const EXAMPLES: readonly Example[] = [
  {
    rule: noContingency,
    finds: [
      [ABOUT + actions(FETCH)],
      [ABOUT + part('Contingency', 'Seek legal advice.'), 'Seek legal advice.'],
      [ABOUT + part('Plan B', 'None.'), 'None.'],
      [
        ABOUT + part('If things do not improve', 'Return to conference and consider PLO.'),
        'Return to conference and consider PLO.',
      ],
      [`${ABOUT}Contingency: escalate to the team manager.\n\n${actions(FETCH)}`, 'Contingency: escalate to the team manager.'],
    ],
    passes: [
      ABOUT + part('Contingency', 'If Ms Pike goes into hospital, Mrs Pike has Ruby from that night.'),
      ABOUT + part('Contingency', 'Seek legal advice.', 'Ruby stays with Mrs Pike from that night.'),
      ABOUT + part('If it does not go to plan', 'Mr Mensah moves in with the children the same day.'),
      `${ABOUT}Plan B: Mrs Pike sleeps at the flat.\n\n${actions(FETCH)}`,
      part('Contingency', 'Seek legal advice.'),
      'There is nothing here but a line.',
    ],
  },
  {
    rule: planReviewDateMissing,
    finds: [
      [ABOUT + actions(FETCH)],
      [ABOUT + part('Review', 'TBC')],
      [ABOUT + part('Next meeting', 'To be agreed with the school.')],
    ],
    passes: [
      ABOUT + part('Review', 'Thursday 7 May 2026 at 2pm.'),
      ABOUT + part('What happens next', 'The next core group is on 7 May 2026.'),
      ABOUT + part('What happens next', 'The core group meets every six weeks.'),
      `---\ndates:\n  reviewConference: 2026-06-04\n---\n\n${ABOUT}${actions(FETCH)}`,
      actions(FETCH),
    ],
  },
  {
    rule: dangerStatementCount,
    finds: [[ABOUT + part('Danger statements', ...statements(6)), statements(6)[4] ?? '']],
    passes: [
      ABOUT + part('Danger statements', ...statements(4)),
      ABOUT + part('Danger statements', ...statements(2), 'Safety goal: Ms Pike will ring her mother before she drinks.'),
      ABOUT + part('What I think', ...Array.from({ length: 6 }, () => 'I am worried that Ruby is tired.')),
    ],
  },
  {
    rule: dangerStatementStructure,
    finds: [
      [
        ABOUT + part('Danger statement', 'Danger statement: there is a danger of neglect.'),
        'Danger statement: there is a danger of neglect.',
      ],
      [ABOUT + part('Danger statement', 'There is worry about the home.'), 'There is worry about the home.'],
    ],
    passes: [
      ABOUT +
        part(
          'Danger statement',
          'Ms Pike and I are worried that Ruby could be burned when Mr Mensah falls asleep at the cooker, as nearly happened on 9 May.',
        ),
      ABOUT +
        part(
          'Danger statements',
          'Ms Pike, Mrs Pike and I are worried about the nights. Mr Mensah came to the house after drinking on 7 February. We are worried that he will break in and injure Ruby.',
        ),
      part('Danger statement', 'Danger of neglect.'),
    ],
  },
  {
    rule: safetyGoalWeak,
    finds: [
      [ABOUT + part('Our goals', 'Safety goal: Mr Mensah will not drink.'), 'Safety goal: Mr Mensah will not drink.'],
      [ABOUT + part('Safety goals', 'Parenting course completed by Ms Pike.'), 'Parenting course completed by Ms Pike.'],
    ],
    passes: [
      ABOUT + part('Safety goal', 'Whenever Mr Mensah has drunk he will ring Mrs Pike before 4pm and she will collect Ruby.'),
      ABOUT + part('Safety goal', 'Ms Pike will put Ruby in the cot and step outside for five minutes when she cries.'),
      ABOUT + part('Safety goals', 'Bottom line: Mr Mensah will not sleep at the house.'),
    ],
  },
  {
    rule: scalingMissing,
    finds: [[ABOUT + part('What I think', 'It is safer than it was.')]],
    passes: [
      ABOUT + part('How safe is it?', 'Ms Pike says 7 out of 10, because it has been quiet for a month.'),
      ABOUT + part('Scaling', 'Everybody gave a figure.'),
      ABOUT + part('How safe is it?', 'Ms Grant: 4/10.'),
    ],
  },
  {
    rule: bottomLineMissing,
    finds: [[ABOUT + part('What happens next', 'We will keep this under review.')]],
    passes: [
      ABOUT + part('What happens next', 'We will ask to end the plan when Mr Mensah has stayed away for twelve weeks.'),
      ABOUT + part('Bottom lines', 'Mr Mensah does not sleep at the house.'),
      ABOUT + part('What happens next', 'The plan can end when Ruby has slept at home for three months.'),
    ],
  },
  {
    rule: trajectoryMissing,
    finds: [[ABOUT + part('What happens next', 'Work will continue until things improve.')]],
    passes: [
      ABOUT + part('Trajectory', 'Twelve weeks, looked at in week 6.'),
      ABOUT + part('Steps', 'By 5 July the network is in place, and by 5 August Ruby has two nights a week at home.'),
    ],
  },
  {
    rule: networkMemberAbsent,
    finds: [[ABOUT + actions(VISIT, WEIGH, RING), '']],
    passes: [
      ABOUT + actions(VISIT, WEIGH, FETCH),
      ABOUT + actions(VISIT, WEIGH),
      ABOUT + actions(VISIT, WEIGH, 'Ring the landlord | Ms Fox | 11 May 2026 | Note on file'),
      ABOUT +
        actions(
          VISIT,
          WEIGH,
          'Ring the landlord | TBC | 11 May 2026 | Note on file',
          RING.replace('Family support worker', 'Ms Dana Pike'),
        ),
    ],
  },
  {
    rule: planAsMinutes,
    kind: 'core-group-record',
    finds: [
      [
        ABOUT +
          part(
            'Plan',
            'The health visitor said that weight is fine. The school noted progress. Ms Pike stated that she tries. The group discussed school at length. Mr Cole reported no change.',
          ),
      ],
    ],
    passes: [
      ABOUT +
        actions(FETCH) +
        part('Plan', 'The health visitor said that weight is fine. The school noted it. Ms Pike said more. The chair said so.'),
      ABOUT +
        part(
          'Discussion of the plan',
          'The health visitor said that weight is fine. The school noted it. Ms Pike said more. The chair said so.',
        ),
      ABOUT +
        part('Plan', 'Action 4: weigh Ruby on 17 June (Ms Lea). Action 5: fetch Ruby on Fridays (Mrs Pike). Ms Pike said yes.'),
    ],
  },
  {
    rule: finishedActionLeft,
    finds: [
      [
        ABOUT + actions(FETCH, 'Refer to nursery | Leah Osei, social worker | Done on 4 March 2026 | Letter'),
        'Done on 4 March 2026',
      ],
    ],
    passes: [
      ABOUT + actions(FETCH, VISIT),
      ABOUT + actions('Refer to nursery | Leah Osei, social worker | Done on 4 March 2026 | Letter'),
      ABOUT + actions(FETCH).replace('What we will do', 'What we have done since the last meeting') + part('Notes', 'None.'),
    ],
  },
  {
    rule: actionNotLinked,
    finds: [
      [
        ABOUT + actions(`Worry 1: ${FETCH}`, `Worry 2: ${VISIT}`, 'Go to Citizens Advice | Ms Dana Pike | 4 May 2026 | Letter'),
        'Go to Citizens Advice',
      ],
    ],
    passes: [
      ABOUT + actions(FETCH, VISIT),
      ABOUT + actions(`Worry 1: ${FETCH}`, VISIT, WEIGH),
      ABOUT + actions(`Goal 1: ${FETCH}`, `Goal 2: ${VISIT}`),
    ],
  },
]

const findings = (rule: Rule, text: string, kind: DocumentKind) =>
  lintCase(rule, { document: { ...readMarkdown(text).document, kind }, today: '2026-03-20' })

for (const { rule, kind = 'cp-plan', finds, passes } of EXAMPLES) {
  describe(rule.meta.id, () => {
    test.each(finds.map(([text, marked = '']) => ({ text, marked })))('finds what is lacking in: $text', ({ text, marked }) => {
      const found = findings(rule, text, kind)
      expect(found.map((one) => one.text)).toEqual([marked])
      expect(found[0]?.message).toMatch(/[?.]$/)
    })
    test.each(passes)('passes: %s', (text) => {
      expect(findings(rule, text, kind)).toEqual([])
    })
  })
}
