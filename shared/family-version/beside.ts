import {
  type Block,
  type CasewrightDocument,
  type Claim,
  contentsOf,
  type Inline,
  type Section,
  walkBlocks,
} from '../document/index.ts'

/**
 * Words that stand beside a document's text and are printed all the same: notes, the sources of claims, titles of forms and
 * plans, who said something and where, the notes of signatures. Each is left out whole or stays.
 */
export interface Beside {
  key: string
  text: string
  section: Section
  block: Block
  /** What the worker knows it as. */
  what: string
  claim?: Claim
  /** A note that is itself marked to be left out. */
  isMarked?: true
}

const sourceOf = ({ by = '', on = '', basis = '' }: Claim): string => [by, on, basis].filter(Boolean).join('. ')

/** Everything of a document that stands beside its text and holds words. */
export function besidesOf(document: CasewrightDocument): Beside[] {
  return [...walkBlocks(document)].flatMap(({ section, block }) =>
    [...ofBlock(block)].filter(({ text }) => text.trim() !== '').map((one) => ({ ...one, section, block })),
  )
}

function* ofBlock(block: Block): Generator<Omit<Beside, 'section' | 'block'>> {
  const claims = new Set<string>()
  for (const inline of contentsOf(block).flat()) {
    if (inline.type === 'note')
      yield { key: `note:${inline.id}`, text: inline.text, what: 'a note', ...(inline.confidential && { isMarked: true }) }
    else if (inline.type !== 'break' && inline.claim && !claims.has(inline.claim.id)) {
      claims.add(inline.claim.id)
      yield {
        key: `claim:${block.id}:${inline.claim.id}`,
        text: sourceOf(inline.claim),
        what: 'whose statement it is',
        claim: inline.claim,
      }
    }
  }
  if (block.type === 'quotation') {
    yield { key: `speaker:${block.id}`, text: block.speaker?.name ?? '', what: 'who said it' }
    yield { key: `circumstances:${block.id}`, text: block.circumstances ?? '', what: 'where it was said' }
  }
  if (block.type === 'fields' || block.type === 'actionPlan')
    yield { key: `title:${block.id}`, text: block.title ?? '', what: 'its title' }
  if (block.type === 'signatures')
    for (const { id, role, note, date } of block.signatories) {
      yield { key: `signatory:${id}:role`, text: role, what: 'a signature' }
      yield { key: `signatory:${id}:note`, text: note, what: 'the note of a signature' }
      yield { key: `signatory:${id}:date`, text: date, what: 'the date of a signature' }
    }
}

/**
 * A document that holds what stands beside the text as paragraphs, their ids the keys of `besidesOf`, so that it can be checked as
 * any text is.
 */
export function besideDocument(document: CasewrightDocument): CasewrightDocument {
  const blocks = besidesOf(document).map(
    ({ key, text }): Block => ({ type: 'paragraph', id: key, content: [{ type: 'text', text }] }),
  )
  const section: Section = { id: 'beside', templateSection: null, title: 'Notes', blocks }
  return { ...document, setAside: [], sections: [section] }
}

/** A block without the words beside it whose keys are given. */
export function withoutBesides(block: Block, keys: ReadonlySet<string>): Block {
  if (keys.size === 0) return block
  const gone = (key: string): boolean => keys.has(key)
  const content = (inlines: Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'note') return gone(`note:${inline.id}`) ? [] : [inline]
      if (inline.type === 'break' || !inline.claim || !gone(`claim:${block.id}:${inline.claim.id}`)) return [inline]
      const { claim: _claim, ...rest } = inline
      return [rest]
    })
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: content(block.content) }
    case 'quotation': {
      const { circumstances, ...rest } = block
      const kept = circumstances !== undefined && !gone(`circumstances:${block.id}`) ? { circumstances } : {}
      return { ...rest, ...kept, speaker: gone(`speaker:${block.id}`) ? null : block.speaker, content: content(block.content) }
    }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, content: content(item.content) })) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, content: content(cell.content) })),
        })),
      }
    case 'fields': {
      const fields = block.fields.map((field) => ({ ...field, content: content(field.content) }))
      return { ...withoutTitle(block, gone(`title:${block.id}`)), fields }
    }
    case 'actionPlan':
      return withoutTitle(block, gone(`title:${block.id}`))
    case 'signatures':
      return {
        ...block,
        signatories: block.signatories.map((one) => ({
          ...one,
          role: gone(`signatory:${one.id}:role`) ? '' : one.role,
          note: gone(`signatory:${one.id}:note`) ? '' : one.note,
          date: gone(`signatory:${one.id}:date`) ? '' : one.date,
        })),
      }
    default:
      return block
  }
}

function withoutTitle<T extends { title?: string | undefined }>(block: T, gone: boolean): T {
  if (!gone) return block
  const { title: _title, ...rest } = block
  return rest as T
}
