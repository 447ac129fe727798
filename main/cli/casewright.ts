import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Compiled code is kept beside the program; where it cannot be written, every start compiles anew.
enableCompileCache(join(import.meta.dirname, '..', 'compile-cache'))

// A reader that closes early (`casewright ... | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
const [{ run }, { processTerminal }] = await Promise.all([import('./run.ts'), import('./terminal.ts')])
process.exitCode = await run(process.argv.slice(2), processTerminal)
