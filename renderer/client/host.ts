import { fileNameWithEnding, type Host } from '../../shared/api/index.ts'

export function bytesFromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** The text of a file that was handed over as base64; a byte-order mark is left out. */
export function textFromBase64(base64: string): string {
  return new TextDecoder('utf-8').decode(bytesFromBase64(base64))
}

export function base64FromBytes(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

/** Text as UTF-8 in base64, to be handed to the host as a file. */
export function base64FromText(text: string): string {
  return base64FromBytes(new TextEncoder().encode(text))
}

/** The bytes of a file that was picked or dropped, in base64. */
export async function base64FromFile(file: File): Promise<string> {
  return base64FromBytes(new Uint8Array(await file.arrayBuffer()))
}

const MIME: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  casewright: 'application/json',
  ics: 'text/calendar',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** The browser's own download and file picker. */
export const browserHost: Host = {
  async saveFile({ name, base64 }) {
    const type = MIME[name.split('.').pop() ?? ''] ?? 'application/octet-stream'
    const url = URL.createObjectURL(new Blob([bytesFromBase64(base64)], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileNameWithEnding(name)
    link.click()
    URL.revokeObjectURL(url)
    return { ok: true, value: true }
  },
  async openFile(endings) {
    const file = await chooseFile(endings)
    return { ok: true, value: file && { name: file.name, base64: await base64FromFile(file) } }
  },
}

/**
 * Lets somebody choose one file without reading it: for what may be too large for one call. A browser and the desktop window both show
 * the system's own dialog for it, and neither tells the page where the file lies. Null when none was chosen.
 */
export function chooseFile(endings: readonly string[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map((ending) => `.${ending}`).join(',')
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.click()
  })
}

/** Native dialogs where the window has them, else the browser's own. */
export function connectHost(): Host {
  return window.casewright?.host ?? browserHost
}
