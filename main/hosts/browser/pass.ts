import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may come in: whoever holds the one-time token of the printed address gets a cookie, and from then on the cookie is
 * asked for. Other programs and other people on this computer have neither.
 */
export class Pass {
  private token: string | null = newSecret()
  private readonly secret = newSecret()
  private readonly cookieName: string

  /** The port is in the cookie's name because cookies are shared by every port of an address. */
  constructor(port: number) {
    this.cookieName = `casewright-${port}`
  }

  /** The path of the printed address; it works once. Null once used. */
  get enterPath(): string | null {
    return this.token === null ? null : `/enter?token=${this.token}`
  }

  /** Takes the token and gives the cookie to set, or null when the token is wrong or used. */
  exchange(token: string): string | null {
    if (this.token === null || !same(token, this.token)) return null
    this.token = null
    return `${this.cookieName}=${this.secret}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** Whether a request's `Cookie` header holds the pass. */
  admits(cookieHeader: string | undefined): boolean {
    return (cookieHeader ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .some((pair) => pair.startsWith(`${this.cookieName}=`) && same(pair.slice(this.cookieName.length + 1), this.secret))
  }
}

const newSecret = () => randomBytes(32).toString('base64url')

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
