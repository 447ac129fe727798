import { caseEntry, chronologyDocument } from '../../../../shared/chronology/index.ts'
import { chronologyFilter, newId } from '../../../../shared/document/index.ts'
import { fullName, type Person } from '../../../../shared/family/index.ts'
import { isFor } from '../../../../shared/plan/index.ts'
import { type OversightNote, TRAIL_EVENTS } from '../../../../shared/review/index.ts'
import { chronologyAround } from '../../chronology-of-document.ts'
import type { Making } from './making.ts'
import { paper, paragraph, passage, table, tablePart } from './paper.ts'
import { addPlan } from './plan-part.ts'
import { sayActor, sayDay, sayMoment, spaced } from './say.ts'

/** Adds what the case holds besides its documents: its details, the plan, the chronology, oversight, and who did what in it. */
export async function addCaseParts(making: Making): Promise<void> {
  await addDetails(making)
  await addPlan(making)
  await addChronology(making)
  await addOversight(making)
  await addTrail(making)
}

/** Who is in the case is about each of them: every row that is not the child's own is marked as a whole. */
async function addDetails(making: Making): Promise<void> {
  const { caseRecord, child } = making
  const rowOf = (person: Person) => [
    fullName(person),
    person.group === 'child' ? 'Child' : person.group === 'family' ? 'Family' : 'Professional',
    person.role ?? '',
    sayDay(person.dateOfBirth ?? null),
  ]
  const others = caseRecord.people.filter(({ id }) => id !== child.id)
  const passages = others.map((person) => ({
    where: 'People of the case',
    text: rowOf(person).filter(Boolean).join(', '),
    why: person.group === 'professional' ? 'It names a professional.' : 'It is about somebody else.',
  }))
  const keeping = await making.needs.session.store.caseKeeping.get(caseRecord.id)
  const details = [
    ['Legal status', caseRecord.legalStatus],
    ['Social worker', caseRecord.socialWorker],
    ['Manager', caseRecord.manager],
    ['Team', caseRecord.team],
    ['Kept until', keeping.retention ? `${sayDay(keeping.retention.until)}, because: ${keeping.retention.because}` : ''],
    ['Legal hold', keeping.hold ? `Since ${sayMoment(keeping.hold.since)}, because: ${keeping.hold.because}` : ''],
    ...Object.entries(caseRecord.keyDates).map(([what, day]) => [spaced(what), sayDays(day)]),
  ].filter(([, said]) => said !== '')
  const document = paper('The case', caseRecord.packId, [
    tablePart(
      'Details and key dates',
      [
        ['What', 2],
        ['What is recorded', 4],
      ],
      details as string[][],
    ),
    tablePart(
      'People of the case',
      [
        ['Name', 3],
        ['Who', 2],
        ['Relationship or role', 3],
        ['Born', 2],
      ],
      caseRecord.people.map((person) => (person.id === child.id ? rowOf(person) : rowOf(person).map(passage))),
    ),
  ])
  await making.add(
    'the case',
    { what: 'The case: details, key dates and people', about: 'As they are now' },
    { document, passages },
  )
}

const sayDays = (days: unknown): string => (Array.isArray(days) ? days : [days]).map((day) => sayDay(String(day))).join('; ')

