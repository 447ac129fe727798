import type { DocumentTemplate, TemplateSection } from '../../standards/index.ts'
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

const UNREAD = 0
const ABSENT = 1
const PRESENT = 2

/** One template's mentions for one list of people, and for each block what was found of each section. */
interface Reader {
  patterns: Map<TemplateSection, RegExp>
  kept: WeakMap<BlockAnalysis, Uint8Array>
}

const readers = new WeakMap<readonly KnownPerson[], WeakMap<DocumentTemplate, Reader>>()

function readerOf(template: DocumentTemplate, people: readonly KnownPerson[]): Reader {
  const known = readers.get(people) ?? new WeakMap<DocumentTemplate, Reader>()
  readers.set(people, known)
  const reader = known.get(template) ?? { patterns: new Map(), kept: new WeakMap() }
  known.set(template, reader)
  return reader
}

function isIn(text: string, section: TemplateSection, { patterns }: Reader, people: readonly KnownPerson[]): boolean {
  const pattern = patterns.get(section) ?? mentionsPattern(section.mentions, people)
  patterns.set(section, pattern)
  return pattern.test(text)
}

const signs = (block: BlockAnalysis, { mentions }: TemplateSection): boolean =>
  block.block.type === 'signatures' && mentions.includes('{signature}')

/**
 * Those of the sections whose `mentions` some block holds: their matter is dealt with, under whatever heading. A block is
 * read once for each section, then what was found is kept; `people` must be the same list as long as nobody changed.
 */
export function mentionedIn(
  blocks: readonly BlockAnalysis[],
  sections: readonly TemplateSection[],
  template: DocumentTemplate,
  people: readonly KnownPerson[],
): Set<TemplateSection> {
  const found = new Set<TemplateSection>()
  const reader = readerOf(template, people)
  let sought = sections
    .filter(({ mentions }) => mentions.length > 0)
    .map((section) => ({ section, place: template.sections.indexOf(section) }))
  for (const block of blocks) {
    if (sought.length === 0) break
    const state = reader.kept.get(block) ?? new Uint8Array(template.sections.length)
    reader.kept.set(block, state)
    const before = found.size
    let text: string | null = null
    for (const { section, place } of sought) {
      if (state[place] === UNREAD) {
        text ??= block.text.toLowerCase()
        state[place] = signs(block, section) || isIn(text, section, reader, people) ? PRESENT : ABSENT
      }
      if (state[place] === PRESENT) found.add(section)
    }
    if (found.size > before) sought = sought.filter(({ section }) => !found.has(section))
  }
  return found
}
