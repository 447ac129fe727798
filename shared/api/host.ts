import type { Answer, FileContent } from './shapes.ts'

/**
 * What a window asks of whatever it runs in. Electron answers with native dialogs; in a browser the page itself downloads
 * and picks files.
 */
export interface Host {
  /** Offers the file to be saved. False when the person thought better of it. */
  saveFile(file: FileContent): Promise<Answer<boolean>>
  /** Lets the person choose one file whose name ends in one of `endings` (without the dot). Null when none was chosen. */
  openFile(endings: string[]): Promise<Answer<FileContent | null>>
}

/** What the preload puts on `window.casewright` under Electron. A browser has no such object and calls `/rpc/<area>.<call>`. */
export interface Bridge {
  call(area: string, call: string, input: unknown): Promise<Answer<unknown>>
  host: Host
}
