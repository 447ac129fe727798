import type { BlockAnalysis, KnownPerson, Sentence, Span } from '../rule.ts'

/**
 * People who are no party to a case: neighbours, friends and their families, other children, professionals as private
 * people. Told from the words that stand before what is said of them.
 */
const NEIGHBOUR =
  '(?:(?:next-door |upstairs |downstairs |elderly |former |old |new |other |previous )?(?:neighbours?|tenants?|lodgers?|flatmates?|housemates?|landlord|landlady)|(?:man|woman|family|couple|girl|boy|lady) (?:next door|upstairs|downstairs|opposite|across the road|(?:from|at|in|of) (?:the flat|(?:number|no\\.?|flat) [\\p{L}\\d]{1,4}|[\\p{L}\\d ]{1,20}?)))'
const OTHER_CHILD =
  "(?:(?:[Aa]nother|[Oo]ther|[Oo]ne of (?:the|her|his) other|[Aa] different|the (?:other|boy|girl) who (?:hit|hurt|pushed|bit|bullied) (?:him|her|\\p{Lu}\\p{L}+)|[Oo]ne of the) (?:pupils?|child(?:ren)?|boys?|girls?|famil(?:y|ies)|residents?|mothers?|patients?|young (?:person|people|wom[ae]n|m[ae]n)|parents?|tenants?)|(?:boy|girl|pupil|child|teenager) who (?:hit|hurt|pushed|bit|bullied|attacked) (?:him|her|\\p{Lu}\\p{L}+)|[Aa] (?:boy|girl|pupil|child) (?:in|from|at) (?:her|his|their|the|\\p{Lu}\\p{L}+['’]s) (?:class|year|form|school)|class ?mates?|(?:who|which) is (?:also )?in (?:her|his|their|\\p{Lu}\\p{L}+['’]s) (?:class|year|form|school)|residents? (?:of|in|at) (?:the|her|his) (?:home|unit|hostel))"
const FRIEND =
  "(?:(?:best |school |old |close |family )?friends?(?:['’]s?)?(?: (?:mother|father|brother|sister|parents|mum|dad|\\p{Lu}\\p{L}+))?|(?:girlfriend|boyfriend|partner|lodger|neighbour|flatmate|housemate|colleague|boss|employer|hairdresser|carer|childminder|teacher|worker|nurse|manager|coach|tutor|landlord|lodger)['’]s (?:(?:own|eldest|youngest|older|younger|adult|new|late) )?(?:husband|wife|partner|mother|father|brother|sister|parents|friend|ex-?\\p{L}*|children|child|son|daughter|nephew|niece)|colleague|boss|employer|hairdresser|cleaner|babysitter|bank manager|pastor|imam|workmate|ex-colleague|driving instructor)"
const RELATIVE =
  "(?:(?:M[rs]s?|Miss) \\p{Lu}[\\p{L}-]+['’]s(?: (?:new |former |ex-)?(?:wife|husband|partner|girlfriend|boyfriend)['’]s)?|(?:[Hh]er|[Hh]is) (?:ex-|new |former )?(?:partner|husband|wife|girlfriend|boyfriend)['’]s) (?:former (?:wife|husband|girlfriend|boyfriend)|first (?:wife|husband)|ex-girlfriend|ex-boyfriend|lodger|neighbour|colleague|(?:older |younger |twin |half-)?(?:sister|brother|aunt|uncle|cousin|ex-wife|ex-husband|ex-partner|sister-in-law|brother-in-law|niece|nephew))"
const CHILDS_CLASS =
  '(?:M[rs]s?|Miss) \\p{Lu}[\\p{L}-]+, whose (?:son|daughter|child|children|boy|girl) (?:is|are|goes|go|attends?)[^,]{1,40},'
/** "Ms Tarn's ex-boyfriend's mother". */
const PARTNERS_FAMILY =
  "(?:(?:M[rs]s?|Miss) \\p{Lu}[\\p{L}-]+['’]s|(?:[Hh]er|[Hh]is)) (?:new |former |ex-)?(?:wife|husband|partner|girlfriend|boyfriend)['’]s (?:mother|father|parents|sister|brother|son|daughter|children|child|ex-\\p{L}+|aunt|uncle|cousin|family|friend)"
/** "Her new partner has a son, Kieran Hobbs, who": a child of another family. */
const OTHER_FAMILY =
  '(?:partner|boyfriend|girlfriend|husband|wife|neighbour|lodger|friend)(?:,? (?:M[rs]s?|Miss) \\p{Lu}[\\p{L}-]+,?)? (?:has|had) (?:an? |two |three |four )(?:\\p{Ll}+ )?(?:sons?|daughters?|sisters?|brothers?|cousins?|child|children|ex-wife|ex-husband)(?: (?:with|by|from) [^,.;]{1,25})?'
const PROFESSIONAL =
  '(?:teacher|health visitor|social worker|key worker|head ?teacher|midwife|doctor|GP|nurse|teaching assistant|childminder|support worker|guardian|solicitor|police officer|youth worker|keyworker|support worker|tutor|coach|cleaner|secretary|head of year|reviewing officer|manager|paediatrician|psychologist|receptionist|driver|escort)'
const NAMED =
  '(?:,? \\(?(?:(?:is|was) (?:called|named) )?(?:(?:Ms|Mr|Mrs|Miss|Dr|the) )?\\p{Lu}\\p{L}+(?: \\p{Lu}[\\p{L}-]+){0,2}\\)?,?)?'
