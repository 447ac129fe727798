import type { IncomingMessage } from 'node:http'
import type { Answer, Failure } from '../../../shared/api/index.ts'
import type { Dispatch } from '../../services/index.ts'
import { GUARD_HEADERS, type PageAnswer, pageFile, plainAnswer } from '../page/index.ts'
import { BadBody, readJson } from './body.ts'
import type { Pass } from './pass.ts'

export interface Door {
  /** `127.0.0.1:PORT`: the only name that this host answers to. */
  authority: string
  pass: Pass
  rendererDirectory: string
  dispatch: Dispatch
  longestBody?: number
}

/** Answers one request. Everything is refused that did not come from the page that this host served. */
export async function answerRequest(door: Door, request: IncomingMessage): Promise<PageAnswer> {
  const stranger = refuseStranger(door, request)
  if (stranger) return stranger
  const url = new URL(request.url ?? '/', `http://${door.authority}`)
  const reading = request.method === 'GET' || request.method === 'HEAD'
  if (url.pathname === '/enter' && request.method === 'GET') return enter(door, url)
  if (!door.pass.admits(request.headers.cookie))
    return plainAnswer(
      403,
      'This window was not let in. Start Casewright again and open the address that it prints, which works once.',
    )
  const rpc = /^\/rpc\/([A-Za-z]+)\.([A-Za-z]+)$/.exec(url.pathname)
  if (rpc) {
    if (request.method !== 'POST') return notAllowed('POST')
    return call(door, request, rpc[1] ?? '', rpc[2] ?? '')
  }
  return reading ? pageFile(door.rendererDirectory, url.pathname) : notAllowed('GET, HEAD')
}

/**
 * Another name for this address is a page elsewhere that had its name pointed here; another origin is a page elsewhere
 * that calls here. A call must say that it comes from our own page.
 */
function refuseStranger(door: Door, request: IncomingMessage): PageAnswer | null {
  if (request.headers.host !== door.authority) return plainAnswer(421, 'Casewright does not answer to that name.')
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const ours = origin === `http://${door.authority}`
  const writes = request.method !== 'GET' && request.method !== 'HEAD'
  if ((origin !== undefined && !ours) || (writes && !ours))
    return plainAnswer(403, 'Casewright takes calls from its own window only.')
  if (writes && site !== undefined && site !== 'same-origin')
    return plainAnswer(403, 'Casewright takes calls from its own window only.')
  return null
}

/**
 * Exchanges the token for the cookie. The page sends itself on rather than being redirected: a strict cookie does not
 * travel with a redirect that began on another site, such as a terminal in a browser.
 */
function enter(door: Door, url: URL): PageAnswer {
  const cookie = door.pass.exchange(url.searchParams.get('token') ?? '')
  if (cookie === null && url.searchParams.has('token'))
    return plainAnswer(403, 'This address has been used already or is not whole. Start Casewright again for a new one.')
  if (cookie === null) return plainAnswer(403, 'Open the whole address that Casewright printed, up to its last letter.')
  return {
    status: 200,
    headers: {
      ...GUARD_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'set-cookie': cookie,
    },
    body: '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Casewright</title><p><a href="/">Open Casewright</a></p></html>\n',
  }
}

async function call(door: Door, request: IncomingMessage, area: string, name: string): Promise<PageAnswer> {
  try {
    const input = await readJson(request, door.longestBody)
    return json(200, await door.dispatch(area, name, input))
  } catch (error) {
    if (error instanceof BadBody) return json(error.status, failed('bad-input', error.message))
    throw error
  }
}

function json(status: number, answer: Answer<unknown>): PageAnswer {
  return {
    status,
    headers: {
      ...GUARD_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    body: JSON.stringify(answer),
  }
}

function failed(code: Failure['code'], message: string): Answer<never> {
  return { ok: false, failure: { code, message } }
}

function notAllowed(allow: string): PageAnswer {
  const answer = plainAnswer(405, 'That is not done this way.')
  return { ...answer, headers: { ...answer.headers, allow } }
}
