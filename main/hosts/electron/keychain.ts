import { safeStorage } from 'electron'
import type { Keychain } from '../../services/index.ts'

/** Where Linux has no secret service, Electron would seal with a password that everybody knows. */
const NO_KEYCHAIN: readonly string[] = ['basic_text', 'unknown']

/** The operating system's keychain. Electron must be ready before it is asked anything. */
export function systemKeychain(platform: NodeJS.Platform): Keychain {
  return {
    available: () =>
      safeStorage.isEncryptionAvailable() &&
      (platform !== 'linux' || !NO_KEYCHAIN.includes(safeStorage.getSelectedStorageBackend())),
    seal: (bytes) => safeStorage.encryptString(bytes.toString('base64')),
    open: (sealed) => Buffer.from(safeStorage.decryptString(sealed), 'base64'),
  }
}
