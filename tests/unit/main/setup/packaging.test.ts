import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FuseState, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FUSES, setFuses } from '../../../../main/setup/fuses.mjs'
import { temporaryFolder } from '../house.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const configuration = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>

/** electron-builder's own check of its settings, which works offline. */
async function validate(settings: unknown): Promise<void> {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration(settings: unknown, logger: unknown): Promise<void>
  }
  const { DebugLogger } = require('builder-util') as { DebugLogger: new (on: boolean) => unknown }
  await validateConfiguration(settings, new DebugLogger(false))
}

describe('packaging', () => {
  test('has settings that electron-builder knows', async () => {
    await validate(configuration)
    await expect(validate({ ...configuration, unknownSetting: true })).rejects.toThrow('unknownSetting')
  })

  test('sets every fuse of the program', async () => {
    const program = join(temporaryFolder(), 'program')
    const states = Object.keys(FUSES).map(() => FuseState.ENABLE)
    const wire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, states.length, ...states])])
    writeFileSync(program, Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]))
    await setFuses(program)
    const read = Object.entries(await getCurrentFuseWire(program)).filter(([key]) => /^\d$/.test(key))
    const expected = Object.entries(FUSES).map(([key, on]) => [key, on ? FuseState.ENABLE : FuseState.DISABLE])
    expect(read).toEqual(expected)
  })
})
