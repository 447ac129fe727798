import { CHILD } from './heading-meaning.ts'

/** A child by whose name a heading may be meant. */
export interface NamedChild {
  id: string
  firstName: string
  lastName?: string
  knownAs?: string
}

export interface PlainHeading {
  /** Small letters and single spaces, without numbers and marks; each child that is named is `{child}`. */
  text: string
  /** Ids of the children that it names. */
  childIds: string[]
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function plainName(name: string): string {
  return name.normalize('NFC').replace(/[‘’]/g, "'").trim().toLowerCase()
}

/** A child's names as they may stand in a heading, longest first. */
function namesOf(child: NamedChild): string[] {
  const first = [child.firstName, child.knownAs ?? ''].filter((name) => name.trim() !== '')
  const full = child.lastName ? first.map((name) => `${name} ${child.lastName}`) : []
  return [...full, ...first].map(plainName)
}

/** A heading without numbers, case, punctuation and curly marks. */
export function plainHeading(heading: string, children: readonly NamedChild[]): PlainHeading {
  let text = plainName(heading)
    .replace(/\{child(?:\.\w+)?\}/g, CHILD)
    .replace(/^(?:section|part)?\s*\d+(?:\.\d+)*\s*[.):\-–—]?\s+/, '')
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{L})n't(?!\p{L})/gu, ' not')
    .replace(/\b(what|that|who|how|where|it)'s(?!\p{L})/gu, '$1 is')
  const childIds: string[] = []
  for (const child of children)
    for (const name of namesOf(child)) {
      const named = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?:'s|s'|')?(?![\\p{L}\\p{N}])`, 'gu')
      if (!named.test(text)) continue
      if (!childIds.includes(child.id)) childIds.push(child.id)
      text = text.replace(named, CHILD)
    }
  text = text
    .replace(/\{child\}(?:'s|s')/g, CHILD)
    .replace(/\(\s*(?:aged?\s*)?\d[^)]*\)/g, ' ')
    .replace(/(?<=\p{L})'s?(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
    .trim()
  return { text, childIds }
}
