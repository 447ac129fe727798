import { type CasewrightDocument, walkBlocks } from '../document/index.ts'
import type { CaseRecord } from '../family/index.ts'
import type { WordLists } from '../standards/index.ts'
import { type AboutOtherAdult, aboutOtherAdults, OTHER_ADULT_LISTS } from './analysis/about-other-adults.ts'
import { AnalysedBlock } from './analysis/block-analysis.ts'
import { caseNames } from './analysis/case-names.ts'
import { professionalsIntroduced } from './analysis/professionals.ts'
import { compileMatcher } from './matcher/matcher.ts'
import { knownPeople } from './people.ts'

/** A sentence of a block that may be another adult's own information. */
interface AboutSomebodyElse extends AboutOtherAdult {
  blockId: string
}

/** Finds in a document what may be about another adult than the child whose record it is in. */
export type OthersReader = (
  document: CasewrightDocument,
  of: { caseRecord: CaseRecord; childId: string; professionals: readonly string[] },
) => AboutSomebodyElse[]

/** Makes a reader of what is about other adults; `professionals`, given to it, are names of people who wrote or signed. */
export function createOthersReader(words: WordLists): OthersReader {
  const matcher = compileMatcher(OTHER_ADULT_LISTS.flatMap((id) => words[id] ?? []))
  return (document, { caseRecord, childId, professionals }) => {
    const people = knownPeople(document, caseRecord)
    const child = people.find(({ id }) => id === childId)
    if (!child) return []
    const blocks = [...walkBlocks(document)].map(({ section, block }) => new AnalysedBlock(block, section, matcher))
    const atWork = new Set([
      ...blocks.flatMap(({ text }) => [...professionalsIntroduced(text)]),
      ...[document.author?.name, document.manager?.name, ...professionals].flatMap(
        (name) => name?.trim().split(/\s+/).at(-1) ?? [],
      ),
    ])
    const family = new Set(people.filter(({ group }) => group !== 'professional').map(({ lastName }) => lastName))
    const of = {
      child,
      people,
      names: caseNames(people),
      professionals: new Set([...atWork].filter((surname) => !family.has(surname))),
    }
    return blocks.flatMap((block) => {
      block.standIn(document.kind)
      return aboutOtherAdults(block, of).map((found) => ({ ...found, blockId: block.block.id }))
    })
  }
}
