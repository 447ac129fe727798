import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { problemIn } from '../../../../main/services/backups/failure.ts'
import { NotStill, readManifest, UnusableBackup } from '../../../../main/storage/index.ts'
import { House, temporaryFolder } from '../house.ts'

/** A clock that never runs by itself: what is to be done in a quiet moment is done when the test says that it is quiet. */
class Quiet {
  private waiting: (() => void) | null = null
  begun = 0
  readonly later = (work: () => void) => {
    this.waiting = work
    this.begun += 1
    return {
      cancel: () => {
        if (this.waiting === work) this.waiting = null
      },
    }
  }
  get isWaiting(): boolean {
    return this.waiting !== null
  }
  come(): void {
    this.waiting?.()
    this.waiting = null
  }
}

/** When the clock of the house begins. */
const NINE = '2026-03-02T09:00:00.000Z'
const MINUTES_OF_A_DAY = 24 * 60
const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.cwbackup'))

/** The house with somebody signed in who looks after the backups; a colleague would do nothing else. */
async function made(folder = temporaryFolder()): Promise<{ house: House; quiet: Quiet; own: string }> {
  const quiet = new Quiet()
  const house = new House(folder, 10, undefined, quiet.later)
  await house.create()
  return { house, quiet, own: join(folder, 'backups') }
}

/** Lets a quiet moment come, and waits until the last backup is of a moment. */
async function quietMoment({ house, quiet }: Awaited<ReturnType<typeof made>>, last: string): Promise<void> {
  quiet.come()
  const since = async () => (await house.get('backups', 'list', {})).folders[0]?.since
  await expect.poll(since, { timeout: 30_000 }).toBe(last)
}

describe('backups that are made by themselves', () => {
  test('come in a quiet moment after signing in, and then every four hours', async () => {
    const all = await made()
    const { house, quiet } = all
    expect(quiet.isWaiting).toBe(true)
    await quietMoment(all, NINE)
    house.later(3 * 60)
    await house.get('cases', 'list', {})
    await quietMoment(all, NINE)
    house.later(60)
    await house.get('cases', 'list', {})
    await quietMoment(all, '2026-03-02T13:00:00.000Z')
    const { rows } = await house.get('trail', 'all', { what: ['backup-made'] })
    expect(rows.map(({ detail }) => detail.why)).toEqual(['automatic', 'automatic'])
  })

  test('wait for whoever is typing, but not for ever', async () => {
    const { house, quiet } = await made()
    const began = quiet.begun
    house.later(9)
    await house.get('cases', 'list', {})
    const putOff = quiet.begun
    house.later(2)
    await house.get('cases', 'list', {})
    expect([putOff > began, quiet.begun === putOff, quiet.isWaiting]).toEqual([true, true, true])
  })

  test('are thinned out to days, weeks and months; what was asked for stays', async () => {
    const all = await made()
    const { house, own } = all
    const asked = (await house.get('backups', 'make', {})).path
    for (let week = 0; week < 12; week += 1) {
      house.later(7 * MINUTES_OF_A_DAY)
      await house.get('presence', 'here', {})
      await quietMoment(all, new Date(Date.parse(NINE) + (week + 1) * 7 * MINUTES_OF_A_DAY * 60_000).toISOString())
    }
    const left = await Promise.all(filesIn(own).map((name) => readManifest(join(own, name))))
    const days = left.filter(({ why }) => why === 'automatic').map(({ madeAt }) => madeAt.slice(0, 10))
    // Seven days on which there is one, and of the months before the newest of each.
    expect(days.toSorted()).toEqual([
      '2026-03-30',
      '2026-04-13',
      '2026-04-20',
      '2026-04-27',
      '2026-05-04',
      '2026-05-11',
      '2026-05-18',
      '2026-05-25',
    ])
    expect(filesIn(own)).toContain(asked.slice(own.length + 1))
  })

  test('come a last time when the program closes, unless one was only just made', async () => {
    const { house, quiet, own } = await made()
    quiet.come()
    await house.services.close()
    expect(filesIn(own)).toHaveLength(1)
    const again = new House(house.folder, 10, undefined, quiet.later)
    again.later(3)
    await again.get('store', 'signIn', { signInName: 'jo.bell', password: 'a kettle by the window' })
    await again.services.close()
    expect(filesIn(own)).toHaveLength(1)
    const later = new House(house.folder, 10, undefined, quiet.later)
    later.later(30)
    await later.get('store', 'signIn', { signInName: 'jo.bell', password: 'a kettle by the window' })
    await later.newCase()
    await later.services.close()
    const [newest] = filesIn(own)
    // The one of before is of the same day.
    expect(filesIn(own)).toHaveLength(1)
    expect(await readManifest(join(own, newest ?? ''))).toMatchObject({
      madeAt: '2026-03-02T09:30:00.000Z',
      counts: { cases: 1 },
    })
    expect(quiet.isWaiting).toBe(false)
  })

  test('are not made of the example, nor of a store that is locked', async () => {
    const quiet = new Quiet()
    const house = new House(temporaryFolder(), 10, undefined, quiet.later)
    await house.get('store', 'tryExample', {})
    expect(quiet.isWaiting).toBe(false)
    await house.services.close()
    expect(readdirSync(house.folder)).not.toContain('backups')
  })
})

