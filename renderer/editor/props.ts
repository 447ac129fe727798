import type {
  Answer,
  ChronologySaved,
  DictionaryText,
  FindingUnderPacks,
  OpenDocument,
  Practitioner,
  StoredChronology,
  StoredPlan,
  WordOwner,
} from '../../shared/api/index.ts'
import type { ChronologyChange } from '../../shared/chronology/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { CaseFamily, CaseRecord } from '../../shared/family/index.ts'
import type { Circumstances, Finding, LintReport, Standards } from '../../shared/lint/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'
import type { AsideDecision, Comment, NewComment, Settlement } from '../../shared/review/index.ts'
import type { PackChanges, Phrase, Severity } from '../../shared/standards/index.ts'
import type { CasePlace } from './merge-fields/case-place.ts'
import type { ShownAside } from './session/shown-asides.ts'

export type FindingCounts = Record<Severity, number>

/** What the editor hands over to be stored; the same shape as the contract's `documents.save`. */
export interface SaveInput {
  document: CasewrightDocument
  baseRevision: number
  findings?: FindingCounts
  /** False: where it comes too late nothing is kept of it, since both texts are brought together first. */
  keepCopy?: boolean
}

/**
 * Stores a revision. A failure with the code `conflict` carries `{ newest: OpenDocument, kept?: number }` in its details;
 * any other failure is shown and tried again while the text stays in memory.
 */
export type SaveDocument = (input: SaveInput) => Promise<Answer<{ revision: number; savedAt: string }>>

/** The case's plan beside a document that shows it. */
export interface PlanBeside {
  /** As it stands. */
  now: StoredPlan
  /** The document's day where that is past, and the plan as it was then; else null, and the plan as it stands. */
  asOn: string | null
  shown: CasePlan
  /** What the document's list of changes begins from; null where it has none or that is not known. */
  before: CasePlan | null
  /** Saves a version; fails with `conflict` where another window has saved one since. */
  save: (input: { plan: CasePlan; baseRevision: number }) => Promise<Answer<StoredPlan>>
  newest: () => Promise<Answer<StoredPlan>>
}

/** The case's chronology beside a document, for those parts of it that show it or go into it. */
export interface ChronologyBeside {
  stored: StoredChronology
  /** Stores changes; fails with `conflict` where somebody changed the same. */
  change: (input: { baseRevision: number; label: string; changes: ChronologyChange[] }) => Promise<Answer<ChronologySaved>>
  onOpen: () => void
}

/** The case's family beside a document, for the pictures of it there. */
export interface FamilyBeside {
  family: CaseFamily
  /** The family as it stands by now; null where it could not be had, which has been said then. */
  newest: () => Promise<CaseFamily | null>
  onOpen: () => void
}

/** What was said about the document, and saying more. Each call gives why it could not be kept, and null where it was. */
export interface CommentsBeside {
  comments: readonly Comment[]
  /** False for somebody who only reads. */
  maySay: boolean
  say: (comment: NewComment) => Promise<string | null>
  reply: (threadId: string, body: string) => Promise<string | null>
  settle: (threadId: string, how: Settlement, body: string) => Promise<string | null>
}

/** The next thing the case owes, as the status bar says it: "report to the family, Fri 13 March (3 working days)". */
export interface NextDue {
  text: string
  overdue: boolean
  /** Goes to everything that is due. */
  onOpen?: () => void
}

/** Whether documents are being checked: as they should, on a second try after a fault, or no more. */
export type CheckingState = 'running' | 'again' | 'stopped'

/** What spelling goes by: the British dictionary and the words added to it. */
export interface Spelling {
  dictionary: DictionaryText
  added: readonly string[]
}

/** What a newer version of the pack says otherwise, and what that means for the document. */
export interface PackComparison {
  from: number
  to: number
  changes: PackChanges
  findings: {
    come: FindingUnderPacks[]
    go: FindingUnderPacks[]
    change: (FindingUnderPacks & { was: Severity })[]
  }
}
export type ComparePacks = () => Promise<Answer<PackComparison>>

