import { describe, expect, test } from 'vitest'
import { rationaleFinding } from '../../../shared/review/index.ts'

const TITLE = 'Child and family assessment: Temi Adeyemi'

describe('no reason is', () => {
  test.each(['', '   ', '\n\n', '…', '- -'])('nothing: %j', (given) => {
    expect(rationaleFinding(given, TITLE)?.sort).toBe('empty')
  })

  test.each(['Temi is safe', 'Risk reduced', 'Seen, safe'])('what is too short: %j', (given) => {
    expect(rationaleFinding(given, TITLE)?.sort).toBe('too-short')
  })

  test.each([
    'Read and agreed',
    'Read and agreed.',
    'READ & AGREED',
    'Approved',
    'Approved.',
    'OK',
    'Ok to go',
    'Agreed',
    'Signed off.',
    'Authorised',
    'Noted and agreed',
    'Yes',
    'Fine',
    'I have read this and agree.',
    'I’ve read this and I am happy with it' /* "I’ve" is one word of its own */,
    'I have read this report and agree with its contents.',
    'I have read and authorise this assessment.',
    'Happy with this',
    'Happy to sign off.',
    'I am happy for this to be shared and signed off.',
    'Good piece of work, thank you.',
    'Excellent, detailed and child-focused assessment.',
    'A very good report. Thank you. Approved.',
    'I agree with the analysis and recommendations of the social worker.',
    'I agree with the conclusions of this assessment and the proposed plan.',
    'Assessment read and authorised by the team manager today.',
    'Reviewed and approved in supervision.',
    'Discussed in supervision and agreed with the worker.',
    'No concerns, no further comments.',
    'Nothing further to add, please proceed.',
    'I have reviewed the document and I am satisfied that it is complete.',
    'This is a comprehensive, robust and balanced report',
    'Management oversight: read, agreed, signed off.',
    'I endorse this plan and its actions.',
    'Child and family assessment, Temi Adeyemi',
    'Assessment of Temi Adeyemi read and agreed.',
    'Thank you for this thorough and well written assessment. I am in full agreement.',
    'As above. As discussed. Agreed.',
  ])('one that could stand under any document: %j', (given) => {
    expect(rationaleFinding(given, TITLE)?.sort).toMatch(/boilerplate|too-short/)
  })
})

describe('a reason is', () => {
  test.each([
    'The two visits persuade me that Temi is fed and safe at home.',
    'Two visits persuade me.',
    'I agree because Temi is safe at home.',
    'I agree: Ms Adeyemi has kept every appointment since March.',
    'Read. The school and the GP tell the same story, and Temi’s own words bear it out.',
    'Approved, because Mr Frost moved out on 3 May and the police confirm it.',
    'I have read this and agree that the risk has fallen: no police calls for twelve weeks.',
    'Happy with this now that the father was asked what he thinks.',
    'Good work: you went back twice until Noah would talk to you alone.',
    'I weighed the health visitor’s worry about the bruise against what the paediatrician found.',
    'Agreed with the recommendation to step down, as the safety plan held over Christmas.',
    'The bruise is explained by the fall that the nursery saw.',
    'Temi says that she sleeps through now; her teacher sees the difference.',
    'I am not persuaded about Mr Frost’s drinking, but the plan covers it with weekly tests.',
    'Satisfied that grandmother can keep the children at weekends: checks are back and clear.',
    'Closing is right: three months without a missed feed or appointment.',
    'Authorised on condition that the midwife joins the next core group.',
    'I challenged the word “neglect” with Jo; the examples on page 3 carry it.',
    'Care proceedings are proportionate: two plans failed and Noah was hurt again.',
    'The letter says plainly what has to change and by when.',
    'Statement checked against the chronology; paragraphs 4 and 9 corrected.',
    'Placement with the aunt keeps Temi at her school and near her friends.',
    'Sibling bond assessed; separating them would harm Noah more than moving.',
    'Mum’s account changed between the two visits and the report says so fairly.',
    'We cannot know who caused the fracture, and the plan keeps both adults supervised.',
    'His views are in it, in his words, and they changed the plan.',
    'Thresholds are met: harm in January, and likelihood because he is back.',
    'No further visits are needed as health and nursery see him daily.',
    'The plan is short because the family wrote it; I would rather that than our form.',
    'Grandfather’s conviction was checked with the police on 4 June.',
    'Risk of drift: I want the parenting course finished before the review.',
    'Decision to end involvement follows six clean drug tests.',
    'Temi needs somebody outside the home; the mentor starts on Monday.',
    'I read it beside last year’s assessment: what was promised then has happened.',
    'Agree. Strengths outweigh worries while Ms Adeyemi’s sister lives there.',
    'The analysis explains why the same injury worries us more this time.',
    'Child seen alone twice, bedroom seen, school spoken to. Conclusions follow.',
    'Legal advice of 12 May supports filing now rather than waiting.',
    'Interpreter used throughout, so I trust the mother’s account here.',
    'Contact with father stays supervised until the probation report arrives.',
    'Housing was the cause; new tenancy signed last week, hence no plan.',
    'Not agreed lightly: Noah asked to stay, and his nan will hold us to it.',
    'Temi’s diabetes is now managed by both parents, as the nurse confirms.',
  ])('one that says something of this child: %j', (given) => {
    expect(rationaleFinding(given, TITLE)).toBeNull()
  })
})
