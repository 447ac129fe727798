import type { SetAside } from '../../document/index.ts'
import type { Finding } from '../finding.ts'

/** Wordings and messages come again and again: so many are kept, and then all are forgotten. */
const MOST_WORDS_KEPT = 5_000
const keptWords = new Map<string, string>()
const NOT_IN_KEY = /[^\p{L}\p{N}'&%£]+/gu

/** Words as a key holds them: small letters, straight apostrophes, single spaces, no punctuation. */
export function keyWords(text: string): string {
  const known = keptWords.get(text)
  if (known !== undefined) return known
  const words = text.toLowerCase().replaceAll('’', "'").replaceAll(NOT_IN_KEY, ' ').trim()
  if (keptWords.size >= MOST_WORDS_KEPT) keptWords.clear()
  keptWords.set(text, words)
  return words
}

/**
 * The key by which a finding is found again after edits elsewhere: its rule, its words and one word on each side; a
 * finding without words of its own is known by its message.
 */
export function findingKey(ruleId: string, text: string, message: string, [before, after]: readonly [string, string]): string {
  const words = keyWords(text)
  return words === '' ? `${ruleId}|${keyWords(message)}` : `${ruleId}|${before}|${words}|${after}`
}

/** How often a key has been met in a run. */
interface Met {
  run: number
  count: number
}

/** Keys that are kept, in a document of any length: beyond that all are forgotten and met anew. */
const MOST_KEPT = 50_000

/** Gives the second and later findings of one key a number, so that each has its own. Most findings are those of the run before. */
export class KeyNumbers {
  private readonly byKey = new Map<string, Met>()
  private byFinding = new WeakMap<Finding, Met>()
  private run = 0

  numbered(findings: readonly Finding[]): Finding[] {
    const run = ++this.run
    if (this.byKey.size > MOST_KEPT) {
      this.byKey.clear()
      this.byFinding = new WeakMap()
    }
    const all: Finding[] = new Array(findings.length)
    for (let place = 0; place < findings.length; place++) {
      const finding = findings[place] as Finding
      const met = this.metFor(finding)
      met.count = met.run === run ? met.count + 1 : 1
      met.run = run
      all[place] = met.count === 1 ? finding : { ...finding, key: `${finding.key}|${met.count}` }
    }
    return all
  }

  private metFor(finding: Finding): Met {
    const known = this.byFinding.get(finding)
    if (known) return known
    const met = this.byKey.get(finding.key) ?? { run: 0, count: 0 }
    this.byKey.set(finding.key, met)
    this.byFinding.set(finding, met)
    return met
  }
}

/** Parts findings from those that a professional set aside. A record whose words have changed matches nothing any more. */
export function partSetAside(
  findings: readonly Finding[],
  records: readonly SetAside[],
): { findings: Finding[]; setAside: { finding: Finding; record: SetAside }[] } {
  if (records.length === 0) return { findings: [...findings], setAside: [] }
  const byKey = new Map(records.map((record) => [record.key, record]))
  const open: Finding[] = []
  const setAside: { finding: Finding; record: SetAside }[] = []
  for (const finding of findings) {
    const record = byKey.get(finding.key)
    if (record) setAside.push({ finding, record })
    else open.push(finding)
  }
  return { findings: open, setAside }
}
