import type { OpenDocument } from '../../../shared/api/index.ts'
import {
  type CasewrightDocument,
  type Claim,
  type Confidential,
  documentStatistics,
  type Mark,
} from '../../../shared/document/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import type { BlockType } from '../extensions/blocks/block-type.ts'
import { type Numbers, numbersOf } from '../model/numbers.ts'
import type { GridKind } from '../nodes/grid.ts'
import type { CheckingState } from '../props.ts'
import type { SaveState } from './autosave.ts'
import type { Place } from './finding-list.ts'
import type { ShownAside } from './shown-asides.ts'

/** What stands at the caret, for the toolbar. */
export interface CaretState {
  place: Place | null
  sectionId: string | null
  blockType: BlockType | null
  marks: readonly Mark[]
  claim: Claim | null
  /** Set where the words, or the row of a plan, are left out for the family. */
  confidential: Confidential | null
  gridKind: GridKind | null
  /** The value that the caret stands in, in a plan or a chronology: `owner`. */
  field: string | null
}

export const NO_CARET: CaretState = {
  place: null,
  sectionId: null,
  blockType: null,
  marks: [],
  claim: null,
  confidential: null,
  gridKind: null,
  field: null,
}

/** One truth for page, outline, panel, toolbar and status bar. Replaced as a whole; parts that did not change stay the same. */
export interface EditorSnapshot {
  document: CasewrightDocument
  numbers: Numbers
  /** What is shown now; findings held back in the sentence being typed are left out. */
  findings: readonly Finding[]
  /** Where the reason was not accepted, the finding is among `findings` too. */
  setAside: readonly ShownAside[]
  /** The current finding's id. */
  current: string | null
  caret: CaretState
  canUndo: boolean
  canRedo: boolean
  save: SaveState
  /** Titles of sections that another window changed and that were brought in here, until that was read. */
  broughtIn: readonly string[]
  words: number
  /** False until the first check has come back. */
  checked: boolean
  checking: CheckingState
}

/** A document just opened: stored as it is, and not checked yet. */
export function firstSnapshot({ document, savedAt }: OpenDocument): EditorSnapshot {
  return {
    document,
    numbers: numbersOf(document),
    findings: [],
    setAside: [],
    current: null,
    caret: NO_CARET,
    canUndo: false,
    canRedo: false,
    save: { state: 'saved', at: savedAt },
    broughtIn: [],
    words: documentStatistics(document).words,
    checked: false,
    checking: 'running',
  }
}
