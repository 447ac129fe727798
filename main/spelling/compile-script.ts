import { join } from 'node:path'
import { writeDictionary } from './british-dictionary.ts'

/** `compile-script [output folder]`: writes the dictionary for a fast start. */
const [folder = join('out', 'spelling')] = process.argv.slice(2)

writeDictionary(folder)
