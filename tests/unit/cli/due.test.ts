import { describe, expect, it } from 'vitest'
import { casewright, folderWith } from './terminal.ts'

interface Answer {
  id?: number
  error?: string
  due?: Record<string, unknown>[]
}

async function ask(...lines: object[]): Promise<{ code: number; answers: Answer[] }> {
  const { code, out } = await casewright(
    ['due', '--jsonl', '-'],
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  const answers = out.trim().split('\n')
  return { code, answers: answers.map((line) => JSON.parse(line) as Answer) }
}

describe('casewright due', () => {
  it('lists what an event makes due, soonest first, with clause and notes', async () => {
    const { code, out } = await casewright([
      'due',
      '--pack',
      'stoke-on-trent',
      '--event',
      'initialConference',
      '--on',
      '2026-03-26',
    ])
    expect(code).toBe(0)
    expect(out).toContain('From Thursday 26 March 2026')
    expect(out).toMatch(/2026-03-23 +icpc-report-to-family +at least 3 days before +Stoke-on-Trent, Section Four: Quality/)
    expect(out).toContain('The standard says days; read as calendar days.')
    expect(out).toMatch(/2026-04-13 +first-core-group +within 10 working days +Stoke-on-Trent, Section Four: Core Group/)
    const days = [...out.matchAll(/^(\d{4}-\d{2}-\d{2})/gm)].map(([day]) => day)
    expect(days).toEqual([...days].sort())
  })

  it('says the last working day before a due day that is none', async () => {
    const { out } = await casewright(['due', '--pack', 'wirral', '--obligation', 'core-group-interval', '--on', '2026-02-23'])
    expect(out).toContain('2026-04-06')
    expect(out).toContain('That is no working day; the last one before is Thursday 2 April 2026.')
  })

  it('gives JSON', async () => {
    const { out } = await casewright(['due', '--pack', 'wirral', '--event', 'icpc', '--on', '2026-03-26', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      pack: 'wirral',
      on: '2026-03-26',
      due: expect.arrayContaining([
        {
          obligation: 'first-core-group',
          what: 'First core group',
          due: '2026-04-13',
          limit: 10,
          unit: 'workingDays',
          direction: 'after',
          clause: 'Wirral, Standard 3: Working with Children Subject to a Child Protection Plan',
        },
      ]),
    })
  })

  it('says that an authority is silent', async () => {
    const { code, out } = await casewright(['due', '--pack', 'knowsley', '--event', 'icpc', '--on', '2026-03-26'])
    expect([code, out]).toEqual([0, 'knowsley asks nothing by the event “icpc”.\n'])
  })

  it.each([
    [['due'], '--pack'],
    [['due', '--pack', 'wirral', '--on', '2026-03-26'], '--event'],
    [['due', '--pack', 'wirral', '--event', 'icpc'], '--on'],
    [['due', '--pack', 'wirral', '--event', 'icpc', '--on', '26 March'], '“26 March” is not a day'],
    [['due', '--pack', 'wirrall', '--event', 'icpc', '--on', '2026-03-26'], 'did you mean “wirral”?'],
    [['due', '--pack', 'wirral', '--event', 'stratgyDiscussion', '--on', '2026-03-26'], 'did you mean “strategyDiscussion”'],
    [['due', '--pack', 'wirral', '--event', 'icpcc', '--on', '2026-03-26'], 'did you mean “icpc”'],
    [['due', '--pack', 'wirral', '--obligation', 'xylophone', '--on', '2026-03-26'], 'no pack has the obligation “xylophone”'],
    [['due', '--pack', 'wirral', '--event', 'referral', '--on', '1970-03-26'], 'known from 1978'],
    [['due', 'file.jsonl'], '--jsonl'],
  ])('%j is refused with what is missing', async (args, said) => {
    const { code, complaints, out } = await casewright(args)
    expect([code, out]).toEqual([2, ''])
    expect(complaints.join()).toContain(said)
  })
})

describe('casewright due --jsonl', () => {
  it('answers an event and an obligation, line by line in order', async () => {
    const { code, answers } = await ask(
      { id: 1, pack: 'wirral', event: 'strategyDiscussion', on: '2026-03-05' },
      { id: 2, pack: 'manchester', obligation: 'icpc-report-to-family', on: '2026-03-16T10:00' },
      { id: 3, pack: 'knowsley', obligation: 'icpc', on: '2026-03-05' },
    )
    expect(code).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(answers[0]?.due?.map(({ obligation, due }) => [obligation, due])).toEqual([
      ['s47-complete', '2026-03-12'],
      ['icpc', '2026-03-26'],
    ])
    expect(answers[1]?.due).toMatchObject([
      {
        obligation: 'icpc-report-to-family',
        due: '2026-03-14T10:00',
        limit: 48,
        unit: 'hours',
        clause: 'Manchester, Child Protection Conferences',
      },
    ])
    expect(answers[2]?.due).toEqual([])
  })

  it.each(['initialConference', 'initial-conference', 'INITIAL CONFERENCE', 'icpc', 'ICPC', 'conference'])(
    'takes the event as “%s”',
    async (event) => {
      const { answers } = await ask({ id: 1, pack: 'wirral', event, on: '2026-03-26' })
      expect(answers[0]?.due?.map(({ obligation }) => obligation)).toContain('first-core-group')
    },
  )

  it.each(['first-core-group', 'firstCoreGroup', 'First Core Group', 'FIRST_CORE_GROUP'])(
    'takes the obligation as “%s”',
    async (obligation) => {
      const { answers } = await ask(
        { id: 1, pack: 'St Helens', obligation: 'cp-visit', on: '2026-03-26' },
        { id: 2, pack: 'Wirral', obligation, on: '2026-03-26' },
      )
      expect(answers.map(({ due }) => due?.[0]?.due)).toEqual(['2026-04-13', '2026-04-13'])
    },
  )

  it('answers another authority’s word for the same thing under that word', async () => {
    const { answers } = await ask({ id: 1, pack: 'wirral', obligation: 'cin-initial-meeting', on: '2026-03-24' })
    expect(answers[0]?.due).toMatchObject([{ obligation: 'cin-initial-meeting', due: '2026-04-09', limit: 10 }])
  })

  it.each([
    ['manchester', 'record-contact', '2026-03-03T09:30', '2026-03-04T09:30'],
    ['manchester', 'case-record', '2026-03-03', '2026-03-04'],
    ['stoke-on-trent', 'record-event', '2026-04-02', '2026-04-08'],
    ['manchester', 'placement-agreement-meeting', '2026-05-22', '2026-06-01'],
    ['stoke-on-trent', 'cin-meeting', '2026-12-11', '2027-01-06'],
  ])('%s: %s from %s is %s', async (pack, obligation, on, due) => {
    const { answers } = await ask({ id: 1, pack, obligation, on })
    expect(answers[0]?.due).toMatchObject([{ obligation, due }])
  })

  it('gives the standard’s other figure as well', async () => {
    const { answers } = await ask({ id: 1, pack: 'stoke-on-trent', obligation: 'cin-plan-circulated', on: '2026-03-30' })
    expect(answers[0]?.due).toMatchObject([
      { due: '2026-04-08', orElse: [{ due: '2026-04-15', limit: 10, unit: 'workingDays' }] },
    ])
  })

  it('asks every authority for “all”', async () => {
    const { answers } = await ask({ id: 1, pack: 'all', obligation: 'cp-visit', on: '2026-03-02' })
    const found = answers[0]?.due?.map(({ pack, due }) => `${pack} ${due}`)
    expect(found?.sort()).toEqual(['st-helens 2026-03-16', 'stoke-on-trent 2026-03-16', 'wirral 2026-03-23'])
  })

  it('goes on after a bad line, and ends with 2', async () => {
    const at = folderWith({
      'asked.jsonl': [
        '{"id":1,"pack":"wiral","event":"icpc","on":"2026-03-26"}',
        'not json',
        '{"id":3,"pack":"wirral","event":"icpcc","on":"2026-03-26"}',
        '',
        '{"id":4,"pack":"wirral","obligation":"frist-core-group","on":"2026-03-26"}',
        '{"id":5,"pack":"wirral","event":"icpc","on":"2026-02-30"}',
        '{"id":6,"pack":"wirral","on":"2026-03-26"}',
        '{"id":7,"pack":"wirral","event":"icpc"}',
        '{"id":8,"event":"icpc","on":"2026-03-26"}',
        '{"id":9,"pack":"wirral","obligation":"icpc","on":"2026-03-05"}',
      ].join('\n'),
    })
    const { code, out } = await casewright(['due', '--jsonl', at('asked.jsonl')])
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
    expect(code).toBe(2)
    expect(answers.map(({ id }) => id)).toEqual([1, undefined, 3, 4, 5, 6, 7, 8, 9])
    expect(answers.map(({ error = '' }) => error)).toEqual([
      expect.stringContaining('“wirral”'),
      expect.stringContaining('not JSON'),
      expect.stringContaining('no pack has the event “icpcc”'),
      expect.stringContaining('“first-core-group”'),
      expect.stringContaining('“2026-02-30” is not a day'),
      expect.stringContaining('“event”'),
      expect.stringContaining('on:'),
      expect.stringContaining('“pack”'),
      '',
    ])
  })
})
