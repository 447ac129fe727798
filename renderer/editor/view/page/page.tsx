import { type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import type { Guidance } from '../../merge-fields/guidance.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import type { ChronologyStanding } from '../chronology/chronology-standing.ts'
import type { FamilyStanding } from '../family/family-standing.ts'
import { LargePicture, pictureToSee, type ToBeSeen } from '../family/large-picture.tsx'
import type { PlanStanding } from '../plan/plan-standing.ts'
import { MarginLayer } from './margin-layer.tsx'
import { type MarginItems, PagePainter } from './page-painter.ts'
import './page.css'
import './blocks.css'
import './marks.css'

export interface PageProps {
  session: EditorSession
  title: string
  about: string
  guidance: Guidance
  zoom: number
  /** How each part of the plan stands beside the case's plan. */
  standings: ReadonlyMap<string, PlanStanding>
  /** How each chronology stands beside the case's. */
  chronologies: ReadonlyMap<string, ChronologyStanding>
  /** How each picture of the family stands beside the case's family. */
  families: ReadonlyMap<string, FamilyStanding>
  onFinding: (id: string) => void
  /** A text that can be read, selected and copied, and not changed. */
  readOnly?: boolean
}

const NOTHING: MarginItems = { statements: [], lines: [] }

const EDITING_REGION = {
  role: 'textbox',
  'aria-multiline': true,
  contentEditable: true,
  suppressContentEditableWarning: true,
  spellCheck: false,
  tabIndex: 0,
} as const

/** The document as an A4 page on its desk: one editing region, margins beside it. */
export const Page = memo(function Page(props: PageProps) {
  const { session, title, about, guidance, zoom, standings, chronologies, families, onFinding, readOnly } = props
  const desk = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const painter = useRef<PagePainter | null>(null)
  const [margin, setMargin] = useState(NOTHING)
  const [large, setLarge] = useState<ToBeSeen | null>(null)

  useEffect(() => {
    if (!desk.current || !sheet.current) return
    session.editor.setRootElement(text.current)
    const made = new PagePainter(session, desk.current, sheet.current, guidance, setMargin)
    painter.current = made
    return () => {
      made.dispose()
      session.editor.setRootElement(null)
    }
  }, [session, guidance])
  useEffect(() => painter.current?.setZoom(zoom), [zoom])
  useEffect(() => painter.current?.setStandings(standings), [standings])
  useEffect(() => painter.current?.setChronologies(chronologies), [chronologies])
  useEffect(() => painter.current?.setFamilies(families), [families])

  const seeLarge = ({ target }: MouseEvent): void => setLarge(pictureToSee(target))
  return (
    <div className="desk" ref={desk} data-region="page">
      <article className="page" ref={sheet} style={{ zoom }} aria-label={title}>
        <header className="page-head">
          <h1>{title}</h1>
          {about && <p>{about}</p>}
        </header>
        <div
          ref={text}
          className="page-text"
          {...EDITING_REGION}
          {...{ 'aria-label': `${title}: text`, ...(readOnly && { 'aria-readonly': true }), onClick: seeLarge }}
        />
        <div className="page-mark-layer" aria-hidden="true" />
        <MarginLayer statements={margin.statements} lines={margin.lines} onFinding={onFinding} />
      </article>
      {large && <LargePicture picture={large} onClose={() => setLarge(null)} />}
    </div>
  )
})
