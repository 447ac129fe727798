import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentSecurityPolicy, GUARD_HEADERS } from './policy.ts'

/** One answer of a host, ready for Node's server or Electron's protocol. */
export interface PageAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | string
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/** The build puts a digest of the content into these names, so that they never change under one name. */
const FOREVER = 'private, max-age=31536000, immutable'

/** The built script of `grammar-worker.ts`. */
const NEEDS_WASM = /^\/assets\/grammar-worker-[\w-]+\.js$/

/**
 * Gives a file of the built page by the path of its address. Both hosts serve with this, so that both serve the same
 * bytes under the same policy. Only files that truly lie inside `root`, of a known type, are given.
 */
export async function pageFile(root: string, urlPath: string): Promise<PageAnswer> {
  const file = await insideRoot(root, urlPath === '/' ? '/index.html' : urlPath)
  const type = file === null ? undefined : TYPES[extname(file)]
  if (file === null || type === undefined) return plainAnswer(404, 'There is no such page in Casewright.')
  const body = new Uint8Array(await readFile(file))
  if (extname(file) === '.html') return page(new TextDecoder().decode(body))
  return {
    status: 200,
    headers: {
      ...GUARD_HEADERS,
      'content-type': type,
      'cache-control': urlPath.startsWith('/assets/') ? FOREVER : 'no-cache',
      'content-security-policy': contentSecurityPolicy(newNonce(), { wasm: NEEDS_WASM.test(urlPath) }),
    },
    body,
  }
}

/** A short answer in words. */
export function plainAnswer(status: number, text: string): PageAnswer {
  return {
    status,
    headers: {
      ...GUARD_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    body: `${text}\n`,
  }
}

function page(html: string): PageAnswer {
  const nonce = newNonce()
  return {
    status: 200,
    headers: {
      ...GUARD_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
    body: html
      .replaceAll('__CSP_NONCE__', nonce)
      .replace('property="csp-nonce" nonce=""', `property="csp-nonce" nonce="${nonce}"`),
  }
}

const newNonce = () => randomBytes(18).toString('base64')

/** The real path of a file, links followed, where that is inside the root; else null. */
async function insideRoot(root: string, urlPath: string): Promise<string | null> {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
  try {
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, path))])
    return file.startsWith(home + sep) ? file : null
  } catch {
    return null
  }
}
