import type { FileContent } from '../../shared/api/index.ts'
import { packFiles } from '../records/index.ts'

/**
 * A file that is to be handed out, in a package that opens with a password alone. What it is called inside says nothing of the family;
 * the package keeps the name that it was given.
 */
export async function protectedFile(file: FileContent, password: string): Promise<FileContent> {
  const ending = /\.[^.]+$/.exec(file.name)?.[0] ?? ''
  const bytes = await packFiles([{ name: `Document${ending}`, bytes: Buffer.from(file.base64, 'base64') }], password)
  return { name: file.name.replace(/\.[^.]+$/, '.zip'), base64: Buffer.from(bytes).toString('base64') }
}
