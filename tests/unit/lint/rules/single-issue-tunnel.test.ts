import { singleIssueTunnel } from '../../../../shared/lint/rules/single-issue-tunnel.ts'
import type { Case } from '../rule-tester.ts'
import { testRule } from '../rule-tester.ts'
import { FILLER, under, wholeText } from './whole-documents.ts'

const KIND = { kind: 'closure-summary' } as const
const began = (reason: string, ...rest: { title: string; text: string }[]): Case => ({
  name: [reason, ...rest.map(({ text }) => text)].join(' / '),
  section: 'The street',
  text: wholeText({ title: 'Reason for referral', text: reason }, ...rest),
  ...KIND,
})
const SCHOOL = { title: 'What has changed', text: 'Kofi is at school every day and his teacher is pleased.' }

testRule(singleIssueTunnel, {
  valid: [
    { text: 'The family was referred for domestic abuse.', ...KIND },
    { text: '## Reason for referral\n\nThe family was referred for domestic abuse.\n\n## Now\n\nKofi is at school.', ...KIND },
    began('The family was referred for domestic abuse.', {
      title: 'What has changed',
      text: 'Mr Mensah has not been at the flat since June. Nobody has been hit.',
    }),
    began('The family was referred for domestic abuse.', {
      title: 'Now',
      text: 'The order keeps Mr Mensah from coming; nothing violent has been seen.',
    }),
    began('The family was referred for his father’s drinking.', { title: 'Now', text: 'Mr Mensah has been sober since 2 June.' }),
    began('The family was referred for substance misuse.', { title: 'Now', text: 'Six tests for cannabis were clear.' }),
    began('The family was referred because of home conditions.', {
      title: 'Now',
      text: 'There is food in the fridge on each visit.',
    }),
    began('The family was referred because of neglect.', { title: 'Now', text: 'Ruby’s teeth are mended.' }),
    began('Ms Pike’s depression was the reason.', { title: 'Now', text: 'Her psychiatrist has ended the treatment.' }),
    began('The reason was poor attendance.', SCHOOL),
    began('The reason was self-harm.', { title: 'Now', text: 'Ruby has no new cuts on her arms.' }),
    began('There was no domestic abuse. Kofi had stopped coming to nursery.', { title: 'Now', text: 'Kofi comes to nursery.' }),
    began('It was not for neglect. Kofi needs a wheelchair.', { title: 'Now', text: 'Kofi has a wheelchair.' }),
    began('Kofi needs a wheelchair and a ramp.', { title: 'Now', text: 'The ramp was built in May.' }),
    began('Ms Shah wrote, “This is domestic abuse.”', { title: 'Now', text: 'Kofi is well.' }),
    began('The referral was about sexual abuse.', { title: 'Now', text: 'Ruby was examined; no one touched her, she says.' }),
    began('The referral was about county lines.', { title: 'Now', text: 'Kofi has handed in the second phone.' }),
    began('The referral was about an unexplained injury.', {
      title: 'Now',
      text: 'The bruise came from the slide, as two nurses saw.',
    }),
    under('What we saw', 'The family spoke of domestic abuse.', KIND),
    under('Why we are worried', 'We are worried about domestic abuse.', KIND),
    {
      name: 'nothing but a referral',
      section: 'Referral',
      text: `${FILLER}\n\n${FILLER}\n\nThe family was referred for domestic abuse.`,
      ...KIND,
    },
    began('The plan is about domestic abuse.', { title: 'Safety plan', text: 'Ms Pike rings the refuge if he comes.' }),
  ],
  invalid: [
    {
      ...began('The family was referred for domestic abuse.', SCHOOL),
      findings: [{ text: 'domestic abuse', message: /no other section speaks of it/ }],
    },
    { ...began('The family was referred for substance misuse.', SCHOOL), findings: [{ text: 'substance misuse' }] },
    {
      ...began('Ms Shah asked for help on 2 May because of Mr Mensah’s drinking.', SCHOOL),
      findings: [{ text: 'drinking' }],
    },
    {
      ...began('The family was referred for poor attendance and for sexual abuse.', SCHOOL),
      findings: [{ text: 'sexual abuse' }],
    },
    {
      name: 'why we did this assessment',
      section: 'The street',
      kind: 'child-and-family-assessment',
      text: wholeText(
        { title: 'Why we did this assessment', text: 'Ms Shah was worried about radicalisation.' },
        { title: 'Now', text: 'Mr Mensah has a new job.' },
      ),
      findings: [{ text: 'radicalisation' }],
    },
    {
      name: 'why a child has a plan',
      section: 'The street',
      kind: 'cp-plan',
      text: wholeText({ title: 'Why Kofi has a plan', text: 'The conference was worried about self-harm.' }, SCHOOL),
      findings: [{ text: 'self-harm' }],
    },
  ],
})
