import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadStandards } from '../../main/templates/index.ts'
import type { Obligation, Pack } from '../../shared/standards/index.ts'
import { eventInWords, limitInWords } from '../../shared/timescales/index.ts'
import type { Page } from './page.ts'

const templates = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'templates')

/** Where an obligation stands on the page, by its id; the first that fits. */
const AREAS: readonly (readonly [title: string, ids: RegExp])[] = [
  ['Children looked after', /^(cla|iro|care-plan|placement|pep|health|iha|sdq|life-story|permanence|bedroom|exceptional)/],
  ['Leaving care and transition', /^(pathway|pa-|ni-number|staying-put|transition)/],
  [
    'Strategy, conference and child protection',
    /^(s47|icpc|rcpc|first-rcpc|later-rcpc|outline|core-group|first-core|cp-|first-cp|legal-planning|lado)/,
  ],
  ['Child in need and short breaks', /^(cin|short-breaks)/],
  ['Early help', /^early-help/],
  ['Private fostering', /^private-fostering/],
  ['Before proceedings and court', /^(plo|legal-gateway|court|final-care|adoption-records)/],
  ['Records', /^(record|case-record|case-summary|chronology|visit-record|supervision-record|notes|transfer-contact)/],
  ['Supervision, teams and carers', /^(supervis|group-supervision|appraisal|practice|performance|foster|transfer-panel)/],
  ['Referral and assessment', /./],
]
const ORDER = [
  'Referral and assessment',
  'Strategy, conference and child protection',
  'Child in need and short breaks',
  'Early help',
  'Children looked after',
  'Leaving care and transition',
  'Private fostering',
  'Before proceedings and court',
  'Records',
  'Supervision, teams and carers',
]

interface Stated {
  pack: Pack
  obligation: Obligation
}

/** What each authority asks to be done in what time, with its clause: one page, a row for each obligation. */
export async function timescalePages(): Promise<Page[]> {
  const library = await loadStandards({ templatesFolder: templates })
  const packs = library.packs.map(({ id }) => library.get(id).pack).filter(({ timescales }) => timescales.length > 0)
  const byId = new Map<string, Stated[]>()
  for (const pack of packs)
    for (const obligation of pack.timescales) byId.set(obligation.id, [...(byId.get(obligation.id) ?? []), { pack, obligation }])
  const areas = ORDER.flatMap((title) => {
    const own = [...byId].filter(([id]) => areaOf(id) === title)
    return own.length === 0 ? [] : area(title, own, packs)
  })
  return [{ path: 'docs/standards/timescales.md', text: [...HEAD, ...areas].join('\n') }]
}

const HEAD = [
  '# Time limits, authority by authority',
  '',
  'Made from the shipped packs by `npm run pages`. Do not edit this page by hand. An empty cell means that the standard gives no',
  'figure. How days are counted is told in the [pack author’s guide](../pack-authors-guide.md#timescales).',
  '',
]

const areaOf = (id: string): string => AREAS.find(([, ids]) => ids.test(id))?.[0] ?? ''

function area(title: string, own: readonly [string, Stated[]][], packs: readonly Pack[]): string[] {
  const remarks = own.flatMap(([id, stated]) => stated.flatMap((one) => remarksOn(id, one)))
  return [
    `## ${title}`,
    '',
    `| What | Runs from | ${packs.map(({ name }) => name).join(' | ')} |`,
    `| --- | --- |${' --- |'.repeat(packs.length)}`,
    ...own.map(([id, stated]) => row(id, stated, packs)),
    '',
    ...(remarks.length > 0 ? [...remarks, ''] : []),
  ]
}

function row(id: string, stated: readonly Stated[], packs: readonly Pack[]): string {
  const events = [...new Set(stated.map(({ obligation }) => eventInWords(obligation.event)))]
  const cells = packs.map(({ id: packId }) => {
    const found = stated.find(({ pack }) => pack.id === packId)
    return found ? `${figure(found.obligation)}<br>${clauseOf(found.pack, found.obligation.clause)}` : ''
  })
  return `| ${stated[0]?.obligation.what}<br>\`${id}\` | ${events.join(', ')} | ${cells.join(' | ')} |`
}

const figure = (obligation: Obligation): string => `**${limitInWords(obligation)}**${obligation.sort === 'aim' ? ' (aim)' : ''}`

/** A clause without the authority's name, which heads the column. */
const clauseOf = (pack: Pack, key: string): string => (pack.clauses[key]?.cite ?? key).replace(`${pack.name}, `, '')

function remarksOn(id: string, { pack, obligation }: Stated): string[] {
  const { note, orElse = [], when } = obligation
  const others = orElse.map(
    (other) =>
      `Otherwise ${limitInWords({ ...obligation, ...other, direction: other.direction ?? obligation.direction })} (${clauseOf(pack, other.clause)}).`,
  )
  const said = [...(note ? [note] : []), ...others, ...(when ? [`Where it applies: ${when.join(', ')}.`] : [])]
  return said.length === 0 ? [] : [`* \`${id}\`, ${pack.name}: ${said.join(' ')}`]
}
