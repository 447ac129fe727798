import {
  CallFailure,
  type DocumentReview,
  type FamilyLook,
  type FamilyProposal,
  fileName,
  type Implementation,
} from '../../shared/api/index.ts'
import { type CasewrightDocument, writeDay } from '../../shared/document/index.ts'
import { type CaseRecord, formalName } from '../../shared/family/index.ts'
import { besideDocument, type FamilyVersion, familyVersion, type Reader } from '../../shared/family-version/index.ts'
import { createLinter, type Finding, type Linter, RULES, readingGrade, type Standards } from '../../shared/lint/index.ts'
import { templateOf } from '../../shared/standards/index.ts'
import { exportWord } from '../../shared/word/index.ts'
import { fieldsNow } from './fields-now.ts'
import { handOut } from './hand-out.ts'
import { localDay } from './local-day.ts'
import type { Needs } from './needs.ts'
import { caseAsSent } from './reviews/case-as-sent.ts'
import { familySignatures, familyStanding } from './reviews/family-signatures.ts'
import { standingOfDocument } from './reviews/standing.ts'

type Calls = Pick<Implementation['documents'], 'familyVersion' | 'saveFamilyLook' | 'exportFamilyVersion'>

const CONFIDENTIAL = RULES.filter(({ meta }) => meta.category === 'third-party-confidential')
const TERMS = RULES.filter(({ meta }) => meta.category === 'jargon-term' || meta.category === 'jargon-acronym')

interface Made extends FamilyVersion {
  revision: number
  whose: string
  source: CasewrightDocument
  caseRecord: CaseRecord | null
  review: DocumentReview
}

/** What the worker put back, and what they left out though it could have stayed. */
type Decided = Pick<FamilyLook, 'putBack' | 'leaveOut'>

const readerKey = (reader: Reader): string => (reader === 'parents' ? reader : reader.childId)

/**
 * Versions of a document for the parents and for each child: made anew each time from the newest revision, never stored. What was
 * decided about them is.
 */
export function familyVersions(needs: Needs): Calls {
  const { session, shelf, packVersions, now } = needs
  const withFieldsNow = fieldsNow(needs)
  const linterOf = lintersWithout()
  const reviewOf = standingOfDocument(needs)
  const looks = () => session.store.familyLooks
  const make = async (id: string, reader: Reader, decided: Decided): Promise<Made> => {
    const opened = await session.store.documents.open(id)
    const { revision } = opened
    const document = await withFieldsNow(opened.document)
    const review = await reviewOf(id)
    const caseRecord = await caseAsSent(session, document, review)
    const whose = whoseOf(reader, caseRecord, document)
    const plan = caseRecord ? (await session.store.plans.get(caseRecord.id)).plan : null
    const standards = await packVersions.of(document)
    const today = caseRecord?.exampleDay ?? localDay(now())
    const circumstances = { caseRecord, plan, today }
    const { confidential, terms } = linterOf(standards)
    // Under no kind of its own: what a safety plan or a court statement may say is not yet for the family to read.
    const check = (one: CasewrightDocument): Finding[] =>
      confidential.lint({ ...one, kind: 'letter', setAside: [] }, circumstances).findings
    const made = familyVersion({
      document,
      template: templateOf(standards.templates, document),
      reader,
      caseRecord,
      plan,
      findings: [...check(document), ...check(besideDocument(document))],
      terms: (one) => terms.lint(one, circumstances).findings,
      gradeOf: readingGrade,
      ...decided,
      title: document.title,
    })
    return { ...made, revision, whose, source: document, caseRecord, review }
  }
  return {
    async familyVersion({ id, reader }): Promise<FamilyProposal> {
      const look = await looks().get(id, readerKey(reader))
      const { revision, whose, document, leftOut, replaced, flagged, readingAge } = await make(id, reader, look)
      return { revision, whose, document, leftOut, replaced, flagged, readingAge, look }
    },

    async saveFamilyLook({ id, reader, look }) {
      const { document } = await session.store.documents.open(id)
      const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
      whoseOf(reader, caseRecord, document)
      await looks().save(id, readerKey(reader), look, now())
      return {}
    },

    async exportFamilyVersion({ id, reader, revision, approved, putBack, leaveOut }) {
      const made = await make(id, reader, { putBack, leaveOut })
      if (made.revision !== revision)
        throw new CallFailure(
          'conflict',
          `“${made.source.title}” was changed after this version was looked at, so no copy was made. Look at the newest version and try again.`,
        )
      refuseUnlessSeen(made, new Set(approved))
      const day = localDay(now())
      const { pack } = await packVersions.of(made.source)
      const signed = familySignatures({ ...made, reader })
      const bytes = await exportWord(made.document, {
        pack,
        style: await shelf.wordStyle('family'),
        caseRecord: made.caseRecord,
        exportedOn: day,
        family: { lines: linesOf(made, reader, day) },
        ...(signed && { signed }),
      })
      const name = `${fileName(`${made.document.title}, version for ${made.whose}`)}.docx`
      const file = { name, base64: Buffer.from(bytes).toString('base64') }
      const about = {
        ...(made.source.caseId === undefined ? {} : { caseId: made.source.caseId }),
        documentId: id,
        detail: { as: 'family-version', reader: readerKey(reader), revision },
      }
      return handOut(session, file, about, { write: (line) => session.store.documents.pin(id, revision, line) })
    },
  }
}