/** Checks documents away from the typing thread. The editor makes its own unless one is handed in. */
export interface LintService {
  /** Asks for a check. Answers come to `subscribe`; an answer to an older question is never given after a newer one. */
  check(document: CasewrightDocument, circumstances: Circumstances): void
  subscribe(listener: (report: LintReport, of: CasewrightDocument) => void): () => void
  /** Hears when checking breaks off and when it goes on. */
  subscribeState(listener: (state: CheckingState) => void): () => void
  /** Checks by these standards from the next check on. */
  setStandards(standards: Standards): void
  /** Checks spelling from now on, or, for null, no more. The newest document is checked again. */
  setSpelling(spelling: Spelling | null): void
  /** Checks grammar from now on, or no more. */
  setGrammar(on: boolean): void
  /** Hears when grammar cannot be checked after all; it is off then. */
  subscribeGrammarFailed(listener: () => void): () => void
  /** Starts anew after checking has stopped, with the newest document asked about. */
  restart(): void
  dispose(): void
}

/** What a screen around the editor may ask of it. */
export interface DocumentEditorHandle {
  /** Saves what is not saved yet; true when everything is stored. To be awaited before leaving, locking or exporting. */
  flush(): Promise<boolean>
  /** Puts the focus back to where the writer was. */
  focus(): void
  /** What stands in the page, was found in it and set aside; null before it is there. */
  text(): { document: CasewrightDocument; findings: readonly Finding[]; setAside: readonly ShownAside[] } | null
  /** Makes a finding the current one and goes to its words. */
  goToFinding(id: string): void
}

export interface DocumentEditorProps {
  /** The document as opened. Give the component a `key` of its id: another document is another editor. */
  opened: OpenDocument
  /** What the document is checked by: its pack at the version that it notes, where that is known. */
  standards: Standards
  /** The same with the pack as it is in force; offered where the document notes another version. */
  inForce?: Standards
  /** Compares both packs on the document as last saved. Without it the offer cannot be looked into. */
  onComparePacks?: ComparePacks
  /** Hears under which version the document is written, at first and when that changes. */
  onPackVersion?: (version: number | undefined) => void
  caseRecord: CaseRecord | null
  /** The case's plan, against which the document is checked, and the past day on which it stood so. */
  plan?: CasePlan | null
  planOn?: string | null
  /** The same with its versions, so that a document can bring it in and give back to it. */
  casePlan?: PlanBeside | null
  /** The case's chronology; null for a document of no case. */
  chronology?: ChronologyBeside | null
  /** The case's family; null for a document of no case. */
  family?: FamilyBeside | null
  /** Comments on it; null while they are not known. */
  comments?: CommentsBeside | null
  /** What its manager made of the reasons for which findings are set aside. */
  asideDecisions?: readonly AsideDecision[]
  practitioner: Practitioner
  /** `YYYY-MM-DD`; the editor never reads the clock to decide what day it is. */
  today: string
  nextDue?: NextDue | null
  /** What can be typed by a shortcut. */
  phrases?: readonly Phrase[]
  /** Called when the list of phrases is opened: the files of an authority may have changed. */
  onPhrases?: () => void
  /** Where phrases are written and changed. */
  phrasesAddress?: string
  save: SaveDocument
  /** Where somebody else is reading it, or it was signed: the text can be read, searched and copied, and stays as it is. */
  readOnly?: boolean
  /** Says above the page where the document stands on its way to being issued. */
  banner?: React.ReactNode
  /** Goes to a part of the case, once everything is saved; without it no finding offers to. */
  onCase?: (place: CasePlace) => void
  /** Called once everything is saved. */
  onExportWord?: () => Promise<void> | void
  /** Those for whom a version of the document can be made, as the menu names it: "Version for parents…". */
  familyReaders?: readonly { id: string; label: string }[]
  /** Called once everything is saved, with the id of one of them. */
  onFamilyVersion?: (reader: string) => void
  /** Called after each change; `saved` is false while something waits to be stored. */
  onSavedStateChange?: (saved: boolean) => void
  /** Null while the dictionary has not arrived, and where spelling is off. */
  spelling?: Spelling | null
  grammar?: boolean
  onGrammarFailed?: () => void
  /** Adds a word that is rightly spelt to a dictionary; without it the cards do not offer to. */
  onAddWord?: (word: string, to: WordOwner) => void
  linter?: LintService
  ref?: React.Ref<DocumentEditorHandle>
}
