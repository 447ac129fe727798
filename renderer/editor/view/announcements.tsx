import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../../shared/lint/index.ts'
import { countFindings, findingId } from '../session/finding-list.ts'
import type { EditorSnapshot } from '../session/snapshot.ts'
import { findingTitle } from './panel/finding-title.ts'

/** Longer than the pause that lets findings appear, so that one sentence says all that came. */
const SAY_AFTER_MS = 1500

const many = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

function sayCounts(findings: readonly Finding[]): string {
  const { error, warning, suggestion } = countFindings(findings)
  return `${many(error, 'error')}, ${many(warning, 'warning')}, ${many(suggestion, 'suggestion')}.`
}

const SEVERITY = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion' }

/** Tells screen readers, politely and at most once a pause, how the findings stand, which one is current, and what is left out. */
export function Announcements({ snapshot }: { snapshot: EditorSnapshot }) {
  const [said, setSaid] = useState('')
  const last = useRef<string | null>(null)
  const { findings, current, checked } = snapshot
  const withheld = snapshot.caret.confidential

  useEffect(() => {
    if (!checked) return
    const counts = sayCounts(findings)
    if (last.current === null) last.current = counts
    if (last.current === counts) return
    const timer = setTimeout(() => {
      last.current = counts
      setSaid(counts)
    }, SAY_AFTER_MS)
    return () => clearTimeout(timer)
  }, [findings, checked])

  useEffect(() => {
    const index = findings.findIndex((finding) => findingId(finding) === current)
    const finding = findings[index]
    if (finding) setSaid(`${SEVERITY[finding.severity]}, ${index + 1} of ${findings.length}: ${findingTitle(finding)}`)
  }, [current, findings])

  const withheldId = withheld?.id
  const withheldWhy = withheld?.why
  useEffect(() => {
    if (withheldId !== undefined) setSaid(`These words are left out for the family${withheldWhy ? `: ${withheldWhy}` : ''}.`)
  }, [withheldId, withheldWhy])

  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  )
}
