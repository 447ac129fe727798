import type { CasewrightDocument, Section } from '../../../../shared/document/index.ts'
import { isEditable, STATE_NAMES } from '../../../../shared/review/index.ts'
import type { KeptDocument, KeptRevision } from '../../../storage/index.ts'
import type { Making } from './making.ts'
import { heading } from './paper.ts'
import { reviewPaper } from './review.ts'
import { sayDay, sayKind, sayMoment } from './say.ts'

/** Adds every document about the child: its text, what was said and signed about it, and its earlier texts. Removed ones too. */
export async function addDocuments(making: Making): Promise<void> {
  const { store } = making.needs.session
  for (const kept of await store.wholeRecord.documents(making.caseRecord.id)) {
    const document = await store.wholeRecord.text(kept, kept.revision)
    if (document.childIds.length > 0 && !document.childIds.includes(making.child.id)) {
      const what = `${sayKind(kept.kind)}, last written in on ${sayDay(kept.updatedAt)}`
      making.leftOut.push({ what, why: 'It is marked as being about another child alone.' })
      continue
    }
    await addDocument(making, kept, document)
  }
}

async function addDocument(making: Making, kept: KeptDocument, document: CasewrightDocument): Promise<void> {
  const removed = kept.removedAt === null ? '' : `Removed from the case on ${sayMoment(kept.removedAt)}. `
  const name = removed === '' ? kept.kind : `${kept.kind} (removed)`
  const { store } = making.needs.session
  const marked = await making.marked(document)
  const standing = `${STATE_NAMES[kept.state]}, last written in on ${sayMoment(kept.updatedAt)} by ${kept.author}`
  const asSent = isEditable(kept.state) ? null : await store.sentCases.of(kept.id, kept.revision)
  await making.add(name, { what: sayKind(kept.kind), about: `${removed}${standing}` }, { ...marked, asSent })
  const known = new Set(marked.passages.map(({ text }) => text))
  for (const issued of await store.wholeRecord.issued(kept.id)) {
    const why = `The Word copy here has the same words with the passages marked. The file that was given stays in the store; its SHA-256 is ${issued.sha256}.`
    making.leftOut.push({ what: `${sayKind(kept.kind)}: the Word file that was issued on ${sayMoment(issued.at)}`, why })
  }
  const review = { what: `${sayKind(kept.kind)}: review, comments and signatures`, about: removed.trim() }
  await making.addPaper(`${name} - review and signatures`, review, await reviewPaper(making, kept, document))
  await addEarlier(making, { kept, name, removed }, known)
}

/** All earlier texts of a document in one file, the newest first; a passage that stands in the newest text is listed there alone. */
async function addEarlier(
  making: Making,
  { kept, name, removed }: { kept: KeptDocument; name: string; removed: string },
  known: Set<string>,
): Promise<void> {
  const { wholeRecord } = making.needs.session.store
  const revisions = await wholeRecord.earlier(kept)
  const [first] = revisions
  if (!first) return
  const sections: Section[] = []
  const passages: { where: string; text: string; why: string }[] = []
  for (const revision of revisions) {
    const said = sayRevision(revision)
    const marked = await making.marked(await wholeRecord.text(kept, revision.number))
    for (const one of marked.passages)
      if (!known.has(one.text)) {
        known.add(one.text)
        passages.push({ ...one, where: `${said}: ${one.where}` })
      }
    const [id, blocks] = [`revision-${revision.number}`, marked.document.sections]
    sections.push({
      id,
      templateSection: null,
      title: said,
      blocks: blocks.flatMap((section) => [
        heading(section.title),
        ...section.blocks.map((block) => ({ ...block, id: `${id}-${block.id}` })),
      ]),
    })
  }
  const newest = await wholeRecord.text(kept, first.number)
  const document = { ...newest, title: `${newest.title}: earlier texts`, sections, setAside: [] }
  const about = `${removed}${revisions.length === 1 ? '1 text that was' : `${revisions.length} texts that were`} kept before the one above`
  await making.add(`${name} - earlier texts`, { what: `${sayKind(kept.kind)}: earlier texts`, about }, { document, passages })
}

const sayRevision = ({ number, savedAt, author, isCopy }: KeptRevision): string =>
  `Revision ${number}, saved on ${sayMoment(savedAt)} by ${author}${isCopy ? ', set aside because somebody else had saved first' : ''}`
