import type {
  BlockBody,
  BlockComparison,
  Compared,
  Comparison,
  ComparisonChange,
  GridColumn,
  Run,
  SectionComparison,
} from './comparison.ts'

type What = ComparisonChange['what']
const LONGEST = 80

/** Gives every change a number in reading order, and counts them. What came or went as a whole is one change, with all that is in it. */
export function numbered(given: Pick<Comparison, 'title' | 'sections'>): Comparison {
  const numbering = new Numbering()
  const title = numbering.runs(given.title)
  const sections = given.sections.map((section) => numbering.section(section))
  return { title, sections, changes: numbering.changes, counts: countsOf(numbering.changes) }
}

function countsOf(changes: readonly ComparisonChange[]): Comparison['counts'] {
  const count = (...what: What[]): number => changes.filter((change) => what.includes(change.what)).length
  return {
    added: count('added', 'replaced'),
    removed: count('removed', 'replaced'),
    moved: count('moved'),
    formatted: count('formatted'),
  }
}

class Numbering {
  readonly changes: ComparisonChange[] = []
  private sectionId = ''
  private blockId: string | null = null

  section(section: SectionComparison): SectionComparison {
    this.sectionId = section.id
    this.blockId = null
    return this.part(section, `Section “${runText(section.title)}”`, (whole) => {
      const title = this.runs(section.title, whole)
      const blocks = section.blocks.map((block) => this.block(block, whole))
      this.blockId = null
      return { title, blocks }
    })
  }

  private block(block: BlockComparison, whole: string | null): BlockComparison {
    this.blockId = block.id
    // A block that came into a new section from elsewhere is not new.
    const inherited = block.change === 'added' || block.change === 'removed' ? whole : null
    return this.part(block, shortened(bodyText(block.body)), (own) => ({ body: this.body(block.body, own) }), inherited)
  }

  private body(body: BlockBody, whole: string | null): BlockBody {
    switch (body.form) {
      case 'text':
        return { ...body, runs: this.runs(body.runs, whole), said: this.runs(body.said, whole) }
      case 'picture':
        return { ...body, title: this.runs(body.title, whole), words: this.runs(body.words, whole) }
      case 'list':
        return {
          ...body,
          items: body.items.map((item) =>
            this.part(item, shortened(runText(item.runs)), (own) => ({ runs: this.runs(item.runs, own) }), whole),
          ),
        }
      case 'grid': {
        const title = this.runs(body.title, whole)
        const columns = body.columns.map((column) => this.column(column, whole))
        const rows = body.rows.map((row) => {
          const name = row.says[0] ?? shortened(row.cells.map(runText).find((text) => text !== '') ?? '')
          const cells = (own: string | null) => row.cells.map((cell, at) => this.runs(cell, own ?? aloneId(columns[at])))
          return this.part(row, name, (own) => ({ cells: cells(own) }), whole)
        })
        return { ...body, title, columns, rows }
      }
      case 'break':
        return body
    }
  }

  private column(column: GridColumn, whole: string | null): GridColumn {
    if (column.change === 'same') return { ...column, title: this.runs(column.title, whole) }
    const changeId = whole ?? this.add(column.change, `Column “${runText(column.title)}”`)
    return { ...column, changeId, title: this.runs(column.title, changeId) }
  }

  /** A part with what is in it; `whole` is the change of what it is in, where that came or went as a whole. */
  private part<P extends Compared>(
    part: P,
    name: string,
    inside: (whole: string | null) => Partial<P>,
    whole: string | null = null,
  ): P {
    if (part.change === 'added' || part.change === 'removed') {
      const changeId = whole ?? this.add(part.change, `${part.change === 'added' ? 'Added' : 'Taken out'}: ${name}`)
      return { ...part, ...inside(changeId), changeId }
    }
    const ownId = this.ownChange(part, name)
    const before = this.changes.length
    const within = inside(null)
    const isChanged = ownId !== null || this.changes.length > before
    return { ...part, ...within, changeId: ownId, change: isChanged ? 'changed' : 'same' }
  }

  private ownChange(part: Compared, name: string): string | null {
    if (part.movedFrom !== null) return this.add('moved', `Moved ${part.movedFrom}: ${name}`)
    return part.laidOut === '' ? null : this.add('formatted', `${part.laidOut}: ${name}`)
  }

  /** Words that took the place of others are one change with them. */
  runs(runs: readonly Run[], whole: string | null = null): Run[] {
    const out: Run[] = []
    for (let at = 0; at < runs.length; ) {
      const run = runs[at]
      if (!run) break
      let end = at + 1
      if (run.change !== 'same') while (end < runs.length && isOneChange(run, runs[end])) end += 1
      const those = runs.slice(at, end)
      const changeId = run.change === 'same' ? null : (whole ?? this.ofWords(those))
      out.push(...those.map((one) => ({ ...one, changeId })))
      at = end
    }
    return out
  }

  private ofWords(runs: readonly Run[]): string {
    const of = (change: Run['change']): string => shortened(runText(runs.filter((run) => run.change === change)))
    const [removed, added, formatted] = [of('removed'), of('added'), of('formatted')]
    const has = (change: Run['change']): boolean => runs.some((run) => run.change === change)
    if (has('formatted')) return this.add('formatted', `“${formatted}” ${runs[0]?.says ?? ''}`)
    if (has('added') && has('removed')) return this.add('replaced', `“${added}” for “${removed}”`)
    return has('added') ? this.add('added', `“${added}” added`) : this.add('removed', `“${removed}” taken out`)
  }

  private add(what: What, says: string): string {
    const id = `change-${this.changes.length + 1}`
    this.changes.push({ id, what, sectionId: this.sectionId, blockId: this.blockId, says })
    return id
  }
}

const aloneId = (column: GridColumn | undefined): string | null => column?.changeId ?? null

function isOneChange(first: Run, next: Run | undefined): boolean {
  if (!next || next.change === 'same') return false
  return first.change === 'formatted' ? next.change === 'formatted' && next.says === first.says : next.change !== 'formatted'
}

const runText = (runs: readonly Run[]): string => runs.map((run) => (run.note ? '' : run.text)).join('')

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`
}

function bodyText(body: BlockBody): string {
  if (body.form === 'text') return runText(body.runs)
  if (body.form === 'list') return runText(body.items[0]?.runs ?? [])
  if (body.form === 'picture') return runText(body.title) || runText(body.words)
  if (body.form === 'break') return 'page break'
  return runText(body.title) || body.columns.map(({ title }) => runText(title)).join(', ')
}
