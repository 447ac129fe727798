import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readOptions, USAGE } from './options.ts'
import { afterQuiet, createServices } from './services/index.ts'

/**
 * The boot order: read the options, put the services together, open one door. Nothing touches the store until a window
 * asks; whichever way the program ends, the door closes first, then the store.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const rendererDirectory = join(root, 'out', 'renderer')
const options = readOptions(
  process.argv.slice(process.versions.electron && !process.defaultApp ? 1 : 2),
  Boolean(process.versions.electron),
)

if ('mistake' in options) {
  console.error(`${options.mistake}\n\n${USAGE}`)
  process.exit(2)
}
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

const electron = process.versions.electron ? await import('./hosts/electron/index.ts') : null
const services = createServices({
  storeDirectory: options.store,
  standards: {
    templatesFolder: join(root, 'templates'),
    compiledPath: join(root, 'out', 'templates.json'),
    // An authority's own packs, words and templates lie beside the store and win over those that come with Casewright.
    userFolder: join(options.store, 'templates'),
  },
  dictionaryFolder: join(root, 'out', 'spelling'),
  automaticBackups: afterQuiet,
  ...(electron && { keychain: electron.systemKeychain(process.platform) }),
})

if (electron) {
  electron.openElectronDoor({
    ...services,
    rendererDirectory,
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    profileDirectory: join(options.store, 'window'),
  })
} else {
  const { runBrowserHost } = await import('./hosts/browser/index.ts')
  await runBrowserHost({ ...services, rendererDirectory, port: options.port, open: options.open })
}