const OF_THEIRS = "(?:\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Aa]n?|[Mm]y|[Oo]ur)|[\\p{L}]+['’]s?)"
/** From the outsider to the private matter nothing else may be said of anybody. */
const LEADS = ',?(?:,? (?:who|whose [\\p{L} ]{1,20}?))?(?: (?:[\\p{Ll}-]+|[A-Z]{1}(?=\\b))){0,7}? $'
const make = (who: string): RegExp =>
  new RegExp(
    `${who}${NAMED}(?:,? (?:from|at|in|of|opposite|across) [^,.;]{1,30}?,?)?(?:, (?:who|whom|whose) [^,.;]{1,50},)?(?:, (?:(?:Ms|Mr|Mrs|Miss|Dr|the) )?\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{L}-]+)?,)?${LEADS}`,
    'u',
  )
const OUTSIDER: readonly RegExp[] = [
  make(`${OF_THEIRS} ${NEIGHBOUR}`),
  new RegExp(`\\bnext door,?${LEADS}`, 'u'),
  make(OTHER_CHILD),
  make(`${OF_THEIRS} (?:new |old |former |foster |class |support )?${FRIEND}`),
  make(RELATIVE),
  make(CHILDS_CLASS),
  make(OTHER_FAMILY),
  make(PARTNERS_FAMILY),
]
const PROFESSIONAL_OUTSIDER = make(`${OF_THEIRS} (?:\\p{Ll}+ )?${PROFESSIONAL}`)
/** The outsider speaks, treats or worries: what follows is about somebody else. */
const SPEAKS_OR_WORKS =
  /\b(?:told|tells|said|says|asked|reported|reports|explained|thinks|believes|wrote|knows|knew|heard|saw|asks|manages?|treats?|supports?|helps?|trained|works? with|worked with|diagnosed|prescribed|assessed|worried|concerned|noticed|recorded|referred|gave|given|about|plan for|leads?|runs?|group|course|clinic|visited|met|with)\b/
/** "who heard the shouting," and "support worker": neither is what is told. */
const ASIDE = /, (?:who|whom|whose) [^,.;]{1,50},/
const JOB = /\b(?:support|group|clinic|course) (?:worker|leader|manager|nurse)s?\b/
const HELD_BY_SELF = /\b(?:she|he|they) (?:herself |himself )?(?:has|had|is|was|have|were)\b/

/** "The nurse told me that she herself is": said of the one who speaks. */
const OF_SELF = new RegExp(
  `${OF_THEIRS} (?:\\p{Ll}+ )?${PROFESSIONAL}${NAMED}[^.;]{0,40}? (?:told|said)\\b[^.;]{0,20}? that (?:she|he) (?:herself|himself) (?:is|was|has|had|suffers)(?: \\p{Ll}+){0,4} $`,
  'u',
)

/** "Her friend told her that she has": a friend's own matter, told to the child or the parent. */
const FRIEND_TELLS = new RegExp(
  `${OF_THEIRS} (?:new |old |school )?${FRIEND}${NAMED} (?:(?:told|tells|confided in|confided to) (?:her|him|them|(?!Ms|Mr|Mrs)\\p{Lu}\\p{Ll}+|(?:Ms|Mr|Mrs) \\p{Lu}\\p{L}+)|(?:told|said to) me in confidence) that (?:she|he) (?:herself |himself )?(?:is|was|has|had)(?: \\p{Ll}+){0,4} $`,
  'u',
)

/** Where the outsider's words begin, when what stands at `matter` is said of somebody who is no party; else null. */
export function outsiderBefore(
  block: BlockAnalysis,
  sentence: Sentence,
  matter: Span,
  people: readonly KnownPerson[],
): number | null {
  const before = block.text.slice(sentence.start, matter.start)
  for (const pattern of OUTSIDER) {
    const found = pattern.exec(before)
    if (found && !isAboutSomebodyElse(found[0], people)) return sentence.start + found.index
  }
  const self = OF_SELF.exec(before) ?? FRIEND_TELLS.exec(before)
  if (self) return sentence.start + self.index
  const professional = PROFESSIONAL_OUTSIDER.exec(before)
  if (
    professional &&
    /\b(?:is|was|has|had|having|going through|off|suffer\p{L}+)\b/u.test(professional[0]) &&
    !isAboutSomebodyElse(professional[0], people)
  )
    return sentence.start + professional.index
  return null
}

function isAboutSomebodyElse(words: string, people: readonly KnownPerson[]): boolean {
  const off =
    /\boff (?:work |sick )?with\b|\b(?:diagnosed|living) with\b|\btreat(?:ed|ment) for\b|\b(?:being|been) (?:treated|diagnosed)\b/.test(
      words,
    )
  const withoutAside = words.replace(ASIDE, ' ').replace(JOB, ' ')
  if ((!off && SPEAKS_OR_WORKS.test(withoutAside)) || /\b(?:no|not|never)\b/.test(withoutAside)) return true
  const rest = withoutAside.replace(/^[^,]*?(?:['’]s)\s/u, '')
  return (
    (HELD_BY_SELF.test(rest) && /\bthat\b/.test(rest)) ||
    people.some(
      ({ firstName, lastName, group }) =>
        group !== 'professional' &&
        ((firstName !== '' && new RegExp(`\\b${firstName}\\b(?!['’]s)`).test(rest)) ||
          (lastName !== '' && new RegExp(`\\b(?:Mr|Ms|Mrs|Miss) ${lastName}\\b(?!['’]s)`).test(rest))),
    )
  )
}
