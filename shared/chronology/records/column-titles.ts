import type { RecordField } from './fields.ts'

/**
 * The titles that columns really have in what English agencies send: police logs, schools’ safeguarding and behaviour logs,
 * health visitors’ contacts, case-note exports, lists out of an e-mail program, other authorities’ chronologies. First those that
 * say it outright; after the dash those that will do where no column says it better.
 */
const TITLES: Readonly<Partial<Record<RecordField, string>>> = {
  date: `date, date of event, event date, date of incident, incident date, date of occurrence, occurrence date, date occurred,
    occurred on, date of contact, contact date, date of activity, activity date, date of case note, case note date, note date,
    date and time, date time, datetime, date of call, call date, log date, date of log, incident date time, event date time, date from, from date, start date,
    date started, start, date start, date of visit, visit date, appointment date, date of appointment, attendance date, date of attendance, date seen,
    session date, meeting date, date of meeting, when, date or period, date of entry, date exact or approximate, dates, date of significant event,
    date s, offence date, committed on, committed from, date of session, date of referral, consultation date, day, event date from, date of record,
    date time of incident, date time of call, date and time of incident, date and time of contact, date and time of event
    -- date created, created, created on, created date, date recorded, recorded, recorded on, recorded date, date entered, entered, entry date, date added, added on,
    date logged, logged, logged on, date reported, reported on, sent, date sent, sent on, received, date received, received on, from, date of report, month, year, period, date closed`,
  endDate:
    'end date, date to, to date, date ended, ended, end, date end, until, finish date, finish, date until, event date to, committed to -- to',
  time: `time, time of event, time of incident, incident time, time of call, call time, time of contact, contact time, start time, time started, event time,
    time of day, time occurred, time hrs, time 24hr, time 24 hour, time of visit -- time created, time recorded, time logged, time received`,
  event: `event, events, what happened, details of event, event details, event detail, event and detail, event and details, description of event, event description, event incident,
    event or incident, incident event, incident, incident details, incident detail, incident description, description of incident, incident summary, summary of incident, incident text, details of incident,
    description, detail, details, full details, summary, narrative, text, content, contents, body, message, message body, case note, case notes, case note text, case note details, note text, notes text,
    significant event, significant events, significant information, significant incident, contact details and summary, details of contact, contact summary, summary of contact, contact details, contact notes, nature of contact, event summary, summary of event,
    key event, key events, information, concern, concerns, nature of concern, details of concern, concern details, observation, observations, entry, record, what was reported, circumstances, brief circumstances, consultation notes, clinical note, clinical notes,
    progress notes, progress note, activity, activity description, activity details, event contact, contact or event, significant event contact, incident log, log text, free text, what is known, mo, modus operandi, event or contact, behaviour, behaviour details
    -- subject, title, heading, subject line, reason, reason for contact, reason for call, purpose, purpose of contact, notes, note, comments, comment, headline, report, discussion, remarks`,
  action: `action, actions, action taken, actions taken, action s taken, action by, response, response or action, action or response, action taken or response, action response, agency response, response of agency, actions and outcome, action and outcome,
    what was done, action plan, follow up, follow up action, next steps, next step, intervention, agreed action, agreed actions, steps taken, response action, plan of action, action taken by school, police action, police response -- plan, recommendation, recommendations, advice, advice given, strategy`,
  outcome: `outcome, outcomes, result, results, outcome of event, outcome of contact, outcome of incident, decision, decisions, disposal, closing code, closure, closing result, resolution, outcome decision, conclusion, outcome or decision, final outcome,
    incident outcome, result of action, outcome result, outcome and decision -- status, decision and rationale, risk grading`,
  impact: `impact, impact on child, impact on the child, impact on children, impact on the children, effect on child, effect on the child, impact on child ren, child impact, impact analysis, lived experience, impact upon child, impact on child or children, what it meant for the child,
    impact and analysis, effect, significance for child, significance for the child -- voice of the child, childs voice, child s voice, views of the child`,
  child: `child, children, child ren, child name, childs name, child s name, name of child, name of the child, pupil, pupil name, name of pupil, student, student name, name of student, young person, young persons name, young person s name, child young person, subject child, which child, re child, child concerned, children concerned
    -- patient, patient name, service user, client, client name, name, person, person name, full name, subject name, learner, forename, first name`,
  category: `category, categories, type, event type, type of event, incident type, type of incident, contact type, type of contact, case note type, note type, activity type, category of concern, behaviour type, concern type, type of concern, opening code, incident category, category of event, classification,
    offence, offence type, crime type, theme, themes, code, final code, qualifier, sub category, kind, event category, type of record, record type, nature, nature of incident, initial code -- visit type, method, method of contact, form, tag, tags, reason code`,
  agency: `agency, agencies, organisation, organization, agency name, name of agency, source agency, agency source, reporting agency, agency or service, service, agency organisation, organisation agency, agency service, from agency, contributing agency, recording agency, agency involved -- team, department, force, school, provider, setting, trust, surgery, source`,
  person: `reported by, author, written by, recorded by, added by, created by, entered by, worker, social worker, practitioner, officer, attending officer, reporting officer, oic, officer in case, officer in the case, staff, staff member, member of staff, staff name, informant, caller, reporter, referrer, clinician, professional, name of professional, sender, seen by, completed by,
    health visitor, teacher, who reported, source of information, name of worker, worker name, allocated worker, keyworker, key worker, author of note, recorded by name, logged by, user, name of practitioner, hcp, practitioner name, reporting person, person reporting, who says so, contact made by, information from
    -- from, by, who, signed, signature, owner, initials`,
  document: `document, documents, source document, document name, name of document, file, file name, filename, source of record, record source, evidence, evidence source, source and reference, document reference, witness or document reference, source of evidence, source reference, reference document, exhibit, evidence reference
    -- source, sources, system, attachment, attachments`,
  page: `page, pages, page number, page no, page ref, page reference, bundle page, bundle reference, bundle ref, reference, ref, reference number, ref no, log number, log no, log, log ref, incident number, incident no, incident ref, incident reference, crime number, crime ref, crime reference, urn, occurrence number, niche ref, niche reference, niche no, storm log, cad, cad number, cad no, crn, record id, paragraph, para
    -- id, record number, case note id, event id, no, number, item, serial number, serial no, s no, row, source ref`,
  received:
    'date received by agency, date information received, information received, date received, received on, received date, date shared',
  knownBy:
    'how known, how they know, how do we know, observed or reported, observed reported or opinion, fact or opinion, observed reported, kind of statement, basis, status of information, fact opinion',
  bearing:
    'risk or protective, protective or risk, risk protective, protective risk, risk or strength, strength or risk, protective factor or risk, risk or protective factor, bearing, positive or negative, positive negative, strength or concern, risk protective factor -- impact rating, factor, risk factor',
  significance:
    'significance, significant, level of significance, importance, priority, key event y n, significant y n, significance rating, grade -- severity, level, risk level, rag, rag rating',
  confidential:
    'confidential, confidentiality, restricted, restriction, third party, third party information, sensitive, sharing, marking, protective marking, gpms, not for disclosure, confidential y n',
  note: 'private note, working note, chronology author note, my note, my notes, author s private note',
}

