/**
 * The page's content security policy: its own files and nothing else. `nonce` lets the component library add the few
 * style rules that it works out at run time; it is fresh for every page served. `wasm` is for the one worker whose library is
 * WebAssembly: a worker lives under the policy of its own script, so nothing else gains by it.
 */
export function contentSecurityPolicy(nonce: string, { wasm = false } = {}): string {
  return [
    "default-src 'none'",
    wasm ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** What every answer of either host carries, whatever it holds. */
export const GUARD_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
}
