/** True when the caret stands on the first (-1) or last (1) line of a box, so that the arrow leaves the box. */
export function caretOnEdgeLine(box: HTMLElement | null, direction: -1 | 1): boolean {
  const selection = box?.ownerDocument.getSelection()
  if (!box || !selection || selection.rangeCount === 0) return false
  const caret = selection.getRangeAt(0).getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  if (caret.height === 0) return true
  return direction === -1 ? caret.top - frame.top < caret.height : frame.bottom - caret.bottom < caret.height
}
