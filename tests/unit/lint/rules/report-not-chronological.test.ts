import { reportNotChronological } from '../../../../shared/lint/rules/report-not-chronological.ts'
import { testRule } from '../rule-tester.ts'
import { under, wholeText } from './whole-documents.ts'

const history = (text: string) => under('Family history', text)

testRule(reportNotChronological, {
  valid: [
    { text: 'In 2023 they moved. In 2016 they met. In 2020 Kofi was ill. In 2018 they wed.', section: 'Family history' },
    history('In 2016 they met. In 2018 they wed. In 2020 Kofi was ill. In 2023 they moved.'),
    history('In 2023 they moved. In 2020 Kofi was ill. In 2018 they wed. In 2016 they met.'),
    history('In 2023 they moved. In 2016 they met. In 2020 Kofi was ill.'),
    history('In 2016 they met. In 2018 they wed. In 2017 he worked in Hull. In 2020 Kofi was ill. In 2023 they moved.'),
    history('They met in May 2016. On 3 June 2018 they wed. In 2018 he worked in Hull. In 2020 Kofi was ill.'),
    history(
      'Ms Pike told me in 2025 that she left. In 2016 they met. In 2020 Kofi was ill. Our records of 2024 are thin. In 2021 they moved. In 2023 she worked.',
    ),
    history('They met in 2016. Ms Pike was born in 1990. In 2018 they wed. Mr Mensah was born in 1988. In 2020 Kofi was ill.'),
    history(
      'They met in 2016. He has worked in Hull since 2009. They wed in 2018. She has worked since 2010. In 2020 Kofi was ill.',
    ),
    history(
      'They lived there from 2016 to 2018. They moved in 2019. They were in Hull between 2012 and 2014. In 2020 Kofi was ill.',
    ),
    history(
      'In 2016 they met. In 2023 they moved.\n\n# Mr Mensah\n\nIn 2010 he came here. In 2012 he worked.\n\n# Kofi\n\nIn 2011 he walked. In 2015 he read.',
    ),
    history(
      'In 2016 Ms Pike moved. In 2018 she wed.\n\nIn 2010 Mr Mensah came here. In 2014 he worked in Hull.\n\nIn 2015 Kofi walked. In 2019 he was ill.\n\nIn 2012 Mrs Pike retired.',
    ),
    under('The street', 'In 2023 a shop opened. In 2016 it burned. In 2020 it was built. In 2018 it was sold. In 2022 it shut.'),
    under('Analysis', 'In 2023 they moved. In 2016 they met. In 2020 Kofi was ill. In 2018 they wed. In 2022 she left.'),
    history('The house is number 2016. Flat 2023 is above it. In 2010 they met. In 2011 they wed.'),
    history('“In 2023 I moved. In 2016 I met him. In 2020 he was ill. In 2018 we wed. In 2022 I left.”'),
    history('A letter of 2019 is on file. In 2016 they met. The report of 2014 is too. In 2018 they wed. In 2020 Kofi was ill.'),
    history(
      'In 2016 they met. Before that, in 2012, she lived in Hull. In 2018 they wed. In 2020 Kofi was ill. In 2023 they moved.',
    ),
    history(
      'In 2016 they met. As a child she was in care in 1999. In 2018 they wed. Earlier, in 2001, she ran away. In 2020 Kofi was ill.',
    ),
    history('They met by the canal. They wed in a church. They moved in spring. Kofi was ill in May.'),
    history('On 3 May 2025 he fell. On 1 April 2025 he ran. On 9 June 2025 he sat. On 2 February 2025 he read.'),
    {
      name: 'sections for each parent',
      section: 'The street',
      text: wholeText(
        { title: 'Ms Pike’s history', text: 'In 2012 she moved. In 2014 she wed.' },
        { title: 'Mr Mensah’s history', text: 'In 2009 he came. In 2015 he worked.' },
        { title: 'Kofi’s history', text: 'In 2013 he walked. In 2019 he was ill.' },
      ),
    },
  ],
  invalid: [
    {
      ...history('In 2023 they moved. In 2016 they met. In 2020 Kofi was ill. In 2018 they wed.'),
      findings: [{ text: '2016', message: /goes from 2023 back to 2016 and on to 2020/ }],
    },
    {
      ...history('They met in 2014. On 3 June 2019 they wed. They moved on 1 May 2016. In 2021 Kofi was ill. In 2017 he walked.'),
      findings: [{ text: '1 May 2016' }],
    },
    {
      ...under('Background', 'In 2020 Kofi was ill.\n\nIn 2014 they met.\n\nIn 2022 they moved.\n\nIn 2018 Ruby came.'),
      findings: [{ text: '2014' }],
    },
  ],
})
