import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { DueItem, OversightChoice } from '../../../../shared/api/index.ts'
import type { CaseRecord } from '../../../../shared/family/index.ts'
import { House, PASSWORD } from '../house.ts'

/** The clock of the house stands on Monday 2 March 2026. */
const TODAY = '2026-03-02'
const NOTE = {
  on: TODAY,
  considered: 'The assessment so far, both visits, and the school’s report of 25 February.',
  analysis: 'Two teachers saw Temi without lunch, and the cupboard was full on 24 February: what happens between is not known.',
  decision: 'Go on, and see the family at breakfast.',
  nextSteps: [{ what: 'Visit at breakfast', who: 'Jo Bell', by: '2026-03-06' }],
}

/** A case under a pack whose assessment began on 23 February, with a team manager signed in. */
async function overseen(packId: string, more: Partial<CaseRecord> = {}): Promise<{ house: House; caseId: string }> {
  const house = new House()
  await house.create()
  await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team manager' })
  const record = await house.newCase()
  const keyDates = { referral: '2026-02-20', assessmentStarted: '2026-02-23' }
  await house.get('cases', 'update', { caseRecord: { ...record, packId, keyDates, ...more } })
  await house.signIn('sam.okoro')
  return { house, caseId: record.id }
}

const due = async (house: House, caseId: string): Promise<DueItem[]> =>
  (await house.get('cases', 'due', { id: caseId, today: TODAY })).filter((item) => item.overseen)
const choices = (house: House, caseId: string): Promise<OversightChoice[]> =>
  house.get('oversight', 'choices', { caseId, today: TODAY })
const kindDue = async (house: House, caseId: string, what: RegExp): Promise<string> =>
  (await choices(house, caseId)).find((one) => one.due !== null && what.test(one.what))?.id ?? ''

describe('a note of management oversight', () => {
  test('is kept with who wrote it, and nobody below a manager writes one', async () => {
    const { house, caseId } = await overseen('knowsley')
    const added = await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind: 'oversight' } })
    expect(added.by).toMatchObject({ name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team manager' })
    expect(await house.get('oversight', 'list', { caseId })).toEqual([added])
    const { rows } = await house.get('trail', 'ofCase', { caseId, what: ['oversight-noted'] })
    expect(rows.map(({ who, detail }) => ({ who, note: detail.note }))).toEqual([
      { who: 'Sam Okoro, Team manager', note: added.id },
    ])

    await house.signIn('jo.bell')
    expect(await house.get('oversight', 'list', { caseId })).toEqual([added])
    expect(await house.fail('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind: 'oversight' } })).toMatchObject({
      code: 'not-allowed',
    })
  })

  test.each([
    ['considered', 'say what you read, and whom you spoke to'],
    ['analysis', 'say what you make of it, and why'],
    ['decision', 'say what you decided, or what is to be done'],
  ])('is refused without its %s', async (part, says) => {
    const { house, caseId } = await overseen('knowsley')
    const failure = await house.fail('oversight', 'add', {
      caseId,
      today: TODAY,
      note: { ...NOTE, kind: 'oversight', [part]: '  ' },
    })
    expect(failure.code).toBe('bad-input')
    expect(failure.message).toContain(says)
  })

  test.each(['Read and agreed.', 'I have reviewed the case and agree with the plan.'])(
    'is refused where its analysis could stand on any case: “%s”',
    async (analysis) => {
      const { house, caseId } = await overseen('knowsley')
      const note = { ...NOTE, kind: 'oversight', analysis }
      expect(await house.fail('oversight', 'add', { caseId, today: TODAY, note })).toMatchObject({
        code: 'bad-input',
        message: expect.stringContaining('not why'),
      })
    },
  )

  test('is not of a day to come, of a kind that is not offered, or about a document of another case', async () => {
    const { house, caseId } = await overseen('knowsley')
    const other = await house.newDocument()
    const add = (note: object) =>
      house.fail('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind: 'oversight', ...note } })
    expect(await add({ on: '2026-03-03' })).toMatchObject({ code: 'bad-input' })
    expect(await add({ kind: 'something-else' })).toMatchObject({ code: 'not-found' })
    expect(await add({ documentId: other.document.id })).toMatchObject({ code: 'not-found' })
    expect(await house.get('oversight', 'list', { caseId })).toEqual([])
  })

  test('is corrected by a note of its own, once, and stands beside it', async () => {
    const { house, caseId } = await overseen('knowsley')
    const first = await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind: 'oversight' } })
    house.later(5)
    const correction = { ...NOTE, kind: 'oversight', decision: 'See the family at tea.', corrects: first.id }
    const second = await house.get('oversight', 'add', { caseId, today: TODAY, note: correction })
    expect(await house.get('oversight', 'list', { caseId })).toEqual([second, first])
    expect(await house.fail('oversight', 'add', { caseId, today: TODAY, note: correction })).toMatchObject({ code: 'refused' })
    expect(
      await house.fail('oversight', 'add', { caseId, today: TODAY, note: { ...correction, corrects: 'nothing' } }),
    ).toMatchObject({ code: 'not-found' })
  })

  test('is given out in Word with what corrects what, and the trail says that it was', async () => {
    const { house, caseId } = await overseen('knowsley')
    const first = await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind: 'oversight' } })
    house.later(1)
    const correction = { ...NOTE, kind: 'oversight', decision: 'See the family at tea.', corrects: first.id }
    await house.get('oversight', 'add', { caseId, today: TODAY, note: correction })
    const file = await house.get('oversight', 'exportWord', { caseId })
    expect(file.name).toMatch(/\.docx$/)
    const written = strFromU8(unzipSync(Buffer.from(file.base64, 'base64'))['word/document.xml'] ?? new Uint8Array())
    for (const said of [
      'Two teachers saw Temi',
      'See the family at tea.',
      'Visit at breakfast',
      '6 March 2026',
      'This note corrects an earlier one',
    ])
      expect(written).toContain(said)
    const { rows } = await house.get('trail', 'ofCase', { caseId, what: ['exported'] })
    expect(rows.map(({ detail }) => detail)).toEqual([{ what: 'oversight' }])
  })

  test('offers what the pack gives the role to oversee and to decide, with the clause', async () => {
    const { house, caseId } = await overseen('st-helens')
    const offered = await choices(house, caseId)
    expect(offered.slice(0, 2).map(({ id }) => id)).toEqual(['oversight', 'supervision'])
    expect(offered.find(({ id }) => id === 'visit-variance-recorded')?.clause?.cite).toMatch(/^St Helens/)
    // The Head of Service agrees to this, and no team manager stands for them.
    expect(offered.map(({ id }) => id)).not.toContain('gateway-agreed')
  })
})

