import { conclusionUnsupported } from '../../../../shared/lint/rules/conclusion-unsupported.ts'
import { testRule } from '../rule-tester.ts'
import { saying, under, wholeText } from './whole-documents.ts'

const ENDS_WITH_NOTHING =
  'We have considered all the information with care. On balance the family should have a plan of support. Matters of concern remain, and services are of the view that things must improve.'

testRule(conclusionUnsupported, {
  valid: [
    'Therefore the children are at risk of sexual abuse.',
    'On balance I conclude that Kofi needs a plan.',
    saying('Therefore the children are at risk of sexual abuse because Mr Mensah was convicted in 2010.'),
    saying('I conclude that the children are at risk of sexual abuse. Mr Mensah has put his hand in Ruby’s underwear.'),
    saying('Three bruises in five weeks, and two different accounts of each: Kofi is at risk of physical harm.'),
    saying('The children are not at risk of sexual abuse.'),
    saying('There is no evidence that Ruby is at risk of sexual abuse.'),
    saying('Nothing suggests that Ruby is at risk of child sexual exploitation.'),
    saying('I have thought about whether Ruby is at risk of sexual abuse.'),
    saying('Ms Pike told me that she was a victim of sexual abuse as a girl.'),
    saying('Ms Shah says that Ruby is at risk of sexual exploitation.'),
    saying('Research shows that children who go missing are at risk of sexual exploitation.'),
    saying('“Ruby is at risk of sexual abuse,” Ms Shah wrote.'),
    saying('Ruby is at risk of sexual abuse, as my statement of 4 May sets out.'),
    saying('Ruby is likely to suffer neglect. The fridge was empty and her bed had no sheet.'),
    saying('Kofi is exposed to domestic abuse. Ruby heard Mr Mensah shout, and saw him slap Ms Pike.'),
    saying('Ms Pike went on a course about sexual abuse.'),
    saying('The risk of drinking again is lower now. Ms Pike has had nine clear breath tests.'),
    saying('The nurse runs a group for victims of sexual abuse.'),
    saying('Therefore the number 9 bus is late.'),
    under('Analysis', 'On balance I think that Kofi is safe. Ms Shah saw him on 2 May, and he ran to his father.'),
    under('Analysis', 'Therefore I recommend a plan, because nobody was at home on four visits.'),
    under('Analysis', 'On balance the plan has worked. Kofi says, “I like it now.”'),
    under('Conclusion', 'On balance, and for the reasons that are set out in my statement, I support the plan.'),
    {
      name: 'an analysis with facts, and a conclusion that leans on it',
      text: wholeText(
        { title: 'Analysis', text: 'Kofi missed 14 days of school. He told me that he looks after the baby.' },
        { title: 'Conclusion', text: 'On balance the family should have a plan of support and a worker of their own.' },
      ),
    },
    under('The street', 'On balance the street is quiet, and therefore the family like to live in it very much indeed.'),
    under('Analysis', 'Therefore, none.'),
    under('What it all means', 'Kofi and Ruby are loved by their parents and by Mrs Pike.'),
  ],
  invalid: [
    {
      ...saying('Therefore the children are at risk of sexual abuse.'),
      findings: [{ text: 'sexual abuse', message: /Nothing else here tells of “sexual abuse”/ }],
    },
    {
      ...under('Analysis', 'I am of the view that Ruby is likely to suffer physical harm.'),
      findings: [{ text: 'physical harm' }],
    },
    {
      ...under('Conclusion', 'In my opinion Kofi has been exposed to domestic abuse.'),
      findings: [{ text: 'domestic abuse' }],
    },
    {
      ...under('Summary', 'The children are at significant risk of child sexual exploitation.'),
      findings: [{ text: 'child sexual exploitation' }],
    },
    {
      ...under('Analysis', ENDS_WITH_NOTHING),
      findings: [{ text: 'On balance', message: /No fact stands in the sections that conclude/ }],
    },
    {
      ...under('Conclusion', 'Having considered everything with great care, the team is of one mind about the way forward.'),
      findings: [{ text: 'Having considered' }],
    },
    {
      ...under('What this means', 'Therefore the family needs the support of services for the time being.'),
      findings: [{ text: 'Therefore' }],
    },
  ],
})
