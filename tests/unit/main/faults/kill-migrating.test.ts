import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { House, PASSWORD, temporaryFolder, wordsOf } from '../house.ts'
import { killAtWork, LONGEST, orderIn, placeForFaults, SEED } from './killing.ts'
import { expectWhole } from './looking.ts'
import { writeOlderStore } from './older-store.ts'

test(
  'killed 80 times while a store of an older Casewright is brought up to date, it opens and has everything',
  async () => {
    const place = await placeForFaults()
    const older = temporaryFolder()
    const ids = await writeOlderStore(older, PASSWORD, 60)
    const folder = join(place.folder, 'store')
    mkdirSync(folder)
    const again = () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
      cpSync(older, folder, { recursive: true })
    }
    again()
    const order = orderIn(place, { work: 'migrate', folder, signInName: '' })
    const looker = new House(folder)
    let finished = 0
    await killAtWork(80, {
      order: () => order,
      built: place.built,
      atOnce: true,
      seed: SEED + 3,
      async look(acknowledged) {
        finished += acknowledged.length
        const { account } = await looker.get('store', 'signIn', { password: PASSWORD })
        expect(account).toMatchObject({ administers: true, ownPassword: true })
        const listed = await looker.get('documents', 'list', { caseId: 'case-1' })
        expect(listed.map(({ id }) => id).sort()).toEqual([...ids].sort())
        for (const id of ids.slice(-5))
          expect(wordsOf((await looker.get('documents', 'openRevision', { id, revision: 1 })).document)).toMatch(
            new RegExp(`^${id}: (Temi was at home\\. ){400}$`),
          )
        await looker.get('store', 'lock', {})
        await expectWhole(folder, PASSWORD)
        again()
      },
    })
    expect(finished).toBeLessThan(80)
  },
  LONGEST,
)
