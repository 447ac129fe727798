/** Today's tables, as the migrations leave them. */
export interface Tables {
  cases: CaseRow
  people: PersonRow
  key_dates: KeyDateRow
  documents: DocumentRow
  revisions: RevisionRow
  settings: { name: string; value: string }
  own_words: { word: string; added_at: string }
  pack_versions: PackVersionRow
  plan_revisions: PlanRevisionRow
  record_items: RecordItemRow
  record_changes: RecordChangeRow
  family_looks: FamilyLookRow
  accounts: AccountRow
  signing_keys: { key: string; account_id: string; since: string }
  trail: TrailRowStored
  review_steps: ReviewStepRow
  signatures: SignatureRow
  review_comments: ReviewCommentRow
  check_answers: { document_id: string; criterion_id: string; content: string }
  party_signatures: { id: string; document_id: string; at: string; content: string }
  issued_files: IssuedFileRow
  aside_decisions: { id: string; document_id: string; at: string; content: string }
  sent_cases: { document_id: string; revision: number; content: string }
  oversight_notes: OversightNoteRow
  case_keeping: { case_id: string; content: string }
  phrases: { shortcut: string; title: string; text: string; changed_at: string }
}

export interface CaseRow {
  id: string
  title: string
  reference: string
  pack_id: string
  example: number
  updated_at: string
  record: string
}

export interface PersonRow {
  case_id: string
  id: string
  position: number
  stands_as: string
  name: string
  record: string
}

export interface KeyDateRow {
  case_id: string
  event: string
  day: string
}

export interface DocumentRow {
  id: string
  case_id: string
  kind: string
  title: string
  author: string
  revision: number
  last_number: number
  words: number
  findings: string | null
  updated_at: string
  removed_at: string | null
  /** Null until it was worked out; empty for a document that records no day. */
  record_day: string | null
  /** A list as JSON; null with `record_day`. */
  child_ids: string | null
  author_id: string | null
  state: string
  corrects: string | null
}

export interface RevisionRow {
  document_id: string
  number: number
  base: number
  saved_at: string
  begun_at: string
  author: string
  words: number
  removed: number
  pinned: number
  set_aside_copy: number
  content: string
  author_id: string | null
}

export interface PackVersionRow {
  pack_id: string
  version: number
  fingerprint: string
  seen_at: string
  content: string
}

/** The lists are ids as JSON. */
export interface FamilyLookRow {
  document_id: string
  /** `parents`, or the id of a child. */
  reader: string
  seen: string
  put_back: string
  leave_out: string
  changed_at: string
}

export interface PlanRevisionRow {
  case_id: string
  number: number
  saved_at: string
  author: string
  content: string
}

/** A thing of a record that is made of lists: `record` is `chronology` or `family`. */
export interface RecordItemRow {
  case_id: string
  record: string
  list: string
  id: string
  position: number
  /** Null for one that was taken out. */
  content: string | null
}

export interface RecordChangeRow {
  case_id: string
  record: string
  number: number
  saved_at: string
  author: string
  label: string
  changed: number
  /** A list of `{ list, id, before, after }` as JSON, each side the thing's own JSON or null. */
  content: string
}

/** `record` holds what no query asks for: name, job title, registration number, team, pack, whether it administers. */
export interface AccountRow {
  id: string
  sign_in_name: string
  role: string
  signing_key: string
  created_at: string
  disabled_at: string | null
  record: string
}

export interface TrailRowStored {
  number: number
  at: string
  account_id: string | null
  who: string
  what: string
  case_id: string | null
  document_id: string | null
  detail: string
  previous: string
  digest: string
}

export interface ReviewStepRow {
  document_id: string
  number: number
  at: string
  account_id: string
  action: string
  revision: number
  content: string
}

export interface SignatureRow {
  id: string
  document_id: string
  revision: number
  at: string
  content: string
}

export interface ReviewCommentRow {
  id: string
  document_id: string
  thread_id: string
  at: string
  account_id: string
  content: string
}

export interface IssuedFileRow {
  document_id: string
  revision: number
  at: string
  name: string
  sha256: string
  bytes: Buffer
}

export interface OversightNoteRow {
  id: string
  case_id: string
  document_id: string | null
  at: string
  account_id: string
  content: string
}
