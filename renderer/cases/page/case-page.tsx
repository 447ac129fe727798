import { Plus } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { DueItem, Failure } from '../../../shared/api/index.ts'
import {
  type CaseRecord,
  caseMark,
  datesOfChildren,
  daysByChild,
  formalName,
  type Person,
  type PersonGroup,
  recordDay,
  relationshipWords,
} from '../../../shared/family/index.ts'
import { circumstancesOf, obligationInWords } from '../../../shared/timescales/index.ts'
import { base64FromText, useAnswer, useServices, useSignedIn } from '../../client/index.ts'
import { afterDialog, Banner, Button, focusScreenHeading, ScreenHeading, useToast } from '../../ui/index.ts'
import { MonthCalendar } from '../calendar/month-calendar.tsx'
import { ChronologyCard } from '../chronology/chronology-card.tsx'
import { DocumentsCard } from '../documents/documents-card.tsx'
import { NewDocument } from '../documents/new-document.tsx'
import { DueCard } from '../due/due-card.tsx'
import { dueFile } from '../due/due-file.ts'
import { sayDate, whatFor } from '../due/say-due.ts'
import { showDue, showPart } from '../due/show-due.ts'
import { OversightCard } from '../oversight/oversight-card.tsx'
import { PeopleCard } from '../people/people-card.tsx'
import { PersonPanel } from '../people/person-panel.tsx'
import { PlanCard } from '../plan/plan-card.tsx'
import { CaseDetails } from './case-details.tsx'
import { KeyDatesCard } from './key-dates-card.tsx'
import './case-page.css'

export interface CasePageProps {
  caseId: string
  /** The part of the page that the window came to see. */
  at?: 'due' | 'people' | 'dates' | 'details' | 'oversight'
  today: string
  /** Whether the one signed in may write management oversight. */
  oversees: boolean
  onOpenDocument: (documentId: string) => void
  onOpenPlan: () => void
  onOpenChronology: () => void
  onClose: () => void
  /** What the case owes, for the status bar; null when the page is left. */
  onDue: (due: DueItem[] | null) => void
  onTitle: (title: string) => void
  /** What was done in the case, below all else. */
  trail: ReactNode
  /** How long the case is kept, for whoever decides about that. */
  keeping: ReactNode
}

type Editing = { what: 'person'; person: Person | null; group: PersonGroup } | { what: 'details' } | null

/** What the headings are found by. */
const PEOPLE = 'people-of-the-case'
const KEY_DATES = 'key-dates'
const OVERSIGHT = 'management-oversight'

