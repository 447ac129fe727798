import { UserPlus } from 'lucide-react'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { newId } from '../../shared/document/index.ts'
import { childrenOf } from '../../shared/family/drawing/index.ts'
import { type CaseFamily, type CaseRecord, type FamilyChange, type Pin, withoutPerson } from '../../shared/family/index.ts'
import type { Pack } from '../../shared/standards/index.ts'
import { ForWriters, useSpokenUndo, WrittenFields } from '../record-screen/index.ts'
import { Button, EmptyState, ScreenHeading, useToast } from '../ui/index.ts'
import { TextPane } from './as-text/text-pane.tsx'
import { useFindings } from './checks/use-findings.ts'
import { DeskContext, type FamilyDesk, type FamilySession } from './desk.ts'
import { EcoPanel } from './eco/eco-panel.tsx'
import { EcoPicture } from './eco/eco-picture.tsx'
import { EcoTray } from './eco/eco-tray.tsx'
import { FamilyTools } from './family-tools.tsx'
import { PersonPanel } from './panel/person-panel.tsx'
import { nameOf } from './person-words.ts'
import { drawnMembers, Picture } from './picture/picture.tsx'
import { pinsTogether } from './pins.ts'
import { newPerson, QUICK_ENTRIES, quickEntry } from './quick-entry.ts'
import { SaveBanner } from './save-banner.tsx'
import { StatusLine } from './status-line.tsx'
import { Tray } from './tray.tsx'
import { onThePicture } from './unlinked.ts'
import { useExports } from './use-exports.ts'
import { useLook } from './use-look.ts'
import { useSteadyDrawing } from './use-steady-drawing.ts'
import './genogram.css'

export interface GenogramPageProps {
  session: FamilySession
  caseRecord: CaseRecord
  pack: Pack
  author: string
  today: string
}

