import { useEffect, useState } from 'react'

export const THEMES = { system: 'As this computer', light: 'Light', dark: 'Dark', contrast: 'High contrast' } as const
export type Theme = keyof typeof THEMES

export interface Appearance {
  theme: Theme
  /** Atkinson Hyperlegible where the computer has it. */
  readingFont: boolean
}

/** Only how the window looks is kept here; nothing about a case. */
const KEY = 'casewright.appearance'

function remembered(): Appearance {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const { theme, readingFont } = stored as Partial<Appearance>
    return { theme: theme && theme in THEMES ? theme : 'system', readingFont: readingFont === true }
  } catch {
    return { theme: 'system', readingFont: false }
  }
}

function apply({ theme, readingFont }: Appearance): void {
  const root = document.documentElement
  if (theme === 'system') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', theme)
  if (readingFont) root.setAttribute('data-reading-font', 'hyperlegible')
  else root.removeAttribute('data-reading-font')
}

export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  const [appearance, setAppearance] = useState(remembered)
  useEffect(() => {
    apply(appearance)
    localStorage.setItem(KEY, JSON.stringify(appearance))
  }, [appearance])
  return [appearance, (change) => setAppearance((now) => ({ ...now, ...change }))]
}
