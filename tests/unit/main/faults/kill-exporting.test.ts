import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { House, PASSWORD } from '../house.ts'
import { killAtWork, LONGEST, orderIn, placeForFaults, SEED } from './killing.ts'
import { expectWhole } from './looking.ts'

test(
  'killed 50 times while Word files are written, each file under its own name is whole or not there',
  async () => {
    const place = await placeForFaults()
    const { folder } = place
    const house = new House()
    await house.create()
    const { document } = await house.newDocument('Temi was at home. '.repeat(500))
    await house.services.close()
    writeFileSync(join(folder, 'in.md'), `# Visit\n\n${'Temi was at home. '.repeat(500)}\n`)
    const files = ['dialog.docx', 'command.docx'].map((name) => join(folder, name))
    const order = orderIn(place, { work: 'export', folder: house.folder, documentId: document.id })
    const looker = new House(house.folder)
    const seen = { saved: 0, exported: 0 }
    await killAtWork(50, {
      order: () => order,
      built: place.built,
      seed: SEED + 4,
      async look(acknowledged) {
        for (const line of acknowledged) seen[line as keyof typeof seen] += 1
        for (const [at, line] of (['saved', 'exported'] as const).entries()) {
          const file = files[at] ?? ''
          if (acknowledged.includes(line)) expect(existsSync(file)).toBe(true)
          if (!existsSync(file)) continue
          const parts = unzipSync(readFileSync(file))
          expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toMatch(/Temi was at home.*<\/w:document>\s*$/s)
          rmSync(file)
        }
        await looker.get('store', 'signIn', { password: PASSWORD })
        await looker.get('store', 'lock', {})
        await expectWhole(house.folder, PASSWORD)
      },
    })
    expect(seen.saved).toBeGreaterThan(0)
  },
  LONGEST,
)
