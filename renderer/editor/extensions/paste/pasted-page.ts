const STYLE_ELEMENT = /<style\b[^>]*>.*?<\/style\s*>/gis
/** A tag to its end; a `>` inside quotation marks does not end it. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi
const STYLE_ATTRIBUTE = /("[^"]*"|'[^']*')|(?<=\s)style(?=\s*=)/gi

/**
 * What was copied elsewhere, as a page that is never shown. The window's policy lets no parser style anything, wherever it puts it: each
 * style attribute would be refused, and be gone. So they have another name here, under which `pastedStyle` reads them.
 */
export function pastedPage(html: string): Document {
  const renamed = html
    .replace(STYLE_ELEMENT, '')
    .replace(TAG, (tag) =>
      tag.replace(STYLE_ATTRIBUTE, (found, quoted?: string) => (quoted === undefined ? 'data-style' : found)),
    )
  return new DOMParser().parseFromString(renamed, 'text/html')
}

/** What the style attribute of an element said; empty where it has none. */
export const pastedStyleText = (element: Element): string => element.getAttribute('data-style') ?? ''

/** The same, read. */
export function pastedStyle(element: Element): CSSStyleDeclaration {
  const probe = document.createElement('span')
  probe.style.cssText = pastedStyleText(element)
  return probe.style
}
