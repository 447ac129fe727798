import type { CaseNames } from './case-names.ts'

/** The words around a capitalised word by which it is told whether a person is named there, and whether the text says who it is. */
/** What the list of first names knows of a word: a name, a name that is a plain word too. */
export type Listed = 'name' | 'word'

const KIN_OR_LIFE =
  /^['’]s (?:own )?(?:mother|father|mum|dad|parents|grand\p{L}+|aunt|uncle|sister|brother|siblings|foster|carers?|views?|wishes|feelings|bedroom|room|school|teacher|behaviour|needs|voice|world|safety|care|health|development|education|attendance|lived|plan|social worker|stepfather|stepmother|home|progress|birthday|placement)\b/u
const SAYS_OR_FEELS =
  /^ (?:\(\d{1,2}\) |, aged \d{1,2}, )?(?:also |then |often |later |has |had |now |always |still |never |did not |does not |do not )*(?:told (?:me|us|her|his|the)|said (?:that|to|he|she)|says (?:that|he|she)|asked (?:me|to|for|if|her|his)|cried|smiled|laughed|sleeps|slept|ate|eats|feels|felt|wants|wanted|likes|liked|loves|enjoys|misses|missed|thinks|knows|drew|draws|cries|laughs|smiles|wakes|dreams|hates|hated|fears|peels|dresses|undresses|brushes|is (?:frightened|asleep|afraid|shy|tired|sleeping|eating)|(?:stays|remains|is) on (?:a|the|her|his) (?:child|plan)|plays|played|spoke to|hid|wished|wishes|hopes|lives with|stays with|woke|wet the|soiled)\b/u
const ANY_VERB =
  /^(?:['’]s (?!(?:School|Primary|Academy|Church|House)\b)\p{L}|,? (?:who |and )?(?:is|was|has|had|will|would|can|could|does|did|should|may|might|needs?|lives?|attends?|goes|went|came|says?|said|told|wants?|likes?|loves?|stays?|remains?|continues|looked|seemed|appeared|sat|ran|gave|took|made|got|and \p{Lu}|\p{Ll}+ed)\b)/u
const AFTER_WORD =
  /(?:\b(?:with|for|that|and|from|about|by|asked|told|saw|see|met|to|loves|loved|seen|when|while|if|because|of|keep|feeds|hit|hurt|between|as)|,) $/
export const TITLE_BEFORE =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|PC|DC|DS|DI|Sgt|Sergeant|Constable|Inspector|Superintendent|Officer|Captain|Nurse|Matron|Sister|Rev|Reverend|Canon|Pastor|Imam|Rabbi|Sheikh|Father|Cllr|Councillor|Judge|Justice|Sir|Dame|Lord|Lady|St|Saint|Auntie|Aunty|Aunt|Uncle|Nan|Grandma|Grandad)\.? (?:\p{Lu}\p{L}+ )?$/u
/** The words before say who it is: "her friend Ellie", "a boy called Tyler", "the dog, Rex", "read Elsa". */
export const SAYS_WHO =
  /\b(?:friends?|classmates?|cousins?|pupils?|teachers?|nurses?|worker|visitor|dogs?|cats?|hamsters?|pets?|puppy|puppies|rabbits?|pigs?|gerbils?|budgies?|parrots?|goldfish|fish|gecko|lizard|spider|chickens?|lambs?|foal|goose|ducks?|ferrets?|chinchilla|mouse|mice|rat|turtle|stick insects?|horse|pony|kittens?|snake|tortoise|hens?|goats?|names?|sister|brother|aunt|uncle|nephew|niece|partner|boyfriend|girlfriend|neighbour|boy|girl|man|woman|lodger|baby|son|daughter|twin|landlord|character|doll|teddy|called|named|nicknamed|mentor|manager|colleague|tutor|coach|chair|chaired by|author|by|report of|signed|student|resident|carer|carers|friend of|interpreter|watched|watch|watches|read|reads|played|plays for)(?:,| is| was|:)?(?: (?:also|now))? (?:\p{Lu}\p{L}+ (?:and|or|,) )*$/u
const SAID_WHO_AFTER =
  /^(?: \p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)?(?:,? who (?:is|was|are|were)|, (?:an? |the |her |his |their |my |our )| (?:her|his|their|the|my) (?:\p{Ll}+ )?(?:friend|uncle|aunt|cousin|brother|sister|teacher|worker|neighbour|dog|cat|grandmother|grandfather)|, (?:\p{Ll}+ ){0,2}(?:mother|father|aunt|uncle|grand\p{L}+|sister|brother|cousin|partner|neighbour|friend|advocate|teacher|worker|nurse|visitor|officer|manager|mentor|coach|carer|advis[eo]r|guardian|solicitor|midwife|practitioner|therapist|counsellor|psychologist|doctor|chair|head)\b|, (?:from|of|at) |,? aged \d|, \d{1,2}\b| \(\D| \(\d| (?:is|was|are|were) (?:her|his|their|a|an|the|my|friends|cousins|in (?:her|his|the same|\p{Lu}\p{L}+['’]s) (?:class|year))\b)|^ \p{Lu}[\p{L}-]+,? (?:from|of|at) |^ (?:at|from|in) (?:the |her |his )?[\p{Ll} ]{1,25}? (?:told|said|rang|wrote|confirmed|phoned|called|explained|sent|emailed)\b|^ from (?:next door|across|over the road|number|down the road|(?:her|his|their|the) (?:class|school|team|group|club|church|street|centre|charity|service|agency|council|office|clinic)|\p{Lu})|^ (?:in|from) (?:class|Year \d|(?:her|his|their|the same|\p{Lu}\p{L}+['’]s) (?:class|year|form|team|group))\b/u
/** Others whom the same words introduce: "Jessica and Tom, who are in her class". */
const AND_OTHERS = /^(?:(?:,| and|, and| or) \p{Lu}\p{Ll}+(?= and | or |,| who| from| are| were| in ))+/u

/** True where the words after a name say who bears it. */
export const isSaidWhoAfter = (after: string): boolean =>
  SAID_WHO_AFTER.test(after) || (AND_OTHERS.test(after) && SAID_WHO_AFTER.test(after.replace(AND_OTHERS, '')))

export const PLACE_AFTER =
  /^(?:['’]s)? (?:Street|Road|Lane|Avenue|Close|Drive|House|School|Primary|Academy|Hospital|Centre|Court|Park|Class|Ward|Unit|Surgery|College|Nursery|Hall|Team|Act|Trust|Group|Church|Foundation|Project|Ltd)\b/u
export const NOT_NAMES =
  /^(?:I|He|She|They|It|We|You|The|A|An|This|That|These|Those|There|Then|When|While|If|As|At|In|On|After|Before|During|Since|Both|Each|Every|Everyone|Everybody|Nobody|Someone|Somebody|Neither|All|Some|Many|Most|Others?|Another|Police|Housing|Health|Education|Probation|School|Nursery|Mum|Dad|Nan|Mummy|Daddy|Gran|Grandma|Grandad|Mother|Father|Parents?|Mothers?|Staff|Children|Professionals|Neighbours|Social|Family|Early|Help|God|Allah|Jesus|Christmas|Easter|Eid|Ramadan|Diwali|Cafcass|Barnardo|Childline|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|My|His|Her|Their|Our|What|Who|How|Why|Where|Yes|No|Not|So|But|And|Or|Because|Although|Please|Nothing|Child|Baby|Unborn|Young|Reception|Year)$/

/** A word that no list holds, where a name stands. */
export const isPersonPlace = (before: string, after: string, listed: Listed | null): boolean =>
  listed === null &&
  (ANY_VERB.test(after) || KIN_OR_LIFE.test(after) || AFTER_WORD.test(before) || /^ \p{Ll}{2,}s\b/u.test(after)) &&
  !/\p{Lu}\p{L}+ $/u.test(before)

/** "after the first month how her mornings feel": what is seen or asked is somebody's own. */
const SOMEBODYS =
  /^ (?:again |alone )?(?:after|before|at|in|on|when|each|every|what|how|if|whether|about)\b(?:(?! and \p{Lu}|,? where )[^.;]){0,60}?\b(?:her|his|he|she|they|their) (?!own |the )\p{Ll}/u

/** A name that no list holds, where only a person's can stand: "I asked Bartosz what", "Ruby and Bartosz share". */
export function isSurelyPerson(before: string, after: string, names: CaseNames): boolean {
  const joined = /(\p{Lu}\p{Ll}+)(?:,| and) $/u.exec(before)?.[1]
  if (joined !== undefined && names.children.has(joined))
    return /^ (?:share|live|have|told|said|sleep|attend|need|are both)\b/.test(after)
  if (
    /\b(?:I|[Ww]e) (?:(?:shall|will|would|have|had|also|then|next) )*(?:ask|see|meet|watch|saw|seen|asked|met|watched) $/.test(
      before,
    ) &&
    SOMEBODYS.test(after)
  )
    return true
  if (/\b[Ii] (?:asked|met|watched) $/.test(before))
    return /^ (?:what|how|if|whether|about|at|in|on|and|who|to (?:tell|show|draw|choose))\b/.test(after)
  return (
    before.trim() === '' &&
    /^ (?:told me that (?:he|she)\b|said that (?:he|she) (?:is|was|feels|wants|likes|hates|sleeps)\b|sleeps\b|cried\b|wet the\b|woke\b)/.test(
      after,
    )
  )
}

/** Before a name: any word with which a phrase about a person may go on, but none that makes it a place, a thing or a title. */
const GOES_ON_TO_PERSON = /(?:[\p{Ll}\d”"’)],?;?|[.!?:]) $|^$/u
const NOT_BEFORE_PERSON =
  /\b(?:the|an?|in|near|into|at|called|named|by|read|reads|reading|watch|watched|watches|watching|like|as|via|plus|visited|visiting|trust|thank|on|onto|song|film|book|story|show) $/iu
/** After a listed name: a word in small letters, or the end of a phrase. */
const GOES_ON_FROM_PERSON = /^(?:['’]s \p{Ll}|,? \p{Ll}|[.;:,)?!]|\s*$)/u
const NOT_AFTER_PERSON =
  /^['’]s (?:research|theory|theories|model|work|study|studies|scale|framework|guide|guidance|triangle|tool|cycle|test|ladder|hierarchy|questionnaire|law|report|book)\b|^ (?:and the|of the|or the)\b|^ (?:film|book|doll|toy|song|shirt|cup|mug|costume|cartoon|show|story|series|knife|bag|box)\b/u

/** "The Isle of Lewis", "Storm Eunice". */
const OF_A_PLACE =
  /\b(?:Isle of|Storm|Lake|Mount|River|Port|Operation|Hurricane|Bay of|King|Queen|Prince|Princess|Pope|Santa|Lord) $/

/** Nobody's name in this case, used as that of somebody whom the reader is meant to know. */
export function isForeign(before: string, after: string, listed: Listed | null): boolean {
  if (listed === null && !KIN_OR_LIFE.test(after) && !SAYS_OR_FEELS.test(after)) return false
  if (OF_A_PLACE.test(before)) return false
  const previous = /(\p{Lu}\p{L}+)[ -]$/u.exec(before)
  if (previous && !NOT_NAMES.test(previous[1] ?? '') && !/(?:^|[.!?]\s)\p{Lu}\p{L}+ $/u.test(before)) return false
  const second = listed === 'name' ? /^-\p{Lu}\p{Ll}+/u.exec(after)?.[0] : undefined
  if (second !== undefined) return isForeign(before, after.slice(second.length), listed)
  if (/^[ -]\p{Lu}\p{Ll}/u.test(after)) return false
  if (KIN_OR_LIFE.test(after) || SAYS_OR_FEELS.test(after)) return listed === 'name' || /\S/.test(before)
  if (NOT_AFTER_PERSON.test(after)) return false
  if (listed === 'word') return GOES_ON_TO_PERSON.test(before) && ANY_VERB.test(after) && !NOT_BEFORE_PERSON.test(before)
  const leads = /^['’]s /.test(after) ? before.replace(/\b(?:on|onto|in|into|at|near) $/, '') : before
  return listed === 'name' && GOES_ON_TO_PERSON.test(before) && !NOT_BEFORE_PERSON.test(leads) && GOES_ON_FROM_PERSON.test(after)
}

/** What children do together, and what one child says, likes or draws of another: whoever is named there is company. */
const TOGETHER =
  /\b(?:play|sit|sat|walk|shar|talk|swim|swam|eat|ate|lunch|friend|group|pair|team|danc|sing|sang|chat|run|ran|rid|rode|ride|read|stand|stood|hang|hung|spen|work|hom|school|park|train|race|practis|cycl|club|party|sleepover|stay|went|go|goes|going|fell out|quarrel|argu|fight|fought)\p{L}*\b[^.;]{0,40}\b(?:with|against|beside|next to|alongside) (?:\p{Lu}\p{Ll}+(?:,| and| or) )*$/u
const SPEAKS_OF =
  /^ (?:also |often |then |now |has |had )*(?:told|tells|said|says|spoke|speaks|talked|talks|described|describes|mentioned|drew|named|wrote|likes|liked|loves|misses|missed|explained|showed|invited|asked|hit|bit|pushed|kicked|punched|scratched|sees|joined|gave|lent|helps|helped|met|knows|chose|wants|wanted|hopes)\b/u

/** "A story about Elsa and Anna": nobody's neighbour. */
const MADE_UP =
  /\b(?:story|stories|books?|films?|characters?|songs?|cartoons?|programmes?|poems?|dolls?|toys?|puppets?|figures?|game|saint|prophet|Prophet|tattoo|necklace|bracelet|candle|grave|headstone|plaque|memory)\b[^.;]{0,40}$/u

/** "Ruby plays with Jessica", "Ruby told me that Tyler pushed her": a child's company needs no introduction. */
export function isChildsCompany(before: string, children: ReadonlySet<string>): boolean {
  if (MADE_UP.test(before)) return true
  for (const child of children) {
    const at = before.indexOf(child)
    if (at >= 0 && (TOGETHER.test(before.slice(at)) || SPEAKS_OF.test(before.slice(at + child.length)))) return true
  }
  return false
}
