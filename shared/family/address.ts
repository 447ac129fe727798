const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** An address as it may be written in a text: its first line, with what follows it. Null where it is too short to be told apart. */
export function addressPattern(address: string): RegExp | null {
  const [first = '', ...rest] = address
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (first.length < 4 || !/\s|\d/.test(first)) return null
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(first)}(?![\\p{L}\\p{N}])${rest.map((part) => `(?:[,\\s]+${escaped(part)})?`).join('')}`,
    'giu',
  )
}
