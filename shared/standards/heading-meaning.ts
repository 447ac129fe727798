/** Stands for a child's name in plain headings and titles. */
export const CHILD = '{child}'

const CHILD_WORD = '(?:\\{child\\}|child(?:ren)?)'
const PARENT_WORD =
  '(?:mothers?|mums?|mummy|mam|fathers?|dads?|daddy|parents?|parental|parenting|parented|carers?|caregivers?|adults?)'
const SAY = '(?:says?|said|thinks?|thought|tells?|told|wants?|wish(?:es)?|feels?|sees? (?:it|things|this)|would like)'

/**
 * What headings mean, whatever words they use. Read in order: the longer wordings come first, and what one has taken the
 * next no longer sees. A wording is a regular expression over a plain heading (small letters, no marks, single spaces).
 * `development+health` is two concepts at once: health is of development where a template has one section for all of it,
 * and stands apart from school where it has two.
 */
const CONCEPTS: readonly (readonly [concept: string, wording: string])[] = [
  ['adulthood', 'adult (?:social care|(?:mental )?health services?|services?|care)|adulthood|care act'],
  ['ours', 'children services?|childrens services?|social (?:care|services)'],
  ['review', '(?:next|review|dates? of|first)(?: child protection)? (?:core group|conference|review|meeting)s?'],
  ['dispute', 'not (?:all )?agree\\w*|disagree\\w*|dissent\\w*|disput\\w*|escalat\\w*|(?:un|not )resolved|dispute resolution'],
  [
    'contact',
    'family time|(?:keep(?:ing)?|stay(?:ing)?) in touch|time with (?:the |his |her |my )?(?:birth )?family|(?:seeing|see) (?:my |his |her |the )?(?:birth )?(?:family|parents|mum|dad|mother|father)(?: and (?:mum|dad|mother|father))?',
  ],
  ['entry', '(?:(?:came|coming|come|taken) into|in) care'],
  ['reason', 'presenting (?:concern|issue|problem|worr)\\w*'],
  ['about', '(?:who|what|why|how to read)(?= this chronology)|#about this document'],
  ['event', 'what happened and when'],
  ['family', 'family members?|members of the family'],
  [
    'action',
    '(?:planned |further |future |outstanding )?work (?:to be done|to be completed|needed|required|planned)|agreed to do|(?:will|to|does|do|doing) (?:do )?what|needs doing',
  ],
  ['network', '(?:who|people who|family who) (?:can |will )?helps?(?: keep)?|family group conference'],
  // What is done when the plan does not hold.
  [
    'fallback',
    '(?:what (?:(?:we|i) will do|(?:will )?happens?|to do) )?if [^,]*?(?:not (?:work|improve|change|happen|get better|made|kept|followed)\\w*|fail\\w*|breaks? down|go(?:es)? wrong|(?:get|gets|become|becomes) worse|nothing changes|worsens?|deteriorates?|stalls?)',
  ],
  [
    'fallback',
    '(?:what )?if (?:things |the |this )?(?:plan )?(?:do |does |is |are )?not\\b[^,]*|what if|plan b|back ?up plan|back ?up|alternative plan|contingency(?: plan\\w*)?|crisis(?: plan)?|(?:in (?:case of )?(?:an )?)?emergenc(?:y|ies)(?: plan| duty team)?|out of hours(?: plan)?|edt|consequences',
  ],
  // How children were told.
  [
    'explained',
    `words and pictures|(?:been|was|were|being) told|we (?:have )?told|how (?:i|we) (?:have )?(?:told|tell)|telling|child friendly(?: version)?|${CHILD_WORD} version|explain\\w*|explanation|talking to (?:the )?${CHILD_WORD}|shar(?:ed|ing) [a-z ]*with (?:the )?${CHILD_WORD}|life story(?: work| book)?|${CHILD_WORD} (?:knows?|understands?)`,
  ],
  // Where the children will grow up.
  ['permanence', 'permanen\\w*|long term|grow(?:ing)? up|will live|future home|forever home'],
  // Views.
  ['analysis', '(?:i|we) think (?:this|it|that|all this) means?'],
  [
    'views',
    `(?:${CHILD_WORD}|${PARENT_WORD}|family|families|grand\\w+|members|they|relatives) (?:has |have )?${SAY}(?: (?:us|me))?`,
  ],
  [
    'views',
    '(?:wish(?:es)? and )?feelings?(?: and wishes)?|wishes|views?|viewpoints?|comments?|feedback|responses?|voices?|perspectives?|own words|hearing from|told (?:us|me)|think of|thoughts on',
  ],
  // What was not good.
  ['worry', 'not (?:going|working|so) (?:so |as )?well|worri\\w*|worry(?:ing)?|concern(?:s|ed|ing)?'],
  ['difficulty', 'find(?:s)? (?:it )?hard|difficult(?:y|ies)?|struggl\\w*|challenges?|barriers?|obstacles?'],
  [
    'identity',
    'protected characteristics?|anti discriminat\\w*|identit\\w*|cultur\\w*|religio\\w*|faith|ethnic\\w*|races?|racial|language|divers\\w*|equal\\w*|inclusion|heritage|disab\\w*|communication|belief\\w*|gender',
  ],
  [
    'strength',
    '(?:work|go)(?:s|es|ing) well|do(?:es|ing)? well|strengths?|positives?|(?:positive|protective|resilience) (?:factors?|and resilience factors?)|protective|resilien\\w*|what is good|good things?|what is helping|what helps|(?:existing|evidence of) safety',
  ],
  ['scaling', 'how safe|safety scal\\w+|scal(?:e|es|ing)(?: questions?)?|scores?|0 to 10|nought to ten|out of ten'],
  ['safety goal', 'safety goals?|what needs to be safe|what safe(?:ty)? looks like'],
  ['bottom line', 'bottom lines?|non negotiables?'],
  // What must be different, what will be done.
  [
    'must change',
    '(?:needs?|has|have|must|needed|ought)(?: to)?(?: be)? (?:change|different)|changes? needed|needed changes?|(?:desired|required|expected) changes?|will be different|(?:want|need)(?:s|ed)? to (?:see|achieve|change|happen)(?: change)?|plan is for|is a plan',
  ],
  [
    'next',
    '(?:needs?|must|should|has|have) (?:to )?(?:now )?(?:happen|be done)(?: next| now)?|happens? (?:next|now)|will happen|next steps?|way forward|(?:going|moving) forward|forward|from here|from now|what (?:each of us|we|everyone|everybody) will do(?: next)?|will be done|upcoming|future|outstanding',
  ],
  [
    'review',
    'look(?:s|ed)? at [a-z ]*again|meet(?:ing)? (?:again|next)|reviews?|reviewing|reviewed|next meetings?|meetings?|monitor\\w*',
  ],
  ['visit', 'how often|frequency|visit\\w*|sessions?|(?:was|were) seen|who was seen|seen'],
  ['core group', 'core groups?'],
  // What happened.
  [
    'life',
    `life is like|life for|lived experiences?|daily li(?:fe|ves)|day to day(?: life)?|(?:typical |ordinary )?day(?: in the life)?|in the life|life at home|what is it like to be|being ${CHILD_WORD}|worlds?|getting on|how (?:is|are) ${CHILD_WORD}(?: doing)?|${CHILD_WORD} (?:is|are) (?:doing|getting on)`,
  ],
  [
    'past',
    'story so far|stor(?:y|ies)|(?:we )?know(?:n)? (?:about the past|from before|already)|(?:has|have|had) (?:been )?happen(?:ed|ing)(?: so far| before| in the past)?|happened(?: before)?|(?:is )?been happening|histor\\w*|backgrounds?|past|previous(?:ly)?|earlier|came before|before|so far|early li(?:fe|ves)|childhoods?|previous generations',
  ],
  ['event', 'events?|incidents?|what happened and when'],
  ['chronology', 'chronolog\\w*|timelines?'],
  // What it means.
  [
    'analysis',
    '(?:professional|social work(?:er)?) (?:opinion|judg\\w+)|analy[sz]\\w*|judg\\w+|hypothes\\w*|formulation|evaluat\\w*|reflections?|mak(?:e|ing) sense(?: of it)?|mean(?:s|t|ing)?|(?:tells?|shows?) us|shows?|learn(?:t|ed)?(?: from this)?|understanding|opinion',
  ],
  ['pattern', 'patterns?|themes?|cumulative'],
  ['impact', 'impacts?|effects?|difference'],
  ['missing', 'missing|gaps?|not (?:known|found)'],
  ['progress', 'progress\\w*|improv\\w*|better|things are going|is it working'],
  [
    'measure',
    '(?:will (?:we )?|how we )(?:all )?know|measur\\w*|indicators?|success|signs? of (?:progress|change|success)|evidence of (?:change|progress)|trajectory',
  ],
  [
    'exit',
    '(?:end|ends|ending|close|closes|closing)(?: of)?(?: (?:the|this))? plan|plan (?:can |will |should )?(?:be )?end(?:s|ed)?|exit|step(?:ping)? down|withdrawal',
  ],
  // Names at the end.
  [
    'signed',
    'sign(?:ed|ing)?(?: off)?(?: by)?|signatures?|signatory|signatories|sign off|authoris\\w*|authoriz\\w*|approv\\w*|endorse\\w*|agreed by|we (?:all )?agree|agreements?|(?:has|have) agreed|completed by|declaration',
  ],
  [
    'manager',
    'team managers?|practice managers?|line managers?|managers?|management|managerial|supervisors?|supervisory|oversight',
  ],
  // How the work was done.
  [
    'agency',
    'health visitors?|multi agency|professional (?:network|involved)|professionals|agenc(?:y|ies)|services?|team around|partners|organisations?|network of professionals',
  ],
  ['source+paper', 'documents?|papers?'],
  ['source', 'sources?|evidence base|where [a-z ]*information (?:comes |came |is )from|records?|files?|references?'],
  [
    'method',
    'what i did|what we did|found out|spok(?:e|en)(?: to| with)?|i met|(?:assessment |report )?(?:was |were )?(?:carried out|undertaken|completed|done)|did (?:this|the|my|our) assessment(?! )|methods?|methodology|tools?|contributed|contributions?|gathered|based on|enquir(?:y|ies) made|basis',
  ],
  [
    'reason',
    'why|reasons?|rationale|led (?:up )?to|leading (?:up )?to|prompted|brought|triggers?|grounds|presenting|what is this about',
  ],
  ['recommendation+decision', 'decisions?|decided'],
  ['recommendation+conclusion', 'conclu\\w*'],
  ['recommendation', 'recommend\\w*|proposals?|proposed'],
  [
    'action',
    'actions?|tasks?|interventions?|things to do|doing what|(?:will|to) do what|agreed to do|(?:planned |further |future )?work (?:to be done|to be completed|needed|required|planned)|planned work|steps',
  ],
  ['change', 'chang\\w*|amend\\w*|alter(?:ed|ations?)|revis\\w*|updat\\w*|new'],
  ['goal', '(?:we|i) (?:all )?(?:want|hope)(?: for)?|goals?|aims?|objectives?|outcomes?|achiev\\w*'],
  // People and places.
  ['home+money', 'financ\\w*|money|income|budget\\w*'],
  ['home+work', 'employment|apprentice\\w*'],
  ['home+housing', 'house|housing|accommodation|tenanc\\w*'],
  [
    'home',
    'outside the (?:home|family)|extra familial|contextual(?: safeguarding)?|environment\\w*|homes?|neighbourhood|community|where [a-z{} ]+ lives?',
  ],
  ['household', 'households?|live(?:s)? (?:with|in|at|here)|who lives'],
  ['members+sibling', 'siblings?|brothers|sisters'],
  ['members', 'who is (?:in|who|part)|members?|membership|compositions?|make ?up|structure|genograms?|trees?'],
  ['people', 'significant (?:others?|people|adults)|key people|people|people who matter'],
  ['network+friend', 'friend(?:s|ships?)?'],
  ['network', 'networks?|connected'],
  ['help', 'helps?|helping|helpers?|supports?|supporting|supported'],
  ['parent+carer', '(?:foster )?carers?'],
  ['parent', PARENT_WORD],
  ['family', 'famil(?:y|ies|ial)|relatives?|relations|kin|grand\\w+|nan'],
  [
    'capacity',
    'capacity|capabilit\\w*|abilit(?:y|ies)|skills?|care given|care provided|basic care|caring|boundaries|functioning',
  ],
  ['development+feelings', 'mental(?: health)?|psycholog\\w*|emotion\\w*|behaviou?r\\w*'],
  ['development+health', 'health|medic\\w*|dental|dentists?|optic\\w*|gps?|illness\\w*|allerg\\w*'],
  ['development+school', 'education\\w*|school\\w*|colleges?|learning'],
  ['development', 'development\\w*|welfare|well ?being'],
  ['danger', 'dangers?|future harm'],
  ['harm', 'harm(?:ed|ful)?|complicating factors?|abuse|neglect'],
  ['risk', 'risk(?:s|y)?(?: factors?)?'],
  ['latest', 'latest|recent(?:ly)?|last|most recent'],
  ['need', 'needs?'],
]

