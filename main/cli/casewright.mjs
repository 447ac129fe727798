#!/usr/bin/env node
// The command as npm and npx find it: runs the built program under the project's own Node, building it first when there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 24
const windows = process.platform === 'win32'
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const program = join(root, 'out', 'main', 'cli.js')

if (!existsSync(program)) {
  process.stderr.write('casewright: building the command, once\n')
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2], shell: windows })
  if (built.status !== 0) {
    process.stderr.write('casewright: the build failed; run “npm ci” in its folder and try again\n')
    process.exit(2)
  }
}

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  await import(pathToFileURL(program).href)
} else {
  const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    process.stderr.write(
      `casewright: Node ${NEEDED} is needed and ${process.version} was found; run “npm ci” in its folder, which brings it\n`,
    )
    process.exit(2)
  }
  const { status } = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
