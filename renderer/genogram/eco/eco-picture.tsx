import { Maximize, Minus, Plus } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { drawEcoMap, ecoMapInWords, type ShownOptions, wordsAsText } from '../../../shared/family/drawing/index.ts'
import { Button } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { Piece } from '../picture/piece.tsx'
import { usePointer } from '../picture/use-pointer.ts'
import { useViewport } from '../picture/use-viewport.ts'

/** The household with what surrounds it. It is written in the panel beside; the picture has a full text. */
export function EcoPicture({ options }: { options: ShownOptions }) {
  const { family } = useDesk()
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useMemo(() => drawEcoMap(family, { ...options, themed: true }), [family, options])
  const words = useMemo(() => wordsAsText(ecoMapInWords(family, options)), [family, options])
  const viewport = useViewport(frame, drawing.layout)
  const { view, room, zoom, showWhole } = viewport
  const { pointerProps } = usePointer(viewport, { onChoose: () => undefined, onDropped: () => undefined })
  return (
    <div className="family-picture-frame">
      <div className="family-picture-room">
        <div ref={frame} className="family-picture" role="img" aria-label={words} {...pointerProps}>
          <svg width={room.width} height={room.height} aria-hidden="true">
            <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
              <Piece svg={drawing.home} />
              {drawing.ties.map(({ id, svg }) => (
                <Piece key={id} svg={svg} />
              ))}
              {drawing.members.map(({ id, svg }) => (
                <Piece key={id} svg={svg} />
              ))}
              {drawing.systems.map(({ id, svg }) => (
                <Piece key={id} svg={svg} />
              ))}
              <Piece svg={drawing.name} />
            </g>
          </svg>
        </div>
        <div className="family-corner">
          <div className="family-zoom">
            <Button icon aria-label="Nearer" onPress={() => zoom(1.25)}>
              <Plus size={16} aria-hidden />
            </Button>
            <Button icon aria-label="Further" onPress={() => zoom(0.8)}>
              <Minus size={16} aria-hidden />
            </Button>
            <Button icon aria-label="The whole eco-map" onPress={showWhole}>
              <Maximize size={16} aria-hidden />
            </Button>
          </div>
        </div>
      </div>
    </div>
  )
}
