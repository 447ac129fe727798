import type { BlockAnalysis, KnownPerson, Span } from '../rule.ts'
import { mentions } from './adults.ts'
import { isOneOfChildren } from './section-child.ts'

/** "Health - Ife:", "Plan for Evie.", "How has Zara been since March?": a few words that say of whom the rest will tell. */
const LONGEST_OPENING = 75
const OPENINGS: readonly RegExp[] = [
  /^[^.:?!;"“]{2,70}:(?= )/u,
  /^(?:Who|What|How|Where|When|Why|Which|Does|Do|Did|Is|Are|Has|Have|Can|Will|Would)\b[^.:?!;"“]{2,65}\?(?= )/u,
  /^(?:About|On|For|Next|Now|Then|Regarding|Concerning|Turning to|\p{Lu}\p{Ll}+(?: and \p{Ll}+)? (?:for|of|on|about|with)) (?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: \p{Ll}+)?\.(?= )/u,
]
/** Words of an opening that tells a story itself, or that asks about brothers and sisters. */
const NO_OPENING =
  /\b(?:told|said|saw|asked|rang|wrote|agreed|decided|heard|noticed|explained|went|came|met|brothers?|sisters?|siblings?|twins?|family|families|household|children|friends with|each other|both|lives? with|cares? for|looks? after|looking after)\b/iu
/** Named only beside somebody: "with Esi", "his sister Esi". */
const BESIDE =
  /(?:\b(?:with|like|than|from|beside|without|and|or|to|for|between|of|sister|brother|called|named|about|by|as|at|in|see|saw|sees|ask|tell|told|meet|near|while|when|after|before|because|until|if|that|where)|,) $/
/** What makes the name the one of whom it is told: a verb of its own, or something that is its own. */
const TOLD_OF =
  /^(?:['’]s \p{Ll}| (?:to|is|was|has|had|will|would|can|could|does|did|should|may|might|needs?|also|now|still|often|has|and (?:his|her)|\p{Ll}{2,}(?:s|ed))\b| (?:told|said|ate|slept|drew|went|came|sat|ran|bit|hit|cut|cry|fell|gave|got|made|took|wore|woke|wrote|read|chose|met|saw|kept|swam|grew|lost|left|put|sang|spoke|spent|stood|stay|began|broke|brought|built|cried|hid|held|hurt|knew|let|paid|rang|rode|shut|threw|won|felt|found|forgot|had|heard)\b)/u

const THEIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^she/i, /\b(?:she|her|hers|herself)\b/i],
  [/^he/i, /\b(?:he|him|his|himself)\b/i],
]
const saysOf = (child: KnownPerson): RegExp => THEIRS.find(([own]) => own.test(child.pronouns))?.[1] ?? /\b(?:they|them|their)\b/i

/** Where a passage that opens with one child's name goes on to tell of a brother or sister in their place; else null. */
export function tellsOfSiblingAfterOpening(block: BlockAnalysis, people: readonly KnownPerson[]): Span | null {
  const { text } = block
  if (!/[:?.] /.test(text.slice(0, LONGEST_OPENING))) return null
  const children = people.filter(isOneOfChildren)
  if (children.length < 2) return null
  const opening = OPENINGS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined)
  if (opening === undefined || NO_OPENING.test(opening)) return null
  const named = children.filter((one) => isNamed(opening, one))
  const [child] = named
  if (!child || named.length > 1) return null
  const rest = text.slice(opening.length)
  if (isNamed(rest, child)) return null
  for (const sibling of children) {
    if (sibling.id === child.id) continue
    const span = firstMention(block, opening.length, sibling)
    if (!span || !TOLD_OF.test(text.slice(span.end)) || !isOwnSubject(text, opening.length, span, child, sibling)) continue
    return span
  }
  return null
}

const isNamed = (text: string, { firstName, knownAs }: KnownPerson): boolean =>
  mentions(text, firstName) || (knownAs !== '' && mentions(text, knownAs))

function firstMention(block: BlockAnalysis, from: number, { firstName, knownAs }: KnownPerson): Span | null {
  const name = knownAs || firstName
  const token = block
    .tokensLike('title')
    .find((one) => one.start >= from && (one.text === name || (/['’]s$/.test(one.text) && one.text.slice(0, -2) === name)))
  return token && !block.isQuoted(token) ? { start: token.start, end: token.start + name.length } : null
}

/** False where the sibling only stands beside the child, whom a pronoun may name. */
function isOwnSubject(text: string, from: number, span: Span, child: KnownPerson, sibling: KnownPerson): boolean {
  const before = text.slice(from, span.start)
  const unquoted = before.replace(/["“][^"”]*["”]/gu, '')
  if (BESIDE.test(unquoted) && !/^ \p{Lu}?\p{Ll}* ?$/u.test(unquoted) && !/\b(?:saw|and) $/.test(unquoted)) return false
  const own = saysOf(child)
  if (own.test(unquoted)) return false
  return own.source === saysOf(sibling).source || !own.test(text.slice(span.end))
}
