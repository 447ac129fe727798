import { observationFeelingMix } from '../../../../shared/lint/rules/observation-feeling-mix.ts'
import { type Case, testRule } from '../rule-tester.ts'
import { FILLER } from './whole-documents.ts'

/** A record long enough to be one, in which the sentences stand. */
const record = (sentences: string, rest: Case = {}): Case => ({
  name: sentences,
  text: `${FILLER}\n\n${sentences}`,
  kind: 'visit-record',
  section: 'The visit',
  ...rest,
})

testRule(observationFeelingMix, {
  ownExamples: false,
  valid: [
    record('Kofi ran to his grandmother, laughed and asked to stay longer.'),
    record('Kofi enjoyed the visit: he laughed when the train came and clapped.'),
    record('Kofi enjoyed the visit. He laughed when the train came and clapped.'),
    record('Kofi said that he enjoyed the visit.'),
    record('Kofi enjoyed the visit. “That was the best,” he told me.'),
    record('Ruby told me about the trip. She enjoyed the boat.'),
    record('I think that Ruby enjoyed the visit.'),
    record('In my view Ruby was comfortable.'),
    record('Ms Pike enjoyed the course.'),
    record('Ms Osei enjoyed seeing the family again.'),
    record('The neighbours enjoyed the market.'),
    record('Ruby did not have a good time, Ms Pike told me.'),
    record('Ruby will enjoy the trip.'),
    record('I asked whether Ruby enjoyed the trip.'),
    record('Ruby was upset when the bus left, and she cried until it was out of sight.'),
    record('Ruby seemed to be about to sneeze, and then she laughed.'),
    record('Ruby found it hard to hold the pencil and dropped it four times.'),
    record('Ruby’s teacher wrote that Ruby was nervous about the play.'),
    record('Ruby enjoyed the visit.', { name: 'a part for what it means', section: 'My analysis' }),
    { name: 'a passage alone', text: 'Kofi enjoyed the visit.', kind: 'visit-record' },
    { name: 'two sentences alone', text: 'I visited on 4 May. Kofi was upset when his mother left.', kind: 'case-note' },
    record('“Ruby enjoyed the visit,” Ms Pike said.'),
    record('Kofi looked at the comfortable chair and sat down in it.'),
    record('The plan is that Ruby looks forward to each visit because she knows the day.'),
  ],
  invalid: [
    {
      ...record('Kofi enjoyed the visit.'),
      findings: [{ text: 'enjoyed the', message: /^What did the child do or say/ }],
    },
    { ...record('Ruby was upset when her mother left.'), findings: [{ text: 'was upset when' }] },
    {
      ...record('I met Ruby at school. She was comfortable with the new worker.', { kind: 'case-note' }),
      findings: [{ text: 'was comfortable' }],
    },
    { ...record('Ruby had a lovely time. Kofi enjoyed it too.'), findings: [{ text: 'had a lovely time' }] },
    { ...record('Ruby appeared to enjoy family time.\n\nKofi was nervous about it.'), findings: [{ text: 'appeared to enjoy' }] },
    { ...record('The baby seemed to like the music.'), findings: [{ text: 'seemed to like' }] },
  ],
})
