import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openBrowserDoor } from '../../../../../main/hosts/browser/index.ts'
import { temporaryFolder } from '../../house.ts'

interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** One request as raw as a hostile program would send it: the path is not tidied up. */
function send(port: number, method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

let port = 0
let enter = ''
let origin = ''
let calls: unknown[][] = []

beforeEach(async () => {
  calls = []
  const folder = temporaryFolder()
  const rendererDirectory = join(folder, 'renderer')
  mkdirSync(join(rendererDirectory, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(rendererDirectory, 'index.html'), '<html><meta property="csp-nonce" nonce="__CSP_NONCE__"></html>')
  writeFileSync(join(rendererDirectory, 'assets', 'main-abc.js'), 'export {}')
  writeFileSync(join(rendererDirectory, 'notes.unknown'), 'x')
  symlinkSync(join(folder, 'secret.txt'), join(rendererDirectory, 'link.txt'))
  const door = await openBrowserDoor({
    dispatch: async (...call) => {
      calls.push(call)
      return { ok: true, value: 'done' }
    },
    rendererDirectory,
    port: 0,
    longestBody: 1_000,
    longestWait: 300,
  })
  onTestFinished(() => door.close())
  const address = new URL(door.address)
  port = Number(address.port)
  origin = address.origin
  enter = address.pathname + address.search
})

/** Goes in by the printed address and gives the cookie. */
async function cookie(): Promise<string> {
  const reply = await send(port, 'GET', enter)
  return String(reply.headers['set-cookie']).split(';')[0] ?? ''
}

const json = { 'content-type': 'application/json' }

describe('the printed address', () => {
  test('lets one window in with a strict cookie that scripts cannot read, and works once', async () => {
    const first = await send(port, 'GET', enter)
    expect(first.status).toBe(200)
    expect(String(first.headers['set-cookie'])).toMatch(/^casewright-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await send(port, 'GET', enter)).status).toBe(403)
  })

  test.each(['/enter', '/enter?token=', '/enter?token=wrong'])('%s lets nobody in and uses nothing up', async (path) => {
    const reply = await send(port, 'GET', path)
    expect(reply.status).toBe(403)
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect((await send(port, 'GET', enter)).status).toBe(200)
  })
})

describe('a request', () => {
  test('without the cookie gets neither page nor call', async () => {
    expect((await send(port, 'GET', '/')).status).toBe(403)
    expect((await send(port, 'GET', '/assets/main-abc.js')).status).toBe(403)
    expect((await send(port, 'POST', '/rpc/cases.list', { ...json, origin }, '{}')).status).toBe(403)
    expect((await send(port, 'GET', '/', { cookie: `casewright-${port}=${'x'.repeat(43)}` })).status).toBe(403)
    expect(calls).toEqual([])
  })

  test('by another name is refused, the cookie notwithstanding', async () => {
    const pass = await cookie()
    for (const host of ['evil.example', `localhost:${port}`, `127.0.0.1:${port + 1}`, '127.0.0.1'])
      expect((await send(port, 'GET', '/', { cookie: pass, host })).status).toBe(421)
  })

  test('from another origin is refused, and so is a call that names none', async () => {
    const pass = await cookie()
    for (const other of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: `http://127.0.0.1:${port + 1}` }, {}])
      expect((await send(port, 'POST', '/rpc/cases.list', { ...json, cookie: pass, ...other }, '{}')).status).toBe(403)
    expect(
      (await send(port, 'POST', '/rpc/cases.list', { ...json, cookie: pass, origin, 'sec-fetch-site': 'same-site' }, '{}'))
        .status,
    ).toBe(403)
    expect((await send(port, 'GET', '/', { cookie: pass, origin: 'https://evil.example' })).status).toBe(403)
    expect(calls).toEqual([])
  })
})

describe('a call', () => {
  test('reaches the services with what the page sent', async () => {
    const reply = await send(port, 'POST', '/rpc/cases.get', { ...json, cookie: await cookie(), origin }, '{"id":"é"}')
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.body)).toEqual({ ok: true, value: 'done' })
    expect(calls).toEqual([['cases', 'get', { id: 'é' }]])
  })

  test.each([
    ['garbled', json, '{"id":', 400],
    ['empty', json, '', 400],
    ['not as JSON', { 'content-type': 'text/plain' }, '{}', 415],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415],
    ['too long', json, JSON.stringify('x'.repeat(2_000)), 413],
    ['too long, in pieces', { ...json, 'transfer-encoding': 'chunked' }, JSON.stringify('x'.repeat(2_000)), 413],
  ])('%s is refused with a failure in words', async (_what, headers, body, status) => {
    const reply = await send(port, 'POST', '/rpc/cases.get', { ...headers, cookie: await cookie(), origin }, body)
    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.body)).toMatchObject({
      ok: false,
      failure: { code: 'bad-input', message: expect.stringMatching(/\w/) },
    })
    expect(calls).toEqual([])
  })

  test('is made with POST only', async () => {
    const pass = await cookie()
    expect((await send(port, 'GET', '/rpc/cases.list', { cookie: pass })).status).toBe(405)
    expect((await send(port, 'PUT', '/rpc/cases.list', { ...json, cookie: pass, origin }, '{}')).status).toBe(405)
    expect((await send(port, 'POST', '/', { ...json, cookie: pass, origin }, '{}')).status).toBe(405)
    expect(calls).toEqual([])
  })
})

