import { z } from 'zod'
import {
  type CasewrightDocument,
  DOCUMENT_KINDS,
  documentKind,
  readMarkdown,
  SCHEMA_VERSION,
} from '../../shared/document/index.ts'
import { type Finding, groupOfRole, type Linter } from '../../shared/lint/index.ts'
import type { StandardsLibrary } from '../templates/index.ts'
import { answerLines, lineId } from './json-lines.ts'
import { prepareForText } from './long-text.ts'
import { linters } from './standards.ts'
import { type Terminal, UsageError } from './terminal.ts'

const known = { id: lineId, kind: documentKind.optional(), pack: z.string().optional() }
const person = z.looseObject({
  name: z.string(),
  role: z.string().optional(),
  pronouns: z.string().optional(),
  dob: z.string().optional(),
})
const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const textLine = z.looseObject({ ...known, text: z.string(), section: z.string().nullish(), people: z.array(person).nullish() })
const actionLine = z.looseObject({
  ...known,
  action: z.string(),
  owner: optional,
  due: optional,
  reviewDate: optional,
  outcome: optional,
  measure: optional,
  planDate: z.string().nullish(),
})
type TextLine = z.infer<typeof textLine>
type ActionLine = z.infer<typeof actionLine>

export interface LinesWanted {
  /** A file, or `-` for standard input. */
  from: string
  pack: string | undefined
  kind: string | undefined
  today: string
  standards: StandardsLibrary
}

/** A line in, a line out, in order; a bad line says what is wrong with it and the run goes on, to end with 2. */
export async function lintLines(wanted: LinesWanted, terminal: Terminal): Promise<number> {
  // Of a stream nobody knows how long it will be: most are.
  prepareForText(Number.POSITIVE_INFINITY)
  const checker = new LineChecker(wanted)
  return answerLines(wanted.from, terminal, (line) => checker.check(line))
}

class LineChecker {
  private readonly wanted: LinesWanted
  private readonly linters: (packId: string) => Linter

  constructor(wanted: LinesWanted) {
    this.wanted = wanted
    this.linters = linters(wanted.standards)
  }

  check(given: unknown): { id: string | number; findings: object[] } {
    if (typeof given === 'object' && given !== null && 'action' in given) {
      const line = actionLine.parse(given)
      return { id: line.id, findings: this.checkAction(line) }
    }
    const line = textLine.parse(given)
    return { id: line.id, findings: this.checkText(line) }
  }

  private linterFor(line: { pack?: string | undefined }): Linter {
    const packId = line.pack ?? this.wanted.pack
    if (!packId) throw new UsageError('say whose standards to go by: “pack”')
    return this.linters(packId)
  }

  private kindOf(line: { kind?: CasewrightDocument['kind'] | undefined }): CasewrightDocument['kind'] {
    const kind = line.kind ?? DOCUMENT_KINDS.find((one) => one === this.wanted.kind)
    if (!kind) throw new UsageError('say what kind of document it is from: “kind”')
    return kind
  }

  /** Findings about a passage's words; what a whole document must hold is not asked of a passage. */
  private checkText(line: TextLine): object[] {
    const read = readMarkdown(line.text)
    const document: CasewrightDocument = {
      ...read.document,
      kind: this.kindOf(line),
      sections: read.document.sections.map((section) =>
        section.title === '' && line.section ? { ...section, title: line.section } : section,
      ),
      people: (line.people ?? []).map((one) => ({ ...one, group: groupOfRole(one.role ?? '') })),
    }
    return this.lint(line, document).map((finding) => ({
      ...finding,
      ...read.source.locate(finding.blockId ?? '', finding.start, finding.end),
    }))
  }

  private checkAction(line: ActionLine): object[] {
    const action = {
      id: 'action',
      action: line.action,
      owner: line.owner,
      due: line.due,
      reviewDate: line.reviewDate,
      outcome: line.outcome,
      measure: line.measure,
      status: '',
    }
    const document: CasewrightDocument = {
      schemaVersion: SCHEMA_VERSION,
      id: 'line',
      kind: this.kindOf(line),
      title: '',
      packId: line.pack ?? this.wanted.pack ?? '',
      childIds: [],
      dates: line.planDate ? { plan: line.planDate, documentDate: line.planDate } : {},
      sections: [
        { id: 'plan', templateSection: null, title: 'Plan', blocks: [{ type: 'actionPlan', id: 'actions', actions: [action] }] },
      ],
      setAside: [],
    }
    return this.lint(line, document)
  }

  private lint(line: { pack?: string | undefined }, document: CasewrightDocument): Finding[] {
    return this.linterFor(line)
      .lint(document, { caseRecord: null, today: this.wanted.today })
      .findings.filter(({ blockId }) => blockId !== null)
  }
}
