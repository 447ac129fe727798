import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { type CaseNames, caseNames, type DoubtfulName, doubtfulNamesIn, explains } from '../analysis/names-in-block.ts'
import { namesOneChild, tellsOfSibling } from '../analysis/section-child.ts'
import type { BlockAnalysis, DocumentRule, KnownPerson } from '../rule.ts'

const known = new WeakMap<readonly KnownPerson[], CaseNames>()

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
    const names = known.get(context.people) ?? caseNames(context.people)
    known.set(context.people, names)
    const told = new Set<string>()
    for (const block of blocks) {
      for (const doubtful of doubtfulNamesIn(block, names)) {
        if (told.has(doubtful.name)) continue
        if (
          /^(?:foreign|near)$/.test(doubtful.why) &&
          !/ /.test(doubtful.name) &&
          blocks.some((one) => explains(one, doubtful.name))
        )
          continue
        const sentence = block.sentenceAt(doubtful.start)
        if (!sentence || (doubtful.why === 'foreign' && isAddressedToReader(block, sentence, context))) continue
        told.add(doubtful.name)
        report({ section: block.section, block: block.block, start: doubtful.start, end: doubtful.end, ...saying(doubtful) })
      }
      siblings(block, context.people, (start, end, message) =>
        report({ section: block.section, block: block.block, start, end, message }),
      )
    }
  },
}

function saying({ why, meant, name }: DoubtfulName): { message: string; fixes?: { label: string; replacement: string }[] } {
  if (why === 'near')
    return { message: `Is this ${meant}? The case spells it so.`, fixes: [{ label: `Write “${meant}”`, replacement: meant }] }
  if (why === 'surname') return { message: `The case knows ${meant}. Is this the same child?` }
  return { message: `Nobody called ${name} is in this case. Who is this, or was it copied from another document?` }
}

function siblings(
  block: BlockAnalysis,
  people: readonly KnownPerson[],
  mark: (start: number, end: number, message: string) => void,
): void {
  const child = namesOneChild(block.section, people)
  const sibling = child && tellsOfSibling(block, child, people)
  if (child && sibling)
    mark(
      sibling.start,
      sibling.end,
      `This section is about ${child.knownAs || child.firstName}. Does this belong to another child’s?`,
    )
}
