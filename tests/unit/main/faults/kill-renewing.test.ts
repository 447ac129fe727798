import { expect, test } from 'vitest'
import { House, PASSWORD, wordsOf } from '../house.ts'
import { killAtWork, LONGEST, orderIn, placeForFaults, SEED } from './killing.ts'
import { expectWhole } from './looking.ts'

const OTHER = 'a lantern on the landing'

test(
  'killed 80 times while keys, codes and passwords are renewed, one password opens the store and everything is in it',
  async () => {
    const place = await placeForFaults()
    const house = new House()
    await house.create()
    const text = 'Temi was at home. '.repeat(2_000)
    const { document } = await house.newDocument(text)
    await house.services.close()
    let password = PASSWORD
    const order = () =>
      orderIn(place, {
        work: 'renew',
        folder: house.folder,
        documentId: document.id,
        password,
        otherPassword: password === PASSWORD ? OTHER : PASSWORD,
      })
    const looker = new House(house.folder)
    let rotated = 0
    await killAtWork(80, {
      order,
      built: place.built,
      seed: SEED + 2,
      async look(acknowledged) {
        const last = acknowledged.flatMap((line) => /^password (.+)$/.exec(line)?.[1] ?? []).at(-1) ?? password
        const other = last === PASSWORD ? OTHER : PASSWORD
        const answer = await looker.ask('store', 'signIn', { password: last })
        const isMeant = answer.ok
        if (!answer.ok) expect(answer.failure).toMatchObject({ code: 'wrong-password' })
        // The next change may have been written just before the end: then that one counts, and no other.
        if (!isMeant) await looker.get('store', 'signIn', { password: other })
        password = isMeant ? last : other
        expect(wordsOf((await looker.get('documents', 'open', { id: document.id })).document)).toBe(text)
        await looker.get('store', 'lock', {})
        expect(await looker.fail('store', 'signIn', { password: isMeant ? other : last })).toMatchObject({
          code: 'wrong-password',
        })
        looker.later(60)
        const trail = await expectWhole(house.folder, password)
        rotated += acknowledged.filter((line) => line === 'rotated').length
        expect(trail['key-rotated'] ?? 0).toBeGreaterThanOrEqual(rotated)
        rotated = trail['key-rotated'] ?? 0
      },
    })
    expect(rotated).toBeGreaterThan(0)
  },
  LONGEST,
)
