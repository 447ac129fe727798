import { writeWhenWithTime } from '../../dates/index.ts'
import { type ChronologyEntry, type ChronologyForm, ENTRY_FIELDS, textPrint } from '../../document/index.ts'
import { formalName } from '../../family/index.ts'
import type { AgencyShape } from '../../standards/index.ts'
import { type CaseEntry, type EntrySource, pageWords } from '../entry.ts'
import { agenciesOf } from '../filtering.ts'
import type { ChronologyAround } from './around.ts'
import { withholding } from './withheld.ts'

/** The marks of agencies as characters, so that they are told apart in print without colour. */
const SHAPE_CHARACTERS: Readonly<Record<AgencyShape, string>> = {
  circle: '●',
  triangle: '▲',
  diamond: '◆',
  square: '■',
  'triangle-down': '▼',
  cross: '✖',
  star: '★',
  hexagon: '⬢',
  plus: '✚',
  ring: '○',
}

const LIST = new Intl.ListFormat('en-GB')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const filled = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter(Boolean)

/** Texts as sentences one after the other. */
function told(texts: readonly string[]): string {
  return filled(texts)
    .map((text, index, all) => (index === all.length - 1 || /[.!?…:;]["”’)]*$/.test(text) ? text : `${text}.`))
    .join(' ')
}

/** The name of an agency with its mark before it: "▲ Police". */
export function agencyTag(agencyId: string, { agencies, kinds }: Pick<ChronologyAround, 'agencies' | 'kinds'>): string {
  const agency = agencies.find(({ id }) => id === agencyId)
  if (!agency) return ''
  const { shape = 'ring' } = kinds.find(({ id }) => id === agency.kind) ?? {}
  return `${SHAPE_CHARACTERS[shape]} ${agency.name}`
}

/**
 * What stands below the event of a line, behind a label, in each form. A court's chronology says in the words of the event whom it is
 * about.
 */
export const BELOW_THE_EVENT: Readonly<Record<ChronologyForm, readonly { label: string; field: 'about' | 'disputed' }[]>> = {
  impact: [
    { label: 'About', field: 'about' },
    { label: 'Disputed', field: 'disputed' },
  ],
  court: [{ label: 'Disputed', field: 'disputed' }],
  'multi-agency': [
    { label: 'About', field: 'about' },
    { label: 'Disputed', field: 'disputed' },
  ],
}

/** The children whom an entry is about, by name; empty where it is about all of them. */
export function childrenOfEntry(
  { childIds }: Pick<CaseEntry, 'childIds'>,
  { caseRecord }: Pick<ChronologyAround, 'caseRecord'>,
): string {
  const names = caseRecord.people.filter(({ id, group }) => group === 'child' && childIds.includes(id)).map(formalName)
  return LIST.format(names)
}

/** "Police, PC Bennett, log 2211, p. 3, received 4 March 2026" */
function sourceWords(source: EntrySource, { agencies }: ChronologyAround): string {
  const { agency, person, document } = source
  const name = agencies.find(({ id }) => id === agency)?.name ?? ''
  return filled([name, person, document, pageWords(source)]).join(', ')
}

/** For a court: the paper and its page, as a bundle is referred to; who said it where there is no paper. */
function referenceWords(source: EntrySource, around: ChronologyAround): string {
  const { document, person } = source
  return document.trim() === '' ? sourceWords(source, around) : filled([person, document, pageWords(source)]).join(', ')
}

function impactWords(entry: CaseEntry, around: ChronologyAround, childIds: readonly string[]): string {
  const children = around.caseRecord.people.filter(({ group }) => group === 'child')
  const shown = entry.impacts.filter(({ childId }) => childId === '' || childIds.length === 0 || childIds.includes(childId))
  const named = new Set(shown.map(({ childId }) => childId).filter(Boolean))
  const isOfOne = named.size === 1 && [childIds, children, entry.childIds].some(({ length }) => length === 1)
  return told(
    shown.map(({ childId, text }) => {
      const child = children.find(({ id }) => id === childId)
      return child && !isOfOne && text.trim() !== '' ? `${formalName(child)}: ${text.trim()}` : text
    }),
  )
}

/** Who disputes it and what they say, as a line of its own. */
function disputeWords({ disputed }: CaseEntry): string {
  if (disputed === null) return ''
  const [by, says] = [disputed.by.trim(), disputed.says.trim()]
  if (says === '') return by === '' ? 'Disputed.' : `${by} disputes this.`
  return by === '' ? says : `${by} says: ${says}`
}

/** What a line is known again by: all that it says. */
export function linePrint(line: ChronologyEntry): string {
  const { agency = '', about = '', disputed = '' } = line
  return textPrint([...ENTRY_FIELDS.map((field) => line[field].trim()), agency, about, disputed].join('\u0000'))
}

/**
 * The lines that a document has of some entries, in the order given. The worker's private note is in none of them, nor is a
 * confidential address. A line about a confidential entry is left out of every version for the family.
 */
export function chronologyLines(
  entries: readonly CaseEntry[],
  form: ChronologyForm,
  around: ChronologyAround,
  childIds: readonly string[] = [],
): ChronologyEntry[] {
  const clean = withholding(around, form)
  const several = around.caseRecord.people.filter(({ group }) => group === 'child').length > 1
  return entries.map((entry) => {
    const { id, when, event, action, outcome, sources, confidential } = entry
    const ownSources = sources.length > 0 ? sources : entry.agency === '' ? [] : [{ ...NO_SOURCE, agency: entry.agency }]
    // Where one agency stands in a column of its own, the source need not say it again.
    const isSaid = form === 'multi-agency' && agenciesOf(entry).length === 1
    const words = form === 'court' || isSaid ? referenceWords : sourceWords
    const about = several && childIds.length !== 1 ? childrenOfEntry(entry, around) : ''
    const agency =
      form === 'multi-agency'
        ? agenciesOf(entry)
            .map((one) => agencyTag(one, around))
            .filter(Boolean)
            .join(', ')
        : ''
    const disputed = clean(disputeWords(entry))
    const line: ChronologyEntry = {
      id,
      date: clean(capital(writeWhenWithTime(when))),
      event: clean(form === 'court' ? told([event, action, outcome]) : event.trim()),
      source: clean(filled(ownSources.map((source) => words(source, around))).join('; ')),
      response: form === 'court' ? '' : clean(told([action, outcome])),
      impact: form === 'court' ? '' : clean(impactWords(entry, around, childIds)),
      caseEntryId: id,
      ...(agency === '' ? {} : { agency }),
      ...(about === '' ? {} : { about }),
      ...(disputed === '' ? {} : { disputed }),
      ...(confidential
        ? {
            confidential: {
              id: `confidential-${id}`,
              why: entry.confidentialBecause.trim() || 'Confidential in the case’s chronology',
            },
          }
        : {}),
    }
    return { ...line, print: linePrint(line) }
  })
}

const NO_SOURCE: EntrySource = { id: 'none', agency: '', person: '', document: '', page: '', received: '', original: [] }
