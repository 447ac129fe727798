import { kindIsIn } from '../../../shared/document/index.ts'
import { type DocumentTemplate, filledIn, type Obligation, type Pack } from '../../../shared/standards/index.ts'
import { eventInWords, limitInWords } from '../../../shared/timescales/index.ts'

/** One line of what is said of a template: who, what they do or by when, and the clause that says so. */
export interface FactLine {
  who: string
  what: string
  /** As it is cited; empty where it is no authority's rule but what is usual. */
  cite: string
}

type Authority = Pick<Pack, 'clauses' | 'roles' | 'signOff' | 'timescales'>

/** Who writes a document under an authority's standard; what is usual where the standard does not say. */
export function writersOf(template: DocumentTemplate, pack: Authority): FactLine[] {
  return actorsOf(template, pack, 'writes', template.writer)
}

/** Who authorises a document under an authority's standard; what is usual where the standard does not say. */
export function authorisersOf(template: DocumentTemplate, pack: Authority): FactLine[] {
  return actorsOf(template, pack, 'authorises', template.authoriser)
}

function actorsOf({ kind }: DocumentTemplate, pack: Authority, does: 'writes' | 'authorises', usual: string): FactLine[] {
  const asked = pack.signOff
    .filter((rule) => rule.does === does && kindIsIn(kind, rule.kinds))
    .map(({ by, what, clause }) => ({ who: namesOf(by, pack), what, cite: pack.clauses[clause]?.cite ?? '' }))
  return asked.length === 0 && usual !== '' ? [{ who: usual, what: '', cite: '' }] : asked
}

function namesOf(ids: readonly string[], { roles }: Authority): string {
  const names = ids.map((id) => roles.find((role) => role.id === id)?.name ?? id.replaceAll('-', ' '))
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)
}

/** Who is given the document, with every time limit that the standard sets; those with the same limits stand together. */
export function recipientsOf(template: DocumentTemplate, pack: Authority): FactLine[] {
  const together: FactLine[] = []
  for (const { who, by } of template.receives) {
    const limits = pack.timescales.filter(({ id }) => by.includes(id))
    const what = [...new Set(limits.map(limitSaid))].join('; ')
    const cite = [...new Set(limits.map(({ clause }) => pack.clauses[clause]?.cite ?? ''))].filter(Boolean).join('; ')
    const same = together.find((line) => line.what === what && line.cite === cite)
    if (same) same.who = `${same.who}; ${who.charAt(0).toLowerCase()}${who.slice(1)}`
    else together.push({ who, what, cite })
  }
  return together
}

/** "within 15 working days of the initial conference", "at least 3 working days before the review conference". */
export function limitSaid(obligation: Obligation): string {
  const { at, ...limit } = obligation
  const event = eventInWords(obligation.event)
  const time = at === undefined ? '' : `, by ${at}`
  if (obligation.limit === 0) return `${obligation.direction === 'before' ? 'by' : 'on'} the day of the ${event}${time}`
  const words = limitInWords(limit)
  if (obligation.direction === 'before' || obligation.sort === 'threshold') return `${words} the ${event}${time}`
  return obligation.repeats || obligation.event === 'birth' ? `${words}${time}` : `${words} of the ${event}${time}`
}

/** "About 1,800 words"; empty where no length is asked for. */
export function lengthSaid({ length }: Pick<DocumentTemplate, 'length'>): string {
  return length === undefined ? '' : `About ${length.words.toLocaleString('en-GB')} words`
}

/**
 * In a line: the headings of what comes along from an earlier document, or of what does not, whichever are fewer; "Everything
 * that was written comes along" where all of it does.
 */
export function carriedInWords({ sections }: Pick<DocumentTemplate, 'sections'>): string {
  const titled = (carries: 'over' | 'fresh') => sections.filter((one) => one.carries === carries).map(headingOf)
  const [over, fresh] = [titled('over'), titled('fresh')]
  if (fresh.length === 0) return 'Everything that was written comes along.'
  if (over.length === 0) return 'Nothing that was written comes along: every section is begun afresh.'
  const [said, headings] = over.length < fresh.length ? ['Comes along', over] : ['Begun afresh', fresh]
  return `${said}: ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(headings)}.`
}

function headingOf({ title }: Pick<DocumentTemplate['sections'][number], 'title'>): string {
  const words = filledIn(title, (field) => (field === 'child.firstName' ? 'the child' : ''))
    .replace(/\s+/g, ' ')
    .trim()
  return `“${words.charAt(0).toUpperCase()}${words.slice(1)}”`
}
