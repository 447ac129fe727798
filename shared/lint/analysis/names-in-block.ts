import type { BlockAnalysis, KnownPerson, Span, Token } from '../rule.ts'
import { introductionsIn } from './introductions.ts'
import { isBeingNamed } from './naming.ts'
import { isNearlyThe } from './near-names.ts'
import { GROUP, PERSON } from './referent-words.ts'

/** Why a name is thought to be a wrong one. `near`: nearly a name of the case; `foreign`: nobody of the case; `surname`: a child under another surname; `relative`: another name than the case has for one. */
export interface DoubtfulName extends Span {
  name: string
  why: 'near' | 'foreign' | 'surname' | 'relative'
  meant: string
}

/** The names of the case, in sets. */
export interface CaseNames {
  first: ReadonlySet<string>
  last: ReadonlySet<string>
  /** Every single word of any name, in small letters. */
  any: ReadonlySet<string>
  childSurnames: ReadonlyMap<string, string>
  /** Surname of the one mother and the one father, where the case knows one with a surname. */
  parents: Readonly<Record<string, string | undefined>>
  children: ReadonlySet<string>
  parentSurnames: ReadonlySet<string>
  /** First names of children by the word for a sibling of that sex. */
  siblings: Readonly<Record<string, readonly string[]>>
}