/** Every rule of confidentiality and plain words, as the rule itself has it: no authority's setting takes one away. */
function lintersWithout(): (standards: Standards) => { confidential: Linter; terms: Linter } {
  const made = new WeakMap<Standards, { confidential: Linter; terms: Linter }>()
  return (standards) => {
    const known = made.get(standards)
    if (known) return known
    const all = { ...standards, pack: { ...standards.pack, rules: {} } }
    const linters = { confidential: createLinter(all, { rules: CONFIDENTIAL }), terms: createLinter(all, { rules: TERMS }) }
    made.set(standards, linters)
    return linters
  }
}

function whoseOf(reader: Reader, caseRecord: CaseRecord | null, { childIds, title }: CasewrightDocument): string {
  if (reader === 'parents') return 'parents'
  const child = caseRecord?.people.find(({ id, group }) => id === reader.childId && group === 'child')
  if (!child || (childIds.length > 0 && !childIds.includes(child.id)))
    throw new CallFailure('not-found', `“${title}” is not about that child. Choose one of the children that it is about.`)
  return formalName(child)
}

/** Whose copy it is, who wrote what it is made from, and of which day. */
function linesOf({ whose, source, caseRecord, review }: Made, reader: Reader, day: string): string[] {
  const children = (caseRecord?.people ?? []).filter(
    ({ id, group }) => group === 'child' && (source.childIds.length === 0 || source.childIds.includes(id)),
  )
  const names = new Intl.ListFormat('en-GB').format(children.map(formalName))
  const copy = reader === 'parents' ? `This copy is for the parents${names ? ` of ${names}` : ''}.` : `This copy is for ${whose}.`
  const written = source.dates.documentDate
  const on = typeof written === 'string' && written !== '' ? ` on ${writeDay(written)}` : ''
  const by = source.author?.name ? `Written by ${[source.author.name, source.author.role].filter(Boolean).join(', ')}${on}.` : ''
  return [copy, by, ...familyStanding(review, source), `Copy made on ${writeDay(day)}.`].filter(Boolean)
}

function refuseUnlessSeen({ leftOut, flagged }: FamilyVersion, approved: ReadonlySet<string>): void {
  const unseen = [...leftOut, ...flagged].filter(({ id }) => !approved.has(id))
  const [first] = unseen
  if (!first) return
  const others = unseen.length === 1 ? '' : ` and ${unseen.length - 1} more`
  throw new CallFailure(
    'refused',
    `No copy was made: something in “${first.where}”${others} has not been looked at. Tick each as seen, then make the copy.`,
  )
}
