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

/** Whatever else holds sentences together, but for the words of questions and those that stand for somebody of the family. */
const SMALL_WORDS = `
  about across after ahead all almost along also although always am among another anyone anything around away because before behind
  being below beneath beside between beyond both bits certainly completely despite down during each either else enough entirely even
  ever every everyone everything except fairly finally fully generally hardly hence here herself hopefully however i'd i'll i'm i've
  instead isn't itself just like likely maybe merely might mine moreover mostly much must near nearly neither never nevertheless nobody
  nor nowhere obviously often once one ones only onto other others otherwise ought over overall own particularly perhaps possibly
  probably quite rather really sadly several shall should simply since slightly some somebody somehow someone something sometimes
  somewhat somewhere soon still than that's there's they're though through throughout till together too towards twice under
  unfortunately unless until various via we'd we'll we're we've whatever whenever wherever whether while whilst within without would
  you'd you'll you're you've yours yourself aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't shan't shouldn't
  wasn't weren't won't wouldn't may
`

/**
 * Words of sending something back: of feedback, what could stand over any document. The parts of a document are not among them, nor are
 * the words of questions: "The analysis is thin" and "Who told you?" say where to look. A word counts in its other forms as well.
 */
export const FORMULA_OF_RETURNING: ReadonlySet<string> = new Set(
  [
    ...words(`
${GRAMMAR}
${SMALL_WORDS}
  above accept acceptable able add adjust afternoon again agree amend amendment approve area asap ask aspect attend attention
  authorise authorize back bad best better bit business call care careful carefully catch chance change chase chat check close
  closely come comment complete concern consider conversation correct correction could day desk detail develop different disappoint
  disappointed disappointing discuss discussion document draft edit effort email error expand expect extra few finish first fix
  flaw fresh friday further get give glad go good great guidance happen happy have head help hi idea important improve
  improvement incomplete issue it's job keep know lack last later least leave let let's line little look lot main make manager
  many margin me mean meet message mind minor minute miss mistake moment monday more morning most my need new next nice note
  obvious office ok okay omission opportunity outstanding paper pass per phone piece please point polish poor pop post
  practice practise previous previously problem proceed progress proof proofread properly publish put quality query question
  quick quickly read ready receive rectify redo redone reject release remark remember report request require resend resolve
  respond resubmission resubmit return reuse revise revision revisit rework rewrite rewritten right ring room round rubbish said
  same satisfactory satisfied satisfy saw say second see seen send sense sent session sign sit sloppy sorry sort spare speak
  spend spoke spoken standard start step still stop strengthen submit suggest suggestion supervision support sure take taken
  taking talk teams thank thanks then thing think thorough thoroughly thought thursday tidy tighten time today tomorrow tonight
  touch tried try tuesday turn tweak two unacceptable unhappy unsatisfactory update urgent urgently usable use useful usual
  version wait want weak wednesday week weekend well wish word work worry write written wrong yesterday
  yet got gone went kept made gave given took found told tbc na n nope yes fyi
`),
  ].flatMap((word) => formsOf(word)),
)

/** A word as it is and as it ends otherwise: "change", "changes", "changed", "changing"; but a meeting is a thing, and "not signed" says what is missing. */
function formsOf(word: string): string[] {
  const bare = word.replace(/e$/, '')
  const double = /[^aeiou][aeiou][bdgmnpt]$/.test(word) ? word + word.slice(-1) : bare
  const ies = word.replace(/y$/, 'i')
  return [
    word,
    `${word}s`,
    `${ies}es`,
    `${bare}ed`,
    `${ies}ed`,
    `${double}ed`,
    `${bare}ing`,
    `${word}ing`,
    `${double}ing`,
  ].filter((form) => form !== 'meeting' && form !== 'signed')
}
