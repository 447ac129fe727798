import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/** What the packaged program can never be talked into, switched in the program itself. Every fuse is decided here. */
export const FUSES = {
  // Not a Node that runs any script it is handed, nor one that a debugger or an environment variable can steer.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Only the program that was packaged, unchanged.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Nothing is loaded from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Sets the fuses of a program file. */
export function setFuses(program) {
  return flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...FUSES })
}

/** electron-builder's hook, after the program's folder is laid out and before it is signed. */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  const program = { darwin: `${name}.app`, win32: `${name}.exe` }[electronPlatformName] ?? packager.executableName
  return setFuses(join(appOutDir, program))
}
