import { expect, test } from 'vitest'
import type { Claim } from '../../../shared/document/index.ts'
import { claimNote } from '../../../shared/word/export/claim-note.ts'
import { CASE } from './conference-report.ts'

const notes: [Omit<Partial<Claim>, 'id'> & { kind: Claim['kind'] }, string][] = [
  [{ kind: 'observed', on: '2026-03-05' }, 'Observed by the author on 5 March 2026.'],
  [{ kind: 'observed', on: '5 March 2026' }, 'Observed by the author on 5 March 2026.'],
  [{ kind: 'observed', on: 'early March' }, 'Observed by the author, early March.'],
  [{ kind: 'observed' }, 'Observed by the author.'],
  [{ kind: 'observed', by: 'Ms Okafor', on: '2026-12-01' }, 'Observed by Ms Okafor on 1 December 2026.'],
  [{ kind: 'reported', by: 'Mr Haddad', on: '3 March 2026' }, 'Reported by Mr Haddad, 3 March 2026.'],
  [{ kind: 'reported', personId: 'haddad' }, 'Reported by Mr Haddad.'],
  [{ kind: 'reported', by: 'the head teacher', personId: 'haddad' }, 'Reported by the head teacher.'],
  [{ kind: 'reported', by: 'Dr A.' }, 'Reported by Dr A.'],
  [{ kind: 'reported' }, 'Reported; by whom is not recorded.'],
  [{ kind: 'reported', personId: 'nobody', on: '2026-03-03' }, 'Reported, 3 March 2026; by whom is not recorded.'],
  [{ kind: 'reported', by: 'Mr Haddad', basis: 'attendance record' }, 'Reported by Mr Haddad. Source: attendance record.'],
  [{ kind: 'opinion' }, 'Opinion of the author.'],
  [{ kind: 'opinion', by: 'Dr Lund', basis: 'two visits' }, 'Opinion of Dr Lund, based on two visits.'],
  [{ kind: 'opinion', by: 'Dr Lund', basis: 'Based on two visits.' }, 'Opinion of Dr Lund, Based on two visits.'],
  [{ kind: 'opinion', by: 'Dr Lund', basis: 'because he said so' }, 'Opinion of Dr Lund, because he said so.'],
]

test.each(notes)('the note for %j', (claim, note) => {
  expect(claimNote({ id: 'c', ...claim }, CASE)).toBe(note)
})

test('without a case, a person who is only pointed to is not recorded', () => {
  expect(claimNote({ id: 'c', kind: 'reported', personId: 'haddad' }, null)).toBe('Reported; by whom is not recorded.')
})
