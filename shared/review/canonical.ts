import canonicalize from 'canonicalize'

/**
 * A value as the one text that stands for it (RFC 8785): names in order, nothing between. Two records that say the same give the same
 * text, whichever program wrote them, so that a digest of it can be checked for as long as the record is kept.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)))
  if (text === undefined) throw new TypeError('only a record or a list has a canonical text')
  return text
}
