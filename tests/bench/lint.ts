import { createRequire } from 'node:module'
import { readDictionary } from '../../main/spelling/index.ts'
import { loadStandards } from '../../main/templates/index.ts'
import { blockText, type CasewrightDocument, walkBlocks } from '../../shared/document/index.ts'
import { createLinter } from '../../shared/lint/index.ts'
import { createDictionary, fieldWords } from '../../shared/spelling/index.ts'
import { paragraphs, reportOf } from './prose.ts'
import { line, ms, ratio, timed } from './timing.ts'

const WORDS = 40_000
/** Of each of the two that are compared, in the same process and one after the other. */
const RUNS = 25
const circumstances = { caseRecord: null, today: '2026-03-10' }

const textsOf = (document: CasewrightDocument) => [...walkBlocks(document)].map(({ block }) => blockText(block).text)
/** New objects for every block, so that nothing is remembered from the run before. */
const afresh = (document: CasewrightDocument) => structuredClone(document)

type WriteGood = (text: string, options: Record<string, boolean>) => unknown[]

/** write-good with the four kinds of check that the promise names. */
function writeGoodChecks(): (text: string) => void {
  const writeGood = createRequire(import.meta.url)('write-good') as WriteGood
  const only = {
    passive: true,
    weasel: true,
    tooWordy: true,
    cliches: true,
    illusion: false,
    so: false,
    thereIs: false,
    adverb: false,
    eprime: false,
  }
  return (text) => void writeGood(text, only)
}

/** harper.js with all its rules, paragraph by paragraph as an editor would ask; null where it is not installed. */
async function harper(): Promise<((texts: string[]) => Promise<void>) | null> {
  try {
    const { LocalLinter, Dialect } = await import('harper.js')
    const { slimBinary } = await import('harper.js/slimBinary')
    const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British })
    await linter.setup()
    return async (texts) => {
      for (const text of texts) for (const lint of await linter.lint(text, { language: 'plaintext' })) lint.free()
    }
  } catch {
    return null
  }
}

/** Lint over a long document and after one keystroke, spelling included, beside write-good and harper.js in the same run. */
export async function benchLint(): Promise<void> {
  const library = await loadStandards({ templatesFolder: 'templates' })
  const standards = library.get('all')
  const document = reportOf(WORDS)
  const texts = textsOf(document)
  const whole = texts.join('\n\n')

  // As the command line checks: with the dictionary on.
  const dictionary = createDictionary(readDictionary('out/spelling'), fieldWords(library.words))
  const linter = createLinter(standards, { dictionary })
  const all = await timed(
    (fresh) => linter.lint(fresh, circumstances),
    RUNS,
    () => afresh(document),
  )
  const ours = all.median
  const checks = writeGoodChecks()
  const good = await timed(() => checks(whole), RUNS)
  line(
    `every rule and spelling, ${WORDS.toLocaleString('en-GB')} words, new blocks`,
    ms(ours),
    `best of ${RUNS}: ${ms(all.best)}; ${ms((ours * 1000) / WORDS)} per 1,000 words`,
  )
  line(
    'write-good, four checks, the same words',
    ms(good.median),
    `best ${ms(good.best)}; ours is ${ratio(ours, good.median)} of it, best to best ${ratio(all.best, good.best)}; promised: 1 x at most`,
  )

  const ten = reportOf(WORDS * 10)
  const large = await timed(
    (fresh) => linter.lint(fresh, circumstances),
    3,
    () => afresh(ten),
  )
  line(
    `every rule, ${(WORDS * 10).toLocaleString('en-GB')} words`,
    ms(large.median),
    `${ratio(large.median, ours)} for ten times the words; promised: linear`,
  )

  const peer = await harper()
  if (peer) {
    const sample = texts.slice(0, 80)
    const words = sample.join(' ').split(' ').length
    const slow = await timed(() => peer(sample), 3)
    const scaled = (slow.median * WORDS) / words
    line(
      `harper.js, scaled from ${words.toLocaleString('en-GB')} words`,
      ms(scaled),
      `ours is ${ratio(ours, scaled)} of it; promised: 1/300`,
    )
  } else line('harper.js', 'not here')

  await benchKeystroke(document, checks, createLinter(standards, { dictionary }))
}

async function benchKeystroke(
  document: CasewrightDocument,
  checks: (text: string) => void,
  linter: ReturnType<typeof createLinter>,
): Promise<void> {
  linter.lint(document, circumstances)
  const middle = Math.floor(document.sections.length / 2)
  let typed = 0
  const keystroke = await timed(
    (edited) => linter.lint(edited, circumstances),
    101,
    () => {
      typed += 1
      const sections = document.sections.map((section, index) => {
        if (index !== middle) return section
        const blocks = section.blocks.map((block, at) =>
          at === 3 && block.type === 'paragraph'
            ? {
                ...block,
                content: [{ type: 'text' as const, text: `He did it again, ${typed} times. ${'x'.repeat(typed % 7)}` }],
              }
            : block,
        )
        return { ...section, blocks }
      })
      return { ...document, sections }
    },
  )
  const short = paragraphs(150).join(' ')
  const good = await timed(() => checks(short), 101)
  line(
    'one edit in that document, findings up to date',
    ms(keystroke.median),
    `best ${ms(keystroke.best)}, 95th of 100: ${ms(keystroke.worst)}`,
  )
  line(
    'write-good on 150 words',
    ms(good.median),
    `best ${ms(good.best)}; ours is ${ratio(keystroke.median, good.median)} of it, best to best ${ratio(keystroke.best, good.best)}; promised: 3 x at most`,
  )
}
