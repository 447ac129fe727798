import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment, projectNode, remember, remembered, root, say } from './steps.mjs'

const folder = join(root, 'node_modules', 'electron')
const A_DAY = 24 * 60 * 60 * 1000

/** Electron's program, where it is there; else null. Never fetches it. */
export function electronBinary() {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const note = join(folder, 'path.txt')
  const name = existsSync(note)
    ? readFileSync(note, 'utf8').trim()
    : ({ win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron')
  const file = join(elsewhere || join(folder, 'dist'), name)
  return existsSync(file) ? file : null
}

/** Why Electron cannot run here whatever is installed, or null. */
export function noElectronHere() {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  return process.getuid?.() === 0 ? 'its sandbox does not run as root' : null
}

/** Fetches Electron's program, for at most two minutes; after a failure not again for a day. Null where that fails. */
export function fetchElectron() {
  const failedAt = Number(remembered('electron-failed') ?? 0)
  if (Date.now() - failedAt < A_DAY) return null
  say('Fetching Electron (about 110 MB, two minutes at most).')
  const { status } = spawnSync(projectNode(), [join(folder, 'install.js')], {
    cwd: root,
    env: environment(),
    stdio: 'ignore',
    timeout: 120_000,
  })
  const binary = status === 0 ? electronBinary() : null
  if (!binary) remember('electron-failed', String(Date.now()))
  return binary
}
