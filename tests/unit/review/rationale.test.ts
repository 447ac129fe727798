import { describe, expect, test } from 'vitest'
import { commentsSinceSent, feedbackFinding, rationaleFinding, stepContent } from '../../../shared/review/index.ts'

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

describe('of a reason written for another family, none is', () => {
  test.each([
    'Authorised - good work, thanks Sam',
    'Read and authorised.',
    'Seen and noted',
    'Looks fine to me',
    'I have read this report and agree with its content.',
    'I have read this assessment and I agree with the recommendations.',
    'Good piece of work. Approved.',
    'This is a well written and comprehensive assessment. I agree with the outcome.',
    'Excellent assessment, well done.',
    'ok to issue',
    'As discussed in supervision.',
    'Manager authorised',
    'Management oversight: agreed',
    'N/A',
    'No comments',
    'Nothing to add.',
    'See above',
    'See supervision notes',
    'Agreed as per recommendation',
    'Agree with social worker’s recommendation',
    'Thorough assessment, agree with plan.',
    'Authorised in line with policy and procedure.',
    'I am satisfied with the quality of this assessment.',
    'Assessment completed within timescales. Authorised.',
    'All in order, please proceed.',
    'xxxx',
    'asdf asdf asdf asdf asdf asdf',
    '...',
    'Checked and approved by team manager on 12 March 2026',
    'Read, discussed with the worker and approved. No further comments from me at this time. Thank you for your hard work on this.',
    'Good to go. Happy for this one to be sent out today please.',
    'I confirm that I have read the document in full and that I am happy for it to be authorised and issued.',
    'Great stuff Priya, sending it through.',
    'All boxes ticked, happy to sign.',
    'This has been quality assured and meets the expected standard.',
    'Approved for onward distribution to all professionals and family.',
    'Authorised following discussion with Priya Nair.',
    'I have checked spelling and grammar and it reads well.',
    'A detailed and analytical piece of work which captures everything it needs to.',
    'Thank you Priya for your continued commitment.',
    'The social worker has completed this assessment to a good standard and I agree with the plan going forward.',
    'I concur.',
    'Agree with all of the above recommendations and proposed next steps.',
    'Completed on time and to standard.',
    'I have had oversight of this case and agree.',
    'Management decision: authorise and close.',
    'Read; no amendments required; signed.',
    'QA complete.',
    'Happy for case to progress as recommended by allocated worker.',
    'Content noted. Authorise.',
    'I am in agreement with the outcome of no further action.',
    'Report is of a high standard, evidenced and analytical, with clear recommendations.',
  ])('one that could stand under any document: %j', (given) => {
    expect(rationaleFinding(given, 'Child and family assessment Priya Nair')).not.toBeNull()
  })
  test.each([
    'I agree with the recommendation to step down to child in need. The three home visits since May show that routines have held, school attendance is 96 per cent, and Mia told Sam that she feels safe at home now.',
    'Authorised. Threshold for section 47 is met because of the bruise on Leo’s ear, for which neither parent has an explanation, and the delay in seeking help.',
    'I have read the assessment alongside the chronology. The analysis draws properly on the earlier removals in 2019 and the plan follows from it. I am content that the child is seen alone and her wishes shape the actions.',
    'The assessment sets out risk and strengths in balance. I challenged the weight given to dad’s absence in supervision on 4 March and Sam has added what he told us. I agree no further action is right, with a referral to early help.',
    'Ellie’s own views are clear and change what we do: she wants contact with Nan to be weekly and the plan now says so. Approved for conference.',
    'Agreed at child in need, not child protection: mother is engaging with the midwife, has kept all seven appointments and the grandmother stays overnight. To be looked at again at the first review.',
    'Signed off because the plan addresses the neglect of Jay’s teeth and the missed hospital appointments, with a date and a name for each step.',
    'The decision is to hold an initial child protection conference. Domestic abuse has escalated from shouting to strangulation in six weeks and the safety plan of 2 June was broken twice.',
    'I am satisfied that the home conditions have improved and that the improvement has been sustained for three months, as seen by the health visitor too.',
    'No further action. The allegation was investigated jointly with police, the medical found an accidental cause, and both children spoke warmly and freely of home.',
    'The delay of eight days is accepted: the interpreter could not be found sooner, and the children were seen in the meantime.',
    'I authorise this with one reservation: father’s mental health is described from mother’s account only. Sam will speak with his GP by 14 April and I will look at it again then.',
    'Plan is realistic and the family wrote half of it. Scaling moved from 3 to 6. I agree the case can close.',
    'Sufficient evidence that Noah is meeting his milestones; the worry was about nursery attendance and that has been resolved.',
    'I support the application for an interim care order. Less interventionist options have been tried since January under the PLO and have not kept Amy safe, as paragraphs 14 to 22 show.',
    'The chronology shows a pattern of late presentation at A&E which the previous assessment missed. This one picks it up, and that is why I’m agreeing escalation to strategy discussion.',
    'Reading this I could picture what life is like for Tyler on a weekday morning. The conclusion follows. Agreed that support continues under section 17 for three months.',
    'Kinship assessment is thorough on the grandparents’ health and age; I share the view that with a support package they can care for both boys until adulthood.',
    'I’ve discussed this with Priya in supervision twice. The unborn baby’s risk comes from father’s release in July; pre-birth conference is proportionate.',
    'Care leaver’s plan reflects what Jordan asked for: staying close to college and a driving licence. Housing is uncertain and is tracked with a date.',
    'Agree with outcome. Danger statement is specific and mum and dad both understand it in their own words.',
    'Decision: the child is to remain looked after. Return home was considered and ruled out since dad’s drinking has not changed since the last review.',
    'I am authorising the closure as the goals set in February were met, the school sees no worries and the network of aunties is in place.',
    'Not all agencies responded; education’s view is missing. I accept this because the school is closed for summer, and the plan asks for it in the first week of September.',
    'The voice of the younger child, aged 2, is shown through observation at nursery and at home. This supports the finding of a secure attachment to mum.',
    'There is a difference of view with the health visitor about feeding. It’s set out fairly, and I agree with the worker’s reasons for weighing the paediatrician’s letter more.',
    'Return interview: three missing episodes in five weeks all from the same address. I agree that exploitation screening is needed and a strategy meeting has been called for Thursday.',
    'The s7 report answers each of the court’s questions. Recommendation for alternate weekends is rooted in what Sofia said in both visits.',
    'I’d have liked more on the stepfather’s past, but police checks are back clear and it doesn’t alter the conclusion. Authorised so that the family is not kept waiting.',
    'Because Isla has said twice that she’s hit with a belt, and because the parents deny it despite the marks, the threshold of significant harm is met.',
    'Good use of the genogram to find the paternal aunt, who is now the placement. The matching considerations are covered and I approve the placement plan.',
    'Parents do not agree with the assessment and their reasons have been recorded in full. Having weighed those, I still find that the evidence of chronic neglect is strong.',
    'The private fostering arrangement is suitable: the carers have room, the checks are done and Mei is settled and registered with a GP.',
    'Supervision order rather than care order is proportionate since the children are thriving with mum and risks are from dad, who is out of the household.',
    'Approve. The contingency plan names who does what if mother relapses, and her sister has signed up to it.',
    'On reflection the worry about online contact isn’t borne out: the phone was examined and there was nothing. Step down to universal services.',
    'I considered whether the strategy discussion should have come sooner; with what was known on the day, the worker’s choice was reasonable.',
    'Daniel’s disability needs are met by the short breaks package, and his mother’s own assessment as a carer has been offered. Authorised.',
    'Report is clear about which facts are accepted and which are disputed. I agree with the welfare checklist analysis and the balance of harm at paragraphs 30-36.',
    'He is at risk of permanent exclusion and of being drawn back to the older boys. The intensive support offer is right and will be reviewed in six weeks.',
    'He sleeps in his own bed now.',
    'The grandmother’s flat is damp; I want it fixed before overnight stays.',
    'Mum has stopped seeing Darren and the school has noticed the change in Kyle.',
    'Medical excludes a non-accidental cause.',
    'Her attendance rose from 61 to 94 per cent.',
    'No child should wait longer for this: court on 9 May.',
    'Police hold nothing on the uncle, and Aisha trusts him.',
    'It took four visits to see the baby; that itself is why conference is needed.',
    'Brother and sister stay together.',
    'The father’s apology letter moved Amara, and the plan builds on it.',
  ])('kept from signing with: %j', (given) => {
    expect(rationaleFinding(given, 'Child and family assessment Priya Nair')).toBeNull()
  })
})

