import { expect, test } from './app.ts'
import { noElectron, openElectronDoor } from './electron-door.ts'

test.describe('the browser host', () => {
  test('shows the first screen under its own strict policy', async ({ window }) => {
    await expect(window.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible()
  })

  test('lets nobody in by the same address twice', async ({ app, page, browser }) => {
    const address = await app.start()
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible()

    const stranger = await (await browser.newContext()).newPage()
    expect((await stranger.goto(address))?.status()).toBe(403)
    expect((await stranger.goto(new URL('/', address).href))?.status()).toBe(403)
  })

  test('runs no script of another origin and sends nothing away', async ({ app, page }) => {
    await app.open(page)
    const violations = await page.evaluate(async () => {
      const seen: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
      const script = document.createElement('script')
      script.src = 'https://example.org/evil.js'
      document.head.append(script)
      const inline = document.createElement('script')
      inline.textContent = 'window.evil = true'
      document.head.append(inline)
      await fetch('https://example.org/').catch(() => undefined)
      await new Promise((resolve) => script.addEventListener('error', resolve, { once: true }))
      return { seen: [...new Set(seen)].sort(), evil: 'evil' in window }
    })
    expect(violations).toEqual({ seen: ['connect-src', 'script-src-elem'], evil: false })
  })

  test('closes in order when it is asked to, with the window still open', async ({ app, window }) => {
    // Its last question of the host is answered by then: one cut off would be a complaint of the page.
    await expect(window.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible()
    await app.stop()
  })
})

test.describe('the desktop window', () => {
  const why = noElectron()
  test.skip(why !== null, `Electron cannot run here: ${why}`)

  test('shows the same first screen and nothing of Node', async () => {
    const door = await openElectronDoor()
    const window = await door.app.firstWindow()
    await expect(window.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible()
    expect(await window.evaluate(() => ['require' in globalThis, 'process' in globalThis, 'casewright' in globalThis])).toEqual([
      false,
      false,
      true,
    ])
    await door.close()
  })
})
