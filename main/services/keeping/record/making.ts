import { setImmediate } from 'node:timers/promises'
import type { PassageAboutOthers } from '../../../../shared/api/index.ts'
import { type CasewrightDocument, placesOfWords } from '../../../../shared/document/index.ts'
import type { CaseRecord, Person } from '../../../../shared/family/index.ts'
import { besideDocument, markedForRedaction } from '../../../../shared/family-version/index.ts'
import { createLinter, createOthersReader, type OthersReader, RULES } from '../../../../shared/lint/index.ts'
import type { CasePlan } from '../../../../shared/plan/index.ts'
import { templateOf, type WordLists } from '../../../../shared/standards/index.ts'
import { exportWord } from '../../../../shared/word/index.ts'
import { pngOf } from '../../../pictures/index.ts'
import type { PackedFile } from '../../../records/index.ts'
import { fieldsNow } from '../../fields-now.ts'
import { localDay } from '../../local-day.ts'
import type { Needs } from '../../needs.ts'

const CONFIDENTIAL = RULES.filter(({ meta }) => meta.category === 'third-party-confidential')

type Passage = Omit<PassageAboutOthers, 'file'>

/** A file of the record, for its index. */
export interface InRecord {
  file: string
  what: string
  /** Of when and by whom it is, where it stands, that it was removed. */
  about: string
  passages: number
}

/**
 * A child's record while it is put together: the files, what in them may be about others, and what was left out and why. Names of files
 * in a package can be read without its password, so they say the kind of document and no name.
 */
export class Making {
  readonly files: PackedFile[] = []
  readonly index: InRecord[] = []
  readonly passages: PassageAboutOthers[] = []
  readonly leftOut: { what: string; why: string }[] = []
  /** One for each set of word lists: they are many words to read. */
  private readonly readers = new WeakMap<WordLists, OthersReader>()
  readonly needs: Needs
  readonly caseRecord: CaseRecord
  readonly child: Person
  readonly plan: CasePlan

  constructor(needs: Needs, of: { caseRecord: CaseRecord; child: Person; plan: CasePlan }) {
    this.needs = needs
    this.caseRecord = of.caseRecord
    this.child = of.child
    this.plan = of.plan
  }

  get today(): string {
    return this.caseRecord.exampleDay ?? localDay(this.needs.now())
  }

  /** A document with its fields filled, and what may be about others marked. */
  async marked(document: CasewrightDocument): Promise<{ document: CasewrightDocument; passages: Passage[] }> {
    const { caseRecord, plan, child } = this
    const filled = await fieldsNow(this.needs)(document)
    const standards = await this.needs.packVersions.of(filled)
    const linter = createLinter({ ...standards, pack: { ...standards.pack, rules: {} } }, { rules: CONFIDENTIAL })
    const circumstances = { caseRecord, plan, today: this.today }
    const check = (one: CasewrightDocument) => linter.lint({ ...one, kind: 'letter', setAside: [] }, circumstances).findings
    const findings = [...check(filled), ...check(besideDocument(filled))]
    const of = { caseRecord, childId: child.id, professionals: [caseRecord.socialWorker, caseRecord.manager] }
    const reader = this.othersReader(standards.words)
    const adults = [...reader(filled, of), ...reader(besideDocument(filled), of)]
    const marked = markedForRedaction({ document: filled, reader: { childId: child.id }, caseRecord, plan, findings, adults })
    return { ...marked, passages: [...this.headingsAboutOthers(filled), ...marked.passages] }
  }

  private othersReader(words: WordLists): OthersReader {
    const reader = this.readers.get(words) ?? createOthersReader(words)
    this.readers.set(words, reader)
    return reader
  }

  /** Headings are printed as they are, so that one which names another child is listed and not highlighted. */
  private headingsAboutOthers({ title, sections }: CasewrightDocument): Passage[] {
    const others = this.caseRecord.people.filter(({ id, group }) => group === 'child' && id !== this.child.id)
    const names = others.flatMap(({ firstName, knownAs }) => [firstName, knownAs ?? '']).filter((name) => name !== '')
    const why = 'This heading names another child. It is not highlighted: change it in the copy.'
    return [title, ...sections.map((section) => section.title)]
      .filter((text) => names.some((name) => placesOfWords(text, name).length > 0))
      .map((text) => ({ where: 'Heading', text, why }))
  }

  /** Adds a document as a Word copy, with its passages as they were found. `asSent`: the case as it was, of what was sent. */
  async add(
    name: string,
    what: Omit<InRecord, 'file' | 'passages'>,
    { document, passages, asSent }: { document: CasewrightDocument; passages: readonly Passage[]; asSent?: CaseRecord | null },
  ): Promise<void> {
    const file = `${String(this.files.length + 2).padStart(3, '0')} ${name}.docx`
    this.files.push({ name: file, bytes: await this.wordOf(document, { caseRecord: asSent ?? this.caseRecord }) })
    this.index.push({ file, ...what, passages: passages.length })
    this.passages.push(...passages.map((one) => ({ file, ...one })))
    // A record is long work: the window's own calls have their turn between two files.
    await setImmediate()
  }

  /** Adds something that was put together for the record, marked as every document is. */
  async addPaper(name: string, what: Omit<InRecord, 'file' | 'passages'>, document: CasewrightDocument): Promise<void> {
    if (document.sections.length > 0) await this.add(name, what, await this.marked(document))
  }

  async wordOf(
    document: CasewrightDocument,
    { style, caseRecord = this.caseRecord }: { style?: string; caseRecord?: CaseRecord } = {},
  ): Promise<Uint8Array> {
    const { packVersions, shelf, now } = this.needs
    const { pack, templates } = await packVersions.of(document)
    const wordStyle = await shelf.wordStyle(style ?? templateOf(templates, document)?.wordStyle ?? 'report')
    // The head of a document names its children: of a copy for one of them, that one alone.
    const own = { ...document, childIds: [this.child.id] }
    return exportWord(own, { pack, style: wordStyle, caseRecord, exportedOn: localDay(now()), pngOf })
  }
}
