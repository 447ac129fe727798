import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder that holds one of the words, as UTF-8, as UTF-16 or in base64. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)),
  ])
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => {
      const path = join(folder, name)
      if (words.some((word) => name.toLowerCase().includes(word.toLowerCase()))) return true
      if (!statSync(path).isFile()) return false
      const bytes = readFileSync(path)
      return wanted.some((word) => bytes.includes(word))
    })
}