describe('feedback that somebody can work from', () => {
  test.each([
    'Please add what Leo said about Saturday’s contact; I can’t see his views anywhere after page 2.',
    'The analysis repeats the history. What does it mean for Mia now, and what would have to change?',
    'Dates of visits don’t match the chronology (3 March vs 5 March). Please check and correct.',
    'Father’s view is missing. Has he been asked?',
    'Section 4 says “poor home conditions”. What did you see?',
    'The plan’s third step has no name and no date.',
    'You recommend closing but the health visitor’s worries about weight have not been answered.',
    'Too long for the family to read: cut the history to what matters and put the danger statement first.',
    'Please speak to the school again, their last update is from November.',
    'Can you say why child protection and not child in need? I’d expect threshold to be spelled out.',
    'Spelling of Ayesha’s name differs between pages 1 and 3.',
    'Seen alone? When, where and by whom.',
    'I don’t agree that the risk has gone down. Dad was at the house on 9 May, police log attached to the case. Rework the analysis please and send it back by Thursday.',
    'Good on the child’s voice. Still needed: parents’ signatures, and the contingency plan if mum relapses.',
    'Remove the neighbour’s name, this version goes to the parents.',
    'Wrong child’s date of birth.',
    'The recommendations need to be SMART; “engage with services” isn’t something mum can be held to.',
    'Explain “MARAC” and “PLO” where they first appear, or the family won’t follow.',
    'Nothing about the brother. He lives there too.',
    'Let’s talk before you change anything: I’m worried that the medical’s findings have been misread. What exactly did Dr Shah say about the timing of the fracture?',
  ])('is: %j', (given) => {
    expect(feedbackFinding(given, { comments: 0 })).toBeNull()
  })
  test.each([
    'See me',
    'See me please.',
    'Please amend',
    'Amend and resubmit',
    'Not good enough',
    'Needs more work',
    'Needs work.',
    'Returned',
    'Returned for changes',
    'As discussed',
    'As discussed, please change',
    'See comments',
    'Please see my comments',
    'Redo',
    'Please look at this again',
    'Come and talk to me',
    'No',
    'N/A',
    'Please revise and send it back to me',
    'This isn’t up to standard, please improve it and resubmit.',
    'Changes needed',
    '?',
    'More detail needed',
    'Try again',
  ])('is not: %j', (given) => {
    expect(feedbackFinding(given, { comments: 0 })?.message).toMatch(/[Ss]ay what/)
  })
  test('is said in the comments as well, and then in few words beside them', () => {
    expect(feedbackFinding('See me.', { comments: 1 })).toBeNull()
    expect(feedbackFinding(' … ', { comments: 1 })?.sort).toBe('empty')
  })
  test('counts what a reader said since the document came, and nothing of its writer', () => {
    const by = (accountId: string) => ({
      accountId,
      name: '',
      role: 'team-manager' as const,
      jobTitle: '',
      registrationNumber: '',
    })
    const said = (accountId: string, at: string) => ({
      sort: 'reply' as const,
      id: at,
      threadId: 't',
      body: 'Who?',
      at,
      by: by(accountId),
    })
    const step = { ...stepContent.parse({}), number: 1, at: '2026-03-02', by: by('jo'), action: 'submit' as const, revision: 1 }
    const comments = [said('sam', '2026-03-01'), said('jo', '2026-03-03'), said('sam', '2026-03-04')]
    expect(commentsSinceSent({ steps: [step], comments })).toBe(1)
    expect(commentsSinceSent({ steps: [], comments })).toBe(0)
  })
})
