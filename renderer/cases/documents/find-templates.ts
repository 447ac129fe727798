import { type DocumentTemplate, TEMPLATE_GROUPS, type TemplateGroup } from '../../../shared/standards/index.ts'

export type ListedTemplate = Pick<DocumentTemplate, 'id' | 'kind' | 'title' | 'summary' | 'group'>

/** What people type for a document instead of its name, by the id of its template. */
const SHORT_FOR: Readonly<Record<string, string>> = {
  'child-and-family-assessment': 'C&F CFA CAFA single assessment SWA s17 section 17',
  'early-help-assessment': 'EHA CAF EHAT',
  'early-help-plan': 'EHP TAF team around the family',
  'section-47-enquiry': 's47 s.47 child protection investigation',
  'strategy-record': 'strategy meeting discussion s47',
  'icpc-report': 'ICPC initial CP conference',
  'rcpc-report': 'RCPC review CP conference',
  'cp-plan': 'CP CPP',
  'cp-plan-outline': 'CP CPP OCPP',
  'core-group-record': 'CG CGM core group meeting minutes',
  'cin-plan': 'CIN CiN s17 section 17',
  'cin-meeting-record': 'CIN CiN review minutes',
  'care-plan': 'LAC CLA CiC',
  'cla-review-report': 'CLA LAC CiC CLAR looked-after IRO',
  'cla-review-record': 'CLA LAC CiC CLAR looked-after IRO minutes',
  'placement-plan': 'PPM PIP LAC CLA delegated authority foster',
  pep: 'PEP virtual school LAC CLA',
  'health-plan': 'IHA RHA LAC CLA',
  'pathway-plan': 'PWP PA leaving care personal adviser',
  'short-breaks-plan': 'respite SB',
  'safety-plan': 'SP working agreement written agreement',
  'danger-statement': 'SoS Signs of Safety',
  'words-and-pictures': 'W&P WAP SoS',
  'plo-plan': 'PLO pre-proceedings',
  'plo-letter': 'PLO LBP pre-proceedings',
  'court-statement': 'SWET SWS s31 evidence ICO',
  'court-statement-final': 'SWET SWS s31 evidence final',
  'court-chronology': 'SWET court',
  'section-7-report': 's7 s.7 private law',
  'section-37-report': 's37 s.37 private law',
  'case-summary': 'CS',
  'transfer-summary': 'handover',
  'closure-summary': 'closing NFA step down',
  'visit-record': 'home visit CP CIN stat statutory visit',
  'case-note': 'contact telephone call email',
  'supervision-record': '1:1 reflective',
  'management-decision': 'MO management oversight gateway panel rationale',
  genogram: 'family tree ecomap',
}

/** The words and abbreviations by which a search finds a template. */
function findable({ id, title, summary }: ListedTemplate): string {
  return plain(`${title} ${summary} ${id.replaceAll('-', ' ')} ${SHORT_FOR[id] ?? ''}`)
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
}

/**
 * The templates in which each word of the search begins a word of the title, the summary or a usual abbreviation ("icpc",
 * "review conf"). Those that the search names by title or abbreviation stand before those that only mention it.
 */
export function findTemplates<T extends ListedTemplate>(templates: readonly T[], search: string): T[] {
  const words = plain(search).split(' ').filter(Boolean)
  if (words.length === 0) return [...templates]
  const rank = (template: T): number => {
    const named = plain(`${template.title} ${SHORT_FOR[template.id] ?? ''}`)
    return words.every((word) => begins(named, word)) ? 0 : 1
  }
  return templates
    .filter((template) => words.every((word) => begins(findable(template), word)))
    .map((template, place) => ({ template, place, rank: rank(template) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ template }) => template)
}

/** True where a word of the text begins so. */
const begins = (text: string, word: string): boolean =>
  text.startsWith(word) || text.includes(` ${word}`) || text.includes(`-${word}`)

export interface ShownGroup<T> {
  id: TemplateGroup
  heading: string
  templates: T[]
}

/**
 * Templates under their headings; a heading without any is left out. The headings stand in their own order, or, for what was
 * searched for, in that of the first template found under each.
 */
export function groupedTemplates<T extends ListedTemplate>(templates: readonly T[], asFound = false): ShownGroup<T>[] {
  const order = asFound ? new Set(templates.map(({ group }) => group)) : (Object.keys(TEMPLATE_GROUPS) as TemplateGroup[])
  return [...order]
    .map((id) => ({ id, heading: TEMPLATE_GROUPS[id], templates: templates.filter(({ group }) => group === id) }))
    .filter(({ templates: under }) => under.length > 0)
}
