import { Check } from 'lucide-react'
import type { Proofing } from '../../../shared/api/index.ts'
import type { MenuEntry, MenuGroup } from '../../ui/index.ts'
import { type Appearance, THEMES, type Theme } from '../appearance.ts'
import { goTo } from '../routes.ts'

export interface WindowActions {
  lock: () => void
  /** Absent where this computer remembers nobody. */
  lockAndForget: (() => void) | undefined
  /** Absent for whoever only reads. */
  newCase: (() => void) | undefined
  /** Whether the one signed in looks after backups, or decides how long cases are kept. */
  keeps: boolean
  help: () => void
  find: () => void
  appearance: Appearance
  changeAppearance: (change: Partial<Appearance>) => void
}

/** What the top bar offers besides what can be done from everywhere. */
export interface MenuActions extends WindowActions {
  /** Null until the store has said what is wanted. */
  proofing: Proofing | null
  changeProofing: (part: Partial<Proofing>) => void
  /** Making one document of each child from the open one, or why that cannot be; absent where none is open. */
  split?: { reason: string; run: () => void } | undefined
  /** What can be done with the open document on its way to being issued. */
  entries?: readonly MenuEntry[]
}

const tick = (on: boolean) => (on ? <Check size={15} aria-hidden /> : <span className="menu-tick-space" />)

/** The ways to leave the store, the same wherever one locks. */
export const leaving = ({ lock, lockAndForget }: Pick<WindowActions, 'lock' | 'lockAndForget'>): MenuGroup => ({
  id: 'leave',
  entries: [
    { id: 'lock', label: 'Lock', shortcut: 'Ctrl+Alt+L', onAction: lock },
    ...(lockAndForget
      ? [{ id: 'forget', label: 'Lock and forget me', note: 'This computer signs you in no more', onAction: lockAndForget }]
      : []),
  ],
})

const LANGUAGE: Record<keyof Proofing, string> = { spelling: 'Check spelling', grammar: 'Check grammar' }

/** The menus of the top bar: only what works on every screen. */
export function menusFor(actions: MenuActions): { title: string; groups: MenuGroup[] }[] {
  const { appearance, changeAppearance, proofing, changeProofing, split, entries = [] } = actions
  const themes = Object.keys(THEMES) as Theme[]
  return [
    {
      title: 'File',
      groups: [
        {
          id: 'cases',
          entries: [
            ...(actions.newCase ? [{ id: 'new-case', label: 'New case…', onAction: actions.newCase }] : []),
            { id: 'cases', label: 'All cases', onAction: () => goTo({ screen: 'cases' }) },
          ],
        },
        {
          id: 'document',
          entries: split
            ? [
                {
                  id: 'split',
                  label: 'One document for each child…',
                  isDisabled: split.reason !== '',
                  ...(split.reason && { note: split.reason }),
                  onAction: split.run,
                },
              ]
            : [],
        },
        {
          id: 'keeping',
          entries: actions.keeps
            ? [{ id: 'backups', label: 'Backups and keeping', onAction: () => goTo({ screen: 'backups' }) }]
            : [],
        },
        leaving(actions),
      ],
    },
    ...(entries.length > 0 ? [{ title: 'Document', groups: [{ id: 'standing', entries }] }] : []),
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
      title: 'Language',
      groups: [
        {
          id: 'proofing',
          entries: (['spelling', 'grammar'] as const).map((what) => ({
            id: what,
            label: proofing?.[what] ? `${LANGUAGE[what]} (on)` : LANGUAGE[what],
            icon: tick(proofing?.[what] ?? false),
            isDisabled: !proofing,
            onAction: () => changeProofing({ [what]: !proofing?.[what] }),
          })),
        },
        {
          id: 'words',
          entries: [
            { id: 'words', label: 'Words that were added…', icon: tick(false), onAction: () => goTo({ screen: 'spelling' }) },
            { id: 'phrases', label: 'Phrases…', icon: tick(false), onAction: () => goTo({ screen: 'phrases' }) },
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
            { id: 'verify', label: 'Verify a file or this store', onAction: () => goTo({ screen: 'verify' }) },
            { id: 'standards', label: 'The practice standards', onAction: () => goTo({ screen: 'standards' }) },
          ],
        },
      ],
    },
  ]
}
