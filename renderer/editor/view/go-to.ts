import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { $sectionById } from '../extensions/blocks/sections.ts'
import { $domRange } from '../extensions/lint-marks/dom-ranges.ts'
import { $blockById, $placeCaret } from '../model/edit.ts'

export interface GoToOptions {
  /** With focus the caret blinks there; without it, it waits there for when the writer comes back to the text. */
  focus: boolean
}

function tags({ focus }: GoToOptions): string[] {
  return focus ? [SKIP_SCROLL_INTO_VIEW_TAG] : [SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG]
}

/** Moves the caret to a stretch of a block and brings it into view. */
export function goToPlace(
  editor: LexicalEditor,
  place: { blockId: string; start: number; end: number },
  options: GoToOptions,
): void {
  editor.update(() => $placeCaret(place.blockId, place.start), { discrete: true, tag: tags(options) })
  if (options.focus) focusText(editor)
  const bring = () => {
    const found = editor.read(() => {
      const block = $blockById(place.blockId)
      return block && { element: editor.getElementByKey(block.getKey()), range: $domRange(editor, block, place.start, place.end) }
    })
    if (!found?.element) return
    found.element.scrollIntoView({ block: 'nearest' })
    bringIntoView(editor, found.range?.getBoundingClientRect() ?? found.element.getBoundingClientRect())
  }
  bring()
  // What comes near is only laid out then, and large tables above move the place on.
  requestAnimationFrame(bring)
}

/** Moves the caret to the start of a section and brings its heading to the top. */
export function goToSection(editor: LexicalEditor, sectionId: string, options: GoToOptions): void {
  let key: string | null = null
  editor.update(
    () => {
      const section = $sectionById(sectionId)
      // A picture holds no caret: it goes to what can be written in below it, or marks the picture where there is nothing else.
      const first = section?.getChildren().find($isElementNode)
      if (first) first.selectStart()
      else section?.getFirstChild()?.selectStart()
      key = section?.getKey() ?? null
    },
    { discrete: true, tag: tags(options) },
  )
  if (options.focus) focusText(editor)
  if (key !== null) editor.getElementByKey(key)?.scrollIntoView({ block: 'start' })
}

/** Puts the focus in the text without moving caret or page. */
export function focusText(editor: LexicalEditor): void {
  focusTextAt(editor, caretOf(editor))
}

/**
 * The same once a menu or a small window has closed: it gives the focus back first, a frame after it is gone. Where it
 * held a text field the browser has lost the place in the text by then, so caret and page are remembered from now.
 */
export function focusTextAfterMenu(editor: LexicalEditor): void {
  const caret = caretOf(editor)
  const desk = editor.getRootElement()?.closest('.desk')
  const top = desk?.scrollTop ?? 0
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      focusTextAt(editor, caret)
      desk?.scrollTo({ top })
      showCaret(editor)
    }),
  )
}

const caretOf = (editor: LexicalEditor): BaseSelection | null =>
  editor.getEditorState().read(() => $getSelection()?.clone() ?? null)

function focusTextAt(editor: LexicalEditor, caret: BaseSelection | null): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(
    () => {
      const stands = $isRangeSelection(caret) && [caret.anchor, caret.focus].every((point) => $getNodeByKey(point.key))
      if (stands) $setSelection(caret.clone())
    },
    { discrete: true },
  )
  editor.focus()
}

/** Scrolls so that a rectangle stands in the middle, unless it is comfortably in view already. */
function bringIntoView(editor: LexicalEditor, rect: DOMRect): void {
  const desk = editor.getRootElement()?.closest('.desk')
  if (!desk) return
  const frame = desk.getBoundingClientRect()
  const room = frame.height * 0.15
  if (rect.top >= frame.top + room && rect.bottom <= frame.bottom - room) return
  desk.scrollBy({ top: rect.top - frame.top - frame.height / 3 })
}

/** Scrolls just so far that the line with the caret is in view. */
export function showCaret(editor: LexicalEditor): void {
  const at = document.getSelection()?.focusNode
  const element = at instanceof Element ? at : at?.parentElement
  if (element && editor.getRootElement()?.contains(element)) element.scrollIntoView({ block: 'nearest' })
}
