import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** A Chromium to measure in: `CHROMIUM_PATH`, Playwright's own, or one on the path. */
export function findChromium(): string | null {
  const named = ['chromium', 'chromium-browser', 'google-chrome']
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => named.map((name) => join(folder, name)))
  return [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...onPath].find((path) => path && existsSync(path)) ?? null
}
