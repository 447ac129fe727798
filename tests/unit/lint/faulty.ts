import type { Case, ExpectedFinding, InvalidCase } from './rule-tester.ts'

/**
 * An invalid example whose faults are marked in the text itself: `faulty('«Mum» was at work.', ['Ms Pike'])`.
 * The fixes stand in the order of the marks; null where a finding offers none.
 */
export function faulty(marked: string, fixes: readonly (string | readonly string[] | null)[] = [], rest: Case = {}): InvalidCase {
  const findings: ExpectedFinding[] = []
  let text = ''
  for (const part of marked.split('»')) {
    const [before = '', words] = part.split('«')
    text += before
    if (words === undefined) continue
    const fix = fixes[findings.length] ?? null
    findings.push({ text: words, start: text.length, ...(fix === null ? {} : { fix }) })
    text += words
  }
  return { ...rest, text, findings }
}

/** The same example with the message that its first finding gives. */
export function saying(message: string | RegExp, example: InvalidCase): InvalidCase {
  const [first, ...others] = example.findings
  return first ? { ...example, findings: [{ ...first, message }, ...others] } : example
}
