#!/usr/bin/env node
// The command as npm and npx find it: runs the built program, building it first when there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const program = join(root, 'out', 'main', 'cli.js')

if (!existsSync(program)) {
  process.stderr.write('casewright: building the command, once\n')
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (built.status !== 0) {
    process.stderr.write('casewright: the build failed; run “npm ci” in its folder and try again\n')
    process.exit(2)
  }
}
await import(pathToFileURL(program).href)
