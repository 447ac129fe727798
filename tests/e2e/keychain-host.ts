import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runBrowserHost } from '../../main/hosts/browser/index.ts'
import { createServices, type Keychain } from '../../main/services/index.ts'

/**
 * The browser host with a keychain, which it never has outside these journeys: like that of one person on one computer, whose key is here a
 * word that is handed over. `node keychain-host.ts STORE WORD`
 */
const [store = '', word = ''] = process.argv.slice(2)
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const key = createHash('sha256').update(word).digest()

const keychain: Keychain = {
  available: () => true,
  seal(bytes) {
    const start = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, start)
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
    return Buffer.concat([start, cipher.getAuthTag(), sealed])
  },
  open(sealed) {
    const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([opening.update(sealed.subarray(28)), opening.final()])
  },
}

const services = createServices({
  storeDirectory: store,
  standards: {
    templatesFolder: join(root, 'templates'),
    compiledPath: join(root, 'out', 'templates.json'),
    userFolder: join(store, 'templates'),
  },
  dictionaryFolder: join(root, 'out', 'spelling'),
  keychain,
})
await runBrowserHost({ ...services, rendererDirectory: join(root, 'out', 'renderer'), port: 0, open: false })