describe('review points', () => {
  test('Wirral’s two are met one after the other', async () => {
    const { house, caseId } = await overseen('wirral')
    const points = async () => (await due(house, caseId)).map(({ obligation, due: day }) => `${obligation} ${day}`)
    expect(await points()).toEqual(['assessment-review-1 2026-03-02', 'assessment-review-2 2026-03-16'])
    const kind = await kindDue(house, caseId, /^First review/)
    const note = await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind } })
    expect(note.meets).toMatchObject({ obligation: 'assessment-review-1', shows: 'assessmentReview' })
    expect(await points()).toEqual(['assessment-review-2 2026-03-16'])
    const second = await kindDue(house, caseId, /^Second review/)
    await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind: second } })
    expect(await points()).toEqual([])
  })

  test.each([
    ['knowsley', '2026-03-09'],
    ['manchester', '2026-03-05'],
  ])('%s’s falls on day 10 and is met by a note', async (packId, day) => {
    const { house, caseId } = await overseen(packId)
    expect((await due(house, caseId)).map((item) => item.due)).toEqual([day])
    await house.get('oversight', 'add', {
      caseId,
      today: TODAY,
      note: { ...NOTE, kind: await kindDue(house, caseId, /review/i) },
    })
    expect(await due(house, caseId)).toEqual([])
  })

  test('a note that was corrected into something else meets the point no more', async () => {
    const { house, caseId } = await overseen('knowsley')
    const kind = await kindDue(house, caseId, /review/i)
    const first = await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind } })
    house.later(1)
    const still = { ...NOTE, kind, decision: 'Go on, and see the family at tea.', corrects: first.id }
    const second = await house.get('oversight', 'add', { caseId, today: TODAY, note: still })
    expect(await due(house, caseId)).toEqual([])
    house.later(1)
    await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, kind: 'oversight', corrects: second.id } })
    expect((await due(house, caseId)).map(({ obligation }) => obligation)).toEqual(['assessment-review'])
  })

  test('a note of supervision is supervision, and its record', async () => {
    const { house, caseId } = await overseen('wirral', { legalStatus: 'Child in need' })
    await house.get('oversight', 'add', { caseId, today: TODAY, note: { ...NOTE, on: '2026-02-27', kind: 'supervision' } })
    const all = await house.get('cases', 'due', { id: caseId, today: TODAY })
    expect(all.map(({ obligation }) => obligation)).not.toContain('supervision-record')
    expect(all.find(({ obligation }) => obligation === 'supervision-cin')?.due).toBe('2026-04-27')
  })
})

const team = (house: House) => house.get('oversight', 'team', { today: TODAY, from: '2026-03', until: '2026-03' })

