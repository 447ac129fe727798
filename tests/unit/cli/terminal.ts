import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { run } from '../../../main/cli/run.ts'

export interface Ran {
  code: number
  out: string
  complaints: string[]
}

/** Runs one command line as the program would, on a day of its own. */
export async function casewright(args: string[], input = ''): Promise<Ran> {
  const out: string[] = []
  const complaints: string[] = []
  const code = await run(args, {
    write: (text) => out.push(text),
    complain: (message) => complaints.push(message),
    input: Readable.from([input]),
    today: () => '2026-03-10',
  })
  return { code, out: out.join(''), complaints }
}

/** A folder that goes when the test ends, with these files in it. */
export function folderWith(files: Record<string, string>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return (name) => join(folder, name)
}
