import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Puts what `main/pictures` needs beside the program, which an installed program has without its packages. */
export const pictureParts = (/** @type {string} */ folder, /** @type {Readonly<Record<string, string>>} */ parts) => ({
  name: 'picture-parts',
  writeBundle() {
    mkdirSync(folder, { recursive: true })
    const { resolve } = createRequire(import.meta.url)
    for (const [name, address] of Object.entries(parts)) copyFileSync(resolve(address), join(folder, name))
  },
})
