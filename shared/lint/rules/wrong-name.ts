import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { type CaseNames, caseNames } from '../analysis/case-names.ts'
import { type DoubtfulName, doubtfulNamesIn, explains } from '../analysis/names-in-block.ts'
import { tellsOfSiblingAfterOpening } from '../analysis/opening-child.ts'
import { namesOneChild, tellsOfSibling } from '../analysis/section-child.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import type { BlockAnalysis, DocumentRule, KnownPerson, RuleContext, Span } from '../rule.ts'

const knownNames = new WeakMap<readonly KnownPerson[], CaseNames>()

export const wrongName: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'wrong-name',
    category: 'wrong-name',
    title: 'A name that belongs elsewhere',
    severity: 'warning',
    kinds: ['all'],
    why: 'A stranger’s name breaks their confidence, and makes everybody doubt what else was copied.',
    setAsideWhen: 'The person belongs to this case and is not on its list of people yet.',
    bad: ['Tyler told me that he is frightened at night.'],
    good: ['Ruby told me that her friend Tyler came for tea.'],
  },
  lists: ['first-names'],
  looksAt: (block) => block.tokensLike('title').length > 0,
  check(blocks, context, report) {
    if (!context.people.some(({ group, firstName }) => group === 'child' && firstName !== '')) return
    const names = knownNames.get(context.people) ?? caseNames(context.people)
    knownNames.set(context.people, names)
    const told = new Set<string>()
    const sections = bySection(blocks, explained, null, (own) => ({ own, known: new Map<string, boolean>() }))
    const isExplained = ({ name, why }: DoubtfulName): boolean =>
      sections.some((section) => explainsIn(section, name.split(' ')[0] ?? '', why !== 'adult'))
    for (const { block, doubtful, sibling } of bySection(blocks, kept, context.people, (own) =>
      read(own, names, context),
    ).flat()) {
      const place = { section: block.section, block: block.block }
      for (const one of doubtful) {
        if (told.has(one.name) || (mayBeExplained(one) && isExplained(one))) continue
        const sentence = block.sentenceAt(one.start)
        if (
          !sentence ||
          (one.why === 'foreign' && isAddressedToReader(block, sentence, context) && !ADULT_READER.test(block.text))
        )
          continue
        told.add(one.name)
        report({ ...place, start: one.start, end: one.end, ...saying(one) })
      }
      if (sibling) report({ ...place, ...sibling })
    }
  },
}

/** What may be wrong in one block. */
interface Doubts {
  block: BlockAnalysis
  doubtful: readonly DoubtfulName[]
  sibling: (Span & { message: string }) | null
}

const kept: Readings<readonly Doubts[]> = new WeakMap()

/** The blocks of a section in which something may be wrong. */
function read(blocks: readonly BlockAnalysis[], names: CaseNames, { people }: RuleContext): readonly Doubts[] {
  return blocks.flatMap((block) => {
    const doubtful = doubtfulNamesIn(block, names)
    const sibling = siblingIn(block, people)
    return doubtful.length > 0 || sibling ? { block, doubtful, sibling } : []
  })
}

/** A section's blocks, and which names they explain as far as that was asked. */
interface Explained {
  own: readonly BlockAnalysis[]
  known: Map<string, boolean>
}

const explained: Readings<Explained> = new WeakMap()

function explainsIn({ own, known }: Explained, name: string, titleTells: boolean): boolean {
  const key = titleTells ? name : `Mr ${name}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = own.some((block) => explains(block, name, titleTells))
  known.set(key, found)
  return found
}

/** A letter to a grown-up is about the case; a child may be told of anybody. */
const ADULT_READER = /^\s*Dear (?:Ms|Mrs|Miss|Mr|Dr) |,? (?:Ms|Mrs|Miss|Mr) \p{Lu}[\p{L}-]+, /u

const mayBeExplained = ({ why, name }: DoubtfulName): boolean =>
  why === 'adult' || ((why === 'foreign' || why === 'near') && !name.includes(' '))

function saying({ why, meant, name }: DoubtfulName): { message: string; fixes?: { label: string; replacement: string }[] } {
  if (why === 'near')
    return { message: `Is this ${meant}? The case spells it so.`, fixes: [{ label: `Write “${meant}”`, replacement: meant }] }
  if (why === 'surname') return { message: `The case knows ${meant}. Is this the same child?` }
  if (why === 'adult') return { message: `The case knows ${meant}. Is this the same person?` }
  return { message: `Nobody called ${name} is in this case. Who is this, or was it copied from another document?` }
}

function siblingIn(block: BlockAnalysis, people: readonly KnownPerson[]): Doubts['sibling'] {
  const child = namesOneChild(block.section, people)
  const sibling = child && tellsOfSibling(block, child, people)
  if (child && sibling) {
    const message = `This section is about ${child.knownAs || child.firstName}. Does this belong to another child’s?`
    return { start: sibling.start, end: sibling.end, message }
  }
  const after = tellsOfSiblingAfterOpening(block, people)
  return after && { ...after, message: 'The opening words name another child. Which of the two is meant?' }
}
