/** The page's own scheme. It is not a file and not a server, so it has headers and no other program can answer for it. */
export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://casewright`
export const START_PAGE = `${ORIGIN}/`

/** Whether an address is the program's own page. */
export function isOurs(address: string): boolean {
  try {
    const { protocol, host } = new URL(address)
    return protocol === `${SCHEME}:` && host === 'casewright'
  } catch {
    return false
  }
}
