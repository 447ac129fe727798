import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { complaint, importsOf } from './boundaries.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const sources = ['shared', 'main', 'renderer'].flatMap((house) =>
  readdirSync(join(root, house), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => `${house}/${name.replaceAll('\\', '/')}`),
)

test('every file imports only what its place may import', () => {
  expect(sources.length).toBeGreaterThan(50)
  const complaints = sources.flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8')).flatMap((address) => complaint(file, address) ?? []),
  )
  expect(complaints).toEqual([])
})

describe('the check itself', () => {
  test.each([
    ['shared/lint/linter.ts', '../document/index.ts'],
    ['shared/lint/linter.ts', './finding.ts'],
    ['shared/lint/rules/a.ts', '../../plan/index.ts'],
    ['main/services/documents.ts', '../storage/index.ts'],
    ['main/hosts/browser/door.ts', '../page/index.ts'],
    ['main/start.ts', './options.ts'],
    ['renderer/cases/list.tsx', '../ui/index.ts'],
    ['main/storage/open/store.ts', 'kysely'],
  ])('%s may import %s', (file, address) => {
    expect(complaint(file, address)).toBeNull()
  })

  test.each([
    ['shared/document/text.ts', '../family/index.ts', 'shared/document may import: packages.'],
    ['shared/document/text.ts', 'node:fs', 'no Node modules'],
    ['shared/lint/linter.ts', '../word/index.ts', 'may import: shared/document'],
    ['shared/lint/linter.ts', '../document/schema.ts', 'Import it from shared/document/index.ts'],
    ['renderer/cases/list.tsx', '../../main/services/index.ts', 'may import: shared/*, renderer/ui'],
    ['renderer/cases/list.tsx', '../standards/index.ts', 'may import: shared/*, renderer/ui'],
    ['renderer/ui/button/button.tsx', '../../../shared/family/index.ts', 'renderer/ui may import: packages.'],
    ['renderer/editor/view.tsx', '../client/index.ts', 'may import: shared/*, renderer/ui'],
    ['main/services/store.ts', '../hosts/browser/index.ts', 'may import: shared/*, main/storage'],
    ['main/hosts/browser/door.ts', '../electron/index.ts', 'may import: shared/api, main/services'],
    ['main/hosts/browser/door.ts', '../../storage/index.ts', 'may import: shared/api, main/services'],
    ['main/cli/casewright.ts', '../start.ts', 'imported by nobody'],
    ['main/services/store.ts', 'better-sqlite3', 'main/storage only'],
    ['shared/lint/linter.ts', 'lexical', 'renderer/editor only'],
    ['main/tools/x.ts', 'zod', 'has no row'],
    ['main/services/store.ts', '../../tests/unit/x.ts', 'not part of the house'],
  ])('%s may not import %s', (file, address, said) => {
    expect(complaint(file, address)).toContain(said)
  })

  test('finds every way of importing', () => {
    const source = [
      "import { a } from './a.ts'",
      "import {\n  type B,\n  b,\n} from './b.ts'",
      "export * from './c.ts'",
      "import './d.css'",
      "const e = await import('./e.ts')",
      "new Worker(new URL('./f.ts', import.meta.url))",
    ].join('\n')
    expect(importsOf(source)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts', './f.ts'])
  })
})
