import type { Case, CasePerson, InvalidCase } from '../rule-tester.ts'

/** Words enough for a whole document that say nothing of any matter that a document must speak of. */
export const FILLER =
  'The flats stand behind the bus station. Number 14 has a green door and a lift that works on most days. The stairs are wide and well lit. On Mondays a market fills the square, with stalls for fruit, cloth and plants. A bakery opens at six and the smell drifts up to the third floor. Two benches face a small pond with ducks. In spring the trees along the canal turn white, and boats pass under the iron bridge. The number 9 bus runs every ten minutes until eleven at night. A post office, a chemist and a library lie within half a mile. The nearest park has swings, a slide and a pitch with two goals. Snow is rare, but the wind from the hills is sharp between November and March.'

export interface Part {
  title: string
  text: string
}

/** A whole document of neutral words with the given parts; `## ` headings are sections. */
export function wholeText(...parts: readonly (Part | string)[]): string {
  const written = parts.map((part) => (typeof part === 'string' ? `## Notes\n\n${part}` : `## ${part.title}\n\n${part.text}`))
  return [FILLER, '## The square', FILLER, ...written].join('\n\n')
}

/** An example that says the sentence somewhere in a whole document. */
export const saying = (sentence: string, rest: Case = {}): Case => ({
  name: sentence,
  section: 'The street',
  text: wholeText(sentence),
  ...rest,
})

/** An example with a section of its own for the matter. */
export const under = (title: string, text: string, rest: Case = {}): Case => ({
  name: `${title} [${text}]`,
  section: 'The street',
  text: wholeText({ title, text }),
  ...rest,
})

/** A whole document that is missing something: one finding on the document itself, or on a section. */
export const lacking = (message: string | RegExp, given: Case): InvalidCase => ({ ...given, findings: [{ text: '', message }] })

export const RUBY: CasePerson = { name: 'Ruby Pike', role: 'child', pronouns: 'she/her' }
export const KOFI: CasePerson = { name: 'Kofi Mensah', role: 'child', pronouns: 'he/him' }
export const DANA: CasePerson = { name: 'Dana Pike', title: 'Ms', role: 'mother', pronouns: 'she/her' }
export const SAMUEL: CasePerson = { name: 'Samuel Mensah', title: 'Mr', role: 'father', pronouns: 'he/him' }
