import { describe, expect, it } from 'vitest'
import { casewright, folderWith } from './terminal.ts'

interface Answer {
  id?: string | number
  error?: string
  findings?: { ruleId: string; category: string; start: number; end: number; text: string }[]
}

async function lines(...given: (object | string)[]): Promise<{ code: number; answers: Answer[] }> {
  const input = given.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { code, out } = await casewright(['lint', '--jsonl', '-'], input)
  return {
    code,
    answers: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Answer),
  }
}

const TEXT = { kind: 'icpc-report', pack: 'all' }
const ACTION = { kind: 'cp-plan', pack: 'all', planDate: '2026-03-01' }

describe('casewright lint --jsonl', () => {
  it('answers each line in order and gives offsets into the text', async () => {
    const text = "Kofi’s teacher rang.\n\nHe didn't eat."
    const { code, answers } = await lines({ id: 'a', text, ...TEXT }, { id: 'b', text: 'Kofi ate toast.', ...TEXT })
    expect(code).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b'])
    const found = answers[0]?.findings?.find(({ ruleId }) => ruleId === 'contraction')
    expect(text.slice(found?.start, found?.end)).toBe("didn't")
    expect(answers[1]?.findings).toEqual([])
  })

  it('checks one plan action', async () => {
    const { answers } = await lines({
      id: 1,
      action: 'Ms Khan rings the school nurse',
      owner: '',
      due: '20 March 2026',
      ...ACTION,
    })
    expect(answers[0]?.findings?.map(({ category }) => category)).toContain('missing-owner')
  })

  it('does not ask of a passage what a whole document must hold', async () => {
    const { answers } = await lines({ id: 1, text: 'Kofi ate toast.', ...TEXT })
    expect(answers[0]?.findings?.some(({ category }) => category === 'missing-section')).toBe(false)
  })

  it('says what is wrong with a bad line, goes on, and ends with 2', async () => {
    const { code, answers } = await lines(
      'not json',
      { id: 2, text: 5, ...TEXT },
      { id: 3, text: 'Kofi ate toast.', kind: 'essay', pack: 'all' },
      { id: 4, text: 'Kofi ate toast.', ...TEXT },
    )
    expect(code).toBe(2)
    expect(answers[0]?.error).toContain('not JSON')
    expect(answers[1]).toMatchObject({ id: 2, error: expect.stringContaining('text') })
    expect(answers[2]).toMatchObject({ id: 3, error: expect.stringContaining('kind') })
    expect(answers[3]).toEqual({ id: 4, findings: [] })
  })

  it('says which pack a line names that there is not', async () => {
    const { answers } = await lines({ id: 1, text: 'Kofi ate toast.', kind: 'icpc-report', pack: 'atlantis' })
    expect(answers[0]?.error).toContain('atlantis')
  })

  it('reads a file as well as what is piped in', async () => {
    const at = folderWith({ 'lines.jsonl': `${JSON.stringify({ id: 7, text: 'Kofi ate toast.', ...TEXT })}\n` })
    const { code, out } = await casewright(['lint', '--jsonl', at('lines.jsonl')])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ id: 7, findings: [] })
  })
})
