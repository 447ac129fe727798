import { Maximize, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type drawGenogram, sizeOf } from '../../../shared/family/drawing/index.ts'
import { type Box, type FamilyLayout, HALF, type PlacedPerson } from '../../../shared/family/layout/index.ts'
import { Button, Tooltip } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { type Direction, endOfRow, inReadingOrder, movedTo } from '../moves.ts'
import { saidInPicture } from '../person-words.ts'
import { QUICK_ENTRIES, type QuickEntry } from '../quick-entry.ts'
import { Legend } from './legend.tsx'
import { Overview } from './overview.tsx'
import { Piece } from './piece.tsx'
import { useAnimatedMoves } from './use-animated-moves.ts'
import { usePointer } from './use-pointer.ts'
import { useViewport } from './use-viewport.ts'
import { revealed } from './viewport.ts'

export interface PictureProps {
  drawing: ReturnType<typeof drawGenogram>
  handle: RefObject<HTMLDivElement | null>
  legend: boolean
  onPanel: () => void
  /** Moves somebody so far to the side and keeps them there. */
  onPin: (personId: string, dx: number) => void
  /** The same with everybody who is drawn in a home. */
  onPinHome: (homeId: string, dx: number) => void
  onLetGo: (personId: string) => void
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const ADDS = new Map(Object.entries(QUICK_ENTRIES).map(([entry, { key }]) => [key.toLowerCase(), entry as QuickEntry]))
const NUDGE = 24

/** The genogram. One stop of the Tab key: arrows follow relationships. */
export function Picture({ drawing, handle, legend, onPanel, onPin, onPinHome, onLetGo }: PictureProps) {
  const desk = useDesk()
  const { selected, select } = desk
  const { family, layout } = drawing
  const svg = useRef<SVGSVGElement>(null)
  const keysId = useId()
  const viewport = useViewport(handle, sizeOf(drawing), useFirstSeen(layout, selected, family))
  const { view, room, setView, zoom, showWhole, isFitted } = viewport
  useSteady(layout, selected, viewport)
  useAnimatedMoves(svg, layout, view)
  const current = layout.people.find(({ id }) => id === selected) ?? null
  useEffect(() => {
    if (current !== null && !isFitted) setView((before) => revealed(before, partOf(current), room))
  }, [current, isFitted, room, setView])
  const pointer = usePointer(viewport, {
    onChoose: (personId) => {
      if (personId !== null) select(personId)
    },
    onDropped: ({ personIds: [personId = ''], homeId, dx }) => {
      if (homeId !== null) return onPinHome(homeId, dx)
      select(personId)
      onPin(personId, dx)
    },
    membersOf: (homeId) => drawnMembers(drawing, homeId),
  })

  const go = (personId: string | null): void => {
    if (personId !== null) select(personId)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    const { key } = event
    const isDone = event.altKey ? withAlt(key) : keyDone(key)
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
  }
  const withAlt = (key: string): boolean => {
    if (current === null || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false
    onPin(current.id, key === 'ArrowLeft' ? -NUDGE : NUDGE)
    return true
  }
  const keyDone = (key: string): boolean => {
    if (key === '+' || key === '=') zoom(1.25)
    else if (key === '-' || key === '_') zoom(0.8)
    else if (key === '0') showWhole()
    else if (current === null) {
      if (!(key in ARROWS) && key !== 'Home' && key !== 'Enter') return false
      go(inReadingOrder(layout)[0] ?? null)
    } else return keyOf(key, current.id)
    return true
  }
  const keyOf = (key: string, id: string): boolean => {
    const direction = ARROWS[key]
    const entry = ADDS.get(key.toLowerCase())
    if (direction !== undefined) go(movedTo(family, layout, id, direction))
    else if (key === 'Home' || key === 'End') go(endOfRow(layout, id, key))
    else if (key === 'PageUp' || key === 'PageDown') go(besideIn(inReadingOrder(layout), id, key === 'PageUp' ? -1 : 1))
    else if (key === 'Enter') onPanel()
    else if (key === 'Delete') desk.remove(id)
    else if (key.toLowerCase() === 'l') onLetGo(id)
    else if (entry !== undefined) desk.add(id, entry)
    else return false
    return true
  }

  const { dragged } = pointer
  const by = (id: string): number => (dragged?.personIds.includes(id) ? dragged.dx : 0)
  const shift = (id: string): string | undefined => (by(id) === 0 ? undefined : `translate(${by(id)} 0)`)
  return (
    <div className="family-picture-frame">
      <div className="family-picture-room">
        {/* One stop: the arrows inside go from person to person. */}
        <div
          ref={handle}
          className="family-picture"
          role="listbox"
          aria-label="People in the genogram"
          aria-describedby={keysId}
          aria-activedescendant={current === null ? undefined : `in-picture-${current.id}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onDoubleClick={() => current !== null && onPanel()}
          {...pointer.pointerProps}
        >
          <svg ref={svg} width={room.width} height={room.height} aria-hidden="true">
            <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
              <g data-lines="">
                {drawing.households.map(({ id, svg: piece }) => (
                  <Piece
                    key={id}
                    svg={piece}
                    className="family-home"
                    data-home={id}
                    transform={dragged?.homeId === id ? `translate(${dragged.dx} 0)` : undefined}
                  />
                ))}
                <Piece svg={drawing.lines} />
              </g>
              {current !== null && <circle className="family-ring" cx={current.x + by(current.id)} cy={current.y} r={HALF + 8} />}
              <g data-lines="">
                {drawing.ties.map(({ id, svg: piece }) => (
                  <Piece key={id} svg={piece} />
                ))}
              </g>
              {drawing.people.map(({ id, svg: piece }) => (
                <g key={id} data-person={id} className="family-person" transform={shift(id)}>
                  <HitArea layout={layout} id={id} />
                  <Piece svg={piece} />
                </g>
              ))}
              <Piece svg={drawing.names} />
            </g>
          </svg>
          {family.people.map((person) => (
            <div
              key={person.id}
              id={`in-picture-${person.id}`}
              className="visually-hidden"
              role="option"
              tabIndex={-1}
              aria-selected={person.id === selected}
            >
              {saidInPicture(family, person, desk.asAt)}
            </div>
          ))}
        </div>
        <p id={keysId} className="visually-hidden">
          Up goes to a parent, down to a child, left and right to partners, brothers and sisters. P, C, R, M, F and S add a
          partner, child, parent, mother, father or sibling. Enter goes to the fields, Delete takes somebody out, Alt with left or
          right moves them, L lets them go. Plus, minus and 0 zoom.
        </p>
        <div className="family-corner">
          <Overview layout={layout} selected={selected} viewport={viewport} />
          <div className="family-zoom">
            <Tooltip text="Nearer" shortcut="+">
              <Button icon aria-label="Nearer" onPress={() => zoom(1.25)}>
                <Plus size={16} aria-hidden />
              </Button>
            </Tooltip>
            <Tooltip text="Further" shortcut="-">
              <Button icon aria-label="Further" onPress={() => zoom(0.8)}>
                <Minus size={16} aria-hidden />
              </Button>
            </Tooltip>
            <Tooltip text="The whole family" shortcut="0">
              <Button icon aria-label="The whole family" onPress={showWhole}>
                <Maximize size={16} aria-hidden />
              </Button>
            </Tooltip>
          </div>
        </div>
      </div>
      {legend && <Legend drawing={drawing} />}
    </div>
  )
}

/** Who of a home is in the picture. */
export function drawnMembers({ family, layout }: PictureProps['drawing'], homeId: string): string[] {
  const members = family.households.find(({ id }) => id === homeId)?.members ?? []
  return members.map(({ personId }) => personId).filter((one) => layout.people.some(({ id }) => id === one))
}

/** Somebody's symbol with the years above it and the name beside or below. */
function partOf({ x, y, label }: PlacedPerson): Box {
  const left = Math.min(x - HALF, label.left)
  const top = Math.min(y - HALF - 20, label.top)
  const right = Math.max(x + HALF, label.left + label.width)
  return { left, top, width: right - left, height: Math.max(y + HALF, label.top + label.height) - top }
}

const besideIn = (list: readonly string[], id: string, step: number): string | null => list[list.indexOf(id) + step] ?? null

/** Where a press means somebody: their symbol and name, also between the lines of those. */
function HitArea({ layout, id }: { layout: FamilyLayout; id: string }) {
  const place = layout.people.find((one) => one.id === id)
  if (!place) return null
  const { left, top, width, height } = place.label
  return (
    <>
      <rect className="family-hit" x={place.x - HALF - 4} y={place.y - HALF - 4} width={HALF * 2 + 8} height={HALF * 2 + 8} />
      <rect className="family-hit" x={left} y={top} width={width} height={height} />
    </>
  )
}

/** Whom the picture begins with: who was chosen when it came onto the screen, else the first child it is about. */
function useFirstSeen(
  { people, width, height }: FamilyLayout,
  selected: string | null,
  family: PictureProps['drawing']['family'],
): { x: number; y: number } {
  const [chosen] = useState(selected)
  const child = family.people.find(({ group }) => group === 'child')?.id
  const at = (id: string | null | undefined) => people.find((person) => person.id === id)
  return at(chosen) ?? at(child) ?? { x: width / 2, y: height / 2 }
}

/** While somebody has moved the picture, who is selected stays where they are when the family changes around them. */
function useSteady(layout: FamilyLayout, selected: string | null, { isMoved, setView }: ReturnType<typeof useViewport>): void {
  const before = useRef(layout)
  useLayoutEffect(() => {
    const was = before.current
    before.current = layout
    if (was === layout || !isMoved) return
    const steady = (people: FamilyLayout['people']) => people.find(({ id }) => id === selected)
    const [old, now] = [steady(was.people) ?? was.people[0], steady(layout.people)]
    const then = now ?? layout.people.find(({ id }) => id === old?.id)
    const from = now === undefined ? was.people.find(({ id }) => id === then?.id) : steady(was.people)
    if (!from || !then) return
    setView((view) => ({ ...view, x: view.x + (from.x - then.x) * view.scale, y: view.y + (from.y - then.y) * view.scale }))
  }, [layout, selected, isMoved, setView])
}
