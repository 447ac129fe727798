// For the build: a regular expression that asks for any letter of the world (`\p{L}`, 650 stretches of characters) takes several
// times as long to make ready as one that asks for a Latin letter, and lint has two thousand of them to make ready in a fresh
// process. English prose and the names in it are written in Latin letters, so that is what the built program asks for.

/** All Latin letters with all their accents, as they stand between the brackets of a class. */
export const LATIN = 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u1e00-\\u1eff'
const ANY_LETTER = '\\p{L}'

/** A regular expression's pattern with Latin letters in place of any letter. */
export function withLatinLetters(pattern) {
  let written = ''
  let inClass = false
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]
    if (pattern.startsWith(ANY_LETTER, at)) {
      written += inClass ? LATIN : `[${LATIN}]`
      at += ANY_LETTER.length - 1
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

/** Vite's plugin: rewrites the regular expressions of the files that `concerns` says. */
export function latinLetters(concerns) {
  return {
    name: 'latin-letters',
    enforce: 'post',
    transform(code, id) {
      if (!concerns(id) || !code.includes(ANY_LETTER)) return null
      const edits = []
      visit(this.parse(code), ({ type, regex, start, end }) => {
        if (type !== 'Literal' || !regex?.pattern.includes(ANY_LETTER)) return
        edits.push({ start, end, text: `/${withLatinLetters(regex.pattern)}/${regex.flags}` })
      })
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

function visit(node, look) {
  if (Array.isArray(node)) for (const one of node) visit(one, look)
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') look(node)
    for (const child of Object.values(node)) if (child !== null && typeof child === 'object') visit(child, look)
  }
}