/** A title without what does not tell it from another: "Date/Time of Call:" is "date time of call". */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A field that a title may mean: `sure` 2 where it says it outright, 1 where it will do. */
export interface TitleMeaning {
  field: RecordField
  sure: 1 | 2
}

const MEANINGS = new Map<string, TitleMeaning[]>()
for (const [field, titles] of Object.entries(TITLES) as [RecordField, string][]) {
  const [outright = '', willDo = ''] = titles.split('--')
  for (const [list, sure] of [
    [outright, 2],
    [willDo, 1],
  ] as const)
    for (const title of list.split(',').map(plainTitle))
      if (title !== '') MEANINGS.set(title, [...(MEANINGS.get(title) ?? []), { field, sure }])
}

/** What a column’s title may mean, the surest first; a longer title by part of its words. */
export function titleMeanings(title: string): TitleMeaning[] {
  const plain = plainTitle(title)
  const whole = MEANINGS.get(plain)
  if (whole !== undefined) return [...whole].sort((one, other) => other.sure - one.sure)
  const words = plain.split(' ')
  if (words.length < 2 || words.length > 8) return []
  // The last words say what a title is about ("police incident details"), unless the first do at length ("date of call to us").
  for (let left = words.length - 1; left >= 1; left -= 1)
    for (const part of [words.slice(words.length - left), left > 1 ? words.slice(0, left) : []]) {
      const found = MEANINGS.get(part.join(' '))?.filter(({ sure }) => sure === 2) ?? []
      if (found.length > 0) return found.map(({ field }) => ({ field, sure: 1 }))
    }
  return []
}
