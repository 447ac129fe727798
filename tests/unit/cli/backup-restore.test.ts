import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, House, PASSWORD, temporaryFolder } from '../main/house.ts'
import { casewright } from './terminal.ts'

const withPassword = ['--password-stdin']

async function storeWithCase(): Promise<string> {
  const house = new House()
  await house.create()
  await house.newCase()
  await house.services.close()
  return house.folder
}

describe('casewright backup and restore', () => {
  test('write a backup, say what is in it, and put it into another folder', async () => {
    const store = await storeWithCase()
    const to = join(temporaryFolder(), 'one.cwbackup')
    const made = await casewright(['backup', '--store', store, '--to', to, ...withPassword], PASSWORD)
    expect(made).toEqual({ code: 0, out: `${to}: written and checked\n`, complaints: [] })
    expect(readFileSync(to).includes('Adeyemi')).toBe(false)
    const folder = join(temporaryFolder(), 'new')
    const seen = await casewright(['restore', to, '--store', folder, '--preview', ...withPassword], PASSWORD)
    expect(seen.out).toContain('1 case, 0 documents, 1 account')
    expect(seen.out).toMatch(/^made on \d{1,2} \w+ \d{4} at \d\d:\d\d$/m)
    expect(seen.out).toContain('Adeyemi and Frost')
    expect(existsSync(join(folder, 'casewright.db'))).toBe(false)
    const restored = await casewright(['restore', to, '--store', folder, ...withPassword], PASSWORD)
    expect(restored).toEqual({ code: 0, out: `${folder}: put back, 1 case\n`, complaints: [] })
    const house = new House(folder)
    await house.get('store', 'signIn', { signInName: ACCOUNT.signInName, password: PASSWORD })
    expect(await house.get('cases', 'list', {})).toHaveLength(1)
  })

  test('keep a damaged store aside when a backup takes its place', async () => {
    const store = await storeWithCase()
    const folder = temporaryFolder()
    await casewright(['backup', '--store', store, '--to', folder, ...withPassword], PASSWORD)
    const [name = ''] = readdirSync(folder)
    writeFileSync(join(store, 'casewright.db'), 'damaged')
    const { code, out } = await casewright(['restore', join(folder, name), '--store', store, ...withPassword], PASSWORD)
    expect(code).toBe(0)
    const aside = out.trim().split(' kept in ')[1] ?? ''
    expect(readFileSync(join(aside, 'casewright.db'), 'utf8')).toBe('damaged')
  })

  test.each([
    ['a wrong password', (file: string) => [file, ...withPassword], 'not the password', 'do not open this backup'],
    ['a file that is none', (_file: string) => ['package.json', ...withPassword], PASSWORD, 'is not a backup of Casewright'],
    ['a file that is not there', (_file: string) => ['no-such.cwbackup', ...withPassword], PASSWORD, 'there is no such file'],
    ['no file', () => withPassword, PASSWORD, 'restore takes one backup'],
  ])('restore ends with 2 for %s', async (_name, args, password, says) => {
    const store = await storeWithCase()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'new'))
    await casewright(['backup', '--store', store, '--to', join(folder, 'one.cwbackup'), ...withPassword], PASSWORD)
    const ran = await casewright(['restore', ...args(join(folder, 'one.cwbackup')), '--store', join(folder, 'new')], password)
    expect(ran.code).toBe(2)
    expect(ran.complaints.join()).toContain(says)
    expect(readdirSync(join(folder, 'new')).filter((name) => name.startsWith('casewright.db'))).toEqual([])
  })

  test('backup ends with 2 where it does not know where to, or the name is taken', async () => {
    const store = await storeWithCase()
    expect((await casewright(['backup', '--store', store, ...withPassword], PASSWORD)).code).toBe(2)
    const to = join(temporaryFolder(), 'one.cwbackup')
    writeFileSync(to, 'mine')
    const ran = await casewright(['backup', '--store', store, '--to', to, ...withPassword], PASSWORD)
    expect(ran.code).toBe(2)
    expect(readFileSync(to, 'utf8')).toBe('mine')
  })
})
