import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say, windows } from './steps.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge']

/**
 * A Chromium for the journeys: the one that CHROMIUM_PATH names, one that is there, Debian's own package when root on
 * Debian, else Playwright's download. Gives its `path` (null for Playwright's, which it finds itself), or the `problem`.
 */
export function chromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return runnable(named) ? { path: named } : { problem: `CHROMIUM_PATH names ${named}, which is not a program.` }
  const there = onPath()
  if (there) return { path: there }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say("Installing Chromium for the journeys (Debian's own package).")
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    const installed = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
    const debian = installed ? onPath() : null
    if (debian) return { path: debian }
  }
  say("Fetching Chromium for the journeys (Playwright's own).")
  const { code, output } = run('@playwright/test/cli.js', ['install', 'chromium'], { quiet: true })
  if (code === 0) return { path: null }
  return { problem: `No Chromium could be found or fetched. Install one, or name it in CHROMIUM_PATH.\n${output}` }
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of NAMES) {
      const file = join(folder, windows ? `${name}.exe` : name)
      if (runnable(file)) return file
    }
  return null
}

function runnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
