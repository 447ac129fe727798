// `npm run examples`: lists the findings of every example document anew, after a rule or a document changed, and prints
// what is different from before. Read each line of it as an auditor would, then commit the lists with the change.
import { existsSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { checkedNow, exampleDocuments, readSidecar, type Sidecar, sidecarOf } from './sidecars.ts'

type Line = Sidecar['findings'][number]

const say = ({ severity, rule, text, message, heading }: Line) => `${severity} ${rule} “${text}” under “${heading}”: ${message}`

/** The lines of `from` that are not in `other`, each as often as it is missing there. */
function without(from: readonly Line[], other: readonly Line[]): string[] {
  const left = other.map(say)
  return from.map(say).filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

for (const file of exampleDocuments()) {
  const before = existsSync(sidecarOf(file)) ? readSidecar(file).findings : []
  const now = await checkedNow(file)
  const gone = without(before, now.findings)
  const fresh = without(now.findings, before)
  writeFileSync(sidecarOf(file), `${JSON.stringify(now, null, 2)}\n`)
  console.log(`${basename(file)}: ${now.findings.length} findings${gone.length + fresh.length === 0 ? ', as before' : ''}`)
  for (const line of gone) console.log(`  - ${line}`)
  for (const line of fresh) console.log(`  + ${line}`)
}
