import { useCallback, useEffect, useState } from 'react'
import type { FamilyFilter } from '../../shared/family/drawing/index.ts'

/** What of the family is shown, and how. */
export interface FamilyLook {
  view: 'genogram' | 'eco-map'
  filter: FamilyFilter
  /** `YYYY-MM-DD` */
  asAt: string
  /** True shows what is confidential as well, on the screen only. */
  confidential: boolean
  legend: boolean
  text: boolean
  panel: boolean
}

const REMEMBERED = 'casewright.family-look'
type Kept = Pick<FamilyLook, 'legend' | 'text' | 'panel'>

/** The look of the screen; which parts are open is remembered on this computer. */
export function useLook(today: string): [FamilyLook, (change: Partial<FamilyLook>) => void] {
  const [look, setLook] = useState<FamilyLook>(() => ({
    view: 'genogram',
    filter: 'everybody',
    asAt: today,
    confidential: true,
    legend: window.innerHeight >= 900,
    text: true,
    panel: window.innerWidth >= 1200,
    ...kept(),
  }))
  const { legend, text, panel } = look
  useEffect(() => {
    localStorage.setItem(REMEMBERED, JSON.stringify({ legend, text, panel } satisfies Kept))
  }, [legend, text, panel])
  return [look, useCallback((change) => setLook((before) => ({ ...before, ...change })), [])]
}

function kept(): Partial<Kept> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    const parts = Object.entries(found).filter(([key, value]) => /^(legend|text|panel)$/.test(key) && typeof value === 'boolean')
    return Object.fromEntries(parts) as Partial<Kept>
  } catch {
    return {}
  }
}
