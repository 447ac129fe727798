import { useEffect, useMemo, useState } from 'react'
import type { CaseSummary, DocumentSummary } from '../../../shared/api/index.ts'
import { useServices, useSignedIn } from '../../client/index.ts'
import { THEMES, type Theme } from '../appearance.ts'
import { goTo } from '../routes.ts'
import type { Command } from './commands.ts'
import type { WindowActions } from './menus.tsx'

interface Wanted extends Omit<WindowActions, 'find' | 'keeps'> {
  /** Cases and documents are read afresh each time the palette opens. */
  isOpen: boolean
  caseId: string | null
  /** Whether the one signed in sees what waits for managers. */
  oversees: boolean
}

/** Everything that can be found or done from Ctrl+K. */
export function useCommands({
  isOpen,
  caseId,
  oversees,
  lock,
  lockAndForget,
  newCase,
  help,
  changeAppearance,
}: Wanted): Command[] {
  const { api } = useServices()
  const { may } = useSignedIn()
  const [cases, setCases] = useState<CaseSummary[]>([])
  const [documents, setDocuments] = useState<DocumentSummary[]>([])
  useEffect(() => {
    if (!isOpen) return
    api.cases.list({}).then((answer) => answer.ok && setCases(answer.value))
    if (caseId) api.documents.list({ caseId }).then((answer) => answer.ok && setDocuments(answer.value))
    else setDocuments([])
  }, [api, isOpen, caseId])
  return useMemo(
    () => [
      ...documents.map((found) => ({
        id: `document-${found.id}`,
        group: 'Document',
        label: found.title,
        run: () => goTo({ screen: 'document', documentId: found.id }),
      })),
      ...cases.map((found) => ({
        id: `case-${found.id}`,
        group: 'Case',
        label: found.title,
        note: found.children.join(', '),
        run: () => goTo({ screen: 'case', caseId: found.id }),
      })),
      ...(newCase ? [{ id: 'new-case', group: 'Do', label: 'New case…', run: newCase }] : []),
      { id: 'cases', group: 'Go to', label: 'All cases', run: () => goTo({ screen: 'cases' }) },
      {
        id: 'reviews',
        group: 'Go to',
        label: 'Review: what waits and what is under way',
        run: () => goTo({ screen: 'reviews' }),
      },
      ...(oversees
        ? [{ id: 'team', group: 'Go to', label: 'Team: what waits for managers', run: () => goTo({ screen: 'team' }) }]
        : []),
      { id: 'steps', group: 'Go to', label: 'Steps of the plans', run: () => goTo({ screen: 'steps' }) },
      ...(caseId
        ? [
            { id: 'plan', group: 'Go to', label: 'The plan', run: () => goTo({ screen: 'plan', caseId }) },
            { id: 'chronology', group: 'Go to', label: 'The chronology', run: () => goTo({ screen: 'chronology', caseId }) },
            {
              id: 'family',
              group: 'Go to',
              label: 'The family and its genogram',
              run: () => goTo({ screen: 'genogram', caseId }),
            },
            { id: 'thread', group: 'Go to', label: 'Golden thread', run: () => goTo({ screen: 'thread', caseId }) },
          ]
        : []),
      { id: 'standards', group: 'Go to', label: 'The practice standards', run: () => goTo({ screen: 'standards' }) },
      { id: 'spelling', group: 'Go to', label: 'Spelling and grammar', run: () => goTo({ screen: 'spelling' }) },
      { id: 'phrases', group: 'Go to', label: 'Phrases', run: () => goTo({ screen: 'phrases' }) },
      { id: 'help', group: 'Go to', label: 'Help and keys', shortcut: 'F1', run: help },
      ...(Object.keys(THEMES) as Theme[]).map((theme) => ({
        id: `theme-${theme}`,
        group: 'Colours',
        label: THEMES[theme],
        run: () => changeAppearance({ theme }),
      })),
      { id: 'account', group: 'Go to', label: 'Your account', run: () => goTo({ screen: 'account' }) },
      ...(may('accounts')
        ? [{ id: 'accounts', group: 'Go to', label: 'Accounts', run: () => goTo({ screen: 'accounts' }) }]
        : []),
      ...(may('trail')
        ? [{ id: 'trail', group: 'Go to', label: 'Trail: who did what', run: () => goTo({ screen: 'trail' }) }]
        : []),
      ...(may('backup') || may('retain')
        ? [{ id: 'backups', group: 'Go to', label: 'Backups and keeping', run: () => goTo({ screen: 'backups' }) }]
        : []),
      { id: 'verify', group: 'Go to', label: 'Verify a file or this store', run: () => goTo({ screen: 'verify' }) },
      { id: 'lock', group: 'Do', label: 'Lock', shortcut: 'Ctrl+Alt+L', run: lock },
      ...(lockAndForget ? [{ id: 'forget', group: 'Do', label: 'Lock and forget me on this computer', run: lockAndForget }] : []),
    ],
    [cases, documents, caseId, oversees, lock, lockAndForget, newCase, help, changeAppearance, may],
  )
}
