import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { PARTS } from './main/pictures/parts.ts'
import { latinLetters } from './main/setup/latin-letters.mjs'
import { pictureParts } from './main/setup/picture-parts.mjs'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Loaded from node_modules at run time; everything else is bundled so that a cold start reads few files. */
const external = ['electron', 'better-sqlite3', /^node:/]

/** The programs and threads that run in Node, by the name of their file in `out/main`. */
const programs = {
  start: at('main/start.ts'),
  cli: at('main/cli/casewright.ts'),
  'look-worker': at('main/storage/backup/look-worker.ts'),
  'clear-up-worker': at('main/storage/open/clear-up-worker.ts'),
}

const ofLint = latinLetters((id: string) => id.startsWith(at('shared/lint')))

export default defineConfig({
  main: {
    plugins: [ofLint, pictureParts(at('out/pictures'), PARTS)],
    build: {
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))),
        external,
        // Nothing in `shared` does anything by being loaded, so a chunk need hold only what its program uses.
        treeshake: { moduleSideEffects: (id: string) => !id.startsWith(at('shared')) },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('main/hosts/electron/preload.ts') },
        external: ['electron'],
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    // The hosts put a fresh value in place of this with every page that they serve.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: 'chrome140',
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
