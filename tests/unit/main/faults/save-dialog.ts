import { registerHooks } from 'node:module'
import type { FileContent } from '../../../../shared/api/index.ts'

const STANDS_IN = 'stand-in:electron'

/** The saving of the desktop window, with a dialog in which somebody always chooses `filePath`. */
export async function saveThrough(filePath: string): Promise<(file: FileContent) => Promise<void>> {
  registerHooks({
    resolve: (address, context, next) =>
      address === 'electron' ? { url: STANDS_IN, shortCircuit: true } : next(address, context),
    load: (url, context, next) =>
      url === STANDS_IN
        ? {
            format: 'module',
            shortCircuit: true,
            source: `export const dialog = { showSaveDialog: async () => ({ canceled: false, filePath: ${JSON.stringify(filePath)} }) }`,
          }
        : next(url, context),
  })
  const { nativeHost } = await import('../../../../main/hosts/electron/dialogs.ts')
  const host = nativeHost(() => null)
  return async (file) => {
    const answer = await host.saveFile(file)
    if (!answer.ok) throw new Error(answer.failure.message)
  }
}
