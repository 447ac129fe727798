import { useSyncExternalStore } from 'react'
import { LANES_BY, type LanesBy } from '../../../shared/chronology/index.ts'

/** What is remembered of the picture from one time to the next. */
export interface TimelineSetting {
  isShown: boolean
  lanes: LanesBy
}

const REMEMBERED = 'casewright.chronology.timeline'
const listeners = new Set<() => void>()
let setting: TimelineSetting | null = null

function current(): TimelineSetting {
  setting ??= remembered()
  return setting
}

function remembered(): TimelineSetting {
  const first: TimelineSetting = { isShown: true, lanes: 'agency' }
  try {
    const kept: Partial<TimelineSetting> | null = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null')
    const lanes = kept?.lanes !== undefined && Object.hasOwn(LANES_BY, kept.lanes) ? kept.lanes : first.lanes
    return { isShown: kept?.isShown !== false, lanes }
  } catch {
    return first
  }
}

function change(wanted: Partial<TimelineSetting>): void {
  setting = { ...current(), ...wanted }
  localStorage.setItem(REMEMBERED, JSON.stringify(setting))
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the picture is shown, and by whose lanes; the same in every window of this computer from the next time on. */
export function useTimelineSetting(): [TimelineSetting, (wanted: Partial<TimelineSetting>) => void] {
  return [useSyncExternalStore(subscribe, current), change]
}
