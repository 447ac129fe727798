import type { z } from 'zod'
import { type Contract, type FileContent, fileName } from '../../shared/api/index.ts'
import { type Block, type CasewrightDocument, newId, SCHEMA_VERSION } from '../../shared/document/index.ts'
import { type CaseFamily, type CaseRecord, pictureBlock } from '../../shared/family/index.ts'
import { exportWord, pageForPicture } from '../../shared/word/index.ts'
import { pngOf, withDotsAnInch } from '../pictures/index.ts'
import { localDay } from './local-day.ts'
import type { Needs } from './needs.ts'

type Asked = z.infer<Contract['family']['exportWord']['input']>

const PRINT_DOTS_AN_INCH = 300
/** The dots across an A4 page on its side, but for what printers leave free. */
const PAGE_DOTS = 3300
/** More than that takes long to draw and is more than a sheet of A1 across. */
const MOST_DOTS = 10_000
/** Dots for each unit of a drawing at which its names are 7 points high; on a page they are as much larger as it has room for. */
const DOTS_A_UNIT = 2.09

const printDots = (width: number): number => Math.round(Math.min(MOST_DOTS, Math.max(PAGE_DOTS, width * DOTS_A_UNIT)))

/** The picture as it was asked for, with its words and the table of its people. */
function pictured({ session, now }: Needs, family: CaseFamily, caseRecord: CaseRecord, asked: Asked) {
  const { caseId: _caseId, title, ...options } = asked
  const name = title ?? `${asked.view === 'ecomap' ? 'Eco-map' : 'Genogram'}: ${caseRecord.title}`
  return pictureBlock(family, newId(), {
    ...options,
    title: name,
    author: session.practitioner.name,
    drawnOn: caseRecord.exampleDay ?? localDay(now()),
  })
}

/** The picture in a Word document of its own, with the table of people after it. */
export async function familyInWord(needs: Needs, family: CaseFamily, caseRecord: CaseRecord, asked: Asked): Promise<FileContent> {
  const block = pictured(needs, family, caseRecord, asked)
  const { name, role } = needs.session.practitioner
  const title = block.title ?? 'Genogram'
  const reference = caseRecord.reference.trim()
  const said: Block[] =
    reference === '' ? [] : [{ type: 'paragraph', id: newId(), content: [{ type: 'text', text: `Reference ${reference}` }] }]
  const document: CasewrightDocument = {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    kind: 'genogram',
    title,
    packId: caseRecord.packId,
    caseId: caseRecord.id,
    childIds: [...(asked.childIds ?? [])],
    author: { name, role },
    dates: { documentDate: asked.asAt },
    sections: [{ id: newId(), templateSection: null, title: 'The family', blocks: [...said, block] }],
    setAside: [],
  }
  const { pack } = await needs.packVersions.inForce(caseRecord.packId)
  const given = await needs.shelf.wordStyle('plan')
  // The picture says itself of which day it is, who drew it and with whom it was gone through; the page is for the picture.
  const style = {
    ...given,
    head: 'none',
    numberedSections: false,
    page: block.shown ? pageForPicture(given, block.shown) : given.page,
  } as const
  const exportedOn = localDay(needs.now())
  const bytes = await exportWord(document, { pack, style, caseRecord, exportedOn, pngOf, untitledSections: true })
  return { name: `${fileName(title)}.docx`, base64: Buffer.from(bytes).toString('base64') }
}

/** The picture alone, as a drawing or as a PNG in print resolution. */
export async function familyAsPicture(
  needs: Needs,
  family: CaseFamily,
  caseRecord: CaseRecord,
  asked: Asked,
  format: 'svg' | 'png',
): Promise<FileContent> {
  const { shown, title = 'Genogram' } = pictured(needs, family, caseRecord, asked)
  const svg = shown?.svg ?? ''
  const bytes =
    format === 'svg'
      ? Buffer.from(svg, 'utf8')
      : Buffer.from(withDotsAnInch(await pngOf(svg, printDots(shown?.width ?? 0)), PRINT_DOTS_AN_INCH))
  return { name: `${fileName(title)}.${format}`, base64: bytes.toString('base64') }
}
