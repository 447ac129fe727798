/** Linux takes 255 bytes: enough is left for an ending, and for the "(2)" that a browser adds. */
const LONGEST_BYTES = 200
const LONGEST = 120
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i

/**
 * A title as a file name, without an ending, that Windows, macOS and Linux all accept. Signs that cannot be seen or that turn the
 * writing round are left out: a name must not look like another. `%` goes too, since Windows' dialogs read `%TEMP%` as a place.
 */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*%]/gu, ' ')
    .replace(/\s+/g, ' ')
  const name = cut(plain.replace(/^[-~. ]+/, '')).replace(/[. ]+$/, '')
  if (name === '') return 'Document'
  return DEVICE.test(name) ? cut(`Document ${name}`).replace(/[. ]+$/, '') : name
}

/** The same for a name that has its ending already. */
export function fileNameWithEnding(name: string): string {
  const seen = name.replace(/\p{Cf}/gu, '')
  const [, stem, ending] = /^(.*)\.([A-Za-z0-9]{1,12})$/s.exec(seen) ?? []
  return ending === undefined ? fileName(seen) : `${fileName(stem ?? '')}.${ending}`
}

/** As much of a name as fits, whole letters only. */
function cut(name: string): string {
  let kept = ''
  let bytes = 0
  for (const letter of name) {
    bytes += letter.length === 2 ? 4 : letter < '\u0080' ? 1 : letter < '\u0800' ? 2 : 3
    if (bytes > LONGEST_BYTES || kept.length + letter.length > LONGEST) break
    kept += letter
  }
  return kept
}
