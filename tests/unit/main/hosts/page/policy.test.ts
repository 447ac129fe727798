import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageFile } from '../../../../../main/hosts/page/index.ts'
import { temporaryFolder } from '../../house.ts'

/** A built page of empty files. */
function page(...names: string[]): string {
  const root = temporaryFolder()
  mkdirSync(join(root, 'assets', 'deeper'), { recursive: true })
  for (const name of names) writeFileSync(join(root, name), '')
  return root
}
const policyOf = async (root: string, path: string) => String((await pageFile(root, path)).headers['content-security-policy'])

describe('the policy of a built page', () => {
  test('lets WebAssembly run in the worker that checks grammar', async () => {
    const policy = await policyOf(page('assets/grammar-worker-DrDA_v-U.js'), '/assets/grammar-worker-DrDA_v-U.js')
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).not.toContain("'unsafe-eval'")
  })

  test.each([
    'index.html',
    'assets/index-CpYZPI6.js',
    'assets/lint-worker-CGWIiGmA.js',
    'assets/not-grammar-worker-a.js',
    'assets/grammar-worker-a.js.css',
    'assets/deeper/grammar-worker-a.js',
    'assets/harper_wasm_slim_bg-ChaU7UNk.wasm',
  ])('lets it run nowhere else: %s', async (name) => {
    const policy = await policyOf(page(name), `/${name}`)
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('wasm')
  })
})
