import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readExample } from '../../../../main/services/example.ts'
import { readWhen } from '../../../../shared/chronology/index.ts'
import { withoutPerson } from '../../../../shared/family/index.ts'
import type { Pack } from '../../../../shared/standards/index.ts'
import { ACCOUNT, House, PASSWORD, templatesFolder, temporaryFolder } from '../house.ts'

describe('the example case', () => {
  test('has its documents, each about its own people', async () => {
    const { caseRecord, documents } = await readExample(join(templatesFolder, 'examples'))
    expect(caseRecord.example).toBe(true)
    expect(documents.length).toBeGreaterThan(0)
    const ids = new Set(caseRecord.people.map((person) => person.id))
    for (const document of documents) for (const child of document.childIds) expect(ids.has(child)).toBe(true)
    expect(new Set(documents.map((document) => document.id)).size).toBe(documents.length)
  })

  test('is put into the store once, with every document', async () => {
    const house = new House()
    await house.create()
    const first = await house.get('cases', 'openExample', {})
    const documents = await house.get('documents', 'list', { caseId: first.id })
    expect(documents.length).toBe(
      readdirSync(join(templatesFolder, 'examples', 'documents')).filter((name) => name.endsWith('.casewright')).length,
    )
    expect(await house.get('cases', 'openExample', {})).toEqual(first)
    expect(await house.get('documents', 'list', { caseId: first.id })).toEqual(documents)
    expect(await house.get('cases', 'list', {})).toMatchObject([{ id: first.id, example: true }])
  })

  test('has a chronology of its own people and agencies, every date read as it is typed, put into the store once', async () => {
    const house = new House()
    await house.create()
    const { id: caseId, people, exampleDay } = await house.get('cases', 'openExample', {})
    const { chronology, revision } = await house.get('chronology', 'get', { caseId })
    const known = new Set([...people.map(({ id }) => id), ...chronology.agencies.map(({ id }) => id)])
    for (const { when, childIds, agency, sources } of chronology.entries) {
      for (const id of [agency, ...childIds, ...sources.flatMap(({ personId }) => personId ?? [])]) expect(known).toContain(id)
      const { time: _time, ...read } = readWhen(when.typed, { today: exampleDay ?? '' }).when ?? { time: '' }
      expect(when).toMatchObject(read)
    }
    const { pack } = (await house.get('standards', 'get', { packId: 'manchester' })) as { pack: Pack }
    const categories = new Set(pack.chronology.categories.map(({ id }) => id))
    expect(chronology.entries.filter(({ category }) => !categories.has(category))).toEqual([])
    const kinds = new Set(pack.chronology.agencies.map(({ id }) => id))
    expect(chronology.agencies.filter(({ kind }) => !kinds.has(kind))).toEqual([])
    await house.get('cases', 'openExample', {})
    expect((await house.get('chronology', 'get', { caseId })).revision).toBe(revision)
  })

  test('has a family of its own people, every date of it readable, put into the store once', async () => {
    const house = new House()
    await house.create()
    const { id: caseId, people, exampleDay: today = '' } = await house.get('cases', 'openExample', {})
    const { family, revision } = await house.get('family', 'get', { caseId })
    expect(family.people).toEqual(people)
    const known = new Set([...people, ...family.systems].map(({ id }) => id))
    const named = [
      ...family.partnerships.flatMap(({ personIds }) => personIds),
      ...family.parentLinks.flatMap(({ childId, parentId }) => [childId, parentId]),
      ...family.households.flatMap(({ members }) => members.map(({ personId }) => personId)),
      ...family.ties.flatMap(({ fromId, toId }) => [fromId, toId]),
      ...family.systemTies.flatMap(({ personId, systemId }) => [personId, systemId].filter(Boolean)),
    ]
    expect(named.filter((id) => !known.has(id))).toEqual([])
    const dated = [
      ...family.partnerships,
      ...family.parentLinks,
      ...family.households.flatMap(({ members }) => members),
      ...family.ties,
    ]
    const typed = [...dated.flatMap(({ from, until }) => [from, until]), ...people.flatMap(({ born, died }) => [born, died])]
    expect(typed.filter((text) => text !== '' && readWhen(text, { today }).when === null)).toEqual([])
    await house.get('cases', 'openExample', {})
    expect((await house.get('family', 'get', { caseId })).revision).toBe(revision)
  })

  test('does not bring back somebody who was taken out of the family', async () => {
    const house = new House()
    await house.create()
    const { id: caseId } = await house.get('cases', 'openExample', {})
    const { family, revision } = await house.get('family', 'get', { caseId })
    const changes = withoutPerson(family, 'example-tia-shaw')
    await house.get('family', 'change', { caseId, changes, baseRevision: revision, label: 'Without Tia' })
    await house.get('cases', 'openExample', {})
    const after = (await house.get('family', 'get', { caseId })).family
    expect(after.people.map(({ id }) => id)).not.toContain('example-tia-shaw')
    expect(after.parentLinks.map(({ childId }) => childId)).not.toContain('example-tia-shaw')
  })

  test('plays on a day of its own, and its documents say at once what is found in them', async () => {
    const house = new House()
    await house.create()
    const { id, exampleDay } = await house.get('cases', 'openExample', {})
    const counts = (await house.get('documents', 'list', { caseId: id })).map(({ findings }) => findings)
    expect(counts).not.toContain(null)
    expect(counts.some((found) => (found?.error ?? 0) > 0)).toBe(true)
    const due = await house.get('cases', 'due', { id, today: '2031-01-01' })
    expect(due).toEqual(await house.get('cases', 'due', { id, today: exampleDay ?? '' }))
    expect(due.some(({ overdue }) => !overdue)).toBe(true)
  })

  test('does not bring back a document that was removed', async () => {
    const house = new House()
    await house.create()
    const { id: caseId } = await house.get('cases', 'openExample', {})
    const before = await house.get('documents', 'list', { caseId })
    await house.get('documents', 'remove', { id: before[0]?.id ?? '' })
    await house.get('cases', 'openExample', {})
    expect(await house.get('documents', 'list', { caseId })).toHaveLength(before.length - 1)
  })

  test('that is damaged is a failure in words, and nothing is put in', async () => {
    const folder = temporaryFolder()
    await expect(readExample(folder)).rejects.toMatchObject({ code: 'unreadable-file', message: expect.stringContaining(folder) })
    mkdirSync(join(folder, 'documents'))
    for (const name of ['case.json', 'plan.json', 'chronology.json', 'family.json'])
      writeFileSync(join(folder, name), readFileSync(join(templatesFolder, 'examples', name)))
    writeFileSync(join(folder, 'documents', 'half.casewright'), '{"casewright":1,')
    await expect(readExample(folder)).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('half.casewright'),
    })
  })
})

