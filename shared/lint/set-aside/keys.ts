import type { SetAside } from '../../document/index.ts'
import type { Finding } from '../finding.ts'

/** Words as a key holds them: small letters, straight apostrophes, single spaces, no punctuation. */
export function keyWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}'&%£]+/gu, ' ')
    .trim()
}

/**
 * The key by which a finding is found again after edits elsewhere: its rule, its words and one word on each side; a
 * finding without words of its own is known by its message.
 */
export function findingKey(ruleId: string, text: string, message: string, [before, after]: readonly [string, string]): string {
  const words = keyWords(text)
  return words === '' ? `${ruleId}|${keyWords(message)}` : `${ruleId}|${before}|${words}|${after}`
}

/** Gives the second and later findings of one key a number, so that each has its own. */
export function numberDuplicates(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, count)
    return count === 1 ? finding : { ...finding, key: `${finding.key}|${count}` }
  })
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
