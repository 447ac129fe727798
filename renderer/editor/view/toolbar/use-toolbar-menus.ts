import { useCallback, useMemo } from 'react'
import type { MenuGroup } from '../../../ui/index.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import type { Question } from '../asking.tsx'
import type { ChronologyBlocks } from '../chronology/use-chronology-blocks.ts'
import type { FamilyPictures } from '../family/use-family-pictures.tsx'
import { columnGroups, familyGroups, fieldGroups, insertGroups } from '../menus.tsx'
import type { Writing } from '../use-writing.ts'

const NO_READERS: readonly { id: string; label: string }[] = []

/** What the menus are made of: what can be written, and what the document's case has to show. */
export interface InMenus {
  session: EditorSession
  writing: Writing
  /** What the case holds for each merge field at the caret. */
  values: Readonly<Record<string, string>>
  chronology: ChronologyBlocks
  pictures: FamilyPictures
  sections: readonly MenuGroup[]
  ask: (question: Question) => void
}

/** The toolbar's menus, and the two questions of theirs that keys ask too. Each stays the same until what is in it changes. */
export function useToolbarMenus(
  { session, writing, values, chronology, pictures, sections, ask }: InMenus,
  { onPhrases, familyReaders = NO_READERS, onFamilyVersion }: DocumentEditorProps,
) {
  const fields = useMemo(() => fieldGroups(values, writing.field), [values, writing])
  const addSection = useCallback(
    () => ask({ about: 'section', id: null, title: '', after: session.getSnapshot().caret.sectionId }),
    [ask, session],
  )
  const addNote = useCallback(() => ask({ about: 'note', key: null, text: '' }), [ask])
  const addPhrase = useCallback(() => {
    onPhrases?.()
    ask({ about: 'phrase' })
  }, [ask, onPhrases])
  const { insert: onChronology, addSentence: onAddToChronology } = chronology
  const { menu: pictureMenu } = pictures
  const inserts = useMemo(
    () =>
      insertGroups({
        writing,
        onNote: addNote,
        onPhrase: addPhrase,
        onSection: addSection,
        onChronology,
        onAddToChronology,
        sections,
        pictures: pictureMenu,
      }),
    [writing, addNote, addPhrase, addSection, onChronology, onAddToChronology, sections, pictureMenu],
  )
  const family = useMemo(
    () =>
      familyGroups(writing, familyReaders, async (reader) => {
        if (await session.flush()) onFamilyVersion?.(reader)
      }),
    [writing, familyReaders, onFamilyVersion, session],
  )
  const columns = useMemo(() => columnGroups(writing), [writing])
  return { fields, inserts, family, columns, addSection, addNote }
}
