import { protocol, type Session } from 'electron'
import { pageFile, plainAnswer } from '../page/index.ts'
import { isOurs, SCHEME } from './origin.ts'

/** Makes `app://` a scheme with an origin, a policy and headers like a web site's. Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, stream: true } },
  ])
}

/** Serves the built page, the same bytes and policy as the browser host. */
export function servePage(session: Session, rendererDirectory: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    const answer =
      isOurs(request.url) && reading
        ? await pageFile(rendererDirectory, new URL(request.url).pathname)
        : plainAnswer(403, 'Casewright serves its own window only.')
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  })
}
