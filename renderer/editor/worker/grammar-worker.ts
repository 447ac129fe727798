import { Dialect, type Lint, LocalLinter, SuggestionKind } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import { ALLOWED_RULES, type GrammarMark } from '../../../shared/grammar/index.ts'
import type { Found } from './patient-grammar.ts'

/** A report holds none: our own rules would mark it at once. */
const CONTRACTION = /\p{L}[’'](?:s|re|ve|ll|d|t|m)$/u

const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British })
const ready = (async () => {
  await linter.setup()
  const all = Object.keys(await linter.getDefaultLintConfig())
  await linter.setLintConfig(Object.fromEntries(all.map((rule) => [rule, Object.hasOwn(ALLOWED_RULES, rule)])))
})()

self.onmessage = (event: MessageEvent<string[]>) => {
  lookAt(event.data).then(
    (found) => self.postMessage(found),
    (error) =>
      // Thrown outside the promise, it is heard as this worker's own error.
      setTimeout(() => {
        throw error
      }),
  )
}

async function lookAt(sentences: readonly string[]): Promise<Found> {
  await ready
  return Promise.all(sentences.map(async (sentence) => [sentence, await marksIn(sentence)] as const))
}

async function marksIn(sentence: string): Promise<GrammarMark[]> {
  const lints = await linter.lint(sentence, { language: 'plaintext' })
  return lints.map((lint) => {
    const mark = markOf(lint)
    lint.free()
    return mark
  })
}

function markOf(lint: Lint): GrammarMark {
  const { start, end } = lint.span()
  const words = lint.get_problem_text()
  const meant = lint.suggestions().map((suggestion) => {
    const text = suggestion.get_replacement_text()
    return suggestion.kind() === SuggestionKind.InsertAfter ? `${words}${text}` : text
  })
  const replacements = [...new Set(meant)].filter((text) => !CONTRACTION.test(text))
  const [first] = replacements
  const message = first ? `Did you mean “${first}”?` : lint.message().replace(/`([^`]*)`/g, '“$1”')
  return { start, end, message, replacements }
}
