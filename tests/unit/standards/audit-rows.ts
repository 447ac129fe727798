import { DOCUMENT_KINDS, type DocumentKind, kindIsIn } from '../../../shared/document/index.ts'

/** A row of what a published standard looks for when a file is audited: our name for it, its heading as printed, where it is looked for. */
export interface AuditRow {
  about: string
  heading: string
  clause: string
  kinds: string
}

const SHORT: Readonly<Record<string, string>> = {
  assessment: 'child-and-family-assessment',
  enquiry: 'section-47-enquiry',
  icpc: 'icpc-report',
  rcpc: 'rcpc-report',
  visit: 'visit-record',
  note: 'case-note',
  summary: 'case-summary',
  decision: 'management-decision',
  supervision: 'supervision-record',
  strategy: 'strategy-record',
  'core-group': 'core-group-record',
  'cin-meeting': 'cin-meeting-record',
  'cla-report': 'cla-review-report',
  'cla-record': 'cla-review-record',
  transfer: 'transfer-checklist',
  closure: 'closure-summary',
}

/** The kinds that a row names: "assessment plans" are the child and family assessment and every plan. */
export function kindsOf(named: string): DocumentKind[] {
  const kinds = named.split(' ').map((one) => SHORT[one] ?? one)
  return DOCUMENT_KINDS.filter((kind) => kindIsIn(kind, kinds as DocumentKind[]))
}

/** "what it is about | heading as printed | clause of the pack | kinds", a line each; without a heading `||`. */
function rows(text: string): AuditRow[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [about = '', heading = '', clause = '', kinds = ''] = line.split('|').map((part) => part.trim())
    return { about, heading, clause, kinds }
  })
}

/** Stoke-on-Trent's six tables of what is acceptable and what is not. */
export const STOKE_TABLES: Readonly<Record<string, readonly AuditRow[]>> = {
  'Table 1': rows(`
    audits, and what came of them | Auditing Practice | table-1-auditing | decision
    a manager who has read it | Quality of Assessments, Plans and Reports | table-1-scrutiny | assessment reports plans
    supervision, and its contract | Contracts and Frequency | table-1-supervision | supervision
    new guidance and research | Guidance | table-1-guidance | supervision
    what the worker is to learn | Development of Staff | table-1-development | supervision
    credit for good work | Acknowledging and Stretching Good Practice | table-1-good-practice | decision
    work that fits the worker | Workloads | table-1-workloads | supervision
    what the manager expects | Challenge and Professional Rigour | table-1-challenge | decision
  `),
  'Table 2': rows(`
    a relationship with the child | Evidence of a relationship with the child | table-2-relationship | visit summary
    how the child grows | Evidence of understanding the child's physical and emotional development | table-2-development | visit assessment
    the world as the child sees it | Evidence of understanding the child's world | table-2-world | visit assessment
    needs as they change | Evidence of understanding and recording the child's needs | table-2-needs | visit summary
    contact often enough | Evidence of appropriate level of contact to meet needs | table-2-contact | visit
    the child alone | Evidence of seeing the child alone | table-2-alone | visit
    contact that serves the plan | Evidence of contact furthering the plans for the child | table-2-plan | visit
    wishes, feelings and hopes | Evidence of the child's wishes, feelings and aspirations given expression | table-2-wishes | visit plans
    the child in meetings | Evidence of the child attending meetings and discussions where appropriate | table-2-meetings | cin-meeting core-group cla-report
    direct work | Evidence of direct work to meet needs | table-2-direct-work | visit
    brothers, sisters and family | Evidence of sibling and family contact | table-2-family-contact | care-plan cla-report
  `),
  'Table 3': rows(`
    the child seen | Seeing the child | table-3-child | visit assessment
    the home seen | Seeing the home | table-3-home | visit assessment
    the bedroom seen | The child's bedroom | table-3-bedroom | visit assessment
    care as it was seen | Judgements about physical and emotional care | table-3-care | visit assessment
    why there was a referral | Covering referral issues | table-3-referral | visit assessment
    explanations that were checked | Evidencing explanations | table-3-explanations | assessment enquiry
    judgements with evidence | Judgements based on evidence | table-3-judgements | assessment enquiry
    violence at home | Possibility of domestic violence in the family | table-3-abuse | assessment visit
    the whole child | Holistic approach to child's needs | table-3-whole-child | assessment
    care from day to day | General child care | table-3-general-care | assessment
    relatives who work with children | Possibility of family members caring for or working with other children | table-3-other-settings | assessment enquiry
    on time, and shared | Completion of assessment within timescales | table-3-timescale | assessment
  `),
  'Table 4': rows(`
    events and what they mean | A reflective record | table-4-reflective | assessment
    theory by its name | Based on theories and models | table-4-theory | assessment
    what was observed, and why | Demonstrating observational skills | table-4-observation | assessment visit
    perception, development and words | Capturing and understanding the child's world | table-4-world | assessment
    both parents | Understanding parent/child relationships | table-4-parents | assessment
    the family's history | Family history | table-4-history | assessment
    who this family is | Race, language, religion, culture and sexual orientation | table-4-identity | assessment
    other agencies | Partner agency contributions | table-4-agencies | assessment enquiry
    an assessment that keeps up | Assessments are developmental and fluid | table-4-fluid | assessment
    views that disagree | Coherent and logical | table-4-coherent | assessment icpc
    a summing up that shapes the plan | Summarising and shaping interventions and plans | table-4-shaping | assessment icpc
  `),
  'Table 5': rows(`
    needs, risks, actions, times | Quality of the plan | table-5-quality | plans
    agreed and sent round in time | Meeting timescales | table-5-timescales | plans
    every professional's part | Coherence of the plan | table-5-coherence | care-plan cin-plan cp-plan
    progress, with owner and time | Progress made on interventions and actions | table-5-progress | core-group cin-meeting summary
    parents in the plan | Involvement of parents in the plan | table-5-parents | plans
    children in the plan | Involvement of children in the plan | table-5-children | plans
    reviews on time | Reviewing the plan | table-5-review | cla-record core-group
    parents and child at the review | Involvement of parents and child in the review | table-5-attendance | cla-record core-group cin-meeting
  `),
  'Table 6': rows(`
    records of today | Records up to date | table-6-current | records
    address and circumstances | Records are accurate | table-6-accurate | all
    everything in the file | Records and key content | table-6-content | summary transfer
    child and family as readers | Child centred recording | acceptable-records | all
    consent and the law on data | Records are legal | table-6-legal | all
    handwritten notes | Hand written notes | table-6-notes | note
    plain and grammatical | Quality of recording | table-6-recording | records
    reports for their readers | Quality of reports | table-6-reports | reports
  `),
}

