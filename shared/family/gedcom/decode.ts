import { strFromU8 } from 'fflate'

export interface DecodedGedcom {
  text: string
  /** How the bytes were read. */
  encoding: 'UTF-8' | 'UTF-16' | 'ANSEL' | 'Windows-1252'
  /** What the file's own heading says, in capitals; empty where it says nothing. */
  claimed: string
  /** What could not be read with certainty, in sentences. */
  problems: string[]
}

/**
 * Turns a GEDCOM file's bytes into text: by its byte order mark, else by what its `HEAD.CHAR` claims (UTF-8, UNICODE, ANSEL, ANSI,
 * ASCII), else as UTF-8 where the bytes are that and as Windows' Western alphabet where they aren't.
 */
export function decodeGedcom(bytes: Uint8Array): DecodedGedcom {
  const [a, b, c] = bytes
  const wide = a === 0xff && b === 0xfe ? 'little' : a === 0xfe && b === 0xff ? 'big' : bareWide(bytes)
  if (wide !== null) {
    const text = utf16(bytes, wide)
    return { text, encoding: 'UTF-16', claimed: claimIn(text.slice(0, 4000)), problems: [] }
  }
  const marked = a === 0xef && b === 0xbb && c === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  const claimed = claimIn(strFromU8(body.subarray(0, 4000), true))
  const plain = strFromU8(body)
  const isUtf8 = marked || !plain.includes('\uFFFD')
  const ascii = body.every((byte) => byte < 0x80)
  if (claimed === 'ANSEL' && !marked && !ascii) {
    // A program that claims ANSEL but wrote UTF-8 is told by bytes that are both: letters with marks are never UTF-8 in ANSEL.
    if (isUtf8)
      return { text: plain, encoding: 'UTF-8', claimed, problems: ['The file says that it is in ANSEL, but it reads as UTF-8.'] }
    const { text, unread } = ansel(body)
    const problems =
      unread === 0 ? [] : [`${unread} ${unread === 1 ? 'sign' : 'signs'} of the file could not be read and became “\uFFFD”.`]
    return { text, encoding: 'ANSEL', claimed, problems }
  }
  if (isUtf8) return { text: plain, encoding: 'UTF-8', claimed, problems: [] }
  const said = /^(?:ANSI|WINDOWS|CP1252|IBMPC|IBM WINDOWS|LATIN1|ISO)/.test(claimed)
  const doubt = `The file says that it is in ${claimed || 'no alphabet at all'}; it was read in Windows’ Western alphabet. Look at the names with accents.`
  return {
    text: windows1252(body),
    encoding: 'Windows-1252',
    claimed,
    problems: said && claimed !== 'IBMPC' ? [] : [doubt],
  }
}

const claimIn = (head: string): string =>
  (/^\s*1\s+CHAR\s+(.+?)\s*$/m.exec(head.replace(/\r\n?/g, '\n'))?.[1] ?? '').toUpperCase().replace('UTF8', 'UTF-8')

/** UTF-16 without a mark: every second byte of "0 HEAD" is nothing. */
function bareWide(bytes: Uint8Array): 'little' | 'big' | null {
  if (bytes[0] === 0x30 && bytes[1] === 0) return 'little'
  return bytes[0] === 0 && bytes[1] === 0x30 ? 'big' : null
}

function utf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const parts: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [one = 0, other = 0] = [bytes[at], bytes[at + 1]]
    parts.push(String.fromCharCode(order === 'little' ? one | (other << 8) : (one << 8) | other))
  }
  return parts.join('').replace(/^\uFEFF/, '')
}

const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'
const windows1252 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS.charAt(byte - 0x80) : String.fromCharCode(byte))).join('')

/** ANSEL (ANSI/NISO Z39.47) with the signs that GEDCOM adds to it. */
const LETTERS: Readonly<Record<number, string>> = Object.fromEntries([
  ...[...'ŁØĐÞÆŒʹ·♭®±ƠƯʼ'].map((sign, at) => [0xa1 + at, sign]),
  ...[...'ʻłøđþæœʺı£ð'].map((sign, at) => [0xb0 + at, sign]),
  ...[...'ơư□■°ℓ℗©♯¿¡'].map((sign, at) => [0xbc + at, sign]),
  [0xc7, 'ß'],
  [0xcd, 'e'],
  [0xce, 'o'],
  [0xcf, 'ß'],
])
/** Marks stand before their letter in ANSEL, and behind it in Unicode. */
const MARKS: Readonly<Record<number, string>> = Object.fromEntries(
  [
    0x309, 0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30c, 0x30a, 0xfe20, 0xfe21, 0x315, 0x30b, 0x310, 0x327,
    0x328, 0x323, 0x324, 0x325, 0x333, 0x332, 0x326, 0x31c, 0x32e, 0xfe22, 0xfe23,
  ]
    .map((mark, at): [number, string] => [0xe0 + at, String.fromCharCode(mark)])
    .concat([[0xfe, '\u0313']]),
)

function ansel(bytes: Uint8Array): { text: string; unread: number } {
  const parts: string[] = []
  let marks = ''
  let unread = 0
  for (const byte of bytes) {
    const mark = MARKS[byte]
    if (mark !== undefined) {
      marks = mark + marks
      continue
    }
    const letter = byte < 0x80 ? String.fromCharCode(byte) : LETTERS[byte]
    if (letter === undefined) unread++
    parts.push(letter ?? '\uFFFD', marks)
    marks = ''
  }
  return { text: parts.join('').normalize('NFC'), unread }
}
