import { diffArrays } from 'diff'
import {
  type CheckedSignature,
  type FileVerified,
  type Problem,
  problemOf,
  type Signature,
  signature,
} from '../../../shared/review/index.ts'
import { readRecords } from '../../records/index.ts'
import type { Needs } from '../needs.ts'
import { sha256 } from '../sha256.ts'

/** A file that shares fewer of its paragraphs with what was issued is another document. */
const ALIKE = 0.4
/** Longer lists of differences say no more. */
const MOST_DIFFERENCES = 100

type Issue = NonNullable<FileVerified['issue']>
/** Checks the document that a file was issued of. */
export type CheckOf = (documentId: string) => Promise<Pick<FileVerified, 'signatures' | 'problems'>>

/** Says whether a Word file is the very one that was issued; else what it resembles, and where it differs. */
export async function checkWordFile(
  needs: Needs,
  { name, bytes, checkOf }: { name: string; bytes: Buffer; checkOf: CheckOf },
): Promise<FileVerified> {
  const digest = sha256(bytes)
  const found = { name, sha256: digest }
  const same = await issueBySignature(needs, digest)
  if (same) {
    const { signatures, problems } = await checkOf(same.documentId)
    const of = signatures.filter(({ revision }) => revision === same.revision)
    const authorised = of.filter(({ purpose }) => purpose === 'authorised').map(authoriser)
    const says = `This is the file that was issued of “${same.title}” on ${dayOf(same.at)} by ${same.by.name}${authorised.length > 0 ? `; authorised by ${list(authorised)}` : ''}.`
    return {
      ...found,
      verdict: 'issued',
      says: problems.length === 0 ? says : `${says} What the store keeps of it does not match any more.`,
      issue: same,
      signatures: of,
      differences: [],
      problems,
    }
  }
  return { ...found, ...(await resembling(needs, name, bytes, checkOf)) }
}

/** Who authorised it, as the signature has it: whoever signed, or for whom they wrote it down. */
function authoriser({ by, recordedFor }: CheckedSignature): string {
  const signer = `${by.name}, ${by.jobTitle}`
  return recordedFor === null ? signer : `${recordedFor.name}, ${recordedFor.role} (recorded by ${signer})`
}

async function resembling(
  needs: Needs,
  name: string,
  bytes: Buffer,
  checkOf: CheckOf,
): Promise<Omit<FileVerified, 'name' | 'sha256'>> {
  const none = { issue: null, signatures: [], differences: [], problems: [] as Problem[] }
  const here = linesOf(name, bytes)
  if (here === null)
    return {
      ...none,
      verdict: 'unknown',
      says: 'This is not what was issued: no file with this content was, and it cannot be read as a Word document, so what differs cannot be shown.',
    }
  let best: { alike: number; lines: string[]; documentId: string; revision: number } | null = null
  for await (const file of needs.session.store.evidence.issuedFiles()) {
    const lines = linesOf(file.name, file.bytes)
    if (lines === null) continue
    const alike = likeness(lines, here)
    if (alike >= ALIKE && alike > (best?.alike ?? 0))
      best = { alike, lines, documentId: file.document_id, revision: file.revision }
  }
  const issue = best && (await issueOf(needs, best.documentId, best.revision))
  if (!best || !issue)
    return {
      ...none,
      verdict: 'unknown',
      says: 'This is not what was issued: this store has issued no file that is this one, or much like it.',
    }
  const differences = differencesOf(best.lines, here)
  const { signatures } = await checkOf(issue.documentId)
  const what = `This is not what was issued. It is most like “${issue.title}”, issued on ${dayOf(issue.at)} by ${issue.by.name}`
  const says =
    differences.length === 0
      ? `${what}: its words are the same, and something else in the file was changed.`
      : `${what}, and differs in ${differences.length === 1 ? 'one paragraph' : `${differences.length} paragraphs`}.`
  return {
    verdict: 'not-issued',
    says,
    issue,
    signatures: signatures.filter(({ revision }) => revision === issue.revision),
    differences: differences.slice(0, MOST_DIFFERENCES),
    problems: [problemOf('file-changed', says, { documentId: issue.documentId, revision: issue.revision })],
  }
}

/** The issue whose signature names this digest: what is signed counts, not what a column says. */
async function issueBySignature({ session }: Needs, digest: string): Promise<Issue | null> {
  for (const { documentId, revision } of await session.store.reviews.issuedBySha256(digest)) {
    const signed = (await signaturesOf(session, documentId)).find(
      ({ statement }) => statement.file === digest && statement.revision === revision,
    )
    if (signed) return issueFrom(signed, await nameOfFile(session, documentId, revision))
  }
  return null
}

async function issueOf({ session }: Needs, documentId: string, revision: number): Promise<Issue | null> {
  const signed = (await signaturesOf(session, documentId)).find(
    ({ statement }) => statement.purpose === 'issued' && statement.revision === revision,
  )
  return signed ? issueFrom(signed, await nameOfFile(session, documentId, revision)) : null
}

async function signaturesOf(session: Needs['session'], documentId: string): Promise<Signature[]> {
  const kept = await session.store.evidence.document(documentId)
  return (kept?.signatures ?? []).flatMap(({ content }) => {
    try {
      const read = signature.safeParse(JSON.parse(content))
      return read.success ? [read.data] : []
    } catch {
      return []
    }
  })
}

const nameOfFile = async (session: Needs['session'], documentId: string, revision: number) =>
  (await session.store.reviews.issuedFile(documentId, revision))?.name ?? ''

const issueFrom = ({ statement }: Signature, file: string): Issue => ({
  documentId: statement.documentId,
  title: statement.title,
  revision: statement.revision,
  at: statement.at,
  by: statement.by,
  file,
})

/** Every paragraph and cell of a Word file; null where it is none. */
function linesOf(name: string, bytes: Uint8Array): string[] | null {
  try {
    const lines = readRecords(name, bytes).tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ text }) => text.trim())),
    )
    return lines.filter((line) => line !== '')
  } catch {
    return null
  }
}

/** The share of their lines that two files have in common. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const line of a) left.set(line, (left.get(line) ?? 0) + 1)
  let common = 0
  for (const line of b) {
    const times = left.get(line) ?? 0
    if (times === 0) continue
    common += 1
    left.set(line, times - 1)
  }
  return common / Math.max(a.length, b.length, 1)
}

function differencesOf(issued: string[], here: string[]): FileVerified['differences'] {
  const found: FileVerified['differences'] = []
  let taken: string[] = []
  const flush = (put: readonly string[]) => {
    for (let at = 0; at < Math.max(taken.length, put.length); at += 1)
      found.push({ issued: taken[at] ?? null, here: put[at] ?? null })
    taken = []
  }
  for (const { value, added, removed } of diffArrays(issued, here)) {
    if (removed) taken = value
    else flush(added ? value : [])
  }
  flush([])
  return found
}

const dayOf = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date(at))
const list = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names)
