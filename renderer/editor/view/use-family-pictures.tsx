import { HISTORY_PUSH_TAG } from 'lexical'
import { Network } from 'lucide-react'
import { useMemo } from 'react'
import { type CasewrightDocument, type GenogramBlock, isDay, newId, walkBlocks } from '../../../shared/document/index.ts'
import { pictureBlock } from '../../../shared/family/index.ts'
import type { MenuGroup } from '../../ui/index.ts'
import { $putPicture } from '../extensions/blocks/insert.ts'
import type { DocumentEditorProps } from '../props.ts'
import type { EditorSession } from '../session/editor-session.ts'
import { focusTextAfterMenu } from './go-to.ts'

const VIEWS = [
  ['genogram', 'Genogram'],
  ['ecomap', 'Eco-map'],
] as const

/** What the Insert menu offers of the case's family: its pictures, or to bring in again those that are there. */
export function useFamilyPictures(
  session: EditorSession,
  document: CasewrightDocument,
  { onFamily, practitioner, today }: DocumentEditorProps,
): readonly MenuGroup[] {
  const there = VIEWS.map(([view]) => picturesIn(document, view).length > 0)
  const [hasGenogram, hasEcoMap] = there
  return useMemo(() => {
    if (!onFamily) return []
    const bringIn = async (view: GenogramBlock['view']): Promise<void> => {
      const family = await onFamily()
      if (family === null) return
      const now = session.getSnapshot().document
      const typed = now.dates.documentDate
      const asAt = typeof typed === 'string' && isDay(typed) && typed < today ? typed : today
      const old = picturesIn(now, view)
      const wanted = old.length > 0 ? old : [{ id: newId(), filter: 'everybody' as const, title: undefined }]
      const made = wanted.map(({ id, filter, title }) =>
        pictureBlock(family, id, {
          view,
          filter,
          asAt,
          childIds: now.childIds,
          author: practitioner.name,
          drawnOn: today,
          ...(title === undefined ? {} : { title }),
        }),
      )
      session.editor.update(() => made.forEach($putPicture), { discrete: true, tag: HISTORY_PUSH_TAG })
      focusTextAfterMenu(session.editor)
    }
    return [
      {
        id: 'pictures',
        entries: VIEWS.map(([view, name]) => ({
          id: view,
          label: (view === 'genogram' ? hasGenogram : hasEcoMap) ? `${name}: bring in again` : `${name} of the family`,
          icon: <Network size={15} aria-hidden />,
          onAction: () => void bringIn(view),
        })),
      },
    ]
  }, [onFamily, session, practitioner.name, today, hasGenogram, hasEcoMap])
}

function picturesIn(document: CasewrightDocument, view: GenogramBlock['view']): GenogramBlock[] {
  return [...walkBlocks(document)].flatMap(({ block }) => (block.type === 'genogram' && block.view === view ? [block] : []))
}
