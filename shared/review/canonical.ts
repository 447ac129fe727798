import canonicalize from 'canonicalize'

/**
 * A value as the one text that stands for it (RFC 8785): names in order, nothing between. Two records that say the same give the same
 * text, whichever program wrote them, so that a digest of it can be checked for as long as the record is kept. Half of a letter, which a
 * broken file may hold and no writing of texts has a form for, counts as the sign that stands for it wherever it is drawn (U+FFFD).
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(wellFormed(JSON.parse(JSON.stringify(value))))
  if (text === undefined) throw new TypeError('only a record or a list has a canonical text')
  return text
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toWellFormed(), wellFormed(one)]))
}
