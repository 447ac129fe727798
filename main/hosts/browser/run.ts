import type { Services } from '../../services/index.ts'
import { openBrowserDoor } from './door.ts'
import { openInBrowser } from './open-in-browser.ts'

/** Opens the browser's door, says where it is, and closes it and the store when the program is asked to end. */
export async function runBrowserHost(
  options: Services & { rendererDirectory: string; port: number; open: boolean },
): Promise<void> {
  const door = await openBrowserDoor(options).catch((error: unknown) => {
    console.error(whyNot(error, options.port))
    process.exit(1)
  })
  console.log(`Casewright is at ${door.address} (this address works once; stop with Ctrl+C)`)
  if (options.open) openInBrowser(door.address)

  let ending = false
  const end = async () => {
    // A second Ctrl+C does not wait.
    if (ending) process.exit(1)
    ending = true
    const closed = door.close()
    await options.close()
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2_000))])
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
}

function whyNot(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return `Another program uses port ${port}. Choose another with --port, or leave it out for any free one.`
  if (code === 'EACCES') return `Port ${port} may not be used here. Choose one above 1023 with --port, or leave it out.`
  return `The browser host could not start: ${error instanceof Error ? error.message : String(error)}`
}
