import { CallFailure, type PassageAboutOthers, type RecordGiven } from '../../../shared/api/index.ts'
import { chronologyDocument, type SheetCell } from '../../../shared/chronology/index.ts'
import { type CasewrightDocument, chronologyFilter, newId, SCHEMA_VERSION } from '../../../shared/document/index.ts'
import { type CaseRecord, formalName } from '../../../shared/family/index.ts'
import { besideDocument, markedForRedaction } from '../../../shared/family-version/index.ts'
import { createLinter, RULES } from '../../../shared/lint/index.ts'
import { isFor } from '../../../shared/plan/index.ts'
import { TRAIL_EVENTS } from '../../../shared/review/index.ts'
import { templateOf } from '../../../shared/standards/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { pngOf } from '../../pictures/index.ts'
import { type PackedFile, packFiles, writeSeparated } from '../../records/index.ts'
import { chronologyAround } from '../chronology-of-document.ts'
import { fieldsNow } from '../fields-now.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'

const CONFIDENTIAL = RULES.filter(({ meta }) => meta.category === 'third-party-confidential')
const WHOLE = 'The whole file names others, so all of it has to be read.'

/** Files and what has to be looked at in them, as they are gathered. Names in a package can be read without its password. */
class Gathered {
  readonly files: PackedFile[] = []
  readonly passages: PassageAboutOthers[] = []

  add(name: string, bytes: Uint8Array, passages: readonly Omit<PassageAboutOthers, 'file'>[] = []): void {
    const file = `${String(this.files.length + 1).padStart(3, '0')} ${name}`
    this.files.push({ name: file, bytes })
    this.passages.push(...passages.map((one) => ({ file, ...one })))
  }

  sheet(name: string, titles: readonly string[], rows: readonly (readonly SheetCell[])[]): void {
    if (rows.length === 0) return
    const columns = titles.map((title) => ({ title, width: 30 }))
    this.add(`${name}.csv`, writeSeparated({ name, notice: '', columns, rows }), [
      { where: name, text: `${rows.length} rows`, why: WHOLE },
    ])
  }
}

/**
 * All that the store holds about one child, as Word and CSV copies in one package, for somebody who asked for it. What may be about
 * others is highlighted and listed; nothing is redacted, and it must not be handed on before somebody has been through the list.
 */
export async function childsRecord(
  needs: Needs,
  { caseId, childId, packagePassword }: { caseId: string; childId: string; packagePassword: string | null },
): Promise<RecordGiven> {
  const { session, now } = needs
  const caseRecord = await session.store.cases.get(caseId)
  const child = caseRecord.people.find(({ id, group }) => id === childId && group === 'child')
  if (!child) throw new CallFailure('not-found', 'That child is not in this case. Choose one of its children.')
  const gathered = new Gathered()
  await addDocuments(needs, caseRecord, childId, gathered)
  await addChronology(needs, caseRecord, childId, gathered)
  await addSheets(needs, caseRecord, childId, gathered)
  const list = await listOfPassages(needs, caseRecord, gathered)
  const files = [{ name: '000 Passages about others - read first.docx', bytes: list }, ...gathered.files]
  const bytes = await packFiles(files, packagePassword)
  await session.note('record-given', {
    caseId,
    detail: { child: childId, files: files.length, passages: gathered.passages.length, locked: packagePassword !== null },
  })
  return {
    file: { name: `Record of a child, ${localDay(now())}.zip`, base64: Buffer.from(bytes).toString('base64') },
    files: files.map(({ name }) => name),
    passages: gathered.passages,
  }
}

async function addDocuments(needs: Needs, caseRecord: CaseRecord, childId: string, gathered: Gathered): Promise<void> {
  const { session, shelf, packVersions } = needs
  const withFieldsNow = fieldsNow(needs)
  for (const { id } of await session.store.documents.list(caseRecord.id)) {
    const document = await withFieldsNow((await session.store.documents.open(id)).document)
    if (document.childIds.length > 0 && !document.childIds.includes(childId)) continue
    const { pack, templates } = await packVersions.of(document)
    const style = await shelf.wordStyle(templateOf(templates, document)?.wordStyle ?? 'report')
    const marked = await passagesOf(needs, document, caseRecord, childId)
    gathered.add(`${document.kind}.docx`, await wordOf(needs, marked.document, caseRecord, pack, style), marked.passages)
    for (const { name, bytes } of await session.store.reviews.issuedFiles(id))
      gathered.add(`${document.kind} as issued.docx`, bytes, [
        {
          where: name,
          text: 'The file as it was issued',
          why: 'It is unchanged, so nothing is highlighted in it. The same passages stand in it.',
        },
      ])
  }
}

async function passagesOf(needs: Needs, document: CasewrightDocument, caseRecord: CaseRecord, childId: string) {
  const { session, packVersions, now } = needs
  const standards = await packVersions.of(document)
  const { plan } = await session.store.plans.get(caseRecord.id)
  const linter = createLinter({ ...standards, pack: { ...standards.pack, rules: {} } }, { rules: CONFIDENTIAL })
  const circumstances = { caseRecord, plan, today: caseRecord.exampleDay ?? localDay(now()) }
  const check = (one: CasewrightDocument) => linter.lint({ ...one, kind: 'letter', setAside: [] }, circumstances).findings
  const findings = [...check(document), ...check(besideDocument(document))]
  return markedForRedaction({ document, reader: { childId }, caseRecord, plan, findings })
}

