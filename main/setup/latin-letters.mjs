// For the build: a regular expression that asks for any letter of the world (`\p{L}`, 650 stretches of characters), or for any
// capital or small one, takes many times as long to make ready as one that asks for Latin letters, and lint has two thousand of
// them to make ready in a fresh process. English prose and the names in it are written in Latin letters, so that is what the
// built program asks for.

/** All Latin letters with all their accents, as they stand between the brackets of a class. */
export const LATIN = 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u1e00-\\u1eff'
const ANY = /\\p\{L[ul]?\}/y
const HOLDS_ANY = /\\p\{L[ul]?\}/

const LAST = 0x1eff
const isInLatinBlock = (code) => code <= 0x24f || code >= 0x1e00

/** The Latin letters of which a test is true, as they stand between the brackets of a class: side by side as a stretch. */
function lettersThat(test) {
  let written = ''
  for (let code = 0x41; code <= LAST; code++) {
    if (!isInLatinBlock(code) || !test(String.fromCharCode(code))) continue
    const first = code
    while (isInLatinBlock(code + 1) && code < LAST && test(String.fromCharCode(code + 1))) code++
    written += code === first ? String.fromCharCode(first) : `${String.fromCharCode(first)}-${String.fromCharCode(code)}`
  }
  return written
}

/** By what a pattern asks for. */
const CLASSES = {
  '\\p{L}': LATIN,
  '\\p{Lu}': lettersThat((character) => /\p{Lu}/u.test(character)),
  '\\p{Ll}': lettersThat((character) => /\p{Ll}/u.test(character)),
}

/** A regular expression's pattern, or a part of one that begins in no class, with Latin letters in place of any letter. */
export function withLatinLetters(pattern) {
  let written = ''
  let inClass = false
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]
    ANY.lastIndex = at
    const asked = ANY.exec(pattern)?.[0]
    if (asked) {
      written += inClass ? CLASSES[asked] : `[${CLASSES[asked]}]`
      at += asked.length - 1
    } else if (character === '\\') {
      written += pattern.slice(at, at + 2)
      at++
    } else {
      if (character === '[') inClass = true
      else if (character === ']') inClass = false
      written += character
    }
  }
  return written
}

/** Vite's plugin: rewrites the regular expressions of the files that `concerns` says, and the strings that some are put together from. */
export function latinLetters(concerns) {
  return {
    name: 'latin-letters',
    enforce: 'post',
    transform(code, id) {
      if (!concerns(id) || !HOLDS_ANY.test(code)) return null
      const edits = []
      visit(this.parse(code), null, (node, parent) => edits.push(...editsOf(node, parent, code)))
      let rewritten = ''
      let from = 0
      for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
        rewritten += code.slice(from, start) + text
        from = end
      }
      return { code: rewritten + code.slice(from), map: null }
    },
  }
}

/** How a regular expression, a string or a template is to be written. */
function editsOf({ type, regex, value, quasis, start, end }, parent, code) {
  if (type === 'TemplateLiteral')
    return quasis.flatMap((part) => editsOfPart(part, parent?.type === 'TaggedTemplateExpression', code))
  if (type !== 'Literal') return []
  if (regex)
    return HOLDS_ANY.test(regex.pattern) ? [{ start, end, text: `/${withLatinLetters(regex.pattern)}/${regex.flags}` }] : []
  return typeof value === 'string' && HOLDS_ANY.test(value) ? [{ start, end, text: JSON.stringify(withLatinLetters(value)) }] : []
}

/** A part of a template between what is put in; of `String.raw` it stands as it is meant. */
function editsOfPart({ value: { raw, cooked }, start, end }, isRaw, code) {
  const meant = isRaw ? raw : cooked
  if (!HOLDS_ANY.test(meant)) return []
  const from = start + code.slice(start, end).indexOf(raw)
  const letters = withLatinLetters(meant)
  return [{ start: from, end: from + raw.length, text: isRaw ? letters : letters.replace(/[\\`]|\$(?=\{)/g, '\\$&') }]
}

function visit(node, parent, look) {
  if (Array.isArray(node)) for (const one of node) visit(one, parent, look)
  else if (node !== null && typeof node === 'object') {
    const isNode = typeof node.type === 'string'
    if (isNode) look(node, parent)
    for (const child of Object.values(node))
      if (child !== null && typeof child === 'object') visit(child, isNode ? node : parent, look)
  }
}
