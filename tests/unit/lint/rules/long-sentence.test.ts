import { longSentence } from '../../../../shared/lint/rules/long-sentence.ts'
import type { InvalidCase } from '../rule-tester.ts'
import { testRule } from '../rule-tester.ts'

const whole = (text: string, rest: Partial<InvalidCase> = {}): InvalidCase => ({ text, findings: [{ text }], ...rest })

testRule(longSentence, {
  valid: [
    {
      action: {
        action:
          'Ms Parveen will sit with Aqsa for the first ten minutes of each school day with the feelings chart, as she did from 1 June to 17 July 2026.',
      },
      kind: 'cp-plan',
    },
    'Three things were agreed at the meeting on 4 May 2026: a list of who may collect Kofi when Ms Pike is at work; a lock for the gate; and a visit by the nurse.',
    'At the core group on 3 March were Ms Pike (mother), Mr Mensah (father), Mrs Webb (school nurse), Mr Patel (class teacher), Ms Obi (health visitor), PC Dunn and me.',
    'Ms Pike collected Ruby at 3 pm.',
    'Ms Pike collected Ruby at 3 pm and went with her to the park by the canal, where they fed the ducks until dark.',
    'I saw the kitchen, the bathroom, the hall, both bedrooms, the yard, the shed, the cellar and the attic, and I looked in the fridge, the freezer and the cupboards.',
    'The people at the meeting were Ms Pike, Mr Mensah, Mrs Pike, Ms Osei, Ms Shah, Mr Lund, Ms Grant, Dr Amadi, PC Jones, Ms Reid, Mr Vale and Ms Dunn.',
    'Kofi said: “I don’t want to go back there because he shouts at Mum and then he shouts at me and then we have to stay in our room until the next day and nobody comes.”',
    '> I don’t want to go back there because he shouts at Mum and then he shouts at me and then we have to stay in our room until the next day and nobody comes to see us.',
    'Mr. and Mrs. Pike came at 9 a.m. on 3 May. They left at 10 a.m. on the same day. Dr. Amadi came later and stayed for two hours with both of the children.',
    'The visit took place on Tuesday 3 March 2026 at the home of the maternal grandmother in the company of the health visitor for the first time this year.',
    'Kofi likes football. Kofi likes drawing. Kofi likes his grandmother’s rice. Kofi likes the dog next door. Kofi likes the long walk home from school. Kofi likes sleep.',
    'Ruby told me about her day: “I got up and I made toast for Kofi because Mum was asleep and then we walked to school by ourselves in the rain.” She smiled.',
    '# The long heading that somebody wrote because they wanted to say everything that the section would hold before they had written it, which is not what a heading is for at all',
    'The food in the kitchen was bread, milk, eggs, rice, pasta, tinned tomatoes, beans, onions, carrots, apples, oats, cheese, yoghurt and a bag of frozen peas in the freezer.',
    'She has lived at Rowan House, Elm Court, Mill Lane, Canal Street, Station Road, Park View, Chapel Row and her mother’s flat in the last two years.',
    'Ms Pike was on time.\n\nMr Mensah was late because his bus did not come.\n\nMrs Pike was there before the others and had laid the table for all of them.',
    'On 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17 and 18 March Kofi was at school by 8.45, in uniform, with his bag, his lunch and his reading book.',
    'Ruby drew her house, her school, the dog, the park, her nan and the bus, and she wrote all of their names under the pictures.',
    'Well-being, well-known, follow-up, drop-in, part-time, full-time, nine-year-old, ten-year-old, stay-and-play, face-to-face, one-to-one, day-to-day, step-father, half-sister, long-term and short-term are hyphened.',
    'e.g. the school, i.e. St. Mary’s, told us. The G.P. did not. No. 4 is empty. No one lives there. Nobody has for years. It is to be let. The council said so.',
    'Each child was seen alone at school by the social worker for half an hour on three separate days in the second week of March this year.',
    'The letter of 4 May from the head teacher to the parents about attendance gives the dates of all eleven absences in the spring term of this year.',
    'Ms Pike, who is 29, lives with Ruby and Kofi in a flat.',
    {
      text: 'Ms Pike said that she would come on Monday because the bus runs then, and she asked whether Kofi, who had been ill, could stay with her.',
      options: { maxWords: 40 },
    },
  ],
  invalid: [
    whole(
      'Although Ms Pike attended the appointment on 3 May, which had been arranged because Kofi had missed the one before, she left early when the nurse asked about the bruise.',
      {
        findings: [
          {
            text: 'Although Ms Pike attended the appointment on 3 May, which had been arranged because Kofi had missed the one before, she left early when the nurse asked about the bruise.',
            message: 'This sentence has 30 words. Could it be two or three?',
          },
        ],
      },
    ),
    whole(
      'Ms Pike told me that she had been to the school because the teacher had rung her, and that she was worried that Kofi would be excluded.',
    ),
    whole(
      'Mr Mensah has not seen Kofi since May, but he writes to him each week, and he has asked the court, which sits in June, to let him visit.',
    ),
    whole(
      'The health visitor, who has known the family since Ruby was born, has said that the home has improved since the last visit, although the yard is still unsafe.',
    ),
    whole(
      'Kofi was late on nine days in March and when the school asked why he said that he had been caring for Ruby while their mother slept.',
    ),
    whole(
      'I am worried that Ruby will be hurt if Mr Mensah comes home while he is drinking because he has hurt her mother three times when he was drunk.',
    ),
    whole(
      'The police came at 9 pm after a neighbour had called them; they found Ruby awake, and they stayed until her grandmother, who lives in Leeds, could come.',
    ),
    whole(
      'There has been a great deal of work with the family over the years by many services and it is hoped that this will now lead to change for them.',
    ),
    whole(
      'Ms Pike has begun to attend the group on Tuesdays, which helps parents who have lived with violence, and the leader says that she speaks more openly than before.',
    ),
    whole(
      'Having considered all of the above and bearing in mind the history, the chair asked whether the plan, as it stands, could keep the children safe until the review.',
    ),
    whole(
      'This was discussed with Ms Pike when I visited and she agreed that she would telephone the surgery before Friday so that Ruby could be seen by the nurse.',
    ),
    whole(
      'It is clear that the parents love the children; however, they have not been able to put them first since Mr Mensah returned, despite help from three services.',
    ),
    whole(
      'When he is at his grandmother’s, Kofi sleeps well, eats well and does his homework, but when he comes home he is awake at night because of the noise.',
    ),
    {
      text: 'Ruby is well. Ms Pike said that she would come on Monday because the bus runs then, and she asked whether Kofi, who had been ill, could stay with her. Kofi is well.',
      findings: [
        {
          text: 'Ms Pike said that she would come on Monday because the bus runs then, and she asked whether Kofi, who had been ill, could stay with her.',
        },
      ],
    },
    whole('Ms Pike came because she was asked, and she stayed.', { options: { maxWords: 8 } }),
    whole(
      'The worker who visits on Tuesdays will ask Ms Pike whether she has spoken to the landlord about the damp, which was first reported in May, and will write to him.',
    ),
  ],
})
