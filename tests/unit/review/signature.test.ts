import { expect, test } from 'vitest'
import { authorisingWords, signedStatement, statementText } from '../../../shared/review/index.ts'

const BEFORE = {
  documentId: 'd',
  revision: 2,
  title: 'The report',
  kind: 'care-plan',
  purpose: 'authorised',
  by: { accountId: 'a', name: 'Ruth Hale', jobTitle: 'Head of Service', role: 'head-of-service', registrationNumber: '' },
  at: '2026-03-02T09:00:00.000Z',
  declares: 'I have read this document and authorise it.',
  ofTruth: false,
  text: 'a'.repeat(64),
  file: null,
  requirement: 'otherwise',
  trail: 'b'.repeat(64),
}

test('what was signed before it was said for whom it is recorded reads as the same text', () => {
  expect(statementText(signedStatement.parse(BEFORE))).toBe(
    `{"at":"2026-03-02T09:00:00.000Z","by":{"accountId":"a","jobTitle":"Head of Service","name":"Ruth Hale","registrationNumber":"","role":"head-of-service"},"declares":"I have read this document and authorise it.","documentId":"d","file":null,"kind":"care-plan","ofTruth":false,"purpose":"authorised","requirement":"otherwise","revision":2,"text":"${'a'.repeat(64)}","title":"The report","trail":"${'b'.repeat(64)}"}`,
  )
})

test('for whom it is recorded is part of what is signed', () => {
  const recordedFor = { name: 'Pat Lind', role: 'Director', on: '2026-02-27', how: 'by letter' }
  const signed = (change: object) =>
    statementText(signedStatement.parse({ ...BEFORE, recordedFor: { ...recordedFor, ...change } }))
  expect(
    new Set([signed({}), signed({ name: 'Pat Lund' }), signed({ on: '2026-02-26' }), signed({ how: 'by telephone' })]).size,
  ).toBe(4)
})

test.each([
  [
    { name: 'Pat Lind', role: 'Director', on: '2026-02-27', how: 'by letter.' },
    'Pat Lind, Director, agreed on 27 February 2026: “The Director agrees.” How I know: by letter.',
  ],
  [
    { name: 'Pat Lind', role: 'Director', on: '0002-11-21', how: 'by letter' },
    'Pat Lind, Director, agreed on …: “The Director agrees.” How I know: by letter.',
  ],
  [
    { name: 'Pat Lind', role: '', on: '2026-02-07', how: 'at the panel' },
    'Pat Lind agreed on 7 February 2026: “The Director agrees.” How I know: at the panel.',
  ],
])('the words say whose decision it is, of which day, and how it is known', (recordedFor, says) => {
  expect(authorisingWords('The Director agrees.', recordedFor)).toBe(`I record a decision that is not mine. ${says}`)
})
