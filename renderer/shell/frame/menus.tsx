import { Check } from 'lucide-react'
import type { MenuGroup } from '../../ui/index.ts'
import { type Appearance, THEMES, type Theme } from '../appearance.ts'
import { goTo } from '../routes.ts'

export interface WindowActions {
  lock: () => void
  newCase: () => void
  help: () => void
  find: () => void
  appearance: Appearance
  changeAppearance: (change: Partial<Appearance>) => void
}

const tick = (on: boolean) => (on ? <Check size={15} aria-hidden /> : <span className="menu-tick-space" />)

/** The menus of the top bar: only what works on every screen. */
export function menusFor(actions: WindowActions): { title: string; groups: MenuGroup[] }[] {
  const { appearance, changeAppearance } = actions
  const themes = Object.keys(THEMES) as Theme[]
  return [
    {
      title: 'File',
      groups: [
        {
          id: 'cases',
          entries: [
            { id: 'new-case', label: 'New case…', onAction: actions.newCase },
            { id: 'cases', label: 'All cases', onAction: () => goTo({ screen: 'cases' }) },
          ],
        },
        { id: 'leave', entries: [{ id: 'lock', label: 'Lock', onAction: actions.lock }] },
      ],
    },
    {
      title: 'View',
      groups: [
        {
          id: 'theme',
          heading: 'Colours',
          entries: themes.map((theme) => ({
            id: theme,
            label: appearance.theme === theme ? `${THEMES[theme]} (now)` : THEMES[theme],
            icon: tick(appearance.theme === theme),
            onAction: () => changeAppearance({ theme }),
          })),
        },
        {
          id: 'font',
          entries: [
            {
              id: 'reading-font',
              label: appearance.readingFont ? 'Reading font (on)' : 'Reading font',
              icon: tick(appearance.readingFont),
              note: 'Atkinson Hyperlegible, where this computer has it',
              onAction: () => changeAppearance({ readingFont: !appearance.readingFont }),
            },
          ],
        },
      ],
    },
    {
      title: 'Help',
      groups: [
        {
          id: 'help',
          entries: [
            { id: 'help', label: 'Help and keys', shortcut: 'F1', onAction: actions.help },
            { id: 'find', label: 'Find or do anything', shortcut: 'Ctrl+K', onAction: actions.find },
            { id: 'standards', label: 'The practice standards', onAction: () => goTo({ screen: 'standards' }) },
          ],
        },
      ],
    },
  ]
}
