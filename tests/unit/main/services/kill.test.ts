import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { House, PASSWORD, templatesFolder } from '../house.ts'

const writer = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))

test.each([1, 7, 20])(
  'killed after save %i, everything acknowledged is there and the store is whole',
  async (saves) => {
    const house = new House()
    await house.create()
    const { document } = await house.newDocument()
    await house.services.close()

    const other = spawn(process.execPath, [writer, house.folder, templatesFolder, PASSWORD, document.id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(other, 'exit')
    let acknowledged = 0
    for await (const line of createInterface(other.stdout)) {
      acknowledged = Number(/^saved (\d+)$/.exec(line)?.[1] ?? acknowledged)
      if (acknowledged >= saves) other.kill('SIGKILL')
    }
    await ended

    const again = new House(house.folder)
    expect((await again.get('store', 'signIn', { password: PASSWORD })).state).toBe('open')
    const found = await again.get('documents', 'open', { id: document.id })
    expect(Number(found.document.count)).toBeGreaterThanOrEqual(acknowledged)
    expect(found.document.padding).toHaveLength(12_000)
  },
  30_000,
)
