import { describe, expect, it } from 'vitest'
import { changesText } from '../../../renderer/plan/history/changes-text.ts'
import { sittingsOf } from '../../../renderer/plan/history/sittings.ts'
import { casePlan, planChanges } from '../../../shared/plan/index.ts'

const version = (revision: number, author: string, at: string) => ({ revision, author, savedAt: `2026-03-10T${at}:00.000Z` })

describe('the history of a plan', () => {
  it('puts versions of one sitting together, newest first', () => {
    const versions = [
      version(1, 'Priya Ramanathan', '09:00'),
      version(2, 'Priya Ramanathan', '09:20'),
      version(3, 'Priya Ramanathan', '09:45'),
      version(4, 'Daniel Price', '09:50'),
      version(5, 'Daniel Price', '10:40'),
    ]
    expect(sittingsOf(versions).map((sitting) => sitting.versions.map(({ revision }) => revision))).toEqual([[5], [4], [3, 2, 1]])
    expect(sittingsOf(versions).map(({ newest }) => newest.revision)).toEqual([5, 4, 3])
    expect(sittingsOf([])).toEqual([])
  })
})

describe('what changed, as text', () => {
  const step = { id: 'step', action: 'Mend the window.', due: '13 March 2026' }
  const before = casePlan.parse({ steps: [step], goals: [{ id: 'goal', text: 'A warm room.' }] })

  it('says each part before and now, and why something was dropped', () => {
    const now = casePlan.parse({
      ...before,
      goals: [],
      steps: [{ ...step, due: '20 March 2026', status: 'dropped', droppedBecause: 'They moved.' }],
    })
    expect(changesText('Since Tuesday', planChanges(before, now))).toBe(
      [
        'Since Tuesday',
        'Goal taken out\n  A warm room.',
        'Step changed: by when\n  Mend the window.\n  Before: 13 March 2026\n  Now: 20 March 2026',
        'Step changed: how it stands\n  Mend the window.\n  Before: Not started\n  Now: Dropped\n  Because: They moved.\n',
      ].join('\n\n'),
    )
  })

  it('says that nothing is different', () => {
    expect(changesText('Since Tuesday', [])).toContain('Nothing is different.')
  })
})
