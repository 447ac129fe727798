import { isAddressedPersonally } from '../analysis/addressed-to-child.ts'
import { isBackedUp } from '../analysis/backing.ts'
import { describedBy } from '../analysis/described.ts'
import { personBefore, subjectOf } from '../analysis/referents.ts'
import { voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Sentence, Span, TextRule, Token, WordHit } from '../rule.ts'

const LIST = 'evaluative'
/** Grades, clinical words and set phrases that judge nobody. */
const SET_PHRASE =
  /\b(?:age[- ]|culturally )$|\b(?:rated|graded|judged|grade[ds]?|scored?|ofsted|tested|inspect\w+|category|tests?|result(?:s)?(?: \w+)?) (?:\w+ ){0,3}$/i
const SET_PHRASE_AFTER =
  /^\s?(?:fraction|adult\b|authority\b|office\b|officer\b|box\b|health\b|eyesight|sight|hearing|vision|signal|visibility|reception|weather|morning|afternoon|evening|night\b|friday|news\b|question|practice\b|tooth|teeth|back\b|leg|knee|dreams?|for (?:coeliacs|vegetarians)|person\b|adult|test|result|pregnancy|understanding|knowledge|level of development|reason to|idea to|time (?:to|for)|deal|number|many|few|place of safety|accommodation order|adjustments?|chastisement|school\b|court\b|street|needs\b|risk|level|income|mood|birth|house\b|base\b|estate|time\b|\((?:grade|ofsted))/i
const VERDICT_ON_SERVICES =
  /\b(?:Ofsted|inspection|inspectors|graded care profile|grade|score[ds]?|SATs|GCSEs?|certificate|exam)\b/i
/** Of these only what is said of conduct, care or a home is a judgement; of a person or thing it is plain description. */
const CONDUCT_ONLY = new Set(
  'high low fair weak worse worst strong healthy stable secure safe proper normal good bad poor great nice limited basic minimal mixed variable average standard better best fine ok helpful skilled wrong extreme careless effective thorough successful constructive productive consistent inconsistent solid sound competent skilful sufficient excessive hopeless useless inept lacking wanting fine okay perfect unusual odd ideal decent suitable reasonable adequate appropriate negative positive acceptable sensible challenging super harsh careless beautiful unfit insufficient conscientious diligent dedicated devoted hard-working hardworking industrious tireless selfless unselfish heroic noble honourable resourceful imaginative inventive trustworthy steadfast perceptive intuitive judicious prudent wise sage astute shrewd level-headed well-balanced lethargic lackadaisical despicable contemptible incompetent naive gullible petty small-minded ungrateful churlish enthusiastic unkind precarious tragic harrowing tedious exhausting adverse scant right correct able bright frightening upsetting distressing sensitive ample generous creative energetic lazy unfair cruel evil wicked thin careful measured considered apt charming adorable balanced rich mature responsible reliable dependable choice quality unrealistic stimulating touching suspect token steady fitting difficult awkward pleasant unpleasant unconvincing superior inferior'.split(
    ' ',
  ),
)

/** What somebody gives a child: it is judged as their care. */
const PROVIDED = /^(?:food|clothing|clothes|diet|bedding|beds?|toys|meals?|lunch(?:es)?|breakfast|dinners?|footwear|shoes)$/
const CARER = /^(?:mother|father|parents?|carers?|mum|dad|grandmother|grandfather)$/
/** What families arrange, decide and are known by. */
const OF_FAMILY_LIFE =
  /^(?:plans?|dealings|record|timing|picture|idea|decision|arrangements?|reasoning|excuses|parenting|budgeting|housekeeping|priorities|values|instincts|record|supervision|routines?|rules|organisation|preparation|preparations|ways?)$/
/** Things of which a strong word is plain talk, or somebody's taste: the weather, food, a film, a bad line. */
const NEUTRAL =
  /^(?:weather|rain|snow|sun|sunshine|morning|afternoon|evening|night|summer|winter|holiday|film|book|song|game|programme|show|cake|tea|view|views|photo|photograph|photos|picture|drawing|name|handwriting|marks?|grades?|results?|reference|eyesight|hearing|vision|signal|line|reception|connection|memory|score|news|traffic|road|light|lighting|pain|wage|wages|salary|bus|train|cook|swimmer|singer|footballer|player|reader|speaker|dancer|runner|driver|artist|english|polish|garden|beach|park|food|area|location|street|town|estate|nursery|hospital|website|item|items|content|images|material|contact)$/

export const evaluativeWord: TextRule = {
  scope: 'block',
  meta: {
    id: 'evaluative-word',
    category: 'evaluative-word',
    title: 'Empty judgement',
    severity: 'warning',
    kinds: ['all'],
    inPlans: [],
    why: 'It tells the reader what you made of it and not what there was: a court or a parent cannot test it.',
    setAsideWhen: 'The grounds stand elsewhere in the document and this sentence sums them up.',
    bad: ['Mr Lyle’s conduct at the school gate was inappropriate.', 'Ms Lowe is an excellent mother.'],
    good: [
      'Mr Lyle’s conduct at the school gate was unacceptable: he swore at the caretaker and threw a cup.',
      'Ofsted judged the school inadequate in March 2025.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit) || !judges(block, sentence, hit)) continue
      if (isAddressedPersonally(block, sentence, context) || isSetPhrase(block, sentence, hit)) continue
      if (isBesideDescription(block, hit) || /\b(?:apparently|allegedly|reportedly)\b/i.test(sentence.text)) continue
      if (
        voiceAt(block, sentence, hit) === 'named' ||
        isBackedUp(block, sentence, withObject(block, sentence, hit), null, judgedHead(block, sentence, hit))
      )
        continue
      report({
        start: hit.start,
        end: hit.end,
        message: hit.entry.ask ?? 'What did you see or hear that shows it?',
        // A cell sums up what the text around the table gives the grounds of.
        unsure: sentence.segment.role === 'cell',
      })
    }
  },
}

/** "Chaotic and cluttered": one description, and the rule about describing words asks what was seen. */
const isBesideDescription = (block: BlockAnalysis, hit: WordHit): boolean =>
  block.holds('descriptors') &&
  block.hits('descriptors').some(({ start, end }) => {
    const gap = start >= hit.end ? block.text.slice(hit.end, start) : block.text.slice(end, Math.max(end, hit.start))
    return /^(?:,| and| but|, and)(?: \p{Ll}+ly| very| quite| rather)? $/u.test(gap)
  })

const judgedHead = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): Token | null =>
  describedBy(block, sentence, hit.firstToken, hit.lastToken)?.head ?? null

