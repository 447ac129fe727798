import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dialect, LocalLinter } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import { blockText, readCasewrightFile, readMarkdown, walkBlocks } from '../../shared/document/index.ts'
import { folderOf, readSet } from './labelled.ts'
import { slipsIn } from './slips.ts'

/**
 * `grammar-rules.ts [--show] [FOLDER of plain texts ...]`: what each of harper.js's rules does to this field's prose. Two counts
 * for each: marks on prose as it stands (the development passages, plan actions, documents, the example case, and texts of the
 * folders named), which are wrong unless the prose is; and marks on slips put into these texts' sentences, which are
 * right where the mark lies on the slip and, better, its first suggestion gives the sentence back.
 */
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const show = process.argv.includes('--show')

/** Fails in this build of the library, or is not about grammar: spelling, style, layout. */
const LEFT_OUT = new Set(['SpellCheck', 'LongSentences', 'OxfordComma'])
/** Common slips are not tried in every sentence that has room for them. */
const MOST_OF_A_SLIP = 200
const SENTENCE = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

const textsOf = (file: string, text: string): string[] => {
  const document = file.endsWith('.md') ? readMarkdown(text).document : readCasewrightFile(text).document
  return [...walkBlocks(document)].flatMap(({ block }) => {
    const whole = blockText(block)
    return whole.segments.map(({ start, end }) => whole.text.slice(start, end)).filter((part) => part.trim() !== '')
  })
}
const read = (folder: string, ending: string): [string, string][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')])

const documents = join(folderOf('development'), 'documents')
const examples = join(import.meta.dirname, '..', '..', 'templates', 'examples', 'documents')
const passages = readSet('development').flatMap(({ text, action, outcome, measure }) =>
  [text, action, outcome, measure].filter((part) => typeof part === 'string' && part !== ''),
) as string[]
const ours = [
  ...passages,
  ...[...read(documents, '.md'), ...read(examples, '.casewright')].flatMap(([file, text]) => textsOf(file, text)),
]
const prose = [
  ...ours,
  ...folders.flatMap((folder) =>
    read(folder, '.txt').flatMap(([, text]) => text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim())),
  ),
]
const sentences = ours.flatMap((text) => [...SENTENCE.segment(text)].map(({ segment }) => segment.trim()))

interface Tally {
  marks: number
  right: number
  givenBack: number
  shown: string[]
}
const tallies = new Map<string, Tally>()
const tallyOf = (rule: string): Tally => {
  const tally = tallies.get(rule) ?? { marks: 0, right: 0, givenBack: 0, shown: [] }
  tallies.set(rule, tally)
  return tally
}

const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British })
await linter.setup()
const rules = Object.entries(await linter.getDefaultLintConfig())
await linter.setLintConfig(Object.fromEntries(rules.map(([rule, on]) => [rule, on === true && !LEFT_OUT.has(rule)])))

interface Mark {
  rule: string
  start: number
  end: number
  replaced: string | null
}
async function marksIn(text: string): Promise<Mark[]> {
  const found = await linter.organizedLints(text, { language: 'plaintext' })
  return Object.entries(found).flatMap(([rule, lints]) =>
    lints.map((lint) => {
      const { start, end } = lint.span()
      const [first] = lint.suggestions()
      const by = first?.get_replacement_text() ?? null
      const replaced =
        by === null
          ? null
          : first?.kind() === 2
            ? `${text.slice(0, end)}${by}${text.slice(end)}`
            : `${text.slice(0, start)}${by}${text.slice(end)}`
      lint.free()
      return { rule, start, end, replaced }
    }),
  )
}

const asTyped = (text: string): string => text.replaceAll('’', "'")
for (const text of new Set(prose))
  for (const { rule, start, end } of await marksIn(text)) {
    const tally = tallyOf(rule)
    tally.marks += 1
    tally.shown.push(`${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`)
  }
let slips = 0
const tried = new Map<string, number>()
for (const sentence of new Set(sentences)) {
  for (const slip of slipsIn(sentence)) {
    const times = tried.get(slip.slip) ?? 0
    if (times >= MOST_OF_A_SLIP) continue
    tried.set(slip.slip, times + 1)
    slips += 1
    for (const { rule, start, end, replaced } of await marksIn(slip.text)) {
      if (start > slip.end + 1 || end < slip.start - 1) continue
      const tally = tallyOf(rule)
      tally.right += 1
      if (replaced !== null && asTyped(replaced) === asTyped(slip.meant)) tally.givenBack += 1
      else if (tally.right < 40) tally.shown.push(`  slip “${slip.slip}”: ${slip.text} -> ${replaced}`)
    }
  }
}

console.log(
  `${rules.length} rules; ${prose.length} texts of prose, ${prose.join(' ').split(/\s+/).length} words; ${slips} slips.\n`,
)
console.log('rule'.padEnd(34), 'on prose'.padStart(9), 'on slips'.padStart(9), 'given back'.padStart(11))
const ordered = [...tallies].sort(([, a], [, b]) => b.right - a.right || b.marks - a.marks)
for (const [rule, { marks, right, givenBack, shown }] of ordered) {
  console.log(rule.padEnd(34), String(marks).padStart(9), String(right).padStart(9), String(givenBack).padStart(11))
  if (show) for (const line of shown.slice(0, 14)) console.log(`    ${line}`)
}
