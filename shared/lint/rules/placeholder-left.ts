import type { BlockAnalysis, TextRule, WordHit } from '../rule.ts'

const LIST = 'placeholders'
/** Square brackets with words of a form in them, curly fields, guillemets: `[insert name]`, `{{child}}`, `«Name»`. */
const BRACKETS =
  /\[(?:insert|enter|add|name|date|child|mother|father|parent|author|your|details?|text|type|address|school|please|xx+|social worker|manager|team|to be|tbc)\b[^\]\n]{0,60}\](?!\()|\{\{[^}\n]{1,40}\}\}|«[^»\n]{1,40}»|\[\s*(?:\.{2,}|_{2,}|…|\?+)\s*\]|<(?:name|date|insert [^>\n]{1,30}|child'?s? ?name|enter [^>\n]{1,30})>|\?{3,}/giu
const LIKELY = /[[{«<]|\?\?\?/

/** Words of a form, a sample or a note to oneself that were left in. */
export const placeholderLeft: TextRule = {
  scope: 'block',
  meta: {
    id: 'placeholder-left',
    category: 'missing-content',
    title: 'A gap was left',
    severity: 'warning',
    kinds: ['all'],
    // An empty owner, date, measure or outcome of an action is another rule's matter.
    inPlans: ['action'],
    why: 'The reader sees that the document was not finished, and not what belongs there.',
    setAsideWhen: 'The letters stand there on purpose, to leave a name out.',
    bad: ['The father is [insert name].', 'Ms Pike was born on XX/XX/1990.', 'Father’s name: ???'],
    good: ['Father’s name: not known. Ms Lim says that she will not tell us.'],
  },
  lists: [LIST],
  check(block, _context, report) {
    const seen: { start: number; end: number }[] = []
    const mark = (start: number, end: number): void => {
      if (seen.some((one) => start < one.end && end > one.start)) return
      seen.push({ start, end })
      report({ start, end, message: 'Something still has to be filled in here. What is it?' })
    }
    if (LIKELY.test(block.text))
      for (const match of block.text.matchAll(BRACKETS))
        if (!block.isQuoted({ start: match.index, end: match.index + 1 })) mark(match.index, match.index + match[0].length)
    if (block.holds(LIST)) for (const hit of block.hits(LIST)) if (isLeftOver(hit, block)) mark(hit.start, hit.end)
  },
}

function isLeftOver(hit: WordHit, block: BlockAnalysis): boolean {
  const tags = hit.entry.tags ?? []
  const { text, start, end } = hit
  if (tags.includes('words')) return true
  if (tags.includes('letters')) return text === text.toUpperCase() || /^x{3,}$/.test(text)
  // "To follow" ends a line or stands after a label; "to follow him" does not.
  const after = block.text.slice(end, end + 2)
  const before = block.text.slice(Math.max(0, start - 40), start)
  if (/^t\.?b/i.test(text)) return true
  return /^(?:\s*$|[.;\n)])/.test(after) && /(?:^|\n|:\s*|\|\s*|[–-]\s*|\()\s*$/.test(before)
}
