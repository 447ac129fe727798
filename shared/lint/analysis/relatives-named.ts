import type { BlockAnalysis } from '../rule.ts'
import type { CaseNames } from './case-names.ts'
import { NOT_NAMES } from './name-frames.ts'
import type { DoubtfulName } from './names-in-block.ts'
import { isPetNameOf } from './pet-names.ts'

/** "Bilal's mother, Ms Henshaw": who the case knows in that role has another name. */
const PARENT_NAMED =
  /(?<owner>\b[Hh]er|\b[Hh]is|\b[Tt]heir|\b[Tt]he|\p{Lu}\p{Ll}+['’]s|children['’]s) (?<role>mother|father),? \(?(?<name>(?:Ms|Mrs|Miss|Mr) (?<last>\p{Lu}[\p{L}'’-]+))/gu
/** "Mrs Fashola, as the boys' mother": the name before the role. */
const NAMED_AS_PARENT =
  /(?<name>(?:Ms|Mrs|Miss|Mr) (?:\p{Lu}\p{Ll}+ )?(?<last>\p{Lu}[\p{L}'’-]+)),? (?:\(|as |who is |who, as |is |was )?(?<owner>(?:the )?(?:boys|girls|children|twins|child|baby)['’]s?|\p{Lu}\p{Ll}+['’]s|her|his|their) (?:birth |biological )?(?<role>mother|father)\b(?!['’]s)/gu

/** "Amira and her brother Jordan": a brother of that name is not among the case's children. */
const SIBLING_NAMED =
  /(?<owner>\p{Lu}\p{Ll}+)(?:['’]s| and (?:her|his|their)| (?:\p{Ll}+ ){0,4}(?:her|his|their)) (?:little |younger |baby |big |twin )?(?<role>brother|sister),? (?<name>\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu

/** "Ms Pike's son Bartosz", "Ms Pike and her son Bartosz", where the case knows her children. */
const CHILD_NAMED =
  /(?<!\p{L})(?:Ms|Mrs|Miss|Mr) (?<owner>\p{Lu}[\p{L}-]+)(?:['’]s| (?:and|with|to|for|that|brought|collected|dressed|fed|took|met|held) (?:her|his)) (?:younger |older |youngest |eldest |baby |little )?(?:son|daughter),? (?<name>\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu

/** "Dear Mr Novak, ... your son Finlay": the reader's own child by another name. */
const READERS_CHILD =
  /\byour (?:younger |older |youngest |eldest |baby |little )?(?:son|daughter),? (?<name>\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu
const TO_PARENT = /^\s*Dear (?:Ms|Mrs|Miss|Mr) (?:\p{Lu}\p{Ll}+ )?(?<owner>\p{Lu}[\p{L}-]+)/u

/** "Mr Gareth Evans", where the case knows one Mr Evans and he is Gethin. */
const TITLED_FULL = /^(?<title>Mr|Mrs|Ms|Miss) (?<name>\p{Lu}\p{Ll}+ (?<last>\p{Lu}[\p{L}-]*\p{L}))(?!\p{L}| \p{Lu})/u
const MAN = /^(?:birth |step)?(?:father|dad)\b|\bgrandfather|\bhusband|^(?:mr)\b/i
const WOMAN = /^(?:birth |step)?(?:mother|mum)\b|\bgrandmother|\bwife|^(?:ms|mrs|miss)\b/i
/** What makes another relative of the bearer of the same surname. */
const OTHER_KIN =
  /\b(?:brother|sister|uncle|aunt|grand\p{L}+|cousin|nephew|niece|son|daughter|in-law|step\p{L}+|relative|wife|husband)\b/iu

function otherAdults(block: BlockAnalysis, { adults, first }: CaseNames): DoubtfulName[] {
  const found: DoubtfulName[] = []
  if (adults.length === 0) return found
  for (const token of block.tokensLike('title')) {
    const given = TITLES_OF_ADULTS.has(token.text) ? block.tokens[token.index + 1] : undefined
    const surname = given && block.tokens[token.index + 2]
    if (
      !given ||
      !surname ||
      first.has(given.text) ||
      !adults.some(({ lastName }) => lastName !== '' && surname.text.startsWith(lastName))
    )
      continue
    const groups = TITLED_FULL.exec(block.text.slice(token.start, surname.end + 2))?.groups
    if (!groups) continue
    const { title = '', name = '', last = '' } = groups
    const sex = title === 'Mr' ? MAN : WOMAN
    const own = adults.filter((one) => one.lastName === last && (sex.test(one.role) || sex.test(one.title)))
    const [only] = own
    if (!only || own.length > 1 || only.firstName === '') continue
    const { start } = given
    const around = block.text.slice(Math.max(0, token.start - REACH), start + name.length + REACH)
    if (isPetNameOf(given.text, only.firstName) || OTHER_KIN.test(around)) continue
    found.push({ start, end: start + name.length, name, why: 'adult', meant: only.fullName })
  }
  return found
}
const TITLES_OF_ADULTS = new Set(['Mr', 'Mrs', 'Ms', 'Miss'])
const REACH = 40

/** Relatives whom the text gives another name than the case does. */
export function otherRelatives(block: BlockAnalysis, names: CaseNames): DoubtfulName[] {
  const { text } = block
  const found = otherAdults(block, names)
  if (text.includes('mother') || text.includes('father'))
    for (const { groups = {}, index, 0: whole } of text.matchAll(PARENT_NAMED)) {
      const own = names.parents[groups.role ?? '']
      const { name = '', last = '' } = groups
      const owner = groups.owner?.replace(/['’]s$/, '') ?? ''
      const isOfChild =
        names.children.has(owner) ||
        /^(?:the|children)$/i.test(owner) ||
        (/^(?:her|his)$/i.test(owner) && names.children.has(lastNamed(block, index)))
      if (!own || names.last.has(last.replace(/['’]s$/, '')) || !isOfChild) continue
      const start = index + whole.length - name.length
      found.push({ start, end: start + name.length, name, why: 'near', meant: `${name.split(' ')[0]} ${own}` })
    }
  if (text.includes('mother') || text.includes('father'))
    for (const { groups = {}, index } of text.matchAll(NAMED_AS_PARENT)) {
      const { name = '', last = '', owner = '', role = '' } = groups
      const own = names.parents[role]
      const child = owner.replace(/['’]s$/, '')
      if (
        !own ||
        names.last.has(last) ||
        !(names.children.has(child) || /^(?:the )?(?:boys|girls|children|twins|child|baby)/.test(owner))
      )
        continue
      found.push({ start: index, end: index + name.length, name, why: 'near', meant: `${name.split(' ')[0]} ${own}` })
    }
  if (text.includes('brother') || text.includes('sister'))
    for (const { groups = {}, index, 0: whole } of text.matchAll(SIBLING_NAMED)) {
      const { owner = '', role = '', name = '' } = groups
      const others = (names.siblings[role] ?? []).filter((one) => one !== owner)
      if (!names.children.has(owner) || others.length === 0 || names.any.has(name.toLowerCase()) || NOT_NAMES.test(name)) continue
      const start = index + whole.length - name.length
      found.push({ start, end: start + name.length, name, why: 'relative', meant: '' })
    }
  if (text.includes('son') || text.includes('daughter'))
    for (const { groups = {}, index, 0: whole } of text.matchAll(CHILD_NAMED)) {
      const { owner = '', name = '' } = groups
      if (!names.parentSurnames.has(owner) || names.any.has(name.toLowerCase())) continue
      const start = index + whole.length - name.length
      found.push({ start, end: start + name.length, name, why: 'relative', meant: '' })
    }
  if (names.parentSurnames.has(TO_PARENT.exec(text)?.groups?.owner ?? ''))
    for (const { groups = {}, index, 0: whole } of text.matchAll(READERS_CHILD)) {
      const { name = '' } = groups
      if (names.any.has(name.toLowerCase())) continue
      const start = index + whole.length - name.length
      found.push({ start, end: start + name.length, name, why: 'relative', meant: '' })
    }
  return found
}

/** The name that stands last before a place in its sentence, without its title; empty where there is none. */
function lastNamed({ text }: BlockAnalysis, before: number): string {
  const clause = text.slice(Math.max(0, before - REACH), before).replace(/^.*[.;:!?]/u, '')
  return [...clause.matchAll(LAST_NAMED)].at(-1)?.[1] ?? ''
}
const LAST_NAMED =
  /(?<!\b(?:Ms|Mrs|Miss|Mr|Dr) )\b(?!\p{L}+days?\b|January|February|March|April|May|June|July|August|September|October|November|December|In|On|At|By)(\p{Lu}\p{Ll}+)/gu
