const FIELD = /\{([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*)\}/g

/** A stretch of a template's text: plain words, or the name of a merge field that stood in braces. */
export type TextPart = { text: string } | { field: string }

/** A template's text cut at its merge fields: “For {child.firstName}” gives plain words and a field. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(FIELD)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ field: match[1] ?? '' })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

/** A template's text with each merge field replaced by what `valueFor` gives for it. */
export function filledIn(text: string, valueFor: (field: string) => string): string {
  return partsOf(text)
    .map((part) => ('text' in part ? part.text : valueFor(part.field)))
    .join('')
}
