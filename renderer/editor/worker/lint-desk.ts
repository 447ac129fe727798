import type { DictionaryText } from '../../../shared/api/index.ts'
import { type Block, blockText, type CasewrightDocument, type Section } from '../../../shared/document/index.ts'
import type { Grammar } from '../../../shared/grammar/index.ts'
import { type Finding, type Linter, type Standards, withoutDoubledGrammar } from '../../../shared/lint/index.ts'
import { createDictionary, type Dictionary, fieldWords } from '../../../shared/spelling/index.ts'
import { type CheckReport, type FindingList, type FromWorker, placeOf, type SectionOutline, type ToWorker } from './messages.ts'
import { PatientDictionary } from './patient-dictionary.ts'
import { type OpenGrammarian, PatientGrammar } from './patient-grammar.ts'

/** What a linter is made with beside the standards: each null where that is not checked. */
export interface Proof {
  dictionary: Dictionary | null
  grammar: Grammar | null
}
export type MakeLinter = (standards: Standards, proof: Proof) => Linter

/**
 * What the worker does with its messages, apart from being a worker. It keeps the document, so that only what changed
 * has to travel, and hands the linter the same objects for everything else. The dictionary may come after the first check
 * and what is known of grammar comes bit by bit: the next check then says more.
 */
export class LintDesk {
  private standards: Standards | null = null
  private dictionary: DictionaryText | null = null
  private added: readonly string[] = []
  private linter: Linter | null = null
  private spelling: PatientDictionary | null = null
  private grammar: PatientGrammar | null = null
  private readonly blocks = new Map<string, Block>()
  private readonly sections = new Map<string, { written: string; section: Section }>()
  private readonly sent = new Map<string, string>()
  /** Blocks of whose words more is known since they were last checked. */
  private readonly toReadAgain = new Set<string>()
  private readonly createLinter: MakeLinter
  private readonly tell: (message: FromWorker) => void
  private readonly openGrammarian: OpenGrammarian

  constructor(createLinter: MakeLinter, tell: (message: FromWorker) => void, openGrammarian: OpenGrammarian) {
    this.createLinter = createLinter
    this.tell = tell
    this.openGrammarian = openGrammarian
  }

  receive(message: ToWorker): void {
    if (message.type === 'check') {
      const report = this.check(message)
      if (report) this.tell(report)
      return
    }
    // The next check makes a new one with all that is known by then.
    this.linter = null
    if (message.type === 'standards') this.standards = message.standards
    else if (message.type === 'dictionary') this.dictionary = message.dictionary
    else if (message.type === 'words') this.added = message.added
    else this.switchGrammar(message.on)
  }

  private check(message: Extract<ToWorker, { type: 'check' }>): CheckReport | null {
    if (!this.standards) return null
    this.linter ??= this.makeLinter(this.standards)
    for (const block of message.blocks) this.blocks.set(block.id, block)
    const changed = new Set([...message.blocks.map((block) => block.id), ...this.takeToReadAgain()])
    const sections = message.outline.map((outline) => this.section(outline, changed))
    const document = { ...message.document, sections } as CasewrightDocument
    const report = this.linter.lint(document, message.circumstances)
    this.grammar?.waitForPause()
    this.spelling?.waitForPause()
    const findings = this.grammar ? withoutDoubledGrammar(report.findings) : report.findings
    return { type: 'report', turn: message.turn, ...this.news(findings), setAside: report.setAside }
  }

  private makeLinter(standards: Standards): Linter {
    this.spelling?.stop()
    this.spelling = this.dictionary && this.readDictionary(this.dictionary, standards)
    return this.createLinter(standards, { dictionary: this.spelling, grammar: this.grammar })
  }

  private readDictionary({ forms, rare, common, aff, dic }: DictionaryText, standards: Standards): PatientDictionary {
    const stored = { forms: forms.split('\n'), rare: () => rare, common: () => common, files: () => ({ aff, dic }) }
    const dictionary = createDictionary(stored, [...fieldWords(standards.words), ...this.added])
    const asker = {
      present: (words: readonly string[]) => this.standing(words),
      found: (words: readonly string[]) => this.tellAgain(this.blocksWith(words)),
    }
    return new PatientDictionary(dictionary, asker, this.spelling)
  }

  /** Those of the words, given in small letters, that stand in the document. */
  private standing(words: readonly string[]): string[] {
    const all = new Set([...this.blocks.values()].flatMap(smallWords))
    return words.filter((word) => all.has(word))
  }

  private blocksWith(words: readonly string[]): string[] {
    const wanted = new Set(words)
    return [...this.blocks.values()].filter((block) => smallWords(block).some((word) => wanted.has(word))).map(({ id }) => id)
  }

  /** Has the same document sent again, as more is known of these blocks. */
  private tellAgain(ids: Iterable<string>): void {
    for (const id of ids) this.toReadAgain.add(id)
    if (this.toReadAgain.size > 0) this.tell({ type: 'again' })
  }

  private switchGrammar(on: boolean): void {
    if (on === (this.grammar !== null)) return
    this.grammar?.close()
    this.grammar = on ? new PatientGrammar(this.openGrammarian, this.grammarAsker) : null
  }

  private readonly grammarAsker = {
    holds: (blockId: string, sentence: string): boolean => {
      const block = this.blocks.get(blockId)
      return block !== undefined && blockText(block).text.includes(sentence)
    },
    found: (blockIds: ReadonlySet<string>): void => this.tellAgain(blockIds),
    failed: (): void => {
      this.switchGrammar(false)
      this.linter = null
      this.tell({ type: 'grammar-failed' })
    },
  }

  /** The linter keeps what it found in a block as long as it is the same object. */
  private takeToReadAgain(): string[] {
    const ids = [...this.toReadAgain]
    this.toReadAgain.clear()
    for (const id of ids) {
      const block = this.blocks.get(id)
      if (block) this.blocks.set(id, { ...block })
    }
    return ids
  }

  private section(outline: SectionOutline, changed: ReadonlySet<string>): Section {
    const written = JSON.stringify(outline)
    const known = this.sections.get(outline.section.id)
    if (known && known.written === written && !outline.blockIds.some((id) => changed.has(id))) return known.section
    const blocks = outline.blockIds.map((id) => this.blocks.get(id)).filter((block) => block !== undefined)
    const section = { ...outline.section, blocks } as Section
    this.sections.set(section.id, { written, section })
    return section
  }

  private news(findings: readonly Finding[]): { places: string[]; changed: FindingList[] } {
    const lists = new Map<string, Finding[]>()
    for (const finding of findings) {
      const place = placeOf(finding)
      const list = lists.get(place)
      if (list) list.push(finding)
      else lists.set(place, [finding])
    }
    const changed: FindingList[] = []
    for (const [place, list] of lists) {
      const written = JSON.stringify(list)
      if (this.sent.get(place) === written) continue
      this.sent.set(place, written)
      changed.push({ place, findings: list })
    }
    for (const place of this.sent.keys()) if (!lists.has(place)) this.sent.delete(place)
    return { places: [...lists.keys()], changed }
  }
}

function smallWords(block: Block): string[] {
  return (
    blockText(block)
      .text.toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  )
}
