import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'

// All in this process: what is packed must not pass through a worker's files.
configure({ useWebWorkers: false })

/** A file to be packed; `name` may hold folders, with forward slashes. */
export interface PackedFile {
  name: string
  bytes: Uint8Array
}

/** Of AES in zip packages: 3 is 256 bits, as 7-Zip, WinZip, Keka and most others open it. Windows’ own Explorer does not. */
const STRENGTH = 3

/**
 * Packs files into a zip package, locked with a password where one is given: AES-256 under a key from PBKDF2. The names of the files
 * stay readable in it, as zip has it, so they must say nothing of a family.
 */
export async function packFiles(files: readonly PackedFile[], password: string | null): Promise<Uint8Array> {
  const lock = password === null ? {} : { password, encryptionStrength: STRENGTH as 3 }
  const zip = new ZipWriter(new Uint8ArrayWriter(), { ...lock, lastModDate: new Date(1980, 0, 1), extendedTimestamp: false })
  for (const { name, bytes } of files) await zip.add(name, new Uint8ArrayReader(bytes))
  return zip.close()
}

/** Opens such a package again. Throws where the password is not its own. */
export async function unpackFiles(bytes: Uint8Array, password: string | null): Promise<PackedFile[]> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), password === null ? {} : { password })
  try {
    const files: PackedFile[] = []
    for (const entry of await zip.getEntries())
      if (!entry.directory) files.push({ name: entry.filename, bytes: await entry.getData(new Uint8ArrayWriter()) })
    return files
  } finally {
    await zip.close()
  }
}
