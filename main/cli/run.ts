import { type Terminal, UsageError, withoutOrders } from './terminal.ts'

const HELP = `casewright: checks social work documents against an authority's practice standards

  casewright lint FILE... --pack ID      says what a standard asks to change
      --kind ID            the kind of document, where the file does not say
      --format text|json|sarif
      --fail-on error|warning|suggestion|never     (default: error)
      --today YYYY-MM-DD   the day to count from     (default: today)
  casewright lint --jsonl FILE|-         a JSON line in, a JSON line out
  casewright export FILE --to OUT.docx   writes a Word document
      --pack ID            whose header and rules of layout
      --style ID           page set-up, where not the template's own
  casewright due --pack ID --event ID --on DATE[THH:MM]
                                         says what is then due, when, and by which clause
      --obligation ID      one thing alone, instead of --event
      --format text|json
      (--pack all asks every authority)
  casewright due --jsonl FILE|-          a JSON line in, a JSON line out
  casewright packs                       lists packs, their rules and clauses
      --format text|json
      --pack ID            one of them
      --coverage           what answers each clause, or why nothing can
      --check FILE         says whether a pack, template or word list can be read

  casewright verify FILE...              says whether a file still is what was signed
      --store DIR          the store that it was issued from; asked for of a Word file
  casewright verify --store DIR          checks the trail and every signature in a store
      --name NAME          who signs in, where there is more than one account
      --password-stdin     reads the password from the input instead of asking for it
      --format text|json

  casewright backup --store DIR --to FILE|DIR
                                         writes a backup of a store, encrypted as the store is
  casewright restore FILE --store DIR    puts a backup in the place of a store, which is kept aside
      --preview            says what is in it and changes nothing
      (--name and --password-stdin as above; a backup asks for the password of its own time)

  FILE is .md, .txt or .casewright. --templates DIR adds a folder of your own packs, templates and word lists.
  Ends with 0: nothing found; 1: findings; 2: a mistake in the command, or a file that cannot be read.
`

/** Each is loaded when it is asked for: checking a text needs nothing of what writes a Word document. */
const COMMANDS: Record<string, (args: string[], terminal: Terminal) => Promise<number>> = {
  lint: async (args, terminal) => (await import('./lint-command.ts')).runLint(args, terminal),
  export: async (args, terminal) => (await import('./export-command.ts')).runExport(args, terminal),
  due: async (args, terminal) => (await import('./due-command.ts')).runDue(args, terminal),
  verify: async (args, terminal) => (await import('./verify-command.ts')).runVerify(args, terminal),
  backup: async (args, terminal) => (await import('./backup-command.ts')).runBackup(args, terminal),
  restore: async (args, terminal) => (await import('./backup-command.ts')).runRestore(args, terminal),
  packs: async (args, terminal) => (await import('./packs-command.ts')).runPacks(args, terminal),
}

/** Runs one command line and gives the exit code: 0 clean, 1 findings, 2 bad usage or unreadable input. */
export async function run(args: string[], given: Terminal): Promise<number> {
  const terminal = withoutOrders(given)
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.write(HELP)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    terminal.complain(
      `there is no command “${name}”; there are ${Object.keys(COMMANDS).join(', ')}. “casewright --help” says more.`,
    )
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.write(HELP)
    return 0
  }
  try {
    return await command(rest, terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.complain(error.message)
    return 2
  }
}
