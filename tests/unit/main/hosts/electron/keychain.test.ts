import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { systemKeychain } from '../../../../../main/hosts/electron/keychain.ts'
import { safeStorage } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

beforeEach(() => {
  safeStorage.encrypts = true
  safeStorage.backend = 'gnome_libsecret'
})

describe('the operating system’s keychain', () => {
  test('gives back the bytes that it sealed', () => {
    const keychain = systemKeychain('linux')
    const bytes = randomBytes(32)
    const sealed = keychain.seal(bytes)
    expect(sealed).not.toEqual(bytes)
    expect(keychain.open(sealed)).toEqual(bytes)
  })

  test.each([
    { platform: 'win32', backend: 'unknown', encrypts: true, available: true },
    { platform: 'darwin', backend: 'unknown', encrypts: true, available: true },
    { platform: 'darwin', backend: 'unknown', encrypts: false, available: false },
    { platform: 'linux', backend: 'kwallet6', encrypts: true, available: true },
    { platform: 'linux', backend: 'kwallet6', encrypts: false, available: false },
    { platform: 'linux', backend: 'basic_text', encrypts: true, available: false },
    { platform: 'linux', backend: 'unknown', encrypts: true, available: false },
  ] as const)('on $platform with $backend, encrypting $encrypts: $available', ({ platform, backend, encrypts, available }) => {
    Object.assign(safeStorage, { backend, encrypts })
    expect(systemKeychain(platform).available()).toBe(available)
  })
})
