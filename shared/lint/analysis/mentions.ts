import type { Section } from '../../document/index.ts'
import type { DocumentTemplate, TemplateSection } from '../../standards/index.ts'
import { readPlaces, type WordingPlace, type WordTest } from '../matcher/wording.ts'
import type { BlockAnalysis, KnownPerson } from '../rule.ts'
import { MentionWords, type StandIns } from './mention-words.ts'

/** What stands in a mention for somebody, and the word that stands for it while the wording is read. */
const TOKENS = { '{family}': 'familytoken', '{child}': 'childtoken', '{signature}': 'signaturetoken' } as const

const STAND_INS: StandIns = { family: TOKENS['{family}'], child: TOKENS['{child}'], signature: TOKENS['{signature}'] }

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

/** The first names of the family's adults, and what they are called. */
const namesOfFamily = (people: readonly KnownPerson[]): string[] =>
  people.filter(({ group }) => group === 'family').flatMap(({ firstName, knownAs }) => [firstName, knownAs])

/** Whoever belongs to the family and is no child: by role, by first name or by title and surname. */
function familyWording(people: readonly KnownPerson[]): string {
  // A child's surname is a parent's, and each half of a double-barrelled one.
  const surnames = people
    .filter(({ group }) => group !== 'professional')
    .flatMap(({ lastName }) => [lastName, ...lastName.split(/[\s-]/)])
  const first = anyOf(namesOfFamily(people))
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

/** One template's mentions for one list of people, and what was found of each of its sections. */
interface Reader {
  template: DocumentTemplate
  people: readonly KnownPerson[]
  patterns: Map<TemplateSection, RegExp>
  /** Most blocks have none of the words that a section's mentions need, and are not read for it. */
  words: MentionWords
  /** By block, and by section of the document, so that a keystroke costs its own section and no walk over every block. */
  kept: WeakMap<BlockAnalysis | Section, Uint8Array>
}

const readers = new WeakMap<readonly KnownPerson[], WeakMap<DocumentTemplate, Reader>>()

function readerOf(template: DocumentTemplate, people: readonly KnownPerson[]): Reader {
  const known = readers.get(people) ?? new WeakMap<DocumentTemplate, Reader>()
  readers.set(people, known)
  const reader = known.get(template) ?? {
    template,
    people,
    patterns: new Map(),
    words: new MentionWords(template, STAND_INS, namesOfFamily(people), readMention),
    kept: new WeakMap(),
  }
  known.set(template, reader)
  return reader
}

function stateOf(place: BlockAnalysis | Section, { kept, template }: Reader): Uint8Array {
  const known = kept.get(place)
  if (known) return known
  const state = new Uint8Array(template.sections.length)
  kept.set(place, state)
  return state
}

function isIn(text: string, section: TemplateSection, { patterns, people }: Reader): boolean {
  const pattern = patterns.get(section) ?? mentionsPattern(section.mentions, people)
  patterns.set(section, pattern)
  return pattern.test(text)
}

const signs = (block: BlockAnalysis, { mentions }: TemplateSection): boolean =>
  block.block.type === 'signatures' && mentions.includes('{signature}')

/** A section whose mentions are looked for, and its place in the template. */
interface Sought {
  section: TemplateSection
  place: number
}

/** What one block holds of the sections sought. */
function readBlock(block: BlockAnalysis, sought: readonly Sought[], reader: Reader): Uint8Array {
  const state = stateOf(block, reader)
  if (sought.every(({ place }) => state[place] !== UNREAD)) return state
  reader.words.read(block)
  let text: string | null = null
  for (const { section, place } of sought) {
    if (state[place] !== UNREAD) continue
    let isHere = signs(block, section)
    if (!isHere && reader.words.mayMention(place)) {
      text ??= block.text.toLowerCase()
      isHere = isIn(text, section, reader)
    }
    state[place] = isHere ? PRESENT : ABSENT
  }
  return state
}

/** What a section of the document holds: what any of its blocks does. */
function readSection(section: Section, blocks: readonly BlockAnalysis[], sought: readonly Sought[], reader: Reader): Uint8Array {
  const state = stateOf(section, reader)
  let open = sought.filter(({ place }) => state[place] === UNREAD)
  for (const block of blocks) {
    if (open.length === 0) return state
    const read = readBlock(block, open, reader)
    for (const { place } of open) if (read[place] === PRESENT) state[place] = PRESENT
    open = open.filter(({ place }) => state[place] === UNREAD)
  }
  for (const { place } of open) state[place] = ABSENT
  return state
}

/**
 * Those of the sections whose `mentions` some block holds: their matter is dealt with, under whatever heading. What was
 * found of a block or section is kept; `people` must be the same list as long as nobody changed, and blocks come section
 * by section, all of each.
 */
export function mentionedIn(
  blocks: readonly BlockAnalysis[],
  sections: readonly TemplateSection[],
  template: DocumentTemplate,
  people: readonly KnownPerson[],
): Set<TemplateSection> {
  const found = new Set<TemplateSection>()
  const reader = readerOf(template, people)
  let sought: Sought[] = sections
    .filter(({ mentions }) => mentions.length > 0)
    .map((section) => ({ section, place: template.sections.indexOf(section) }))
  let next = 0
  while (sought.length > 0) {
    const first = next
    const section = blocks[first]?.section
    if (!section) break
    while (blocks[next]?.section === section) next++
    const known = reader.kept.get(section)
    const state =
      known && sought.every(({ place }) => known[place] !== UNREAD)
        ? known
        : readSection(section, blocks.slice(first, next), sought, reader)
    for (const one of sought) if (state[one.place] === PRESENT) found.add(one.section)
    sought = sought.filter((one) => !found.has(one.section))
  }
  return found
}
