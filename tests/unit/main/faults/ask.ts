import { readFileSync } from 'node:fs'
import { createServices } from '../../../../main/services/index.ts'

/**
 * A program that makes the calls that it is given, one after another, and says what each answered: for what can only be tried in a
 * process of its own, such as a disk that is full or a folder that belongs to somebody else.
 */
const [folder = '', templatesFolder = '', callsFile = ''] = process.argv.slice(2)
const { dispatch, close } = createServices({
  storeDirectory: folder,
  standards: { templatesFolder },
  dictionaryFolder: '',
  passwordCost: 10,
})
for (const [area, call, input] of JSON.parse(readFileSync(callsFile, 'utf8')) as [string, string, unknown][])
  console.log(JSON.stringify(await dispatch(area, call, input)))
await close()
