import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createShelf } from '../../../../main/services/shelf.ts'
import { templatesFolder, temporaryFolder } from '../house.ts'

const own = (folder: string, version: number): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'northtown.yaml'),
    `id: northtown\nextends: base\nname: Northtown\nauthority: Northtown Council\nversion: ${version}\n`,
  )
}

test('is read once while no file changes, and anew when one does', async () => {
  const userFolder = join(temporaryFolder(), 'templates')
  const shelf = createShelf({ templatesFolder, userFolder })
  const names = async () => (await shelf.packs()).map(({ id }) => id)
  expect(await names()).not.toContain('northtown')
  own(userFolder, 1)
  expect(await names()).toContain('northtown')
  const first = await shelf.standards('northtown')
  expect(await shelf.standards('northtown')).toBe(first)
  own(userFolder, 20)
  expect((await shelf.standards('northtown')).pack.version).toBe(20)
  rmSync(join(userFolder, 'northtown.yaml'))
  expect(await names()).not.toContain('northtown')
})
