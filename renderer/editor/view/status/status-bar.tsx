import { Check, CircleAlert, Clock, LoaderCircle, Minus, Plus } from 'lucide-react'
import { memo } from 'react'
import { Group } from 'react-aria-components'
import type { Severity } from '../../../../shared/standards/index.ts'
import { Button, SeverityLine } from '../../../ui/index.ts'
import type { FindingCounts, NextDue } from '../../props.ts'
import type { SaveState } from '../../session/autosave.ts'
import { SEVERITIES } from '../../session/finding-list.ts'
import './status-bar.css'

const ONE: Record<Severity, string> = { error: 'error', warning: 'warning', suggestion: 'suggestion' }
const number = new Intl.NumberFormat('en-GB')
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "Saved 21:04", "Saving…", "Not saved: ...". */
export function saveWords(save: SaveState): string {
  switch (save.state) {
    case 'saved': {
      const at = new Date(save.at)
      return Number.isNaN(at.getTime()) ? 'Saved' : `Saved ${time.format(at)}`
    }
    case 'waiting':
    case 'saving':
      return 'Saving…'
    case 'failed':
      return 'Not saved: your words are kept in memory'
    case 'conflict':
      return 'Not saved: a newer version is in the store'
  }
}

const SAVE_ICON = { saved: Check, waiting: LoaderCircle, saving: LoaderCircle, failed: CircleAlert, conflict: CircleAlert }

/** What is due and when, apart, so that a narrow window can shorten the first and never the second. */
export function dueParts(text: string): [what: string, when: string] {
  const day = /,\s(?=\w{3} \d{1,2} )[^,]*(?:,\s[\d:]+[^,]*)?$/.exec(text)
  return day ? [text.slice(0, day.index + 1), text.slice(day.index + 1).trim()] : [text, '']
}

export interface StatusBarProps {
  words: number
  counts: FindingCounts
  setAside: number
  save: SaveState
  nextDue: NextDue | null
  /** The version of the standard that the document keeps to though there is another; null where there is none. */
  keptVersion: number | null
  zoom: number
  onZoom: (step: 1 | -1) => void
  onSeverity: (severity: Severity) => void
  onSetAside: () => void
  onVersion: () => void
}

export const StatusBar = memo(function StatusBar(props: StatusBarProps) {
  const { words, counts, setAside, save, nextDue, keptVersion, zoom, onZoom, onSeverity, onSetAside, onVersion } = props
  const Icon = SAVE_ICON[save.state]
  const [what, when] = dueParts(nextDue?.text ?? '')
  return (
    <section className="status-bar" aria-label="Status" data-region="status">
      <span className="num">{words === 1 ? '1 word' : `${number.format(words)} words`}</span>
      {SEVERITIES.map((severity) => (
        <button key={severity} type="button" className={`severity-mark ${severity}`} onClick={() => onSeverity(severity)}>
          <SeverityLine severity={severity} />
          {counts[severity]} {counts[severity] === 1 ? ONE[severity] : `${ONE[severity]}s`}
        </button>
      ))}
      <button type="button" onClick={onSetAside}>
        {setAside} set aside
      </button>
      {keptVersion !== null && (
        <button type="button" onClick={onVersion}>
          Standard: version {keptVersion}
        </button>
      )}
      <span className="status-space" />
      <Group className="status-zoom" aria-label="Page size on screen">
        <Button look="plain" icon compact aria-label="Smaller page" onPress={() => onZoom(-1)}>
          <Minus size={13} aria-hidden />
        </Button>
        <span className="status-percent num">{Math.round(zoom * 100)} %</span>
        <Button look="plain" icon compact aria-label="Larger page" onPress={() => onZoom(1)}>
          <Plus size={13} aria-hidden />
        </Button>
      </Group>
      <span>
        <Icon size={15} aria-hidden />
        {saveWords(save)}
      </span>
      {nextDue && (
        <button type="button" className="status-due" title={`Next due: ${nextDue.text}`} onClick={nextDue.onOpen}>
          <Clock size={15} aria-hidden />
          <b>{nextDue.overdue ? 'Overdue:' : 'Next due:'}</b>
          <span className="due-what">{what}</span>
          <span className="due-when">{when}</span>
        </button>
      )}
    </section>
  )
})
