import { basename } from 'node:path'

/** A thread's program as it lies beside the file that starts it, or as the build writes it: beside the programs, whichever chunk that is in. */
export function threadFile(here: string, name: string): URL {
  if (here.endsWith('.ts')) return new URL(`./${name}.ts`, here)
  return new URL(basename(new URL('.', here).pathname) === 'chunks' ? `../${name}.js` : `./${name}.js`, here)
}