async function addChronology(making: Making): Promise<void> {
  const { needs, caseRecord, child } = making
  const { entries, around } = await chronologyAround(needs, caseRecord, making.today)
  const own = entries.filter((entry) => isFor(child.id, entry))
  if (own.length < entries.length) {
    const what = `${entries.length - own.length} entries of the chronology`
    making.leftOut.push({ what, why: 'They are marked as being about another child alone.' })
  }
  const { name, role } = needs.session.practitioner
  if (own.length > 0) {
    const document = chronologyDocument(entries, {
      around,
      filter: chronologyFilter.parse({ childIds: [child.id], confidential: true }),
      form: 'impact',
      packId: caseRecord.packId,
      author: { name, role },
      newId,
    })
    await making.addPaper(
      'chronology',
      { what: 'The chronology', about: 'As it is now, confidential entries included' },
      document,
    )
  }
  const earlier = (await needs.session.store.wholeRecord.earlierEntries(caseRecord.id)).flatMap(({ savedAt, author, before }) => {
    const read = caseEntry.safeParse(JSON.parse(before))
    return read.success && isFor(child.id, read.data) ? [[sayMoment(savedAt), author, sayEntry(read.data)]] : []
  })
  const beside = own
    .filter(({ note, outcome, disputed, confidentialBecause }) => note || outcome || disputed || confidentialBecause)
    .map(({ event, note, outcome, disputed, confidentialBecause }) => [
      event,
      outcome,
      disputed ? `${disputed.by}: ${disputed.says}` : '',
      [note, confidentialBecause && `Confidential, because: ${confidentialBecause}`].filter(Boolean).join(' '),
    ])
  const document = paper('The chronology: notes and earlier wordings', caseRecord.packId, [
    tablePart(
      'What else is noted of entries',
      [
        ['Entry', 4],
        ['Outcome', 3],
        ['Disputed', 3],
        ['Note', 4],
      ],
      beside,
    ),
    tablePart(
      'What stood there before it was changed or taken out, the newest first',
      [
        ['Changed on', 2],
        ['By', 2],
        ['What stood there', 8],
      ],
      earlier,
    ),
  ])
  await making.addPaper(
    'chronology - notes and earlier wordings',
    { what: 'The chronology: notes and earlier wordings', about: '' },
    document,
  )
}

const sayEntry = ({ event, action, outcome, impacts, note }: ReturnType<typeof caseEntry.parse>): string =>
  [event, action, outcome, ...impacts.map((one) => String(one.text ?? '')), note].filter(Boolean).join(' ')

async function addOversight(making: Making): Promise<void> {
  const { needs, caseRecord } = making
  const notes = await needs.session.store.oversight.list(caseRecord.id)
  const parts = notes.map((note) => ({ title: `${note.what}, ${sayDay(note.on)}`, blocks: blocksOf(note) }))
  const document = paper('Management oversight', caseRecord.packId, parts)
  await making.addPaper(
    'management oversight',
    { what: 'Management oversight of the case', about: notes.length === 1 ? '1 note' : `${notes.length} notes` },
    document,
  )
}

const blocksOf = ({ by, at, considered, analysis, decision, nextSteps, corrects }: OversightNote) => [
  paragraph(`Written by ${sayActor(by)}, on ${sayMoment(at)}${corrects === null ? '' : '; it corrects an earlier note'}.`),
  table(
    [
      ['About what', 2],
      ['What was written', 8],
    ],
    [
      ['What was read, and who was spoken to', considered],
      ['What they make of it', analysis],
      ['What they decided', decision],
      ...nextSteps.map(({ what, who, by: until }) => [
        'Next',
        [what, who, until && `by ${sayDay(until)}`].filter(Boolean).join(', '),
      ]),
    ],
  ),
]

async function addTrail(making: Making): Promise<void> {
  const { needs, caseRecord } = making
  const rows: string[][] = []
  for (let before: number | undefined; ; ) {
    const page = await needs.session.store.trail.list({ caseId: caseRecord.id, before, limit: 500 })
    rows.push(...page.rows.map(({ at, who, what }) => [sayMoment(at), who, TRAIL_EVENTS[what]]))
    before = page.rows.at(-1)?.number
    if (!page.more || before === undefined) break
  }
  const document = paper('Who did what in the case', caseRecord.packId, [
    tablePart(
      'Who did what, the newest first',
      [
        ['When', 2],
        ['Who', 3],
        ['What', 4],
      ],
      rows,
    ),
  ])
  const what = { what: 'Who opened, changed and gave out what', about: 'The lines of the trail about this case' }
  if (rows.length > 0) await making.add('who did what', what, { document, passages: [] })
}
