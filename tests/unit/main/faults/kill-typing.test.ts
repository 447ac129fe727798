import { expect, test } from 'vitest'
import { House, PASSWORD } from '../house.ts'
import { killAtWork, LONGEST, orderIn, placeForFaults, SEED } from './killing.ts'
import { expectWhole } from './looking.ts'

test(
  'killed 170 times while somebody types and comments, nothing acknowledged is missing and no half document is there',
  async () => {
    const place = await placeForFaults()
    const house = new House()
    await house.create()
    const { document } = await house.newDocument()
    await house.services.close()
    const order = orderIn(place, { work: 'type', folder: house.folder, documentId: document.id })
    const looker = new House(house.folder)
    let [saved, said] = [0, 0]
    await killAtWork(170, {
      order: () => order,
      built: place.built,
      seed: SEED,
      async look(acknowledged) {
        for (const line of acknowledged) {
          saved = Math.max(saved, Number(/^saved (\d+)$/.exec(line)?.[1] ?? 0))
          said += /^said /.test(line) ? 1 : 0
        }
        await looker.get('store', 'signIn', { password: PASSWORD })
        const found = await looker.get('documents', 'open', { id: document.id })
        const count = Number(found.document.count ?? 0)
        // What was under way when it was killed may be there too, whole.
        expect(count).toBeGreaterThanOrEqual(saved)
        expect(count).toBeLessThanOrEqual(saved + 1)
        if (count > 0) expect(found.document.padding).toBe(`${count} `.padEnd(9_000, 'words '))
        for (const { revision } of (await looker.get('documents', 'revisions', { id: document.id })).slice(0, 3))
          await looker.get('documents', 'openRevision', { id: document.id, revision })
        const { comments } = await looker.get('reviews', 'get', { documentId: document.id })
        expect(comments.length).toBeGreaterThanOrEqual(said)
        expect(comments.length).toBeLessThanOrEqual(said + 1)
        ;[saved, said] = [count, comments.length]
        await looker.get('store', 'lock', {})
        await expectWhole(house.folder, PASSWORD)
      },
    })
    expect(saved).toBeGreaterThan(0)
  },
  LONGEST,
)
