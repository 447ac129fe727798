import type { TemplateSection } from '../../standards/index.ts'
import { readPlaces, type WordingPlace, type WordTest } from '../matcher/wording.ts'
import type { BlockAnalysis, KnownPerson } from '../rule.ts'

/** What stands in a mention for somebody, and the word that stands for it while the wording is read. */
const TOKENS = { '{family}': 'familytoken', '{child}': 'childtoken', '{signature}': 'signaturetoken' } as const

const FAMILY_ROLES =
  '(?:step ?|foster ?)?(?:mother|father|mum|dad)|parents?|(?:great[- ]?)?grand(?:mother|father|parents?|ma|ad|dad)|nan|aunt|uncle|carers?|family'
const SIGNATURE =
  '(?:(?:signed|authorised|approved|countersigned)(?: (?:off )?by)?|signatures?)(?=\\s*(?:[:|\\n]|$))|(?<=^|\\n)(?:signed|authorised|approved) by'
const TITLE = '(?:mr|mrs|ms|miss|mx|dr)\\.? '

/** Nothing can be found with it: for a name that nobody has. */
const NEVER = '(?!)'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")

function anyOf(wordings: readonly string[]): string {
  const known = [...new Set(wordings.map((one) => one.trim().toLowerCase()).filter(Boolean))]
  return known.length === 0
    ? NEVER
    : known
        .sort((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')
}

/** Whoever belongs to the family and is no child: by role, by first name or by title and surname. */
function familyWording(people: readonly KnownPerson[]): string {
  const own = people.filter(({ group }) => group === 'family')
  // A child's surname is a parent's, and each half of a double-barrelled one.
  const surnames = people
    .filter(({ group }) => group !== 'professional')
    .flatMap(({ lastName }) => [lastName, ...lastName.split(/[\s-]/)])
  const first = anyOf(own.flatMap(({ firstName, knownAs }) => [firstName, knownAs]))
  return `${FAMILY_ROLES}|${TITLE}(?:[\\p{L}'’-]+ )?(?:${anyOf(surnames)})|(?:${first})(?: (?:${anyOf(surnames)}))?`
}

function childWording(people: readonly KnownPerson[]): string {
  return `${anyOf(people.filter(({ group }) => group === 'child').flatMap(({ firstName, knownAs }) => [firstName, knownAs]))}|(?:the|each|both) child(?:ren)?`
}

const BETWEEN = '[\\s-]+'
const GAP = { joined: BETWEEN, slash: '\\s*/\\s*', stop: '\\.\\s?' } as const

/** Reads a section's mention: a wording as in word lists that may hold `{family}`, `{child}` or `{signature}`. */
export function readMention(mention: string): WordingPlace[] {
  let wording = mention
  for (const [token, word] of Object.entries(TOKENS)) wording = wording.replaceAll(token, word)
  return readPlaces(wording)
}

function mentionsPattern(mentions: readonly string[], people: readonly KnownPerson[]): RegExp {
  const meant: Record<string, string> = {
    [TOKENS['{family}']]: `(?:${familyWording(people)})`,
    [TOKENS['{child}']]: `(?:${childWording(people)})`,
    [TOKENS['{signature}']]: `(?:${SIGNATURE})`,
  }
  const word = ({ text, kind }: WordTest): string =>
    meant[text] ?? escaped(text.toLowerCase()) + (kind === 'prefix' ? "[\\p{L}'’]*" : '')
  const sequence = (tests: readonly WordTest[]): string =>
    tests.map((test, index) => (index === 0 ? '' : GAP[test.before]) + word(test)).join('')
  const wordings = mentions.map((mention) => joined(readMention(mention), sequence))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

/** One wording's places in a row; a gap goes with the optional place that it parts from the rest. */
function joined(places: readonly WordingPlace[], sequence: (tests: readonly WordTest[]) => string): string {
  let begun = false
  return places.reduce((pattern, { optional, options }) => {
    const either = `(?:${options.map(sequence).join('|')})`
    const place = begun ? BETWEEN + either : optional ? either + BETWEEN : either
    begun ||= !optional
    return pattern + (optional ? `(?:${place})?` : place)
  }, '')
}

const patterns = new WeakMap<readonly KnownPerson[], Map<TemplateSection, RegExp>>()
const kept = new WeakMap<BlockAnalysis, Map<RegExp, boolean>>()

function patternOf(section: TemplateSection, people: readonly KnownPerson[]): RegExp {
  const known = patterns.get(people) ?? new Map<TemplateSection, RegExp>()
  patterns.set(people, known)
  const pattern = known.get(section) ?? mentionsPattern(section.mentions, people)
  known.set(section, pattern)
  return pattern
}

/**
 * True when any of the blocks holds one of the section's `mentions`: its matter is dealt with, under whatever heading.
 * Each block is read once for each section; `people` must be the same list as long as nobody changed.
 */
export function isMentioned(section: TemplateSection, blocks: readonly BlockAnalysis[], people: readonly KnownPerson[]): boolean {
  if (section.mentions.length === 0) return false
  const pattern = patternOf(section, people)
  const signs = section.mentions.includes('{signature}')
  return blocks.some((block) => {
    const known = kept.get(block) ?? new Map<RegExp, boolean>()
    kept.set(block, known)
    const before = known.get(pattern)
    if (before !== undefined) return before
    const found = (block.block.type === 'signatures' && signs) || pattern.test(block.text.toLowerCase())
    known.set(pattern, found)
    return found
  })
}
