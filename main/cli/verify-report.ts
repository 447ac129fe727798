import { type CheckedSignature, type FileVerified, type StoreVerified, saidOfAuthorising } from '../../shared/review/index.ts'
import { count, momentInWords } from './said.ts'
import { oneLine } from './terminal.ts'

const DONE = { submitted: 'Submitted', issued: 'Issued' } as const

function signatureAsText({ purpose, by, at, stands, ofTruth, recordedFor }: CheckedSignature): string {
  const who = [by.name, by.jobTitle, by.registrationNumber].filter(Boolean).join(', ')
  const done = oneLine(purpose === 'authorised' ? saidOfAuthorising(who, recordedFor) : `${DONE[purpose]} by ${who}`)
  return `  ${stands ? 'matches' : 'DOES NOT MATCH'}  ${done}, ${oneLine(momentInWords(at))}${ofTruth ? ', with a statement of truth' : ''}`
}

/** What a file is, who signed it, and what differs; for reading. */
export function fileAsText({ name, says, signatures, differences, problems, sha256 }: FileVerified): string {
  return [
    oneLine(`${name}: ${says}`),
    ...signatures.map(signatureAsText),
    ...problems.filter((one) => one.says !== says).map((one) => `  ${oneLine(one.says)}`),
    ...differences.flatMap(({ issued, here }) => [
      ...(issued === null ? [] : [`  - ${oneLine(issued)}`]),
      ...(here === null ? [] : [`  + ${oneLine(here)}`]),
    ]),
    `  SHA-256 ${sha256}`,
    '',
  ].join('\n')
}

/** What checking a whole store gave; for reading. */
export function storeAsText({ rows, sealed, documents, signatures, files, problems }: StoreVerified): string {
  const checked = `Checked ${count(rows, 'row')} of the trail (${sealed} sealed), ${count(documents, 'document')}, ${count(signatures, 'signature')} and ${count(files, 'issued file')}.`
  return problems.length === 0
    ? `${checked}\nEverything matches.\n`
    : `${checked}\n${count(problems.length, 'thing')} ${problems.length === 1 ? 'does' : 'do'} not match:\n${problems.map(({ says }) => `  ${oneLine(says)}`).join('\n')}\n`
}
