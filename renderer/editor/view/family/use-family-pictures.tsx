import { $getNearestNodeFromDOMNode, $getSelection, $getState, $isNodeSelection, HISTORY_PUSH_TAG } from 'lexical'
import { Network } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { type CasewrightDocument, type GenogramBlock, newId, walkBlocks } from '../../../../shared/document/index.ts'
import { pictureAgain } from '../../../../shared/family/index.ts'
import { type MenuGroup, useToast } from '../../../ui/index.ts'
import { $putPicture } from '../../extensions/blocks/insert.ts'
import { $isGenogramNode } from '../../nodes/genogram.ts'
import { idState } from '../../nodes/state.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import { focusTextAfterMenu } from '../go-to.ts'
import { dayOfPictures, FamilyBesidePictures, type FamilyStanding, familyStandings } from './family-standing.ts'
import type { PictureChoice } from './picture-dialog.tsx'

const VIEWS = [
  ['genogram', 'Genogram'],
  ['ecomap', 'Eco-map'],
] as const
const NONE: ReadonlyMap<string, FamilyStanding> = new Map()

export type FamilyPictures = ReturnType<typeof useFamilyPictures>

/** The pictures of the family in a document beside the case's family: how they stand, and the ways to bring it in. */
export function useFamilyPictures(session: EditorSession, document: CasewrightDocument, props: DocumentEditorProps) {
  const { family: beside = null, practitioner, today } = props
  const [family, setFamily] = useState(beside?.family ?? null)
  const [choosing, setChoosing] = useState<GenogramBlock | null>(null)
  const toast = useToast()
  const day = dayOfPictures(document, today)
  const { childIds } = document
  const around = useMemo(() => family && new FamilyBesidePictures(family, childIds, day, today), [family, childIds, day, today])
  const standings = useMemo(() => (around ? familyStandings(document, around) : NONE), [document, around])

  /** Brings the family as it is now into these blocks; the newest of it, whatever was read before. */
  const bringInto = useCallback(
    async (blocks: readonly GenogramBlock[]): Promise<void> => {
      const newest = await beside?.newest()
      if (!newest) return
      setFamily(newest)
      const now = session.getSnapshot().document
      const drawing = { asAt: dayOfPictures(now, today), childIds: now.childIds, author: practitioner.name, drawnOn: today }
      const made = blocks.map((block) => pictureAgain(block, newest, drawing))
      session.editor.update(() => made.forEach($putPicture), { discrete: true, tag: HISTORY_PUSH_TAG })
      focusTextAfterMenu(session.editor)
      toast({
        text: made.length === 1 ? 'The picture of the family was brought in.' : 'The pictures of the family were brought in.',
      })
    },
    [beside, session, practitioner.name, today, toast],
  )

  const onPress = useCallback(
    (target: Element) => {
      const act = target.closest<HTMLElement>('[data-family]')?.dataset.family
      if (!act) return false
      const id = session.editor.read(() => {
        const node = $getNearestNodeFromDOMNode(target)
        return $isGenogramNode(node) ? $getState(node, idState) : null
      })
      const block = picturesIn(session.getSnapshot().document).find((one) => one.id === id)
      if (!block) return true
      if (act === 'open') void session.flush().then((ok) => ok && beside?.onOpen())
      else if (act === 'choose') setChoosing(block)
      else void bringInto([block])
      return true
    },
    [session, beside, bringInto],
  )

  /** Asks what the selected picture shows; false where none is selected, or what it shows is settled. */
  const chooseSelected = useCallback((): boolean => {
    const id = session.editor.read(() => {
      const selection = $getSelection()
      const node = $isNodeSelection(selection) ? selection.getNodes().find($isGenogramNode) : undefined
      return node && $getState(node, idState)
    })
    const block = picturesIn(session.getSnapshot().document).find((one) => one.id === id)
    if (!block || !standings.get(block.id)?.choose) return false
    setChoosing(block)
    return true
  }, [session, standings])

  const close = useCallback(() => {
    setChoosing(null)
    focusTextAfterMenu(session.editor)
  }, [session])
  const choose = useCallback(
    ({ asAt, ...choice }: PictureChoice) => {
      if (!choosing) return
      const { asAt: _before, title, ...block } = choosing
      // A title of somebody's own stays; that of the other sort of picture does not.
      const named = title === undefined || VIEWS.some(([, name]) => name === title) ? {} : { title }
      setChoosing(null)
      void bringInto([{ ...block, ...named, ...choice, ...(asAt === undefined ? {} : { asAt }) }])
    },
    [choosing, bringInto],
  )

  const [hasGenogram, hasEcoMap] = VIEWS.map(([view]) => openPictures(document, view).length > 0)
  const menu = useMemo((): readonly MenuGroup[] => {
    if (!beside) return []
    const bringIn = (view: GenogramBlock['view']) => {
      const old = openPictures(session.getSnapshot().document, view)
      return bringInto(old.length > 0 ? old : [{ type: 'genogram', id: newId(), view, filter: 'everybody' }])
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
  }, [beside, session, bringInto, hasGenogram, hasEcoMap])

  return { menu, standings, onPress, chooseSelected, choosing, choose, close, day }
}

function picturesIn(document: CasewrightDocument): GenogramBlock[] {
  return [...walkBlocks(document)].flatMap(({ block }) => (block.type === 'genogram' ? [block] : []))
}

/** Those that can still be brought in again. */
const openPictures = (document: CasewrightDocument, view: GenogramBlock['view']): GenogramBlock[] =>
  picturesIn(document).filter((block) => block.view === view && block.frozen === undefined)
