import type { Section } from '../../document/index.ts'
import {
  ALL_PACKS,
  citations,
  type DocumentTemplate,
  filledIn,
  matchSections,
  type SectionMatch,
  sectionIsRequired,
  type TemplateSection,
  templateSectionOf,
} from '../../standards/index.ts'
import { mentionedIn } from '../analysis/mentions.ts'
import { hasHeadingFor, TOPICS } from '../analysis/topics.ts'
import { childrenOf } from '../analysis/whole-document.ts'
import { isFilled, isGiven, isWritten, needsWriting } from '../analysis/written.ts'
import type { BlockAnalysis, DocumentReport, DocumentRule, KnownPerson, RuleContext } from '../rule.ts'

export const missingSection: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'missing-section',
    category: 'missing-section',
    title: 'A section that the standard asks for',
    severity: 'warning',
    kinds: ['all'],
    why: 'The reader cannot tell whether there was nothing to say or nobody asked.',
    setAsideWhen: 'The matter is dealt with under another heading.',
    bad: ['A conference report without a section on the child’s life.'],
    good: ['A conference report that says what a week is like for each child.'],
  },
  lists: TOPICS,
  check(blocks, context, report) {
    const { template, document } = context
    // One heading alone is an extract, and a document in which nobody has written yet is not incomplete but new.
    if (!template || document.sections.length < 2) return
    if (!blocks.some((block) => isWritten(block) && !isGiven(block, template))) return
    const places = placesOf(blocks, context)
    const required = template.sections.filter(
      (section) =>
        sectionIsRequired(section, context.pack) &&
        ((!section.onlyFor && !isOneAuthoritys(section, context)) || isIn(section, places)),
    )
    const absent = required.filter((section) => !places.some(({ wanted }) => wanted === section))
    const elsewhere = isFromTemplate(context) ? null : mentionedIn(blocks, absent, template, context.people)
    for (const wanted of required) {
      if (elsewhere?.has(wanted) || (elsewhere && absent.includes(wanted) && hasOtherHeading(wanted, context))) continue
      const found = places.filter(({ wanted: one }) => one === wanted)
      for (const missing of missingOf(wanted, found, childrenOf(context)))
        report({
          section: missing.section,
          block: null,
          start: 0,
          end: 0,
          message: missing.message,
          // Where a document was written elsewhere, the matter may stand where nobody looked for it.
          unsure: elsewhere !== null,
          ...categoryOf(wanted),
          ...clausesOf(wanted, context),
        })
    }
  },
}

/** The clauses that ask for this very section, where the authority's pack names them; else the rule's own are cited. */
function clausesOf({ clauses = [] }: TemplateSection, { pack }: RuleContext): Pick<DocumentReport, 'clauses'> {
  return clauses.length === 0 ? {} : { clauses: citations(pack, clauses) }
}

/** Whether a section for some cases only belongs into this one is not known here: where it is, something must stand in it. */
const isIn = (section: TemplateSection, places: readonly Place[]): boolean => places.some(({ wanted }) => wanted === section)

/** Under all packs nobody who wrote elsewhere, for one authority, is asked for the section that another has added. */
const isOneAuthoritys = ({ added }: TemplateSection, context: RuleContext): boolean =>
  added === true && context.pack.id === ALL_PACKS && !isFromTemplate(context)

/** True when a heading that means the same matter in other words has something written under it. */
function hasOtherHeading(wanted: TemplateSection, context: RuleContext): boolean {
  return TOPICS.some((topic) => context.headingOf(wanted).holds(topic) && hasHeadingFor(topic, context))
}

/** A section for signing that is not there is a signature that is missing. */
function categoryOf({ blocks }: TemplateSection): { category?: 'missing-signature' } {
  return blocks.some(({ type }) => type === 'signatures') ? { category: 'missing-signature' } : {}
}

/** A document made from the template has every section of it, to be filled in; nobody expects that of one made elsewhere. */
function isFromTemplate({ document }: RuleContext): boolean {
  return document.templateId !== undefined || document.sections.some(({ templateSection }) => templateSection !== null)
}

/** Where a template's section is in the document: under its own heading, or under a heading inside another section. */
interface Place {
  wanted: TemplateSection
  /** The children whose section it is; none where it is for all of them. */
  childIds: readonly string[]
  section: Section
  filled: boolean
}

const MOST_KEPT = 2000
const kept = new WeakMap<DocumentTemplate, Map<string, SectionMatch[]>>()