describe('a folder of backups in which none can be kept', () => {
  test('is told of with the day of the last, and at the next start, until it is back', async () => {
    const all = await made()
    const { house, quiet } = all
    const second = join(temporaryFolder(), 'stick')
    mkdirSync(second)
    await house.get('backups', 'setSecondFolder', { folder: second })
    await quietMoment(all, NINE)
    expect(await house.get('backups', 'notice', {})).toEqual([])
    renameSync(second, `${second}-away`)
    const told = {
      path: second,
      second: true,
      since: NINE,
      problem: expect.stringContaining('is not there'),
    }
    expect(await house.get('backups', 'notice', {})).toEqual([told])
    house.later(5 * 60)
    await house.get('cases', 'list', {})
    await quietMoment(all, '2026-03-02T14:00:00.000Z')
    await house.services.close()
    const next = new House(house.folder, 10, undefined, quiet.later)
    await next.get('store', 'signIn', { signInName: 'jo.bell', password: 'a kettle by the window' })
    expect(await next.get('backups', 'notice', {})).toEqual([told])
    renameSync(`${second}-away`, second)
    next.later(6 * 60)
    await next.get('backups', 'make', {})
    expect(await next.get('backups', 'notice', {})).toEqual([])
    expect(filesIn(second).length).toBeGreaterThan(0)
  })

  test('is the store’s own: what was made elsewhere is untouched, and the next one that is made ends it', async () => {
    const all = await made()
    const { house, own } = all
    await quietMoment(all, NINE)
    renameSync(own, `${own}-away`)
    writeFileSync(own, 'a file where the folder was')
    house.later(5 * 60)
    expect((await house.fail('backups', 'make', {})).message).toContain('The store itself is as it was')
    const [told] = await house.get('backups', 'notice', {})
    expect(told).toMatchObject({ path: own, second: false, since: NINE })
    rmSync(own)
    renameSync(`${own}-away`, own)
    await house.get('backups', 'make', {})
    expect(await house.get('backups', 'notice', {})).toEqual([])
  })
})

describe('what goes wrong in a folder is said so that somebody can act on it', () => {
  const failed = (code: string) => Object.assign(new Error('of the disk'), { code })

  test.each([
    ['full', failed('ENOSPC'), 'There is no room left in D:\\Backups. Free some space there'],
    ['over its quota', failed('EDQUOT'), 'There is no room left'],
    ['away', failed('ENOENT'), 'is not there. Connect the disk'],
    ['read-only', failed('EROFS'), 'may not write in D:\\Backups. Ask for write permission'],
    ['somebody else’s', failed('EACCES'), 'may not write in'],
    ['on a disk that fails', failed('EIO'), 'could not be read or written (EIO)'],
    ['one where what was written did not come out whole', new UnusableBackup('damaged', 'x'), 'did not come out whole'],
    ['in use all the while', new NotStill('x'), 'Try again in a moment'],
  ])('%s', (_name, error, said) => {
    expect(problemIn('D:\\Backups', error)).toContain(said)
  })

  test('and a fault of the program is no fault of the disk', () => {
    expect(problemIn('D:\\Backups', new TypeError('x'))).toBeNull()
    expect(problemIn('D:\\Backups', failed('MODULE_NOT_FOUND'))).toBeNull()
  })
})
