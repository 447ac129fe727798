import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Dispatch } from '../../services/index.ts'
import { plainAnswer } from '../page/index.ts'
import { Pass } from './pass.ts'
import { answerRequest, type Door } from './requests.ts'

const LOOPBACK = '127.0.0.1'

export interface BrowserDoorOptions {
  dispatch: Dispatch
  /** The built page. */
  rendererDirectory: string
  /** 0 takes any free port. */
  port: number
  longestBody?: number
  /** How long a request may take to arrive, in ms; a minute unless a test says otherwise. */
  longestWait?: number
}

const LONGEST_WAIT = 60_000

export interface BrowserDoor {
  /** The address to open, with the token that works once. */
  address: string
  /** Lets the requests under way finish, then takes no more. */
  close(): Promise<void>
}

/** Opens the loopback door. Throws Node's own error where the port is taken (`EADDRINUSE`). */
export async function openBrowserDoor(options: BrowserDoorOptions): Promise<BrowserDoor> {
  const { longestWait = LONGEST_WAIT } = options
  const server = createServer({
    requestTimeout: longestWait,
    headersTimeout: Math.min(10_000, longestWait),
    connectionsCheckingInterval: Math.min(10_000, longestWait),
    maxHeaderSize: 16_384,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, LOOPBACK, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const authority = `${LOOPBACK}:${address.port}`
  const door: Door = { ...options, authority, pass: new Pass(address.port) }
  server.on('request', (request, response) => void respond(door, request, response))
  return {
    address: `http://${authority}${door.pass.enterPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

async function respond(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answerRequest(door, request).catch((error: unknown) => {
    console.error(`A request failed: ${error instanceof Error ? error.name : 'unknown error'}`)
    return plainAnswer(500, 'Casewright met a fault of its own. Try again.')
  })
  const length = { 'content-length': String(Buffer.byteLength(body)) }
  // What is left of a refused body is not read, so the connection cannot be used again.
  response.writeHead(status, { ...headers, ...length, ...(request.complete ? {} : { connection: 'close' }) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
