import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block, CasewrightDocument, Inline } from '../../../shared/document/index.ts'
import { familyVersion } from '../../../shared/family-version/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { anyDocument } from '../editor/documents.ts'
import { openWord } from '../word/reading-word.ts'
import { CASE, knowsley, PLAN, TEMPLATE, wordStyles } from './case.ts'

/** Words that stand nowhere else, so that the smallest trace of them is found. */
class Secrets {
  readonly words: string[] = []
  /** A name of one short word: where it stands again the worker may put it back. */
  readonly name = 'Zqleeds'
  make(): string {
    const word = `Zq${this.words.length}xw hidden${this.words.length}k`
    this.words.push(word)
    return word
  }
}

function withSecrets(document: CasewrightDocument, picks: readonly boolean[], secrets: Secrets): CasewrightDocument {
  let at = 0
  const pick = () => picks[at++ % picks.length] ?? false
  /** Words of the running text: where they stand again, nobody marked them. */
  let again: string | undefined
  let named = false
  const inline = (one: Inline): Inline => {
    if (one.type === 'break') return one
    const { confidential: _before, ...rest } = one
    if (!pick()) return rest as Inline
    const isName = one.type === 'text' && named === false
    if (isName) named = true
    const text = isName ? secrets.name : secrets.make()
    if (one.type !== 'note' && !isName) again ??= text
    return { ...rest, text, confidential: { id: `m${at}`, why: secrets.make() } } as Inline
  }
  const content = (all: Inline[]) => all.map(inline)
  const row = <T extends { id: string }>(one: T, fields: readonly (keyof T)[]): T =>
    pick() ? { ...one, ...Object.fromEntries(fields.map((field) => [field, secrets.make()])), confidential: { id: one.id } } : one
  const block = (one: Block): Block => {
    switch (one.type) {
      case 'paragraph':
      case 'heading':
      case 'quotation':
        return { ...one, content: content(one.content) }
      case 'list':
        return { ...one, items: one.items.map((item) => ({ ...item, content: content(item.content) })) }
      case 'table':
        return {
          ...one,
          rows: one.rows.map((own) => ({
            ...own,
            cells: own.cells.map((cell) => ({ ...cell, content: content(cell.content) })),
          })),
        }
      case 'fields':
        return { ...one, fields: one.fields.map((field) => ({ ...field, content: content(field.content) })) }
      case 'actionPlan':
        return { ...one, actions: one.actions.map((action) => row(action, ['action', 'owner', 'measure', 'outcome', 'status'])) }
      case 'chronology':
        return { ...one, entries: one.entries.map((entry) => row(entry, ['date', 'event', 'source', 'response', 'impact'])) }
      case 'signatures':
        return { ...one, signatories: one.signatories.map((own) => row(own, ['role', 'name', 'date', 'note'])) }
      default:
        return one
    }
  }
  const sections = document.sections.map((section) => ({
    ...section,
    templateSection: 'what',
    blocks: section.blocks.map(block),
  }))
  const elsewhere = named ? secrets.name : ''
  const later: Block = {
    type: 'paragraph',
    id: 'later',
    content: [{ type: 'text', text: `Somebody rang from ${elsewhere} later.` }],
  }
  sections.push({ id: 'last', templateSection: 'what', title: `About ${elsewhere}`, blocks: [later] })
  const setAside = [{ key: 'k', ruleId: 'r', text: again ?? '', reason: again ?? 'x', by: 'x', at: '2026-01-01' }]
  return {
    ...document,
    title: `Plan ${again ?? ''} ${elsewhere}`,
    startedFrom: { documentId: 'o', title: again ?? '', on: '' },
    setAside,
    sections,
  }
}

it('no marked word is in any version, nor in any part of its Word file', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDocument,
      fc.array(fc.boolean(), { minLength: 3, maxLength: 12 }),
      fc.constantFrom('parents' as const, { childId: 'amina' }),
      async (generated, picks, reader) => {
        const secrets = new Secrets()
        const document = withSecrets(generated, picks, secrets)
        const version = familyVersion({
          document,
          template: TEMPLATE,
          reader,
          caseRecord: CASE,
          plan: PLAN,
          findings: [],
          terms: () => [],
          gradeOf: () => null,
          putBack: [],
          leaveOut: [],
          title: document.title,
        })
        // Whoever puts back all that there is gets nothing of what is marked.
        const again = familyVersion({
          document,
          template: TEMPLATE,
          reader,
          caseRecord: CASE,
          plan: PLAN,
          findings: [],
          terms: () => [],
          gradeOf: () => null,
          putBack: version.leftOut.map(({ id }) => id),
          leaveOut: [],
          title: document.title,
        })
        for (const { document: made } of [version, again]) {
          const words = secrets.words.flatMap((two) => two.split(' '))
          if (made === version.document) words.push(secrets.name)
          const style = wordStyles.family
          if (!style) throw new Error('the Word style for the family is missing')
          const bytes = await exportWord(made, {
            pack: knowsley.pack,
            style,
            caseRecord: CASE,
            exportedOn: '2026-03-02',
            family: { lines: ['This copy is for the parents.'] },
          })
          const file = openWord(bytes)
          const whole = [JSON.stringify(made), ...file.names.map((name) => file.part(name))].join('\n')
          expect(words.filter((word) => whole.includes(word))).toEqual([])
        }
      },
    ),
    { numRuns: 60 },
  )
})
