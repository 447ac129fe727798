import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UnstoredWrite } from '../../../../shared/api/index.ts'
import { ACCOUNT, House, PASSWORD } from '../house.ts'

const CANARY = 'The canary sang at four.'
const SAM = { signInName: 'sam.okoro', name: 'Sam Okoro' }

/** Two accounts, the first of which has a document open and words that the store did not take. */
async function unstored(): Promise<{ house: House; ticket: string; writes: UnstoredWrite[]; accountId: string }> {
  const house = new House()
  const { status } = await house.create()
  await house.addColleague(SAM)
  const opened = await house.newDocument(CANARY)
  const { ticket } = await house.get('presence', 'ticket', {})
  const input = { document: opened.document, baseRevision: opened.revision }
  return { house, ticket, writes: [{ call: 'documents.save', input }], accountId: status.account?.id ?? '' }
}

const file = (house: House) => join(house.folder, 'kept-words.json')

describe('words that the store did not take', () => {
  test.each(['before the lock', 'a moment after it'])(
    'come back to whoever wrote them, and to nobody else, kept %s',
    async (when) => {
      const { house, ticket, writes } = await unstored()
      if (when !== 'before the lock') await house.get('store', 'lock', {})
      await house.get('presence', 'keepWords', { ticket, writes })
      await house.signIn('sam.okoro')
      expect(await house.get('presence', 'keptWords', {})).toEqual([])
      await house.signIn(ACCOUNT.signInName)
      expect(await house.get('presence', 'keptWords', {})).toEqual(writes)
      await house.get('presence', 'forgetWords', {})
      expect(existsSync(file(house))).toBe(false)
      await house.signIn(ACCOUNT.signInName)
      expect(await house.get('presence', 'keptWords', {})).toEqual([])
    },
  )

  test('survive the end of the program, sealed', async () => {
    const { house, ticket, writes } = await unstored()
    await house.get('presence', 'keepWords', { ticket, writes })
    await house.services.close()
    expect(readFileSync(file(house), 'utf8')).not.toContain('canary')
    const again = new House(house.folder)
    await again.signIn(ACCOUNT.signInName)
    expect(await again.get('presence', 'keptWords', {})).toEqual(writes)
  })

  test('are kept in memory where the disk takes nothing', async () => {
    const { house, ticket, writes } = await unstored()
    mkdirSync(`${file(house)}.new`)
    await house.get('presence', 'keepWords', { ticket, writes })
    expect(existsSync(file(house))).toBe(false)
    await house.signIn('sam.okoro')
    await house.signIn(ACCOUNT.signInName)
    expect(await house.get('presence', 'keptWords', {})).toEqual(writes)
    rmSync(`${file(house)}.new`, { recursive: true })
  })

  test('of several windows are all kept', async () => {
    const { house, ticket, writes } = await unstored()
    await house.get('presence', 'keepWords', { ticket, writes })
    await house.get('presence', 'keepWords', { ticket, writes })
    await house.signIn(ACCOUNT.signInName)
    expect(await house.get('presence', 'keptWords', {})).toEqual([...writes, ...writes])
  })

  test('are taken from nobody without the ticket of the session that is or was there', async () => {
    const { house, ticket, writes } = await unstored()
    await house.get('store', 'lock', {})
    expect(await house.fail('presence', 'keepWords', { ticket: 'a guess', writes })).toMatchObject({ code: 'refused' })
    expect(await house.fail('presence', 'keptWords', {})).toMatchObject({ code: 'locked' })
    await house.signIn('sam.okoro')
    expect(await house.fail('presence', 'keepWords', { ticket, writes })).toMatchObject({ code: 'refused' })
    await house.signIn(ACCOUNT.signInName)
    expect(await house.fail('presence', 'keepWords', { ticket, writes })).toMatchObject({ code: 'refused' })
    expect(await house.get('presence', 'keptWords', {})).toEqual([])
  })

  test('open to a new secret of the account no more, and do not stand in its way', async () => {
    const { house, ticket, writes, accountId } = await unstored()
    await house.get('presence', 'keepWords', { ticket, writes })
    await house.addColleague({ signInName: 'ada.min', name: 'Ada Min', role: 'administrator' as typeof ACCOUNT.role })
    await house.signIn('ada.min')
    const { firstPassword } = await house.get('accounts', 'renew', { id: accountId, password: PASSWORD })
    await house.signIn(ACCOUNT.signInName, firstPassword)
    await house.get('accounts', 'changePassword', { password: firstPassword, newPassword: PASSWORD })
    expect(await house.get('presence', 'keptWords', {})).toEqual([])
  })
})
