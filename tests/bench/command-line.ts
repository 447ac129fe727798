import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileTemplates } from '../../main/templates/index.ts'
import { paragraphs } from './prose.ts'
import { line, ms, ratio, timed } from './timing.ts'

const PROGRAM = 'out/main/cli.js'

/** The command as an auditor runs it: whole processes, beside an empty one and one that loads and runs write-good. */
export async function benchCommandLine(): Promise<void> {
  if (!existsSync(PROGRAM)) return line('casewright lint, whole process', 'no build', 'npm run build makes one')
  // As `npm run build` leaves it: a word list that was changed since would be read from its YAML.
  await compileTemplates('templates', 'out/templates.json')
  const folder = mkdtempSync(join(tmpdir(), 'casewright-bench-'))
  try {
    const report = join(folder, 'report.md')
    writeFileSync(
      report,
      `---\nkind: icpc-report\npack: stoke-on-trent\n---\n\n## Analysis\n\n${paragraphs(40_000).join('\n\n')}\n`,
    )
    const peer = join(folder, 'peer.mjs')
    writeFileSync(
      peer,
      `import { readFileSync } from 'node:fs'\nimport { createRequire } from 'node:module'\ncreateRequire(${JSON.stringify(join(process.cwd(), 'package.json'))})('write-good')(readFileSync(process.argv[2], 'utf8'))\n`,
    )
    const run = (...args: string[]) => spawnSync(process.execPath, args, { stdio: 'ignore' })
    const empty = await timed(() => run('-e', ''))
    const good = await timed(() => run(peer, report))
    const ours = await timed(() => run(PROGRAM, 'lint', report, '--format', 'json'))
    line('casewright lint, 40,000 words, whole process', ms(ours.median), `best ${ms(ours.best)}`)
    line('an empty Node process', ms(empty.median))
    line(
      'write-good, whole process',
      ms(good.median),
      `best ${ms(good.best)}; ours is ${ratio(ours.median, good.median)} of it, best to best ${ratio(ours.best, good.best)}; promised: 2 x at most`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
