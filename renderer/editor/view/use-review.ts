import { useCallback, useMemo, useState } from 'react'
import type { Finding } from '../../../shared/lint/index.ts'
import type { Severity } from '../../../shared/standards/index.ts'
import type { EditorSession } from '../session/editor-session.ts'
import { findingId, SEVERITIES } from '../session/finding-list.ts'
import type { EditorSnapshot } from '../session/snapshot.ts'
import { focusText, goToPlace, goToSection } from './go-to.ts'
import type { PanelTab } from './panel/findings-panel.tsx'

export interface Review {
  shown: readonly Finding[]
  filter: ReadonlySet<Severity>
  tab: PanelTab
  isOpen: boolean
  settingAside: string | null
  setTab: (tab: PanelTab) => void
  toggle: (severity: Severity) => void
  showOnly: (severity: Severity) => void
  /** Goes to the next (or previous) finding: the caret moves, the card follows. */
  step: (direction: 1 | -1) => void
  open: (finding: Finding, focus?: boolean) => void
  go: (finding: Finding) => void
  close: () => void
  showSetAside: () => void
  showComments: () => void
  openById: (id: string) => void
  fix: (finding: Finding, index: number) => void
  fixCurrent: () => void
  askAside: (finding: Finding | null) => void
  askAsideCurrent: () => void
  setAside: (finding: Finding, reason: string) => void
  bringBack: (key: string) => void
  /** Takes what was carried over for read again and true. */
  stillTrue: (finding: Finding) => void
}

/** On a narrow window the panel would lie over the page: there it opens only when it is asked for. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 1200px)').matches

const ALL: ReadonlySet<Severity> = new Set(SEVERITIES)

/** The findings panel's own state, and what can be done to a finding from panel, margin or keyboard. */
export function useReview(session: EditorSession, snapshot: EditorSnapshot): Review {
  const [filter, setFilter] = useState(ALL)
  const [tab, setTab] = useState<PanelTab>('findings')
  const [isOpen, setOpen] = useState(hasRoom)
  const [settingAside, setSettingAside] = useState<string | null>(null)
  const { findings, current } = snapshot
  const shown = useMemo(() => findings.filter((finding) => filter.has(finding.severity)), [findings, filter])

  const open = useCallback(
    (finding: Finding, focus = false) => {
      setSettingAside(null)
      setTab('findings')
      if (hasRoom()) setOpen(true)
      const { editor } = session
      if (finding.blockId !== null) goToPlace(editor, { ...finding, blockId: finding.blockId }, { focus })
      else if (finding.sectionId !== null) goToSection(editor, finding.sectionId, { focus })
      // Last, because a caret on its way may pass through another finding's words.
      session.setCurrent(findingId(finding))
    },
    [session],
  )
  const fix = useCallback(
    (finding: Finding, index: number) => {
      session.applyFix(finding, index)
      focusText(session.editor)
    },
    [session],
  )
  const askAside = useCallback(
    (finding: Finding | null) => {
      setTab('findings')
      setOpen(true)
      setSettingAside(finding && findingId(finding))
      if (finding) session.setCurrent(findingId(finding))
      else focusText(session.editor)
    },
    [session],
  )
  const currentFinding = current === null ? undefined : findings.find((finding) => findingId(finding) === current)

  return {
    shown,
    filter,
    tab,
    isOpen,
    settingAside,
    setTab,
    toggle: useCallback((severity: Severity) => {
      setFilter((before) => {
        const next = new Set(before)
        if (!next.delete(severity)) next.add(severity)
        return next
      })
    }, []),
    showOnly: useCallback((severity: Severity) => {
      setTab('findings')
      setOpen(true)
      setFilter(new Set([severity]))
    }, []),
    step: (direction) => {
      const next = session.step(shown, direction)
      if (next) open(next, true)
    },
    open,
    go: useCallback((finding: Finding) => open(finding, true), [open]),
    close: useCallback(() => {
      setOpen(false)
      focusText(session.editor)
    }, [session]),
    showSetAside: useCallback(() => {
      setOpen(true)
      setTab('set-aside')
    }, []),
    showComments: useCallback(() => {
      setOpen(true)
      setTab('comments')
    }, []),
    openById: useCallback(
      (id: string) => {
        const finding = session.getSnapshot().findings.find((one) => findingId(one) === id)
        if (!finding) return
        open(finding, true)
        // What is about the whole document has no place on the page: its card alone shows it.
        if (finding.blockId === null && finding.sectionId === null) setOpen(true)
      },
      [session, open],
    ),
    fix,
    fixCurrent: () => {
      if (currentFinding) fix(currentFinding, 0)
    },
    askAside,
    askAsideCurrent: () => {
      if (currentFinding) askAside(currentFinding)
    },
    setAside: useCallback((finding: Finding, reason: string) => session.setAside(finding, reason), [session]),
    stillTrue: useCallback(
      ({ blockId }: Finding) => {
        if (blockId !== null) session.stillTrue(blockId)
        focusText(session.editor)
      },
      [session],
    ),
    bringBack: useCallback(
      (key: string) => {
        session.bringBack(key)
        focusText(session.editor)
      },
      [session],
    ),
  }
}
