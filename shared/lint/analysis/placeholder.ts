/**
 * What people type in a cell of a plan when there is nothing to say yet. One reading for owners and dates: "TBC", "n/a",
 * "-", "?", "to be agreed", "awaiting date", "[name]".
 */
const NOTHING =
  /^(?:[-–—_.?*!/\\…]+|n\.?\s?[/.]?\s?a\.?|nil|none(?: set| fixed| given| agreed)?|vacancy|pending (?:appointment|allocation|recruitment|confirmation).*|no(?:ne| one| ?body)(?: yet)?|blank|not? (?:known|set|stated|recorded|applicable|identified|decided|agreed|allocated|assigned|given|specified|date|owner|deadline|fixed|booked|arranged|found|appointed)(?: yet)?|not yet (?:known|set|agreed|decided|allocated|assigned|identified|confirmed)|unknown|unallocated|unassigned|vacant|pending|x+|dd?[/.-]mm?[/.-]yy(?:yy)?|(?:no |awaiting |await |pending )(?:an? )?(?:date|dates|owner|name|allocation|confirmation|reply)|(?:name|date|owner|insert .*|add .*|enter .*)|undecided|depends\b.*|(?:to be )?(?:left|leave) (?:it )?blank.*|(?:please )?(?:insert|fill in|enter|complete|specify)(?: here| later| name| date)?|(?:name|date|who|when|owner|somebody|lead)\s?(?:here|\?+)|(?:who|when)\?+[^\d]*|n\.?\s?\/?\s?k\.?|unk\.?|d\/?k|not sure(?: yet)?|(?:(?:I|we|she|he|they) )?(?:will|can|shall|must|need to|have to|to) (?:confirm|advise|decide|let (?:you|us|me|them) know|check|notify(?: you)?|agree|tell (?:you|us))(?: (?:later|soon|asap|in due course|nearer the time|(?:once|when) (?:known|confirmed|agreed)|at .*|with .*|after .*))?|to come|date to come|name to come|\?{1,3}\s*(?:check|ask|see|speak|confirm|tbc)\b[^\d]*|(?:see|speak to|ask|check with) (?:above|below|manager|team manager|tm)\??)$/i
const LATER =
  /^(?:(?:date|owner|name|person|(?:social )?worker|lead|practitioner|time(?:scale)?|review date)\s*(?:is\s|:\s*|[-–]\s*)?)?(?:t\s?\.?\s?b\s?\.?\s?[acd]\.?|(?:is |are )?(?:yet )?to (?:follow|be (?:confirmed|agreed|decided|advised|arranged|allocated|determined|identified|set|assigned|discussed|announced|appointed|booked|fixed|found|named))|awaiting|awaited|await|outstanding|needed)(?:\s*[-–,:]?\s*(?:(?:at|in|with|after|once|following|depending|subject|date|dates|when)\b.*|(?:by (?=(?:the )?(?:school|nursery|health|hv|sw|gp|housing|mum|dad|parents|family|clinic|hospital|core|conference|panel|court|team|duty|manager|agency|police|camhs)\b)|[-–,:]|\()\s*(?!.*(?:\d|\b(?:jan|feb|march|apr|may|june|july|aug|sept|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)|week|month|term|christmas|easter)).*))?$/i

/** True for an empty cell and for words that only say that nothing stands there yet. Says nothing of dates within it. */
export function isPlaceholder(text: string): boolean {
  const plain = text
    .trim()
    .replace(/^[([{<]+|[)\]}>.]+$/g, '')
    .trim()
  return plain === '' || NOTHING.test(plain) || LATER.test(plain) || LATER.test(`${plain}.`) || isUnsettled(plain)
}

const OPEN_WORDS =
  /\b(?:t\.?b\.?[acd]|to be|pending|await\p{L}*|not|no|no-?one|nobody|none|unknown|unclear|undecided|vacan\p{L}+|depend\p{L}*|blank|insert|unallocated|unassigned|unfilled|waiting|wait|undetermined|unconfirmed)\b|\?/iu
const UNSETTLED_WORDS = new Set(
  (
    'to be tbc tba tbd is are has have been will yet still as not no one nobody none unknown unclear undecided decide decided deciding agree agreed confirm confirmed confirming allocate allocated assign assigned identify ' +
    'identified name named names appoint appointed arrange arranged book booked set fix fixed follow awaiting awaited await pending vacant vacancy post role left leave later now for insert enter add here date dates day ' +
    'time owner person worker who when by someone somebody at in the a an of on next meeting core group discussion manager team depends depending dependent availability waiting wait hear back from reply response ' +
    'confirmation allocation recruitment discuss discussed advise advised come found picked up until this that it known given present moment currently anyone any agreement first conference review sw social new unallocated ' +
    'unassigned blank sort sorted out staffing clinic letter appointment list lead agency duty unfilled determined undetermined unconfirmed settle settled yet? we us our'
  ).split(' '),
)

/** True when every word only says that it is still to be settled: "no one as yet", "post vacant at present". */
function isUnsettled(plain: string): boolean {
  if (!OPEN_WORDS.test(plain)) return false
  const words = plain.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return words.length < 13 && words.every((word) => UNSETTLED_WORDS.has(word))
}

/** True when the cell says that it is still to be settled, as opposed to being empty. */
export function isStillOpen(text: string): boolean {
  const plain = text.trim().replace(/^[([{<]+|[)\]}>]+$/g, '')
  return isPlaceholder(text) && (LATER.test(plain) || /\?|pending|await|not yet|unallocated|vacant/i.test(plain))
}

const DONE = /^\W*(?:done|completed?|achieved|closed|finished|actioned|ended|no longer needed|met|in hand and done)\b/i

/** True for an action that is finished: nobody needs a date for it any more. */
export function isDone(...cells: readonly string[]): boolean {
  return cells.some((cell) => DONE.test(cell) && !/^\W*(?:not|to be)\b/i.test(cell))
}
