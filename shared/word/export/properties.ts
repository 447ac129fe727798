import type { CasewrightDocument } from '../../document/index.ts'
import type { Pack } from '../../standards/index.ts'
import { safeLine } from './safe-text.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xmlText = (text: string) => safeLine(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/**
 * The part that holds a Word file's title, author and days (ISO/IEC 29500-2, core properties). Written here because the docx
 * library knows neither category nor language and stamps the clock's time; ours is the day that the caller gives.
 * Children's names stay out of it: file lists show these properties to people who have not opened the document.
 */
export function coreProperties(document: CasewrightDocument, pack: Pack, title: string, exportedOn: string): string {
  const day = `<dcterms:created xsi:type="dcterms:W3CDTF">${exportedOn}T00:00:00Z</dcterms:created>`
  const elements: [string, string][] = [
    ['dc:title', title],
    ['dc:subject', pack.title || pack.name],
    ['dc:creator', document.author?.name ?? ''],
    ['cp:keywords', [document.kind, pack.id, document.templateId].filter(Boolean).join(', ')],
    ['cp:category', document.kind],
    ['dc:language', 'en-GB'],
    ['cp:lastModifiedBy', document.author?.name ?? ''],
  ]
  const written = elements.filter(([, text]) => text !== '').map(([name, text]) => `<${name}>${xmlText(text)}</${name}>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${written.join('')}${day}${day.replaceAll('created', 'modified')}</cp:coreProperties>`
}

/** What Casewright itself needs to know the file again by. */
export function customProperties(
  document: CasewrightDocument,
  pack: Pack,
  exportedOn: string,
): { name: string; value: string }[] {
  const properties: [string, string][] = [
    ['Casewright document', document.id],
    ['Casewright kind', document.kind],
    ['Casewright standard', `${pack.id} ${pack.version}`],
    ['Casewright template', document.templateId ?? ''],
    ['Casewright template version', document.templateVersion === undefined ? '' : String(document.templateVersion)],
    ['Casewright exported on', exportedOn],
  ]
  return properties.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value: safeLine(value) }))
}

/** The same part with the day and the language alone, for a file that leaves the authority's hands. */
export function bareProperties(exportedOn: string): string {
  const day = `<dcterms:created xsi:type="dcterms:W3CDTF">${exportedOn}T00:00:00Z</dcterms:created>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}><dc:language>en-GB</dc:language>${day}${day.replaceAll('created', 'modified')}</cp:coreProperties>`
}