const wordOf = (
  { now }: Needs,
  document: CasewrightDocument,
  caseRecord: CaseRecord,
  pack: Parameters<typeof exportWord>[1]['pack'],
  style: Parameters<typeof exportWord>[1]['style'],
): Promise<Uint8Array> => exportWord(document, { pack, style, caseRecord, exportedOn: localDay(now()), pngOf })

async function addChronology(needs: Needs, caseRecord: CaseRecord, childId: string, gathered: Gathered): Promise<void> {
  const { session, shelf, packVersions, now } = needs
  const { entries, around } = await chronologyAround(needs, caseRecord, caseRecord.exampleDay ?? localDay(now()))
  if (entries.length === 0) return
  const { name, role } = session.practitioner
  const document = chronologyDocument(entries, {
    around,
    filter: chronologyFilter.parse({ childIds: [childId], confidential: true }),
    form: 'impact',
    packId: caseRecord.packId,
    author: { name, role },
    newId,
  })
  const marked = await passagesOf(needs, document, caseRecord, childId)
  const { pack } = await packVersions.inForce(caseRecord.packId)
  const bytes = await wordOf(needs, marked.document, caseRecord, pack, await shelf.wordStyle('chronology'))
  gathered.add('chronology.docx', bytes, marked.passages)
}

async function addSheets({ session }: Needs, caseRecord: CaseRecord, childId: string, gathered: Gathered): Promise<void> {
  const { store } = session
  const { plan } = await store.plans.get(caseRecord.id)
  gathered.sheet(
    'plan',
    ['Step', 'Who', 'By when', 'Outcome'],
    plan.steps.filter((step) => isFor(childId, step)).map(({ action, owner, due, outcome }) => [action, owner, due, outcome]),
  )
  gathered.sheet(
    'family and professionals',
    ['Name', 'Sort', 'Relationship or role', 'Born'],
    caseRecord.people.map((person) => [formalName(person), person.group, person.role ?? '', person.dateOfBirth ?? '']),
  )
  gathered.sheet(
    'key dates',
    ['What', 'Day'],
    Object.entries(caseRecord.keyDates).map(([what, day]) => [what, String(day)]),
  )
  gathered.sheet(
    'management oversight',
    ['When', 'What was written'],
    (await store.oversight.list(caseRecord.id)).map((note) => [note.at.slice(0, 10), wordsOf(note)]),
  )
  const rows: SheetCell[][] = []
  for (let before: number | undefined; ; ) {
    const page = await store.trail.list({ caseId: caseRecord.id, before, limit: 500 })
    rows.push(...page.rows.map(({ at, who, what }) => [at, who, TRAIL_EVENTS[what]]))
    before = page.rows.at(-1)?.number
    if (!page.more || before === undefined) break
  }
  gathered.sheet('who did what', ['When', 'Who', 'What'], rows)
}

/** All words of a note, whatever it is made of. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('; ')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([name]) => !/^(id|at|by|caseId|documentId)$|Id$/.test(name))
    .map(([, one]) => wordsOf(one))
    .filter(Boolean)
    .join('; ')
}

/** The list to go through before anything is handed on. */
async function listOfPassages(needs: Needs, caseRecord: CaseRecord, { passages }: Gathered): Promise<Uint8Array> {
  const text = (words: string) => [{ type: 'text' as const, text: words }]
  const rows = passages.map(({ file, where, text: said, why }) => ({
    id: newId(),
    cells: [file, where, said, why, ''].map((words) => ({ content: text(words) })),
  }))
  const titles = ['File', 'Where', 'What it says', 'Why it is here', 'Decided']
  const document: CasewrightDocument = {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    kind: 'letter',
    title: 'Passages about others',
    packId: caseRecord.packId,
    childIds: [],
    dates: {},
    sections: [
      {
        id: newId(),
        templateSection: null,
        title: 'Before this goes to anybody',
        blocks: [
          {
            type: 'paragraph',
            id: newId(),
            content: text(
              'Nothing was redacted. In the Word copies, passages that may be about somebody else stand highlighted between ⟦ and ⟧. Go through this list, decide for each whether it may be given, and take out of the copies what may not. A program cannot know everything that is about others: read every file whole as well.',
            ),
          },
          {
            type: 'table',
            id: newId(),
            columns: titles.map((title) => ({ id: newId(), title })),
            rows:
              rows.length > 0
                ? rows
                : [{ id: newId(), cells: titles.map((_, index) => ({ content: text(index === 0 ? 'None was found' : '') })) }],
          },
        ],
      },
    ],
    setAside: [],
  }
  const { pack } = await needs.packVersions.inForce(caseRecord.packId)
  return wordOf(needs, document, caseRecord, pack, await needs.shelf.wordStyle('plan'))
}
