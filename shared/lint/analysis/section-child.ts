import type { Section } from '../../document/index.ts'
import type { BlockAnalysis, KnownPerson, Span } from '../rule.ts'
import { mentions } from './adults.ts'

const nameOf = ({ knownAs, firstName }: KnownPerson): string => knownAs || firstName

/** The one child that a section is about: by its link to the case, or because its title names one child and no other. */
export function namesOneChild(section: Section, people: readonly KnownPerson[]): KnownPerson | null {
  const children = people.filter(({ group, firstName }) => group === 'child' && firstName !== '')
  if (children.length < 2) return null
  const linked = children.find(({ id }) => id === section.childId)
  if (linked) return linked
  const named = children.filter((child) => mentions(section.title, child.firstName) || mentions(section.title, child.knownAs))
  return named.length === 1 ? (named[0] ?? null) : null
}

const BOTH =
  /\b(?:siblings?|brothers?|sisters?|twins?|children|(?:both|all|they|their|them)\b(?= (?:children|girls|boys|of them|are|were|have|share)))\b/i
/** Somebody else whom "she" or "he" may mean. */
const WOMAN = /\b(?:Ms|Mrs|Miss|mother|grandmother|aunt|mum|nan|teacher|nurse|midwife|worker|visitor|carer)\b/
const MAN = /\b(?:Mr|father|grandfather|uncle|dad|stepfather|teacher|worker|carer)\b/
/** Named only beside what the section is about: "with Esi", "his sister Esi". */
const BESIDE = /\b(?:with|like|than|from|beside|without|and|to|for|between|of|sister|brother|called|named|about),? $/

/** Where the block tells of a sibling and says nothing of the child that its section is about. */
export function tellsOfSibling(block: BlockAnalysis, child: KnownPerson, people: readonly KnownPerson[]): Span | null {
  const { text } = block
  if (mentions(text, child.firstName) || mentions(text, child.knownAs) || BOTH.test(text)) return null
  const sibling = people.find(
    (one) => one.group === 'child' && one.id !== child.id && one.firstName !== '' && mentions(text, nameOf(one)),
  )
  if (!sibling || mayGoOnFromChild(text, child, sibling)) return null
  const start = text.search(new RegExp(`(?<!\\p{L})${nameOf(sibling)}(?!\\p{L})`, 'u'))
  const span = { start, end: start + nameOf(sibling).length }
  const { role } = block.segmentAt(Math.max(0, start))
  if (start < 0 || role === 'label' || role === 'heading' || role === 'signature') return null
  return block.isQuoted(span) || BESIDE.test(text.slice(Math.max(0, start - 12), start)) ? null : span
}

/** A pronoun that is the child's and not the sibling's, and that nobody else in the block explains. */
function mayGoOnFromChild(text: string, child: KnownPerson, sibling: KnownPerson): boolean {
  if (/^they/i.test(child.pronouns) || child.pronouns === '') return /\b(?:they|their|them)\b/i.test(text)
  if (child.pronouns.slice(0, 2).toLowerCase() === sibling.pronouns.slice(0, 2).toLowerCase()) return false
  return /^she/i.test(child.pronouns)
    ? /\b(?:she|her)\b/i.test(text) && !WOMAN.test(text)
    : /\b(?:he|his|him)\b/i.test(text) && !MAN.test(text)
}