describe('what waits', () => {
  test('names the points of every case, and what was submitted with how long it has waited in working days', async () => {
    const { house, caseId } = await overseen('knowsley')
    await house.signIn('jo.bell')
    const { document } = await house.newDocument('Temi was at home on 2 March 2026 and ate her tea.')
    const { revision } = await house.get('documents', 'open', { id: document.id })
    // Friday: a weekend lies between.
    house.later(4 * 24 * 60)
    await house.get('reviews', 'submit', { documentId: document.id, baseRevision: revision, password: PASSWORD })
    await house.signIn('sam.okoro')
    house.later(5 * 60)
    expect((await team(house)).waiting[0]).toMatchObject({ workingDays: 0, hours: 5 })
    house.later(3 * 24 * 60)
    const standing = await team(house)
    expect(standing.waiting[0]).toMatchObject({ workingDays: 1, title: document.title, team: 'Team 4' })
    expect(standing.points.map(({ caseId: of, item }) => ({ of, point: item.obligation }))).toContainEqual({
      of: caseId,
      point: 'assessment-review',
    })
  })

  test('is not for those who do not oversee', async () => {
    const { house } = await overseen('knowsley')
    await house.signIn('jo.bell')
    for (const call of ['team', 'exportTrend'] as const)
      expect(await house.fail('oversight', call, { today: TODAY, from: '2026-03', until: '2026-03' } as never)).toMatchObject({
        code: 'not-allowed',
      })
  })
})

/** The texts of a workbook's parts. */
function workbookOf(base64: string): { book: string; sheet: string } {
  const parts = unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  return { book: part('xl/workbook.xml'), sheet: part('xl/worksheets/sheet1.xml') }
}

describe('the trend of a team', () => {
  const WORKERS = ['Ada Quill', 'Ben Marsh', 'Cleo Stone'] as const

  /** As many workers as are asked for submit a document each, and the manager returns the first. */
  async function submissions(workers: number): Promise<House> {
    const house = new House()
    await house.create()
    for (const name of WORKERS.slice(0, workers))
      await house.addColleague({ signInName: name.toLowerCase().replace(' ', '.'), name })
    await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team manager' })
    for (const name of WORKERS.slice(0, workers)) {
      await house.signIn(name.toLowerCase().replace(' ', '.'))
      const { document, revision } = await house.newDocument('The home conditions were poor. Temi engaged well on 2 March 2026.')
      await house.get('reviews', 'submit', { documentId: document.id, baseRevision: revision, password: PASSWORD })
    }
    await house.signIn('sam.okoro')
    return house
  }

  test('counts findings by category and keeps no name in it or in its export', async () => {
    const house = await submissions(3)
    const { trend } = await team(house)
    expect(trend).toMatchObject([{ team: 'Team 4', month: '2026-03', hidden: false, documents: 3, medianDays: null }])
    expect(Object.keys(trend[0]?.byCategory ?? {}).length).toBeGreaterThan(0)
    const file = await house.get('oversight', 'exportTrend', { from: '2026-03', until: '2026-03' })
    const text = Buffer.from(file.base64, 'base64').toString('utf8')
    expect(text).toContain('2026-03,Team 4,')
    for (const part of WORKERS.flatMap((name) => name.split(' '))) {
      expect(text).not.toContain(part)
      expect(JSON.stringify(trend)).not.toContain(part)
    }
  })

  test('is written for Excel as well, with figures as figures and no name', async () => {
    const house = await submissions(3)
    const file = await house.get('oversight', 'exportTrend', { from: '2026-03', until: '2026-03', format: 'xlsx' })
    expect(file.name).toBe('Quality of writing 2026-03 to 2026-03.xlsx')
    const { book, sheet } = workbookOf(file.base64)
    // A sheet's name of more than 31 characters makes Excel refuse the file.
    expect(book).toContain('<sheet name="Quality of writing"')
    expect(sheet).toMatch(/>2026-03<.*>Team 4<.*<v>3<\/v>/)
    // A figure with a decimal place keeps it on the page.
    expect(sheet).toMatch(/s="6"><v>\d+\.\d<\/v>/)
    for (const part of WORKERS.flatMap((name) => name.split(' '))) expect(sheet).not.toContain(part)
    const waiting = await house.get('oversight', 'exportWaiting', { format: 'xlsx' })
    expect(waiting.name).toMatch(/^Waiting for a decision 2026-\d\d-\d\d\.xlsx$/)
    expect(workbookOf(waiting.base64).book).toContain('<sheet name="Waiting for a decision"')
    expect(workbookOf(waiting.base64).sheet.match(/>Team 4</g)).toHaveLength(3)
  })

  test('says that figures of two people are hidden, and gives none', async () => {
    const house = await submissions(2)
    expect((await team(house)).trend).toEqual([
      { team: 'Team 4', month: '2026-03', hidden: true, documents: 0, words: 0, byCategory: {}, medianDays: null },
    ])
    const file = await house.get('oversight', 'exportTrend', { from: '2026-03', until: '2026-03' })
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).toContain('Hidden: fewer than 3 people submitted')
  })

  test('gives the median of working days once enough people’s work was decided', async () => {
    const house = await submissions(3)
    house.later(2 * 24 * 60)
    const { waiting } = await team(house)
    for (const { documentId } of waiting) await house.get('reviews', 'return', { documentId, words: 'Say who saw it, and when.' })
    expect((await team(house)).trend[0]?.medianDays).toBe(2)
  })
})
