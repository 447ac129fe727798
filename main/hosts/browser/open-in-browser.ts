import { spawn } from 'node:child_process'

/** Whether there is a screen to open a browser on. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Opens the address in the person's browser where there is one. The address is printed as well, so failing is no fault. */
export function openInBrowser(address: string): void {
  if (!hasDisplay()) return
  const [program, ...before] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open']
  if (!program) return
  spawn(program, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
