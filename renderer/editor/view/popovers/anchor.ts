/** Where a small window opens: the place of the caret or of what is selected, in the window's pixels. */
export interface Anchor {
  left: number
  top: number
  height: number
}

export function anchorAtSelection(page: HTMLElement | null): Anchor {
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const rect = range?.getClientRects()[0] ?? elementRect(range?.startContainer ?? null)
  if (rect) return { left: rect.left, top: rect.top, height: Math.max(rect.height, 16) }
  const frame = page?.getBoundingClientRect()
  return { left: (frame?.left ?? 0) + 200, top: (frame?.top ?? 0) + 120, height: 20 }
}

export function anchorAtElement(element: Element): Anchor {
  const rect = element.getBoundingClientRect()
  return { left: rect.left, top: rect.top, height: rect.height }
}

function elementRect(node: Node | null): DOMRect | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return element?.getBoundingClientRect() ?? null
}
