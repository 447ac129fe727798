import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LintService } from '../../../renderer/editor/props.ts'
import { EditorSession } from '../../../renderer/editor/session/editor-session.ts'
import { countFindings } from '../../../renderer/editor/session/finding-list.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import type { Finding, LintReport, Standards } from '../../../shared/lint/index.ts'
import type { AsideDecision } from '../../../shared/review/index.ts'
import { documentOf } from './documents.ts'

const REASON = 'It is quoted.'
const finding: Finding = {
  ruleId: 'missing-section',
  category: 'missing-section',
  severity: 'error',
  message: 'There is no analysis.',
  why: '',
  clauses: [],
  sectionId: null,
  blockId: null,
  start: 0,
  end: 0,
  text: '',
  fixes: [],
  key: 'missing-section|there is no analysis',
}
const by = { accountId: 'sam', name: 'Sam Okoro', role: 'team-manager' as const, jobTitle: '', registrationNumber: '' }
const refusal: AsideDecision = {
  id: 'd',
  key: finding.key,
  reason: REASON,
  accepted: false,
  words: 'It is not quoted.',
  by,
  at: '2026-03-02T09:00:00Z',
}

/** Finds that one finding, and parts it from what is set aside as the checker does. */
class OneFinding implements Partial<LintService> {
  private listener: (report: LintReport, of: CasewrightDocument) => void = () => {}
  check(document: CasewrightDocument): void {
    const record = document.setAside.find(({ key }) => key === finding.key)
    this.listener(record ? { findings: [], setAside: [{ finding, record }] } : { findings: [finding], setAside: [] }, document)
  }
  subscribe(listener: (report: LintReport, of: CasewrightDocument) => void): () => void {
    this.listener = listener
    return () => {}
  }
  subscribeState = () => () => {}
  setStandards = () => {}
}

const opened = (asideDecisions: readonly AsideDecision[]): EditorSession => {
  const record = {
    key: finding.key,
    ruleId: finding.ruleId,
    text: '',
    reason: REASON,
    by: 'Jo Ellis',
    at: '2026-03-01T09:00:00Z',
  }
  return new EditorSession({
    opened: { document: { ...documentOf(), setAside: [record] }, revision: 1, savedAt: '2026-03-01T09:00:00Z' },
    circumstances: { caseRecord: null, plan: null, planOn: null, today: '2026-03-02' },
    author: 'Jo Ellis',
    linter: new OneFinding() as unknown as LintService,
    standardsFor: () => ({}) as Standards,
    save: async () => ({ ok: true, value: { revision: 2, savedAt: '' } }),
    asideDecisions,
  })
}
const shown = (session: EditorSession) => {
  const { findings, setAside } = session.getSnapshot()
  return { errors: countFindings(findings).error, refused: setAside.map(({ refused }) => refused?.words ?? null) }
}

describe('a finding whose reason was not accepted', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('requestAnimationFrame', () => 1)
    vi.stubGlobal('cancelAnimationFrame', () => {})
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('counts again, and stays in the document with what was said of its reason', () => {
    const session = opened([refusal])
    expect(shown(session)).toEqual({ errors: 1, refused: ['It is not quoted.'] })
    expect(session.getSnapshot().document.setAside).toHaveLength(1)
  })
  test('is set aside by a reason that is given anew, and open again by the same', () => {
    const session = opened([refusal])
    session.setAside(finding, 'The school wrote it.')
    expect(shown(session)).toEqual({ errors: 0, refused: [null] })
    session.setAside(finding, ' it IS quoted. ')
    expect(shown(session)).toEqual({ errors: 1, refused: ['It is not quoted.'] })
    session.bringBack(finding.key)
    expect(shown(session)).toEqual({ errors: 1, refused: [] })
  })
  test('hears of it while the document is open', () => {
    const session = opened([])
    expect(shown(session)).toEqual({ errors: 0, refused: [null] })
    session.setAsideDecisions([refusal])
    expect(shown(session)).toEqual({ errors: 1, refused: ['It is not quoted.'] })
    session.setAsideDecisions([refusal, { ...refusal, id: 'e', accepted: true, words: '' }])
    expect(shown(session)).toEqual({ errors: 0, refused: [null] })
  })
})
