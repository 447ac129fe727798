import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { claimStore } from '../../../../main/storage/index.ts'
import { temporaryFolder } from '../house.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const holder = fileURLToPath(new URL('./hold-store.ts', import.meta.url))

/** Another process that holds the store until it is ended. */
async function holdElsewhere(folder: string) {
  const other = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    other.kill('SIGKILL')
  })
  await once(other.stdout, 'data')
  return other
}

describe('claiming a store', () => {
  test('keeps a second one out in the same process, and lets it in after', () => {
    const folder = temporaryFolder()
    const claim = claimStore(folder, NOW)
    expect(() => claimStore(folder, NOW)).toThrow(expect.objectContaining({ code: 'store-in-use' }))
    claim.release()
    claimStore(folder, NOW).release()
  })

  test('says on which computer and since when, in words, and that locking there is enough', async () => {
    const folder = temporaryFolder()
    await holdElsewhere(folder)
    expect(() => claimStore(folder, NOW)).toThrow(
      /already open in another Casewright window \(on .+, since \d{1,2} [A-Z][a-z]+ \d{4} at \d\d:\d\d\)\. Go on in that window, or lock it there/,
    )
  })

  test('gives way the moment its holder is killed, and says that it did not let go', async () => {
    const folder = temporaryFolder()
    const other = await holdElsewhere(folder)
    const ended = once(other, 'exit')
    other.kill('SIGKILL')
    await ended
    const claim = claimStore(folder, NOW)
    expect(claim.uncleanEnd).toBe(true)
    claim.release()
    const again = claimStore(folder, NOW)
    expect(again.uncleanEnd).toBe(false)
    again.release()
    expect(readdirSync(folder)).not.toContain('in-use.json')
  })
})
