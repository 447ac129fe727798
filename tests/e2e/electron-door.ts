import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from '@playwright/test'
import { electronBinary, noElectronHere } from '../../main/setup/electron-binary.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Why journeys cannot go through Electron here, or null. */
export function noElectron(): string | null {
  return electronBinary() === null ? 'its program is not installed' : noElectronHere()
}

export interface ElectronDoor {
  app: ElectronApplication
  /** Where the save dialog, which nobody is there to answer, puts what is saved. */
  saved: string
  close(): Promise<void>
}

/** The real program in Electron, on a store of its own, its save dialog answered with `saved`. */
export async function openElectronDoor(): Promise<ElectronDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-journey-'))
  const saved = join(folder, 'saved.docx')
  const executablePath = electronBinary()
  const app = await _electron.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [root, '--store', join(folder, 'store')],
  })
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  return {
    app,
    saved,
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
