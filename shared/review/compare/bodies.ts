import { type Block, inlineText } from '../../document/index.ts'
import type { BlockBody, ItemComparison } from './comparison.ts'
import { chronologySource, formSource, planSource, signatureSource, tableSource } from './grid-sources.ts'
import { gridBody } from './grids.ts'
import { inReadingOrder, likeness, Pairing, wordBag } from './pairing.ts'
import { compared, contentRuns, fromWhere, plainRuns, type Sides } from './sides.ts'

const FORMS = { paragraph: 'text', heading: 'text', quotation: 'text' } as const

/** Which blocks can be one block in two texts: a paragraph may become a heading, never a table. */
export const formOf = (block: Block): string => (block.type in FORMS ? 'text' : block.type)

/** The body of a block that is `was` in the earlier text and `is` in the later. Both are of one form. */
export function bodyOf({ was, is }: Sides<Block>): BlockBody {
  const block = is ?? was
  if (block === null) throw new TypeError('a block stands in one of the texts at least')
  /** The side as a block of that type; nothing where it is of another. */
  const only = <T extends Block['type']>(type: T) => ({ was: narrowed(was, type), is: narrowed(is, type) })
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return textBody(was, is, block)
    case 'list':
      return listBody(only('list'))
    case 'table':
      return gridBody(each(only('table'), tableSource))
    case 'fields':
      return gridBody(each(only('fields'), formSource))
    case 'actionPlan':
      return gridBody(each(only('actionPlan'), planSource))
    case 'chronology':
      return gridBody(each(only('chronology'), chronologySource))
    case 'signatures':
      return gridBody(each(only('signatures'), signatureSource))
    case 'genogram': {
      const sides = only('genogram')
      const title = plainRuns(...pair(each(sides, (one) => one.title ?? '')))
      return { form: 'picture', title, words: plainRuns(...pair(each(sides, pictureWords))) }
    }
    case 'pageBreak':
      return { form: 'break' }
  }
}

const narrowed = <T extends Block['type']>(block: Block | null, type: T): Extract<Block, { type: T }> | null =>
  block?.type === type ? (block as Extract<Block, { type: T }>) : null

const each = <T, R>({ was, is }: Sides<T>, make: (one: T) => R): Sides<R> => ({
  was: was === null ? null : make(was),
  is: is === null ? null : make(is),
})
const pair = <T>({ was, is }: Sides<T>): [T | null, T | null] => [was, is]

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'quotation' }>
const isText = (block: Block | null): block is TextBlock => block !== null && 'content' in block

function textBody(was: Block | null, is: Block | null, block: TextBlock): BlockBody {
  const runs = contentRuns(isText(was) ? was.content : null, isText(is) ? is.content : null)
  const said = plainRuns(was === null ? null : whoSaid(was), is === null ? null : whoSaid(is))
  return { form: 'text', runs, said, level: block.type === 'heading' ? block.level : 0 }
}

function whoSaid(block: Block): string {
  if (block.type !== 'quotation') return ''
  return [block.speaker?.name, block.circumstances].filter((part) => part).join(', ')
}

/** What a block is laid out as, where that is otherwise than it was; empty where it is not. */
export function layoutChange(was: Block, is: Block): string {
  if (was.type !== is.type) return `Now a ${LAYOUT_NAMES[is.type] ?? 'block of another kind'}`
  if (was.type === 'heading' && is.type === 'heading' && was.level !== is.level)
    return is.level > was.level ? 'Now a smaller heading' : 'Now a larger heading'
  if (was.type === 'list' && is.type === 'list' && was.ordered !== is.ordered)
    return is.ordered ? 'Now numbered' : 'Now with bullets'
  return ''
}

const LAYOUT_NAMES: Partial<Record<Block['type'], string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  quotation: 'block of somebody’s own words',
}

type List = Extract<Block, { type: 'list' }>
type Item = List['items'][number]

function listBody({ was, is }: Sides<List>): BlockBody {
  const [before, now] = [was?.items ?? [], is?.items ?? []]
  const bags = new Map([...before, ...now].map((item) => [item, wordBag(inlineText(item.content))]))
  const bagOf = (item: Item) => bags.get(item) ?? wordBag('')
  const pairs = new Pairing<Item>()
    .byId(before, now)
    .byLikeness(before, now, (one, other) => likeness(bagOf(one), bagOf(other), 0.5))
  const items = inReadingOrder(before, now, pairs).map((sides): ItemComparison => {
    const item = sides.is ?? sides.was
    return {
      ...compared(item?.id ?? '', sides, fromWhere(sides.moved)),
      laidOut: sides.was && sides.is && sides.was.level !== sides.is.level ? 'Set in otherwise' : '',
      level: item?.level ?? 0,
      runs: contentRuns(sides.was?.content ?? null, sides.is?.content ?? null),
    }
  })
  return { form: 'list', ordered: (is ?? was)?.ordered ?? false, items }
}

function pictureWords({ view, shown }: Extract<Block, { type: 'genogram' }>): string {
  if (!shown) return ''
  const people = shown.people.map(({ name, born, died, relationship }) =>
    [name, born, died, relationship].filter(Boolean).join(', '),
  )
  return [`${view === 'ecomap' ? 'Eco-map' : 'Genogram'} as at ${shown.asAt}`, shown.words, ...people].filter(Boolean).join('\n')
}