describe('trying the example out', () => {
  let temporary = ''
  beforeEach(() => {
    temporary = temporaryFolder()
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
  })

  test('needs no set-up, is encrypted, and leaves nothing when it is closed', async () => {
    const house = new House()
    const { status, caseId } = await house.get('store', 'tryExample', {})
    expect(status).toMatchObject({ state: 'open', trial: true })
    expect((await house.get('documents', 'list', { caseId })).length).toBeGreaterThan(0)
    const [folder = ''] = readdirSync(temporary).filter((name) => name.startsWith('casewright-trial-'))
    const held = readFileSync(join(temporary, folder, 'casewright.db')).toString('latin1')
    expect(held).not.toContain('Nowak')
    expect(await house.get('store', 'lock', {})).toEqual({
      state: 'none',
      practitioner: null,
      account: null,
      asks: 'nothing',
      trial: false,
    })
    expect(existsSync(join(temporary, folder))).toBe(false)
    expect(readdirSync(house.folder)).toEqual([])
  })

  test('is checked against the standards that were chosen', async () => {
    const house = new House()
    const { caseId } = await house.get('store', 'tryExample', { packId: 'wirral' })
    expect(await house.get('cases', 'get', { id: caseId })).toMatchObject({ packId: 'wirral' })
    const [first] = await house.get('documents', 'list', { caseId })
    expect((await house.get('documents', 'open', { id: first?.id ?? '' })).document.packId).toBe('wirral')
  })

  test('gives way to a store of one’s own', async () => {
    const house = new House()
    await house.get('store', 'tryExample', {})
    expect(await house.get('store', 'create', { password: PASSWORD, account: ACCOUNT })).toMatchObject({
      status: { state: 'open', trial: false },
    })
    expect(await house.get('cases', 'list', {})).toEqual([])
    expect(await house.fail('store', 'tryExample', {})).toMatchObject({ code: 'refused' })
  })

  test('goes with the program', async () => {
    const house = new House(join(temporary, 'none', 'store'))
    await house.get('store', 'tryExample', {})
    await house.services.close()
    expect(readdirSync(temporary)).toEqual([])
  })
})
