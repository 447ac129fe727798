import type { BlockAnalysis, KnownPerson, Sentence, WordHit } from '../rule.ts'
import { agesTold } from './ages-told.ts'
import { lastMentioned, mentionsOf, namesProfessional } from './people-in-text.ts'

/**
 * Harm told by a softer name: a quarrel for an assault, a job for exploitation, familiarity for sexual abuse. Each asks
 * whether what stands around the soft words shows that harm is meant.
 */
interface Passage {
  block: BlockAnalysis
  hit: WordHit
  sentence: Sentence
  people: readonly KnownPerson[]
  before: string
  after: string
}

const BETWEEN_PARTNERS =
  /^\s(?:between|with)\s(?:them\b|(?:the |both |her |his |their )?(?:parents|couple|partner|ex-partner|husband|wife|boyfriend)|(?:the )?mother and|(?:Mr|Ms|Mrs|Miss)\s\p{Lu})/u
/** "Altercation at home. Ms Hyde has a swollen lip.": a note in which nobody did it. */
const NOTE = 7
const LEFT_HURT =
  /\b(?:swollen|stitches|broken|bruis\p{L}+|black eye|cut (?:lip|hand|head|eye)|fractur\p{L}+|A&E|hospital|injur\p{L}+)\b/u
const CALLED_OUT = /\b(?:police|officers?|PC|999|ambulance|hospital|refuge|injur\p{L}+|bruis\p{L}+|A&E)\b/u
const NOT_HURT = /\bno (?:injur\p{L}+|marks?|violence|assault|offences?|one was hurt|physical)\b|\bnobody was hurt\b/iu
/** "in which she lost two teeth": what it did, with nobody who did it. */
const HURT_BY_NOBODY =
  /^(?:\s(?:between|with|at|over|about|on|in|outside)\s[^.;]{1,60}?)?,?\s(?:in which|during which|after which|where|when|which|that|and|leaving|resulting in|so that)\s(?:[^.;]{0,20}?\b(?:left|ended|resulted|put|landed|sent)\s)?(?:(?:with|in)\s)?(?:she|he|they|her|his|(?:M(?:s|rs|r|iss)|the)\s\p{L}+|\p{Lu}\p{L}+)(?:['’]s)?\s(?:\p{L}+\s){0,2}?(?:lost|suffered|sustained|received|needed|(?:was|were) (?:\p{L}+ )?(?:injured|hurt|taken|knocked|left|cut|bruised|burn\p{L}*|broken|treated|admitted|unconscious|fractured|wired|dislocated|split|stabbed|concussed)|ended up|came away with|went to (?:hospital|a refuge)|had (?:a (?:broken|cut|bruised|black)|stitches|bruis\p{L}+|two|three|four)|being|injur\p{L}+|bruis\p{L}+|hurt|a (?:broken|black|cut|bruised))\b/u
/** "in which he kicked her": a quarrel that was an assault, though the one who did it is named. */
const HURT_IN_IT =
  /^(?:[^.;]{0,60}?\s)?(?:in which|during which|when|where|and|after which|which ended|ended|until)\s(?:(?:with|in|by|when|on [^.;]{3,12} when)\s)?(?:he|she|(?:her|his|the)\s(?:\p{L}+\s)?(?:partner|husband|boyfriend|father|stepfather|ex)|M(?:r|s|rs|iss)\s\p{Lu}[\p{L}’'-]+)\s(?:then\s|also\s|had\s|\p{L}+ly\s)*(?:hit|hits|hitting|punch\p{L}*|slapp\p{L}*|kick\p{L}*|strangl\p{L}*|chok\p{L}*|push(?:ed|ing) (?:her|him|M\p{L}+)|stabb\p{L}*|set(?:ting)? fire|broke (?:her|his)|threw (?:her|him|M\p{L}+)|dragg\p{L}*|burn\p{L}*|bit (?:her|him)|knock\p{L}*|beat|held a knife|head-?butt\p{L}*|bruis\p{L}*|pinn\p{L}*|rap(?:ed|ing)|shov(?:ed|ing) (?:her|him|M\p{L}+)|grabb(?:ed|ing) (?:her|him|M\p{L}+)|spat)\b/u
/** "ended with Ms Pryce in hospital" */
const ENDED_IN_HARM =
  /^[^.;]{0,60}?\b(?:ended|resulted|left|landed|put|culminated)\b[^.;]{0,40}?\b(?:in hospital|in A&E|in intensive care|unconscious|(?:with|having) (?:a|an|two|three|several) (?:broken|fractured|cut|black|split|perforated|bruised)|stitches)\b/u
const CHILDREN_ONLY =
  /\b(?:siblings?|brothers?|sisters?|pupils?|playground|classmates?|friends?|neighbours?|landlord|sister|teachers?|between the (?:two )?(?:boys|girls|children|twins|lads))\b/iu

const MAY_BE_ACCIDENT = /^(?:incident|episode|event)/i
const AT_HOME = /\b(?:M(?:s|rs|iss)\s\p{Lu}|[Mm]other|[Mm]um|partner|wife|girlfriend|[Pp]arents|couple|[Dd]omestic)/u
const ACCIDENT =
  /\b(?:work|factory|machine\w*|road|car|van|bus|traffic|lorry|football|rugby|sports?|bike|fell|fall|ladder|accident\w*|fire|kettle|dog|horse|riding)\b/i

/** An argument in which somebody was hurt, or to which the police came: between partners it has someone who hurt. */
export function isQuarrelForHarm({ block, sentence, hit, before, after }: Passage): boolean {
  if (NOT_HURT.test(sentence.text) || CHILDREN_ONLY.test(after.slice(0, 60))) return false
  if (MAY_BE_ACCIDENT.test(hit.text) && (!AT_HOME.test(sentence.text) || ACCIDENT.test(before + after))) return false
  const next = block.around(sentence).find(({ start }) => start > sentence.start)?.text ?? ''
  if (
    sentence.words <= NOTE &&
    LEFT_HURT.test(next) &&
    /^(?:M(?:s|rs|r|iss)\s|[Mm]other|She\b)/.test(next) &&
    !/\b(?:hit|punched|kicked|strangled|slapped|assaulted)\b/.test(next)
  )
    return true
  return (
    HURT_BY_NOBODY.test(after) ||
    (AT_HOME.test(sentence.text) && HURT_IN_IT.test(after)) ||
    ENDED_IN_HARM.test(after) ||
    (BETWEEN_PARTNERS.test(after) && CALLED_OUT.test(sentence.text))
  )
}

const EXPLOITER =
  /\b(?:m[ae]n|males?|adults?|elders|older (?:boys|lads|males|people|peers|teenagers|youths)|gang|dealers?|Mr\s\p{Lu}|gunpoint|knifepoint|county lines?|crew|pimp|trafficker)\b/u
const ITS_TRADE =
  /\b(?:drugs?|cannabis|weed|cocaine|crack|heroin|packets?|packages?|parcels?|deal\p{L}*|carry\p{L}*|carries|deliver\p{L}*|sell\p{L}*|county lines?|trap|bags?|holdalls?|rucksacks?|stash|wraps|spice|ketamine|pills|money for them|runs? for|running for|pimp|trafficker|a line|the line|shotting)\b/u

/** A child said to earn, help or work, for those who exploit the child. */
export function isExploitationAsWork({ block, hit, sentence, people }: Passage): boolean {
  const rest = sentence.text.replace(hit.text, '')
  return (
    (EXPLOITER.test(rest) || agesTold(sentence.text).grown > 0) &&
    ITS_TRADE.test(sentence.text) &&
    isYoung(block, hit, sentence, people)
  )
}

/** Somebody under eighteen, by age or case; or a bare first name of somebody whom nothing shows to be grown up. */
function isYoung(block: BlockAnalysis, hit: WordHit, sentence: Sentence, people: readonly KnownPerson[]): boolean {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  if (mentionsOf(before, people).some(({ sort }) => sort === 'child')) return true
  if (
    /^(?:["“]?)(?<!(?:Mr|Ms|Mrs|Miss|Dr)\s)\p{Lu}\p{Ll}+(?:,\s1[0-7],)?\s\p{Ll}/u.test(sentence.text) &&
    !/\b(?:M(?:r|s|rs|iss)|Dr)\s/u.test(before)
  )
    return mentionsOf(before, people).every(({ sort }) => sort !== 'adult')
  return lastMentioned(block, sentence, hit.start, people)?.sort === 'child'
}

const GROWN =
  /\b(?:[Hh]e|[Hh]im|[Hh]is|[Mm]an|Mr|[Uu]ncle|[Ss]tepfather|[Ff]ather|[Tt]eacher|[Cc]oach|[Cc]arer|[Gg]randfather|[Nn]eighbour|[Cc]ousin|[Ll]odger|[Tt]utor|[Dd]river|[Ff]riend)\b/u
const A_CHILD =
  /\b(?:child|children|girls?|boys?|daughter|stepdaughter|son|stepson|niece|nephew|pupils?|teenagers?)\b|\b(?:who is|who was|aged|,)\s(?:[1-9]|1[0-7])\b|\b(?:[1-9]|1[0-7])[- ]year/u

/** An adult said to be too familiar with a child. */
export function isFamiliarityForAbuse({ sentence, block, people, after }: Passage): boolean {
  if (!GROWN.test(sentence.text)) return false
  if (
    /^\s(?:(?:with|to|towards)\s)?(?:the\s|her\s|his\s)?(?:staff|workers?|nurses?|teachers?|dogs?|me\b|us\b|colleagues|receptionist)/u.test(
      after,
    )
  )
    return false
  return [sentence, ...block.around(sentence)].some(
    ({ text }) => A_CHILD.test(text) || agesTold(text).young > 0 || mentionsOf(text, people).some(({ sort }) => sort === 'child'),
  )
}

const SOFTENED =
  /\b(?:a bit|a little|slightly|rather|somewhat|sometimes|at times|can be|a touch|quite|too|overly|occasionally)\s(?:a bit |a little |too |quite |rather |overly )?$/iu
const WITH_PERSON =
  /^\s(?:with|to|towards|(?:when|while|in|as|whilst)\s(?:(?:he|she|they)\s(?:was\s|is\s)?)?(?:put\p{L}*|dress\p{L}*|chang\p{L}+|feed\p{L}*|bath\p{L}*|wash\p{L}*|lift\p{L}*|pick\p{L}*|handl\p{L}+|hold\p{L}*|held|carr\p{L}+|gett?\p{L}*|got|mov\p{L}+|settl\p{L}+|wak\p{L}+|strap\p{L}*|plac\p{L}+))\s(?:her|him|them|the\s(?:child|children|baby|boys?|girls?|mother|twins)|(?:his|their|her)\s(?:partner|wife|children|sons?|daughters?|mother|girlfriend)|M(?:r|s|rs|iss)\s\p{Lu}|\p{Lu}\p{Ll}+)\b/u

const IN_DRINK = /^\s(?:when|after|if|once)\s[^.;]{0,25}\b(?:drink|drinks|drunk|drinking|pub|angry|cross|temper)\b/u
/** "can be a bit rough with her": of an adult. */
export function isRoughWithSomebody({ sentence, hit, before, after, people }: Passage): boolean {
  if (/^handy$/i.test(hit.text)) return SOFTENED.test(before) && IN_DRINK.test(after)
  if (
    !SOFTENED.test(before) ||
    !WITH_PERSON.test(after) ||
    /\b(?:dog|cat|puppy|game|football|horse|pony)\b/iu.test(sentence.text)
  )
    return false
  const subject = mentionsOf(before, people).at(-1)
  return subject ? subject.sort === 'adult' : /\b[Hh]e\s/u.test(before)
}

/** What a blow leaves, or the blow itself. */
const INJURY =
  /\b(?:hit|hits|hitting|punch\p{L}*|slapp?\p{L}*|kick\p{L}*|strangl\p{L}+|chok\p{L}+|broke|broken|fractur\p{L}+|bruis\p{L}+|stitches|jaw|knife|stab\p{L}*|black eye|unconscious|throat|ribs?|tooth|teeth|bleed\p{L}*|blood|burns?|burnt|welts?|handprint|lip was split|split (?:her|his) lip|injur\p{L}+|[Mm]arks? (?:on|to|across|were|was)|shook|shaken|assault\p{L}*|knocked|(?:bit|dragged|threw|pinned|held) (?:her|him|them|\p{Lu}\p{Ll}+)|across the (?:face|head|legs|back)|refuge|A&E|blacked out|round (?:her|his) (?:neck|throat)|rap(?:e|ed|es)|collarbone|beatings?|beaten|murder\p{L}*|convict\p{L}+|stalk\p{L}+|set(?:ting|s)? (?:fire|light)|on fire|burned|scald\p{L}*|petrol|acid|neck brace|wheelchair-bound|held [^.;]{1,30}? under|(?:pepper|chilli|bleach|salt|soap) (?:that|in)|drown\p{L}*|smother\p{L}*|throttl\p{L}*|starv\p{L}*|whip(?:s|ped|ping)|gash\p{L}*|concuss\p{L}*|dislocat\p{L}*|haemorrhage|skull|head made|through (?:the|a) (?:door|window|wall)|(?:calls?|called|calling) (?:him|her|them) (?:an?|the)|humiliat\p{L}*|spat (?:at|in|on)|locked (?:him|her|them|\p{Lu}\p{Ll}+) (?:in|out)|mark for)\b/u
const IMPLEMENT =
  /\bwith (?:(?:a|an|his|her|the) )?(?:length of |piece of )?(?:\p{L}+ )?(?:belt|slipper|spoon|stick|cable|shoe|fists?|hairbrush|ruler|cane|hanger|flex|bat|bottle|hand|hosepipe|hose|pipe|rope|strap|rod|wire|iron|lead|whip|broom|ladle|charger|trainer|paddle|plank)\b/iu
const FAMILY_ADULT =
  /\b(?:M(?:r|s|rs|iss)\s\p{Lu}|Mr and Mrs|[Mm]others?|[Ff]athers?|[Pp]arents|couple|partner|husband|wife|boyfriend|stepfather|stepmother|[Uu]ncle|carer|marriage|relationship|discipline|family|[Gg]randfather|[Gg]randmother|[Bb]oys? of 1[6-7]|girlfriend|[Hh]e\b|[Hh]is (?:assault|attack|violence|beating))/u
const OF_DISCIPLINE = /\b(?:smack\p{L}*|slap\p{L}*|chastise\p{L}*|disciplin\p{L}+)\b/u
const CHILDREN_AMONG_THEMSELVES =
  /\b(?:siblings?|brothers?|sisters?|pupils?|playground|classmates?|cousins|break time|at break)\b/iu

/** What somebody of the family says that it was; "told me about the row" is the writer's own name for it. */
const OWN_ACCOUNT = /\b(?:told|tells) (?:me|us|the \p{L}+|[A-Z]\p{L}+) (?:on [^.;]{3,15} )?that\b|\b(?:said|says|explained)\b/u

/** A quarrel, a bad night, a firm hand: where somebody was hurt in it, it is too small a name. */
export function isTrivialNameForHarm({ block, sentence, hit, people, before, after }: Passage): boolean {
  const own = sentence.text.replace(hit.text, '')
  if (
    !(FAMILY_ADULT.test(own + hit.text) || IMPLEMENT.test(own) || OF_DISCIPLINE.test(own)) ||
    NOT_HURT.test(own) ||
    CHILDREN_AMONG_THEMSELVES.test(own)
  )
    return false
  if (/\b(?:with|between|and) (?:her|his|the|a) (?:neighbour|landlord|sister|brother|mother|colleague|boss|friend)/iu.test(own))
    return false
  if (/\b(?:neighbour|landlord)\b/iu.test(after) || /\b(?:dog|cat|horse|teams?|match|derby|crowd)\b/iu.test(own.slice(0, 200)))
    return false
  if (block.stanceAt(hit.start) === 'attributed' && OWN_ACCOUNT.test(before) && !IMPLEMENT.test(own)) return false
  return (
    INJURY.test(own) ||
    IMPLEMENT.test(own) ||
    block
      .around(sentence)
      .some(
        ({ text, start }) =>
          start > sentence.start && INJURY.test(text) && mentionsOf(text, people).every(({ sort }) => sort !== 'professional'),
      )
  )
}

const NEGLECT_SEEN =
  /\b(?:found|road|police|hospital|alone|burns?|burnt|scald\p{L}*|fell|kg|centile|hungry|underweight|bruis\p{L}+|nappy|last ate|(?:nights?|days?|hours) (?:that|alone|without)|sores|lice|nits|rotten|mould\p{L}*|filth\p{L}*|faeces|maggots|cupboards?|starv\p{L}*|spent alone|unsupervised|wandering|drown\p{L}*|swallowed|neighbour)\b/iu
/** "left to his own devices", "care slipped a little": where what came of it is told. */
export function isSoftNameForNeglect({ block, sentence, people }: Passage): boolean {
  const child =
    A_CHILD.test(sentence.text) ||
    /\b(?:[Bb]aby|twins)\b/u.test(sentence.text) ||
    mentionsOf(sentence.text, people).some(({ sort }) => sort === 'child')
  const named = /\b(?:of|to)\s\p{Lu}\p{Ll}+\b|^\p{Lu}\p{Ll}+\s/u.test(sentence.text)
  return (child || named) && [sentence, ...block.around(sentence)].some(({ text }) => NEGLECT_SEEN.test(text))
}

const TOLD = /^[^.;]*?\b(?:told|said|says|showed|reported|wrote|records?|recorded|states?|stated)\b[^.;]*?\bthat,?\s/u
const GROWN_MAN =
  /\b(?:(?:grown|adult|older)\s(?:m[ae]n|wom[ae]n|males?|adults?)|m[ae]n\b|adults\b|Mr\s\p{Lu}|uncle|stepfather|coach|teacher|lodger|boss|employer|grandfather|pastor|babysitter|taxi driver)/u
const ANOTHERS =
  /\b(?:mother|mum|aunt|sister|father|dad|uncle|grandmother|M(?:r|s|rs|iss)\s\p{Lu}[\p{L}’'-]+)['’]s?\s(?:\p{L}+\s)?$/u
/** A woman, or a child's parents: what follows is of them, unless it was when they were young. */
const OF_GROWN_WOMAN = /^(?:M(?:s|rs|iss)\s|(?:[Tt]he |[Hh]er |[Hh]is )?(?:mother|mum|aunt|grandmother|parents|sister)\b)/u
const IN_CHILDHOOD =
  /\b(?:[Aa]t (?:the age of )?|[Aa]ged? |when (?:she|he) was (?:only |just )?)(?:[5-9]|1[0-7]|\p{Ll}+teen|nine|ten|eleven|twelve|seven|eight|six)\b|\bas a (?:child|girl|boy|teenager)\b/u
/** Friends of every age are good to have: only where nothing shows the grown one to be a woman or a helper. */
const FRIENDS = /^friend|^close to|^stay|^spen[dt]|^fond|^devot|^mutual/i
const HARMLESS_FRIEND =
  /\b(?:M(?:s|rs|iss)\s|grand\p{L}+|father|mother|dad|mum|parents|aunt|cousin|mentor|tutor|teacher|carer|neighbour|worker|advocate|coach|church|club|allotment|choir|sister|brother)/u

/** One adult and one child in the sentence, and a word of love between them. Two adults and a child beside them are not meant. */
export function isLoveWithChild({ block, sentence, before, after, hit, people }: Passage): boolean {
  if (
    (ANOTHERS.test(before) && !/^\swith\s/.test(after)) ||
    (/^see/i.test(hit.text) && (namesProfessional(sentence.text) || /^\sDr\b/.test(after)))
  )
    return false
  if (FRIENDS.test(hit.text) && HARMLESS_FRIEND.test(sentence.text)) return false
  const own = sentence.text.replace(TOLD, '')
  const told = before.replace(TOLD, '')
  const subject = mentionsOf(told, people).findLast(({ index, text }) => !/^['’]/.test(told.slice(index + text.length)))
  if (subject && OF_GROWN_WOMAN.test(subject.text) && !IN_CHILDHOOD.test(own)) return false
  const { young, grown } = agesTold(`${own} ${besides(block, sentence, own)}`)
  if (young !== 1 || grown > 1) return false
  const titled = new Set(own.match(/\bM(?:r|s|rs|iss)\s\p{Lu}[\p{L}’'-]*[\p{L}]/gu) ?? []).size
  return titled <= 1 && (grown === 1 || (GROWN_MAN.test(own) && !FRIENDS.test(hit.text)))
}

/** "Tegan is 14. She is in love with a man of 26", "She is only 14": the age that the sentence beside it gives. */
function besides(block: BlockAnalysis, sentence: Sentence, own: string): string {
  const around = block.around(sentence)
  const next = around.find(({ start }) => start > sentence.start)?.text ?? ''
  if (/^(?:She|He)\s(?:is|was)\s(?:only\s|just\s|then\s)?\p{N}/u.test(next)) return next
  const previous = around.find(({ start }) => start < sentence.start)?.text ?? ''
  return /^(?:She|He)\b/.test(own) && agesTold(previous).young === 1 ? previous : ''
}
