import { CHILD, meaningOf, stem } from './heading-meaning.ts'
import type { Pack } from './pack.ts'
import { escaped, type NamedChild, type PlainHeading, plainHeading } from './plain-heading.ts'
import type { DocumentTemplate, TemplateSection } from './template.ts'

export type { NamedChild } from './plain-heading.ts'

export interface SectionMatch {
  section: TemplateSection
  /** The one child that the heading names, for a section that is written for each child. */
  childId: string | null
  /** Every child that it names, for such a section; none where it is written for all of them together. */
  childIds: readonly string[]
  /** 1 where the heading is one of the section's own titles; less where only its meaning agrees. */
  score: number
}

/** Headings whose meaning agrees less than this are taken to be the writer's own. */
const THRESHOLD = 0.6

/** Half of a heading must agree this well to count for a section of its own ("Analysis and recommendation"). */
const HALF_THRESHOLD = 0.8

/** What any section could have in its heading tells little. */
const GENERAL_WORTH = 0.3
const GENERAL = new Set(
  'information detail summary section report current overall statement key main further other general list full #about'.split(
    ' ',
  ),
)

/** A heading's words that no title of the template uses count for less: they may be somebody's name. */
const UNKNOWN_WORTH = 0.5

/** Pages that belong to any document and to no section of it. */
const ADMINISTRATIVE =
  /^(?:appendi|annex|glossary|abbreviations|(?:table of )?contents|index|distribution|version|document control|contact (?:details|numbers)|confidential|data protection|privacy)/

interface Title {
  text: string
  meaning: readonly string[]
}

interface PlainTemplate {
  sections: { section: TemplateSection; titles: Title[] }[]
  /** What each concept is worth: one that many sections speak of tells little. */
  worth: Map<string, number>
}

const plainTemplates = new WeakMap<DocumentTemplate, PlainTemplate>()

function plainTemplate(template: DocumentTemplate): PlainTemplate {
  const known = plainTemplates.get(template)
  if (known !== undefined) return known
  const sections = template.sections.map((section) => ({
    section,
    titles: [section.title, ...section.titles].map((title) => {
      const { text } = plainHeading(title, [])
      return { text, meaning: relevant(meaningOf(text), section) }
    }),
  }))
  const uses = new Map<string, number>()
  for (const { titles } of sections)
    for (const one of new Set(titles.flatMap(({ meaning }) => meaning))) uses.set(one, (uses.get(one) ?? 0) + 1)
  const worth = new Map([...uses].map(([one, count]) => [one, (GENERAL.has(one) ? GENERAL_WORTH : 1) / Math.sqrt(count)]))
  const plain = { sections, worth }
  plainTemplates.set(template, plain)
  return plain
}

/** A child's name tells nothing of a section that is not written for each child: “Kofi's parents” are parents. */
function relevant(meaning: readonly string[], section: TemplateSection): readonly string[] {
  return section.perChild || meaning.length === 1 ? meaning : meaning.filter((one) => one !== 'child')
}

function agreement(heading: readonly string[], title: readonly string[], worth: ReadonlyMap<string, number>): number {
  const value = (meaning: readonly string[]): number =>
    meaning.reduce((sum, one) => sum + (worth.get(one) ?? (GENERAL.has(one) ? GENERAL_WORTH : UNKNOWN_WORTH)), 0)
  const shared = heading.filter((one) => title.includes(one))
  if (heading.length > 1 && shared.every((one) => one === 'child')) return 0
  // Neither of “When and where” and “Who we are” has a word that means anything.
  const both = value(heading) + value(title)
  return both === 0 ? 0 : (2 * value(shared)) / both
}

/** Words that are nobody's first name, so that “Mother's views” is not taken for a child's. */
const NOT_A_NAME =
  /^(?:m(?:r|rs|s|iss|um|am|other)|d(?:r|ad)|f(?:ather|amily|oster)|parents?|carers?|gran\w*|nan|uncle|aunt\w*|step\w*|professionals?|school|teachers?|social|health|worker|managers?|child|children|siblings?|network|police|agency|agencies)\b/u