/** Rows of the tables that are seen in the papers of a worker or a team, and in no document of a child. */
export const STAFF_ROWS: readonly (readonly [table: string, clause: string])[] = [
  ['Table 1', 'table-1-performance'],
  ['Table 1', 'table-1-appraisal'],
  ['Table 1', 'table-1-communication'],
  ['Table 1', 'table-1-mutual-support'],
]

/** The standards' other lists of what is looked for: the pack, how all of it is cited, and its rows. */
export const LISTS: Readonly<Record<string, { pack: string; cite: string; rows: readonly AuditRow[] }>> = {
  'Stoke-on-Trent: before a transfer': {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Appendix E',
    rows: rows(`
      chronology || checklist-chronology-genogram | transfer
      genogram || checklist-chronology-genogram | transfer
      case notes || checklist-case-notes | transfer
      assessment || checklist-assessment | transfer
      decisions and supervision || checklist-case-notes | transfer
      people's details || checklist-details | transfer
      where papers are || checklist-details | transfer
      the first review or conference || checklist-meetings | transfer
      placement planning meeting || checklist-placement-meeting | transfer
      placement plan || checklist-placement-plan | transfer
      first health assessment || checklist-health | transfer
      education plan || checklist-education-plan | transfer
      pathway plan || checklist-pathway | transfer
      contact planning || checklist-pathway | transfer
      case summary || checklist-summary | transfer
      letter with the new worker's name || checklist-letter | transfer
      funding for experts || checklist-pathway | transfer
    `),
  },
  'Stoke-on-Trent: a transfer between teams': {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Childrens Transfer Process',
    rows: rows(`
      the last two weeks || transfer-chronology | transfer
      both workers together || transfer-family-told | transfer
    `),
  },
  'Stoke-on-Trent: everybody told': {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Checklist for Transfer/Closure',
    rows: rows(`the reason told to everybody || transfer-shared | transfer closure`),
  },
  'Stoke-on-Trent: before a file closes': {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Section Five: Closure of case records',
    rows: rows(`
      a full closing summary || closure-summary | closure
      current assessment and plan || closure-assessment | closure
      chronology || closure-chronology | closure
      a letter to the family || closure-letter | closure
    `),
  },
  "Stoke-on-Trent: an audit of a child's record": {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Section One: Auditing',
    rows: rows(`
      the summary screen || file-summary-accurate | summary
      the chronology || file-chronology | chronology
      whose entries they are || file-entries-owned | records
      visits, alone, views || file-practice-shown | visit
      decisions logged || file-decisions-logged | decision
      a photograph || file-photograph | care-plan transfer
      the birth certificate || file-birth-certificate | care-plan transfer
      the summary of each quarter || file-quarterly-summary | summary
      plan and minutes || file-plan-and-minutes | summary
      the latest order || file-court-order | summary
      reports with name and day || file-reports-owned | reports summary
      papers that are late || late-plans-raised | supervision decision
    `),
  },
  'Stoke-on-Trent: ten pitfalls': {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Appendix B',
    rows: rows(`
      the first theory || pitfall-first-theory | assessment
      the first enquiry || pitfall-first-enquiry | assessment
      the loudest problem || pitfall-visible-problem | assessment
      friends and neighbours || pitfall-neighbours | assessment
      what children say and show || pitfall-child | assessment
      parents taken in || pitfall-parents | assessment
      older children || pitfall-age | assessment
      workers who are alone with it || pitfall-support | supervision
      what was understood || pitfall-understood | strategy enquiry
      responsibility thinned out || pitfall-responsibility | closure assessment
    `),
  },
  'Stoke-on-Trent: authoritative practice': {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Section Three: Authoritative practice',
    rows: rows(`
      question and compare || triangulated | assessment enquiry
      plans and purpose || plans-pursued | supervision
      everybody checked || everyone-checked | assessment
      respectful uncertainty || respectful-uncertainty | assessment enquiry
      demands that are measured || progress-measured | core-group cin-meeting
    `),
  },
  'Stoke-on-Trent: a good assessment': {
    pack: 'stoke-on-trent',
    cite: 'Stoke-on-Trent, Section Three: Standards',
    rows: rows(`
      the child at its centre || assessment-child-centred | assessment
      development || assessment-development | assessment
      family, place and culture || assessment-ecological | assessment
      made with the family || assessment-with-family | assessment
      strengths || assessment-strengths | assessment
      several agencies || assessment-agencies | assessment
      not one event || assessment-continuing | assessment
      fact and opinion || assessment-fact-opinion | assessment
      evidence || assessment-evidence | assessment
    `),
  },
  'Wirral: four questions': {
    pack: 'wirral',
    cite: 'Wirral, 3 Values',
    rows: rows(`what every worker should know || four-questions | plans reports`),
  },
  'Knowsley: what a plan answers': {
    pack: 'knowsley',
    cite: 'Knowsley, Standard 4',
    rows: rows(`why, what, how, for what, when || who-does-what-how | plans`),
  },
  'Manchester: a good analysis': {
    pack: 'manchester',
    cite: 'Manchester, Analysis in Assessments',
    rows: rows(`its five questions || five-questions | assessment`),
  },
  'Manchester: a transfer': {
    pack: 'manchester',
    cite: 'Manchester, Case Transfers (Healthy Transitions)',
    rows: rows(`
      the record read || transfer-read | transfer
      managers on both sides || transfer-oversight | decision
      everybody told || transfer-talked-over | transfer
      seven days || transfer-contact | transfer
      a joint visit || transfer-joint-visit | transfer
    `),
  },
  'Manchester: a closure': {
    pack: 'manchester',
    cite: 'Manchester, Case Closures (Positive Endings)',
    rows: rows(`everything in place || closure-file | closure`),
  },
  'St Helens: a transfer': {
    pack: 'st-helens',
    cite: 'St Helens, Standard 3',
    rows: rows(`both workers together || joint-visit | transfer-summary visit`),
  },
  'Knowsley: changes of worker': {
    pack: 'knowsley',
    cite: 'Knowsley, Standard 7',
    rows: rows(`a smooth change || transitions | transfer-summary`),
  },
  'Knowsley: closing': {
    pack: 'knowsley',
    cite: 'Knowsley, Standard 10',
    rows: rows(`back to the referral || closure-to-referral | closure`),
  },
}
