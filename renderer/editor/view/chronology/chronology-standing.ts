import type { StoredChronology } from '../../../../shared/api/index.ts'
import {
  type BlockBeside,
  besideCase,
  type ChronologyAround,
  changedSince,
  chronologyBlockOf,
  sayFilter,
} from '../../../../shared/chronology/index.ts'
import {
  type CasewrightDocument,
  type ChronologyBlock,
  type ChronologyFilter,
  type ChronologyForm,
  chronologyFilter,
  walkBlocks,
  writeDay,
} from '../../../../shared/document/index.ts'
import type { CaseRecord } from '../../../../shared/family/index.ts'
import type { Pack } from '../../../../shared/standards/index.ts'

/** What stands above a chronology in a document, and which buttons are there. */
export interface ChronologyStanding {
  words: string
  differs: boolean
  bringIn: boolean
  filter: boolean
  open: boolean
  add: boolean
  beside: BlockBeside
}

export type Shown = ReturnType<typeof chronologyBlockOf>

/** The case's chronology as a document of some day shows it. What a filter keeps is worked out once. */
export class ShownChronology {
  readonly around: ChronologyAround
  private readonly stored: StoredChronology
  private readonly categories: Pack['chronology']['categories']
  private readonly shown = new Map<string, Shown>()
  private readonly known = new WeakMap<ChronologyBlock, ChronologyStanding>()

  constructor(stored: StoredChronology, caseRecord: CaseRecord, { chronology }: Pick<Pack, 'chronology'>, day: string) {
    this.stored = stored
    this.categories = chronology.categories
    const { agencies, periods } = stored.chronology
    this.around = { caseRecord, agencies, periods, kinds: chronology.agencies, day }
  }

  of(filter: ChronologyFilter, form: ChronologyForm): Shown {
    const key = JSON.stringify([filter, form])
    const known = this.shown.get(key) ?? chronologyBlockOf(this.stored.chronology.entries, filter, form, this.around)
    this.shown.set(key, known)
    return known
  }

  say(filter: ChronologyFilter): string {
    return sayFilter(filter, { ...this.around, categories: this.categories })
  }

  standingOf(block: ChronologyBlock): ChronologyStanding {
    const known = this.known.get(block) ?? this.workedOut(block)
    this.known.set(block, known)
    return known
  }

  private workedOut(block: ChronologyBlock): ChronologyStanding {
    const { fromCase, form = 'impact', frozen, leftOut = 0 } = block
    const shown = this.of(fromCase ?? NOTHING_CHOSEN, form)
    const beside = besideCase(block, fromCase ? shown.entries : [])
    const own = beside.own.length
    if (!fromCase) {
      const words = own === 0 ? '' : `Written here: ${count(own, 'line')} not in the case’s chronology`
      return { words, differs: false, bringIn: false, filter: false, open: false, add: own > 0, beside }
    }
    if (frozen) {
      const words = `The case’s chronology as it stood on ${writeDay(frozen)}: ${this.say(fromCase)}`
      return { words, differs: false, bringIn: false, filter: false, open: true, add: false, beside }
    }
    const changed = changedSince(beside)
    const edited = beside.byHand.length + beside.both.length
    const parts = [
      `From the case’s chronology: ${this.say(fromCase)}`,
      block.entries.length === 1 ? '1 entry' : `${block.entries.length} entries`,
      changed > 0 ? `${changed} changed since` : '',
      edited > 0 ? `${edited} edited here` : '',
      own > 0 ? `${own} only here` : '',
      leftOut > 0 ? `${leftOut} confidential left out` : '',
    ]
    return {
      words: parts.filter(Boolean).join(' · '),
      differs: changed > 0,
      bringIn: changed > 0 || edited > 0,
      filter: true,
      open: true,
      add: own > 0,
      beside,
    }
  }
}

const NOTHING_CHOSEN = chronologyFilter.parse({ entryIds: ['none'] })
const count = (of: number, thing: string): string => `${of} ${thing}${of === 1 ? '' : 's'}`

/** What stands above each chronology in a document. */
export function chronologyStandings(
  document: CasewrightDocument,
  shown: ShownChronology,
): ReadonlyMap<string, ChronologyStanding> {
  const standings = new Map<string, ChronologyStanding>()
  for (const { block } of walkBlocks(document)) if (block.type === 'chronology') standings.set(block.id, shown.standingOf(block))
  return standings
}