/** A case at a glance: what is due, the documents, the people, the dates. */
export function CasePage({
  caseId,
  at,
  today,
  oversees,
  onOpenDocument,
  onOpenPlan,
  onOpenChronology,
  onClose,
  onDue,
  onTitle,
  trail,
  keeping,
}: CasePageProps) {
  const { api, host } = useServices()
  const mayWrite = useSignedIn().may('write')
  const toast = useToast()
  const { loaded, reload } = useAnswer(useCallback(() => api.cases.get({ id: caseId }), [api, caseId]))
  const due = useAnswer(useCallback(() => api.cases.due({ id: caseId, today }), [api, caseId, today]))
  const packs = useAnswer(useCallback(() => api.standards.packs({}), [api]))
  const kin = useAnswer(useCallback(() => api.family.get({ caseId }), [api, caseId]))
  const [editing, setEditing] = useState<Editing>(null)
  const [creating, setCreating] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const record = loaded.state === 'ready' ? loaded.value : null
  useEffect(() => onTitle(record?.title ?? 'Case'), [onTitle, record])
  const owed = due.loaded.state === 'ready' ? due.loaded.value : null
  useEffect(() => {
    onDue(owed)
    return () => onDue(null)
  }, [onDue, owed])

  const dueIsThere = record !== null && owed !== null
  const isThere = record !== null
  useEffect(() => {
    if (at === 'due' && dueIsThere) showDue()
  }, [at, dueIsThere])
  useEffect(() => {
    if (!isThere) return
    if (at === 'people') showPart(PEOPLE)
    if (at === 'dates') showPart(KEY_DATES)
    if (at === 'oversight') showPart(OVERSIGHT)
    if (at === 'details' && mayWrite) setEditing({ what: 'details' })
  }, [at, isThere, mayWrite])

  if (loaded.state === 'failed')
    return (
      <div className="screen-problem">
        <Banner tone="error" actions={<Button onPress={onClose}>All cases</Button>}>
          {loaded.failure.message}
        </Banner>
      </div>
    )
  if (!record) return <div aria-busy="true" />

  const store = async (next: CaseRecord): Promise<boolean> => {
    const answer = await api.cases.update({ caseRecord: next })
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return false
    reload()
    due.reload()
    return true
  }
  const storePerson = (person: Person) => {
    const known = record.people.some((other) => other.id === person.id)
    return store({
      ...record,
      people: known ? record.people.map((other) => (other.id === person.id ? person : other)) : [...record.people, person],
    })
  }
  const removePerson = async (person: Person) => {
    if (!(await store({ ...record, people: record.people.filter((other) => other.id !== person.id) }))) return
    setEditing(null)
    afterDialog(focusScreenHeading)
    toast({
      text: `${person.firstName || person.lastName} was taken off the case.`,
      action: { label: 'Undo', onPress: () => store(record) },
    })
  }

  const markDone = async (item: DueItem, day: string) => {
    const done = recordDay(
      record,
      item.doneBy,
      day,
      item.children.map(({ id }) => id),
    )
    if (!(await store(done))) return
    afterDialog(showDue)
    toast({ text: `Done on ${sayDate(day)}: ${item.what}.`, action: { label: 'Undo', onPress: () => store(record) } })
  }
  const saveCalendar = async (items: readonly DueItem[]) => {
    const file = dueFile(record, items, new Date().toISOString())
    const saved = await host.saveFile({ name: file.name, base64: base64FromText(file.text) })
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Calendar file made: ${file.name}. Open it in your calendar to add the entries.` })
  }

  const group = (wanted: PersonGroup) => record.people.filter((person) => person.group === wanted)
  const day = record.exampleDay ?? today
  const children = group('child')
  const family = kin.loaded.state === 'ready' ? kin.loaded.value.family : null
  const kinOf = (person: Person): string =>
    family === null
      ? ''
      : relationshipWords(
          family,
          children.map(({ id }) => id),
          person,
          day,
        )
  const authority =
    packs.loaded.state === 'ready' ? packs.loaded.value.find((pack) => pack.id === record.packId)?.name : undefined
  const open = (person: Person) => setEditing({ what: 'person', person, group: person.group })
  const add = (wanted: PersonGroup) => setEditing({ what: 'person', person: null, group: wanted })

  return (
    <>
      <header className="case-head" data-region="top-of-case">
        <div>
          <ScreenHeading>{namesOf(children) || record.title}</ScreenHeading>
          <p className="second">{[record.title, record.legalStatus, record.reference].filter(Boolean).join(' · ')}</p>
        </div>
        <dl className="case-facts">
          <Fact name="Social worker" value={record.socialWorker} />
          <Fact name="Manager" value={record.manager} />
          <Fact name="Last seen alone" value={lastSeenAlone(record)} />
          <Fact name="Standards" value={authority ?? record.packId} />
        </dl>
        {mayWrite && (
          <>
            <Button onPress={() => setEditing({ what: 'details' })}>Edit</Button>
            <Button look="primary" onPress={() => setCreating(true)}>
              <Plus size={16} aria-hidden />
              New document
            </Button>
          </>
        )}
      </header>
      {!mayWrite && <Banner tone="information">Your role reads this case. What is written in it is for others to change.</Banner>}
      {failure && <Banner tone="error">{failure.message}</Banner>}
      <div className="case-columns">
        <div className="case-main" data-region="page">
          <DueCard
            loaded={due.loaded}
            authority={authority ?? ''}
            today={day}
            childrenOfCase={children.map((child) => ({ id: child.id, name: child.knownAs || child.firstName }))}
            calendarMark={caseMark(record)}
            onCalendarFile={saveCalendar}
            onDone={mayWrite ? markDone : undefined}
          />
          <PlanCard caseId={caseId} today={day} onOpen={onOpenPlan} />
          <ChronologyCard caseId={caseId} onOpen={onOpenChronology} />
          <DocumentsCard caseRecord={record} onOpen={onOpenDocument} onNew={mayWrite ? () => setCreating(true) : undefined} />
          <OversightCard id={OVERSIGHT} caseId={caseId} today={day} mayAdd={oversees} onAdded={due.reload} />
          {trail}
          {keeping}
        </div>
        <div className="case-people" data-region="people">
          <PeopleCard
            title="Children"
            id={PEOPLE}
            people={children}
            today={day}
            onOpen={open}
            onAdd={mayWrite ? () => add('child') : undefined}
            empty="No child is recorded yet."
          />
          <PeopleCard
            title="Family"
            people={group('family')}
            today={day}
            kinOf={kinOf}
            onOpen={open}
            onAdd={mayWrite ? () => add('family') : undefined}
            empty="Nobody is recorded yet. Fathers and absent parents belong here too."
          />
          <PeopleCard
            title="Professionals"
            people={group('professional')}
            today={day}
            onOpen={open}
            onAdd={mayWrite ? () => add('professional') : undefined}
            empty="Nobody is recorded yet."
          />
        </div>
        <div className="case-dates" data-region="dates">
          <MonthCalendar items={(owed ?? []).map((item) => ({ ...item, what: whatFor(item, children.length) }))} today={day} />
          <KeyDatesCard
            id={KEY_DATES}
            key={JSON.stringify([record.keyDates, children.map(({ id, keyDates }) => [id, keyDates])])}
            dated={record}
            circumstances={circumstancesOf(record.legalStatus, datesOfChildren(record, []), day)}
            obligationName={(id) => `Done: ${obligationInWords(id)}`}
            onSave={mayWrite ? store : undefined}
          />
        </div>
      </div>
      {editing?.what === 'person' && (
        <PersonPanel
          key={editing.person?.id ?? `new-${editing.group}`}
          person={editing.person}
          group={editing.group}
          onClose={() => setEditing(null)}
          onSave={
            mayWrite
              ? async (person) => {
                  if (await storePerson(person)) setEditing(null)
                }
              : undefined
          }
          onRemove={removePerson}
        />
      )}
      {editing?.what === 'details' && (
        <CaseDetails
          caseRecord={record}
          packs={packs.loaded.state === 'ready' ? packs.loaded.value : []}
          onClose={() => setEditing(null)}
          onSave={async (next) => {
            if (await store(next)) setEditing(null)
          }}
        />
      )}
      <NewDocument
        isOpen={creating}
        caseRecord={record}
        today={day}
        onClose={() => setCreating(false)}
        onCreated={onOpenDocument}
      />
    </>
  )
}

/** "Zofia, Ruby and Kofi". */
function namesOf(children: readonly Person[]): string {
  const names = children.map((child) => child.knownAs || child.firstName)
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}

/** "5 March 2026", or each child's day where they were not all seen on one. */
function lastSeenAlone(record: CaseRecord): string {
  const days = daysByChild(record, 'lastSeenAlone')
  if (days.length === 1) return days[0]?.day ? sayDate(days[0].day) : ''
  const seen = days.filter(({ day }) => day !== '').sort((one, other) => (one.day < other.day ? -1 : 1))
  return seen.map(({ day, children }) => `${sayDate(day)} (${children.map(formalName).join(', ')})`).join('; ')
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value || <span className="quiet">Not recorded</span>}</dd>
    </div>
  )
}
