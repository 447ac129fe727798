import { useEffect, useImperativeHandle, useRef } from 'react'
import type { DocumentEditorProps } from '../props.ts'
import { focusText } from './go-to.ts'
import { useEditorSession } from './use-session.ts'
import { Workspace } from './workspace.tsx'

/** The document as a page with its outline, its findings and its status line. It fills the room that it is given. */
export function DocumentEditor(props: DocumentEditorProps) {
  const session = useEditorSession(props)
  const openFinding = useRef<(id: string) => void>(null)
  useImperativeHandle(
    props.ref,
    () => ({
      flush: async () => (session ? session.flush() : true),
      focus: () => session && focusText(session.editor),
      text: () => session?.getSnapshot() ?? null,
      goToFinding: (id) => openFinding.current?.(id),
    }),
    [session],
  )
  const { onSavedStateChange } = props
  useEffect(() => {
    if (!session || !onSavedStateChange) return
    const tell = () => onSavedStateChange(session.getSnapshot().save.state === 'saved')
    tell()
    return session.subscribe(tell)
  }, [session, onSavedStateChange])
  useEffect(() => {
    if (!session) return
    const flush = () => void session.flush()
    const flushWhenHidden = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('blur', flush)
    document.addEventListener('visibilitychange', flushWhenHidden)
    return () => {
      window.removeEventListener('blur', flush)
      document.removeEventListener('visibilitychange', flushWhenHidden)
    }
  }, [session])
  return session ? (
    <Workspace session={session} openFinding={openFinding} {...props} />
  ) : (
    <div className="document-editor" aria-busy="true" />
  )
}
