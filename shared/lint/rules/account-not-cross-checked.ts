import { mentionsOf } from '../analysis/people-in-text.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, DocumentRule, KnownPerson, Sentence, WordHit } from '../rule.ts'

const LIST = 'accounts'
const TELLS = /^(?:says?|said|saying|tells?|told|explain(?:s|ed)?|describe[sd]?|wrote|answered|replied|repeated)$/
/** How a hurt came about. */
const CAUSE =
  /\b(?:f(?:ell|alls?|allen|alling)|slip(?:s|ped)?|trip(?:s|ped)?|roll(?:s|ed)?|knock(?:s|ed)?|bang(?:s|ed)?|bump(?:s|ed)|caught|hit (?:his|her|their|the)|walked into|ran into|touched|leaned|pulled|accident\w*|play(?:s|ed|ing)?|football|trampoline|scooter|bike|by (?:the|a|an|his|her)|from (?:the|a|an|his|her|playing|falling|when)|caused|because|happened (?:when|at|on|while)|came about|himself|herself|when (?:he|she|they|the))\b/i
/** Nothing is accounted for: they do not know, or deny that there is anything. */
const NO_ACCOUNT =
  /\b(?:(?:not|n['’]t) (?:know|remember|say|explain|see how|understand)|no (?:idea|explanation|memory)|cannot (?:say|explain)|unsure|whether|if (?:he|she|they)|denie[sd])\b/i
/** Somebody or something else that was asked, seen or read; or a word on why not. */
const CHECKED =
  /\b(?:check(?:ed|s|ing)?|cross-check\w*|confirm\w*|records?|recorded|medical|doctors?|GP|consultant|paediatric\w*|hospital|ward|clinic|nurses?|health visitor|midwife|school|nursery|college|teachers?|head ?teacher|police|officer|landlord|housing|neighbours?|employer|probation|workers?|tests?|tested|sample|result|letter|report(?:s|ed)?|photographs?|CCTV|messages|footage|log|chart|diary|X-ray|scan|consistent|inconsistent|compar\w+|fits?|differ\w*|disput\w*|contradict\w*|disagree\w*|otherwise|CAMHS|service|agenc\w+|assessment of|examin\w+|saw|seen|watched|heard|found|smelt|noticed|showed|believe|my (?:view|opinion|assessment)|I (?:think|asked|rang|spoke|am|do|have|cannot|could|will|shall)|not yet|unverified|only (?:her|his|their) (?:account|word)|child(?:ren)? (?:said|told)|grand\w+|aunt|uncle|sister|brother)\b|\b(?:Dr|PC|DC|DS|Nurse|Professor)\s\p{Lu}/iu
/** Whoever can judge how a hurt came about, and words that hold accounts against each other. */
const JUDGED =
  /\b(?:examin\w+|medical|doctors?|GP|consultant|paediatric\w*|hospital|ward|clinic|nurses?|X-ray|scan|photographs?|CCTV|witness\w*|consistent|inconsistent|fits?|(?:explanations?|accounts?|versions?|stor(?:y|ies)) (?:\p{L}+ ){0,4}(?:agrees?|differs?|match\w*|chang\w+|vary|varies|same)|not yet|agrees? with|says? the same|said the same|could not be checked|unexplained)\b|\b(?:Dr|Nurse|Professor)\s\p{Lu}|\bsays?,? agrees?\b/u
const FAMILY_WORD =
  /^(?:mothers?|fathers?|mum|dad|parents?|carers?|partner|husband|wife|step(?:father|mother)|couple|grand\p{L}+|aunt(?:ie)?|uncle)$/iu
const FIRST_WORD_OF_NAME = /^(?:Mr|Mrs|Ms|Miss|Mx)\.?\s/

/** A report in which an adult's account of a hurt, or of a change, stands alone: nobody else is heard on it and nothing was checked. */
export const accountNotCrossChecked: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'account-not-cross-checked',
    category: 'missing-content',
    title: 'An account that was not checked',
    severity: 'suggestion',
    kinds: ['child-and-family-assessment', 'section-47-enquiry', 'icpc-report', 'court-statement'],
    why: 'An explanation that nobody checked is later read as what happened.',
    setAsideWhen: 'It is early and nobody else can know yet, and the text says so.',
    bad: ['An enquiry that gives the parents’ explanation of a burn and nothing from a doctor, a record or a witness.'],
    good: ['“The parents said that the burn came from a radiator. Dr Shah’s view of 4 May is that its shape fits an iron.”'],
  },
  lists: [LIST, 'speaking'],
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    const accounts = bySection(blocks, kept, context.people, (own) => accountIn(own, context.people)).flat()
    const found = accounts.find((account) => !isCheckedElsewhere(account, blocks))
    if (!found) return
    const { block, sentence, who, sort } = found
    const asks = sort === 'harm' ? 'Who has looked at it, and what do they say?' : 'Who or what else shows it?'
    report({
      start: sentence.start,
      end: sentence.end,
      section: block.section,
      block: block.block,
      message: `This is the word of ${who} alone. ${asks} If nobody was asked yet, say so.`,
    })
  },
}

