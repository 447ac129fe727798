import { createServer, type Socket } from 'node:net'
import type { CDPSession } from '@playwright/test'
import { expect, test } from './app.ts'
import { madeStore } from './arrange.ts'

/** Somebody elsewhere, who notes what they are told. A browser may open a line before it asks its policy; nothing may be said on it. */
async function elsewhere(): Promise<{ address: string; told: string[]; close: () => Promise<void> }> {
  const told: string[] = []
  const lines = new Set<Socket>()
  const server = createServer((socket) => {
    lines.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (said) => told.push(said.toString('latin1').slice(0, 200)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('nobody listens')
  return {
    address: `127.0.0.1:${address.port}`,
    told,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const line of lines) line.destroy()
      }),
  }
}

const element = (name: string, attributes: Record<string, string>, text = '') =>
  `const made = document.createElement('${name}'); for (const [key, value] of Object.entries(${JSON.stringify(attributes)})) made.setAttribute(key, value); made.textContent = ${JSON.stringify(text)}; document.body.append(made)`

/** What a text that got into the page as markup, or a script beside it, could try; and the rule that forbids it. */
const tries = (away: string): [string, string, string][] => [
  ['a script in the page', 'script-src-elem', element('script', {}, 'window.ran = 1')],
  ['a module in the page', 'script-src-elem', element('script', { type: 'module' }, 'window.ran = 1')],
  ['a script of elsewhere', 'script-src-elem', element('script', { src: `http://${away}/a.js` })],
  ['a script in its own address', 'script-src-elem', element('script', { src: 'data:text/javascript,window.ran=1' })],
  [
    'a script made in memory',
    'script-src-elem',
    `const made = document.createElement('script'); made.src = URL.createObjectURL(new Blob(['window.ran = 1'])); document.body.append(made)`,
  ],
  ['a module fetched in running', 'script-src-elem', `import('http://${away}/a.js').catch(() => 0)`],
  ['an attribute that runs', 'script-src-attr', `${element('div', { onclick: 'window.ran = 1' })}; made.click()`],
  ['a link that runs', 'script-src-elem', `${element('a', { href: 'javascript:window.ran = 1' })}; made.click()`],
  ['eval', 'script-src', `try { eval('window.ran = 1') } catch {}`],
  ['a function out of text', 'script-src', `try { new Function('window.ran = 1')() } catch {}`],
  ['a timer with text', 'script-src', `setTimeout('window.ran = 1', 0)`],
  [
    'a worker of elsewhere made in memory',
    'worker-src',
    `try { new Worker(URL.createObjectURL(new Blob(['fetch("http://${away}")']))) } catch {}`,
  ],
  ['a call', 'connect-src', `fetch('http://${away}/').catch(() => 0)`],
  [
    'an older sort of call',
    'connect-src',
    `const made = new XMLHttpRequest(); made.open('GET', 'http://${away}/'); try { made.send() } catch {}`,
  ],
  ['a socket', 'connect-src', `try { new WebSocket('ws://${away}/') } catch {}`],
  ['a stream', 'connect-src', `try { new EventSource('http://${away}/') } catch {}`],
  ['a beacon', 'connect-src', `navigator.sendBeacon('http://${away}/', 'x')`],
  ['a picture', 'img-src', element('img', { src: `http://${away}/a.png` })],
  ['a font', 'font-src', `new FontFace('Other', 'url(http://${away}/a.woff2)').load().catch(() => 0)`],
  ['a style sheet', 'style-src-elem', element('link', { rel: 'stylesheet', href: `http://${away}/a.css` })],
  ['styles in the page', 'style-src-elem', element('style', {}, `body { background: url(http://${away}/a.png) }`)],
  ['styles in an attribute', 'style-src-attr', element('div', { style: `background: url(http://${away}/a.png)` })],
  ['a film', 'media-src', element('video', { src: `http://${away}/a.mp4` })],
  ['a page within the page', 'frame-src', element('iframe', { src: `http://${away}/` })],
  ['an object', 'object-src', element('object', { data: `http://${away}/` })],
  [
    'another place for all links',
    'base-uri',
    `const made = document.createElement('base'); made.href = 'http://${away}/'; document.head.append(made)`,
  ],
  ['a form', 'form-action', `${element('form', { action: `http://${away}/`, method: 'post' })}; made.submit()`],
]

/** Tries it, and gives the rule that was broken once the browser says so. The developer's way in is told to keep to the policy too. */
async function forbiddenBy(client: CDPSession, script: string): Promise<string> {
  const expression = `new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
    ${script}
  })`
  const { result } = await client.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    allowUnsafeEvalBlockedByCSP: false,
  })
  return String(result.value)
}

test('the window runs nothing but its own files and tells nobody anything', async ({ app, page }) => {
  await app.open(page)
  await madeStore(page)
  const away = await elsewhere()
  try {
    const client = await page.context().newCDPSession(page)
    for (const [what, rule, script] of tries(away.address)) {
      expect([what, await forbiddenBy(client, script)]).toEqual([what, rule])
    }
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(away.told).toEqual([])
  } finally {
    await away.close()
  }
})
