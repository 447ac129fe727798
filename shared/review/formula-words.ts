const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Words that hold a sentence together. */
const GRAMMAR = `
  a an and any are as at be been being but by can did do does done for from had has have having i if in into is it its itself me my
  myself no nil none not nothing of off on or our out per so some such that the their them then there these they this those through to
  too up upon us very was we were what when which who will with within would you your
`

/** Words of reading, agreeing, signing and praising: of a reason for authorising, what could stand under any document. */
export const FORMULA_OF_AGREEING = words(`
${GRAMMAR}
  above accept acceptable accepted accepting acknowledge acknowledged actioned add added additional agree agreed agreeing agreement
  agrees all also amend amended amendment amendments appropriate approval approve approved approves approving authorisation authorise
  authorised authorises authorising authorization authorize authorized aware below can check checked checks clear clearly close closely
  comment commented comments complete completed completely comprehensive concern concerns concise confirm confirmed confirming confirms
  consider considered content contents correct correctly currently date dated decision detail detailed details discuss discussed
  discussion done electronic electronically endorse endorsed endorsement endorses endorsing evidence evidenced excellent feedback file
  fine finalise finalised first form formal full fully further go good great happily happy helpful hereby issue issued issues job lovely
  made make manager management managers meets month necessary need needed needs nice note noted notes now oversight overall please piece
  pleased position practitioner proceed progress progressed proportionate proposed quality query queries questions quite read reading
  really receive received record recorded recommendation recommendations relevant request required requirements review reviewed reviewing
  reviews robust same satisfactory satisfied see seen senior share shared sign signature signed signing sound strong submit submitted
  suitable supervision supervisor support supported supporting supports team thank thanks therefore think thorough thoroughly today
  tomorrow useful version view viewed views well whole work worker workers wording write writing written yes yesterday
  action actions analysis analyses annual appendix assessment assessments assessor author chronology closure conclusion conclusions court
  document documents finding findings form information letter minutes outcome outcomes paper papers paperwork plan plans proposal record
  report reports section sections social statement statements summary text transfer update updated visit
  alright allocated analytical assurance assured boxes capture captured captures case cheers compliance compliant elsewhere everything expected family families forward forwarded going grammar guidance legislation lgtm line ok okay onward onwards policies policy procedural procedure procedures process processes reads send sending sent spelling stuff ta tbc tick ticked ticks na n asap fyi
`)

/**
 * Words of sending something back: of feedback, what could stand over any document. The parts of a document are not among them, nor are
 * the words of questions: "The analysis is thin" and "Who told you?" say where to look.
 */
export const FORMULA_OF_RETURNING = words(`
${GRAMMAR}
  above add address adjust again agreed alter amend amended amendment amendments amends as ask asap attention back bad below best better
  bit call can cannot can't catch change changed changes chat check come comment commented comments complete completely correct correction
  corrections could couldn't desk detail detailed details develop didn't disappointing discuss discussed discussion document documents do
  doesn't don't draft edit edits email enough expand expected few first fix fixed further get give go good great happy have haven't hi
  improve improved improvement improvements in incomplete isn't issue issues it's job just know last later let's lets line little look
  looking looks lot made make manager many margin margins me meet message minor monday morning more much must my need needed needing needs next
  nice no not note noted notes now office ok okay once outstanding page paper per phone piece please pop poor post previous previously
  problem problems properly quality quick quickly quite re read ready really rectify redo redone rejected remarks report reports
  resend resubmit resubmission resubmitted return returned returning reuse revise revised revisit revision revisions rework reworked
  rewrite rewritten right ring round rubbish said same satisfactory say says see seen send sent several should shouldn't sloppy some soon
  sort speak spoken standard standards start still submit supervision support sure take talk teams thank thanks then there thing things think
  thorough thought time today together tomorrow tried try turn two unacceptable unsatisfactory until update updated use usual version via
  want wanted wants wasn't weak week well wish won't work worked working would write wrong yesterday yet you'll you've i'd i'll i've i'm
  tbc na n nope yes asap fyi
`)
