// `npm start`: installs and builds what is missing, then opens Casewright in Electron, or in a browser where there is none.
import { join } from 'node:path'
import { electronBinary, fetchElectron, noElectronHere } from './electron-binary.mjs'
import { become, build, compileDictionary, compileStandards, giveUp, install, projectNode, root, say } from './steps.mjs'

const args = process.argv.slice(2)

install()
const problem = build()
if (problem) giveUp(problem)
const broken = compileStandards() ?? compileDictionary()
if (broken) say(`${broken}The window says which, and works without them.`)

const program = join(root, 'out', 'main', 'start.js')
const asked = args.includes('--browser') || args.includes('--help')
const obstacle = asked ? null : noElectronHere()
const electron = asked || obstacle ? null : (electronBinary() ?? fetchElectron())

if (electron) {
  say('Opening Casewright in Electron.')
  become(electron, [root, ...args])
} else {
  if (!asked) say(`Starting Casewright for a browser, since ${obstacle ?? 'Electron is not here and could not be fetched'}.`)
  become(projectNode(), [program, ...args])
}
