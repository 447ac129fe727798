import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

// A reader that closes early (`casewright ... | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
process.exitCode = await run(process.argv.slice(2), processTerminal)