/** The family as a picture with whoever is selected beside it and the text below. */
export function GenogramPage({ session, caseRecord, pack, author, today }: GenogramPageProps) {
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const family = snapshot.record
  const [look, setLook] = useLook(today)
  const [selected, setSelected] = useState<string | null>(() => childrenOf(family)[0] ?? null)
  const [preview, setPreview] = useState<CaseFamily | null>(null)
  const picture = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const toast = useToast()
  const undoing = useSpokenUndo(session)
  const exports = useExports({ session, caseId: caseRecord.id, caseTitle: caseRecord.title, author, today, family, look })
  const findings = useFindings(family, caseRecord, pack, today)
  const { asAt, filter, confidential } = look
  const options = useMemo(() => ({ asAt, filter, confidential }), [asAt, filter, confidential])
  const drawing = useSteadyDrawing(preview ?? family, options)

  const focusPicture = useCallback(() => picture.current?.focus(), [])
  const enterPanel = useCallback(() => {
    flushSync(() => setLook({ panel: true }))
    const name = panel.current?.querySelector<HTMLInputElement>('input[name="family-name"]')
    name?.focus()
    name?.select()
  }, [setLook])
  const add = useCallback<FamilyDesk['add']>(
    (besideId, entry) => {
      const beside = family.people.find(({ id }) => id === besideId)
      const added = quickEntry(family, besideId, entry)
      if (!beside) return
      if (added === null) return toast({ text: 'Both birth parents are there already.' })
      // Drawn before the next key arrives: what is typed on is the new person's name.
      flushSync(() => {
        session.change(`${QUICK_ENTRIES[entry].name} of ${nameOf(beside)}`, added.changes)
        setSelected(added.personId)
      })
      enterPanel()
    },
    [family, session, toast, enterPanel],
  )
  const remove = useCallback(
    (personId: string) => {
      const person = family.people.find(({ id }) => id === personId)
      if (!person) return
      session.change(`Take ${nameOf(person)} out`, withoutPerson(family, personId))
      setSelected(besideOf(family, personId))
      toast({ text: `${nameOf(person)} and what hung on them are taken out. Ctrl+Z brings them back.` })
      focusPicture()
    },
    [family, session, toast, focusPicture],
  )
  const desk = useMemo(
    (): FamilyDesk => ({
      caseRecord,
      today,
      family,
      asAt,
      selected,
      select: setSelected,
      change: session.change,
      settle: session.settle,
      add,
      remove,
      focusPicture,
    }),
    [caseRecord, today, family, asAt, selected, session, add, remove, focusPicture],
  )

  const pin = (personId: string, dx: number): void => {
    const places = new Map(drawing.layout.people.map((one) => [one.id, one]))
    const anchor = places.get(childrenOf(drawing.family)[0] ?? drawing.family.people[0]?.id ?? '')
    const place = places.get(personId)
    const person = family.people.find(({ id }) => id === personId)
    if (!anchor || !place || !person) return
    if (anchor === place) {
      toast({ text: `${nameOf(person)} stands still: everybody else is placed from there.` })
      return
    }
    const item: Pin = { id: personId, x: Math.round(place.x + dx - anchor.x), y: 0 }
    session.change(
      dx === 0 ? `Pin ${nameOf(person)}` : `Move ${nameOf(person)}`,
      [{ list: 'pins', id: personId, item }],
      `${personId} pin`,
    )
  }
  const pinHome = (homeId: string, dx: number): void => {
    const home = family.households.find(({ id }) => id === homeId)
    const anchorId = childrenOf(drawing.family)[0] ?? drawing.family.people[0]?.id ?? ''
    const pins = pinsTogether(drawing.layout, anchorId, drawnMembers(drawing, homeId), dx)
    if (!home || pins.length === 0) return
    const changes = pins.map((item): FamilyChange => ({ list: 'pins', id: item.id, item }))
    session.change(`Move ${home.name || home.address || 'a home'}`, changes)
  }
  const letEverybodyGo = (): void =>
    session.change(
      'Let everybody go',
      family.pins.map(({ id }): FamilyChange => ({ list: 'pins', id, item: null })),
    )
  const letGo = (personId: string): void => {
    if (family.pins.some(({ id }) => id === personId)) session.change('Let go', [{ list: 'pins', id: personId, item: null }])
  }
  const showFindings = (): void => {
    flushSync(() => setLook({ panel: true, view: 'genogram' }))
    const checks = panel.current?.querySelector<HTMLElement>('.family-checks')
    checks?.scrollIntoView({ block: 'start' })
    checks?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }
  const addFirst = (): void => {
    const item = newPerson(newId())
    flushSync(() => {
      session.change('Add somebody', [{ list: 'people', id: item.id, item } satisfies FamilyChange])
      setSelected(item.id)
    })
    enterPanel()
  }

  const people = onThePicture(family).length
  const isGenogram = look.view === 'genogram'
  return (
    <DeskContext value={desk}>
      <header className="record-head unseen-heading family-head" data-region="tools">
        <ScreenHeading>Family</ScreenHeading>
        <FamilyTools
          snapshot={snapshot}
          {...undoing}
          look={look}
          setLook={setLook}
          onPin={() => selected !== null && pin(selected, 0)}
          onLetGo={() => selected !== null && letGo(selected)}
          onLetEverybodyGo={letEverybodyGo}
          exports={exports}
        />
      </header>
      <SaveBanner session={session} save={snapshot.save} />
      <ForWriters>{isGenogram ? <Tray /> : <EcoTray />}</ForWriters>
      <div className={look.panel || !isGenogram ? 'family-body with-panel' : 'family-body'}>
        <div className="family-main">
          <div className="family-drawn" data-region="page">
            {!isGenogram ? (
              <EcoPicture options={options} />
            ) : people === 0 ? (
              <EmptyState
                title="Nobody is in the family yet"
                action={
                  <ForWriters>
                    <Button look="primary" onPress={addFirst}>
                      <UserPlus size={16} aria-hidden />
                      Add somebody
                    </Button>
                  </ForWriters>
                }
              >
                Begin with the child whom the case is about, on the case’s page, or with anybody here.
              </EmptyState>
            ) : (
              <Picture
                drawing={drawing}
                handle={picture}
                legend={look.legend}
                onPanel={enterPanel}
                onPin={pin}
                onPinHome={pinHome}
                onLetGo={letGo}
              />
            )}
          </div>
          {isGenogram && look.text && (
            <TextPane
              onPreview={setPreview}
              onClose={() => {
                setLook({ text: false })
                focusPicture()
              }}
            />
          )}
        </div>
        {!isGenogram && (
          <WrittenFields>
            <EcoPanel />
          </WrittenFields>
        )}
        {isGenogram && look.panel && (
          <PersonPanel
            handle={panel}
            findings={findings}
            author={author}
            onClose={() => {
              setLook({ panel: false })
              focusPicture()
            }}
          />
        )}
      </div>
      <StatusLine
        onFindings={showFindings}
        findings={findings.open}
        people={people}
        shown={drawing.layout.people.length}
        save={snapshot.save}
      />
    </DeskContext>
  )
}

/** Who is selected once somebody is gone: a partner, parent or child of theirs. */
function besideOf(family: CaseFamily, personId: string): string | null {
  const links = [
    ...family.partnerships.map(({ personIds }) => personIds),
    ...family.parentLinks.map(({ childId, parentId }) => [childId, parentId]),
  ]
  const pair = links.find((ids) => ids.includes(personId))
  return pair?.find((id) => id !== personId) ?? childrenOf(family).find((id) => id !== personId) ?? null
}