/** The judgement with what it judges: neither "dressed inappropriately" nor "the meals were inadequate" backs itself up. */
function withObject(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span {
  if (hit.entry.tags?.includes('manner')) return { start: block.tokens[hit.firstToken - 1]?.start ?? hit.start, end: hit.end }
  const head = describedBy(block, sentence, hit.firstToken, hit.lastToken)?.head
  return head ? { start: Math.min(head.start, hit.start), end: Math.max(head.end, hit.end) } : hit
}

function isSetPhrase(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  return (
    SET_PHRASE.test(block.text.slice(sentence.start, hit.start)) ||
    SET_PHRASE_AFTER.test(block.text.slice(hit.end, hit.end + 40)) ||
    VERDICT_ON_SERVICES.test(sentence.text) ||
    isEmployment(block, sentence, hit) ||
    (/^great$/i.test(hit.text) && /^[- ](?:grand|aunt|uncle)/.test(block.text.slice(hit.end, hit.end + 8)))
  )
}

/** "Has a good job": work, where "does a good job" is a judgement. */
const isEmployment = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  (/\bjob$/i.test(hit.text) || /^\sjob\b/.test(block.text.slice(hit.end, hit.end + 5))) &&
  !/\b(?:do|does|did|done|doing|made|makes|making) (?:such )?(?:an? )?$/.test(block.text.slice(sentence.start, hit.start))

function judges(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const tags = hit.entry.tags ?? []
  if (
    /^badly$/i.test(hit.text) &&
    /\b(?:miss\p{L}*|want\p{L}*|need\p{L}*|sle\p{L}*|cut|hurt|burn\p{L}*|bruis\p{L}*|injur\p{L}*|scald\p{L}*|graz\p{L}*|broke|bled|sprain\p{L}*)\b[^.;,]*$/iu.test(
      block.text.slice(sentence.start, hit.start),
    )
  )
    return false
  // What a child needs is no judgement of what is given.
  if (
    /^(?:safe|secure|stable)$/i.test(hit.text) &&
    /\bneeds? (?:\p{L}+ ){0,2}$/u.test(block.text.slice(sentence.start, hit.start))
  )
    return false
  if (isFuture(block, sentence, hit) || isProviso(block, sentence, hit)) return false
  if (tags.includes('verdict')) return !isDenied(block, sentence, hit)
  if (tags.includes('well') && /\bwhat(?: (?:is|was|has|had))? $/i.test(block.text.slice(sentence.start, hit.start))) return false
  if (tags.includes('well')) return hit.text.toLowerCase() !== 'well' || doesWell(block, sentence, hit)
  if (
    tags.includes('manner') &&
    /^ (?:hurt|burn(?:ed|t)|injured|cut|bruised|damaged|sprained|broken|scalded|scratched|bitten|needed|behind)\b/.test(
      block.text.slice(hit.end, hit.end + 12),
    )
  )
    return false
  if (tags.includes('manner'))
    return personBefore(block, sentence, hit.firstToken) || subjectOf(block, sentence, hit.firstToken - 1)?.referent === 'conduct'
  return isSaidOfFamily(block, sentence, hit, tags.includes('strong'))
}

/** The adjective is said of a person, a home, conduct or care; a strong one of whatever stands for these ("it", "the rota"). */
function isSaidOfFamily(block: BlockAnalysis, sentence: Sentence, hit: WordHit, strong: boolean): boolean {
  const described = describedBy(block, sentence, hit.firstToken, hit.lastToken)
  // What is difficult in a relationship is asked for by the rule about vague words.
  if (/^difficult$/i.test(hit.text) && /^relationships?$/.test(described?.head.lower ?? '')) return false
  if (described?.referent === 'conduct' || (described && PROVIDED.test(described.head.lower))) return true
  if (/^unsafe$/i.test(hit.text)) return false
  if (described?.referent === 'home') return true
  if (described?.referent === 'person' || described?.referent === 'group')
    return !CONDUCT_ONLY.has(hit.text.toLowerCase()) || CARER.test(described.head.lower)
  if (described && (isTheirDoing(block, described.head) || OF_FAMILY_LIFE.test(described.head.lower))) return true
  if (isWritersVerdict(block, sentence, hit)) return true
  if (described === null) return isSaidOfPronoun(block, sentence, hit, strong) || (strong && isAnticipated(block, sentence, hit))
  return strong && !NEUTRAL.test(described.head.lower)
}

/** "It is regrettable that Ms Shaw behaved as she did": the judgement stands before what it judges. */
const isAnticipated = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /^It (?:is|was|has been)(?: \p{Ll}+ly| very| quite| rather| most)* $/u.test(block.text.slice(sentence.start, hit.start)) &&
  /^ (?:that|to see|to hear|how)\b/.test(block.text.slice(hit.end, sentence.end))

/** "Ms Tan's budgeting", "his reading to them": what somebody does, said as a noun. */
const isTheirDoing = (block: BlockAnalysis, head: Token): boolean =>
  /(?:ing|tion|ment)$/.test(head.lower) &&
  /^(?:his|her|their)$|['’]s$|s['’]$/i.test(block.tokens[head.index - 1]?.text ?? '') &&
  !NEUTRAL.test(head.lower) &&
  !/^(?:hearing|training|funding|housing|meeting|medication|education|morning|evening|building|clothing|reading|writing|swimming|spelling|drawing|accommodation|station|application|appointment|treatment|information|employment)$/.test(
    head.lower,
  )

/** "I found it disappointing", "I consider this adequate": the writer's verdict on what was just spoken of. */
const isWritersVerdict = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /\b(?:I|we)\b[^.;:]{0,70}?\b(?:found|find|thought|think|consider(?:ed)?|judged?|deem(?:ed)?|felt|feel|believe) (?:that )?(?:it|this|that|them|these|all this)(?: (?:was|is|were|are|to be))?(?: (?:very|quite|rather|most|somewhat|wholly|really|extremely))? $/.test(
    block.text.slice(sentence.start, hit.start),
  )

/** Of these only a sentence that says nothing else is a verdict: "It is poor." */
const PLAIN_VERDICT = /^(?:poor|good|bad|positive|negative|weak|limited|mixed|great|basic)$/i
/** "It is robust", "This was wonderful": said of what the sentence before told. */
const isSaidOfPronoun = (block: BlockAnalysis, sentence: Sentence, hit: WordHit, strong: boolean): boolean =>
  (strong || (PLAIN_VERDICT.test(hit.text) && /^[.;]?$/.test(block.text.slice(hit.end, sentence.end)))) &&
  sentence.start > sentence.segment.start &&
  /^(?:It|This|That|These|They|All (?:of )?this)(?: \p{Ll}+ly)? (?:is|was|are|were|has been|seems|seemed|looks|looked)(?: (?:very|quite|rather|most|somewhat|wholly|really|extremely|entirely|also|both|all|simply|just))* (?:an? )?$/u.test(
    block.text.slice(sentence.start, hit.start),
  )

/** "No cause for concern", "not impressed with the colour": nothing is judged. */
const isDenied = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /\b(?:no|any|without)(?: \w+)? $/i.test(block.text.slice(sentence.start, hit.start)) && !/^(?:a|the) /i.test(hit.text)

/** "As appropriate", "if suitable": a proviso and no judgement. */
function isProviso(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  if (!/^(?:appropriate|suitable|necessary|good|possible|reasonable)$/i.test(hit.text)) return false
  const before = block.text.slice(Math.max(sentence.start, hit.start - 8), hit.start)
  return /\b(?:if|whether|where|as|when) $/i.test(before) && !/^\s\w/.test(block.text.slice(hit.end, hit.end + 2))
}

/** "Parents the boys well": said of how a person does something, at the end of what they do. */
function doesWell(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (
    /\b(?:as|is|was|are|were|be|been|means?|meant|wish(?:es|ed)?|may|might|could|very|feel|feels|felt|get|got|not|keep|sleep|sleeps|slept|eats?|ate|know|knows|knew|speaks?|hear|see|fits?)\s$/i.test(
      before,
    )
  )
    return false
  if (!/^(?:[.,;]|\s(?:with|together|in|at|by|and|to|when|during|throughout|after)\b|$)/i.test(after)) return false
  if (personBefore(block, sentence, hit.firstToken)) return true
  return subjectOf(block, sentence, Math.max(sentence.firstToken + 1, hit.firstToken - 1))?.referent === 'conduct'
}

/** What is wanted or planned is not yet judged: "Ms Lowe will need a suitable home". */
function isFuture(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  return /\b(?:will|should|must|would|to (?:have|be|find|provide|make|ensure|get|keep|offer|show|see|give|stay|live)|needs? (?:to|an?|more)|if|whether|look(?:ing)? for|find|until)\b[^,;]{0,40}$/i.test(
    block.text.slice(sentence.start, hit.start),
  )
}
