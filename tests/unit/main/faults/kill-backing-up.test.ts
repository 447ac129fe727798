import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { House, PASSWORD } from '../house.ts'
import { killAtWork, LONGEST, orderIn, placeForFaults, SEED } from './killing.ts'
import { expectWhole } from './looking.ts'

const printOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

test(
  'killed 40 times while backups are made, the store opens, earlier backups are as they were, and no half one is offered',
  async () => {
    const place = await placeForFaults()
    const { folder } = place
    const house = new House()
    await house.create()
    const { document } = await house.newDocument('Temi was at home. '.repeat(2_000))
    const second = join(folder, 'second')
    mkdirSync(second)
    await house.get('backups', 'setSecondFolder', { folder: second })
    await house.services.close()
    const order = orderIn(place, { work: 'back-up', folder: house.folder, documentId: document.id })
    const looker = new House(house.folder)
    const known = new Map<string, string>()
    let acknowledgedInAll = 0
    await killAtWork(40, {
      order: () => order,
      built: place.built,
      seed: SEED + 5,
      async look(acknowledged) {
        acknowledgedInAll += acknowledged.length
        await looker.get('store', 'signIn', { password: PASSWORD })
        const { backups, folders } = await looker.get('backups', 'list', {})
        expect(folders.map(({ problem }) => problem)).toEqual(['', ''])
        for (const { path, name, contents, problem } of backups) {
          expect({ name, problem, ownStore: contents?.ownStore }).toEqual({ name, problem: '', ownStore: true })
          const before = known.get(path)
          if (before === undefined) expect(await looker.get('backups', 'check', { path })).toEqual({ whole: true, problem: '' })
          else expect(printOf(path), path).toBe(before)
          known.set(path, before ?? printOf(path))
        }
        const offered = new Set(backups.map(({ path }) => path))
        for (const path of acknowledged)
          expect([offered.has(path), offered.has(join(second, basename(path)))], path).toEqual([true, true])
        expect([...known.keys()].filter((path) => !offered.has(path))).toEqual([])
        await looker.get('store', 'lock', {})
        const trail = await expectWhole(house.folder, PASSWORD)
        expect(trail['backup-made'] ?? 0).toBeGreaterThanOrEqual(acknowledgedInAll)
      },
    })
    expect(acknowledgedInAll).toBeGreaterThan(0)
  },
  LONGEST,
)
