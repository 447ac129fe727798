import { Download, Minus, Plus } from 'lucide-react'
import type { LanesBy, Timeline } from '../../../shared/chronology/index.ts'
import { Button, Menu, Select, useToast } from '../../ui/index.ts'
import { useTimelineSetting } from './shown-setting.ts'
import { useSavePicture } from './use-save-picture.ts'
import type { TimelineStretch } from './use-stretch.ts'

const LANES: readonly { id: LanesBy; label: string }[] = [
  { id: 'agency', label: 'Lanes: agency' },
  { id: 'child', label: 'Lanes: child' },
  { id: 'category', label: 'Lanes: category' },
]

export interface TimelineControlsProps {
  view: TimelineStretch
  years: string
  beside: Pick<Timeline, 'before' | 'after'>
  /** The day that stays where it is; the middle unless given. */
  at: number | undefined
}

/** Whose lanes the picture has, how near it is, and how it leaves the window. */
export function TimelineControls({ view, years, beside: { before, after }, at }: TimelineControlsProps) {
  const [{ lanes }, change] = useTimelineSetting()
  const { stretch } = view
  const save = useSavePicture(stretch)
  const toast = useToast()
  const inView = at !== undefined && at >= stretch.from && at <= stretch.to ? at : undefined
  const sides = [...(before > 0 ? [`${before} earlier`] : []), ...(after > 0 ? [`${after} later`] : [])]
  const outside = sides.length === 2 ? `${before + after} more` : (sides[0] ?? 'All')
  const said = sides.length === 2 ? `${outside}, ${sides.join(', ')}: show everything` : `${outside}: show everything`
  return (
    <div className="timeline-controls">
      <div className="timeline-line">
        <Select
          compact
          aria-label="Lanes"
          choices={LANES}
          value={lanes}
          onChange={(id) => {
            const chosen = LANES.find((one) => one.id === id)
            if (chosen) change({ lanes: chosen.id })
          }}
        />
        <Menu
          label="Save the timeline"
          trigger={
            <Button look="plain" compact icon aria-label="Save the timeline">
              <Download size={15} aria-hidden />
            </Button>
          }
          groups={[
            {
              id: 'pictures',
              entries: [
                { id: 'svg', label: 'Picture as SVG…', note: 'Sharp at any size', onAction: () => save('svg') },
                { id: 'png', label: 'Picture as PNG…', note: '300 dots an inch', onAction: () => save('png') },
                { id: 'grey', label: 'Picture as SVG, without colour…', onAction: () => save('svg', true) },
                { id: 'words', label: 'In words…', note: 'The same as text', onAction: () => save('txt') },
              ],
            },
            {
              id: 'hide',
              entries: [
                {
                  id: 'hide',
                  label: 'Hide the timeline',
                  onAction: () => {
                    change({ isShown: false })
                    toast({
                      text: 'The timeline is hidden.',
                      action: { label: 'Show it', onPress: () => change({ isShown: true }) },
                    })
                  },
                },
              ],
            },
          ]}
        />
      </div>
      <div className="timeline-line">
        <Button look="plain" compact icon aria-label="Zoom out" onPress={() => view.zoomOut(inView)}>
          <Minus size={15} aria-hidden />
        </Button>
        <Button look="plain" compact icon aria-label="Zoom in" onPress={() => view.zoomIn(inView)}>
          <Plus size={15} aria-hidden />
        </Button>
        <Button look="plain" compact onPress={view.showWhole} aria-label={said}>
          {outside}
        </Button>
        <span className="timeline-years num">{years}</span>
      </div>
    </div>
  )
}