/** `matchSections`, kept: this rule runs at every keystroke, and headings hardly change. */
function matched(heading: string, template: DocumentTemplate, children: readonly KnownPerson[]): SectionMatch[] {
  const known = kept.get(template) ?? new Map<string, SectionMatch[]>()
  if (known.size > MOST_KEPT) known.clear()
  kept.set(template, known)
  const key = children.reduce((all, { id, fullName, knownAs }) => `${all}\n${id} ${fullName} ${knownAs}`, heading)
  const found = known.get(key) ?? matchSections(heading, template, children)
  known.set(key, found)
  return found
}

const keptPlaces = new WeakMap<Section, { template: DocumentTemplate; people: readonly KnownPerson[]; places: Place[] }>()

/** Where the template's sections are. What was found in a section is kept until that section object is replaced. */
function placesOf(blocks: readonly BlockAnalysis[], { document, template, people }: RuleContext): Place[] {
  if (!template) return []
  const places: Place[] = []
  let read = 0
  for (const section of document.sections) {
    // Blocks come in the order of their sections: one walk over them will do.
    const first = read
    while (blocks[read]?.section === section) read++
    const known = keptPlaces.get(section)
    if (known?.template === template && known.people === people) {
      places.push(...known.places)
      continue
    }
    const found = placesIn(section, blocks.slice(first, read), template, people)
    keptPlaces.set(section, { template, people, places: found })
    places.push(...found)
  }
  return places
}

function placesIn(
  section: Section,
  own: readonly BlockAnalysis[],
  template: DocumentTemplate,
  people: readonly KnownPerson[],
): Place[] {
  const children = people.filter(({ group }) => group === 'child')
  const places: Place[] = []
  const outer = meantBy(section, matched(section.title, template, children), template)
  for (const { wanted, childIds } of outer) places.push({ wanted, childIds, section, filled: isFilledFor(wanted, own) })
  for (const [index, { block, text }] of own.entries()) {
    if (block.type !== 'heading') continue
    const inner = matched(text, template, children).filter((one) => !outer.some(({ wanted }) => wanted === one.section))
    if (inner.length === 0) continue
    const next = own.findIndex((other, at) => at > index && other.block.type === 'heading')
    const under = own.slice(index + 1, next < 0 ? undefined : next)
    for (const { section: wanted, childIds } of inner)
      places.push({ wanted, childIds, section, filled: isFilledFor(wanted, under) })
  }
  return places
}

/** What a section of the document is: what it was made from, whatever its heading, else what its heading means. */
function meantBy(
  { templateSection, childId }: Section,
  matches: readonly SectionMatch[],
  template: DocumentTemplate,
): Pick<Place, 'wanted' | 'childIds'>[] {
  const madeFrom = templateSectionOf(template, templateSection)
  const meant = madeFrom
    ? [{ section: madeFrom, childIds: matches.find(({ section }) => section === madeFrom)?.childIds ?? [] }]
    : matches
  return meant.map(({ section, childIds }) => ({ wanted: section, childIds: childId ? [childId] : childIds }))
}

function isFilledFor(wanted: TemplateSection, own: readonly BlockAnalysis[]): boolean {
  if (own.some(isWritten)) return true
  if (needsWriting(wanted)) return false
  return (
    own.length > 0 && (own.some(isFilled) || wanted.blocks.every(({ type }) => type === 'signatures' || type === 'pageBreak'))
  )
}

interface Missing {
  section: Section | null
  message: string
}

/** What is missing of one section: itself, its words, or one child's. */
function missingOf(wanted: TemplateSection, found: readonly Place[], children: readonly KnownPerson[]): Missing[] {
  const shared = found.filter(({ childIds }) => childIds.length === 0)
  if (!wanted.perChild || children.length < 2 || shared.some(({ filled }) => filled)) {
    const child = children.length === 1 ? children[0] : undefined
    return missingOnce(titleOf(wanted, child), found)
  }
  return children.flatMap((child) => {
    const own = found.filter(({ childIds }) => childIds.includes(child.id))
    return missingOnce(titleOf(wanted, child), own)
  })
}

function missingOnce(title: string, found: readonly Place[]): Missing[] {
  const [first] = found
  if (!first) return [{ section: null, message: `The section “${title}” is not there.` }]
  return found.some(({ filled }) => filled) ? [] : [{ section: first.section, message: `“${title}” is empty.` }]
}

function titleOf(wanted: TemplateSection, child: KnownPerson | undefined): string {
  const name = child ? child.knownAs || child.firstName : 'each child'
  return filledIn(wanted.title, (field) => (field === 'child.firstName' || field === 'child.fullName' ? name : ''))
}
