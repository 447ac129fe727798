import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { personMeantBy, reportName } from '../analysis/adults.ts'
import { isBeingNamed } from '../analysis/naming.ts'
import type { BlockAnalysis, Report, RuleContext, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'familiar-names'
const FEMALE = new Set(['mother', 'grandmother', 'stepmother', 'aunt'])

/** What makes the word a common noun ("her mum", "the birth mum"), so that "mother" can stand in its place. */
const BEFORE_NOUN =
  /(?:\b(?:the|a|an|her|his|their|my|our|its|whose|each|one|no|any|both their|birth|biological|adoptive|maternal|paternal|single|young|teenage|new|older|younger|great|other|first[- ]time|good|own)|['’]s?)[\s-]+$/iu
const GROUP_AFTER =
  /^(?:\s+(?:and|&)\s+(?:tots?|toddlers?|me\b|bumps?|baby\s+(?:unit|group|class|home|placement|session|yoga|foster))|[\s-]+(?:group|club|class|unit|programme|network|project|café|army|matters|forum|choir|jokes?)\b|['’]s\s+(?:army|boy|girl)\b|\.(?:com|co|org|net)\b)/iu
/** "Grandad's Wood", "Nan's Kitchen": the name of a place. */
const PLACE_AFTER =
  /^['’]s\s(?:the\s\p{Lu}\p{L}+|Woods?|Lane|Kitchen|Caf[eé]|Place|Farm|Gardens?|Diner|Bakery|Arms|Tea|Field|Hill|Park|Yard|Bridge|Cottage|Bay|Beach|Larder|Pantry|Nook|Corner|Bench|Walk|Club|Hut|Shed)\b/u
const OTHER_SENSE_BEFORE = /\b(?:sugar|egyptian|ancient|my|our|dear|love)\s$/iu
const OTHER_SENSE_AFTER = /^(?:[\s-]+(?:long[\s-]legs|bread|breads|flat|annexe|smith|square|knot)\b)/iu
const MUMMIES = /\b(?:egypt|pharaoh|tomb|museum|pyramid)/iu

export const mumDad: TextRule = {
  scope: 'block',
  meta: {
    id: 'mum-dad',
    category: 'adult-familiar-name',
    title: '“Mum” or “Dad” for an adult',
    severity: 'warning',
    kinds: ['reports', 'records', 'court', 'chronology', 'cp-plan', 'cin-plan', 'care-plan'],
    why: 'In a family with two mothers, or read in twenty years, nobody can tell who is meant; and a report speaks of adults as adults.',
    setAsideWhen: 'The family asked to be written about in this way, or the word is a name.',
    bad: ['Mum said that Dad was at work.', 'Grandad does the school run.'],
    good: ['Ms Pike said that Mr Mensah was at work.', 'Ruby told me, “Mum shouts at night.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    for (const hit of block.hits(LIST)) {
      const { role } = block.segmentAt(hit.start)
      if (role === 'label' || role === 'signature' || role === 'action') continue
      const sentence = block.sentenceAt(hit.start)
      if (sentence && isUsed(block, hit, sentence, context)) report(finding(hit, sentence, context))
    }
  },
}

function isUsed(block: BlockAnalysis, hit: WordHit, sentence: Sentence, context: RuleContext): boolean {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  const tags = hit.entry.tags ?? []
  const capital = /^\p{Lu}/u.test(hit.text)
  if (tags.includes('capital') && !capital) return false
  // A surname or a first name is spelt like it: "Ms Nani", "Taid Hughes".
  if (
    tags.includes('capital') &&
    !/^nann/i.test(hit.text) &&
    (/\b(?:M[rs]s?|Miss|Dr|\p{Lu}\p{Ll}+)\s$/u.test(before) || /^\s\p{Lu}/u.test(after))
  )
    return false
  if (tags.includes('named') && !(capital && /^\s\p{Lu}\p{Ll}/u.test(after) && !/^\s\S+['’]s\s(?:rice|house)/u.test(after)))
    return false
  if (GROUP_AFTER.test(after) || PLACE_AFTER.test(after) || OTHER_SENSE_AFTER.test(after) || OTHER_SENSE_BEFORE.test(before))
    return false
  if (/^mumm/i.test(hit.text) && (/\b(?:a|an|the)\s$/i.test(before) || MUMMIES.test(sentence.text))) return false
  if (/^\s\p{Lu}\p{Ll}/u.test(after) && isToldByChild(before, context)) return false
  if (isBeingNamed(before) && !(BEFORE_NOUN.test(before) && !capital)) return false
  if (/\bsaid\s$/i.test(before) && /^(?:$|[.,;:!])/.test(after)) return false
  return !isAddressedToReader(block, sentence, context)
}

const TOLD =
  /(?:^|[\s,;])(\S+\s)?(She|He|she|he|\p{Lu}\p{Ll}+)\s(?:(?:also|then|later)\s)?(?:said|says|told me|tells me)\s(?:that\s)?[^.;:]*$/u

/** "She said that Grandma Joyce comes": the child's own name for somebody, with the name by which a reader knows who it is. */
function isToldByChild(before: string, { people }: RuleContext): boolean {
  const [, previous = '', teller = ''] = TOLD.exec(before) ?? []
  if (teller === '' || /^(?:M[rs]s?|Miss|Dr|Uncle|Aunt|Auntie|\p{Lu}\p{Ll}+)\s$/u.test(previous)) return false
  if (/^(?:[Ss]he|[Hh]e)$/.test(teller)) return true
  return people.some(({ group, firstName, knownAs }) => group === 'child' && (firstName === teller || knownAs === teller))
}

function finding(hit: WordHit, sentence: Sentence, context: RuleContext): Report {
  const place = { start: hit.start, end: hit.end }
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  const formal = typeof hit.entry.say === 'string' ? hit.entry.say : null
  if (formal === null || /^\s\p{Lu}\p{Ll}/u.test(after)) {
    return { ...place, message: 'A report names an adult by title and surname. Who is this?' }
  }
  if (BEFORE_NOUN.test(before)) {
    return {
      ...place,
      message: `In a formal report: “${formal}”.`,
      fixes: [{ label: `Write “${formal}”`, replacement: formal }],
    }
  }
  const relation = hit.entry.tags?.[0] ?? ''
  const person = personMeantBy(relation, sentence.text, context.people)
  const name = person && reportName(person, context.people)
  const message = `Whose ${formal}? Name ${FEMALE.has(relation) ? 'her' : relation === 'foster carer' ? 'them' : 'him'}.`
  return { ...place, message, fixes: name ? [{ label: `Write “${name}”`, replacement: name }] : [] }
}
