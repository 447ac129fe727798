import { formOf, phraseInForm } from '../analysis/inflection.ts'
import { isWrittenToChild } from '../analysis/written-to-child.ts'
import type { Fix } from '../finding.ts'
import type { BlockAnalysis, TextRule, WordHit } from '../rule.ts'

const LIST = 'slang'
const NAMED_GROUP =
  /^['’]?\s(?:football\s|youth\s|after-school\s|swimming\s|dance\s)?(?:club|group|camp|zone|meal|menu|cinema|channel|night|team|company|TV)\b/i
const PERSON =
  "(?:\\b(?:he|she|they|I|we|who|you|mother|father|parents?|mum|dad|partner|brother|sister|uncle|aunt|grand\\p{L}+|child|children|boy|girl|family|friends?|man|woman|adults?)|\\b(?!(?:The|This|That|These|Those|His|Her|Their|Its?|There|All|A|An|My|Our)\\b)\\p{Lu}\\p{L}+|\\p{L}['’](?:s|re|m))"
const PERSON_SUBJECT = new RegExp(`${PERSON}\\s+(?:\\p{L}+\\s+){0,3}$`, 'u')
const PERSON_DIRECTLY = new RegExp(`${PERSON}\\s+(?:(?:often|usually|always|still|also|\\p{L}+ly)\\s+)?$`, 'u')
const COPULA =
  /\b(?:is|was|are|were|be|been|being|am|get|gets|got|getting|feel|feels|felt|feeling|looks?|looked|seems?|seemed|becomes?|became|so|really|totally|completely|absolutely|very|a bit|quite|too|well|pretty)\s+$/i
const THERE_IS = /\bthere (?:is|was|are|were)\s+(?:\p{L}+\s+)?$/iu
const DETERMINER =
  /\b(?:the|a|an|his|her|my|their|our|your|this|that|these|those|two|three|four|some|other|young|old|older|younger|little|good|best|both|with|any|few|many|lovely|nice|shut)\s+$/i
/** What may follow a word that stands by itself, so that it is not describing the next noun. */
const STANDS_ALONE =
  /^(?:[.,;:!?)\]”"’]|$|\s(?:and|but|or|so|in|on|at|with|by|when|while|because|before|after|again|that|as|to|every|each|most|for|from|all|about|last|this|yesterday|during|if|is|was|are|were|together|daily|around|since|the|a|outside|inside|too)\b)/
const DRUG_VERB =
  /\b(?:smok\p{L}*|us(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|s[eo]ll?(?:s|ing|d)?|deal(?:s|ing|t)?|b(?:uy|uys|uying|ought)|snort\p{L}*|smel\p{L}*|roll\p{L}*|addict\p{L}*|possess\p{L}*|habit|high on|of|on|some|more)\s+(?:\p{L}+\s+){0,2}$/iu

/** "Callum, 13, kicked off": an age in between does not part the subject from its verb. */
const AGE_GIVEN = /(?:, (?:aged )?| \((?:aged )?)\d{1,2}(?:, |\) )$/
/** "It all kicked off", of a quarrel and not of a match. */
const IT_ALL = /\b(?:[Ii]t|[Tt]hings|[Ee]verything|[Aa]ll) (?:all |then |soon |really |suddenly )?$/
const SPORT = /\b(?:match|game|season|tournament|cup|league|team|final|football|rugby)\b/i

/** "The Doherty lads". */
const NAMED_FAMILY = /\b[Tt]he \p{Lu}\p{L}+ $/u
/** "Mr Mensah's mates", not "a ship's mate". */
const OF_SOMEBODY = /(?<!\p{L})\p{Lu}[\p{L}-]*['’]s? $/u
const OWNED_BY = /(?:\b(?:her|his|their|my|the|an|this|that|another|one)|\p{L}['’]s?) (?:\p{Ll}+ )?$/u
/** Young animals share a word with children. */
const ANIMALS = /\b(?:goats?|nanny|billy|herd|flock|farm(?:er)?|calf|calves|lambs?|milking)\b/i
/** Whoever kicks off shoes or a blanket kicks a thing; whoever just kicks off is angry. */
const HAS_OBJECT = /^ (?:his|her|their|its|my|our|the|a|an|both|one|some)\s\p{L}/u

type Context = (before: string, after: string, hit: WordHit) => boolean

/** Copulas and intensifiers may stand in a row: "was really very". */
function withoutCopula(before: string): string {
  const shorter = before.replace(COPULA, '')
  return shorter === before ? before : withoutCopula(shorter)
}

const always: Context = () => true
/** When a tagged wording is slang: the words in front of it and behind it decide. */
const CONTEXTS: Readonly<Record<string, Context>> = {
  verb: always,
  shorthand: always,
  person: (before, after) =>
    (DETERMINER.test(before) || NAMED_FAMILY.test(before) || OF_SOMEBODY.test(before)) &&
    !/^-|^ (?:gloves?|skin|leather)\b/.test(after) &&
    !ANIMALS.test(before) &&
    !ANIMALS.test(after),
  'not-goats': (before, after) => !ANIMALS.test(before) && !ANIMALS.test(after),
  state: (before, after) => COPULA.test(before) && !THERE_IS.test(before) && STANDS_ALONE.test(after),
  'person-state': (before, after, hit) =>
    COPULA.test(before) &&
    STANDS_ALONE.test(after) &&
    PERSON_DIRECTLY.test(withoutCopula(before)) &&
    !(hit.text === 'made up' && /^ (?:of|the|a|to|for|by)\b/.test(after)),
  'person-does': (before) => PERSON_SUBJECT.test(before) || /\bto\s+$/.test(before),
  drug: (before, after, hit) =>
    (DRUG_VERB.test(before) || /^ (?:in|every|daily)\b/.test(after)) &&
    STANDS_ALONE.test(after) &&
    !(/^joint/.test(hit.text) && !/\b(?:smok|roll)\p{L}*\s+(?:\p{L}+\s+){0,2}$/iu.test(before)),
  anger: (before, after, hit) =>
    (PERSON_SUBJECT.test(before) || (IT_ALL.test(before) && !SPORT.test(before + after))) &&
    !(/off$/i.test(hit.text) && HAS_OBJECT.test(after)) &&
    !/^ (?:at \d|the (?:meeting|season|match|game)|his (?:shoes|trainers)|her shoes)/.test(after) &&
    (!/^(?:lost|losing|loses) it$/i.test(hit.text) || /^(?:\s(?:with|at|completely|when|again|in front)\b)/.test(after)),
  tantrum: (before) => /\b(?:a|an|another|in a|having a|his|her)\s+(?:\p{L}+\s+)?$/iu.test(before),
  quarrel: (_before, after) =>
    /^ (?:her|him|them|me|us|each other|(?:the )?(?:staff|teacher|worker|police|mother|father|nurse|doctor)|Ms|Mr|Mrs|\p{Lu}\p{L}+)\b(?! \p{L}+ing\b)/u.test(
      after,
    ),
  pregnant: (before) => /\b(?:got|get|gets|getting|was|is|been|being)\s+(?:her\s+)?$/.test(before),
  home: (before, after) =>
    /\b(?:got|get|been|was|were|being|is|are)\s+$/.test(before) && !/^ (?:at|his legs|her legs)/.test(after),
  crash: (_before, after) =>
    /^ (?:(?:his|her|their|a|my)\s)?(?:\p{L}+['’]s\s|friend|mate|nan|cousin|sister|brother|house|flat|place)/u.test(after),
  amount: (before) =>
    /(?:\d|£|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|few|couple of))\s?$/.test(
      before,
    ),
  swearing: (_before, after, hit) =>
    hit.text.toLowerCase() !== 'bloody' ||
    !/^ (?:nose|lip|hands?|clothes|face|knees?|knuckles|tissues?|sheets?|towel|stools?|discharge|marks?|Mary|Sunday)\b/.test(
      after,
    ),
  'home-state': (before, after) =>
    /\b(?:is|was|are|were|be|been|like|such|looks?|looked|calls it|called it|an?)\s+$/.test(before) && STANDS_ALONE.test(after),
  bunch: (_before, after) => !/^ (?:flowers|grapes|keys|bananas|carrots|balloons|roses|tulips|daffodils)\b/.test(after),
  steal: (before, after) =>
    !/\bthe\s+$/.test(before) &&
    /\b(?:money|phone|cash|car|bikes?|bicycle|purse|wallet|cigarettes|food|sweets|things|vape|keys|clothes|toys?|from|stuff|charger|laptop|it|them)\b/.test(
      after.slice(0, 40),
    ) &&
    !/^ (?:her|his|him|my|their|Ruby)? ?(?:arm|leg|cheek|skin|hand)/.test(after),
  'sort-out': (_before, after) =>
    !/^ (?:(?:the|her|his|their|some|which|all) )?(?:\p{Ll}+ )?(?:washing|clothes|toys|bricks|coins|socks|cards|shapes|laundry|recycling|books|pencils|beads|buttons|ones|pictures)\b/u.test(
      after,
    ),
  sorted: (before, after) =>
    COPULA.test(before.replace(/\b(?:now|all|nearly|finally|almost|well) $/, '')) &&
    STANDS_ALONE.test(after) &&
    !/^ (?:by|in|into|for)\b/.test(after) &&
    !/\b(?:washing|laundry|clothes|post|mail|toys|recycling|files|papers|bricks|coins|cards|rubbish)\b/i.test(before),
  ends: (_before, after) => /^(?:[.,;!?]|$)/.test(after),
  mess: (_before, after) =>
    !/^ (?:the|a|his|her|their) (?:\p{Ll}+ )?(?:paper|letter|note|page|drawing|tissue|face|eyes|nose|form)\b/u.test(after),
  'done-for': (_before, after, hit) =>
    !/done for$/i.test(hit.text) || /^ (?:\p{Ll}+ing|theft|assault|drugs|burglary|robbery|criminal)\b/u.test(after),
  'not-machine': (before, after, hit) =>
    !/up$/i.test(hit.text) ||
    (!/\b(?:boiler|engine|phone|laptop|car|machine|heating|wi-?fi|computer|knee|back|hip|stomach|tooth)\b[^.]{0,20}$/i.test(
      before,
    ) &&
      !/^ (?:as|to|into|the|a|his|her|in the role)\b/.test(after)),
  prison: (_before, after) => !/^ of time/.test(after),
  clock: (_before, after) => !/^ (?:in|on|off|out|up|\d)/.test(after),
  // "Ex-wife", "ex parte".
  former: (before, after) =>
    OWNED_BY.test(before) &&
    /^(?:[.,;:!?)]|$|['’]s|\s(?!parte|officio|gratia|libris|works|vivo|post|partner|husband|wife|boyfriend|girlfriend|service|army|foster|council)\p{L})/u.test(
      after,
    ),
  drinks: (before, after) =>
    !/-$/.test(before) &&
    /^ (?:an?|two|three|four|five|six|seven|eight|ten|half|several|some|vodka|wine|beer|cans|cider|pills|tablets)\b/.test(after),
  leave: (_before, after) => /^(?:[.,;!?]|$| (?:before|when|after|at|and)\b)/.test(after),
}

/** Slang and clipped shorthand in the writer's own voice. A word that is also a name, or meant literally, is left alone. */
export const slang: TextRule = {
  scope: 'block',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'slang',
    category: 'slang-contraction',
    title: 'Slang or shorthand',
    severity: 'warning',
    kinds: ['all'],
    // What is hoped for is told in the family's own plain words.
    inPlans: ['action'],
    why: 'Chatty words read as a lack of respect, and in ten years nobody may know what they meant.',
    setAsideWhen: 'They are somebody’s own words and the source is plain.',
    bad: ['Mr Mensah was off his face when I called.', 'The kids were watching telly.'],
    good: ['Mr Mensah slurred his words and could not stand when I called.', 'Kofi called the house “a tip”.'],
  },
  check(block, context, report) {
    for (const hit of block.hits(LIST)) {
      if (isName(block, hit) || !isSlangHere(block, hit)) continue
      const sentence = block.sentenceAt(hit.start)
      if (sentence && isWrittenToChild(block, sentence, context)) continue
      const fixes = fixesFor(block, hit)
      const shorthand = hit.entry.tags?.includes('shorthand') === true
      report({
        start: hit.start,
        end: hit.end,
        message: [`“${hit.text}” is ${shorthand ? 'shorthand' : 'slang'}.`, fixes.length === 0 ? hit.entry.ask : undefined]
          .filter(Boolean)
          .join(' '),
        fixes,
      })
    }
  },
}

function isSlangHere(block: BlockAnalysis, hit: WordHit): boolean {
  const segment = block.segmentAt(hit.start)
  const before = block.text.slice(Math.max(segment.start, hit.start - 60), hit.start).replace(AGE_GIVEN, ' ')
  const after = block.text.slice(hit.end, Math.min(segment.end, hit.end + 60))
  if (/[@._/]$/.test(before) || /^[@_]|^\.\p{Ll}/u.test(after) || NAMED_GROUP.test(after)) return false
  return (hit.entry.tags ?? []).every((tag) => (CONTEXTS[tag] ?? always)(before, after, hit))
}

/** A capital inside a sentence makes it a name: "Kids Company", "Mr Fagg", "Coke". */
function isName(block: BlockAnalysis, hit: WordHit): boolean {
  if (!/^\p{Lu}/u.test(hit.text)) return false
  const sentence = block.sentenceAt(hit.start)
  if (!sentence) return false
  if (sentence.start !== hit.start) return true
  const next = block.tokens[hit.lastToken]
  return next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text) && next.start === hit.end + 1
}

function fixesFor(block: BlockAnalysis, hit: WordHit): Fix[] {
  const { say } = hit.entry
  if (typeof say !== 'string') return []
  const first = hit.text.split(/[\s-]/)[0] ?? ''
  const before = block.text.slice(Math.max(0, hit.start - 30), hit.start)
  const plain = hit.entry.tags?.includes('verb') ? phraseInForm(say, formOf(first, before)) : say
  const capital = /^\p{Lu}/u.test(hit.text) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
  return [{ label: `Write “${capital}”`, replacement: capital }]
}
