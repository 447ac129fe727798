/** A text file’s text, and the name of its encoding as a person may know it. */
export interface DecodedText {
  text: string
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/**
 * Reads bytes as text: by the mark at its beginning; else as UTF-16 where every other byte is nought; else as UTF-8 where it is
 * valid; else as Windows-1252, in which older British systems write. No byte is left out or replaced.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be')
  const byteOrder = withoutMark(bytes)
  if (byteOrder !== null) return utf16(bytes, byteOrder)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' }
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding: 'UTF-16' }
}

function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 2000)
  const noughts = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1
  })
  const half = start.length / 2
  if ((noughts[1] ?? 0) > half * 0.6 && noughts[0] === 0) return 'utf-16le'
  return (noughts[0] ?? 0) > half * 0.6 && noughts[1] === 0 ? 'utf-16be' : null
}

/** 0x80 to 0x9F of Windows-1252; the five that it does not use stay what they are. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function windows1252(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += 8192) pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)))
  return pieces.join('').replace(/[\u0080-\u009F]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
}
