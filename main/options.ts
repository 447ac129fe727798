import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface StartOptions {
  help: boolean
  /** The store's folder, in full. */
  store: string
  /** For the browser host: the port, 0 for any, and whether to open a browser. */
  port: number
  open: boolean
}

export const USAGE = `Usage: npm start -- [--browser] [--store FOLDER] [--port NUMBER] [--no-open]

  --browser        use a browser even where Electron is there
  --store FOLDER   where the encrypted store is kept (default: ${dataFolder(process.platform, process.env)})
  --port NUMBER    the port of the browser host on 127.0.0.1 (default: any free one)
  --no-open        print the address without opening a browser`

/**
 * Reads the program's options. Gives `{ mistake }`, in words, for ones that cannot be used. `lenient` passes over unknown
 * ones, for Electron, which adds some of its own.
 */
export function readOptions(args: string[], lenient = false): StartOptions | { mistake: string } {
  try {
    const { values } = parseArgs({
      args,
      strict: !lenient,
      allowPositionals: lenient,
      options: {
        help: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        store: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { mistake: `--port takes a number from 0 to 65535, not “${String(values.port)}”.` }
    const store = typeof values.store === 'string' ? values.store : ''
    if (values.store !== undefined && store.trim() === '') return { mistake: '--store takes a folder.' }
    return {
      help: values.help === true,
      store: store === '' ? dataFolder(process.platform, process.env) : resolve(store),
      port,
      open: values['no-open'] !== true,
    }
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) }
  }
}

/** Where this platform keeps what its programs store for one person. */
export function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Casewright')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Casewright')
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'casewright')
}