/** True when the heading is the title word for word, a name standing where the title has the child's. */
function fitsWithUnknownName(heading: string, title: string, worth: ReadonlyMap<string, number>): boolean {
  if (title === CHILD || !title.includes(CHILD)) return false
  const pattern = escaped(title).replace(escaped(CHILD), '(\\p{L}+(?: \\p{L}+)?)')
  const name = new RegExp(`^${pattern}$`, 'u').exec(heading)?.[1]
  return (
    name !== undefined &&
    !NOT_A_NAME.test(name) &&
    !name.split(' ').some((word) => worth.has(stem(word)) || meaningOf(word)[0]?.startsWith('#'))
  )
}

/** How well a heading fits each section, best first. */
function ranked(wanted: PlainHeading, plain: PlainTemplate, named: boolean): SectionMatch[] {
  const all = meaningOf(wanted.text)
  return plain.sections
    .map(({ section, titles }) => {
      const meaning = relevant(all, section)
      const scores = titles.map((title) => {
        if (wanted.text === title.text) return 1
        if (!named && fitsWithUnknownName(wanted.text, title.text, plain.worth)) return 0.95
        return Math.min(0.9, agreement(meaning, title.meaning, plain.worth))
      })
      const childIds = section.perChild ? wanted.childIds : []
      return { section, childIds, childId: childIds.length === 1 ? (childIds[0] ?? null) : null, score: Math.max(...scores) }
    })
    .sort((a, b) => b.score - a.score)
}

/** “Kofi's garden” speaks of Kofi, whatever else it speaks of. */
function isOfChild({ text, childIds }: PlainHeading): boolean {
  return childIds.length > 0 && text.startsWith(CHILD)
}

const PEOPLE = new Set(['child', '#parent', '#family', '#people', '#members'])

function best(wanted: PlainHeading, plain: PlainTemplate, named: boolean, threshold: number): SectionMatch | null {
  const [first, ...rest] = ranked(wanted, plain, named)
  if (first && first.score >= threshold) return first
  const childs = isOfChild(wanted) ? [first, ...rest].find((one) => one?.section.perChild) : undefined
  return childs ? { ...childs, score: THRESHOLD } : null
}

/**
 * The template's sections that a heading stands for, best first, by meaning: the section's own title or one of the titles
 * that people really use, without regard to numbers, case, punctuation and choice of words; else the section whose titles
 * come nearest. More than one where the heading joins two matters ("Analysis and recommendation"), none where none comes
 * near, for then the heading is the writer's own.
 */
export function matchSections(heading: string, template: DocumentTemplate, children: readonly NamedChild[] = []): SectionMatch[] {
  const plain = plainTemplate(template)
  const named = children.length > 0
  const wanted = plainHeading(heading, children)
  if (wanted.text === '' || ADMINISTRATIVE.test(wanted.text)) return []
  const whole = best(wanted, plain, named, THRESHOLD)
  if (whole?.score === 1) return [whole]
  const halves = heading.split(/\s+(?:and|&|\/|[-–—])\s+|:\s+/i).map((half) => plainHeading(half, children))
  const apart = halves.length === 2 && halves.every(({ text }) => meaningOf(text).some((one) => !PEOPLE.has(one)))
  const found = apart ? halves.map((half) => best(half, plain, named, HALF_THRESHOLD)) : []
  const matches = [whole, ...found].filter((one) => one !== null)
  return matches.filter(({ section }, index) => matches.findIndex((one) => one.section === section) === index)
}

/** The section that a heading stands for before any other; see `matchSections`. Null when it is the writer's own. */
export function matchSection(
  heading: string,
  template: DocumentTemplate,
  children: readonly NamedChild[] = [],
): SectionMatch | null {
  return matchSections(heading, template, children)[0] ?? null
}

/** True when the pack (or one that it extends) asks for the section; under `all`, when any pack does. */
export function sectionIsRequired(section: TemplateSection, pack: string | Pick<Pack, 'id' | 'lineage'>): boolean {
  if (typeof section.required === 'boolean') return section.required
  const lineage = typeof pack === 'string' ? [pack] : [pack.id, ...(pack.lineage ?? [])]
  if (lineage.includes('all')) return section.required.length > 0
  return section.required.some((id) => lineage.includes(id))
}

/** The template's section that a document's section was made from, with its guidance; null for the writer's own. */
export function templateSectionOf(template: DocumentTemplate, templateSection: string | null): TemplateSection | null {
  return template.sections.find((section) => section.id === templateSection) ?? null
}
