import type { Pack } from './pack.ts'
import type { DocumentTemplate, TemplateSection } from './template.ts'

/** A child by whose name a heading may be meant. */
export interface NamedChild {
  id: string
  firstName: string
  lastName?: string
  knownAs?: string
}

export interface SectionMatch {
  section: TemplateSection
  /** The child that the heading names, for a section that is written for each child. */
  childId: string | null
  /** 1 where the heading is one of the section's own titles; less where only its words agree. */
  score: number
}

/** Headings whose words agree less than this are taken to be the writer's own. */
const THRESHOLD = 0.6

const CHILD = '{child}'

const FILLER = new Set(
  'a an the of for to in on at by with and or our my their this that these those is are was were be been has have had do does it its as from about into i we you your us me what how who which s'.split(
    ' ',
  ),
)

/** Words that any section could have in its heading. */
const GENERAL = new Set(['information', 'detail', 'summary', 'section', 'report', 'current', 'overall', 'update', 'statement'])

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function plainName(name: string): string {
  return name.normalize('NFC').replace(/[‘’]/g, "'").trim().toLowerCase()
}

/** A child's names as they may stand in a heading, longest first. */
function namesOf(child: NamedChild): string[] {
  const first = [child.firstName, child.knownAs ?? ''].filter((name) => name.trim() !== '')
  const full = child.lastName ? first.map((name) => `${name} ${child.lastName}`) : []
  return [...full, ...first].map(plainName)
}

interface PlainHeading {
  text: string
  childId: string | null
}

/** A heading without numbers, case, punctuation and curly marks; the child that it names becomes `{child}`. */
function plainHeading(heading: string, children: readonly NamedChild[]): PlainHeading {
  let text = plainName(heading)
    .replace(/\{child(?:\.\w+)?\}/g, CHILD)
    .replace(/^(?:section|part)?\s*\d+(?:\.\d+)*\s*[.):\-–—]?\s+/, '')
    .replace(/&/g, ' and ')
  let childId: string | null = null
  for (const child of children)
    for (const name of namesOf(child)) {
      const named = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?:'s|s'|')?(?![\\p{L}\\p{N}])`, 'gu')
      if (!named.test(text)) continue
      childId ??= child.id
      text = text.replace(named, CHILD)
    }
  text = text
    .replace(/\{child\}(?:'s|s')/g, CHILD)
    .replace(/\(\s*(?:aged?\s*)?\d[^)]*\)/g, ' ')
    .replace(/(?<=\p{L})'s?(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
    .trim()
  return { text, childId }
}

/** A word without the endings that change nothing: plan and plans, worry and worries. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

function contentWords(plain: string): string[] {
  const words = plain.split(' ').filter((word) => word !== '' && !FILLER.has(word) && !/^\d+$/.test(word))
  return [...new Set(words.map((word) => (word === CHILD ? 'child' : stem(word))))]
}

interface PlainTitle {
  text: string
  words: string[]
}

interface PlainTemplate {
  sections: { section: TemplateSection; titles: PlainTitle[] }[]
  /** What each word is worth: a word that many sections use tells little. */
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
      return { text, words: contentWords(text) }
    }),
  }))
  const uses = new Map<string, number>()
  for (const { titles } of sections)
    for (const word of new Set(titles.flatMap((title) => title.words))) uses.set(word, (uses.get(word) ?? 0) + 1)
  const worth = new Map([...uses].map(([word, count]) => [word, (GENERAL.has(word) ? 0.3 : 1) / count]))
  const plain = { sections, worth }
  plainTemplates.set(template, plain)
  return plain
}

/** A heading's words that no title of the template uses count for less: they may be somebody's name. */
const UNKNOWN_WORTH = 0.5

function agreement(heading: readonly string[], title: readonly string[], worth: ReadonlyMap<string, number>): number {
  const value = (words: readonly string[]): number => words.reduce((sum, word) => sum + (worth.get(word) ?? UNKNOWN_WORTH), 0)
  const shared = heading.filter((word) => title.includes(word))
  const total = value(heading) + value(title)
  return total === 0 ? 0 : (2 * value(shared)) / total
}

/** Words that are nobody's first name, so that “Mother's views” is not taken for a child's. */
const NOT_A_NAME =
  /^(?:m(?:r|rs|s|iss|um|am|other)|d(?:r|ad)|f(?:ather|amily|oster)|parents?|carers?|gran\w*|nan|uncle|aunt\w*|step\w*|professionals?|school|teachers?|social|health|worker|managers?|child|children|siblings?|network|police|agency|agencies)\b/u

/** True when the heading is the title word for word, a name standing where the title has the child's. */
function fitsWithUnknownName(heading: string, title: string, worth: ReadonlyMap<string, number>): boolean {
  if (title === CHILD || !title.includes(CHILD)) return false
  const pattern = escaped(title).replace(escaped(CHILD), '(\\p{L}+(?: \\p{L}+)?)')
  const name = new RegExp(`^${pattern}$`, 'u').exec(heading)?.[1]
  return name !== undefined && !NOT_A_NAME.test(name) && !name.split(' ').some((word) => worth.has(stem(word)))
}

function score(heading: PlainHeading, words: readonly string[], title: PlainTitle, plain: PlainTemplate, named: boolean): number {
  if (heading.text === title.text) return 1
  if (!named && fitsWithUnknownName(heading.text, title.text, plain.worth)) return 0.95
  return Math.min(0.9, agreement(words, title.words, plain.worth))
}

/**
 * The template's section that a heading stands for, by meaning: its own title or one of the titles that people really use,
 * without regard to numbers, case and punctuation; else the section whose titles share most words with it. Null when none
 * comes near, for then the heading is the writer's own.
 */
export function matchSection(
  heading: string,
  template: DocumentTemplate,
  children: readonly NamedChild[] = [],
): SectionMatch | null {
  const plain = plainTemplate(template)
  const wanted = plainHeading(heading, children)
  if (wanted.text === '') return null
  const words = contentWords(wanted.text)
  let best: SectionMatch | null = null
  for (const { section, titles } of plain.sections)
    for (const title of titles) {
      const reached = score(wanted, words, title, plain, children.length > 0)
      if (reached >= THRESHOLD && reached > (best?.score ?? 0))
        best = { section, childId: section.perChild ? wanted.childId : null, score: reached }
    }
  return best
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
