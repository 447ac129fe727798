// `npm run pages`: makes the pages of docs/ that say what rules and packs say, after one of them changed.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allPages } from './pages.ts'

const top = join(import.meta.dirname, '..', '..')
const pages = await allPages()
for (const { path, text } of pages) {
  const file = join(top, path)
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  writeFileSync(file, text)
  console.log(`wrote ${path}`)
}
const made = new Set(pages.map(({ path }) => path))
for (const file of readdirSync(join(top, 'docs', 'rules'))) {
  if (made.has(`docs/rules/${file}`)) continue
  rmSync(join(top, 'docs', 'rules', file))
  console.log(`removed docs/rules/${file}: there is no such rule`)
}
