import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { exportWord } from '../../shared/word/index.ts'
import { line, ms, ratio, timed } from './timing.ts'
import { asMarkdown, longReport, PACK, STYLE, WORDS } from './word-content.ts'

/** Runs a program to its end; throws with what it said when it fails. */
function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
}

const isHere = (program: string) => spawnSync(program, ['--version']).status === 0

/** Bundles the one-off export into a folder, as everything that users get is bundled, and gives its path. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./word-export-once.ts', import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'export.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(folder, 'export.mjs')
}

/** Export of a hundred pages, in this process and in one of its own, beside pandoc writing the same words. */
export async function benchWordExport(): Promise<void> {
  const document = longReport()
  const options = { pack: PACK, style: STYLE, caseRecord: null, exportedOn: '2026-03-10' }
  const folder = mkdtempSync(join(tmpdir(), 'casewright-bench-'))
  try {
    const inside = await timed(() => exportWord(document, options))
    line(`Word export, 100 pages, ${WORDS.toLocaleString('en-GB')} words`, ms(inside.median))
    const once = await bundled(join(folder, 'bundle'))
    const whole = await timed(() => run(process.execPath, [once, join(folder, 'ours.docx')]), 5)
    line('the same in a process of its own, started and ended', ms(whole.median))
    if (!isHere('pandoc')) {
      line('pandoc', 'not here')
      return
    }
    const markdown = join(folder, 'report.md')
    writeFileSync(markdown, asMarkdown(document))
    const pandoc = await timed(() => run('pandoc', [markdown, '-o', join(folder, 'pandoc.docx')]), 5)
    line(
      'pandoc, the same words, whole process',
      ms(pandoc.median),
      `ours is ${ratio(inside.median, pandoc.median)} of it, whole process ${ratio(whole.median, pandoc.median)}; promised: 0.5 x at most`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
