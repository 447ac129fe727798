import type { Section } from '../../document/index.ts'
import type { BlockAnalysis, KnownPerson, Sentence, Span } from '../rule.ts'
import { isAdult, mentions } from './adults.ts'

const nameOf = ({ knownAs, firstName }: KnownPerson): string => knownAs || firstName

/** A child of the case, or a brother or sister whom the case notes as a relative. */
export const isOneOfChildren = (one: KnownPerson): boolean =>
  one.firstName !== '' &&
  (one.group === 'child' || (one.group === 'family' && /\b(?:brother|sister|sibling|twin)\b/i.test(one.role) && !isAdult(one)))

/** The one child that a section is about: by its link to the case, or because its title names one child and no other. */
export function namesOneChild(section: Section, people: readonly KnownPerson[]): KnownPerson | null {
  const children = people.filter(isOneOfChildren)
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
  if (BOTH.test(text)) return null
  if (mentions(text, child.firstName) || mentions(text, child.knownAs)) return goesOverToSibling(block, child, people)
  const sibling = people.find(
    (one) => isOneOfChildren(one) && one.id !== child.id && one.firstName !== '' && mentions(text, nameOf(one)),
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

/** Titles of sections that are about one child's own life, where brothers and sisters have no place of their own. */
const OWN_LIFE = /\b(?:health|development|education|school|learning|nursery|views?|wishes|feelings|identity|diet|speech)\b/i
const SUBJECT_AFTER = /^(?:['’]s \p{Ll}| (?!and\b|or\b)\p{Ll})/u

/** "Mei sleeps through. Jun has outgrown his cot." in a section on Mei's health: a whole sentence is the sibling's. */
function goesOverToSibling(block: BlockAnalysis, child: KnownPerson, people: readonly KnownPerson[]): Span | null {
  if (!OWN_LIFE.test(block.section.title)) return null
  for (const one of people) {
    if (!isOneOfChildren(one) || one.id === child.id || !mentions(block.text, nameOf(one))) continue
    const name = nameOf(one)
    const sentences = block.sentences.filter(({ text }) => mentions(text, name))
    const [only] = sentences
    if (!only || sentences.length > 1 || !only.text.startsWith(name) || !SUBJECT_AFTER.test(only.text.slice(name.length)))
      continue
    if (isAboutBoth(only, child) || only.segment.role === 'label' || mayGoOnFromChild(only.text, child, one)) continue
    return { start: only.start, end: only.start + name.length }
  }
  return null
}

const isAboutBoth = ({ text }: Sentence, child: KnownPerson): boolean =>
  mentions(text, nameOf(child)) || /\b(?:them|they|their|both|together|too|also|same)\b/i.test(text)
