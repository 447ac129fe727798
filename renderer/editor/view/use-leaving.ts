import { useMemo } from 'react'
import type { CasePlace } from '../merge-fields/case-place.ts'
import type { DocumentEditorProps } from '../props.ts'
import type { EditorSession } from '../session/editor-session.ts'

/** Going to the case and handing out as Word: each only once everything is stored. Undefined where nobody offers it. */
export function useLeaving(session: EditorSession, { onCase, onExportWord }: DocumentEditorProps) {
  const openCase = useMemo(
    () =>
      onCase &&
      (async (place: CasePlace) => {
        if (await session.flush()) onCase(place)
      }),
    [onCase, session],
  )
  const exportWord = useMemo(
    () =>
      onExportWord &&
      (async () => {
        if (await session.flush()) await onExportWord()
      }),
    [onExportWord, session],
  )
  return { openCase, exportWord }
}
