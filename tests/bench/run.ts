import { availableParallelism } from 'node:os'
import { benchChronology } from './chronology.ts'
import { benchCommandLine } from './command-line.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchFamilyLayout } from './family-layout.ts'
import { benchLint } from './lint.ts'
import { benchTyping } from './typing.ts'
import { benchWordExport } from './word-export.ts'

console.log(`Casewright's speed beside its peers, in one run. Node ${process.version}, ${availableParallelism()} cores.`)
console.log('Compare the ratios; the times are of this computer at this moment.\n')
await benchLint()
await benchCommandLine()
await benchDuplicates()
await benchFamilyLayout()
await benchWordExport()
await benchTyping()
await benchChronology()