const NAMES = 'first-names'
const KIN_OR_LIFE =
  /^['’]s (?:own )?(?:mother|father|mum|dad|parents|grand\p{L}+|aunt|uncle|sister|brother|siblings|foster|carers?|views?|wishes|feelings|bedroom|room|school|teacher|behaviour|needs|voice|world|safety|care|health|development|education|attendance|lived|plan|social worker|stepfather|stepmother|home|progress|birthday|placement)\b/u
const SAYS_OR_FEELS =
  /^ (?:\(\d{1,2}\) |, aged \d{1,2}, )?(?:also |then |often |later |has |had |now |always |still |never |did not |does not |do not )*(?:told (?:me|us|her|his|the)|said (?:that|to|he|she)|says (?:that|he|she)|asked (?:me|to|for|if|her|his)|cried|smiled|laughed|sleeps|slept|ate|eats|feels|felt|wants|wanted|likes|liked|loves|enjoys|misses|missed|thinks|knows|drew|draws|cries|laughs|smiles|wakes|dreams|hates|hated|fears|peels|dresses|undresses|brushes|is (?:frightened|asleep|afraid|shy|tired|sleeping|eating)|(?:stays|remains|is) on (?:a|the|her|his) (?:child|plan)|plays|played|spoke to|hid|wished|wishes|hopes|lives with|stays with|woke|wet the|soiled)\b/u
const ANY_VERB =
  /^(?:['’]s (?!(?:School|Primary|Academy|Church|House)\b)\p{L}|,? (?:who |and )?(?:is|was|has|had|will|would|can|could|does|did|should|may|might|needs?|lives?|attends?|goes|went|came|says?|said|told|wants?|likes?|loves?|stays?|remains?|continues|looked|seemed|appeared|sat|ran|gave|took|made|got|and \p{Lu}|\p{Ll}+ed)\b)/u
const AFTER_WORD =
  /(?:\b(?:with|for|that|and|from|about|by|asked|told|saw|see|met|to|loves|loved|seen|when|while|if|because|of|keep|feeds|hit|hurt|between|as)|,) $/
const TITLE_BEFORE =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|PC|DC|DS|DI|Sgt|Nurse|Sister|Rev|Father|Cllr|Judge|Sir|Lady|St|Saint|Auntie|Aunty|Aunt|Uncle|Nan|Grandma|Grandad)\.? (?:\p{Lu}\p{L}+ )?$/u
/** The words before say who it is: "her friend Ellie", "a boy called Tyler", "the dog, Rex", "read Elsa". */
const SAYS_WHO =
  /\b(?:friends?|classmates?|cousins?|pupils?|teachers?|nurses?|worker|visitor|dog|cat|hamster|pet|puppy|rabbit|sister|brother|aunt|uncle|nephew|niece|partner|boyfriend|girlfriend|neighbour|boy|girl|man|woman|lodger|baby|son|daughter|twin|landlord|character|doll|teddy|called|named|nicknamed|mentor|manager|colleague|tutor|coach|chair|chaired by|author|by|report of|signed|student|resident|carer|carers|friend of|interpreter|watched|watch|watches|read|reads|played|plays for)(?:,| is| was|:)?(?: (?:also|now))? (?:\p{Lu}\p{L}+ (?:and|or|,) )*$/u
const SAID_WHO_AFTER =
  /^(?: \p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)?(?:,? (?:who (?:is|was)|an? |the |her |his |their |my |our |from |of |at )|,? aged \d|, \d{1,2}\b| \(\D| \(\d| is (?:her|his|their|a|an|the|my)\b| was (?:her|his|their|a|an)\b)/u
const PLACE_AFTER =
  /^(?:['’]s)? (?:Street|Road|Lane|Avenue|Close|Drive|House|School|Primary|Academy|Hospital|Centre|Court|Park|Class|Ward|Unit|Surgery|College|Nursery|Hall|Team|Act|Trust|Group|Church|Foundation|Project|Ltd)\b/u
const NOT_NAMES =
  /^(?:I|He|She|They|It|We|You|The|A|An|This|That|These|Those|There|Then|When|While|If|As|At|In|On|After|Before|During|Since|Both|Each|Every|Everyone|Everybody|Nobody|Someone|Somebody|Neither|All|Some|Many|Most|Others?|Another|Police|Housing|Health|Education|Probation|School|Nursery|Mum|Dad|Nan|Mummy|Daddy|Gran|Grandma|Grandad|Mother|Father|Parents?|Mothers?|Staff|Children|Professionals|Neighbours|Social|Family|Early|Help|God|Allah|Jesus|Christmas|Easter|Eid|Ramadan|Diwali|Cafcass|Barnardo|Childline|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|My|His|Her|Their|Our|What|Who|How|Why|Where|Yes|No|Not|So|But|And|Or|Because|Although|Please|Nothing|Child|Baby|Unborn|Young|Reception|Year)$/

/** "Bilal's mother, Ms Henshaw": who the case knows in that role has another name. */
const PARENT_NAMED =
  /(?<owner>\b[Hh]er|\b[Hh]is|\b[Tt]heir|\b[Tt]he|\p{Lu}\p{Ll}+['’]s|children['’]s) (?<role>mother|father),? \(?(?<name>(?:Ms|Mrs|Miss|Mr) (?<last>\p{Lu}[\p{L}'’-]+))/gu
/** "Mrs Fashola, as the boys' mother": the name before the role. */
const NAMED_AS_PARENT =
  /(?<name>(?:Ms|Mrs|Miss|Mr) (?:\p{Lu}\p{Ll}+ )?(?<last>\p{Lu}[\p{L}'’-]+)),? (?:\(|as |who is |who, as |is |was )?(?<owner>(?:the )?(?:boys|girls|children|twins|child|baby)['’]s?|\p{Lu}\p{Ll}+['’]s|her|his|their) (?:birth |biological )?(?<role>mother|father)\b(?!['’]s)/gu

/** "Amira and her brother Jordan": a brother of that name is not among the case's children. */
const SIBLING_NAMED =
  /(?<owner>\p{Lu}\p{Ll}+)(?:['’]s| and (?:her|his|their)| (?:\p{Ll}+ ){0,4}(?:her|his|their)) (?:little |younger |baby |big |twin )?(?<role>brother|sister),? (?<name>\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu

/** "Ms Pike's son Bartosz", where the case knows her children. */
const CHILD_NAMED =
  /(?<!\p{L})(?:Ms|Mrs|Miss|Mr) (?<owner>\p{Lu}[\p{L}-]+)['’]s (?:younger |older |youngest |eldest |baby |little )?(?:son|daughter),? (?<name>\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu

const kept = new WeakMap<BlockAnalysis, { names: CaseNames; found: readonly DoubtfulName[] }>()

/** The names of a block that may be wrong; worked out once for each block and list of people. */
export function doubtfulNamesIn(block: BlockAnalysis, names: CaseNames): readonly DoubtfulName[] {
  const before = kept.get(block)
  if (before?.names === names) return before.found
  const found = read(block, names)
  kept.set(block, { names, found })
  return found
}

/** The names of everybody known, from the case or the document. */
export function caseNames(people: readonly KnownPerson[]): CaseNames {
  const words = people.flatMap(({ firstName, lastName, knownAs }) =>
    [firstName, lastName, knownAs].flatMap((one) => one.split(/[\s-]+/)),
  )
  return {
    first: new Set(people.flatMap(({ firstName, knownAs }) => [...firstName.split(/\s+/), knownAs]).filter(Boolean)),
    last: new Set(people.map(({ lastName }) => lastName).filter(Boolean)),
    any: new Set(words.filter(Boolean).map((one) => one.toLowerCase())),
    parents: {
      mother: onlyOne(people, /^(?:birth |biological )?mother$/i),
      father: onlyOne(people, /^(?:birth |biological )?father$/i),
    },
    children: new Set(people.filter(({ group }) => group === 'child').map(({ firstName }) => firstName)),
    parentSurnames: new Set(
      people
        .filter(({ group, role }) => group === 'family' && /^(?:birth |biological )?(?:mother|father)\b/i.test(role))
        .map(({ lastName }) => lastName),
    ),
    siblings: {
      brother: people
        .filter(({ group, pronouns }) => group === 'child' && /^he\b/i.test(pronouns))
        .map(({ firstName }) => firstName),
      sister: people
        .filter(({ group, pronouns }) => group === 'child' && /^she\b/i.test(pronouns))
        .map(({ firstName }) => firstName),
    },
    childSurnames: new Map(
      people.filter(({ group, lastName }) => group === 'child' && lastName !== '').map((one) => [one.firstName, one.lastName]),
    ),
  }
}

function onlyOne(people: readonly KnownPerson[], role: RegExp): string | undefined {
  const found = people.filter((one) => one.group === 'family' && role.test(one.role.trim()))
  return found.length === 1 ? found[0]?.lastName : undefined
}

/** Relatives whom the text gives another name than the case does. */
function otherRelatives({ text }: BlockAnalysis, names: CaseNames): DoubtfulName[] {
  const found: DoubtfulName[] = []
  if (text.includes('mother') || text.includes('father'))
    for (const { groups = {}, index, 0: whole } of text.matchAll(PARENT_NAMED)) {
      const own = names.parents[groups.role ?? '']
      const { name = '', last = '' } = groups
      const owner = groups.owner?.replace(/['’]s$/, '') ?? ''
      if (!own || names.last.has(last.replace(/['’]s$/, '')) || !(names.children.has(owner) || /^(?:the|children)$/i.test(owner)))
        continue
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
  return found
}

function read(block: BlockAnalysis, names: CaseNames): readonly DoubtfulName[] {
  const doubtful = otherRelatives(block, names)
  const listed = new Set<number>()
  for (const hit of block.hits(NAMES, { quoted: true })) listed.add(hit.start)
  for (const token of block.tokensLike('title')) {
    const found = readToken(block, token, listed.has(token.start), names)
    if (found) doubtful.push(found)
  }
  return doubtful
}

const withoutEnding = (text: string): string => (text.includes("'") || text.includes('’') ? text.replace(/['’]s$/, '') : text)

function readToken(block: BlockAnalysis, token: Token, listed: boolean, names: CaseNames): DoubtfulName | null {
  const name = withoutEnding(token.text)
  if (name.length < 3 || isNoName(name)) return null
  const span = { start: token.start, end: token.start + name.length }
  const before = block.text.slice(Math.max(0, token.start - LETTERS_BEFORE), token.start)
  const after = block.text.slice(span.end, span.end + LETTERS_BEFORE)
  if (names.any.has(name.toLowerCase())) return underAnotherSurname(block, name, span, before, after, names)
  const found = doubt(before, after, name, listed, names)
  if (!found || PLACE_AFTER.test(after)) return null
  // Any word has a capital at the start of a sentence: there a list has to know it, or its verb must be a person's.
  const opens = found.why === 'foreign' && !listed && block.sentenceAt(token.start)?.start === token.start
  if (opens && !isSurelyPerson('', after, names)) return null
  const { role } = block.segmentAt(token.start)
  return role === 'label' || role === 'signature' || role === 'heading' || block.isQuoted(span)
    ? null
    : { ...span, name, ...found }
}

function doubt(
  before: string,
  after: string,
  name: string,
  listed: boolean,
  names: CaseNames,
): Pick<DoubtfulName, 'why' | 'meant'> | null {
  const titled = TITLE_BEFORE.test(before)
  const near = nearest(name, titled ? names.last : names.first)
  if (near !== null && (titled || isPersonPlace(before, after, listed))) return { why: 'near', meant: near }
  if (titled || followsFirstName(before, names)) return null
  const small = name.toLowerCase()
  if (GROUP.has(small) || PERSON.has(small)) return null
  return isForeign(before, after, listed) || isSurelyPerson(before, after, names) ? { why: 'foreign', meant: '' } : null
}

const LETTERS_BEFORE = 60
const noNames = new Map<string, boolean>()

/** Capitalised words that are nobody's name; told once for each word. */
function isNoName(name: string): boolean {
  const known = noNames.get(name)
  if (known !== undefined) return known
  const found = NOT_NAMES.test(name) || !/^\p{Lu}\p{Ll}+$/u.test(name)
  if (noNames.size < MOST_KEPT) noNames.set(name, found)
  return found
}
const MOST_KEPT = 5000

/** True where the block says who bears the name: a friend, a teacher, a pet, or somebody whose words are quoted. */
export function explains(block: BlockAnalysis, name: string): boolean {
  if (!block.text.includes(name)) return false
  if (introductionsIn(block).some(({ firstName }) => firstName === name)) return true
  return block.tokensLike('title').some((token) => {
    if (withoutEnding(token.text) !== name) return false
    const before = block.text.slice(Math.max(0, token.start - LETTERS_BEFORE), token.start)
    const after = block.text.slice(token.start + name.length, token.start + name.length + LETTERS_BEFORE)
    return SAYS_WHO.test(before) || SAID_WHO_AFTER.test(after) || isBeingNamed(before) || block.isQuoted(token)
  })
}

function nearest(name: string, known: ReadonlySet<string>): string | null {
  for (const one of known) if (isNearlyThe(name, one)) return one
  return null
}

const isPersonPlace = (before: string, after: string, listed: boolean): boolean =>
  !listed &&
  (ANY_VERB.test(after) || KIN_OR_LIFE.test(after) || AFTER_WORD.test(before) || /^ \p{Ll}{2,}s\b/u.test(after)) &&
  !/\p{Lu}\p{L}+ $/u.test(before)

/** "after the first month how her mornings feel": what is seen or asked is somebody's own. */
const SOMEBODYS =
  /^ (?:again |alone )?(?:after|before|at|in|on|when|each|every|what|how|if|whether|about)\b(?:(?! and \p{Lu}|,? where )[^.;]){0,60}?\b(?:her|his|he|she|they|their) (?!own |the )\p{Ll}/u

/** A name that no list holds, where only a person's can stand: "I asked Bartosz what", "Ruby and Bartosz share". */
function isSurelyPerson(before: string, after: string, names: CaseNames): boolean {
  const joined = /(\p{Lu}\p{Ll}+)(?:,| and) $/u.exec(before)?.[1]
  if (joined !== undefined && names.children.has(joined))
    return /^ (?:share|live|have|told|said|sleep|attend|need|are both)\b/.test(after)
  if (
    /\b(?:I|[Ww]e) (?:(?:shall|will|would|have|had|also|then|next) )*(?:ask|see|meet|watch|saw|seen|asked|met|watched) $/.test(
      before,
    ) &&
    SOMEBODYS.test(after)
  )
    return true
  if (/\b[Ii] (?:asked|met|watched) $/.test(before))
    return /^ (?:what|how|if|whether|about|at|in|on|and|who|to (?:tell|show|draw|choose))\b/.test(after)
  return (
    before.trim() === '' &&
    /^ (?:told me that (?:he|she)\b|said that (?:he|she) (?:is|was|feels|wants|likes|hates|sleeps)\b|sleeps\b|cried\b|wet the\b|woke\b)/.test(
      after,
    )
  )
}

/** Nobody's name in this case, used as that of somebody whom the reader is meant to know. */
function isForeign(before: string, after: string, listed: boolean): boolean {
  if (!listed && !KIN_OR_LIFE.test(after) && !SAYS_OR_FEELS.test(after)) return false
  if (/\p{Lu}\p{L}+[ -]$/u.test(before) && !/(?:^|[.!?]\s)\p{Lu}\p{L}+ $/u.test(before)) return false
  if (/^[ -]\p{Lu}\p{Ll}/u.test(after)) return false
  if (KIN_OR_LIFE.test(after) || SAYS_OR_FEELS.test(after)) return listed || /\S/.test(before)
  return (
    listed &&
    (ANY_VERB.test(after) ||
      (AFTER_WORD.test(before) &&
        /^(?:['’]s\b|[.,;)]| (?:and|in|at|on|to|with|is|has|was|for|will|from|every|when|who)\b)/.test(after)))
  )
}

/** "Ruby Pyke" for a child of the case who is Ruby Pike: the first name is hers, and the surname is not. */
function underAnotherSurname(
  block: BlockAnalysis,
  name: string,
  span: Span,
  before: string,
  after: string,
  names: CaseNames,
): DoubtfulName | null {
  const own = names.childSurnames.get(name)
  const surname = own === undefined ? undefined : /^ (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!['’]?\p{L}| \p{Lu})/u.exec(after)?.[1]
  if (own === undefined || surname === undefined || names.any.has(surname.toLowerCase())) return null
  if (TITLE_BEFORE.test(before) || SAYS_WHO.test(before) || SAID_WHO_AFTER.test(after)) return null
  if (NOT_NAMES.test(surname) || PLACE_AFTER.test(` ${surname}`) || block.isQuoted(span)) return null
  const { role } = block.segmentAt(span.start)
  if (role === 'label' || role === 'signature' || role === 'heading') return null
  return {
    start: span.start,
    end: span.end + 1 + surname.length,
    name: `${name} ${surname}`,
    why: 'surname',
    meant: `${name} ${own}`,
  }
}

/** The surname half of a full name is read with its first name. */
function followsFirstName(before: string, names: CaseNames): boolean {
  const first = /(\p{Lu}\p{L}+) $/u.exec(before)?.[1]
  return first !== undefined && names.first.has(first)
}
