import { thingFrame } from './done-with-things.ts'

/**
 * The wordings round a word of the list "done to somebody" that make it one: what must follow "left", "sent" or "exposed
 * to", and in what frames "violence", "a decision" or "the door" hide who did something.
 */

const HARM_NOUN =
  '(?:violence|violent|abuse|abusive|arguments?|conflict|fighting|fights|assaults?|aggression|harm|neglect|threats?|pornograph\\p{L}+|drug\\p{L}*|beatings?|punishments?|cruelty|bullying|coerc\\p{L}+|control\\p{L}*|intimidation|exploitation|shouting|(?:domestic|sexual|racist|physical|emotional|verbal) \\p{L}+|racism|humiliation|torment|attacks?)'
const WITHIN = "(?:\\s[\\p{L}’'-]+){0,6}?\\s"
const RELATIVE =
  '(?:grand(?:mother|father|parents)|mother|father|uncle|aunt|relatives?|family|cousins?|parents?|nan|brother|sister|friends?|neighbours?|strangers?|carers?)'
const ABROAD = '(?:abroad|Pakistan|India|Nigeria|Somalia|Ghana|Bangladesh|Poland|Romania|Jamaica|Kenya|Turkey|Ireland)'

/** What must follow, by sort and first word. */
const FOLLOWS: Readonly<Record<Following['sort'], Readonly<Record<string, RegExp>>>> = {
  hurt: {
    called:
      /^\s(?:an?\s)?["“‘]?(?:names|stupid|fat|ugly|useless|worthless|lazy|thick|dirty|slag|slut|whore|bitch|idiot|retard|terrorist|\p{L}*ist names|horrible|liar)\b/u,
    isolated: /^\sfrom\b/u,
    cut: /^\sfrom\b/u,
    prevented: /^\sfrom\s\p{L}+ing\b/u,
    stopped:
      /^\s(?:seeing|leaving|working|speaking|going|contacting|visiting|meeting|using|eating|talking|attending|having|studying)\b/u,
    forced: /^\s(?:to|into)\s\p{L}+/u,
    made: /^\sto (?:eat|sleep|stand|kneel|watch|sit|stay|have|perform|beg|apologise|hand|give|sign|leave|work|carry|sell|wait|share|touch|clean|undress|keep|drink|choose)\b/u,
    told: /^\s(?:not )?to (?:lie(?! (?:down|still|on|in|back|flat))|hide|say nothing|keep (?:it|quiet|this|the secret|silent|secrets?)|pretend|tell|speak|talk|say|stay (?:silent|quiet)|deny|cover)\b|^\sthat (?:she|he|they) would (?:be (?:sent|taken|hurt|killed|locked|put|beaten|hit|thrown|left)|lose|never|end up|die|go into care)\b/u,
    refused: /^\s(?:an? (?:\p{L}+ )?place\b|entry|treatment|access|help|accommodation|permission|food|water|medical|contact)/u,
    denied:
      /^\s(?:access to|food|water|meals|warmth|light|a bed|medicine|medication|schooling|education|pain relief|contact|money|medical|sleep|drink|privacy|care|treatment|her|his|the chance|any)\b/u,
    deprived: /^\sof\s\p{L}+/u,
    subjected: new RegExp(`^${WITHIN}${HARM_NOUN}\\b|^\\sto (?:prolonged|repeated|serious|sustained)`, 'u'),
    exposed: new RegExp(`^(?:\\s[\\p{L}-]+){0,4}?\\s${HARM_NOUN}\\b`, 'u'),
    promised: /^\s(?:in marriage|to (?:a|an|her|his) (?:\p{L}+ )?(?:man|cousin|husband|bride))\b/u,
    filmed: /^(?:\s\p{L}+){0,3}?\s(?:undress\p{L}*|naked|shower|bath|bedroom|secretly|sex\p{L}*|asleep|sleeping|being|having)\b/u,
    photographed: /^(?:\s\p{L}+){0,3}?\s(?:undress\p{L}*|naked|shower|bath|secretly|sex\p{L}*|asleep)\b/u,
    watched: /^(?:\s\p{L}+){0,3}?\s(?:undress\p{L}*|naked|shower|bath|secretly)\b/u,
    followed: /^\s(?:home|to work|from work|from school|to school|around|everywhere|in the street|down the)\b/u,
    pulled:
      /^\s(?:by (?:the|her|his) (?:hair|ear|arm|leg)|out of bed|across|off the|down the|to the (?:floor|ground)|about|around)\b/u,
    persuaded: /^\sto (?:drink|lie|miss|smoke|steal|fight|sell|carry|run|leave home|send|undress|hide|stay away|keep|drop)\b/u,
    encouraged: /^\sto (?:drink|lie|miss|smoke|steal|fight|sell|carry|run|send|undress|hide|hit|bunk)\b/u,
    caught: /^\s(?:up )?in (?:the )?(?:middle|crossfire|violence|fight|arguments?)\b/u,
    given:
      /^\s(?:\p{L}+\s)?(?:vodka|alcohol|cannabis|drugs|cocaine|vapes?|cigarettes|ketamine|heroin|pills|spirits|wine|beer|a black eye|bruises)\b/u,
    sent: /^\s(?:\p{L}+\s){0,2}(?:images|pictures|photographs|photos|messages|texts|videos)\b/u,
    shown: /^\s(?:\p{L}+\s){0,2}(?:pornography|images|videos|films?|porn)\b/u,
    controlled: /^(?=\s(?:and|in|through|financially|at|$)|[.,;])/u,
    used: /^\s(?:as|to)\s(?:a |an |pass |carry |sell )?(?:weapon|go-betweens?|messengers?|interpreters?|pawns?|carry|sell|bait|drugs)\b/u,
    left: /^\s(?:an? |the )?(?:\p{L}+\s){0,3}?(?:bruis\p{L}*|scars?|marks?|burns?|injur\p{L}+|fracture\p{L}*|black eye|broken \p{L}+)\b/u,
  },
  left: {
    left: /^(?:\s(?:home|in|at|on|upstairs|all|by|the|their|her|his|a|own|house|flat|car|room|for|up|to|three|two|several|many|hours|wet|dirty|soiled|cold|much|entirely|completely|totally|largely)){0,5}\s(?:alone|unattended|unsupervised|hungry|outside|overnight|crying|unfed|unwashed|on (?:her|his|their) own|by (?:herself|himself|themselves)|own|nappy|nappies|(?:to) (?:fend|cry|cook|look|care|mind|find|fetch|feed|put|get|manage|cope|sleep|deal)|fend|without|with (?:nobody|no one|no adult|no food|a stranger|strangers)|in the (?:dark|cold|rain)|in (?:a|the) (?:locked )?(?:car|cot))\b|^\s(?:without|to (?:fend|cry|cook|look|care|mind|find|fetch|feed|put|get|manage|cope|deal))\b/u,
    locked: /^\s(?:in|out|up|inside|outside|away)\b/u,
    shut: /^\s(?:in|out|inside|outside|away)\b/u,
    kept: /^\s(?:off school|off nursery|from (?:school|nursery)|home from|at home from|out of school|in (?:her|his|their|the|a) (?:bedroom|room|cot|cellar|shed|house|high ?chair|pram)|away from (?:school|nursery|(?:her|his|their) (?:mother|father|friends|family))|hidden|awake|indoors|inside|locked)\b/u,
    passed: /^\s(?:from|between|around|about|round)\b/u,
    put: /^\s(?:at (?:\p{L}+ )?risk|in (?:\p{L}+ )?danger|out of|outside)\b/u,
    placed: /^\sat (?:\p{L}+ )?risk\b/u,
    sent: /^\s(?:to (?:bed|school|nursery|their room|her room|his room) (?:without|hungry|in (?:dirty|wet|yesterday|soiled)|with no|early without)|out (?:to|in|without)|from (?:\p{L}+ ){1,3}to)\b/u,
  },
  decided: {
    sent: new RegExp(
      `^\\s(?:away\\b|back\\b|home (?:to|alone)\\b|off to\\b|${ABROAD}|to (?:live|stay)\\b|to ${ABROAD}|to (?:(?:her|his|their|a|an|another|some|the) )?(?:maternal |paternal |great[- ]|distant |older )*${RELATIVE}\\b)`,
      'u',
    ),
    moved: new RegExp(
      `^\\s(?:(?:\\w+|\\d+) times\\b|twice\\b|on\\b|again\\b|out of\\b|between|from (?:one|\\p{L}+ to)|without|at (?:short|a day|a few|an hour)|away\\b|to (?:(?:her|his|their|a|an|another|the) )?(?:maternal |paternal )?(?:${RELATIVE}|(?:second|third|fourth|fifth|sixth|next|different|new|another|residential|children['’]s) (?:placement|home|carers?|foster|family|unit|address|school)|hostel))`,
      'u',
    ),
    taken:
      /^\s(?:to (?:a|an) (?:flat|house|hotel|party|address|car park|room|field)\b|away\b|into care\b|from (?:her|his|their|the|Ms|Mr|Mrs|home)|out of (?:school|nursery|education|the (?:country|house|home))|off (?:the|her|his|their) (?:plan|register|roll)|abroad\b|to live\b)/u,
    removed:
      /^\sfrom (?:(?:(?:her|his|their) (?:mother|father|parents|grand\p{L}+|family|home|care|school|carers?)|the (?:home|family|household|school|care)|home|school|parental care|nursery)\b|(?:Ms|Mr|Mrs) \p{Lu}\p{L}+)/u,
    kept: /^\s(?:apart )?from (?:(?:her|his|their) (?:mother|father|parents|brothers?|sisters?|siblings|grand\p{L}+|family)|each other|one another)/u,
    separated:
      /^\sfrom (?:(?:her|his|their) (?:mother|father|parents|brothers?|sisters?|siblings|twin|grand\p{L}+|family)|each other|one another)/u,
    returned: /^\sto (?:her|his|their|the|live with|live) ?(?:mother|father|parents|parental|home|care|family)/u,
    placed:
      /^\s(?:in|into|at) (?:(?:an?|the|another|secure|emergency|temporary|unregulated|residential|supported|semi-independent) )*(?:hostel|hotel|bed and breakfast|unit|accommodation|children['’]s home|foster care|care|placement)\b/u,
    excluded:
      /^\sfrom (?:the |her |his |their |any |all )?(?:\p{L}+ )?(?:planning|decisions?|discussions?|meetings?|conference|review|arrangements|funeral|assessment)\b/u,
    withdrawn: /^\sfrom (?:school|nursery|college|the (?:class|course|programme)|education)\b/u,
  },
}

export interface Following {
  sort: 'hurt' | 'left' | 'decided'
  /** How far past the word it reaches. */
  length: number
}

/** What follows a word that is a fault only so, or null where something else does. */
export function followsOn(words: string, after: string): Following | null {
  const first = words.toLowerCase().split(/[\s-]/)[0] ?? ''
  for (const sort of ['hurt', 'left', 'decided'] as const) {
    const found = FOLLOWS[sort][first]?.exec(after)
    if (found) return { sort, length: found[0].length }
  }
  return null
}

/** How far a frame reaches before and after its noun; `mishap` where an accident would do, `told` where what follows may tell. */
export interface Frame {
  before: number
  after: number
  mishap?: boolean
  told?: boolean
  /** The noun is another rule's matter: only the verb is marked. */
  verbOnly?: boolean
  /** Who would have to be named, where it is not whoever did harm. */
  sort?: 'harm' | 'decision' | 'finding' | 'task' | 'view'
}

/** "There then took place an assault", "there followed a fight": the verb stands before its noun. */
const THERE_CAME =
  /\bthere(?:\s(?:also|then|later|often))?\s(?:took place|followed|occurred|ensued|came|broke out|had been|erupted)(?:\s(?:an?|another|further|some|several|two|three|\p{L}+ed|violent|serious|physical|sustained|sexual))*\s$/iu
/** "Shouting and pushing": two acts, or one that hurts. */
const ACTS =
  /\bthere\s(?:was|were|has been|had been)\s(?:also\s|then\s|some\s|more\s|a lot of\s|loud\s|constant\s|frequent\s)*(?:(?:shouting|screaming|swearing|arguing|banging|yelling|pushing|shoving|crying|name-calling)(?:,\s|\sand\s))*(?:and\s)?$/iu
const HURTFUL_ACT = /^(?:pushing|shoving|hitting|slapping|smacking|punching|kicking|biting|spitting|beating)$/i
const ALONE_ENOUGH = /^(?:hitting|slapping|smacking|punching|beating)$/i
const CHILDREN_AT_PLAY = /\b(?:queue|playground|classmates|pupils|match|game|party|disco|crowd)\b/iu
const LOUD_ACT = /^(?:shouting|screaming|swearing|arguing|yelling)$/i
const AND_ANOTHER =
  /^(?:,|\sand)\s(?:pushing|shoving|hitting|slapping|smacking|punching|kicking|swearing|screaming|threats?|throwing|banging|smashing|violence)\b/iu
const THERE =
  /\bthere(?:\s(?:also|often|then|still|sometimes|again))?\s(?:was|were|is|are|(?:has|have|had) (?:also |often |then )?been|continues? to be|remains?)(?:\s(?!of\b|no\b|any\b|concerns?\b|risks?\b|history\b|evidence\b|signs?\b|allegations?\b|reports?\b|not\b|between\b|nothing\b|never\b)[\p{L}-]+|\s(?:episodes?|incidents?|acts?|instances?|patterns?|occasions?|levels?|occurrences?) of){0,6}\s$/iu
const STRONG =
  /^(?:violence|abuse|aggression|assaults?|attacks?|altercations?|fights?|fighting|confrontation|disturbance|outbursts?|beatings?|strangulation|chastisement|coercion|exploitation|neglect|threats|stabbing|rape|physical punishment)$/i
const ON_SOMEBODY =
  /^(?:violence|abuse|aggression|assaults?|attacks?|beatings?|strangulation|stabbing|rape|threats|neglect|exploitation|chastisement)$/i
const WAS =
  '\\s(?:was|were|is|are|(?:has|have|had|is|are|was|were) (?:also )?(?:been|being))(?: \\p{L}+ly| also| then| again| often)?'
const INCIDENT = /^incidents?$/i
const VIOLENT_BEFORE = /\b(?:violent|abusive|domestic|sexual|threatening|nasty|ugly)\s$/i
/** Acts as nouns: "the removal of her bank card". */
const ACT =
  /^(?:removal|withholding|confiscation|destruction|grooming|isolation|humiliation|intimidation|restraint|abandonment|deprivation|silencing|punishment|mistreatment|ill-treatment|manhandling|locking|smashing|withdrawal|ending|refusal|cancellation|separation|suspension|sale|seizure|stopping|closure|use|hitting|slapping|smacking|beating|shouting)$/i
const OF_SOMEBODY =
  /^(?:\sof)\s(?:(?:Ms|Mr|Mrs|Miss)\s\p{Lu}|her\b|his\b|their\b|the (?:child|children|boys?|girls?|twins|baby|family|mother)\b(?!['’]s?\s(?:centre|home|services|club|library|ward|hospital)\b)|all (?:her|his|their)|\p{Lu}\p{Ll}+(?:['’]s)?(?![\p{L}’'])|(?:contact|family time|support|food|meals|money|medication|medicine|visits)\b|the (?:bedroom |front |bathroom )?(?:door|light|lock)\b)/u
const IMAGES = /^(?:images?|films?|clips?|recordings?|screenshots?|photographs?|photos?|pictures?|videos?|messages|texts)$/i
const SHARED = new RegExp(
  `^(?:\\s(?:of|to) [^.,;]{1,25}?)?${WAS}\\s(?:sent|shared|taken|posted|passed|circulated|demanded|requested|uploaded|forwarded)\\b`,
  'u',
)
const INTIMATE =
  /\b(?:intimate|naked|nude|explicit|indecent|sexual|private|threatening|abusive|nasty|racist|sexualised|these|such)\s$/i
const OF_HER = /^\sof (?:her|him|them|\p{Lu}\p{L}+|the (?:child|children|girls?|boys?))\b/u
const INJURY = /^(?:bruis\p{L}+|injur\p{L}+|marks|burns?|fractures?|wounds)$/iu
const PUT_DOWN_TO = new RegExp(
  `^(?:\\s(?:to|on|of) \\p{L}+(?: \\p{L}+){0,3}?)?${WAS}\\s(?:explained (?:as|away|by)|put down to|attributed to|blamed on|accounted for|passed off as)\\b`,
  'u',
)
const FOUND = new RegExp(
  `^(?:\\s(?:to|on|of) \\p{L}+(?: \\p{L}+){0,3}?)?${WAS}\\s(?:found|discovered|noticed|seen|spotted|observed|noted)\\b`,
  'u',
)
const OWNED = /(?:['’]s?|\b(?:his|her|their|my|our|your|whose))(?:\s[\p{L}-]+){0,3}\s$/iu
const TOLD_OF = /^(?:incidents?|altercations?|arguments?|rows?|fights?|confrontation|disturbance|outbursts?)$/i
const HAPPENED =
  /^(?:\s(?:on|at|in)\s[^,.;]{1,30}?)?\s(?:has |have |had |then |also |again |later )*(?:occurred|happened|ensued|erupted|took place|taken place|broke out|broken out|resumed)\b/u
const DONE = new RegExp(
  `^(?:\\s(?:to|on|of) \\p{L}+(?: \\p{L}+){0,3}?)?${WAS}\\s(?:caused|inflicted|sustained|suffered|used|made|shouted|sent|issued|exchanged|thrown|done|perpetrated|meted out|hurled|directed|received)\\b`,
  'u',
)
const UPON =
  /^(?:\s(?:on|upon|against|towards?|of|to|suffered by|experienced by))\s(?:(?:Ms|Mr|Mrs|Miss) \p{Lu}\p{L}+|her|him|them|his|their|the (?:child|children|mother|boys?|girls?|twins|baby|family)|both|\p{Lu}\p{Ll}+)\b/u
const EXPOSURE = new RegExp(`^(?:\\sof [^.;,]{1,30}?)?\\sto(?:\\s[\\p{L}-]+){0,3}?\\s${HARM_NOUN}\\b`, 'u')
const DEALT =
  /\b(?:allegations?|accus\p{L}+|suspicion|charges?|reports?|concerns?|risk|signs?|evidence|history|victims?|survivors?|impact|effects?|offences?|disclosures?|account|witness\p{L}*|worr\p{L}+|about|likelihood|cycle|if|whether|programme|group|course|for|any|no|without|not|never|deny|denie[sd]|between|experiences?)\s(?:of\s)?(?:(?:an?|the|this|that|any|further|domestic|physical|sexual|emotional|of|possible)\s)*$/iu
const THROWN = new RegExp(
  `^${WAS}\\s(?:thrown|smashed|kicked(?: in| down)?|punched|broken down|damaged|locked|withheld|taken|spent|removed|hidden|destroyed|ripped|used|put through|poured|cut|cut off|shaved|produced|brandished|waved|held (?:to|against|at)|(?:missed|skipped)(?![^.;]*\\b(?:because|when|as|since|after)\\b)|split|landed|fitted|dealt|administered|delivered|given|put out on|stubbed out on)\\b`,
  'u',
)
const DECISION: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:the|a) decision$|^decisions$/i, new RegExp(`^${WAS}\\s(?:made|taken|reached)\\b`, 'u')],
  [/(?:decided|agreed|resolved|determined|concluded)$/i, /^/],
  [
    /^(?:contact|family time|visits|access|entry|support|funding|respite|the placement)$/i,
    new RegExp(
      `^(?: with [^,.;]{1,30}?| between [^,.;]{1,40}?)?${WAS}\\s(?:stopped|ended|suspended|cancelled|called off|reduced|refused|withdrawn|restricted|cut|terminated|halted)\\b`,
      'u',
    ),
  ],
  [/^(?:action|steps)$/i, new RegExp(`^${WAS}\\s(?:taken)\\b`, 'u')],
  [/^nothing$/i, /^\s(?:was|were|has been|had been)\s(?:done|put in place|followed up)\b/u],
  [/^(?:mistakes|errors)$/i, new RegExp(`^${WAS}\\smade\\b`, 'u')],
  [
    /^(?:opportunities|chances|warning signs|warnings)$/i,
    new RegExp(`^(?: to [^,.;]{1,40}?)?${WAS}\\s(?:missed|ignored|overlooked|lost)\\b`, 'u'),
  ],
  [/^(?:consent|permission)$/i, new RegExp(`^(?: for [^,.;]{1,40}?)?${WAS}\\s(?:refused|withheld|withdrawn)\\b`, 'u')],
  [/^it (?:was|is|has)/i, /^/],
  [
    /^(?:help|services|advice|guidance|intervention|counselling|assistance|direct work|support|a package of support|sessions)$/i,
    new RegExp(
      `^(?: with [^,.;]{1,30}?| to [^,.;]{1,30}?| for [^,.;]{1,30}?)?${WAS}\\s(?:provided|offered|put in place|delivered|arranged|completed|undertaken|carried out|given)\\b`,
      'u',
    ),
  ],
  [
    /^(?:requests?|applications?|referrals?|appeals?|pleas)$/i,
    new RegExp(
      `^(?: for [^,.;]{1,50}?| to [^,.;]{1,40}?)?${WAS}\\s(?:turned down|refused|rejected|declined|ignored|lost|delayed|dismissed|not processed)\\b`,
      'u',
    ),
  ],
  [
    /^(?:concerns?|worries|information|details|messages?|warnings|suspicions|disclosures?)$/i,
    new RegExp(
      `^(?: about [^,.;]{1,40}?)?${WAS}\\s(?:passed on|passed to|escalated|forwarded|logged|not shared|withheld|lost|deleted|handed over)\\b`,
      'u',
    ),
  ],
  [
    /^(?:arrangements|plans)$/i,
    new RegExp(
      `^${WAS}\\smade (?:for [^.,;]{1,40}? to (?:live|stay|leave|move|go|marry|travel)|to (?:take|send|marry|move|remove))\\b`,
      'u',
    ),
  ],
  [/^promises$/i, new RegExp(`^${WAS}\\s(?:broken|made)\\b`, 'u')],
]

/** "Concerns were passed on", "support has been provided". */
const HANDED_ON = /^[^.,;]{0,60}?\b(?:passed (?:on|to)|escalated|forwarded|logged|handed over|shared)\b/u
const GIVEN = /^[^.,;]{0,40}?\b(?:provided|offered|put in place|delivered|arranged|undertaken|carried out)\b/u

/** A session called off for a reason that is given was nobody's decision about the child. */
const CANCELLED_FOR = /\b(?:cancelled|called off)\b[^.;]{0,40}?\b(?:because|due to|owing to|as|when|after)\b/u

/** The frame in which a noun hides who did something, or null where it stands in none. */
export function frameOf(tag: string, noun: string, before: string, after: string): Frame | null {
  if (tag === 'thing') return thingFrame(noun, before, after)
  if (tag === 'decision') return decisionFrame(noun, before, after)
  if (/^exposure$/i.test(noun)) return reaching(EXPOSURE, after)
  if (tag === 'thrown') return thrownFrame(noun, before, after)
  if (OWNED.test(before)) return null
  if (DEALT.test(before)) return null
  const acts = actsFrame(noun, before, after)
  if (acts) return acts
  if (ACT.test(noun)) return acting(noun, before, after)
  if (IMAGES.test(noun)) return INTIMATE.test(before) || OF_HER.test(after) ? reaching(SHARED, after) : null
  const told = TOLD_OF.test(noun)
  const there = STRONG.test(noun) || (INCIDENT.test(noun) && VIOLENT_BEFORE.test(before)) ? THERE.exec(before) : null
  // Violence “between” two people, or “historic”, is made smaller: another rule's matter.
  if (there && (/^\s(?:between|in (?:the|their) relationship)\b/u.test(after) || /\bhistori\p{L}+\s/iu.test(before))) return null
  if (there) return { before: there[0].length, after: 0, told }
  const came = STRONG.test(noun) ? THERE_CAME.exec(before) : null
  if (came) return { before: came[0].length, after: 0, told }
  const happened = HAPPENED.exec(after)
  if (happened) return { before: 0, after: happened[0].length, told }
  const done = /^damage$/i.test(noun) && /^ (?:is|has been) done\b/.test(after) ? null : DONE.exec(after)
  if (done) return { before: 0, after: done[0].length, mishap: /(?:caused|sustained|suffered|received|done)$/.test(done[0]) }
  const explained = INJURY.test(noun) ? PUT_DOWN_TO.exec(after) : null
  if (explained) return { before: 0, after: explained[0].length, sort: 'view' }
  const found = INJURY.test(noun) ? FOUND.exec(after) : null
  if (found) return { before: 0, after: found[0].length, sort: 'finding' }
  return ON_SOMEBODY.test(noun) ? reaching(UPON, after) : null
}

/** "There was shouting and pushing in the kitchen." */
function actsFrame(noun: string, before: string, after: string): Frame | null {
  const [hurtful, loud] = [HURTFUL_ACT.test(noun), LOUD_ACT.test(noun)]
  const another = hurtful || loud ? AND_ANOTHER.exec(after) : null
  if (!(hurtful && ALONE_ENOUGH.test(noun)) && !another) return null
  if (CHILDREN_AT_PLAY.test(after)) return null
  const there = ACTS.exec(before)
  return there ? { before: there[0].length, after: another?.[0].length ?? 0, told: true } : null
}

const OF_A_COUPLE = /^ of (?:(?:the |her |his |their )?(?:parents|couple)\b|M(?:r|s|rs) \p{Lu}[\p{L}'’-]+ and M(?:r|s|rs) )/u

/** "The removal of her card": the article belongs to it. */
function acting(noun: string, before: string, after: string): Frame | null {
  if (/^use$/i.test(noun))
    return reaching(
      /^\sof\s(?:an? |the )?(?:force|belt|slipper|stick|cane|violence|knife|physical punishment|physical chastisement)\b/u,
      after,
    )
  if (/^beating$/i.test(noun)) return reaching(HAPPENED, after) ?? reaching(UPON, after)
  const found = OF_SOMEBODY.exec(after)
  const article = /\b[Tt]he\s$/.exec(before)
  if (!found || !article) return null
  if (/^separation$/i.test(noun) && OF_A_COUPLE.test(after)) return null
  const sort = /^(?:hitting|slapping|smacking|shouting)$/i.test(noun) ? 'harm' : 'decision'
  return { before: article[0].length, after: found[0].length, sort }
}

const reaching = (pattern: RegExp, after: string): Frame | null => {
  const found = pattern.exec(after)
  return found ? { before: 0, after: found[0].length } : null
}
/** A door or window that keeps somebody in or out, or is theirs; any other is locked for safety. */
const SHUTS_IN =
  /\b(?:bedroom|bathroom|toilet|outside|inside|behind|(?:on|with|against) (?:her|him|them|the (?:child|children|boys?|girls?|baby|twins))|(?:her|his|their|children['’]s) (?:\p{L}+ )?$|so that|(?:all|at|every|each) (?:day|night)|overnight|off its|and the (?:child|children|boys?|girls?))\b|\b(?:her|his|their|[Cc]hildren['’]s|\p{Lu}\p{Ll}+['’]s) (?:\p{L}+ )?$/u
/** What alone is no harm: a haircut, a lock on a shed, a medicine that was given. */
const OFTEN_HARMLESS =
  /^(?:hair|lock|bolt|padlock|water|medication|slap|kick|blow|punch|door|doors|windows?|money|benefits|knife|stick|furniture|plates|bottles)$/i
const HARMFUL: Readonly<Record<string, RegExp>> = {
  hair: /\s(?:cut off|pulled|shaved)/,
  fitted: /\b(?:outside|bedroom|fridge|kitchen)\b/,
  water: /\b(?:poured|thrown)\b/,
}

function thrownFrame(noun: string, before: string, after: string): Frame | null {
  const found = reaching(THROWN, after)
  if (!found || !OFTEN_HARMLESS.test(noun)) return found
  const words = after.slice(0, found.after)
  if (/^(?:doors?|windows?)$/i.test(noun) && /\b(?:locked|taken)$/.test(words))
    return SHUTS_IN.test(before.slice(-20)) || SHUTS_IN.test(after) ? found : null
  const test = HARMFUL[noun.toLowerCase()] ?? (/fitted$/.test(words) ? HARMFUL.fitted : undefined)
  if (/\b(?:fitted|given|used|damaged|removed)$/.test(words) && !test) return null
  return !test || test.test(after) ? found : null
}

function decisionFrame(noun: string, before: string, after: string): Frame | null {
  if (/^action$/i.test(noun) && !/\b[Nn]o (?:further )?$/.test(before)) return null
  if (/^steps$/i.test(noun) && !/\b[Nn]o $/.test(before)) return null
  for (const [is, pattern] of DECISION) {
    if (!is.test(noun)) continue
    const found = reaching(pattern, after)
    if (!found) continue
    if (/agreed$/i.test(noun) && /^\s(?:(?:between|with|at|in|by|and)\b|that I\b)/u.test(after)) return null
    if (CANCELLED_FOR.test(after)) return null
    if (/^it /i.test(noun) && /(?:felt|considered|deemed|judged|concluded)$/i.test(noun)) return { ...found, sort: 'view' }
    if (HANDED_ON.test(after)) return { ...found, sort: 'task' }
    return GIVEN.test(after) ? { ...found, verbOnly: true } : found
  }
  return null
}
