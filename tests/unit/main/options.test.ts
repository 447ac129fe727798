import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, readOptions } from '../../../main/options.ts'

describe('options', () => {
  test('left out: the platform’s own folder, any port, and a browser is opened', () => {
    expect(readOptions([])).toEqual({ help: false, store: dataFolder(process.platform, process.env), port: 0, open: true })
  })

  test('given', () => {
    const read = readOptions(['--browser', '--store', 'cases', '--port=8123', '--no-open'])
    expect(read).toEqual({ help: false, store: resolve('cases'), port: 8123, open: false })
  })

  test.each([
    [['--port', 'abc'], '--port takes a number'],
    [['--port', '70000'], '--port takes a number'],
    [['--store', ''], '--store takes a folder'],
    [['--stroe', 'x'], '--stroe'],
    [['cases'], 'cases'],
  ])('%j is a mistake, in words', (args, words) => {
    expect(readOptions(args)).toEqual({ mistake: expect.stringContaining(words) })
  })

  test('of Electron’s own are passed over', () => {
    expect(readOptions(['--remote-debugging-port=0', '.', '--store', '/s'], true)).toMatchObject({ store: resolve('/s') })
  })

  test.each([
    ['linux', { XDG_DATA_HOME: '/data' }, /^[/\\]data[/\\]casewright$/],
    ['linux', {}, /\.local[/\\]share[/\\]casewright$/],
    ['darwin', {}, /Application Support[/\\]Casewright$/],
    ['win32', { APPDATA: 'C:\\Roaming' }, /Roaming[/\\]Casewright$/],
  ] as const)('on %s with %j the store is where programs keep theirs', (platform, env, folder) => {
    expect(dataFolder(platform, env)).toMatch(folder)
  })
})
