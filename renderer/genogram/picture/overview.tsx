import type { PointerEvent } from 'react'
import type { FamilyLayout } from '../../../shared/family/layout/index.ts'
import type { Viewport } from './use-viewport.ts'

const WIDTH = 168
const HEIGHT = 96

/** The whole of a large family in small, with what is in sight framed; a press goes there. The keys reach everybody without it. */
export function Overview({
  layout,
  selected,
  viewport: { view, room, setView },
}: {
  layout: FamilyLayout
  selected: string | null
  viewport: Viewport
}) {
  const scale = Math.min(WIDTH / layout.width, HEIGHT / layout.height)
  const inSight = room.width / view.scale >= layout.width && room.height / view.scale >= layout.height
  if (inSight || room.width === 0) return null
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale]
    setView((before) => ({ ...before, x: room.width / 2 - x * before.scale, y: room.height / 2 - y * before.scale }))
  }
  return (
    <svg
      className="family-overview"
      width={layout.width * scale}
      height={layout.height * scale}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
      }}
    >
      <rect
        className="overview-sight"
        x={(-view.x / view.scale) * scale}
        y={(-view.y / view.scale) * scale}
        width={(room.width / view.scale) * scale}
        height={(room.height / view.scale) * scale}
      />
      {layout.people.map(({ id, x, y }) => (
        <circle
          key={id}
          cx={x * scale}
          cy={y * scale}
          r={id === selected ? 4 : 2.5}
          className={id === selected ? 'overview-person is-chosen' : 'overview-person'}
        />
      ))}
    </svg>
  )
}
