import { writeFileSync } from 'node:fs'
import { exportWord } from '../../shared/word/index.ts'
import { longReport, PACK, STYLE } from './word-content.ts'

/** One export in a process of its own, to the file named: what the command line costs apart from reading its input. */
const [, , to] = process.argv
if (!to) throw new Error('name the file to write')
writeFileSync(to, await exportWord(longReport(), { pack: PACK, style: STYLE, caseRecord: null, exportedOn: '2026-03-10' }))
