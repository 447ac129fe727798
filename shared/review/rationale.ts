/** What is wrong with the reason that somebody gives for authorising something. */
export interface RationaleFinding {
  sort: 'empty' | 'too-short' | 'boilerplate'
  /** Whole: what, and what to write instead. */
  message: string
}

/** Fewer words than these say nothing that a reader could hold on to. */
const FEWEST_WORDS = 4
/** So many words that are about this family, and not about reading and agreeing, or one fewer after "because". */
const FEWEST_OF_ITS_OWN = 3

const BECAUSE = /\b(?:because|since|so that|in order to|given that|given the)\b/

/** What is said of a good piece of writing, and tells nothing of the child. */
const PRAISE =
  /\b(?:child(?:ren)?[- ](?:focus+ed|centred|led)|strengths?[- ]based|solution[- ]focus+ed|(?:up to|good|high) (?:date|standard))\b/g

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Words of reading, agreeing, signing and praising, and those that hold a sentence together. */
const FORMULA = words(`
  a an and any are as at be been being but by can did do does done for from had has have having i if in into is it its itself me my
  myself no nil none not nothing of off on or our out per so some such that the their them then there these they this those through to
  too up upon us very was we were what when which who will with within would you your
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
  alright cheers lgtm ok okay ta tbc na n asap fyi
`)

const MESSAGES: Readonly<Record<RationaleFinding['sort'], string>> = {
  empty: 'Say why: what in it persuades you, and what you weighed. Your reason stays on the child’s record.',
  'too-short': 'That is too short to be a reason. Say what in it persuades you, and what you weighed.',
  boilerplate:
    'That says that you agree, and not why: it could stand under any document. Say what in this one persuades you, and what you weighed.',
}

const found = (sort: RationaleFinding['sort']): RationaleFinding => ({ sort, message: MESSAGES[sort] })

/**
 * What is wrong with a reason for authorising a document called `title`; null where it says something of its own. One that would stand
 * as well under any other document ("Read and agreed") is no reason, nor is one that says the title again.
 */
export function rationaleFinding(given: string, title = ''): RationaleFinding | null {
  const tokens = tokensOf(given.toLowerCase().replaceAll('’', "'").replace(PRAISE, ' '))
  if (tokensOf(given).length === 0) return found('empty')
  const told = words(tokensOf(title.toLowerCase()).join(' '))
  const own = new Set(tokens.filter((token) => !FORMULA.has(token) && !told.has(token) && /\p{L}/u.test(token)))
  const enough = BECAUSE.test(given.toLowerCase()) ? FEWEST_OF_ITS_OWN - 1 : FEWEST_OF_ITS_OWN
  if (tokensOf(given).length < FEWEST_WORDS) return found(own.size > 0 ? 'too-short' : 'boilerplate')
  return own.size >= enough ? null : found('boilerplate')
}

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []
