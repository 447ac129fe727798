import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DocumentEditorProps } from '../props.ts'
import { EditorSession } from '../session/editor-session.ts'
import type { EditorSnapshot } from '../session/snapshot.ts'
import { startLintWorker } from '../worker/lint-service.ts'
import { standardsFor } from './pack/standards-for.ts'

/**
 * The session of the document for as long as the component stands. The props that it starts from are read once: another
 * document is another editor.
 */
export function useEditorSession(props: DocumentEditorProps): EditorSession | null {
  const [session, setSession] = useState<EditorSession | null>(null)
  const [start] = useState(() => props)
  useEffect(() => {
    const linter = start.linter ?? startLintWorker(standardsFor(start.opened.document, start))
    linter.setSpelling(start.spelling ?? null)
    linter.setGrammar(start.grammar ?? false)
    const made = new EditorSession({
      opened: start.opened,
      circumstances: { caseRecord: start.caseRecord, plan: start.plan ?? null, planOn: start.planOn ?? null, today: start.today },
      author: start.practitioner.name,
      linter,
      standardsFor: (document) => standardsFor(document, start),
      save: start.save,
      ...(start.asideDecisions && { asideDecisions: start.asideDecisions }),
      readOnly: start.readOnly ?? false,
    })
    setSession(made)
    return () => {
      made.dispose()
      if (!start.linter) linter.dispose()
      setSession(null)
    }
  }, [start])
  const { spelling = null, grammar = false, onGrammarFailed, asideDecisions } = props
  useEffect(() => session?.setProofing(spelling, grammar), [session, spelling, grammar])
  useEffect(() => onGrammarFailed && session?.onGrammarFailed(onGrammarFailed), [session, onGrammarFailed])
  useEffect(() => asideDecisions && session?.setAsideDecisions(asideDecisions), [session, asideDecisions])
  return session
}

export function useSnapshot(session: EditorSession): EditorSnapshot {
  return useSyncExternalStore(session.subscribe, session.getSnapshot)
}
