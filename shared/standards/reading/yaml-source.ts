import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, type Range, visit } from 'yaml'
import type { z } from 'zod'
import { type Problem, StandardsProblem } from '../problem.ts'
import { type Complaint, describeIssue, suggestion } from './plain-english.ts'

type Path = readonly PropertyKey[]

const YAML_REASONS: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'this name is used twice in the same group',
  TAB_AS_INDENT: 'a tab is used to indent: use spaces',
  BAD_INDENT: 'the lines of this group do not start in the same column',
  MISSING_CHAR: 'a closing quotation mark, bracket or colon is missing',
  UNEXPECTED_TOKEN: 'this does not belong here: a bracket, comma or quotation mark is in the wrong place',
  BLOCK_AS_IMPLICIT_KEY: 'this line has two colons, or an indent too many: put text that holds a colon in quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing after the name on this line, or the line before is not closed',
  BLOCK_IN_FLOW: 'inside brackets, entries stand on one line with commas between them',
  NON_STRING_KEY: 'a name must be plain text: put it in quotation marks',
  BAD_ALIAS: 'text that begins with * or & must be put in quotation marks',
  BAD_SCALAR_START: 'text that begins with @, `, % or another special sign must be put in quotation marks',
}

const MOST_SYNTAX_PROBLEMS = 3

function yamlReason(code: string, message: string): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'a closing bracket is missing'
  return YAML_REASONS[code] ?? message
}

/**
 * A YAML file with the place of everything in it, so that whatever is found wrong later can be shown where it stands.
 */
export class YamlSource {
  private readonly lines: readonly string[]
  private readonly counter = new LineCounter()
  private readonly document: Document.Parsed
  private readonly fileName: string

  /** Throws a `StandardsProblem` when the text is not YAML. */
  constructor(text: string, fileName: string) {
    this.fileName = fileName
    this.lines = text.split(/\r?\n/)
    this.document = parseDocument(text, { lineCounter: this.counter, prettyErrors: false, stringKeys: true })
    // A tab throws out the lines around it: where there is one, it is what has to be mended.
    const tabs = this.document.errors.filter(({ code }) => code === 'TAB_AS_INDENT')
    const complaints = (tabs.length > 0 ? tabs : this.document.errors).map((error) =>
      this.problem(error.pos[0], { reason: yamlReason(error.code, error.message), allowed: null }),
    )
    // One slip makes YAML complain of everything that follows: the first complaint of a line says it, and a few lines do.
    const problems = complaints
      .filter((one, index) => complaints.findIndex((other) => other.line === one.line) === index)
      .slice(0, MOST_SYNTAX_PROBLEMS)
    // An asterisk means something to YAML that no pack needs, and that nobody who writes one intends.
    visit(this.document, {
      Alias: (_key, alias) => {
        problems.push(this.problem(startOf(alias), { reason: yamlReason('BAD_ALIAS', ''), allowed: null }))
      },
    })
    if (problems.length > 0) throw new StandardsProblem(problems)
  }

  /** Checks the file against a schema and gives its value. Throws a `StandardsProblem` with every mistake in it. */
  read<S extends z.ZodType>(schema: S): z.output<S> {
    const value: unknown = this.document.toJS()
    if (!isMap(this.document.contents)) {
      const reason =
        value === null ? 'the file is empty' : 'the file must be a group of settings, each “name: value” on its own line'
      throw new StandardsProblem([this.problem(0, { reason, allowed: null })])
    }
    const result = schema.safeParse(value)
    if (result.success) return result.data
    throw new StandardsProblem(result.error.issues.flatMap((issue) => this.problemsOf(issue, schema)))
  }

  /** A problem at the value of `path`, or at its name where `atName`. */
  problemAt(path: Path, complaint: Complaint, atName = false): Problem {
    return this.problem(this.offsetOf(path, atName), complaint)
  }

  private problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        this.problemAt(
          [...issue.path, key],
          { reason: `“${key}” is not a name that is known here`, allowed: suggestion(key, namesAt(schema, issue.path)) },
          true,
        ),
      )
    if (issue.code === 'invalid_union') {
      const best = bestBranch(issue)
      if (best !== null)
        return best.flatMap((inner) => this.problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, schema))
    }
    const value = this.valueAt(issue.path)
    const name = String([...issue.path].reverse().find((part) => typeof part === 'string') ?? 'the file')
    return [this.problemAt(issue.path, describeIssue(issue, value, name), issue.code === 'invalid_key')]
  }

  private valueAt(path: Path): unknown {
    const found = path.length === 0 ? this.document.contents : this.document.getIn(path, true)
    return isNode(found) ? found.toJS(this.document) : found
  }

  /** Where the value (or the name) of a path stands; for a value that is missing, its group's name. */
  private offsetOf(path: Path, atName: boolean): number {
    if (atName) {
      const key = this.keyOf(path)
      if (key !== null) return key
    }
    for (let length = path.length; length >= 0; length--) {
      const part = path.slice(0, length)
      const found = length === 0 ? this.document.contents : this.document.getIn(part, true)
      if (!isNode(found)) continue
      const missing = length < path.length
      if (missing || (isScalar(found) && found.value === null)) return this.keyOf(part) ?? startOf(found)
      return startOf(found)
    }
    return 0
  }

  private keyOf(path: Path): number | null {
    const parent = path.length <= 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true)
    if (!isMap(parent)) return null
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    return pair !== undefined && isNode(pair.key) ? startOf(pair.key) : null
  }

  private problem(offset: number, complaint: Complaint): Problem {
    const place = this.counter.linePos(offset)
    let line = Math.max(place.line, 1)
    let column = Math.max(place.col, 1)
    // A mistake noticed at the end of the file is shown after the last words, not on an empty line.
    while (line > 1 && (this.lines[line - 1] ?? '').trim() === '') {
      line--
      column = (this.lines[line - 1] ?? '').length + 1
    }
    return {
      file: this.fileName,
      line,
      column,
      reason: complaint.reason,
      allowed: complaint.allowed,
      source: this.lines[line - 1] ?? '',
    }
  }
}

function startOf(node: Node): number {
  const range: Range | null | undefined = node.range
  return range?.[0] ?? 0
}

/** The branch of a choice that the author most likely meant: the one that complains deepest inside the value. */
function bestBranch(issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>): z.core.$ZodIssue[] | null {
  const depth = (branch: z.core.$ZodIssue[]): number => Math.max(0, ...branch.map((inner) => inner.path.length))
  const branches = issue.errors.filter((branch) => branch.length > 0)
  return branches.sort((a, b) => depth(b) - depth(a))[0] ?? null
}

/** The names that a schema knows in the group at `path`. */
function namesAt(schema: z.ZodType, path: Path): string[] {
  let current: unknown = schema
  for (const part of path) current = inside(current, part)
  const shape = shapeOf(current)
  return shape === null ? [] : Object.keys(shape)
}

interface SchemaParts {
  def?: { innerType?: unknown; element?: unknown; valueType?: unknown; shape?: Record<string, unknown>; options?: unknown[] }
}

function unwrapped(schema: unknown): SchemaParts['def'] {
  let definition = (schema as SchemaParts | undefined)?.def
  while (definition?.innerType !== undefined) definition = (definition.innerType as SchemaParts).def
  return definition
}

function inside(schema: unknown, part: PropertyKey): unknown {
  const definition = unwrapped(schema)
  if (definition?.shape !== undefined) return definition.shape[String(part)]
  return definition?.element ?? definition?.valueType
}

function shapeOf(schema: unknown): Record<string, unknown> | null {
  return unwrapped(schema)?.shape ?? null
}
