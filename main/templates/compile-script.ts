import { join } from 'node:path'
import { StandardsProblem } from '../../shared/standards/index.ts'
import { compileTemplates } from './compile.ts'

/** `compile-script [templates folder] [output file]`: writes `out/templates.json` for a fast start. */
const [templatesFolder = 'templates', outFile = join('out', 'templates.json')] = process.argv.slice(2)

try {
  await compileTemplates(templatesFolder, outFile)
} catch (error) {
  console.error(error instanceof StandardsProblem ? error.message : error)
  process.exitCode = 1
}
