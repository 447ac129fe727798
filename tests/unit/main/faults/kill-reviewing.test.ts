import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSigned } from '../../../../main/security/index.ts'
import { canonicalText, statementText } from '../../../../shared/review/index.ts'
import { ACCOUNT, House, PASSWORD } from '../house.ts'
import { killAtWork, LONGEST, orderIn, placeForFaults, SEED } from './killing.ts'
import { expectWhole } from './looking.ts'

const AFTER = { submit: 'submitted', return: 'returned', resume: 'draft' } as const

test(
  'killed 80 times while a document goes to its manager and back, every step is there whole or not at all',
  async () => {
    const place = await placeForFaults()
    const house = new House()
    await house.create()
    await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team manager' })
    const { document } = await house.newDocument('Temi was at home on 2 March 2026 and ate her tea.')
    await house.services.close()
    const order = orderIn(place, { work: 'review', folder: house.folder, documentId: document.id })
    const looker = new House(house.folder)
    const done = { submit: 0, return: 0 }
    await killAtWork(80, {
      order: () => order,
      built: place.built,
      seed: SEED + 1,
      async look(acknowledged) {
        await looker.get('store', 'signIn', { signInName: ACCOUNT.signInName, password: PASSWORD })
        const { steps, state, signatures } = await looker.get('reviews', 'get', { documentId: document.id })
        const times = (action: string) => steps.filter((step) => step.action === action).length
        for (const action of ['submit', 'return'] as const) {
          const told = done[action] + acknowledged.filter((line) => line === action).length
          expect(times(action)).toBeGreaterThanOrEqual(told)
          expect(times(action)).toBeLessThanOrEqual(told + 1)
          done[action] = times(action)
        }
        expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1))
        const last = steps.at(-1)?.action as keyof typeof AFTER | undefined
        expect(state).toBe(last === undefined ? 'draft' : AFTER[last])
        expect(signatures).toHaveLength(done.submit)
        for (const { statement, signature, key } of signatures.slice(-2)) {
          const { revision } = statement
          const signed = await looker.get('documents', 'openRevision', { id: document.id, revision })
          expect(createHash('sha256').update(canonicalText(signed.document)).digest('hex')).toBe(statement.text)
          expect(isSigned(statementText(statement), signature, key)).toBe(true)
        }
        await looker.get('store', 'lock', {})
        const trail = await expectWhole(house.folder, PASSWORD)
        expect([trail.submitted ?? 0, trail.returned ?? 0]).toEqual([done.submit, done.return])
      },
    })
    expect(done.return).toBeGreaterThan(0)
  },
  LONGEST,
)