const MEANINGS = CONCEPTS.map(
  ([concept, wording]) =>
    [
      ` ${concept
        .split('+')
        .map((one) => `#${one.replace(' ', '-')}`)
        .join(' ')} `,
      new RegExp(`(?<![\\p{L}{#-])(?:${wording})(?![\\p{L}}-])`, 'gu'),
    ] as const,
)

const FILLER = new Set(
  'a an the of for to in on at by with and or our my their his her this that these those is are was were be been being has have had do does did it its as from into i we you he she they your us me what how who whom which when where will would can all any each so not now since there here thing things today s t #ours'.split(
    ' ',
  ),
)

/** A word without the endings that change nothing: plan and plans, worry and worries. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

/** What a plain heading speaks of: concepts (`#views`), `child`, and the stems of words that stand for themselves. */
export function meaningOf(plain: string): string[] {
  let text = plain.replace(/^about\b/, '#about')
  for (const [concept, wording] of MEANINGS)
    text = text.replace(wording, (found) => (OF_PEOPLE.has(concept.trim()) ? keepingPeople(found, concept) : concept))
  const words = text.split(' ').filter((word) => word !== '' && !FILLER.has(word) && !/^\d+$/.test(word))
  return [
    ...new Set(
      words.map((word) => (word.startsWith('#') ? word : /^(?:\{child\}|children|young)$/.test(word) ? 'child' : stem(word))),
    ),
  ]
}

const PEOPLE = new RegExp(
  `\\{child\\}|child(?:ren)?\\b|\\b(?:${PARENT_WORD}|family|families|grand\\w+|members|relatives)\\b`,
  'gu',
)

const OF_PEOPLE = new Set(['#views', '#explained', '#life'])

/** Whose views, who was told: a wording that names people says something of them too. */
function keepingPeople(found: string, concept: string): string {
  const people = [...found.matchAll(PEOPLE)].map(([who]) => who).join(' ')
  return people === '' ? concept : ` ${people} ${concept}`
}