interface Account {
  block: BlockAnalysis
  sentence: Sentence
  who: string
  sort: 'harm' | 'change'
}

const kept: Readings<readonly Account[]> = new WeakMap()

/** The first account in a section that speaks of nobody and nothing else by which it could be checked. */
function accountIn(blocks: readonly BlockAnalysis[], people: readonly KnownPerson[]): readonly Account[] {
  const found = firstAccount(blocks, people)
  if (!found) return []
  const rest = blocks.map((block) => (block === found.block ? without(block.text, found.sentence) : block.text)).join('\n')
  return CHECKED.test(rest) || CHECKED.test(afterTelling(found)) ? [] : [found]
}

/**
 * Another part of the document holds what others know: of a hurt whoever can judge how it came about, or a word on how accounts
 * compare (that somebody saw it is where it began); of a change whoever speaks of the same matter or person.
 */
function isCheckedElsewhere(account: Account, blocks: readonly BlockAnalysis[]): boolean {
  const others = afterTelling(account).match(/\p{Lu}\p{Ll}{2,}/gu) ?? []
  return blocks.some((block) => {
    if (block === account.block) return false
    if (account.sort === 'harm')
      return JUDGED.test(block.text) || block.quotedSpans.some(({ start, end }) => CAUSE.test(block.text.slice(start, end)))
    return (block.holds(LIST) || others.some((name) => block.text.includes(name))) && CHECKED.test(block.text)
  })
}

const without = (text: string, { start, end }: Sentence): string => text.slice(0, start) + text.slice(end)

function firstAccount(blocks: readonly BlockAnalysis[], people: readonly KnownPerson[]): Account | null {
  for (const block of blocks) {
    if (!block.holds(LIST) || !block.holds('speaking')) continue
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      const telling = sentence && tellingBefore(block, sentence, hit)
      if (!telling || !isWritersProse(block, hit)) continue
      const who = familyAdult(block, sentence, telling, people)
      const sort = hit.entry.tags?.includes('harm') ? 'harm' : 'change'
      const account = block.text.slice(telling.end, sentence.end)
      if (who === null || NO_ACCOUNT.test(account) || (sort === 'harm' && !CAUSE.test(account))) continue
      return { block, sentence, who, sort }
    }
  }
  return null
}

/** The word of telling that the account stands behind. */
function tellingBefore(block: BlockAnalysis, sentence: Sentence, account: WordHit): WordHit | null {
  const before = block.hits('speaking').filter(({ start, end }) => start >= sentence.start && end <= account.start)
  return before.find(({ text }) => TELLS.test(text.toLowerCase().split(/\s/)[0] ?? '')) ?? null
}

const afterTelling = ({ block, sentence }: Account): string => {
  const first = block.hits('speaking').find(({ start }) => start >= sentence.start && start < sentence.end)
  return block.text.slice(first?.end ?? sentence.end, sentence.end)
}

/** Who tells it, as the sentence names them; null unless that is an adult of the family. What a child tells is not to be proved. */
function familyAdult(block: BlockAnalysis, sentence: Sentence, telling: WordHit, people: readonly KnownPerson[]): string | null {
  const before = block.text.slice(sentence.start, telling.start)
  if (!/^[^,;:]*$/.test(before) || /\bby\b|\bof\b/.test(before)) return null
  const mention = mentionsOf(before, people).at(-1)
  if (mention?.sort !== 'adult') return null
  if (FAMILY_WORD.test(mention.text)) return `the ${mention.text.toLowerCase()}`
  const last = mention.text
    .replace(/['’]s$/, '')
    .split(/\s/)
    .at(-1)
  const known = people.some(
    ({ group, lastName, firstName, role }) =>
      group === 'family' && role !== '' && (FIRST_WORD_OF_NAME.test(mention.text) ? lastName === last : firstName === last),
  )
  return known ? mention.text : null
}
