import { HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { blockText, type CasewrightDocument } from '../../../../shared/document/index.ts'
import { clearMatches, drawMatches } from '../../extensions/find/find-marks.ts'
import { type FindOptions, findMatches, fitCase, type Match } from '../../extensions/find/matches.ts'
import { $replaceSpan } from '../../model/edit.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import { goToPlace } from '../go-to.ts'

export interface FindState {
  query: string
  setQuery: (query: string) => void
  replacement: string
  setReplacement: (replacement: string) => void
  options: FindOptions
  setOptions: (options: FindOptions) => void
  count: number
  index: number
  step: (direction: 1 | -1) => void
  replace: () => void
  replaceAll: () => void
}

function wordsAt(document: CasewrightDocument, match: Match): string {
  for (const section of document.sections)
    for (const block of section.blocks) if (block.id === match.blockId) return blockText(block).text.slice(match.start, match.end)
  return ''
}

/** Finding in the open document, as long as `isOpen`. Replacing all is one step of undo. */
export function useFind(session: EditorSession, document: CasewrightDocument, isOpen: boolean): FindState {
  const [query, setQuery] = useState('')
  const [replacement, setReplacement] = useState('')
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, wholeWords: false })
  const [position, setPosition] = useState(0)
  const matches = useMemo(() => (isOpen ? findMatches(document, query, options) : []), [isOpen, document, query, options])
  const index = Math.min(position, Math.max(0, matches.length - 1))

  useEffect(() => {
    if (!isOpen) return
    drawMatches(session.editor, matches, index)
    return clearMatches
  }, [session, isOpen, matches, index])

  const show = useCallback((match: Match | undefined) => match && goToPlace(session.editor, match, { focus: false }), [session])
  const changeQuery = useCallback(
    (next: string) => {
      setQuery(next)
      setPosition(0)
      show(findMatches(document, next, options)[0])
    },
    [document, options, show],
  )

  const step = (direction: 1 | -1) => {
    if (matches.length === 0) return
    const next = (index + direction + matches.length) % matches.length
    setPosition(next)
    show(matches[next])
  }
  const write = (some: readonly Match[]) =>
    session.editor.update(
      () => {
        for (const match of some.toReversed())
          $replaceSpan(match.blockId, match.start, match.end, fitCase(wordsAt(document, match), replacement, options))
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    )

  return {
    query,
    setQuery: changeQuery,
    replacement,
    setReplacement,
    options,
    setOptions,
    count: matches.length,
    index,
    step,
    replace: () => {
      const match = matches[index]
      if (!match) return
      write([match])
      show(matches[index + 1])
    },
    replaceAll: () => write(matches),
  }
}