describe('the page', () => {
  test('comes with a policy of its own files only and a fresh nonce', async () => {
    const pass = await cookie()
    const [one, two] = [await send(port, 'GET', '/', { cookie: pass }), await send(port, 'GET', '/', { cookie: pass })]
    const policy = String(one.headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(one.body).toContain(`nonce="${nonce}"`)
    expect(policy).not.toBe(two.headers['content-security-policy'])
    expect(policy.replace(/'nonce-[^']+'/, 'NONCE').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' NONCE",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  test('has its files, typed', async () => {
    const reply = await send(port, 'GET', '/assets/main-abc.js', { cookie: await cookie() })
    expect(reply).toMatchObject({ status: 200, body: 'export {}', headers: { 'content-type': 'text/javascript; charset=utf-8' } })
  })

  test('a HEAD has no body', async () => {
    expect(await send(port, 'HEAD', '/', { cookie: await cookie() })).toMatchObject({ status: 200, body: '' })
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/link.txt',
    '/secret.txt%00.js',
    '//etc/passwd',
    '/%',
    '/assets',
    '/notes.unknown',
    '/nothing.js',
  ])('%s is not among them', async (path) => {
    const reply = await send(port, 'GET', path, { cookie: await cookie() })
    expect(reply.status).toBe(404)
    expect(reply.body).not.toContain('secret')
  })
})

describe('every answer', () => {
  test.each([
    ['the way in', 'GET', () => enter, {}],
    ['the page', 'GET', () => '/', {}],
    ['a file', 'GET', () => '/assets/main-abc.js', {}],
    ['what is not there', 'GET', () => '/nothing.js', {}],
    ['a folder', 'GET', () => '/assets/', {}],
    ['a stranger by name', 'GET', () => '/', { host: 'evil.example' }],
    ['a stranger by origin', 'POST', () => '/rpc/cases.list', { origin: 'https://evil.example' }],
    ['a call', 'POST', () => '/rpc/cases.list', json],
    ['a call that is no JSON', 'POST', () => '/rpc/cases.list', { 'content-type': 'text/plain' }],
    ['another method', 'DELETE', () => '/rpc/cases.list', json],
  ])('guards itself: %s', async (_what, method, path, headers) => {
    const pass = path() === enter ? '' : await cookie()
    const reply = await send(port, method, path(), { origin, cookie: pass, ...headers }, method === 'POST' ? '{}' : undefined)
    expect(String(reply.headers['content-security-policy'])).toMatch(/^default-src 'none'.*frame-ancestors 'none'/)
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
    expect(reply.headers.server ?? reply.headers['x-powered-by']).toBeUndefined()
  })
})

describe('another program on this computer', () => {
  test('that guesses tokens gets nothing, and uses nothing up', async () => {
    for (const token of ['', 'a', 'x'.repeat(43), `${'x'.repeat(43)}&token=`, '%00', '%'])
      expect((await send(port, 'GET', `/enter?token=${token}`)).status).toBe(403)
    expect((await send(port, 'GET', enter)).status).toBe(200)
  })

  test.each([
    '/rpc/cases.list/../store.status',
    '/rpc/cases.list?x=1/../',
    '/rpc/__proto__.toString',
    '/rpc/cases.constructor',
    '/rpc/cases',
    '/rpc/',
    '/rpc/cases.list.get',
    '/rpc/cases.l%69st',
  ])('that knows the cookie and calls %s reaches only what the contract names', async (path) => {
    await send(port, 'POST', path, { ...json, cookie: await cookie(), origin }, '{}')
    for (const [area, call] of calls) expect([area, call].join('.')).toMatch(/^(cases\.list|store\.status|cases\.constructor)$/)
  })

  test('that sends a request slowly is cut off', async () => {
    const pass = await cookie()
    const reply = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      let heard = ''
      socket.on('data', (chunk) => {
        heard += chunk.toString()
      })
      socket.on('close', () => resolve(heard))
      socket.on('error', reject)
      socket.write(
        `POST /rpc/cases.list HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${origin}\r\ncookie: ${pass}\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"id"`,
      )
    })
    expect(reply).not.toContain('200 OK')
    expect(calls).toEqual([])
  })
})
