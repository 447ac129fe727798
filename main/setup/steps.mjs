import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain JavaScript: these steps run under whatever Node the computer has, before anything is installed.

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const windows = process.platform === 'win32'
const modules = join(root, 'node_modules')
const notes = join(modules, '.cache', 'casewright')

/** Says in one line what is being done. */
export const say = (line) => console.log(`> ${line}`)

/** Ends the program with a reason that a person can act on. */
export function giveUp(reason) {
  console.error(`\n${reason}`)
  process.exit(1)
}

/** The environment for the programs of this project: its own Node first, and Electron never fetched by accident. */
export function environment(extra = {}) {
  const path = [join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter)
  // A log has no use for colours, and with them a dot for each test becomes pages.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  return { ...process.env, PATH: path, ...plain, ...extra }
}

/** The Node that the project brings along (version 24), which its SQLite needs. */
export function projectNode() {
  const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')
  return existsSync(node) ? node : join(modules, '.bin', windows ? 'node.cmd' : 'node')
}

/** Runs a program of `node_modules` under the project's Node and gives its exit code; `quiet` keeps its output for the answer. */
export function run(entry, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(projectNode(), [join(modules, entry), ...args], {
    cwd: root,
    env: environment(env),
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}` }
}

/** Starts a program that stays, hands signals on to it, and ends when it ends. */
export function become(program, args, env = {}) {
  const child = spawn(program, args, { cwd: process.env.INIT_CWD ?? process.cwd(), env: environment(env), stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => giveUp(`${program} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** Installs what the lock names, when that has not been done or the lock has changed since. */
export function install() {
  const lock = digest([join(root, 'package-lock.json')])
  if (existsSync(projectNode()) && remembered('installed') === lock) return
  if (existsSync(projectNode()) && installedMatchesLock()) return remember('installed', lock)
  say('Installing the packages that package-lock.json names (npm ci, about a minute).')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  })
  if (npm.status !== 0)
    giveUp('The packages could not be installed. Check the network connection and the lines above, then try again.')
  remember('installed', lock)
}

/** Whether what the lock names is in place already, as after `npm ci` or where the lock changed in other ways only. */
function installedMatchesLock() {
  try {
    const named = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    return Object.entries(named).every(([path, want]) => path === '' || want.optional || there[path]?.version === want.version)
  } catch {
    return false
  }
}

/** Builds the programs and the page into `out/`, when a source has changed since. Gives what went wrong, or null. */
export function build() {
  const sources = ['main', 'renderer', 'shared'].flatMap((folder) => filesIn(join(root, folder)))
  const settings = ['package-lock.json', 'electron.vite.config.ts', 'tsconfig.json'].map((file) => join(root, file))
  const state = digest([...sources, ...settings])
  if (existsSync(join(root, 'out', 'renderer', 'index.html')) && remembered('built') === state) return null
  say('Building the program into out/.')
  const { code, output } = run('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], { quiet: true })
  if (code !== 0) return `The program could not be built:\n${output}`
  remember('built', state)
  return null
}

/**
 * Compiles the standards for a fast start, when one of their files has changed. Gives what is wrong with them, or null;
 * without compiling, the program reads them as they are and leaves out what is broken.
 */
export function compileStandards() {
  // What is written depends on what writes it as well: the rules' word lists are compiled with it.
  const folders = ['templates', 'main/templates', 'shared/lint', 'shared/standards']
  const state = digest(folders.flatMap((folder) => filesIn(join(root, folder))))
  const written = ['templates.json', 'templates.wordings'].every((name) => existsSync(join(root, 'out', name)))
  if (written && remembered('standards') === state) return null
  say('Compiling the standards into out/templates.json.')
  const { code, output } = run('../main/templates/compile-script.ts', [], { quiet: true })
  if (code !== 0) return `Some standards cannot be used:\n${output}`
  remember('standards', state)
  return null
}

/** Writes the dictionary in the form that loads fast, once for each version of it. Gives what went wrong, or null. */
export function compileDictionary() {
  const state = digest(['index.aff', 'index.dic'].map((file) => join(modules, 'dictionary-en-gb', file)))
  if (existsSync(join(root, 'out', 'spelling', 'sorted-forms.txt')) && remembered('dictionary') === state) return null
  say('Compiling the dictionary into out/spelling.')
  const { code, output } = run('../main/spelling/compile-script.ts', [], { quiet: true })
  if (code !== 0) return `The dictionary cannot be used:\n${output}`
  remember('dictionary', state)
  return null
}

/** A digest of files' names and contents. */
/**
 * Runs the command over the example documents, so that the compiled code that it keeps (see main/cli/casewright.ts) holds all
 * that checking needs: only a program's first run is kept. Nothing is wrong where this fails; a start is slower then.
 */
export function warmCommand() {
  const state = digest(filesIn(join(root, 'out', 'main')))
  const cache = join(root, 'out', 'compile-cache')
  if (existsSync(cache) && remembered('warmed') === state) return
  rmSync(cache, { recursive: true, force: true })
  const examples = filesIn(join(root, 'templates', 'examples')).filter((file) => /\.(?:md|casewright)$/.test(file))
  run('../out/main/cli.js', ['lint', ...examples, '--pack', 'all', '--kind', 'icpc-report', '--format', 'json'], { quiet: true })
  remember('warmed', state)
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .sort()
}

/** What an earlier run noted under a name, or null. */
export function remembered(name) {
  const file = join(notes, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Notes something for later runs; it goes when the packages go. */
export function remember(name, value) {
  mkdirSync(notes, { recursive: true })
  writeFileSync(join(notes, name), value)
}
